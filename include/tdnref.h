/*
 * tdnref.h - references between Vietnamese State and Party documents.
 *
 * libtdnref reads the bytes of a plan, directive or letter, finds the documents that stand in it and every place where
 * they point at another directive ("Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị"), and builds the cascade of
 * directives from many such sources.  This header is the whole interface; what is not here is not API.
 *
 * Conventions
 *  - Handles are opaque. A function `tdnref_X_new(tdnref_X **out, ...)` gives the caller a handle to free with
 *    `tdnref_X_free()`, which accepts NULL. Everything else returned by pointer is borrowed: it belongs to the handle
 * it came from, and the comment says how long it lives.
 *  - Offsets and lengths are bytes, spans are half-open, lines and columns count from 1. Strings are UTF-8, NFC,
 *    NUL-terminated; a value that the text does not tell is NULL (strings) or the `_UNKNOWN` enumerator, never a guess.
 *  - Functions that can fail return a tdnref_status and, if `err` is not NULL, fill it on every call, success included.
 * On failure `*out` is NULL. A reference that cannot be resolved is data, not an error.
 *  - The library never prints, exits, opens files, reads the locale or the clock, and has no global state. A tdnref_ctx
 * is constant once made and may be shared by threads; any other handle belongs to one thread at a time, but for a
 * sealed graph, which is constant too.
 *  - Structs that may grow begin with `struct_size`. In structs that the caller fills, set it to sizeof the struct.
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

/** What a call came to. The numbers are part of the ABI and never change. Since 0.1. */
typedef enum tdnref_status {
    TDNREF_OK = 0,
    TDNREF_ERR_NOMEM = -1,    /**< the allocator returned NULL */
    TDNREF_ERR_ARG = -2,      /**< an argument is outside what the function's comment allows */
    TDNREF_ERR_ENCODING = -3, /**< the bytes are text in no encoding that the library reads; `offset` says where */
    TDNREF_ERR_LIMIT = -4,    /**< a bound was hit (PCRE2's match limits, a size that does not fit) */
    TDNREF_ERR_STATE = -5,    /**< the handle is not in the state that the call needs (a graph not yet sealed) */
    TDNREF_ERR_SINK = -6,     /**< the caller's sink asked to stop; `detail` is what it returned */
    TDNREF_ERR_INTERNAL = -7  /**< a fault of the library; please report it */
} tdnref_status;

/** Details of one call's outcome, owned by the caller. Since 0.1. */
typedef struct tdnref_error {
    tdnref_status status;
    const char *msg; /**< constant English text, "" on success */
    uint64_t offset; /**< byte offset in the source where it applies, else 0 */
    int detail;      /**< a number from below (PCRE2's code, the sink's return value), else 0 */
} tdnref_error;

/** Name of a status, such as "TDNREF_ERR_NOMEM"; constant, never NULL. Since 0.1. */
TDNREF_API const char *tdnref_status_name(tdnref_status status);

/** The library's version, such as "0.1.0"; constant. Since 0.1. */
TDNREF_API const char *tdnref_version(void);

/* ------------------------------------------------------------ allocation */

/**
 * The caller's allocator, copied into the context and used for everything but the pages of PCRE2's JIT. `realloc` is
 * told the old size. Functions may be called from several threads at once. Since 0.1.
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

/** A date as far as the text gives it. 0 = that part is blank or not given; year 0 = no date at all. Since 0.1. */
typedef struct tdnref_date {
    uint16_t year;
    uint8_t month;
    uint8_t day;
} tdnref_date;

/** Where the value of a field comes from. Since 0.1. */
typedef enum tdnref_origin {
    TDNREF_ORIGIN_NONE = 0, /**< the field is empty */
    TDNREF_ORIGIN_PRINTED,  /**< it stands in the text, at the field's span */
    TDNREF_ORIGIN_SYMBOL,   /**< read from the symbol of the number ("QĐ-TTg" -> Thủ tướng Chính phủ) */
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
    TDNREF_LEVEL_DEPARTMENT, /**< department of a province, or a district */
    TDNREF_LEVEL_COMMUNE,
    TDNREF_LEVEL_INTERNATIONAL
} tdnref_level;

/** Line of the issuing body; a joint act may belong to both. Bits. Since 0.1. */
typedef enum tdnref_line {
    TDNREF_LINE_UNKNOWN = 0,
    TDNREF_LINE_PARTY = 1,
    TDNREF_LINE_STATE = 2,
    TDNREF_LINE_BOTH = 3
} tdnref_line;

/** How a mention names its target. Since 0.1. */
typedef enum tdnref_kind {
    TDNREF_KIND_NUMBERED = 0, /**< by number and symbol */
    TDNREF_KIND_NAMED,        /**< a law, treaty or congress resolution, by name or date */
    TDNREF_KIND_SHORT, /**< a numbered directive by its short form, "Kết luận 57", "Quyết định nêu trên" */
    TDNREF_KIND_SELF   /**< the document itself, "Kế hoạch này" */
} tdnref_kind;

/** What the holder does with the target, as printed; only a graph turns passives round. Since 0.1. */
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

/** Where in its document a mention stands. Since 0.1. */
typedef enum tdnref_clause {
    TDNREF_CLAUSE_BODY = 0,
    TDNREF_CLAUSE_TITLE,
    TDNREF_CLAUSE_OPENING, /**< the recitals, up to "... như sau" */
    TDNREF_CLAUSE_ANNEX,
    TDNREF_CLAUSE_NOTE
} tdnref_clause;

/** Why a short or self mention refers to nothing. Since 0.1. */
typedef enum tdnref_unbound {
    TDNREF_BOUND = 0,        /**< refers_to is set, or the kind needs none */
    TDNREF_UNBOUND_NONE,     /**< nothing before it fits */
    TDNREF_UNBOUND_AMBIGUOUS /**< several fit; none is guessed */
} tdnref_unbound;

/** What a reference inside a source points at. Since 0.1. */
typedef enum tdnref_ref_kind {
    TDNREF_REF_NONE = 0,
    TDNREF_REF_DOCUMENT, /**< index of a document of the same source */
    TDNREF_REF_MENTION   /**< index of a mention of the same source */
} tdnref_ref_kind;

