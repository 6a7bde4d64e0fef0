/*
 * slip.h - a safer reading of a number that was mistyped or misread by a scanner.
 *
 * "22/2023/OH15" is 22/2023/QH15, "320/2025/ND-CP" is 320/2025/NĐ-CP, "51/NQ-TW" is 51-NQ/TW. The number stays as
 * printed; the reading is given alongside with the reason, and using it is up to the caller.
 */
#ifndef TDN_SLIP_H
#define TDN_SLIP_H

#include "mention/draft.h"

/** Sets number_read and number_note of a numbered draft if its number has a known slip. False: no memory. */
bool tdn_read_slip(const tdn_reader *r, const tdn_number *number, tdn_draft *out);

#endif
