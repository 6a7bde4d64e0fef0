/*
 * tdnref.h - references between Vietnamese State and Party documents.
 *
 * libtdnref reads the bytes of a plan, directive or letter, finds the documents it contains and every place where they
 * cite another directive ("Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị"), and builds the cascade of directives
 * from many such sources. This header is the whole interface; what is not declared here is not API.
 *
 * Conventions
 *
 * Ownership: handles are opaque. A function `tdnref_X_new(tdnref_X **out, ...)` gives the caller a handle to release
 * with `tdnref_X_free()`, which accepts NULL. Every other pointer returned is borrowed: it belongs to the handle it was
 * obtained from, and the function's comment says how long it stays valid.
 *
 * Values: offsets and lengths are in bytes, spans are half-open, lines and columns count from 1. Strings are UTF-8, NFC
 * and NUL-terminated. A value that the text does not give is NULL (strings) or the `_UNKNOWN` enumerator; the
 * library never guesses.
 *
 * Errors: functions that can fail return a tdnref_status and, if `err` is not NULL, fill it in on every call, including
 * successful ones. On failure `*out` is NULL. A reference that cannot be resolved is data, not an error.
 *
 * Side effects: the library has no global state, and never prints, exits, opens files, or reads the locale or the
 * clock.
 *
 * Threads: a tdnref_ctx never changes once made, nor does a graph once sealed; both may be shared between threads. Any
 * other handle may be used by one thread at a time.
 *
 * Versioning: structs that may grow begin with `struct_size`. In structs that the caller fills in or passes for output,
 * set it to the sizeof the struct.
 */
#ifndef TDNREF_H
#define TDNREF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(TDNREF_STATIC)
#define TDNREF_API
#elif defined(_WIN32) && defined(TDNREF_BUILDING)
#define TDNREF_API __declspec(dllexport)
#elif defined(_WIN32)
#define TDNREF_API __declspec(dllimport)
#elif defined(__GNUC__)
#define TDNREF_API __attribute__((visibility("default")))
#else
#define TDNREF_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---------------------------------------------------------------- errors */

/** Outcome of a call. The numbers are part of the ABI and never change. Since 0.1. */
typedef enum tdnref_status {
    TDNREF_OK = 0,
    TDNREF_ERR_NOMEM = -1,    /**< the allocator returned NULL */
    TDNREF_ERR_ARG = -2,      /**< an argument is outside the range that the function's comment allows */
    TDNREF_ERR_ENCODING = -3, /**< the bytes are not text in any supported encoding; see `offset` */
    TDNREF_ERR_LIMIT = -4,    /**< a limit was reached (PCRE2's match limits, a size that does not fit) */
    TDNREF_ERR_STATE = -5,    /**< the handle is not in the required state (a graph not yet sealed) */
    TDNREF_ERR_SINK = -6,     /**< the caller's sink asked to stop; `detail` is the value it returned */
    TDNREF_ERR_INTERNAL = -7  /**< a bug in the library; please report it */
} tdnref_status;

/** Details of the outcome of one call, owned by the caller. Since 0.1. */
typedef struct tdnref_error {
    tdnref_status status;
    const char *msg; /**< constant English text, "" on success */
    uint64_t offset; /**< byte offset in the source where this applies, else 0 */
    int detail;      /**< a lower-level code (PCRE2's error, the sink's return value), else 0 */
} tdnref_error;

/** Name of a status, such as "TDNREF_ERR_NOMEM"; constant, never NULL. Since 0.1. */
TDNREF_API const char *tdnref_status_name(tdnref_status status);

/** The library's version, such as "0.1.0"; constant. Since 0.1. */
TDNREF_API const char *tdnref_version(void);

/* ------------------------------------------------------------ allocation */

/**
 * The caller's allocator, copied into the context and used for everything except the code pages of PCRE2's JIT. The
 * functions may be called from several threads at once; `realloc` is given the old size. Since 0.1.
 */
typedef struct tdnref_alloc {
    void *(*malloc)(size_t size, void *ud);
    void *(*realloc)(void *block, size_t old_size, size_t size, void *ud);
    void (*free)(void *block, void *ud);
    void *ud;
} tdnref_alloc;

/* --------------------------------------------------------------- values */

/** A half-open range of bytes of a source as given: [start, end). start == end: not printed. Since 0.1. */
typedef struct tdnref_span {
    uint64_t start;
    uint64_t end;
} tdnref_span;

/** A date as far as the text gives it. 0: that part is left blank or missing; year 0: no date at all. Since 0.1. */
typedef struct tdnref_date {
    uint16_t year;
    uint8_t month;
    uint8_t day;
} tdnref_date;

/** Where the value of a field comes from. Since 0.1. */
typedef enum tdnref_origin {
    TDNREF_ORIGIN_NONE = 0, /**< the field is empty */
    TDNREF_ORIGIN_PRINTED,  /**< printed in the text, at the field's span */
    TDNREF_ORIGIN_SYMBOL,   /**< derived from the symbol of the number ("QĐ-TTg" -> Thủ tướng Chính phủ) */
    TDNREF_ORIGIN_SHARED,   /**< printed with another item of the same list */
    TDNREF_ORIGIN_CONTEXT /**< completed from the document ("UBND tỉnh" -> "Ủy ban nhân dân tỉnh Đắk Lắk") */
} tdnref_origin;

/** A text field with its provenance. text is NULL when unknown. Since 0.1. */
typedef struct tdnref_field {
    const char *text;
    tdnref_span span;
    tdnref_origin origin;
} tdnref_field;

/** Level of the body that issued a directive. Since 0.1. */
typedef enum tdnref_level {
    TDNREF_LEVEL_UNKNOWN = 0,
    TDNREF_LEVEL_CENTRAL,
    TDNREF_LEVEL_MINISTRY,
    TDNREF_LEVEL_PROVINCE,
    TDNREF_LEVEL_DEPARTMENT, /**< a department of a province, or a district */
    TDNREF_LEVEL_COMMUNE,
    TDNREF_LEVEL_INTERNATIONAL
} tdnref_level;

/** Which hierarchy the issuing body belongs to; a joint act may belong to both. Bit flags. Since 0.1. */
typedef enum tdnref_line {
    TDNREF_LINE_UNKNOWN = 0,
    TDNREF_LINE_PARTY = 1,
    TDNREF_LINE_STATE = 2,
    TDNREF_LINE_BOTH = 3
} tdnref_line;

/** How a mention identifies its target. Since 0.1. */
typedef enum tdnref_kind {
    TDNREF_KIND_NUMBERED = 0, /**< by number and symbol */
    TDNREF_KIND_NAMED,        /**< a law, treaty or congress resolution, by name or date */
    TDNREF_KIND_SHORT, /**< a numbered directive in short form: "Kết luận 57", "Quyết định nêu trên" */
    TDNREF_KIND_SELF   /**< the document itself: "Kế hoạch này" */
} tdnref_kind;

/**
 * What the holder does with the target. The holder is the document, or another directive cited earlier in the same
 * sentence. Mentions keep the direction in which the text puts it; only a graph turns passives into actives. Since 0.1.
 */
