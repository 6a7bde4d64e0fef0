#include "text/sentence.h"

#include "text/role.h"

static const tdn_token *token_at(const tdn_region *region, size_t index)
{
    return &region->tokens.items[index];
}

/** True if a NUL-terminated word has these bytes. Nearly all differ in the first two: a function call would not pay. */
static bool is_word(const char *listed, tdn_slice word)
{
    size_t same = 0;
    while (same < word.len && listed[same] == word.ptr[same]) {
        same++;
    }
    return same == word.len && listed[same] == '\0';
}

bool tdn_word_in(tdn_slice word, const char *const *list)
{
    for (; *list != NULL && word.len > 0; list++) {
        if ((*list)[0] == word.ptr[0] && is_word(*list, word)) {
            return true;
        }
    }
    return false;
}

bool tdn_is_roman(tdn_slice word)
{
    if (word.len == 0 || word.len > 6) {
        return false;
    }
    for (size_t i = 0; i < word.len; i++) {
        if (word.ptr[i] != 'I' && word.ptr[i] != 'V' && word.ptr[i] != 'X') {
            return false;
        }
    }
    return true;
}

/** True if the word of a token has a role; false for numbers and marks. */
static bool has_role(const tdn_token *t, unsigned role)
{
    return (t->form->roles & role) != 0;
}

/** True if a token is a number that follows the previous one without a blank. */
static bool joins(const tdn_token *t)
{
    return t->kind == TDN_TOKEN_NUMBER && (t->flags & TDN_SPACE) == 0;
}

/** True if there are only short numbers and full stops up to a blank: "1.1. Sở Ngoại vụ", "2.3.4. Công an tỉnh". */
static bool is_chain(const tdn_token *t)
{
    enum { LONGEST = 2 };
    while (t->norm_len <= LONGEST && t[1].mark == '.' && (t[1].flags & TDN_SPACE) == 0) {
        if (!joins(t + 2)) {
            return (t[2].flags & TDN_SPACE) != 0;
        }
        t += 2;
    }
    return false;
}

bool tdn_begins_item(const tdn_region *region, size_t index)
{
    const tdn_token *t = token_at(region, index);
    if ((t->flags & TDN_LINE) == 0 || t->kind == TDN_TOKEN_END) {
        return false;
    }
    const tdn_token *next = t + 1;
    if (t->mark == '(') { /* "(1) Chỉ thị số 42-CT/TW", "(a) ..." */
        return next->norm_len <= 2 && next->kind != TDN_TOKEN_PUNCT && next[1].mark == ')' &&
               (next[2].flags & (TDN_SPACE | TDN_LINE)) == TDN_SPACE;
    }
    if (t->kind == TDN_TOKEN_PUNCT) {
        return (t->mark == '-' || t->mark == '+' || t->mark == '*') && (next->flags & TDN_SPACE) != 0 &&
               (next->flags & TDN_LINE) == 0;
    }
    if (next->kind == TDN_TOKEN_WORD) {
        return false; /* nearly all lines */
    }
    if (t->kind == TDN_TOKEN_NUMBER && next->mark == '.' && joins(next + 1)) {
        return is_chain(t);
    }
    const bool closed = (next->mark == '.' || next->mark == ')' || next->mark == '/') && (next->flags & TDN_SPACE) == 0;
    if (t->kind == TDN_TOKEN_NUMBER) {
        /* "12." and "3)", but not a number or date with which the line happens to begin. */
        return closed && t->norm_len <= 2 && next->mark != '/' && (next[1].flags & TDN_SPACE) != 0;
    }
    const tdn_slice word = tdn_token_text(region, index);
    if (closed && (next[1].flags & TDN_SPACE) != 0 && (word.len <= 2 || tdn_is_roman(word))) {
        return true;
    }
    return has_role(t, TDN_ROLE_ARTICLE) && next->kind == TDN_TOKEN_NUMBER &&
           (next[1].mark == '.' || next[1].mark == ':');
}

/** True if the full stop at `index` is the one after the number or letter of an item. */
static bool is_item_stop(const tdn_region *region, size_t index)
{
    if (index == 0) {
        return false;
    }
    if (tdn_begins_item(region, index - 1) || (index >= 2 && tdn_begins_item(region, index - 2))) {
        return true;
    }
    while (index >= 3 && joins(token_at(region, index - 1)) && token_at(region, index - 2)->mark == '.') {
        index -= 2;
    }
    return is_chain(token_at(region, index - 1)) && (token_at(region, index - 1)->flags & TDN_LINE) != 0;
}

/** "quy định tại Mục 2 của “Phần C. TRÌNH TỰ, THỦ TỤC ...” thuộc Phụ lục I": the stop after the number of a part named
 * in quotation marks. */
static bool is_quoted_part(const tdn_region *region, size_t index)
{
    return index >= 3 && token_at(region, index - 3)->mark == '"' &&
           has_role(token_at(region, index - 2), TDN_ROLE_PART);
}

