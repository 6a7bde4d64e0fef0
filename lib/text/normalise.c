#include "text/normalise.h"

#include "text/character.h"
#include "text/plain.h"
#include "text/utf8.h"

/* A word longer than this is cut: no word of the tables is near it, and hostile input must not make one token of a
 * megabyte. */
#define WORD_MAX 1024u
/* End tokens kept in memory behind the one that counts, so that a look at the next two tokens never leaves the array.
 */
#define END_TOKENS 4u
/* A longer word leaves no doubt about the room on a line. */
#define LONG_WORD 40u

typedef struct normaliser {
    tdn_region *region;
    const char *ptr;
    size_t end;
    tdn_line_place place;
    tdn_line_layout layout;
    uint32_t last_column; /**< length of the line before */
    uint32_t breaks;      /**< line breaks since the last token */
    bool page;            /**< the last break was a page break */
    bool heading;
    bool failed;
    tdnref_error *err;
} normaliser;

void tdn_region_init(tdn_region *region, const tdnref_alloc *alloc)
{
    *region = (tdn_region){.alloc = alloc};
    tdn_forms_init(&region->forms, alloc);
}

void tdn_region_release(tdn_region *region)
{
    tdn_free(region->alloc, region->norm);
    TDN_ARRAY_FREE(region->alloc, &region->tokens);
    tdn_forms_release(&region->forms);
    tdn_region_init(region, region->alloc);
}

/* -------------------------------------------------------------- output */

static bool put(normaliser *n, uint32_t c)
{
    char utf8[4];
    const size_t len = tdn_utf8_encode(c, utf8);
    memcpy(n->region->norm + n->region->norm_len, utf8, len);
    n->region->norm_len += len;
    return true;
}

static void put_separation(normaliser *n)
{
    if (n->region->tokens.count > 0 && (n->place.space || n->breaks > 0)) {
        n->region->norm[n->region->norm_len++] = n->breaks > 0 ? '\n' : ' ';
    }
}

/** Letters and digits of the word at `at`, as far as it matters for the room on a line. */
static uint32_t word_length(const normaliser *n, size_t at)
{
    uint32_t length = 0;
    for (; at < n->end && length < LONG_WORD && !tdn_is_space((unsigned char)n->ptr[at]); at++) {
        length += tdn_begins_character((unsigned char)n->ptr[at]);
    }
    return length;
}

/** Wrapped lines of a PDF differ in length by a fifth, since their letters are not of one width. */
static uint16_t room_flags(const normaliser *n, size_t at)
{
    const uint32_t width = n->layout.width;
    const uint32_t need = n->last_column + 1 + word_length(n, at);
    if (n->layout.blank_between && n->breaks == 1) {
        return 0;
    }
    if (width == 0 || need <= width - width / 5) {
        return TDN_ROOM | TDN_FITS;
    }
    return need <= width - width / 20 ? TDN_FITS : 0;
}

static uint16_t separation_flags(const normaliser *n, size_t at)
{
    if (n->breaks == 0 && !n->heading && n->region->tokens.count > 0) {
        return (uint16_t)((n->place.space ? TDN_SPACE : 0) | (n->place.blanks >= TDN_COLUMN_BLANKS ? TDN_GAP : 0));
    }
    uint16_t flags = n->place.blanks >= TDN_COLUMN_BLANKS ? TDN_GAP : 0;
    if (n->place.space || n->breaks > 0 || n->region->tokens.count == 0) {
        flags |= TDN_SPACE;
    }
    if (n->breaks > 0 || n->region->tokens.count == 0) {
        flags |= TDN_LINE;
        if (n->breaks > 1) {
            flags |= TDN_BLANK;
        }
        flags |= room_flags(n, at);
    }
    if (n->heading) {
        flags |= TDN_HEADING;
    }
    return flags;
}

static tdn_token *push_token(normaliser *n, size_t start)
{
    if (!TDN_RESERVE(n->region->alloc, &n->region->tokens)) {
        n->failed = true;
        return NULL;
    }
    const uint16_t flags = separation_flags(n, start);
    put_separation(n);
    tdn_token *t = &n->region->tokens.items[n->region->tokens.count++];
    *t = (tdn_token){.start = start, .form = &tdn_no_form, .norm = (uint32_t)n->region->norm_len, .flags = flags};
    n->place.space = false;
    n->place.blanks = 0;
    n->heading = false;
    n->breaks = 0;
    return t;
}

