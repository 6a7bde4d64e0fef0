/*
 * signatory.h - who issued an act, where the text tells who signed it: "Quyết định số 45/QĐ-UBND | do Chủ tịch UBND
 * tỉnh Gia Lai Rah Lan Chung ký ngày 03/02/2023".
 */
#ifndef TDN_SIGNATORY_H
#define TDN_SIGNATORY_H

#include "field/number.h"
#include "mention/draft.h"

/** Takes the body or the head of a body by whom ("do") the act was signed, issued or passed, and the day, where neither
 * is told before. False: no memory. */
bool tdn_read_signatory(const tdn_reader *r, const tdn_number *n, tdn_draft *out);

/** Leaves out the office of one who signs for the body: "Phó Chủ tịch", "Thứ trưởng", "Bí thư". */
void tdn_leave_out_deputy(tdn_issuer *issuer);

#endif
