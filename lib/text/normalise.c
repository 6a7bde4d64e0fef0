#include "text/normalise.h"

#include "text/character.h"
#include "text/plain.h"
#include "text/utf8.h"

/* A word longer than this is cut: no word of the tables comes near it, and hostile input must not yield a token of a
 * megabyte. */
#define WORD_MAX 1024u
/* A word of the tables has no more bytes, in any normalisation form. */
#define SYLLABLE_BYTES ((size_t)28)
#define END_TOKENS 4u

typedef struct normaliser {
    tdn_region *region;
    tdn_walk walk;
    bool failed;
    tdnref_error *err;
} normaliser;

/* -------------------------------------------------------------- output */

static bool put(normaliser *n, uint32_t c)
{
    char utf8[4];
    const size_t len = tdn_utf8_encode(c, utf8);
    memcpy(n->region->norm + n->region->norm_len, utf8, len);
    n->region->norm_len += len;
    return true;
}

/** The flags that the next token gets from what precedes it. */
static unsigned take_separation(normaliser *n, size_t at)
{
    tdn_walk *w = &n->walk;
    const bool first = n->region->tokens.count == 0;
    unsigned flags = w->pending | (w->blanks >= TDN_COLUMN_BLANKS ? TDN_GAP : 0u);
    if (first) {
        flags |= TDN_LINE | TDN_SPACE;
    } else if ((flags & TDN_SPACE) != 0) {
        n->region->norm[n->region->norm_len++] = (flags & TDN_LINE) != 0 ? '\n' : ' ';
    }
    if ((flags & TDN_LINE) != 0) {
        const bool single = (w->pending & (TDN_LINE | TDN_BLANK)) == TDN_LINE;
        flags |= tdn_room_flags(w, w->last_line, at, 0, single);
    }
    w->pending = 0;
    w->blanks = 0;
    return flags;
}

/** True if a sentence or cell may begin at a token with these flags. */
static bool is_opening(const tdn_region *region, unsigned flags)
{
    return (flags & TDN_CELL) != 0 ||
           ((flags & TDN_SPACE) != 0 && region->tokens.items[region->tokens.count - 1].kind == TDN_TOKEN_PUNCT);
}

static tdn_token *push_token(normaliser *n, size_t start)
{
    tdn_region *region = n->region;
    if (!tdn_region_reserve(region, 1)) {
        n->failed = true;
        return NULL;
    }
    const unsigned flags = take_separation(n, start);
    if (is_opening(region, flags)) {
        region->openings.items[region->openings.count++] = (uint32_t)region->tokens.count;
    }
    tdn_token *t = &region->tokens.items[region->tokens.count++];
    *t =
        (tdn_token){.start = start, .form = &tdn_no_form, .norm = (uint32_t)region->norm_len, .flags = (uint16_t)flags};
    return t;
}

/* -------------------------------------------------------------- tokens */

/** The id of a word of two letters or more in the tables, 0: not in the tables. */
static tdn_word word_id(normaliser *n, const char *text, size_t len)
{
    const tdn_form *form = len > 0 && len <= SYLLABLE_BYTES ? tdn_form_of(&n->region->forms, text, len) : NULL;
    return form != NULL && form->letters > 1 ? (form->word != 0 ? form->word : form->code) : 0;
}

/** "TW****ngày", "hiện****Nghị quyết": the end of one emphasis and the beginning of another between two whole words;
 * the first begins at `word` in the normalised text, the second at `next` in the text. */
static bool part_words(normaliser *n, size_t word, size_t next)
{
    size_t end = next;
    while (end < n->walk.end && end - next <= SYLLABLE_BYTES &&
           ((unsigned char)n->walk.text[end] >= 0x80 || tdn_is_alpha((unsigned char)n->walk.text[end]))) {
        end++;
    }
    return word_id(n, n->region->norm + word, n->region->norm_len - word) != 0 &&
           word_id(n, n->walk.text + next, end - next) != 0;
}

/**
 * Bytes of emphasis marks inside a word, as converters leave them: "V****ề vi**ệ**c", "Q****U****AN". Between a small
 * and a capital letter they separate two words ("KẾ HOẠCH**Thực hiện"), and so do two marks between capitals. `word`:
 * where the word begins in the normalised text.
 */