typedef enum tdnref_relation {
    TDNREF_REL_MENTIONS = 0,
    TDNREF_REL_BASIS,
    TDNREF_REL_IMPLEMENTS,
    TDNREF_REL_GUIDES, /**< the target is guidance that the holder follows */
    TDNREF_REL_PROMULGATES,
    TDNREF_REL_AMENDS,
    TDNREF_REL_REPLACES,
    TDNREF_REL_REPEALS,
    TDNREF_REL_PROPOSAL,
    TDNREF_REL_AMENDED_BY,
    TDNREF_REL_REPLACED_BY,
    TDNREF_REL_REPEALED_BY,
    TDNREF_REL_PROMULGATED_BY,
    TDNREF_REL_COUNT
} tdnref_relation;

/** The part of the document in which a mention occurs. Since 0.1. */
typedef enum tdnref_clause {
    TDNREF_CLAUSE_BODY = 0,
    TDNREF_CLAUSE_TITLE,
    TDNREF_CLAUSE_OPENING, /**< the recitals, up to "... như sau" */
    TDNREF_CLAUSE_ANNEX,
    TDNREF_CLAUSE_NOTE
} tdnref_clause;

/** Why a short or self mention is not resolved. Since 0.1. */
typedef enum tdnref_unbound {
    TDNREF_BOUND = 0,        /**< refers_to is set, or the kind needs none */
    TDNREF_UNBOUND_NONE,     /**< nothing earlier in the text fits */
    TDNREF_UNBOUND_AMBIGUOUS /**< several directives fit; none is chosen */
} tdnref_unbound;

/** What kind of record a tdnref_ref points at. Since 0.1. */
typedef enum tdnref_ref_kind {
    TDNREF_REF_NONE = 0,
    TDNREF_REF_DOCUMENT, /**< index of a document of the same source */
    TDNREF_REF_MENTION   /**< index of a mention of the same source */
} tdnref_ref_kind;

/** Kinds of duty: what a document says about bodies and due dates besides its references. Since 0.1. */
typedef enum tdnref_duty_kind {
    TDNREF_DUTY_TASK = 0, /**< a body is given a task: "Sở Tài chính chủ trì, ..." under "Tổ chức thực hiện" */
    TDNREF_DUTY_RECIPIENT, /**< a body listed under "Nơi nhận" (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9) */
    TDNREF_DUTY_DEADLINE /**< a day by which something must be issued or sent: "báo cáo ... trước ngày 15/01" */
} tdnref_duty_kind;

/** A document or mention of the same source, by index. Since 0.1. */
typedef struct tdnref_ref {
    tdnref_ref_kind kind;
    uint64_t index;
} tdnref_ref;

/**
 * Names as the JSON records print them ("numbered", "amended_by", "opening"). Constant; NULL for TDNREF_LEVEL_UNKNOWN,
 * TDNREF_LINE_UNKNOWN, TDNREF_BOUND, TDNREF_ORIGIN_NONE and values outside the enum. Since 0.1.
 */
TDNREF_API const char *tdnref_kind_name(tdnref_kind kind);
TDNREF_API const char *tdnref_relation_name(tdnref_relation relation);
TDNREF_API const char *tdnref_level_name(tdnref_level level);
TDNREF_API const char *tdnref_line_name(tdnref_line line);
TDNREF_API const char *tdnref_clause_name(tdnref_clause clause);
TDNREF_API const char *tdnref_origin_name(tdnref_origin origin);
TDNREF_API const char *tdnref_unbound_name(tdnref_unbound unbound);
TDNREF_API const char *tdnref_duty_kind_name(tdnref_duty_kind kind);

/**
 * Name of a document type by its code: "Kế hoạch" for "KH". Where several types share a code, the general one: "Luật"
 * for "LUẬT". Constant; NULL for an unknown code. Since 0.1.
 */
TDNREF_API const char *tdnref_type_name(const char *code);

/**
 * Writes a date as ISO 8601, as precisely as it is known ("2024-03-07", "2024-03", "2024"), into buf, which must hold
 * at least 11 bytes. Returns the length written, 0 for no date. Since 0.1.
 */
TDNREF_API size_t tdnref_date_format(tdnref_date date, char *buf);

/* -------------------------------------------------------------- records */

/**
 * One administrative document within a source. Documents tile the source: each ends where the next begins, the first
 * starts at 0, and a source always has at least one, even if all its fields are unknown. The layout that is recognised
 * follows Nghị định 30/2020/NĐ-CP, Phụ lục I, and Quy định 399-QĐ/TW (before 09/01/2026 Hướng dẫn 36-HD/VPTW).
 * Since 0.1.
 */
typedef struct tdnref_document {
    size_t struct_size;
    tdnref_span span;
    uint64_t line;
    tdnref_field type; /**< code such as "KH", "QyĐ", "LUẬT", "CV" (Nghị định 30/2020/NĐ-CP, Phụ lục III) */
    tdnref_field number; /**< "417/KH-SKHCN"; "/KH-SXD" if the digits are left blank */
    tdnref_field place;  /**< official name of the province in the place line */
    tdnref_field issuer; /**< full official name; several are joined with "; " */
    tdnref_field title;  /**< without "Về việc" and "V/v"; of a page without a document, its heading */
    tdnref_date date;    /**< blank parts stay 0: "ngày    tháng 3 năm 2024" is 2024-03 */
    tdnref_span date_span;
    tdnref_level level;
    tdnref_line line_of;
    uint16_t period_from; /**< first and last year named in the title, 0: none */
    uint16_t period_to;
    const char *authority; /**< identifies the legal body, "ubnd-tinh@dak-lak"; several are joined with "+" */
    const char *urn;       /**< RFC 9676 name; NULL unless the identity is complete */
    /** The recitals after the title, up to "... như sau"; the text is cut at 2,000 bytes. NULL: the end of an opening
     * was not found, so nothing can be said about it. */
    tdnref_field opening;
    uint64_t opening_line;
    uint64_t title_line;
    uint64_t title_column; /**< in code points */
    /** The stamp in the letterhead: "MẬT", "TỐI MẬT" or "TUYỆT MẬT" (Luật Bảo vệ bí mật nhà nước). NULL: none found,
     * which does not prove that there is none. */
    tdnref_field secrecy;
    uint64_t number_line; /**< of the number in the letterhead; 0: not printed */
    uint64_t number_column;
    const char *date_text; /**< the date as printed in the place line, "ngày 7 tháng 3 năm 2024"; NULL: not printed */
    uint64_t date_line;    /**< 0: not printed */
    uint64_t date_column;
    /** A sample of the whole text, by which a review compares it with others: store it and pass it back unchanged.
     * NULL: the text is too short, or it was parsed without duties. */
    const char *sketch;
} tdnref_document;

/** One place in a document that cites a directive. Since 0.1. */
typedef struct tdnref_mention {
    size_t struct_size;
    tdnref_span span; /**< from the type word to the last identifying part */
    const char *text; /**< that span decoded, NFC, white space collapsed */
    uint64_t line;
    uint64_t column;   /**< in code points */
    uint64_t document; /**< index of the document that contains it */
    tdnref_kind kind;
    tdnref_field type;
    tdnref_field number;     /**< as printed, without white space and markup, dashes as "-" */
    const char *number_read; /**< a more likely reading of a mistyped or misscanned number, else NULL; never applied */
    const char *number_note; /**< why it is proposed, constant */
    tdnref_date date;
    tdnref_span date_span;
    tdnref_origin date_origin;
    tdnref_field issuer;
    tdnref_level level;
    tdnref_line line_of;
    tdnref_relation relation;
    tdnref_ref from; /**< the holder: the document, or the directive cited earlier in the same sentence */
    tdnref_span cue; /**< the words that decided the relation, empty if there are none */
    tdnref_clause clause;
    tdnref_ref refers_to; /**< the antecedent of a short or self mention */
    tdnref_unbound unbound;
    tdnref_field pinpoint; /**< the part that is cited: "Phụ lục 02", "khoản 1 Điều 5" */
    const char *authority; /**< as in tdnref_document */
    const char *urn;
    /** What the text says a numbered target is about, in the words that follow it: "về công tác thông tin đối ngoại năm
     * 2024", "phê duyệt Chiến lược ..."; NULL if it does not say. */
    tdnref_field subject;
} tdnref_mention;

