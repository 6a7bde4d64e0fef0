/*
 * recital.h - lists that span several sentences: what introduces them, and where their items begin.
 *
 * "Căn cứ các văn bản sau:", "Cụ thể:", a heading of grounds: what heads a list governs the items below it, up to the
 * first sentence that is not an item.
 */
#ifndef TDN_RECITAL_H
#define TDN_RECITAL_H

#include "relation/relater.h"

/** First token of the sentence of a mention. Looks back no further than the previous mention, so that a sentence with
 * many mentions costs one walk. */
size_t tdn_find_sentence(tdn_relater *x, const tdn_draft *m);

/** Enters the sentence at `start`: does the list of the previous one continue, and what governs it? */
void tdn_begin_sentence(tdn_relater *x, size_t start);

/** "Căn cứ Nghị định A. | Quyết định B": true if the grounds of an act may continue with a mention after a full stop,
 * as in acts from before 1996. */
bool tdn_ground_goes_on(const tdn_relater *x, const tdn_draft *m);

/** "1. Hộ gia đình ... - Tại khoản 3 Điều 18 | Nghị định số 103/2024/NĐ-CP": an item whose mark differs from that of
 * the first item and that says where something is found belongs to an outer list. */
bool tdn_item_is_foreign(const tdn_relater *x);

/** "Căn cứ Thông tư số 151/2014/TT-BTC ...: + Tại Điều 1 sửa đổi, bổ sung ...": the items go through the parts of this
 * act, which does what they say; TDN_NO_DRAFT if the sentence is not such an item. */
uint64_t tdn_item_tells_of(const tdn_relater *x);

#endif