/** What a duty is: something that a document tells of bodies and days besides its references. Since 0.1. */
typedef enum tdnref_duty_kind {
    TDNREF_DUTY_TASK = 0, /**< a body is given something to do: "Sở Tài chính chủ trì, ..." under "Tổ chức thực hiện" */
    TDNREF_DUTY_RECIPIENT, /**< a body under "Nơi nhận" (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9) */
    TDNREF_DUTY_DEADLINE /**< a day by which something is to be issued or sent: "báo cáo ... trước ngày 15/01" */
} tdnref_duty_kind;

/** A document or mention of the same source, by index. Since 0.1. */
typedef struct tdnref_ref {
    tdnref_ref_kind kind;
    uint64_t index;
} tdnref_ref;

/** Names as the JSON records print them ("numbered", "amended_by", "opening"); constant, NULL for TDNREF_LEVEL_UNKNOWN,
 *  TDNREF_LINE_UNKNOWN, TDNREF_BOUND, TDNREF_ORIGIN_NONE and for values outside the enum. Since 0.1. */
TDNREF_API const char *tdnref_kind_name(tdnref_kind kind);
TDNREF_API const char *tdnref_relation_name(tdnref_relation relation);
TDNREF_API const char *tdnref_level_name(tdnref_level level);
TDNREF_API const char *tdnref_line_name(tdnref_line line);
TDNREF_API const char *tdnref_clause_name(tdnref_clause clause);
TDNREF_API const char *tdnref_origin_name(tdnref_origin origin);
TDNREF_API const char *tdnref_unbound_name(tdnref_unbound unbound);
TDNREF_API const char *tdnref_duty_kind_name(tdnref_duty_kind kind);

/** The name of a type of documents by its code, "Kế hoạch" for "KH" (of several with one code the general one, "Luật"
 * for "LUẬT"); constant, NULL if there is no such code. Since 0.1. */
TDNREF_API const char *tdnref_type_name(const char *code);

/** Writes a date as ISO 8601, as far as it is known ("2024-03-07", "2024-03", "2024"), into buf (at least 11 bytes);
 *  returns its length, 0 for no date. Since 0.1. */
TDNREF_API size_t tdnref_date_format(tdnref_date date, char *buf);

/* -------------------------------------------------------------- records */

/**
 * One administrative document inside a source. Documents tile the source: each ends where the next begins, the first
 * starts at 0, and a source always has at least one (all fields unknown if need be). Parts of the layout follow Nghị
 * định 30/2020/NĐ-CP, Phụ lục I, and Quy định 399-QĐ/TW (before 09/01/2026 Hướng dẫn 36-HD/VPTW). Since 0.1.
 */
typedef struct tdnref_document {
    size_t struct_size;
    tdnref_span span;
    uint64_t line;
    tdnref_field type; /**< code such as "KH", "QyĐ", "LUẬT", "CV" (Nghị định 30/2020/NĐ-CP, Phụ lục III) */
    tdnref_field number; /**< "417/KH-SKHCN"; digits left blank: "/KH-SXD" */
    tdnref_field place;  /**< official province name of the place line */
    tdnref_field issuer; /**< full official name; joint issuers joined with "; " */
    tdnref_field title;  /**< without "Về việc" and "V/v" */
    tdnref_date date;    /**< blanks stay 0: "ngày    tháng 3 năm 2024" is 2024-03 */
    tdnref_span date_span;
    tdnref_level level;
    tdnref_line line_of;
    uint16_t period_from; /**< first and last year that the title names, 0 = none */
    uint16_t period_to;
    const char *authority; /**< legal body for identity, such as "ubnd-tinh@dak-lak"; joint: joined with "+" */
    const char *urn;       /**< RFC 9676 name, only when the identity is complete */
    tdnref_field opening; /**< the recitals behind the title, up to "... như sau"; text cut to 2,000 bytes; NULL: no end
                             of an opening was found, so nothing can be said about it */
    uint64_t opening_line;
    uint64_t title_line;
    uint64_t title_column; /**< in code points */
    tdnref_field secrecy; /**< the stamp in the head: "MẬT", "TỐI MẬT" or "TUYỆT MẬT" (Luật Bảo vệ bí mật nhà nước);
                           * NULL: none found, which is no proof that there was none */
    uint64_t number_line; /**< of the number in the letterhead; 0: not printed */
    uint64_t number_column;
    const char *date_text; /**< the date as printed there, "ngày 7 tháng 3 năm 2024"; NULL: not printed */
    uint64_t date_line;    /**< 0: not printed */
    uint64_t date_column;
    const char *sketch; /**< a sample of the whole text by which a review compares it with others; to be kept and given
                           back as it is; NULL: too short, or the options of the parse ask for no duties */
} tdnref_document;

/** One place in a document that points at a directive. Since 0.1. */
typedef struct tdnref_mention {
    size_t struct_size;
    tdnref_span span; /**< from the type word to the last identifying part */
    const char *text; /**< that span decoded, NFC, white space collapsed */
    uint64_t line;
    uint64_t column;   /**< in code points */
    uint64_t document; /**< index of the document that holds it */
    tdnref_kind kind;
    tdnref_field type;
    tdnref_field number;     /**< as printed, white space and markup out, dashes as "-" */
    const char *number_read; /**< a safer reading of a slip of typing or scanning, else NULL; never applied silently */
    const char *number_note; /**< why, constant */
    tdnref_date date;
    tdnref_span date_span;
    tdnref_origin date_origin;
    tdnref_field issuer;
    tdnref_level level;
    tdnref_line line_of;
    tdnref_relation relation;
    tdnref_ref from; /**< the holder: the document, or the directive named before in the same sentence */
    tdnref_span cue; /**< the words that decided the relation, empty if none did */
    tdnref_clause clause;
    tdnref_ref refers_to; /**< for short and self mentions */
    tdnref_unbound unbound;
    tdnref_field pinpoint; /**< the part pointed at: "Phụ lục 02", "khoản 1 Điều 5" */
    const char *authority; /**< as in tdnref_document */
    const char *urn;
    tdnref_field subject; /**< what the text says a numbered target is about, as it goes on behind it: "về công tác
                             thông tin đối ngoại năm 2024", "phê duyệt Chiến lược ..."; NULL if it says nothing */
} tdnref_mention;

/**
 * One body or day that a document names besides its references. A list of bodies is one duty each; a deadline for
 * several bodies too. Only read if the options of the parse ask for duties. Since 0.1.
 */
