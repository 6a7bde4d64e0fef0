/*
 * serial.h - a number without its symbol behind a type word: "Nghị quyết 29", "Nghị quyết 30a".
 */
#ifndef TDN_SERIAL_H
#define TDN_SERIAL_H

#include "mention/draft.h"

/** True if nothing of the phrase before goes on at a token. */
bool tdn_ends_phrase(const tdn_reader *r, size_t token);

/** What makes a number behind a type word no serial: a unit, a range, a share. */
bool tdn_is_quantity(const tdn_reader *r, size_t number);

/** Takes the digits in [number, end) as the serial; false: no memory. */
bool tdn_take_serial(const tdn_reader *r, size_t number, size_t end, tdn_draft *out);

/** "30a", "364a": a single small letter glued to the digits belongs to the serial. */
bool tdn_has_serial_suffix(const tdn_reader *r, size_t number);

#endif
