/*
 * gap.h - the words between two mentions, or before a cue: what they open, continue or are about.
 */
#ifndef TDN_GAP_H
#define TDN_GAP_H

#include "mention/draft.h"

/** "các", "số", "những" between a connective and the next item. */
size_t tdn_skip_list_words_back(const tdn_reader *r, size_t token, size_t from);

/** First token of the cited parts of a mention: "điểm đ khoản 3 và điểm b khoản 4 Điều 4; khoản 3 Điều 5 | Quyết định
 * số 15/2025/QĐ-TTg"; of the mention itself if there are none. Looks back no further than `from`. */
size_t tdn_parts_start(const tdn_reader *r, const tdn_draft *m, size_t from);

/** Words that open the subject clause of the previous mention: "về", "về việc", "phê duyệt", a quotation mark. */
bool tdn_opens_subject(const tdn_reader *r, size_t token);

/** True at the first words of a clause that says what an act is about: "phê duyệt", "tăng cường". */
bool tdn_opens_clause(const tdn_reader *r, size_t token);

/** "của Thủ tưởng Chính phủ | về việc ...", misprinted, "của Bộ | về ...": a body that is not in the tables precedes
 * the clause. Returns the token after it, `token` if there is none before `limit`. */
size_t tdn_skip_unknown_body(const tdn_reader *r, size_t token, size_t limit);

/** ", Sở Xây dựng xây dựng ...": a comma and a body begin a clause whose subject is the document's own body. */
bool tdn_has_new_subject(const tdn_reader *r, tdn_range range);

/** "trong đó có", "ngoài ra": the range holds the beginning of a clause that says nothing about the list before it. */
bool tdn_begins_aside(const tdn_reader *r, tdn_range range);

/** "Thông tư số 135/2008/TT-BTC | hướng dẫn | Nghị định số 69/2008/NĐ-CP": nothing but guidance between two mentions.
 */
bool tdn_only_guides(const tdn_reader *r, tdn_range gap);

/** A consolidated text quotes the recitals of the act that amended it: "Thông tư số 18/2018/TT-BYT có căn cứ ban hành
 * như sau:" (Pháp lệnh 01/2012/UBTVQH13). */
bool tdn_quotes_recitals(const tdn_reader *r, size_t token);

/** "(nay là tỉnh Lâm Đồng)", "(sau đây gọi tắt là Kế hoạch 1192)" after a mention do not break a chain. Returns the
 * token after such a bracket. */
size_t tdn_skip_remark(const tdn_reader *r, size_t token, size_t end);

/** True if a body opens a new clause after a comma: "..., Bộ Tài chính | đã có | công văn số 17525/BTC-CST". */
bool tdn_begins_clause(const tdn_reader *r, tdn_range range);

/** True if a bracket still open at `end` begins after `from` and contains more than connecting words: "triển khai 11 cơ
 * sở dữ liệu (danh mục chi tiết tại | Phụ lục II Nghị quyết 214/NQ-CP)". The preceding verb does not reach into it. */
bool tdn_opens_remark(const tdn_reader *r, size_t from, size_t end);

/** "; của Chủ tịch Ủy ban nhân dân thành phố tại": after the last semicolon, another body of the same list. */
bool tdn_names_proposer(const tdn_reader *r, tdn_range gap);

/** "quy định khung giá phát điện; | quy định khung giá nhập khẩu điện": the title that begins at `first` goes on behind
 * the semicolon with the same word. */
bool tdn_title_goes_on(const tdn_reader *r, size_t first, size_t semicolon);

#endif
