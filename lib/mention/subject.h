/*
 * subject.h - who issued an act, where the sentence says it before the act: "Ngày 28-6-1985, Bộ Chính trị có Nghị quyết
 * số 28-NQ/TW".
 */
#ifndef TDN_SUBJECT_H
#define TDN_SUBJECT_H

#include "field/number.h"
#include "mention/draft.h"

/** Takes as issuer the subject of "ban hành", "ra" or "có" in front of the act, if none is named after the number.
 * False: no memory. */
bool tdn_read_subject(const tdn_reader *r, const tdn_number *n, tdn_draft *out);

#endif