/**
 * One body or due date that a document names besides its references. Each body of a list is a duty of its own, and so
 * is a deadline for each of the bodies it binds. Only found if the parse options ask for duties. Since 0.1.
 */
typedef struct tdnref_duty {
    size_t struct_size;
    tdnref_duty_kind kind;
    tdnref_span span;  /**< the words that name the body; for a deadline the date, with its verb if that is close by */
    const char *text;  /**< that span decoded, NFC, white space collapsed */
    uint64_t line;     /**< of its first word */
    uint64_t document; /**< index of the document that contains it */
    /** Full official name, completed with the place ("Sở Tài chính tỉnh Đắk Lắk"), or as printed if the tables do not
     * list the body. NULL: nobody is named, the deadline binds everybody. */
    tdnref_field body;
    const char *authority; /**< as in tdnref_document; NULL: a class of bodies, or an unknown one */
    tdnref_level level;
    bool whole_class; /**< every body of a kind, as printed in `body`: "các sở, ban, ngành", "UBND các xã, phường" */
    /** Of a deadline; the other kinds have none. Year 0 with month and day: every year ("trước ngày 15/01 hằng năm"),
     * or a year that the sentence leaves out. Day alone: every month ("trước ngày 20 hằng tháng"). Day 0: by the end of
     * that month. */
    tdnref_date date;
    const char *deliverable; /**< type code of what must be issued or sent by then ("KH", "BC"), NULL if not stated */
} tdnref_duty;

/**
 * A place where a document says that it implements or is based on a directive, and names it by its title, without a
 * number: "Thực hiện Chương trình hành động của Tỉnh ủy về chuyển đổi số". Not recorded: directives of the document's
 * own body, several at once ("các Nghị quyết của Chính phủ"), those whose number follows, and quoted text. Since 0.1.
 */
typedef struct tdnref_unnumbered {
    size_t struct_size;
    tdnref_span span; /**< from the type word to the end of the subject */
    const char *text; /**< that span decoded, NFC, white space collapsed; cut between two words if it is long */
    uint64_t line;
    uint64_t column;   /**< in code points */
    uint64_t document; /**< index of the document that holds it and says so */
    tdnref_field type;
    tdnref_field issuer;
    tdnref_level level;
    tdnref_line line_of;
    const char *authority; /**< as in tdnref_document */
    tdnref_field subject; /**< what it is about according to the text: "về chuyển đổi số"; NULL if it does not say */
    tdnref_relation relation; /**< basis, implements or guides */
    tdnref_span cue;          /**< the words that decided the relation, empty if none did */
    tdnref_clause clause;
} tdnref_unnumbered;

/**
 * Writes the date of a duty into buf (at least 11 bytes): as tdnref_date_format(), or, where year or month are open, in
 * the notation of XML Schema ("--01-15": every year, "---20": every month). Returns the length written, 0 for no date.
 * Since 0.1.
 */
TDNREF_API size_t tdnref_duty_date_format(tdnref_date date, char *buf);

/* -------------------------------------------------------------- context */

/** Tables and compiled patterns; never changes, may be shared between threads. Since 0.1. */
typedef struct tdnref_ctx tdnref_ctx;

/** Options of a context; zero-initialise and set struct_size. Since 0.1. */
typedef struct tdnref_ctx_options {
    size_t struct_size;
    const tdnref_alloc *alloc; /**< NULL: the C library's */
} tdnref_ctx_options;

/** Makes a context. `options` may be NULL. Errors: NOMEM, INTERNAL. Since 0.1. */
TDNREF_API tdnref_status tdnref_ctx_new(tdnref_ctx **out, const tdnref_ctx_options *options, tdnref_error *err);

/** Frees a context; everything made from it must be freed first. Since 0.1. */
TDNREF_API void tdnref_ctx_free(tdnref_ctx *ctx);

/* ------------------------------------------------------------- catalogue */

/**
 * A province or centrally run city, present or former. A unit newly formed under the name of an old one is a row of its
 * own. Constant. Since 0.1.
 */
typedef struct tdnref_province {
    size_t struct_size;
    const char *slug;      /**< as after the "@" of an authority; successive units of one name share it */
    const char *name;      /**< "Đắk Lắk" */
    const char *full_name; /**< "tỉnh Đắk Lắk" */
    tdnref_date from;      /**< first day; year 0: not known */
    tdnref_date to;        /**< last day; year 0: it still exists */
    uint64_t successor;    /**< index of the unit that took over its seat or the main part, UINT64_MAX: none */
} tdnref_province;

/** A body listed in the tables; tdnref_body_on() gives the body of a particular place. Constant. Since 0.1. */
typedef struct tdnref_known_body {
    size_t struct_size;
    const char *slug; /**< as before the "@" of an authority */
    const char *name; /**< "Bộ Tài chính"; for a body that is not national, "{P}" marks where its place goes */
    tdnref_level level;
    tdnref_line line_of;
    uint8_t rank;     /**< smaller is higher; comparable within one line only; 30: ministries and their equals */
    bool national;    /**< the only one of its kind in the country, and not another name of a listed body */
    tdnref_date from; /**< first and last day, as in tdnref_province */
    tdnref_date to;
} tdnref_known_body;

/**
 * Rows of the tables that the library was built with, in a stable order. False past the last row, or if `struct_size`
 * is not set. Since 0.1.
 */
TDNREF_API bool tdnref_province_at(uint64_t index, tdnref_province *out);
TDNREF_API bool tdnref_known_body_at(uint64_t index, tdnref_known_body *out);

/* --------------------------------------------------------------- source */

/** The memory of one worker: parses one text at a time and can be reused for the next. Since 0.1. */
typedef struct tdnref_source tdnref_source;

/** Options of one parse; zero-initialise and set struct_size. Since 0.1. */
typedef struct tdnref_parse_options {
    size_t struct_size;
    bool whole_text; /**< examine every word, not only where a first scan of the bytes hits; slower, same records */
    bool duties;     /**< also look for tasks, recipients and deadlines; reads the whole text */
    /** Only mentions of kind NUMBERED, with the same type, number, date, issuer, level, line, authority, urn and
     * pinpoint as in a full parse, but without what is done with them: `from` is of kind NONE, and relation, cue,
     * clause and subject carry no information. Somewhat faster. */
    bool numbers_only;
} tdnref_parse_options;

/** A run of bytes that is not valid in the source's encoding. Since 0.1. */
typedef struct tdnref_bad_run {
    tdnref_span span;
    uint64_t line;
} tdnref_bad_run;

/** Makes a source for `ctx`, which must outlive it. Errors: NOMEM. Since 0.1. */
TDNREF_API tdnref_status tdnref_source_new(tdnref_source **out, const tdnref_ctx *ctx, tdnref_error *err);
TDNREF_API void tdnref_source_free(tdnref_source *src);

