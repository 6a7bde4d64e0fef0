/*
 * describe.h - directives in the wording of a report.
 */
#ifndef TDN_DESCRIBE_H
#define TDN_DESCRIBE_H

#include "audit/review.h"

/** "Kế hoạch số 2193/KH-UBND ngày 14/12/2023 của Ủy ban nhân dân tỉnh Đắk Lắk", as far as known. */
tdn_words tdn_describe_node(tdn_review *review, const tdn_directive *node);
#endif
