/*
 * cell.h - the lines of a text, the cells that lines are made of where columns or tables were flattened, and what marks
 * those of a letterhead.
 */
#ifndef TDN_CELL_H
#define TDN_CELL_H

#include "field/number.h"

/** First token of the next line behind a token; a bar of a table ends a line too. */
size_t tdn_next_line(const tdn_reader *r, size_t token);

/** True if a part of the letterhead begins inside a line, where blanks are all that is left of the columns: "... Hạnh
 * phúc | Số: 45/KH-SNV | Phú Thọ, ngày ...", "SỞ Y TẾ------- | Số: 7/KH-SYT". */
bool tdn_begins_part(const tdn_reader *r, size_t token);

/** False where tdn_begins_part() is: a part stands behind a rule or the motto's "phúc", or it is "Số" or "CỘNG HÒA ..."
 * behind capitals, a star or a full stop, or glued to the number of a drawing ("straight connector 2Số: ..."). */
static inline bool tdn_may_begin_inside(const tdn_token *t)
{
    const tdn_token *last = t - 1;
    if (last->mark == '-' || last->form->first == 'p') {
        return true;
    }
    const char first = t->form->first;
    return (first == 's' || first == 'c') &&
           ((last->flags & TDN_UPPER) != 0 || last->mark == '*' || last->mark == '.' ||
            (last->kind == TDN_TOKEN_NUMBER && (t->flags & TDN_SPACE) == 0));
}

/** First token of the next line or column: two columns of a letterhead that stand in one line are set off by wide
 * blanks. */
static inline size_t tdn_next_cell(const tdn_reader *r, size_t token)
{
    const tdn_token *tokens = r->region->tokens.items;
    for (size_t at = token + 1;; at++) {
        while ((tokens[at].flags & (TDN_CELL | TDN_CAPITAL)) == 0) {
            at++; /* the end of the region begins a line */
        }
        if ((tokens[at].flags & TDN_CELL) != 0 || (tdn_may_begin_inside(&tokens[at]) && tdn_begins_part(r, at))) {
            return at;
        }
    }
}

/** Token behind "Bà Rịa - Vũng Tàu, ngày 4 tháng 3 năm 2024" that begins at `token`; `token` if none does. */
size_t tdn_place_date_end(const tdn_reader *r, size_t token);

/** Token of a place with a date that ends the line of a subject, where the gap between the columns is lost: "V/v góp ý
 * dự thảo | Hà Nội, ngày 22 tháng 5 năm 2024"; TDN_NO_TOKEN: there is none. */
size_t tdn_place_date_in_subject(const tdn_reader *r, size_t token);

/** Reads the number line that begins at a token: "Số: 12/KH-UBND", "Số 384-QĐ/TW", "Số:      /KH-SXD" without serial.
 * "Số hiệu:" of a web page is none: no number follows. */
bool tdn_own_number_at(const tdn_reader *r, size_t token, tdn_number *out);

/** Reads a number line without symbol, "Số: 125" or "Chỉ thị số 17", which is one only among the parts of a letterhead.
 */
bool tdn_bare_own_number_at(const tdn_reader *r, size_t token, tdn_number *out);

/** False where tdn_place_date_day() finds nothing: a place begins with a capital and goes on with one, a mark, a
 * number, or a small word with the letter of "phố", "hồi", "lúc", "ngày". Most lines go on with another word. */
static inline bool tdn_may_begin_place(const tdn_reader *r, size_t token)
{
    const tdn_token *next = tdn_token_at(r, token + 1);
    const char first = next->form->first;
    const bool small = next->kind == TDN_TOKEN_WORD && (next->flags & TDN_CAPITAL) == 0;
    return tdn_has_flag(r, token, TDN_CAPITAL) &&
           (!small || first == 'p' || first == 'h' || first == 'l' || first == 'n');
}

/** Reads a number line whose "Số:" a scan lost, "5913 /TCHQ-TXNK Hà Nội, ngày ...": only place and date on the same or
 * the next line make it one, among the parts of a letterhead. */
bool tdn_unlabelled_own_number_at(const tdn_reader *r, size_t token, tdn_number *out);

/** Token of "ngày" in "Đắk Lắk, ngày    tháng 3 năm 2024" that begins at `token`; TDN_NO_TOKEN: this is no such line.
 */
size_t tdn_place_date_day(const tdn_reader *r, size_t token);

/** Reads the date of such a line from "ngày" on, "ngày    tháng 3 năm 2024", "ngày 04/3/2024"; *end: the token behind.
 */
bool tdn_date_of_place_line(const tdn_reader *r, size_t day, tdnref_date *date, size_t *end);

#endif