/* -------------------------------------------------------------- tokens */

/**
 * Bytes of emphasis marks inside a word, as converters leave them: "V****ề vi**ệ**c", "Q****U****AN". Between a small
 * and a capital letter they part two words ("KẾ HOẠCH**Thực hiện"), and so do two marks between capitals.
 */
static size_t marks_inside_word(const normaliser *n, uint32_t last)
{
    size_t marks = 0;
    while (n->place.at + marks < n->end && n->ptr[n->place.at + marks] == '*') {
        marks++;
    }
    if (marks < 2 || n->place.at + marks >= n->end) {
        return 0;
    }
    uint32_t next = 0;
    (void)tdn_read_character(n->ptr, n->end, n->place.at + marks, &next);
    if (tdn_classify_character(next) != TDN_CHAR_LETTER) {
        return 0;
    }
    const bool joins = !tdn_is_capital(next) || (tdn_is_capital(last) && marks >= 4);
    return joins ? marks : 0;
}

/** Copies letters to the normalised text, composed and without what is invisible; returns the end of the last one. */
static size_t copy_letters(normaliser *n)
{
    const size_t start = n->place.at;
    uint32_t c = 0;
    size_t used = tdn_read_character(n->ptr, n->end, n->place.at, &c);
    size_t end; /* behind the last letter: invisible characters at the end belong to no word */
    do {
        put(n, c);
        n->place.at += used;
        end = n->place.at;
        if (n->place.at >= n->end || n->place.at - start >= WORD_MAX) {
            break;
        }
        n->place.at += marks_inside_word(n, c);
        used = tdn_read_character(n->ptr, n->end, n->place.at, &c);
        while (n->place.at + used < n->end &&
               tdn_classify_character(c) == TDN_CHAR_NOTHING) { /* zero-width inside a word */
            n->place.at += used;
            used = tdn_read_character(n->ptr, n->end, n->place.at, &c);
        }
    } while (tdn_classify_character(c) == TDN_CHAR_LETTER);
    return end;
}

/** Gives a word its form, or that of the part which the next word is glued to: the rest becomes the next token. */
static void name_word(normaliser *n, tdn_token *t)
{
    const char *word = n->region->norm + t->norm;
    const tdn_form *form = tdn_form_of(&n->region->forms, word, t->norm_len);
    if (form != NULL && form->code_len < form->len && t->len == t->norm_len) {
        t->len = t->norm_len = form->code_len;
        t->flags |= form->glued_code ? TDN_UPPER : 0;
        n->place.at = (size_t)t->start + form->code_len;
        n->region->norm_len = t->norm + form->code_len;
        n->place.space = true; /* keeps the two apart in the normalised text */
        form = tdn_form_of(&n->region->forms, word, form->code_len);
    }
    if (form == NULL) {
        n->failed = true;
        return;
    }
    t->form = form;
    t->flags |= (uint16_t)((form->capital ? TDN_CAPITAL : 0) | (form->capital && form->upper ? TDN_UPPER : 0));
    n->place.column += form->letters;
}

/** `plain`: length of the word if its bytes can be taken as they are, else 0. */
static void take_word(normaliser *n, size_t plain)
{
    const size_t start = n->place.at;
    tdn_token *t = push_token(n, start);
    if (t == NULL) {
        return;
    }
    t->kind = TDN_TOKEN_WORD;
    if (plain > 0) {
        memcpy(n->region->norm + n->region->norm_len, n->ptr + start, plain);
        n->region->norm_len += plain;
        n->place.at = start + plain;
    } else {
        n->place.at = copy_letters(n);
    }
    t->len = (uint32_t)(n->place.at - start);
    t->norm_len = (uint16_t)(n->region->norm_len - t->norm);
    name_word(n, t);
}

