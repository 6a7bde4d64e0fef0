/*
 * acting.h - who issues a document whose letterhead is lost.
 */
#ifndef TDN_ACTING_H
#define TDN_ACTING_H

#include "document/document.h"

/** The issuer of a text without letterhead: the enacting body under the title, else the one that the opening names as
 * acting ("..., Sở Xây dựng xây dựng Kế hoạch ... như sau"). */
void tdn_read_acting_body(const tdn_reader *r, const tdn_letterhead *head, tdn_document_draft *out);

/** The last body between two tokens that acts there: ", Sở Nội vụ | báo cáo". False: none does. */
bool tdn_find_acting_body(const tdn_reader *r, tdn_range words, tdn_issuer *out);

/** Takes a body that acts as the issuer. A chairman or minister stands for the body ("Chủ tịch UBND tỉnh ban hành"),
 * and "UBND xã" is that of the commune in the title. */
void tdn_take_acting_body(const tdn_reader *r, tdn_issuer body, tdn_range title, tdn_document_draft *out);

/** Where the verb of a body stands: behind the places above its own, its short name in brackets and an adverb, "UBND xã
 * Cư Kty, huyện Krông Bông (sau đây gọi tắt là UBND xã) tiếp tục | ban hành". */
size_t tdn_verb_behind(const tdn_reader *r, const tdn_issuer *body);

#endif
