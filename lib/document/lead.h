/*
 * lead.h - the identity of a text that has lost its letterhead, from its first words.
 */
#ifndef TDN_LEAD_H
#define TDN_LEAD_H

#include "document/document.h"

/** Fills in type, number, date, issuer and title of a document in which no part of a letterhead was found, from a
 * heading that cites it, a sentence that says what was issued, or its opening. False: no memory. */
bool tdn_read_lead(const tdn_reader *r, tdn_document_draft *out);

/** For a document whose own heading has no number and date, takes them from the page's heading above it: "TOÀN VĂN: KẾT
 * LUẬN 155-KL/TW ... / KẾT LUẬN / CỦA BỘ CHÍNH TRỊ", or from its card: "Số hiệu: 3999/QĐ-BTC | Ngày ban hành:
 * 28/11/2025". False: no memory. */
bool tdn_read_number_of_page(const tdn_reader *r, tdn_document_draft *out);

/** Takes the number and the title of a letter from the labelled lines above its addressee: "Số ký hiệu: 12/THPT-VP",
 * "Trích yếu: V/v ...". False: no memory. */
bool tdn_read_labels_of_letter(const tdn_reader *r, size_t addressee, tdn_document_draft *out);

/** True if an opening that tells what follows stands this many bytes before a token: "..., Ủy ban nhân dân tỉnh ban
 * hành Kế hoạch như sau:". */
bool tdn_opens_far_before(const tdn_reader *r, size_t token, uint64_t bytes);

#endif