/**
 * Parses `len` bytes and replaces the previous result. The bytes are borrowed and must stay in place until the next
 * parse or free; records and strings handed out are valid as long.
 *
 * UTF-8 (with or without byte order mark) and UTF-16 are read. Bytes that are neither are read as TCVN3 (ABC),
 * VNI-Windows or Windows-1258 if that clearly yields Vietnamese, else as UTF-8. HTML character references in UTF-8
 * ("&#7871;", "&agrave;") are decoded. Offsets always count bytes of the source as given. Bytes that are invalid in the
 * encoding are not an error: each run is listed by tdnref_source_bad_run(), and the rest is read.
 *
 * `text` may be NULL if `len` is 0; `options` may be NULL. Errors: NOMEM; ARG; ENCODING (NUL bytes in what is not
 * UTF-16: not a text); LIMIT. After an error the source holds no records. Since 0.1.
 */
TDNREF_API tdnref_status tdnref_source_parse(tdnref_source *src, const void *text, size_t len,
                                             const tdnref_parse_options *options, tdnref_error *err);

/** Name of the detected encoding, such as "UTF-16LE"; constant. Since 0.1. */
TDNREF_API const char *tdnref_source_encoding(const tdnref_source *src);

/** Records in source order; borrowed until the next parse or free; NULL if the index is out of range. Since 0.1. */
TDNREF_API uint64_t tdnref_source_document_count(const tdnref_source *src);
TDNREF_API const tdnref_document *tdnref_source_document(const tdnref_source *src, uint64_t index);
TDNREF_API uint64_t tdnref_source_mention_count(const tdnref_source *src);
TDNREF_API const tdnref_mention *tdnref_source_mention(const tdnref_source *src, uint64_t index);
TDNREF_API uint64_t tdnref_source_duty_count(const tdnref_source *src);
TDNREF_API const tdnref_duty *tdnref_source_duty(const tdnref_source *src, uint64_t index);
TDNREF_API uint64_t tdnref_source_unnumbered_count(const tdnref_source *src);
TDNREF_API const tdnref_unnumbered *tdnref_source_unnumbered(const tdnref_source *src, uint64_t index);
TDNREF_API uint64_t tdnref_source_bad_run_count(const tdnref_source *src);
TDNREF_API const tdnref_bad_run *tdnref_source_bad_run(const tdnref_source *src, uint64_t index);

/** Line and column (code points) of a byte offset; lines end at LF, CRLF or CR. Errors: ARG. Since 0.1. */
TDNREF_API tdnref_status tdnref_source_line_column(const tdnref_source *src, uint64_t offset, uint64_t *line,
                                                   uint64_t *column);

/**
 * The whole text of the last parse as UTF-8, `*len` bytes, not NUL-terminated: the caller's own bytes if they are UTF-8
 * (including invalid runs), else the converted text. Never NULL; borrowed until the next parse or free; `len` may be
 * NULL. Since 0.1.
 */
TDNREF_API const char *tdnref_source_text(const tdnref_source *src, uint64_t *len);

/** Position in that text of byte `offset` of the source; the end of the text for offsets past the last. Since 0.1. */
TDNREF_API uint64_t tdnref_source_text_offset(const tdnref_source *src, uint64_t offset);

/**
 * Steps of work that the last parse took (tokens read, table look-ups, pattern calls). Grows linearly with the input;
 * lets a test show that without a clock. Since 0.1.
 */
TDNREF_API uint64_t tdnref_source_steps(const tdnref_source *src);

/**
 * Languages of messages and drawings; every message exists in each of them. The names of directives and bodies are
 * always Vietnamese. Since 0.1.
 */
typedef enum tdnref_lang { TDNREF_LANG_VI = 0, TDNREF_LANG_EN, TDNREF_LANG_COUNT } tdnref_lang;

/* ---------------------------------------------------------------- graph */

/** Directives as nodes, relations as edges, over many sources. Since 0.1. */
typedef struct tdnref_graph tdnref_graph;

/** A directive: held (its text is in the archive) or only cited. Borrowed from the sealed graph. Since 0.1. */
typedef struct tdnref_node {
    size_t struct_size;
    /** Canonical and unique in the graph: country and place, body, type, period (year or Party term) and number,
     * "vn;dak-lak/ubnd/KH/2023/2193/KH-UBND"; "-" for an unknown part. An incomplete identity ends with where it was
     * found, "@plans/a.txt#1". */
    const char *key;
    const char *type;
    const char *number; /**< as first printed by the held document, else by the mention that sorts first */
    tdnref_date date;
    const char *issuer;
    const char *title; /**< of a held document, else NULL */
    const char *name; /**< of a directive cited by name (law, treaty, congress resolution), as first printed, or NULL */
    /** RFC 9676 name, if the identity is complete. Unique: where names written without marks would collide ("xã Tam
     * An", "xã Tâm An"), both keep their marks, percent-encoded. */
    const char *urn;
    const char *authority;
    tdnref_level level;
    tdnref_line line_of;
    uint16_t period_from;
    uint16_t period_to;
    bool held;
    bool open;          /**< the identity is incomplete and no single node fits: drawn dashed, with its candidates */
    const char *source; /**< name of the source that holds it, NULL if only cited */
    uint64_t line;      /**< its line there */
    uint64_t candidate_count;
    uint64_t mention_count; /**< citations of it, including those by the directive itself ("Kế hoạch này") */
    const char *subject; /**< what others say it is about: in the first recital that does, else title, else elsewhere */
    /** The urn with the year or the Party's term in place of the date, where type, number, body and period are known
     * (RFC 9676, 6.3.1). Need not be unique, see tdnref_graph_collision(). */
    const char *urn_alias;
    const char *iri; /**< Akoma Ntoso Naming Convention 1.0 (work), where there is a urn: "/akn/vn/doc/..." */
} tdnref_node;

/** Two directives and one relation between them, in the active direction. Borrowed from the sealed graph. Since 0.1. */
typedef struct tdnref_edge {
    size_t struct_size;
    uint64_t from;            /**< node that acts */
    uint64_t to;              /**< node acted on */
    tdnref_relation relation; /**< never a passive */
    bool parent;              /**< `to` is the parent of `from` in the line of `to` */
    bool primary;  /**< the more important parent of `from`: its title names `to`, or `to` fits it better, or `to` is of
                        the line of `from`; true of an only parent */
    bool reported; /**< stated only by other documents, not by the text of `from` */
    uint64_t mention_count;
} tdnref_edge;

/** One mention that supports an edge or a node. Borrowed from the sealed graph. Since 0.1. */
typedef struct tdnref_evidence {
    size_t struct_size;
    const char *source;
    tdnref_span span;
    uint64_t line;
    const char *text;
    tdnref_clause clause;
    uint64_t mention; /**< for tdnref_graph_record() */
} tdnref_evidence;

/** Makes an empty graph. Errors: NOMEM. Since 0.1. */
TDNREF_API tdnref_status tdnref_graph_new(tdnref_graph **out, const tdnref_ctx *ctx, tdnref_error *err);
TDNREF_API void tdnref_graph_free(tdnref_graph *graph);

