/*
 * title_end.h - which line of a letterhead no longer belongs to the title: recitals, the enacting body, a stamp, text.
 */
#ifndef TDN_TITLE_END_H
#define TDN_TITLE_END_H

#include "document/document.h"

/** Lines of the longest title. */
#define TDN_TITLE_LINES 14u

/** True if the title cannot go on with the line at `token`. `first`: the title's own first token. */
bool tdn_ends_title(const tdn_reader *r, size_t token, size_t first);

/** Most of a line in capitals: "CÔNG TÁC THÔNG TIN ĐỐI NGOẠI NĂM 2024". */
bool tdn_is_upper_line(const tdn_reader *r, size_t token, size_t end);

/** A line in capitals that names a body: "HỘI ĐỒNG NHÂN DÂN TỈNH LẠNG SƠN". */
bool tdn_is_enacting_body(const tdn_reader *r, size_t token, size_t end);

/** True if the recitals follow, at most a line about the session between: "KHÓA IX KỲ HỌP THỨ SÁU". */
bool tdn_introduces_recitals(const tdn_reader *r, size_t token);

/** "Căn cứ", "Thực hiện" and what else begins a recital; a title in small letters may begin with them in its first
 * line. */
bool tdn_begins_recital(const tdn_reader *r, size_t token);

/** The word before wants another: "... MỘT SỐ CHƯƠNG TRÌNH TÍN DỤNG CHÍNH SÁCH TẠI / NGÂN HÀNG CHÍNH SÁCH XÃ HỘI". */
bool tdn_is_awaited(const tdn_reader *r, size_t token);

/** True if a rule is drawn at the token: "-----". */
bool tdn_is_rule(const tdn_reader *r, size_t token);

/** The year at a token, from 1945 on, as a title has it; 0: none. */
unsigned tdn_title_year(const tdn_reader *r, size_t token);

/** Token behind "(2021-2025)", "(năm học 2023-2024)"; `token` if none begins there. */
size_t tdn_bracketed_period_end(const tdn_reader *r, size_t token);

#endif
