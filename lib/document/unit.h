/*
 * unit.h - units that no table knows, in letterheads: "KHU QUẢN LÝ ĐƯỜNG BỘ II" over "Số: 1234/KQLĐBII-QLBT".
 */
#ifndef TDN_UNIT_H
#define TDN_UNIT_H

#include "document/document.h"
#include "field/number.h"

/** Takes the line of the letterhead whose initials the symbol holds for the issuer; its superiors stand above it (Nghị
 * định 30/2020/NĐ-CP, Phụ lục I, mục II.2). Such a unit has a name and no identity beyond it. */
void tdn_take_unit_of_initials(const tdn_reader *r, tdn_range head, const tdn_number *n, tdn_document_draft *out);

#endif