/**
 * Adds all records of a source under a name (usually a path), which must be new to the graph. What is needed is copied:
 * the source may be freed or reused. Errors: NOMEM; ARG (the name is taken); STATE (the graph is sealed); LIMIT (more
 * than 4 billion records). Since 0.1.
 */
TDNREF_API tdnref_status tdnref_graph_add_source(tdnref_graph *graph, const char *name, const tdnref_source *src,
                                                 tdnref_error *err);

/**
 * The same for records that were stored: first the documents of a source, then its mentions, its directives
 * without a number and its duties, each in their order. `from`, `refers_to` and `document` count within the source.
 * Errors: NOMEM, ARG, STATE, LIMIT. Since 0.1.
 */
TDNREF_API tdnref_status tdnref_graph_add_document(tdnref_graph *graph, const char *name, const tdnref_document *doc,
                                                   tdnref_error *err);
TDNREF_API tdnref_status tdnref_graph_add_mention(tdnref_graph *graph, const char *name, const tdnref_mention *mention,
                                                  tdnref_error *err);
TDNREF_API tdnref_status tdnref_graph_add_unnumbered(tdnref_graph *graph, const char *name,
                                                     const tdnref_unnumbered *unnumbered, tdnref_error *err);
TDNREF_API tdnref_status tdnref_graph_add_duty(tdnref_graph *graph, const char *name, const tdnref_duty *duty,
                                               tdnref_error *err);

/** Removes a source and its records. Errors: ARG (no such name), STATE. Since 0.1. */
TDNREF_API tdnref_status tdnref_graph_remove_source(tdnref_graph *graph, const char *name, tdnref_error *err);

/**
 * Links all records into nodes and edges, finds the parents, and freezes the graph. The result depends on the set of
 * records only, not on the order in which they were added. Errors: NOMEM, STATE. Since 0.1.
 */
TDNREF_API tdnref_status tdnref_graph_seal(tdnref_graph *graph, tdnref_error *err);

/**
 * Nodes and edges of a sealed graph, in a stable order. False if the graph is not sealed or an index is out of range.
 * The caller sets the struct_size of `out`. Since 0.1.
 */
TDNREF_API uint64_t tdnref_graph_node_count(const tdnref_graph *graph);
TDNREF_API bool tdnref_graph_node(const tdnref_graph *graph, uint64_t index, tdnref_node *out);
TDNREF_API bool tdnref_graph_candidate(const tdnref_graph *graph, uint64_t node, uint64_t index, uint64_t *out_node);
TDNREF_API bool tdnref_graph_mention(const tdnref_graph *graph, uint64_t node, uint64_t index, tdnref_evidence *out);
TDNREF_API uint64_t tdnref_graph_edge_count(const tdnref_graph *graph);
TDNREF_API bool tdnref_graph_edge(const tdnref_graph *graph, uint64_t index, tdnref_edge *out);
TDNREF_API bool tdnref_graph_evidence(const tdnref_graph *graph, uint64_t edge, uint64_t index, tdnref_evidence *out);

/**
 * The whole record of a piece of evidence, as it was added, with the origin and span of each field; its `document`,
 * `from` and `refers_to` count within the source. Strings live as long as the graph. False as above. Since 0.1.
 */
TDNREF_API bool tdnref_graph_record(const tdnref_graph *graph, uint64_t mention, tdnref_mention *out);

/**
 * Why `parent` was chosen in the given line, as a constant English phrase ("named in the title"); NULL if the node has
 * no parent in that line. `parent` may be NULL. Since 0.1.
 */
TDNREF_API const char *tdnref_graph_parent(const tdnref_graph *graph, uint64_t node, tdnref_line line,
                                           uint64_t *parent);

/**
 * The letter or guidance by which that parent was forwarded to the node ("Công văn ... về việc triển khai X"). False if
 * the parent was cited directly or there is none. Since 0.1.
 */
TDNREF_API bool tdnref_graph_parent_via(const tdnref_graph *graph, uint64_t node, tdnref_line line, uint64_t *via);

/* ---- the cascade: why this parent, how long each step took, cycles */

/** An act that was considered as a parent of a held directive. Borrowed from the sealed graph. Since 0.1. */
typedef struct tdnref_parent_candidate {
    size_t struct_size;
    uint64_t node;            /**< the act considered */
    tdnref_line line;         /**< the line in which it was considered: TDNREF_LINE_PARTY or TDNREF_LINE_STATE */
    tdnref_relation relation; /**< what the directive says it does with it */
    tdnref_clause clause;     /**< the most significant place in which it says so */
    bool chosen;
    const char *verdict; /**< what decided for the one chosen, or against any other; constant English */
} tdnref_parent_candidate;

/**
 * All candidates of a held node: the Party's line first, in each line the chosen one first, then the others, closest
 * first. A node that is only cited has none. Since 0.1.
 */
TDNREF_API uint64_t tdnref_graph_parent_candidate_count(const tdnref_graph *graph, uint64_t node);
TDNREF_API bool tdnref_graph_parent_candidate(const tdnref_graph *graph, uint64_t node, uint64_t index,
                                              tdnref_parent_candidate *out);

/**
 * Directives of superiors that a held node names by their titles, in the order of its text; `*source` (may be NULL) is
 * the name of the source that holds it. They are not nodes, because nothing says which directives they are. False past
 * the last. The struct's struct_size must be set by the caller. Since 0.1.
 */
TDNREF_API bool tdnref_graph_unnumbered(const tdnref_graph *graph, uint64_t node, uint64_t index,
                                        tdnref_unnumbered *out, const char **source);

/**
 * Days from one date to another, negative if `to` is earlier. False unless both are complete dates of the calendar.
 * Since 0.1.
 */
TDNREF_API bool tdnref_days_between(tdnref_date from, tdnref_date to, int64_t *days);

/**
 * Days from the date of an edge's `to` to that of its `from`: how long this step of the cascade took. Negative if a
 * date is wrong; false if one is incomplete. Since 0.1.
 */
TDNREF_API bool tdnref_graph_edge_days(const tdnref_graph *graph, uint64_t edge, int64_t *days);

/**
 * Cycles of basis, implements and guides edges, each given as a closed path: the `to` of step i is the `from` of step
 * i + 1, the last step leads back to the first node, and no node occurs twice. Every node on a cycle is on one that is
 * reported, unless more than 64 were found in one strongly connected component. Since 0.1.
 */
TDNREF_API uint64_t tdnref_graph_cycle_count(const tdnref_graph *graph);
TDNREF_API uint64_t tdnref_graph_cycle_length(const tdnref_graph *graph, uint64_t cycle);
TDNREF_API bool tdnref_graph_cycle_edge(const tdnref_graph *graph, uint64_t cycle, uint64_t step, uint64_t *edge);

/**
 * Transitive reduction: sets implied[i] for every edge i that a longer path of edges of the same relation implies;
 * `implied` is the caller's array of tdnref_graph_edge_count() items. Only basis, implements and guides edges are
 * reduced, and never an edge to a parent or one on a cycle. Takes at worst time proportional to the number of edges
 * times the number of nodes. Errors: NOMEM, STATE, ARG. Since 0.1.
 */
TDNREF_API tdnref_status tdnref_graph_reduce(const tdnref_graph *graph, bool *implied, tdnref_error *err);

/* ---- one directive, one node: suspected duplicates and collisions */