typedef struct tdnref_duty {
    size_t struct_size;
    tdnref_duty_kind kind;
    tdnref_span span;  /**< the words that name the body; of a deadline the day, from its verb on if that stands near */
    const char *text;  /**< that span decoded, NFC, white space collapsed */
    uint64_t line;     /**< of its first word */
    uint64_t document; /**< index of the document that holds it */
    tdnref_field body; /**< full official name, completed with the place ("Sở Tài chính tỉnh Đắk Lắk"), or as printed if
                        * the tables do not know it; NULL: nobody is named, a deadline for all */
    const char *authority; /**< legal body as in tdnref_document; NULL: a class of bodies, or one that is not known */
    tdnref_level level;
    bool whole_class; /**< "các sở, ban, ngành", "UBND các xã, phường": every body of that kind; `body` is the class as
                       * printed */
    tdnref_date date; /**< of a deadline: year 0 with day and month: every year ("trước ngày 15/01 hằng năm") or a year
                       * that the sentence leaves out; day alone: every month ("trước ngày 20 hằng tháng"); day 0: by
                       * the end of that month; no date for the other kinds */
    const char *deliverable; /**< type code of what is to be issued or sent by then ("KH", "BC"), NULL if not told */
} tdnref_duty;

/** Writes the day of a duty into buf (at least 11 bytes): as tdnref_date_format(), or, where the text leaves the year
 * or the month open, in the notation of XML Schema ("--01-15" in every year, "---20" in every month); returns its
 * length, 0 for no date. Since 0.1. */
TDNREF_API size_t tdnref_duty_date_format(tdnref_date date, char *buf);

/* -------------------------------------------------------------- context */

/** Tables and compiled patterns; constant, shared by threads. */
typedef struct tdnref_ctx tdnref_ctx;

/** Options of a context; zero-initialise and set struct_size. Since 0.1. */
typedef struct tdnref_ctx_options {
    size_t struct_size;
    const tdnref_alloc *alloc; /**< NULL: the C library's */
} tdnref_ctx_options;

/** Makes a context. `options` may be NULL. Errors: NOMEM, INTERNAL. Since 0.1. */
TDNREF_API tdnref_status tdnref_ctx_new(tdnref_ctx **out, const tdnref_ctx_options *options, tdnref_error *err);

/** Frees a context after everything made from it. Since 0.1. */
TDNREF_API void tdnref_ctx_free(tdnref_ctx *ctx);

/* ------------------------------------------------------------- catalogue */

/** A province or city under the centre, of today or of before; a unit formed anew under an old name is one of its own.
 *  Constant. Since 0.1. */
typedef struct tdnref_province {
    size_t struct_size;
    const char *slug; /**< as behind the "@" of an authority; shared by units of one name that followed each other */
    const char *name; /**< "Đắk Lắk" */
    const char *full_name; /**< "tỉnh Đắk Lắk" */
    tdnref_date from;      /**< first day, year 0: not known */
    tdnref_date to;        /**< last day, year 0: it still is */
    uint64_t successor;    /**< index of the unit that holds its seat or main part, UINT64_MAX: none */
} tdnref_province;

/** A body of the tables; tdnref_body_on() gives one of a place. Constant. Since 0.1. */
typedef struct tdnref_known_body {
    size_t struct_size;
    const char *slug; /**< as before the "@" of an authority */
    const char *name; /**< "Bộ Tài chính"; in a body that is not national, "{P}" stands for its place */
    tdnref_level level;
    tdnref_line line_of;
    uint8_t rank;  /**< smaller is higher, compared within one line only; 30: ministries and their equals */
    bool national; /**< one in the country, and no other name of another body */
    tdnref_date from;
    tdnref_date to;
} tdnref_known_body;

/** Rows of the tables that the library was built with, in a stable order; false at the end, or if `struct_size` is not
 *  set. Since 0.1. */
TDNREF_API bool tdnref_province_at(uint64_t index, tdnref_province *out);
TDNREF_API bool tdnref_known_body_at(uint64_t index, tdnref_known_body *out);

/* --------------------------------------------------------------- source */

/** One worker's arena and scratch memory: parses one source at a time, again and again. */
typedef struct tdnref_source tdnref_source;