/** True if the full stop at `index` ends no sentence. */
static bool is_within_sentence(const tdn_region *region, size_t index)
{
    const tdn_token *t = token_at(region, index);
    const bool abbreviation = index > 0 && (t->flags & TDN_SPACE) == 0 && has_role(t - 1, TDN_ROLE_ABBREVIATION);
    return abbreviation || is_item_stop(region, index) || is_quoted_part(region, index);
}

/** True if the line before `index` began like a numbered heading: "1. Triển khai Kết luận số 57-KL/TW của Bộ Chính
 * trị". */
static bool follows_heading(const tdn_region *region, size_t line_start)
{
    return token_at(region, line_start)->kind != TDN_TOKEN_PUNCT && tdn_begins_item(region, line_start);
}

/** A line break that by itself suggests a new sentence: room was left on the previous line, and a capital follows. */
static bool looks_meant(const tdn_region *region, size_t index, size_t line_start)
{
    const tdn_token *t = token_at(region, index);
    if ((t->flags & TDN_CAPITAL) == 0) {
        return (t->flags & TDN_HEADING) != 0 && (t->flags & TDN_BLANK) != 0;
    }
    return (t->flags & TDN_ROOM) != 0 || ((t->flags & TDN_FITS) != 0 && follows_heading(region, line_start));
}

/** An intended line break: the preceding text could have continued on its line, or what follows is a heading or an
 * item. */
static bool line_begins_sentence(const tdn_region *region, size_t index, size_t line_start, bool *weak)
{
    const tdn_token *t = token_at(region, index);
    const tdn_token *last = t - 1;
    if (t->mark == '|' || last->mark == '|' || tdn_begins_item(region, index)) {
        *weak = t->mark == '-' && last->kind == TDN_TOKEN_WORD; /* "Bộ Lao động / - Thương binh và Xã hội" */
        return true;
    }
    if (last->mark == ';' && t->kind == TDN_TOKEN_WORD &&
        (t->flags & (TDN_CAPITAL | TDN_FITS | TDN_ROOM | TDN_BLANK)) == 0) {
        return false; /* "quy định khung giá phát điện; / quy định khung giá nhập khẩu": the line was full */
    }
    if (last->kind == TDN_TOKEN_PUNCT && (last->mark == ';' || last->mark == ':' || last->mark == '.')) {
        return true;
    }
    if (last->mark == '"' && index >= 2 && last[-1].mark == '.' && (t->flags & TDN_CAPITAL) != 0) {
        return true; /* "... kể từ ngày 01/8/2024.” / Ngày 26/02/2025, Cục Thuế ...": the stop of what is quoted */
    }
    if (has_role(last, TDN_ROLE_GOES_ON | TDN_ROLE_PINPOINT)) {
        return false; /* "khoản 1 Mục / I của Phụ lục" */
    }
    if (last->kind == TDN_TOKEN_NUMBER && index >= 2 && has_role(last - 1, TDN_ROLE_PINPOINT)) {
        return false;
    }
    const bool rule = last->mark == '-' && index >= 2 && last[-1].mark == '-';
    if (rule) {
        return true; /* "-----" under a title */
    }
    if (last->mark == ',' || last->mark == '-' || last->mark == '/') {
        return false;
    }
    if ((t->flags & TDN_CAPITAL) == 0 && t->kind == TDN_TOKEN_WORD) {
        return false;
    }
    *weak = looks_meant(region, index, line_start);
    return *weak || has_role(t, TDN_ROLE_OPENS);
}

/** Whether a sentence begins at a token that stands on the line of the one before it. */
static inline bool begins_behind_mark(const tdn_region *region, size_t index)
{
    const tdn_token *t = token_at(region, index);
    const char mark = t[-1].mark; /* nearly always a comma or bar */
    return (mark == '.' || mark == '?' || mark == '!') && (t->flags & TDN_SPACE) != 0 &&
           ((t->flags & TDN_CAPITAL) != 0 || t->kind != TDN_TOKEN_WORD) &&
           (mark != '.' || !is_within_sentence(region, index - 1));
}

/** Whether a sentence begins at the first token of a line. */
static unsigned beginning_of_line(const tdn_region *region, size_t index, size_t line_start)
{
    bool weak = false;
    const bool begins = index == 0 || token_at(region, index)->kind == TDN_TOKEN_END ||
                        line_begins_sentence(region, index, line_start, &weak) || begins_behind_mark(region, index);
    return begins ? TDN_SENTENCE | (weak ? TDN_WEAK : 0u) : 0u;
}

void tdn_mark_sentences(tdn_region *region)
{
    size_t line_start = 0;
    for (uint64_t i = 0; i < region->openings.count; i++) {
        const size_t index = region->openings.items[i];
        tdn_token *t = &region->tokens.items[index];
        if ((t->flags & TDN_LINE) != 0) {
            t->flags |= (uint16_t)beginning_of_line(region, index, line_start);
            line_start = index;
        } else if (begins_behind_mark(region, index)) {
            t->flags |= TDN_SENTENCE;
        }
    }
}
