/*
 * lead_part.h - a directive whose letterhead was left out, as the page around it cites it, and the parts of that
 * citation.
 */
#ifndef TDN_LEAD_PART_H
#define TDN_LEAD_PART_H

#include "document/document.h"

/** A directive as a page cites it. */
typedef struct tdn_lead {
    const tdn_hit *type;
    tdn_range number; /**< empty: none */
    tdn_number read;  /**< its parts, if it has a symbol */
    tdn_range date;   /**< empty: none */
    tdnref_date day;
    tdn_issuer issuers[2];
    size_t issuer_count;
    tdn_range title; /**< empty: none */
    size_t end;      /**< token after what was read */
    size_t text;     /**< token where the directive's own text begins, below the page's lines; 0: not told */
} tdn_lead;

/** The type word at a token, of an act that has a number, with a capital; NULL: none. */
const tdn_hit *tdn_lead_type_at(const tdn_reader *r, size_t token);

/** The same, also in small letters: "xây dựng | kế hoạch". */
const tdn_hit *tdn_lead_type_in_text(const tdn_reader *r, size_t token);

/** "số 155-KL/TW", "số 17": takes the number at l->end. False: there is none. */
bool tdn_lead_take_number(const tdn_reader *r, tdn_lead *l);

/** "ngày 17/5/2025 của Bộ Chính trị, Ban Bí thư" at l->end, either part may be missing. */
void tdn_lead_take_tail(const tdn_reader *r, tdn_lead *l);

/** "về | nhiệm vụ trọng tâm", "về việc | ...": the title from l->end up to `end`. False: there is none. */
bool tdn_lead_take_subject(const tdn_reader *r, size_t end, tdn_lead *l);

/** "Nội dung Chỉ thị như sau:", "giới thiệu toàn văn" in the sentences that follow: the token behind, or of the
 * recitals before it, where the text begins. TDN_NO_TOKEN: nothing announces one. */
size_t tdn_announced_text(const tdn_reader *r, size_t token);

#endif