/** Options of one parse; zero-initialise and set struct_size. Since 0.1. */
typedef struct tdnref_parse_options {
    size_t struct_size;
    bool whole_text;   /**< look at every word instead of only where a scan of the bytes finds something; slower, same
                          records */
    bool duties;       /**< look for tasks, recipients and deadlines too; reads the whole text */
    bool numbers_only; /**< only the mentions of kind NUMBERED: the same ones with the same type, number, date, issuer,
                          level, line, authority, urn and pinpoint, but not what is done with them: `from` is of kind
                          NONE, and relation, cue, clause and subject say nothing. Somewhat faster */
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
 * Reads `len` bytes and replaces the former result. The bytes are borrowed and must stay until the next parse or free;
 * so do all records and strings handed out. UTF-8 (with or without byte order mark) and UTF-16 are read; bytes that are
 * neither are read as TCVN3 (ABC), VNI-Windows or Windows-1258 if that clearly makes Vietnamese of them, else as UTF-8.
 * Character references of HTML in UTF-8 ("&#7871;", "&agrave;") are read as their characters. Offsets always count
 * bytes of the source as given. Bytes invalid in the encoding are no error: each run is listed by
 * tdnref_source_bad_run(), and the rest is read. `options` may be NULL. Errors: NOMEM; ENCODING (NUL bytes in what is
 * not UTF-16: no text); LIMIT. After an error the source holds no records. Since 0.1.
 */
TDNREF_API tdnref_status tdnref_source_parse(tdnref_source *src, const void *text, size_t len,
                                             const tdnref_parse_options *options, tdnref_error *err);

/** Name of the encoding found, such as "UTF-16LE"; constant. Since 0.1. */
TDNREF_API const char *tdnref_source_encoding(const tdnref_source *src);

/** Records in source order; borrowed until the next parse or free; NULL if the index is out of range. Since 0.1. */
TDNREF_API uint64_t tdnref_source_document_count(const tdnref_source *src);
TDNREF_API const tdnref_document *tdnref_source_document(const tdnref_source *src, uint64_t index);
TDNREF_API uint64_t tdnref_source_mention_count(const tdnref_source *src);
TDNREF_API const tdnref_mention *tdnref_source_mention(const tdnref_source *src, uint64_t index);
TDNREF_API uint64_t tdnref_source_duty_count(const tdnref_source *src);
TDNREF_API const tdnref_duty *tdnref_source_duty(const tdnref_source *src, uint64_t index);
TDNREF_API uint64_t tdnref_source_bad_run_count(const tdnref_source *src);
TDNREF_API const tdnref_bad_run *tdnref_source_bad_run(const tdnref_source *src, uint64_t index);

/** Line and column (code points) of a byte offset of the source; lines end at LF, CRLF or CR. Errors: ARG. Since 0.1.
 */
TDNREF_API tdnref_status tdnref_source_line_column(const tdnref_source *src, uint64_t offset, uint64_t *line,
                                                   uint64_t *column);

/** The whole text of the last parse as UTF-8, `*len` bytes without a NUL behind them: the caller's own bytes if they
 * are UTF-8 (invalid runs stay in it), else what was converted. Never NULL; borrowed until the next parse or free;
 * `len` may be NULL. Since 0.1. */
TDNREF_API const char *tdnref_source_text(const tdnref_source *src, uint64_t *len);

/** Where in that text the byte `offset` of the source stands; its end for an offset behind the last. Since 0.1. */
TDNREF_API uint64_t tdnref_source_text_offset(const tdnref_source *src, uint64_t offset);

/** Steps of work that the last parse took (tokens read, table look-ups, pattern calls): grows linearly with the input,
 * so that a test can show it without a clock. Since 0.1. */
TDNREF_API uint64_t tdnref_source_steps(const tdnref_source *src);

/** Languages of messages and drawings; every word exists in all of them. The names of directives and bodies stay
 * Vietnamese. Since 0.1. */
typedef enum tdnref_lang { TDNREF_LANG_VI = 0, TDNREF_LANG_EN, TDNREF_LANG_COUNT } tdnref_lang;

/* ---------------------------------------------------------------- graph */

/** Directives as nodes, relations as edges, over many sources. */
typedef struct tdnref_graph tdnref_graph;

/** A directive: held (its text is in the archive) or only cited. Borrowed from the sealed graph. Since 0.1. */
typedef struct tdnref_node {
    size_t struct_size;
    const char *key; /**< canonical key, unique in the graph; see lib/README.md */
    const char *type;
    const char *number; /**< as first printed by the held document, else by the mention that sorts first */
    tdnref_date date;
    const char *issuer;
    const char *title; /**< of a held document, else NULL */
    const char *name;  /**< of what is cited by name (law, treaty, congress resolution), as first printed, else NULL */
    const char *urn; /**< RFC 9676, of a complete identity; no two nodes have one: where letters without marks would be
                        one name for two ("xã Tam An", "xã Tâm An"), both have theirs with percent-encoded marks */
    const char *authority;
    tdnref_level level;
    tdnref_line line_of;
    uint16_t period_from;
    uint16_t period_to;
    bool held;
    bool open;          /**< the identity is incomplete and no single node fits: drawn dashed, with candidates */
    const char *source; /**< name of the source that holds it, NULL if only cited */
    uint64_t line;      /**< its line there */
    uint64_t candidate_count;
    uint64_t mention_count; /**< places that point at it, those of the directive itself ("Kế hoạch này") included */
    const char *subject;    /**< what others say it is about, in the words of the first recital that tells, else title,
                               else other mention; NULL */
    const char *urn_alias; /**< the urn with the year or the Party's term in place of the date, where type, number, body
                              and period are known (RFC 9676, 6.3.1); may be shared, see tdnref_graph_collision() */
    const char *iri;       /**< Akoma Ntoso Naming Convention 1.0 (work), where there is a urn: "/akn/vn/doc/..." */
} tdnref_node;

/** Two directives and one relation between them, in the active direction. Borrowed from the sealed graph. Since 0.1. */
typedef struct tdnref_edge {
    size_t struct_size;
    uint64_t from;            /**< node that acts */
    uint64_t to;              /**< node acted on */
    tdnref_relation relation; /**< never a passive */
    bool parent;              /**< `to` is the parent of `from` in to's line */
    bool primary;             /**< the first of from's parents */
    bool reported;            /**< only other documents say so, not the text of `from` */
    uint64_t mention_count;
} tdnref_edge;

/** One mention behind an edge. Borrowed from the sealed graph. Since 0.1. */
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
 * Adds all records of a source under a name (a path), which must be new to the graph. Copies what it keeps; the source
 * may go. Errors: NOMEM; ARG (the name is there already); STATE (the graph is sealed); LIMIT (more
 * than 4 billion records). Since 0.1.
 */
TDNREF_API tdnref_status tdnref_graph_add_source(tdnref_graph *graph, const char *name, const tdnref_source *src,
                                                 tdnref_error *err);

/** The same door for stored records: documents of a source first, in order, then its mentions and its duties, each in
 *  order. `from`, `refers_to` and `document` count within the source. Errors: NOMEM, ARG, STATE, LIMIT. Since 0.1. */
TDNREF_API tdnref_status tdnref_graph_add_document(tdnref_graph *graph, const char *name, const tdnref_document *doc,
                                                   tdnref_error *err);
TDNREF_API tdnref_status tdnref_graph_add_mention(tdnref_graph *graph, const char *name, const tdnref_mention *mention,
                                                  tdnref_error *err);

TDNREF_API tdnref_status tdnref_graph_add_duty(tdnref_graph *graph, const char *name, const tdnref_duty *duty,
                                               tdnref_error *err);

/** Forgets a source. Errors: ARG (no such name), STATE. Since 0.1. */
TDNREF_API tdnref_status tdnref_graph_remove_source(tdnref_graph *graph, const char *name, tdnref_error *err);

/** Links all records into nodes and edges, finds the parents, and freezes the graph: from now on it is constant. The
 * result depends on the set of records only, not on the order in which they came. Errors: NOMEM, STATE. Since 0.1. */
TDNREF_API tdnref_status tdnref_graph_seal(tdnref_graph *graph, tdnref_error *err);

/** Nodes and edges of a sealed graph, in a stable order; false if the graph is not sealed or the index out of range.
 * The struct's struct_size must be set by the caller. Since 0.1. */
TDNREF_API uint64_t tdnref_graph_node_count(const tdnref_graph *graph);
TDNREF_API bool tdnref_graph_node(const tdnref_graph *graph, uint64_t index, tdnref_node *out);
TDNREF_API bool tdnref_graph_candidate(const tdnref_graph *graph, uint64_t node, uint64_t index, uint64_t *out_node);
TDNREF_API bool tdnref_graph_mention(const tdnref_graph *graph, uint64_t node, uint64_t index, tdnref_evidence *out);
TDNREF_API uint64_t tdnref_graph_edge_count(const tdnref_graph *graph);
TDNREF_API bool tdnref_graph_edge(const tdnref_graph *graph, uint64_t index, tdnref_edge *out);
TDNREF_API bool tdnref_graph_evidence(const tdnref_graph *graph, uint64_t edge, uint64_t index, tdnref_evidence *out);

/** The whole record behind an evidence, as it was added, with the origin and span of each field; its `document`, `from`
 * and `refers_to` count within the source. Strings live as long as the graph. As above. Since 0.1. */
TDNREF_API bool tdnref_graph_record(const tdnref_graph *graph, uint64_t mention, tdnref_mention *out);

/** Why `parent` was chosen for the node's line, one constant English phrase ("named in the title"); NULL if the node
 * has no parent in that line. `*parent` may be NULL. Since 0.1. */
TDNREF_API const char *tdnref_graph_parent(const tdnref_graph *graph, uint64_t node, tdnref_line line,
                                           uint64_t *parent);

/** The letter or guidance through which that parent reached the node ("Công văn ... về việc triển khai X"); false if it
 * was cited directly or there is none. Since 0.1. */
TDNREF_API bool tdnref_graph_parent_via(const tdnref_graph *graph, uint64_t node, tdnref_line line, uint64_t *via);

/* ---- the cascade: why this parent, how long a step took, what goes round */

/** An act that was weighed as a parent of a held directive. Borrowed from the sealed graph. Since 0.1. */
typedef struct tdnref_parent_candidate {
    size_t struct_size;
    uint64_t node;            /**< the act weighed */
    tdnref_line line;         /**< TDNREF_LINE_PARTY or TDNREF_LINE_STATE: in which it was weighed */
    tdnref_relation relation; /**< what the directive says it does with it */
    tdnref_clause clause;     /**< the best place in which it says so */
    bool chosen;
    const char *verdict; /**< of the chosen one what decided, of the others what spoke against them; constant English */
} tdnref_parent_candidate;

/** All candidates of a held node: the Party's line first, in each line the chosen one first, then the nearest to it.
 *  A node that is only cited has none. Since 0.1. */
TDNREF_API uint64_t tdnref_graph_parent_candidate_count(const tdnref_graph *graph, uint64_t node);
TDNREF_API bool tdnref_graph_parent_candidate(const tdnref_graph *graph, uint64_t node, uint64_t index,
                                              tdnref_parent_candidate *out);

/** A superior's directive that a document names by its title, without a number ("Thực hiện Chương trình hành động của
 *  Tỉnh ủy về chuyển đổi số"). It is no node, because nothing tells which one it is. Borrowed from the sealed graph.
 *  Since 0.1. */
typedef struct tdnref_unnumbered {
    size_t struct_size;
    const char *text;     /**< the words, cut where they are long */
    const char *source;   /**< name of the source that holds the document */
    uint64_t line;        /**< where the title or the opening begins that names it */
    tdnref_clause clause; /**< title or opening */
} tdnref_unnumbered;

/** Those of a held node, in the order of its text; false behind the last. Since 0.1. */
TDNREF_API bool tdnref_graph_unnumbered(const tdnref_graph *graph, uint64_t node, uint64_t index,
                                        tdnref_unnumbered *out);

/** Days from one date to another, negative if `to` is earlier; false unless both are whole dates of the calendar.
 *  Since 0.1. */
TDNREF_API bool tdnref_days_between(tdnref_date from, tdnref_date to, int64_t *days);

/** Days from the act acted on to the act that acts: how long that step of the cascade took; false if a date is not
 *  whole. Negative days mean that a date is wrong. Since 0.1. */
TDNREF_API bool tdnref_graph_edge_days(const tdnref_graph *graph, uint64_t edge, int64_t *days);

/** Circles of basis, implements and guides edges, each with its whole path: step i is an edge whose `to` is the `from`
 *  of step i + 1, the last leads back to the first, no node comes twice. Every node that lies on a circle lies on a
 *  reported one, unless more than 64 of one tangle were found. Since 0.1. */
TDNREF_API uint64_t tdnref_graph_cycle_count(const tdnref_graph *graph);
TDNREF_API uint64_t tdnref_graph_cycle_length(const tdnref_graph *graph, uint64_t cycle);
TDNREF_API bool tdnref_graph_cycle_edge(const tdnref_graph *graph, uint64_t cycle, uint64_t step, uint64_t *edge);

/**
 * Transitive reduction: sets implied[i] for every edge i (the array has tdnref_graph_edge_count() items, the caller's)
 * that a longer path of edges of the same relation says too. Basis, implements and guides alone are reduced; an edge of
 * another relation, a parent's edge, and an edge inside a circle are never implied. Takes time in the number of edges
 * times the number of nodes at worst. Errors: NOMEM, STATE, ARG. Since 0.1.
 */
TDNREF_API tdnref_status tdnref_graph_reduce(const tdnref_graph *graph, bool *implied, tdnref_error *err);

/* ---- one directive, one node: what is suspected and what collides */

/** Two directives that may be one whose number was misread or mistyped. Never merged. Since 0.1. */
typedef struct tdnref_same_as {
    size_t struct_size;
    uint64_t node;
    uint64_t other;       /**< greater than `node` */
    const char *evidence; /**< constant English: "a digit more or less; same type, body and day; ..." */
} tdnref_same_as;

/** Suspected pairs, by `node`, then `other`. Since 0.1. */
TDNREF_API uint64_t tdnref_graph_same_as_count(const tdnref_graph *graph);
TDNREF_API bool tdnref_graph_same_as(const tdnref_graph *graph, uint64_t index, tdnref_same_as *out);

/** Two nodes with one urn_alias: the year or term does not tell them apart (a province's two number books of 2025).
 *  Sorted by alias; of n nodes with one alias n - 1 pairs of neighbours are given. Since 0.1. */
typedef struct tdnref_collision {
    size_t struct_size;
    const char *urn_alias;
    uint64_t node;
    uint64_t other;
} tdnref_collision;

TDNREF_API uint64_t tdnref_graph_collision_count(const tdnref_graph *graph);
TDNREF_API bool tdnref_graph_collision(const tdnref_graph *graph, uint64_t index, tdnref_collision *out);

/* --------------------------------------------------------------- bodies */

/** A legal body as it stood on a day. Since 0.1. */
typedef struct tdnref_body {
    size_t struct_size;
    char authority[160]; /**< "ubnd@dak-lak" */
    char name[320];      /**< full official name of that day, "Ủy ban nhân dân tỉnh Đắk Lắk" */
    tdnref_level level;
    tdnref_line line;
    tdnref_date from; /**< first day, year 0: not known or open */
    tdnref_date to;   /**< last day, year 0: not ended */
} tdnref_body;

/** The body that bore an authority (of a document, mention or node) on a day; `on` with year 0 is the latest. A name
 *  that went on after a merger is another body before and after that day: since 1/7/2025 "ubnd@dak-lak" is the
 *  committee of the province newly formed of Đắk Lắk and Phú Yên (Nghị quyết 202/2025/QH15). False: not known, of
 *  several bodies, or its place is not told. Since 0.1. */
TDNREF_API bool tdnref_body_on(const char *authority, tdnref_date on, tdnref_body *out);

/** The bodies that took over from it when it ended, and those from which it was formed; one step at a time, in a stable
 *  order; false when index is out of range. A body that took over only part of the tasks is named too. Since 0.1. */
TDNREF_API bool tdnref_body_successor(const char *authority, tdnref_date on, uint64_t index, tdnref_body *out);
TDNREF_API bool tdnref_body_predecessor(const char *authority, tdnref_date on, uint64_t index, tdnref_body *out);

/**
 * The directives that a person may mean by `text`, as people write it: "57-KL/TW", "KL 57-KL/TW 2023", "Kết luận 57 của
 * Bộ Chính trị", "2193/KH-UBND ngày 7/3/2024 Đắk Lắk", "nghi quyet khóa XII", words of a title; or exactly a key, a
 * urn, an urn_alias, an iri, the name of a source. Every part of the text must be found in the directive; a word typed
 * without any marks
 * ("dak lak", "1486/QD-TTg") also finds the marked one, if no other fits better. Only those that fit best are given,
 * and ones that are open only if no other fits: one means that the text names it, several that it is ambiguous.
 *
 * Writes the first `room` of them to `nodes` (the caller's; may be NULL if room is 0), those held first, then those
 * cited most, and returns how many there are in all: 0 also for a graph not sealed and a text over 1,000 bytes.
 *
 *     uint64_t nodes[20];
 *     const uint64_t count = tdnref_graph_find(graph, argv[2], nodes, 20);
 *     if (count == 1) { show(graph, nodes[0]); } else { list(graph, nodes, count < 20 ? count : 20, count); }
 *
 * Since 0.1.
 */
TDNREF_API uint64_t tdnref_graph_find(const tdnref_graph *graph, const char *text, uint64_t *nodes, uint64_t room);

/** Duties of a held node in source order; `*source` (may be NULL) is the name of the source that holds it. False if the
 * graph is not sealed or an index is out of range; 0 for a node that is only cited or whose sources were read without
 * duties. The struct's struct_size must be set by the caller. Since 0.1. */
TDNREF_API uint64_t tdnref_graph_duty_count(const tdnref_graph *graph, uint64_t node);
TDNREF_API bool tdnref_graph_duty(const tdnref_graph *graph, uint64_t node, uint64_t index, tdnref_duty *out,
                                  const char **source);

/** The bodies that may have issued an open node: an act of before a merger that a body formed by it cites as "của UBND
 *  tỉnh" may be of each predecessor. False when index is out of range, for most nodes at once. Since 0.1. */
TDNREF_API bool tdnref_graph_candidate_body(const tdnref_graph *graph, uint64_t node, uint64_t index, tdnref_body *out);

/** What a graph can be written as. Since 0.1. */
typedef enum tdnref_format {
    TDNREF_FORMAT_DOT = 0,   /**< Graphviz: Party column and State column, levels as ranks */
    TDNREF_FORMAT_JSON,      /**< one object with "nodes" and "edges"; tools/graph.schema.json */
    TDNREF_FORMAT_GRAPHML,   /**< typed attributes, for Gephi, igraph, networkx, yEd */
    TDNREF_FORMAT_CSV_NODES, /**< RFC 4180, a row a directive */
    TDNREF_FORMAT_CSV_EDGES, /**< RFC 4180, a row a relation of two directives */
    TDNREF_FORMAT_JSONLD,    /**< RDF in the words of the European Legislation Identifier (ELI) */
    TDNREF_FORMAT_MERMAID    /**< a flowchart for Markdown pages */
} tdnref_format;

/** Takes bytes of an export; returns 0 to go on, anything else to stop. */
typedef int (*tdnref_sink)(const char *bytes, size_t len, void *ud);

/** Writes a sealed graph; the bytes depend on the records only. Errors: NOMEM, STATE, SINK, ARG. Since 0.1. */
TDNREF_API tdnref_status tdnref_graph_write(const tdnref_graph *graph, tdnref_format format, tdnref_sink sink, void *ud,
                                            tdnref_error *err);

/** Which way a view goes from its roots. Since 0.1. */
typedef enum tdnref_direction {
    TDNREF_DIRECTION_BOTH = 0, /**< to what a root stands on, and to what stands on it; not to its sisters */
    TDNREF_DIRECTION_UP,       /**< to the directives that it implements, is based on, follows */
    TDNREF_DIRECTION_DOWN      /**< to those that do so with it */
} tdnref_direction;

/**
 * The part of a graph to write, and how; zero-initialise and set struct_size. The members are applied in this order:
 * relations, roots, period, levels, reduce, collapse. Since 0.1.
 */
typedef struct tdnref_view_options {
    size_t struct_size;
    uint32_t relations;    /**< bits 1 << TDNREF_REL_...; 0: all. With it, only directives that such a relation joins */
    const uint64_t *roots; /**< nodes to start from, borrowed for the call; NULL: the whole graph */
    uint64_t root_count;
    uint64_t depth; /**< steps from the nearest root at most; 0: any number. A step is a parent, or a relation basis,
                       implements or guides (with `relations`: any of these) to a directive of no lower level */
    tdnref_direction direction;
    uint16_t period_from; /**< first and last year; 0: all. Keeps directives whose title names a year of these (where */
    uint16_t period_to;   /**< it names none: whose date is in one), what they point at, and all parents above them */
    uint32_t levels;      /**< bits 1 << TDNREF_LEVEL_...; 0: all; roots stay whatever their level */
    bool reduce;          /**< leave out what tdnref_graph_reduce() calls implied, by paths inside the view */
    bool collapse; /**< one node for all sisters: directives of one parent, type, level and line, all held or all not;
                      of those without a parent, the ones that are nobody's parent; never one on a circle. Its key is
                      "group:" and a member's */
    bool byte_order_mark; /**< CSV: begin with U+FEFF, by which spreadsheets know UTF-8 */
    tdnref_lang lang;     /**< DOT, Mermaid: of levels, relations and the legend */
} tdnref_view_options;

/** Writes a part of a sealed graph. `options` may be NULL: the whole graph as it is. Errors: NOMEM; STATE; SINK; ARG
 *  (also a root that is not there). Since 0.1. */
TDNREF_API tdnref_status tdnref_graph_write_view(const tdnref_graph *graph, tdnref_format format,
                                                 const tdnref_view_options *options, tdnref_sink sink, void *ud,
                                                 tdnref_error *err);

/** Writes one record as a JSON object and a line feed, as in `refscan --format jsonl`; `file` is what the record names
 * as its file. Errors: NOMEM, SINK, ARG. Since 0.1. */
TDNREF_API tdnref_status tdnref_document_write_json(const tdnref_source *src, uint64_t index, const char *file,
                                                    tdnref_sink sink, void *ud, tdnref_error *err);
TDNREF_API tdnref_status tdnref_mention_write_json(const tdnref_source *src, uint64_t index, const char *file,
                                                   tdnref_sink sink, void *ud, tdnref_error *err);
/** As above; the date as tdnref_duty_date_format() writes it. */
TDNREF_API tdnref_status tdnref_duty_write_json(const tdnref_source *src, uint64_t index, const char *file,
                                                tdnref_sink sink, void *ud, tdnref_error *err);

/* --------------------------------------------------------------- review */

/** How much a finding asks of the reader, the higher the more. Since 0.1. */
typedef enum tdnref_severity {
    TDNREF_SEVERITY_INFORMATION = 0, /**< Thông tin: worth knowing, nothing to do */
    TDNREF_SEVERITY_FORM,            /**< Thể thức: form of the text */
    TDNREF_SEVERITY_REVIEW,          /**< Nên xem lại */
    TDNREF_SEVERITY_CHECK,           /**< Cần kiểm tra */
    TDNREF_SEVERITY_COUNT
} tdnref_severity;

/** One rule of the review: a line of the register. All of it is constant, none of it NULL. Since 0.1. */
typedef struct tdnref_rule {
    size_t struct_size;
    const char *id; /**< "no-parent"; never changes */
    tdnref_severity severity;
    bool off_by_default;
    const char *summary[TDNREF_LANG_COUNT];     /**< one line */
    const char *explanation[TDNREF_LANG_COUNT]; /**< what is checked, on what evidence, what is not claimed, when it
                                                   abstains, which regulation */
    const char *example[TDNREF_LANG_COUNT];
    const char *settled_by[TDNREF_LANG_COUNT]; /**< what would settle a finding */
} tdnref_rule;

/** The register, in order of use to a reviewer; NULL if there is no such rule. Since 0.1. */
TDNREF_API uint64_t tdnref_rule_count(void);
TDNREF_API const tdnref_rule *tdnref_rule_at(uint64_t index);
TDNREF_API const tdnref_rule *tdnref_rule_find(const char *id);

/** Index of a rule in the register, tdnref_rule_count() if there is none of that id. Since 0.1. */
TDNREF_API uint64_t tdnref_rule_index(const char *id);

/** "Cần kiểm tra"; constant, NULL for values outside the enums. Since 0.1. */
TDNREF_API const char *tdnref_severity_name(tdnref_severity severity, tdnref_lang lang);

/*
 * What a reviewer's office knows and wants. The caller fills these structs (refaudit reads them from YAML and CSV) and
 * keeps them until the audit is freed. Where several stand in an array, all have the same struct_size, which is also
 * the distance from one to the next. Strings are UTF-8 in any normal form; NULL and 0 mean "any" or "not told". Words
 * of names and titles are compared without regard to case, tone placement and punctuation.
 */

/** Whose documents a demand or a deadline is about: those that fit in everything that is set. Since 0.1. */
typedef struct tdnref_scope {
    size_t struct_size;
    const char *const *types; /**< type codes, "KH"; none: every plan (KH, CTr, ĐA, PA, decisions that issue one) */
    uint64_t type_count;
    const char *const *topics; /**< each some words in a row; the title holds one of them */
    uint64_t topic_count;
    const char *body;     /**< words in a row of the issuer's name, "Sở Xây dựng" */
    const char *province; /**< "Đắk Lắk": the body's place */
    tdnref_level level;   /**< _UNKNOWN: any */
    tdnref_line line;     /**< _UNKNOWN: any */
    uint16_t
        period_from; /**< years that the title names, else the year of the date: some of them in this range; 0: open
                      */
    uint16_t period_to;
} tdnref_scope;

/** A directive, or a kind of directive: what fits in everything that is set. Since 0.1. */
typedef struct tdnref_wanted {
    size_t struct_size;
    const char *number; /**< "57-KL/TW" */
    const char *type;   /**< code, "KH" */
    const char *issuer; /**< words in a row of the issuer's name, "Ủy ban nhân dân tỉnh" */
    const char *topic;  /**< words in a row of its title; a directive whose title is not known does not fit */
    uint16_t year;      /**< of its date or number */
} tdnref_wanted;

/** Who must cite what. Since 0.1. */
typedef struct tdnref_demand {
    size_t struct_size;
    const char *name;            /**< what the policy calls it, quoted in findings */
    tdnref_scope who;            /**< `who.struct_size` set too */
    const tdnref_wanted *wanted; /**< title or opening must cite one of these */
    uint64_t wanted_count;       /**< at least one */
} tdnref_demand;

/** By when a plan must be issued. A finding names the earliest that applies. Since 0.1. */
typedef struct tdnref_deadline {
    size_t struct_size;
    const char *name;
    tdnref_scope who;
    tdnref_wanted after; /**< days count from the date of the parent if it fits; all unset: any parent */
    uint32_t days;       /**< days after the parent's date, 0: none */
    uint8_t month;       /**< and a day of the first year of the plan's period, 0: none */
    uint8_t day;
    bool year_before; /**< that day of the year before */
} tdnref_deadline;

/** Bodies that a directive tasks, where its text is not held or does not say so. Since 0.1. */
typedef struct tdnref_tasked {
    size_t struct_size;
    tdnref_wanted directive;
    const char *const *bodies; /**< words in a row of their names: "Sở Xây dựng", "Ủy ban nhân dân xã" */
    uint64_t body_count;
} tdnref_tasked;

/** What a policy changes about a rule. Since 0.1. */
typedef enum tdnref_switch { TDNREF_SWITCH_DEFAULT = 0, TDNREF_SWITCH_ON, TDNREF_SWITCH_OFF } tdnref_switch;
typedef struct tdnref_setting {
    size_t struct_size;
    const char *rule;
    tdnref_switch run;
    bool has_severity;
    tdnref_severity severity; /**< of all findings of the rule, notes included */
} tdnref_setting;

/** All of a policy. Zero-initialise and set struct_size; an empty one changes nothing. Since 0.1. */
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
    uint8_t annual_month; /**< an annual plan issued after this day of its year is noted as late; 0: 31 March */
    uint8_t annual_day;
} tdnref_policy;