static void take_digits(normaliser *n)
{
    const size_t start = n->place.at;
    tdn_token *t = push_token(n, start);
    if (t == NULL) {
        return;
    }
    t->kind = TDN_TOKEN_NUMBER;
    uint32_t c = 0;
    size_t used = tdn_read_character(n->ptr, n->end, n->place.at, &c);
    tdn_char_class class = TDN_CHAR_DIGIT;
    size_t end = n->place.at;
    while (n->place.at - start < WORD_MAX) {
        if (class == TDN_CHAR_DIGIT) {
            put(n, c);
            end = n->place.at + used;
        }
        n->place.at += used;
        if (n->place.at >= n->end) {
            break;
        }
        used = tdn_read_character(n->ptr, n->end, n->place.at, &c);
        class = tdn_classify_character(c);
        if (class != TDN_CHAR_DIGIT && class != TDN_CHAR_NOTHING) {
            break;
        }
    }
    n->place.at = end;
    t->len = (uint32_t)(end - start);
    t->norm_len = (uint16_t)(n->region->norm_len - t->norm);
    n->place.column += t->norm_len;
}

static void take_punctuation(normaliser *n, uint32_t c, size_t used)
{
    tdn_token *t = push_token(n, n->place.at);
    if (t == NULL) {
        return;
    }
    t->kind = TDN_TOKEN_PUNCT;
    t->mark = c < 0x80 ? (char)c : 0;
    put(n, c);
    n->place.at += used;
    n->place.column++;
    t->len = (uint32_t)used;
    t->norm_len = (uint16_t)(n->region->norm_len - t->norm);
}

static void take_break(normaliser *n, uint32_t c, size_t used)
{
    n->place.at += used;
    if (c == '\r' && n->place.at < n->end && n->ptr[n->place.at] == '\n') {
        n->place.at++;
    }
    /* A page break inside a paragraph is no blank line, on whichever side of the line break it stands. */
    if (c == '\f') {
        n->page = n->breaks == 0;
        n->breaks = n->breaks == 0 ? 1 : n->breaks;
    } else {
        n->breaks += n->page ? 0 : 1;
        n->page = false;
    }
    if (n->place.column > 0) {
        n->last_column = n->place.column;
    }
    n->place.column = 0;
    n->place.blanks = 0;
}

static void take_blank(normaliser *n, uint32_t c, size_t used)
{
    n->place.space = true;
    n->place.blanks += c == '\t' ? TDN_COLUMN_BLANKS : 1;
    n->place.at += used;
    n->place.column++;
}

/** Emphasis and heading marks of Markdown: '*', '_', '#', '`' and the backslash before an escaped character. A single
 * '*' or
 *  '+' that begins a line is a bullet and stays. */
static bool is_markup(const normaliser *n, uint32_t c)
{
    if (c != '*' && c != '_' && c != '#' && c != '`' && c != '\\') {
        return false;
    }
    const char next = n->place.at + 1 < n->end ? n->ptr[n->place.at + 1] : ' ';
    const char last = n->place.at > 0 ? n->ptr[n->place.at - 1] : '\n';
    if (c == '*' && n->place.column == 0 && next == ' ') {
        return false;
    }
    if (c == '_') { /* "Nghị_định" of segmented text is a blank, "NĐ_CP" a separator: neither is markup */
        return last == ' ' || last == '\n' || next == ' ' || next == '\n' || next == '_';
    }
    return true;
}

/** "50/2022/NĐ_CP": an underscore behind a code that a slash or dash stands before. In "Nghị_định" it is a blank. */
static bool is_separator_of_symbol(const normaliser *n)
{
    const uint64_t count = n->region->tokens.count;
    if (count < 2 || n->place.space || n->breaks > 0) {
        return false;
    }
    const tdn_token *code = &n->region->tokens.items[count - 1];
    const char mark = code[-1].mark;
    return (code->flags & TDN_UPPER) != 0 && (mark == '/' || mark == '-');
}

/** A soft hyphen between a digit and a letter is the separator of a number ("57<SHY>KL/TW"); elsewhere it is nothing.
 */
static bool is_soft_separator(const normaliser *n, uint32_t c)
{
    if (c != 0xAD || n->place.at == 0 || n->place.at + 2 >= n->end) {
        return false;
    }
    const unsigned char before = (unsigned char)n->ptr[n->place.at - 1];
    const unsigned char after = (unsigned char)n->ptr[n->place.at + 2];
    return tdn_is_digit(before) && (tdn_is_upper(after) || after >= 0xC3);
}

