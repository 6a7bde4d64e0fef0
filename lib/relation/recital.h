/*
 * recital.h - lists over several sentences: what introduces them, and where an item of them begins.
 *
 * "Căn cứ các văn bản sau:", "Cụ thể:", a heading of grounds: what stands at the head of a list governs the items below
 * it, until a sentence that is none.
 */
#ifndef TDN_RECITAL_H
#define TDN_RECITAL_H

#include "relation/relater.h"

/** First token of the sentence of a mention. Looks back no further than the mention before, so that a sentence of many
 * mentions costs one walk. */
size_t tdn_find_sentence(tdn_relater *x, const tdn_draft *m);

/** Enters the sentence at `start`: does the list of the one before go on, and what governs it? */
void tdn_begin_sentence(tdn_relater *x, size_t start);

/** "Căn cứ Nghị định A. | Quyết định B": true if the grounds of an act may go on with a mention behind a full stop, as
 * in acts of before 1996. */
bool tdn_ground_goes_on(const tdn_relater *x, const tdn_draft *m);

/** "1. Hộ gia đình ... - Tại khoản 3 Điều 18 | Nghị định số 103/2024/NĐ-CP": an item with another mark than the first
 * of its list, which tells where something stands, belongs to a list further out. */
bool tdn_item_is_foreign(const tdn_relater *x);

/** "Căn cứ Thông tư số 151/2014/TT-BTC ...: + Tại Điều 1 sửa đổi, bổ sung ...": the act whose parts the items go
 * through does what they tell; TDN_NO_DRAFT if the sentence is no such item. */
uint64_t tdn_item_tells_of(const tdn_relater *x);

#endif
