/*
 * document.h - where documents begin in a source, what identifies them, and which clause a place stands in.
 *
 * A document is recognised by its letterhead: motto, number line, place and date, heading (Nghị định 30/2020/NĐ-CP, Phụ
 * lục I; Hướng dẫn 36-HD/VPTW for the Party's). A file may hold several, may have lost its letterhead, and an annex may
 * repeat parts of one. Documents tile the source.
 */
#ifndef TDN_DOCUMENT_H
#define TDN_DOCUMENT_H

#include "field/issuer.h"

#define TDN_PARTNERS_MAX 4

/** A document while it is being worked out. Offsets are in the text. */
typedef struct tdn_document_draft {
    tdnref_document record;
    uint64_t start;
    uint64_t heading_start; /**< the type in its letterhead; UINT64_MAX: none */
    uint64_t title_start;
    uint64_t title_end;
    uint64_t opening_start;
    uint64_t opening_end;   /**< 0: no opening found */
    uint64_t annex_start;   /**< UINT64_MAX: none */
    uint64_t content_start; /**< what stands before is the page around it: menus, a fact sheet */
    uint64_t content_end;   /**< what stands behind is a list of related documents; UINT64_MAX: nothing */
    uint64_t number_start;  /**< own number, so that it is taken for no mention */
    uint64_t number_end;
    uint64_t secrecy_start; /**< its stamp, if record.secrecy is set */
    uint16_t type;          /**< TDN_NO_ID: unknown */
    bool issuer_known;
    tdn_issuer issuer;                     /**< the first, or only one */
    tdn_issuer partners[TDN_PARTNERS_MAX]; /**< further issuers of a joint act */
    size_t partner_count;
    const char *locality; /**< "huyện Cao Lộc" */
    const char *commune; /**< of a body above its own in the letterhead: "UBND XÃ EA NUÔL / TRƯỜNG ..."; NULL: none */
    const char *district;  /**< that of its letterhead, else the one that its mentions name; NULL: none, "": several */
    bool district_printed; /**< in its letterhead */
    const char *serial;    /**< digits of its number, NULL: none */
    uint32_t cited_day; /**< the latest whole date of its mentions from the year of the reform on, yyyymmdd; 0: none */
} tdn_document_draft;

typedef TDN_ARRAY(tdn_document_draft) tdn_document_drafts;

/** A document about which nothing is known yet, from a text offset on. */
tdn_document_draft tdn_document_new(uint64_t start);

/** Finds the documents that begin in the region and appends them; the first of a source is there already and is filled
 * in. Errors: NOMEM. */
tdnref_status tdn_find_documents(const tdn_reader *r, tdn_document_drafts *documents, tdnref_error *err);

/** The document that holds a text offset: the last that starts at or before it. */
uint64_t tdn_document_of(const tdn_document_drafts *documents, uint64_t offset);

/** True if an annex with its heading at that offset (UINT64_MAX: none) is all of a document of which neither type nor
 * number is known: "PHỤ LỤC ... (Kèm theo Kế hoạch số ...)". */
bool tdn_is_annex_alone(const tdn_document_draft *document, uint64_t heading);

tdnref_clause tdn_clause_of(const tdn_document_draft *document, uint64_t offset);

/* ---- the parts, one file each: letterhead.c, title.c ---- */

/** What one line of a letterhead is. */
typedef enum tdn_line_kind {
    TDN_LINE_OTHER,
    TDN_LINE_MOTTO,      /**< "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM" */
    TDN_LINE_NUMBER,     /**< "Số: 417/KH-SKHCN" */
    TDN_LINE_PLACE_DATE, /**< "Bình Thuận, ngày 04 tháng 4 năm 2024" */
    TDN_LINE_HEADING,    /**< "KẾ HOẠCH" */
    TDN_LINE_SUBJECT     /**< "V/v ..." */
} tdn_line_kind;

typedef struct tdn_letterhead {
    size_t first; /**< first token of the letterhead */
    size_t motto; /**< tokens where each part begins, TDN_NO_TOKEN: missing */
    size_t number;
    size_t place_date;
    size_t heading;
    size_t heading_end;
    size_t subject;
} tdn_letterhead;

/** True if a line of a saved web page says that its text in another language is missing; its neighbours repeat the
 * title. */
bool tdn_is_page_notice(const tdn_reader *r, size_t token);

/** True if a line of a saved web page begins its list of related documents, with a capital. */
bool tdn_begins_related_list(const tdn_reader *r, size_t token);

