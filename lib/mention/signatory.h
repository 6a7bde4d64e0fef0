/*
 * signatory.h - who issued an act, where the text says who signed it: "Quyết định số 45/QĐ-UBND | do Chủ tịch UBND tỉnh
 * Gia Lai Rah Lan Chung ký ngày 03/02/2023".
 */
#ifndef TDN_SIGNATORY_H
#define TDN_SIGNATORY_H

#include "field/number.h"
#include "mention/draft.h"

/** Takes the body, or head of a body, by which ("do") the act was signed, issued or passed, and the date, where not
 * given earlier. False: no memory. */
bool tdn_read_signatory(const tdn_reader *r, const tdn_number *n, tdn_draft *out);

/** Leaves out the office of one who signs for the body: "Phó Chủ tịch", "Thứ trưởng", "Bí thư". */
void tdn_leave_out_deputy(tdn_issuer *issuer);

#endif