/** Two directives that may be the same one, its number misread or mistyped. Never merged. Since 0.1. */
typedef struct tdnref_same_as {
    size_t struct_size;
    uint64_t node;
    uint64_t other;       /**< greater than `node` */
    const char *evidence; /**< constant English: "a digit more or less; same type, body and day; ..." */
} tdnref_same_as;

/** Suspected pairs, sorted by `node`, then `other`. False if the index is out of range. Since 0.1. */
TDNREF_API uint64_t tdnref_graph_same_as_count(const tdnref_graph *graph);
TDNREF_API bool tdnref_graph_same_as(const tdnref_graph *graph, uint64_t index, tdnref_same_as *out);

/**
 * Two nodes with the same urn_alias: year or term do not tell them apart (a province had two number books in 2025).
 * Sorted by alias; n nodes with the same alias give n - 1 pairs of neighbours. Since 0.1.
 */
typedef struct tdnref_collision {
    size_t struct_size;
    const char *urn_alias;
    uint64_t node;
    uint64_t other;
} tdnref_collision;

/** How many pairs there are, and one of them. False if the index is out of range. Since 0.1. */
TDNREF_API uint64_t tdnref_graph_collision_count(const tdnref_graph *graph);
TDNREF_API bool tdnref_graph_collision(const tdnref_graph *graph, uint64_t index, tdnref_collision *out);

/* --------------------------------------------------------------- bodies */

/** A legal body as it was on a given day. Since 0.1. */
typedef struct tdnref_body {
    size_t struct_size;
    char authority[160]; /**< "ubnd@dak-lak" */
    char name[320];      /**< full official name on that day, "Ủy ban nhân dân tỉnh Đắk Lắk" */
    tdnref_level level;
    tdnref_line line;
    tdnref_date from; /**< first day; year 0: not known or open */
    tdnref_date to;   /**< last day; year 0: not ended */
} tdnref_body;

/**
 * The body identified by an authority (of a document, mention or node) on a given day; year 0 in `on` asks for the
 * latest. A name that survived a merger denotes a different body before and after it: since 1/7/2025 "ubnd@dak-lak" is
 * the committee of the province formed from Đắk Lắk and Phú Yên (Nghị quyết 202/2025/QH15). False if the authority is
 * unknown, is that of several bodies, or lacks its place. Since 0.1.
 */
TDNREF_API bool tdnref_body_on(const char *authority, tdnref_date on, tdnref_body *out);

/**
 * The bodies that succeeded it when it ended, and those it was formed from, one step at a time and in a stable order;
 * false if `index` is out of range. A body that took over only part of the tasks is included. Since 0.1.
 */
TDNREF_API bool tdnref_body_successor(const char *authority, tdnref_date on, uint64_t index, tdnref_body *out);
TDNREF_API bool tdnref_body_predecessor(const char *authority, tdnref_date on, uint64_t index, tdnref_body *out);

/* --------------------------------------------------- questions to a graph */

/**
 * Finds the directives that a person may mean by `text`, as people write it: "57-KL/TW", "KL 57-KL/TW 2023", "Kết luận
 * 57 của Bộ Chính trị", "2193/KH-UBND ngày 7/3/2024 Đắk Lắk", "nghi quyet khóa XII", words of a title; or exactly a
 * key, a urn, a urn_alias, an iri or the name of a source.
 *
 * Every part of the text must match the directive. A word typed without any marks ("dak lak", "1486/QD-TTg") also
 * matches the marked one, if no other fits better. Only the best matches are returned, open nodes only if there are no
 * others: one result means that the text is unique, several that it is ambiguous.
 *
 * Writes the first `room` of them to `nodes` (the caller's array; may be NULL if room is 0), held ones first, then the
 * most cited, and returns how many there are in total; 0 also for a graph not sealed and a text of over 1,000 bytes.
 *
 *     uint64_t nodes[20];
 *     const uint64_t count = tdnref_graph_find(graph, argv[2], nodes, 20);
 *     if (count == 1) { show(graph, nodes[0]); } else { list(graph, nodes, count < 20 ? count : 20, count); }
 *
 * Since 0.1.
 */
TDNREF_API uint64_t tdnref_graph_find(const tdnref_graph *graph, const char *text, uint64_t *nodes, uint64_t room);

/**
 * Duties of a held node in source order; `*source` (may be NULL) receives the name of the source that holds it. The
 * count is 0 for a node that is only cited or whose sources were parsed without duties. False if the graph is not
 * sealed or an index is out of range. The caller sets the struct_size of `out`. Since 0.1.
 */
TDNREF_API uint64_t tdnref_graph_duty_count(const tdnref_graph *graph, uint64_t node);
TDNREF_API bool tdnref_graph_duty(const tdnref_graph *graph, uint64_t node, uint64_t index, tdnref_duty *out,
                                  const char **source);

/**
 * The bodies that may have issued an open node: an act from before a merger, cited as "của UBND tỉnh" by the body that
 * the merger formed, may be of any of its predecessors. False if `index` is out of range; most nodes have none.
 * Since 0.1.
 */
TDNREF_API bool tdnref_graph_candidate_body(const tdnref_graph *graph, uint64_t node, uint64_t index, tdnref_body *out);

/* --------------------------------------------------------------- export */

/** Formats in which a graph can be written. Since 0.1. */
typedef enum tdnref_format {
    TDNREF_FORMAT_DOT = 0,   /**< Graphviz: a Party and a State column, levels as ranks */
    TDNREF_FORMAT_JSON,      /**< one object with "nodes" and "edges"; graph.schema.json describes it */
    TDNREF_FORMAT_GRAPHML,   /**< typed attributes, for Gephi, igraph, networkx, yEd */
    TDNREF_FORMAT_CSV_NODES, /**< RFC 4180, one row per directive */
    TDNREF_FORMAT_CSV_EDGES, /**< RFC 4180, one row per relation between two directives */
    TDNREF_FORMAT_JSONLD,    /**< RDF in the vocabulary of the European Legislation Identifier (ELI) */
    TDNREF_FORMAT_MERMAID    /**< a flowchart for Markdown pages */
} tdnref_format;

/** Takes bytes of an export; returns 0 to continue, anything else to stop. Since 0.1. */
typedef int (*tdnref_sink)(const char *bytes, size_t len, void *ud);

/** Writes a sealed graph; the bytes depend on the records only. Errors: NOMEM, STATE, SINK, ARG. Since 0.1. */
TDNREF_API tdnref_status tdnref_graph_write(const tdnref_graph *graph, tdnref_format format, tdnref_sink sink, void *ud,
                                            tdnref_error *err);

/** Direction in which a view follows the cascade from its roots. Since 0.1. */
typedef enum tdnref_direction {
    TDNREF_DIRECTION_BOTH = 0, /**< what a root is based on, and what is based on it; not its siblings */
    TDNREF_DIRECTION_UP,       /**< the directives that it implements, is based on or follows */
    TDNREF_DIRECTION_DOWN      /**< those that implement, are based on or follow it */
} tdnref_direction;

/**
 * Which part of a graph to write, and how; zero-initialise and set struct_size. The members are applied in this order:
 * relations, roots, period, levels, reduce, collapse. Since 0.1.
 */