/** Token behind the motto's last word on its line, "... Tự do - Hạnh phúc |"; `token` if it does not end there. */
size_t tdn_motto_end(const tdn_reader *r, size_t token);

/** True if "DỰ THẢO" stands on a line near the beginning of a head: "DỰ THẢO BÁO CÁO / ĐẢNG ỦY CHÍNH PHỦ / Số: -CV/ĐU".
 */
bool tdn_is_draft_near(const tdn_reader *r, size_t first);

/** The words with which the notices and lists at the end of a saved web page begin: most lines begin with none. */
bool tdn_may_end_content(const tdn_reader *r, size_t token);

/** "| 3 | Kế hoạch | Số 55/KH-UBND | ...": a cell of a numbered row of a table is no part of a letterhead. */
bool tdn_is_in_numbered_row(const tdn_reader *r, size_t line, size_t token);

/** Behind the line of a heading, or behind the organs in it where the title follows in small letters: "KẾT LUẬN CỦA BỘ
 * CHÍNH TRỊ | về một số nhiệm vụ". */
size_t tdn_heading_end(const tdn_reader *r, size_t token, const tdn_hit *type);

/** Digits, marks and small words begin no part of a head, but for "(Kèm theo ...)", "v/v", "văn bản này chưa cập nhật",
 * "nơi nhận" and the name of a type: most cells need no closer look. */
bool tdn_may_begin_part(const tdn_reader *r, size_t token);

/** True if a subject begins at the token: "V/v ...", "Về việc ...". */
bool tdn_is_subject(const tdn_reader *r, size_t token);

/** Words of a type in capitals at a token, without those that its title begins with: "KẾ HOẠCH | CÔNG TÁC NĂM 2024".
 * 0: none, or a citation. */
size_t tdn_heading_words(const tdn_reader *r, size_t token);

/** Words of a type in capitals that a title follows on its line, in capitals or with one: "PHƯƠNG ÁN | TỔ CHỨC THI
 * CÔNG", "KẾ HOẠCH | Tổ chức Tháng hành động". 0: none. */
size_t tdn_heading_before_title(const tdn_reader *r, size_t token);

/** What the line (or cell) that begins at a token is. */
tdn_line_kind tdn_classify_line(const tdn_reader *r, size_t token);

/** "NGHỊ ĐỊNH:", "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:" between recitals and articles, behind a token, where the heading itself
 * is lost. Returns its type, TDN_NO_ID: none. */
uint16_t tdn_enacting_type(const tdn_reader *r, size_t token, tdnref_field *field);

/** "* Số 215-KH/HU | ĐẢNG CỘNG SẢN VIỆT NAM | Quỳ Châu, ngày ...": the Party's heading in a head of one line (Hướng dẫn
 * 36-HD/VPTW, mục II.1), or the Youth Union's. Returns the token after it, or `token` if there is none. */
size_t tdn_skip_party_heading(const tdn_reader *r, size_t token);

/** Token of what else stands on the line of the number at `token`: "Bà Rịa - Vũng Tàu, ngày ...", where the gap between
 * the columns is lost, or "V/v ...", as a table's cell has them; TDN_NO_TOKEN: nothing. */
size_t tdn_part_behind_number(const tdn_reader *r, size_t token, tdn_line_kind *kind);

/** True if a date is all of the line or cell: "Ngày 04 tháng 3 năm 2024", where the place was forgotten. */
bool tdn_is_date_line(const tdn_reader *r, size_t token);

/** True if the own number in that line has no digits: "Số:      /KH-SXD". */
bool tdn_is_blank_number_line(const tdn_reader *r, size_t token);

/** True if two number lines print the same number: a page repeats it over the document itself. */
bool tdn_same_own_number(const tdn_reader *r, size_t a, size_t b);

/** The date of a law or resolution that has no place line: "Luật này được Quốc hội ... thông qua ngày 16 tháng 6 năm
 * 2025." */
bool tdn_read_adoption(const tdn_reader *r, size_t token, tdnref_date *date);

/** Fills number, date, place, type and issuer from a letterhead. False: no memory. */
bool tdn_read_letterhead(const tdn_reader *r, const tdn_letterhead *head, tdn_document_draft *out);

/** Fills title and period, and finds the end of the opening. False: no memory. */
bool tdn_read_title(const tdn_reader *r, const tdn_letterhead *head, tdn_document_draft *out);

/** Fills the title of an annex that stands alone: "PHỤ LỤC II: | PHÂN CÔNG NHIỆM VỤ ...". False: no memory. */
bool tdn_read_annex_title(const tdn_reader *r, size_t token, tdn_document_draft *out);

#endif
