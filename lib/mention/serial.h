/*
 * serial.h - a number without its symbol after a type word: "Nghị quyết 29", "Nghị quyết 30a".
 */
#ifndef TDN_SERIAL_H
#define TDN_SERIAL_H

#include "mention/draft.h"

/** True if the phrase before a token does not continue there. */
bool tdn_ends_phrase(const tdn_reader *r, size_t token);

/** What shows that a number after a type word is not a serial: a unit, a range, a share. */
bool tdn_is_quantity(const tdn_reader *r, size_t number);

/** Takes the digits in [number, end) as the serial; false: no memory. */
bool tdn_take_serial(const tdn_reader *r, size_t number, size_t end, tdn_draft *out);

/** "30a", "364a": a single lower-case letter glued to the digits belongs to the serial. */
bool tdn_has_serial_suffix(const tdn_reader *r, size_t number);

#endif