static size_t marks_inside_word(normaliser *n, size_t word, uint32_t last)
{
    size_t marks = 0;
    while (n->walk.at + marks < n->walk.end && n->walk.text[n->walk.at + marks] == '*') {
        marks++;
    }
    if (marks < 2 || n->walk.at + marks >= n->walk.end) {
        return 0;
    }
    uint32_t next = 0;
    (void)tdn_read_character(n->walk.text, n->walk.end, n->walk.at + marks, &next);
    if (tdn_classify_character(next) != TDN_CHAR_LETTER) {
        return 0;
    }
    const bool joins = !tdn_is_capital(next) || (tdn_is_capital(last) && marks >= 4);
    return joins && !(marks >= 4 && part_words(n, word, n->walk.at + marks)) ? marks : 0;
}

/** True if the word copied from `word` on ends at emphasis marks that separate it from the next. */
static bool marks_part_words(normaliser *n, size_t word)
{
    size_t at = n->walk.at;
    while (at < n->walk.end && n->walk.text[at] == '*') {
        at++;
    }
    return at >= n->walk.at + 4 && part_words(n, word, at);
}

/** Copies letters to the normalised text, composed and without invisible characters; returns the end of the last
 * one. */
static size_t copy_letters(normaliser *n)
{
    const size_t start = n->walk.at;
    const size_t word = n->region->norm_len;
    uint32_t c = 0;
    size_t used = tdn_read_character(n->walk.text, n->walk.end, n->walk.at, &c);
    size_t end; /* after the last letter: invisible characters at the end belong to no word */
    do {
        put(n, c);
        n->walk.at += used;
        end = n->walk.at;
        if (n->walk.at >= n->walk.end || n->walk.at - start >= WORD_MAX) {
            break;
        }
        n->walk.at += marks_inside_word(n, word, c);
        used = tdn_read_character(n->walk.text, n->walk.end, n->walk.at, &c);
        while (n->walk.at + used < n->walk.end &&
               tdn_classify_character(c) == TDN_CHAR_NOTHING) { /* zero-width inside a word */
            n->walk.at += used;
            used = tdn_read_character(n->walk.text, n->walk.end, n->walk.at, &c);
        }
    } while (tdn_classify_character(c) == TDN_CHAR_LETTER);
    return end;
}

/** Gives a word its form, or, if the next word is glued on, the form of the first part: the rest becomes the next
 * token. */
static void name_word(normaliser *n, tdn_token *t)
{
    const char *word = n->region->norm + t->norm;
    const tdn_form *form = tdn_form_of(&n->region->forms, word, t->norm_len);
    if (form != NULL && form->code_len < form->len && t->len == t->norm_len) {
        t->len = t->norm_len = form->code_len;
        t->flags |= form->glued_code ? TDN_UPPER : 0;
        n->walk.at = (size_t)t->start + form->code_len;
        n->region->norm_len = t->norm + form->code_len;
        n->walk.pending |= TDN_SPACE; /* separates the two in the normalised text */
        form = tdn_form_of(&n->region->forms, word, form->code_len);
    }
    if (form == NULL) {
        n->failed = true;
        return;
    }
    t->form = form;
    t->word = form->word;
    t->flags |= form->flags;
    if (form->begins) {
        n->region->starts.items[n->region->starts.count++] = (uint32_t)(n->region->tokens.count - 1);
    }
    n->walk.column += form->letters;
}

/** `plain`: length of the word if its bytes can be taken as they are, else 0. */
static void take_word(normaliser *n, size_t plain)
{
    const size_t start = n->walk.at;
    tdn_token *t = push_token(n, start);
    if (t == NULL) {
        return;
    }
    t->kind = TDN_TOKEN_WORD;
    if (plain > 0) {
        memcpy(n->region->norm + n->region->norm_len, n->walk.text + start, plain);
        n->region->norm_len += plain;
        n->walk.at = start + plain;
    } else {
        n->walk.at = copy_letters(n);
    }
    t->len = (uint32_t)(n->walk.at - start);
    t->norm_len = (uint16_t)(n->region->norm_len - t->norm);
    n->walk.pending |= plain == 0 && marks_part_words(n, t->norm) ? TDN_SPACE : 0u;
    name_word(n, t);
}

static void take_digits(normaliser *n)
{
    const size_t start = n->walk.at;
    tdn_token *t = push_token(n, start);
    if (t == NULL) {
        return;
    }
    t->kind = TDN_TOKEN_NUMBER;
    n->region->numbers.items[n->region->numbers.count++] = (uint32_t)(n->region->tokens.count - 1);
    uint32_t c = 0;
    size_t used = tdn_read_character(n->walk.text, n->walk.end, n->walk.at, &c);
    tdn_char_class class = TDN_CHAR_DIGIT;
    size_t end = n->walk.at;
    while (n->walk.at - start < WORD_MAX) {
        if (class == TDN_CHAR_DIGIT) {
            put(n, c);
            end = n->walk.at + used;
        }
        n->walk.at += used;
        if (n->walk.at >= n->walk.end) {
            break;
        }
        used = tdn_read_character(n->walk.text, n->walk.end, n->walk.at, &c);
        class = tdn_classify_character(c);
        if (class != TDN_CHAR_DIGIT && class != TDN_CHAR_NOTHING) {
            break;
        }
    }
    n->walk.at = end;
    t->len = (uint32_t)(end - start);
    t->norm_len = (uint16_t)(n->region->norm_len - t->norm);
    n->walk.column += t->norm_len;
}