typedef struct tdnref_view_options {
    size_t struct_size;
    uint32_t relations;    /**< bits 1 << TDNREF_REL_..., with the directives that they join; 0: everything */
    const uint64_t *roots; /**< nodes to start from, borrowed for the call; NULL: the whole graph */
    uint64_t root_count;
    /** Maximum number of steps from the nearest root; 0: no limit. A step leads to a parent, or along basis, implements
     * or guides (with `relations`: any of those) to a directive of no lower level. */
    uint64_t depth;
    tdnref_direction direction;
    /** First and last year; 0: all. Keeps directives whose title names one of these years or that, naming none, are
     * dated in one, with what they cite and all parents above them. */
    uint16_t period_from;
    uint16_t period_to;
    uint32_t levels; /**< bits 1 << TDNREF_LEVEL_...; 0: all; roots are kept whatever their level */
    bool reduce;     /**< omit what tdnref_graph_reduce() calls implied, by paths within the view */
    /** One node for all siblings: directives of the same parent, type, level and line, all held or all only cited. Of
     * those without a parent, only ones that are nobody's parent; never one on a cycle. Its key is "group:" followed by
     * the key of a member. */
    bool collapse;
    bool byte_order_mark; /**< CSV: begin with U+FEFF, by which spreadsheets recognise UTF-8 */
    tdnref_lang lang;     /**< DOT, Mermaid: of levels, relations and the legend */
} tdnref_view_options;

/**
 * Writes part of a sealed graph. `options` may be NULL: the whole graph as it is. Errors: NOMEM; STATE; SINK; ARG (for
 * example a root that does not exist). Since 0.1.
 */
TDNREF_API tdnref_status tdnref_graph_write_view(const tdnref_graph *graph, tdnref_format format,
                                                 const tdnref_view_options *options, tdnref_sink sink, void *ud,
                                                 tdnref_error *err);

/**
 * Write one record as a JSON object and a line feed, as in `refscan --format jsonl`; `file` becomes the record's
 * "file". The date of a duty is written as by tdnref_duty_date_format(). Errors: NOMEM, SINK, ARG. Since 0.1.
 */
TDNREF_API tdnref_status tdnref_document_write_json(const tdnref_source *src, uint64_t index, const char *file,
                                                    tdnref_sink sink, void *ud, tdnref_error *err);
TDNREF_API tdnref_status tdnref_mention_write_json(const tdnref_source *src, uint64_t index, const char *file,
                                                   tdnref_sink sink, void *ud, tdnref_error *err);
TDNREF_API tdnref_status tdnref_unnumbered_write_json(const tdnref_source *src, uint64_t index, const char *file,
                                                      tdnref_sink sink, void *ud, tdnref_error *err);
TDNREF_API tdnref_status tdnref_duty_write_json(const tdnref_source *src, uint64_t index, const char *file,
                                                tdnref_sink sink, void *ud, tdnref_error *err);

/* --------------------------------------------------------------- review */

/** How much attention a finding needs, in ascending order. Since 0.1. */
typedef enum tdnref_severity {
    TDNREF_SEVERITY_INFORMATION = 0, /**< Thông tin: worth knowing, nothing to do */
    TDNREF_SEVERITY_FORM,            /**< Thể thức: a matter of form */
    TDNREF_SEVERITY_REVIEW,          /**< Nên xem lại */
    TDNREF_SEVERITY_CHECK,           /**< Cần kiểm tra */
    TDNREF_SEVERITY_COUNT
} tdnref_severity;

/** One rule of the review, a row of the register. All of it is constant, none of it NULL. Since 0.1. */
typedef struct tdnref_rule {
    size_t struct_size;
    const char *id; /**< "no-parent"; never changes */
    tdnref_severity severity;
    bool off_by_default;
    const char *summary[TDNREF_LANG_COUNT]; /**< one line */
    /** What is checked and on what evidence, what is not claimed, when the rule abstains, which regulation applies. */
    const char *explanation[TDNREF_LANG_COUNT];
    const char *example[TDNREF_LANG_COUNT];
    const char *settled_by[TDNREF_LANG_COUNT]; /**< what would settle a finding */
} tdnref_rule;

/** The register, most useful rules first; NULL if there is no such rule. Since 0.1. */
TDNREF_API uint64_t tdnref_rule_count(void);
TDNREF_API const tdnref_rule *tdnref_rule_at(uint64_t index);
TDNREF_API const tdnref_rule *tdnref_rule_find(const char *id);

/** Index of a rule in the register, tdnref_rule_count() if no rule has that id. Since 0.1. */
TDNREF_API uint64_t tdnref_rule_index(const char *id);

/** "Cần kiểm tra"; constant, NULL for values outside the enums. Since 0.1. */
TDNREF_API const char *tdnref_severity_name(tdnref_severity severity, tdnref_lang lang);

/*
 * The policy and the registry of the reviewer's office. The caller fills in these structs (refaudit reads them from
 * YAML and CSV) and keeps them until the audit is freed. Items of an array all have the same struct_size, which is also
 * the distance from one to the next. Strings are UTF-8 in any normal form; NULL and 0 mean "any" or "not stated". Words
 * of names and titles are compared without regard to case, tone placement and punctuation.
 */

/** Whose documents a demand or deadline applies to: those that match every member that is set. Since 0.1. */
typedef struct tdnref_scope {
    size_t struct_size;
    const char *const *types; /**< type codes, "KH"; none: every plan (KH, CTr, ĐA, PA, decisions that issue one) */
    uint64_t type_count;
    const char *const *topics; /**< phrases, at least one of which the title contains */
    uint64_t topic_count;
    const char *body;     /**< a phrase of the issuer's name, "Sở Xây dựng" */
    const char *province; /**< "Đắk Lắk": the body's place */
    tdnref_level level;   /**< _UNKNOWN: any */
    tdnref_line line;     /**< _UNKNOWN: any */
    /** The years that the title names, else the year of the date, overlap this range; 0: open. */
    uint16_t period_from;
    uint16_t period_to;
} tdnref_scope;

/** A directive, or a kind of directive: whatever matches every member that is set. Since 0.1. */
typedef struct tdnref_wanted {
    size_t struct_size;
    const char *number; /**< "57-KL/TW" */
    const char *type;   /**< code, "KH" */
    const char *issuer; /**< a phrase of the issuer's name, "Ủy ban nhân dân tỉnh" */
    const char *topic;  /**< a phrase of its title; a directive whose title is unknown does not match */
    uint16_t year;      /**< of its date or number */
} tdnref_wanted;

/** Who must cite what. Since 0.1. */
typedef struct tdnref_demand {
    size_t struct_size;
    const char *name;            /**< the policy's name for it, quoted in findings */
    tdnref_scope who;            /**< `who.struct_size` set too */
    const tdnref_wanted *wanted; /**< title or opening must cite one of these */
    uint64_t wanted_count;       /**< at least one */
} tdnref_demand;

/** By when a plan must be issued. A finding names the earliest that applies. Since 0.1. */
typedef struct tdnref_deadline {
    size_t struct_size;
    const char *name;
    tdnref_scope who;
    tdnref_wanted after; /**< days count from the date of a parent that matches; nothing set: any parent */
    uint32_t days;       /**< days after the parent's date, 0: none */
    uint8_t month;       /**< and a day of the first year of the plan's period, 0: none */
    uint8_t day;
    bool year_before; /**< that day, but of the preceding year */
} tdnref_deadline;

/** Bodies tasked by a directive whose text is not held or does not say so. Since 0.1. */
typedef struct tdnref_tasked {
    size_t struct_size;
    tdnref_wanted directive;
    const char *const *bodies; /**< phrases of their names: "Sở Xây dựng", "Ủy ban nhân dân xã" */
    uint64_t body_count;
} tdnref_tasked;