/** One known directive of a registry. Type, number and date should be there; the rest as far as known. Since 0.1. */
typedef struct tdnref_registered {
    size_t struct_size;
    const char *type;   /**< code, "KL" */
    const char *number; /**< "57-KL/TW" */
    tdnref_date date;
    const char *issuer;    /**< full name, "Bộ Chính trị" */
    const char *authority; /**< as in tdnref_document; NULL: the issuer's name decides */
    const char *title;
    tdnref_date effective_from;
    tdnref_date effective_to; /**< last day in force, year 0: in force, or not told */
    const char *replaced_by;  /**< type and number as a reader knows it, "Nghị định số 30/2020/NĐ-CP" */
    bool partial;             /**< only a part of it ended or was replaced: no finding */
    const char *where;        /**< where the registry says so, "registry.csv:12", quoted in findings */
} tdnref_registered;

/** The result of one review: constant; borrows the sealed graph, the policy and the registry. */
typedef struct tdnref_audit tdnref_audit;

/** Options of a review; zero-initialise and set struct_size. Since 0.1. */
typedef struct tdnref_audit_options {
    size_t struct_size;
    const tdnref_policy *policy;
    const tdnref_registered *registry; /**< an array as above */
    uint64_t registry_count;
} tdnref_audit_options;

/** Reviews a sealed graph. `options` may be NULL. The result depends on records, policy and registry only. Errors:
 * NOMEM; STATE (the graph is not sealed); ARG (a setting names no rule, a demand wants nothing, a struct_size is not
 * set). Since 0.1. */
