/*
 * subject.h - who issued an act, where the sentence says it before the act: "Ngày 28-6-1985, Bộ Chính trị có Nghị quyết
 * số 28-NQ/TW".
 */
#ifndef TDN_SUBJECT_H
#define TDN_SUBJECT_H

#include "field/number.h"
#include "mention/draft.h"

/** Takes the issuer that has "ban hành", "ra" or "có" this act, where none is told behind the number. False: no memory.
 */
bool tdn_read_subject(const tdn_reader *r, const tdn_number *n, tdn_draft *out);

#endif