/** Whether a policy switches a rule on or off. Since 0.1. */
typedef enum tdnref_switch { TDNREF_SWITCH_DEFAULT = 0, TDNREF_SWITCH_ON, TDNREF_SWITCH_OFF } tdnref_switch;

/** What a policy changes about one rule. Since 0.1. */
typedef struct tdnref_setting {
    size_t struct_size;
    const char *rule; /**< its id */
    tdnref_switch run;
    bool has_severity;
    tdnref_severity severity; /**< if has_severity: of all findings of the rule, including mere notes */
} tdnref_setting;

/** A whole policy. Zero-initialise and set struct_size; an empty one changes nothing. Since 0.1. */
typedef struct tdnref_policy {
    size_t struct_size;
    const tdnref_demand *demands;
    uint64_t demand_count;
    const tdnref_deadline *deadlines;
    uint64_t deadline_count;
    const tdnref_tasked *tasked;
    uint64_t tasked_count;
    const tdnref_setting *settings;
    uint64_t setting_count;
    uint8_t annual_month; /**< an annual plan issued after this day of its year is reported as late; 0: 31 March */
    uint8_t annual_day;
} tdnref_policy;

/** A known directive of a registry. Type, number and date should be set, the rest as far as known. Since 0.1. */
typedef struct tdnref_registered {
    size_t struct_size;
    const char *type;   /**< code, "KL" */
    const char *number; /**< "57-KL/TW" */
    tdnref_date date;
    const char *issuer;    /**< full name, "Bộ Chính trị" */
    const char *authority; /**< as in tdnref_document; NULL: derived from the issuer's name */
    const char *title;
    tdnref_date effective_from;
    tdnref_date effective_to; /**< last day in force; year 0: still in force, or not stated */
    const char *replaced_by;  /**< type and number for the reader, "Nghị định số 30/2020/NĐ-CP" */
    bool partial;             /**< only a part of it ended or was replaced: not a finding */
    const char *where;        /**< where the registry says so, "registry.csv:12", quoted in findings */
} tdnref_registered;

/** The result of one review. Never changes; borrows the sealed graph, the policy and the registry. Since 0.1. */
typedef struct tdnref_audit tdnref_audit;

/** Options of a review; zero-initialise and set struct_size. Since 0.1. */
typedef struct tdnref_audit_options {
    size_t struct_size;
    const tdnref_policy *policy;
    const tdnref_registered *registry; /**< an array as described above */
    uint64_t registry_count;
} tdnref_audit_options;

/**
 * Reviews a sealed graph. `options` may be NULL. The result depends on records, policy and registry only. Errors:
 * NOMEM; STATE (the graph is not sealed); ARG (a setting names no rule, a demand wants nothing, a struct_size is not
 * set). Since 0.1.
 */
TDNREF_API tdnref_status tdnref_audit_run(tdnref_audit **out, const tdnref_graph *graph,
                                          const tdnref_audit_options *options, tdnref_error *err);
TDNREF_API void tdnref_audit_free(tdnref_audit *audit);

/** What the review concluded about a held document. Since 0.1. */
typedef enum tdnref_verdict {
    TDNREF_VERDICT_CITES = 0, /**< "Đã viện dẫn văn bản giao nhiệm vụ" */
    TDNREF_VERDICT_NOT_SEEN,  /**< "Chưa thấy viện dẫn" */
    /** "Có viện dẫn, cần đối chiếu lại": it has a parent, and a finding of severity REVIEW or CHECK about what it
     * cites. */
    TDNREF_VERDICT_COMPARE,
    TDNREF_VERDICT_NOT_ENOUGH,   /**< "Chưa đủ dữ liệu để kết luận" */
    TDNREF_VERDICT_OUT_OF_SCOPE, /**< "không thuộc diện" */
    TDNREF_VERDICT_COUNT
} tdnref_verdict;

/** The name above; constant, NULL outside the enums. Since 0.1. */
TDNREF_API const char *tdnref_verdict_name(tdnref_verdict verdict, tdnref_lang lang);

/** One reviewed document. Since 0.1. */
typedef struct tdnref_reviewed {
    size_t struct_size;
    uint64_t node;
    const char *source;
    uint64_t line; /**< of the document in the source */
    tdnref_span span;
    tdnref_verdict verdict;
    const char *reason[TDNREF_LANG_COUNT]; /**< of OUT_OF_SCOPE and NOT_ENOUGH, else NULL */
} tdnref_reviewed;

/**
 * Every document of every source, sorted by source name and position; each has one verdict. Strings live as long as the
 * audit. False if the index is out of range. The caller sets the struct_size of `out`. Since 0.1.
 */
TDNREF_API uint64_t tdnref_audit_document_count(const tdnref_audit *audit);
TDNREF_API bool tdnref_audit_document(const tdnref_audit *audit, uint64_t index, tdnref_reviewed *out);

/** One place quoted by a finding. Since 0.1. */
typedef struct tdnref_place {
    size_t struct_size;
    const char *source;
    tdnref_span span; /**< the words quoted; empty if the place is the document as a whole */
    tdnref_span mark; /**< the part of span that is wrong; equal to span if all of it is */
    uint64_t line;
    uint64_t column;  /**< in code points */
    const char *text; /**< the words, white space collapsed, a long opening cut; NULL if span is empty */
} tdnref_place;

/** Value of tdnref_finding.about if a finding is not about another directive. Since 0.1. */
#define TDNREF_NO_NODE UINT64_MAX

/** One result of a rule. Since 0.1. */
typedef struct tdnref_finding {
    size_t struct_size;
    uint64_t rule;            /**< index in the register */
    tdnref_severity severity; /**< as changed by the policy */
    uint64_t document;        /**< index among the reviewed documents */
    uint64_t about;           /**< node of the directive in question, or TDNREF_NO_NODE */
    const char *message[TDNREF_LANG_COUNT];
    const char *settled_by[TDNREF_LANG_COUNT];
    const char *fingerprint; /**< 16 hex digits, unique in the review; does not change when lines move */
    uint64_t place_count;    /**< at least one; the first is where the reader should look */
} tdnref_finding;

/** Findings in order of source, position and rule, and the places of each. As for documents. Since 0.1. */
TDNREF_API uint64_t tdnref_audit_finding_count(const tdnref_audit *audit);
TDNREF_API bool tdnref_audit_finding(const tdnref_audit *audit, uint64_t index, tdnref_finding *out);
TDNREF_API bool tdnref_audit_place(const tdnref_audit *audit, uint64_t finding, uint64_t index, tdnref_place *out);

/** What one rule did. Since 0.1. */
typedef struct tdnref_rule_tally {
    size_t struct_size;
    bool run;                           /**< false: off by default or by the policy */
    uint64_t checked;                   /**< documents, citations or directives that it could decide */
    uint64_t found;                     /**< findings */
    uint64_t abstained;                 /**< those that it could not decide */
    const char *why[TDNREF_LANG_COUNT]; /**< the most frequent reason for that, NULL if there is none */
} tdnref_rule_tally;

/** What was checked and what could not be; `rule` is an index in the register. As for documents. Since 0.1. */
TDNREF_API bool tdnref_audit_tally(const tdnref_audit *audit, uint64_t rule, tdnref_rule_tally *out);

#ifdef __cplusplus
}
#endif

#endif