TDNREF_API tdnref_status tdnref_audit_run(tdnref_audit **out, const tdnref_graph *graph,
                                          const tdnref_audit_options *options, tdnref_error *err);
TDNREF_API void tdnref_audit_free(tdnref_audit *audit);

/** Where each held document of the archive came to stand. Since 0.1. */
typedef enum tdnref_verdict {
    TDNREF_VERDICT_CITES = 0, /**< "Đã viện dẫn văn bản giao nhiệm vụ" */
    TDNREF_VERDICT_NOT_SEEN,  /**< "Chưa thấy viện dẫn" */
    TDNREF_VERDICT_COMPARE, /**< "Có viện dẫn, cần đối chiếu lại": it has a parent, and a finding of REVIEW or CHECK
                               about what it cites */
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
    const char *reason[TDNREF_LANG_COUNT]; /**< why out of scope or not enough, NULL else */
} tdnref_reviewed;

/** Every document of every source, in order of source name and place; the verdicts add up to their number. Strings live
 * as long as the audit. struct_size must be set by the caller. False if the index is out of range. Since 0.1. */
TDNREF_API uint64_t tdnref_audit_document_count(const tdnref_audit *audit);
TDNREF_API bool tdnref_audit_document(const tdnref_audit *audit, uint64_t index, tdnref_reviewed *out);

