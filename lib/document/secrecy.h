/*
 * secrecy.h - the stamp that a State or Party secret bears at its head: "MẬT", "TỐI MẬT", "TUYỆT MẬT" (Luật Bảo vệ bí
 * mật nhà nước 29/2018/QH14, Điều 8; Thông tư 24/2020/TT-BCA).
 *
 * A stamp is a line or a column of its own, in capitals. "BẢO VỆ BÍ / MẬT" is a title that was wrapped, "Mật độ dân số"
 * is not a stamp at all.
 */
#ifndef TDN_SECRECY_H
#define TDN_SECRECY_H

#include "text/reader.h"

/** The stamp that fills the line or column beginning at a token, constant; NULL: there is none. *end is the token after
 * it. */
const char *tdn_secrecy_at(const tdn_reader *r, size_t token, size_t *end);

/** The words of a stamp: "MẬT", "TỐI MẬT", "Độ mật:". Nearly all cells are seen off by the first; a bracket may begin
 * one too. */
static inline bool tdn_may_begin_secrecy(const tdn_token *t)
{
    const char d_with_stroke = '\xC4'; /* the first byte of "đ" */
    const char first = t->form->first;
    return ((first == 'm' || first == 't') && (t->flags & TDN_UPPER) != 0) ||
           (first == d_with_stroke && (t->flags & TDN_CAPITAL) != 0);
}

#endif