/** The short cut for blanks and for words met for the first time; false: look at the character. */
static bool take_plain(normaliser *n)
{
    const unsigned char c = (unsigned char)n->ptr[n->place.at];
    if (c == ' ' || c == '\n') {
        const bool marked = n->place.at + 1 < n->end && ((unsigned char)n->ptr[n->place.at + 1] & 0xFE) == 0xCC;
        if (!marked) {
            (c == ' ' ? take_blank : take_break)(n, c, 1);
        }
        return !marked;
    }
    const size_t letters =
        tdn_is_alpha(c) || c >= 0xC3 ? tdn_plain_letters(n->ptr + n->place.at, n->end - n->place.at) : 0;
    if (letters > 0) {
        take_word(n, letters);
    }
    return letters > 0;
}

static void take_one(normaliser *n)
{
    if (take_plain(n)) {
        return;
    }
    uint32_t c = 0;
    const size_t used = tdn_read_character(n->ptr, n->end, n->place.at, &c);
    if (is_soft_separator(n, c)) {
        take_punctuation(n, '-', used);
        return;
    }
    switch (tdn_classify_character(c)) {
    case TDN_CHAR_LETTER:
        take_word(n, 0);
        break;
    case TDN_CHAR_DIGIT:
        take_digits(n);
        break;
    case TDN_CHAR_BREAK:
        take_break(n, c, used);
        break;
    case TDN_CHAR_SPACE:
        take_blank(n, c, used);
        break;
    case TDN_CHAR_NOTHING:
        n->place.at += used;
        break;
    case TDN_CHAR_PUNCT:
        if (is_markup(n, c)) {
            n->heading = true;
            n->place.at += used;
        } else if (c == '_' && !is_separator_of_symbol(n)) {
            n->place.space = true;
            n->place.at += used;
        } else {
            take_punctuation(n, tdn_plain_punctuation(c), used);
        }
        break;
    }
}

/** Takes what needs no look at its characters. */
static void take_plain_run(normaliser *n)
{
    if (n->heading || n->region->tokens.count == 0 || tdn_is_space((unsigned char)n->ptr[n->place.at])) {
        return;
    }
    const unsigned after_break = n->breaks > 0 ? separation_flags(n, n->place.at) : 0;
    if (tdn_take_plain(n->region, n->ptr, n->end, &n->place, after_break)) {
        n->breaks = 0;
    }
}

static tdnref_status reserve_text(tdn_region *region, size_t len, tdnref_error *err)
{
    /* A character grows at most from one byte to three (U+FFFD for a bad byte), and each token may get a blank. */
    const size_t need = len * 3 + 2 * TDN_KEY_BYTES;
    if (need <= region->norm_capacity) {
        return TDNREF_OK;
    }
    tdn_free(region->alloc, region->norm);
    region->norm_capacity = 0;
    region->norm = tdn_malloc(region->alloc, need);
    if (region->norm == NULL) {
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the normalised text");
    }
    region->norm_capacity = need;
    return TDNREF_OK;
}

tdnref_status tdn_normalise(tdn_region *region, const tdn_text *text, size_t start, size_t end, tdn_line_layout layout,
                            tdnref_error *err)
{
    if (end - start > TDN_REGION_MAX) {
        return tdn_fail(err, TDNREF_ERR_LIMIT, "a region of the text is too long");
    }
    const tdnref_status status = reserve_text(region, end - start, err);
    if (status != TDNREF_OK) {
        return status;
    }
    region->norm_len = 0;
    region->tokens.count = 0;
    tdn_forms_trim(&region->forms);
    normaliser n = {
        .region = region, .ptr = text->ptr, .place = {.at = start}, .end = end, .layout = layout, .err = err};
    while (n.place.at < n.end && !n.failed) {
        take_plain_run(&n);
        if (n.place.at < n.end) {
            take_one(&n);
        }
    }
    for (size_t i = 0; i < END_TOKENS && !n.failed; i++) {
        n.breaks = 2;
        tdn_token *last = push_token(&n, end);
        if (last != NULL) {
            last->kind = TDN_TOKEN_END;
            last->flags |= TDN_ROOM | TDN_SENTENCE;
        }
    }
    if (n.failed) {
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the tokens");
    }
    region->tokens.count -= END_TOKENS - 1;
    return tdn_succeed(err);
}

size_t tdn_region_token_at(const tdn_region *region, size_t norm, size_t from)
{
    size_t low = from;
    size_t high = region->tokens.count - 1;
    while (low < high) {
        const size_t mid = low + (high - low) / 2;
        if (region->tokens.items[mid].norm < norm) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return low;
}