/** One quoted place. Since 0.1. */
typedef struct tdnref_place {
    size_t struct_size;
    const char *source;
    tdnref_span span; /**< the words quoted; empty if the place is the document as a whole */
    tdnref_span mark; /**< the part that is wrong, inside span; equal to span if it is all of it */
    uint64_t line;
    uint64_t column;  /**< code points from 1 */
    const char *text; /**< the words, white space collapsed; a long opening is cut; NULL if span is empty */
} tdnref_place;

/** "About no directive." */
#define TDNREF_NO_NODE UINT64_MAX

/** One thing that the review has to say. Since 0.1. */
typedef struct tdnref_finding {
    size_t struct_size;
    uint64_t rule;            /**< index in the register */
    tdnref_severity severity; /**< after the policy */
    uint64_t document;        /**< index among the reviewed documents */
    uint64_t about;           /**< node of the directive in question, TDNREF_NO_NODE: none */
    const char *message[TDNREF_LANG_COUNT];
    const char *settled_by[TDNREF_LANG_COUNT];
    const char *fingerprint; /**< 16 hex digits, unique in the review; the same when lines move */
    uint64_t place_count;    /**< at least one; the first is where the reader is sent */
} tdnref_finding;

/** Findings in order of source, place and rule; places of a finding. As for documents. Since 0.1. */
TDNREF_API uint64_t tdnref_audit_finding_count(const tdnref_audit *audit);
TDNREF_API bool tdnref_audit_finding(const tdnref_audit *audit, uint64_t index, tdnref_finding *out);
TDNREF_API bool tdnref_audit_place(const tdnref_audit *audit, uint64_t finding, uint64_t index, tdnref_place *out);

/** What one rule did. Since 0.1. */
typedef struct tdnref_rule_tally {
    size_t struct_size;
    bool run;                           /**< false: off by default or by the policy */
    uint64_t checked;                   /**< documents, citations or directives that it could decide on */
    uint64_t found;                     /**< findings */
    uint64_t abstained;                 /**< those that it could not decide on */
    const char *why[TDNREF_LANG_COUNT]; /**< the commonest reason for that, NULL if none */
} tdnref_rule_tally;

/** What was checked and what could not be. As for documents; `rule` counts in the register. Since 0.1. */
TDNREF_API bool tdnref_audit_tally(const tdnref_audit *audit, uint64_t rule, tdnref_rule_tally *out);

#ifdef __cplusplus
}
#endif

#endif
