/*
 * duty_deadline.h - dates by which something must be issued or sent.
 */
#ifndef TDN_DUTY_DEADLINE_H
#define TDN_DUTY_DEADLINE_H

#include "text/reader.h"

typedef struct tdn_deadline {
    tdn_range range; /**< from the verb, if it is near, to the end of the date */
    tdnref_date date;
    const char *deliverable; /**< type code, constant; NULL: not stated */
} tdn_deadline;

/** Finds the first deadline of the sentence [first, end) whose date begins at or after `from`; *next is where to look
 * for the one after it. */
bool tdn_next_deadline(const tdn_reader *r, tdn_range sentence, size_t from, tdn_deadline *out, size_t *next);

#endif