static void take_punctuation(normaliser *n, uint32_t c, size_t used)
{
    tdn_token *t = push_token(n, n->walk.at);
    if (t == NULL) {
        return;
    }
    t->kind = TDN_TOKEN_PUNCT;
    t->mark = c < 0x80 ? (char)c : 0;
    put(n, c);
    n->walk.pending |= c == '|' ? TDN_BAR : 0u;
    n->walk.at += used;
    n->walk.column++;
    t->len = (uint32_t)used;
    t->norm_len = (uint16_t)(n->region->norm_len - t->norm);
}

static void take_break(normaliser *n, uint32_t c, size_t used)
{
    n->walk.at += used;
    if (c == '\r' && n->walk.at < n->walk.end && n->walk.text[n->walk.at] == '\n') {
        n->walk.at++;
    }
    /* A page break inside a paragraph is not a blank line, on whichever side of the line break it is. */
    if (c == '\f') {
        n->walk.page = (n->walk.pending & TDN_LINE) == 0;
        n->walk.pending |= TDN_LINE | TDN_SPACE;
    } else {
        if (!n->walk.page) {
            n->walk.pending |= (n->walk.pending & TDN_LINE) != 0 ? TDN_BLANK : TDN_LINE | TDN_SPACE;
        }
        n->walk.page = false;
    }
    if (n->walk.column > 0) {
        n->walk.last_line = (tdn_line_length){.column = n->walk.column};
    }
    n->walk.column = 0;
    n->walk.blanks = 0;
}

static void take_blank(normaliser *n, uint32_t c, size_t used)
{
    n->walk.pending |= TDN_SPACE;
    n->walk.blanks += c == '\t' ? TDN_COLUMN_BLANKS : 1;
    n->walk.at += used;
    n->walk.column++;
}

/** Emphasis and heading marks of Markdown: '*', '_', '#', '`' and the backslash before an escaped character. A single
 * '*' or '+' that begins a line is a bullet and is kept. */
static bool is_markup(const normaliser *n, uint32_t c)
{
    if (c != '*' && c != '_' && c != '#' && c != '`' && c != '\\') {
        return false;
    }
    const char next = n->walk.at + 1 < n->walk.end ? n->walk.text[n->walk.at + 1] : ' ';
    const char last = n->walk.at > 0 ? n->walk.text[n->walk.at - 1] : '\n';
    if (c == '*' && n->walk.column == 0 && next == ' ') {
        return false;
    }
    if (c == '_') { /* "Nghị_định" in segmented text is a blank, "NĐ_CP" a separator: neither is markup */
        return last == ' ' || last == '\n' || next == ' ' || next == '\n' || next == '_';
    }
    return true;
}

/** "50/2022/NĐ_CP": an underscore after a code that follows a slash or dash. In "Nghị_định" it is a blank. */
static bool is_separator_of_symbol(const normaliser *n)
{
    const uint64_t count = n->region->tokens.count;
    if (count < 2 || (n->walk.pending & TDN_SPACE) != 0) {
        return false;
    }
    const tdn_token *code = &n->region->tokens.items[count - 1];
    const char mark = code[-1].mark;
    return (code->flags & TDN_UPPER) != 0 && (mark == '/' || mark == '-');
}

/** Bytes of a line break that is written out, "\\n" or "\\r\\n" of JSON; 0: there is none. "C:\\new" is a path. */
static size_t escaped_break(const normaliser *n)
{
    const char *at = n->walk.text + n->walk.at;
    const size_t left = n->walk.end - n->walk.at;
    const bool path = n->walk.at > 0 && at[-1] == ':';
    if (left < 2 || path || at[0] != '\\' || (at[1] != 'n' && at[1] != 'r')) {
        return 0;
    }
    return at[1] == 'r' && left >= 4 && at[2] == '\\' && at[3] == 'n' ? 4 : 2;
}

/** Bytes of "<br>", "<br/>", "<br />": the line breaks in the cells of a Markdown table, which has no others. 0: none.
 */
