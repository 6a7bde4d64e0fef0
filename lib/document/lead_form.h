/*
 * lead_form.h - the forms in which a page says which directive it holds: lead_heading.c, lead_sentence.c.
 */
#ifndef TDN_LEAD_FORM_H
#define TDN_LEAD_FORM_H

#include "document/lead_part.h"

/** One of the first lines is a citation: "Kết luận số 155-KL/TW ngày 17/5/2025 của Bộ Chính trị về ...". */
bool tdn_read_page_heading(const tdn_reader *r, tdn_lead *l);

/** "Số hiệu: 3999/QĐ-BTC", "Ngày ban hành: 28/11/2025" above a document of that type. */
bool tdn_read_card(const tdn_reader *r, uint16_t type, tdn_lead *l);

/** "SỐ KÝ HIỆU: 12/THPT-VP", "TRÍCH YẾU: V/v ..." on the lines before a token: the number and subject of a letter under
 * the labels that registers have for them (Nghị định 30/2020/NĐ-CP, Phụ lục IV). */
bool tdn_read_labels(const tdn_reader *r, size_t end, tdn_lead *l);

/** "Ngày 6/8, Ban Thường vụ Tỉnh ủy đã ban hành Chỉ thị số 17 về ... Nội dung Chỉ thị như sau:" */
bool tdn_read_news(const tdn_reader *r, tdn_lead *l);

/** "Kế hoạch phát triển giao thông tỉnh Hậu Giang / Cơ sở pháp lý / - Quyết định số ...": a headline that names the
 * kind, over grounds; no sentence says who issues it. */
bool tdn_read_headline_over_grounds(const tdn_reader *r, tdn_lead *l);

/** "..., Huyện ủy xây dựng Kế hoạch tổ chức đại hội như sau:" */
bool tdn_read_opening_sentence(const tdn_reader *r, tdn_lead *l);

#endif
