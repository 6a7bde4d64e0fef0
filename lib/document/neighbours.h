/*
 * neighbours.h - what stands near a line of a letterhead: no part of one makes a document by itself.
 */
#ifndef TDN_NEIGHBOURS_H
#define TDN_NEIGHBOURS_H

#include "document/document.h"

/** "(Ban hành kèm theo Quyết định số ...)", "(Kèm theo ...)" within the lines behind a heading: what follows is an
 * annex. */
bool tdn_says_annexed(const tdn_reader *r, size_t token);

/** "PHỤ LỤC II" in capitals. */
bool tdn_is_annex_heading(const tdn_reader *r, size_t token);

/** A number line opens a document only if another part stands near it, before or behind: motto, place and date,
 * heading. */
bool tdn_has_part_near(const tdn_reader *r, size_t token);

/** Kinds of lines, capitals, and rules ("-----", "|"); not the items of a list ("- Luật khiếu nại 2011"). */
bool tdn_looks_like_letterhead(const tdn_reader *r, size_t token, tdn_line_kind kind);

/** "UBND TỈNH ... | CỘNG HÒA ... / Số:      /UBND-NC | Bình Thuận, ngày     tháng 5 năm 2025 / Kính gửi: ...": where a
 * head that lacks only its number begins with its body, in a block of lines whose first may be a rule or a signature
 * ("GIÁM ĐỐC / LÊ VĂN A"). The form in an annex names no body, place or year. TDN_NO_TOKEN: nowhere. */
size_t tdn_whole_head_at(const tdn_reader *r, size_t block);

/** "DỰ THẢO / CỘNG HÒA ... / Hà Nội, ngày     tháng     năm 2025 / TỜ TRÌNH": a draft that has neither a body above it
 * nor a line for its number. */
bool tdn_is_draft_without_number(const tdn_reader *r, size_t first);

#endif