static size_t tag_break(const normaliser *n)
{
    static const char TAG[] = {'<', 'b', 'r'};
    const char *text = n->walk.text;
    size_t at = n->walk.at;
    for (size_t i = 0; i < sizeof TAG; i++, at++) {
        if (at >= n->walk.end || text[at] != TAG[i]) {
            return 0;
        }
    }
    at += at < n->walk.end && text[at] == ' ' ? 1 : 0;
    at += at < n->walk.end && text[at] == '/' ? 1 : 0;
    return at < n->walk.end && text[at] == '>' ? at + 1 - n->walk.at : 0;
}

/** A soft hyphen between a digit and a letter is the separator of a number ("57<SHY>KL/TW"); elsewhere it is
 * ignored. */
static bool is_soft_separator(const normaliser *n, uint32_t c)
{
    if (c != 0xAD || n->walk.at == 0 || n->walk.at + 2 >= n->walk.end) {
        return false;
    }
    const unsigned char before = (unsigned char)n->walk.text[n->walk.at - 1];
    const unsigned char after = (unsigned char)n->walk.text[n->walk.at + 2];
    return tdn_is_digit(before) && (tdn_is_upper(after) || after >= 0xC3);
}

/** The short cut for blanks and for words met for the first time; false: look at the character. */
static bool take_plain(normaliser *n)
{
    const unsigned char c = (unsigned char)n->walk.text[n->walk.at];
    if (c == ' ' || c == '\n') {
        const bool marked =
            n->walk.at + 1 < n->walk.end && ((unsigned char)n->walk.text[n->walk.at + 1] & 0xFE) == 0xCC;
        if (!marked) {
            (c == ' ' ? take_blank : take_break)(n, c, 1);
        }
        return !marked;
    }
    const size_t letters =
        tdn_is_alpha(c) || c >= 0xC3 ? tdn_plain_letters(n->walk.text + n->walk.at, n->walk.end - n->walk.at) : 0;
    if (letters > 0) {
        take_word(n, letters);
    }
    return letters > 0;
}

/** A mark: a line break written out, markup, a blank of segmented text, or punctuation. */
static void take_mark(normaliser *n, uint32_t c, size_t used)
{
    const size_t written = c == '\\' ? escaped_break(n) : c == '<' ? tag_break(n) : 0;
    if (written > 0) {
        take_break(n, '\n', written);
    } else if (is_markup(n, c)) {
        n->walk.pending |= TDN_HEADING;
        n->walk.at += used;
    } else if (c == '_' && !is_separator_of_symbol(n)) {
        n->walk.pending |= TDN_SPACE;
        n->walk.at += used;
    } else {
        take_punctuation(n, tdn_plain_punctuation(c), used);
    }
}

static void take_one(normaliser *n)
{
    if (take_plain(n)) {
        return;
    }
    uint32_t c = 0;
    const size_t used = tdn_read_character(n->walk.text, n->walk.end, n->walk.at, &c);
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
        n->walk.at += used;
        break;
    case TDN_CHAR_PUNCT:
        take_mark(n, c, used);
        break;
    }
}

static tdnref_status reserve_text(tdn_region *region, size_t len, tdnref_error *err)
{
    /* A character grows from one byte to three at most (U+FFFD for a bad byte), and each token may get a blank. */
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

/** Appends the end of the region several times, so that looking at the next two tokens never leaves the array. */
static void push_end(normaliser *n)
{
    for (size_t i = 0; i < END_TOKENS && !n->failed; i++) {
        n->walk.pending |= TDN_LINE | TDN_BLANK | TDN_SPACE;
        tdn_token *last = push_token(n, n->walk.end);
        if (last != NULL) {
            last->kind = TDN_TOKEN_END;
            last->flags |= TDN_ROOM | TDN_SENTENCE;
        }
    }
    if (!n->failed) {
        n->region->tokens.count -= END_TOKENS - 1;
        n->region->openings.count -= END_TOKENS - 1;
    }
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
    region->openings.count = 0;
    region->starts.count = 0;
    region->numbers.count = 0;
    tdn_forms_trim(&region->forms);
    normaliser n = {.region = region, .walk = tdn_walk_from(text->ptr, start, end, layout)};
    n.walk.norm = region->norm;
    while (n.walk.at < n.walk.end && !n.failed) {
        n.failed = !tdn_take_plain(region, &n.walk);
        if (n.walk.at < n.walk.end && !n.failed) {
            take_one(&n);
        }
    }
    push_end(&n);
    return n.failed ? tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the tokens") : tdn_succeed(err);
}
