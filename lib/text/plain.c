#include "text/plain.h"

/* Bytes of a number worth a short cut. */
#define DIGITS_MAX ((size_t)16)
/* Emphasis marks behind a word worth one. */
#define STARS_MAX ((size_t)8)
/* Bytes that can be read behind each byte that is looked at: a word, the marks behind it, two more. */
#define LOOK_AHEAD ((size_t)32)
/* A longer word leaves no doubt about the room on a line. */
#define LONG_WORD 40u

/* What begins with a byte. */
enum byte_class {
    OTHER,
    LETTER, /* also the leads of U+00C0..U+01BF and U+1E00..U+1FFF */
    DIGIT,
    MARK, /* punctuation of ASCII that is no markup */
    BLANK,
    FEED,
    MARKUP,
    COMBINING /* U+0300..U+036F: one character with what stands before it */
};

static const uint8_t CLASSES[256] = {
    ['A'] = LETTER,     ['B'] = LETTER,     ['C'] = LETTER,  ['D'] = LETTER, ['E'] = LETTER,  ['F'] = LETTER,
    ['G'] = LETTER,     ['H'] = LETTER,     ['I'] = LETTER,  ['J'] = LETTER, ['K'] = LETTER,  ['L'] = LETTER,
    ['M'] = LETTER,     ['N'] = LETTER,     ['O'] = LETTER,  ['P'] = LETTER, ['Q'] = LETTER,  ['R'] = LETTER,
    ['S'] = LETTER,     ['T'] = LETTER,     ['U'] = LETTER,  ['V'] = LETTER, ['W'] = LETTER,  ['X'] = LETTER,
    ['Y'] = LETTER,     ['Z'] = LETTER,     ['a'] = LETTER,  ['b'] = LETTER, ['c'] = LETTER,  ['d'] = LETTER,
    ['e'] = LETTER,     ['f'] = LETTER,     ['g'] = LETTER,  ['h'] = LETTER, ['i'] = LETTER,  ['j'] = LETTER,
    ['k'] = LETTER,     ['l'] = LETTER,     ['m'] = LETTER,  ['n'] = LETTER, ['o'] = LETTER,  ['p'] = LETTER,
    ['q'] = LETTER,     ['r'] = LETTER,     ['s'] = LETTER,  ['t'] = LETTER, ['u'] = LETTER,  ['v'] = LETTER,
    ['w'] = LETTER,     ['x'] = LETTER,     ['y'] = LETTER,  ['z'] = LETTER, [0xC3] = LETTER, [0xC4] = LETTER,
    [0xC5] = LETTER,    [0xC6] = LETTER,    [0xE1] = LETTER,

    ['0'] = DIGIT,      ['1'] = DIGIT,      ['2'] = DIGIT,   ['3'] = DIGIT,  ['4'] = DIGIT,   ['5'] = DIGIT,
    ['6'] = DIGIT,      ['7'] = DIGIT,      ['8'] = DIGIT,   ['9'] = DIGIT,

    ['!'] = MARK,       ['"'] = MARK,       ['$'] = MARK,    ['%'] = MARK,   ['&'] = MARK,    ['\''] = MARK,
    ['('] = MARK,       [')'] = MARK,       ['+'] = MARK,    [','] = MARK,   ['-'] = MARK,    ['.'] = MARK,
    ['/'] = MARK,       [':'] = MARK,       [';'] = MARK,    ['<'] = MARK,   ['='] = MARK,    ['>'] = MARK,
    ['?'] = MARK,       ['@'] = MARK,       ['['] = MARK,    [']'] = MARK,   ['^'] = MARK,    ['{'] = MARK,
    ['|'] = MARK,       ['}'] = MARK,       ['~'] = MARK,

    [' '] = BLANK,      ['\n'] = FEED,      ['*'] = MARKUP,  ['#'] = MARKUP, ['`'] = MARKUP,  ['\\'] = MARKUP,
    [0xCC] = COMBINING, [0xCD] = COMBINING,
};

/* ---------------------------------------------------------------- room */

/** Letters and digits of the word at `at`, as far as it matters for the room on a line. */
static uint32_t word_length(const tdn_walk *w, size_t at)
{
    uint32_t length = 0;
    for (; at < w->end && length < LONG_WORD && !tdn_is_space((unsigned char)w->text[at]); at++) {
        length += tdn_begins_character((unsigned char)w->text[at]);
    }
    return length;
}

unsigned tdn_room_flags(const tdn_walk *w, size_t at, uint32_t last_column, bool single)
{
    const uint32_t width = w->layout.width;
    if (w->layout.blank_between && single) {
        return 0;
    }
    if (width == 0) {
        return TDN_ROOM | TDN_FITS;
    }
    /* Wrapped lines of a PDF differ in length by a fifth, since their letters are not of one width. */
    const uint32_t need = last_column + 1 + word_length(w, at);
    if (need <= width - width / 5) {
        return TDN_ROOM | TDN_FITS;
    }
    return need <= width - width / 20 ? TDN_FITS : 0;
}

/* -------------------------------------------------------------- tokens */

/** A run of plain tokens in the making. The members are copies, so that a store to a token touches none of them. */
typedef struct run {
    const tdn_walk *walk;
    const char *text;
    size_t at;
    const tdn_bits *letters; /* of the stretch */
    size_t base;             /* where it begins */
    const tdn_form_slot *slots;
    size_t last_slot;
    unsigned shift;   /* of a sum, to the index of a slot */
    tdn_token *token; /* the next */
    uint32_t *opening;
    uint32_t *start;
    uint32_t *number;
    char *norm;
    uint32_t count; /* of tokens */
    uint32_t column;
    uint32_t last_column;
    uint32_t blanks;
    unsigned pending;
} run;

static inline enum byte_class class_at(const run *r, size_t at)
{
    return (enum byte_class)CLASSES[(unsigned char)r->text[at]];
}

/** True if a combining mark stands behind the byte: the two are one character. */
static inline bool is_marked(const run *r)
{
    return class_at(r, r->at + 1) == COMBINING;
}

static const tdn_form_slot NO_WORD = {.form = &tdn_no_form};

/** Appends a token of the bytes [at, at + len). */
static inline void push(run *r, tdn_token_kind kind, const tdn_form_slot *form, size_t len, char mark)
{
    tdn_token *t = r->token++;
    const unsigned line = r->pending & TDN_LINE;
    unsigned flags = form->flags | r->pending | (r->blanks >= TDN_COLUMN_BLANKS ? TDN_GAP : 0u);
    if (line != 0) {
        flags |= tdn_room_flags(r->walk, r->at, r->last_column, (r->pending & TDN_BLANK) == 0);
    }
    *r->norm = line != 0 ? '\n' : ' ';
    r->norm += r->pending & TDN_SPACE;
    memcpy(r->norm, r->text + r->at, TDN_KEY_BYTES);
    *r->opening = r->count;
    r->opening += ((flags & TDN_CELL) != 0) | ((r->pending & TDN_SPACE) & (t[-1].kind == TDN_TOKEN_PUNCT));
    *t = (tdn_token){.start = r->at,
                     .form = form->form,
                     .len = (uint32_t)len,
                     .norm = (uint32_t)(r->norm - r->walk->norm),
                     .norm_len = (uint16_t)len,
                     .flags = (uint16_t)flags,
                     .kind = (uint8_t)kind,
                     .mark = mark,
                     .word = form->word};
    r->count++;
    r->norm += len;
    r->at += len;
    r->pending = 0;
    r->blanks = 0;
}

/** "PHÁP LUẬT**.": true if no letter follows the emphasis marks at `at`, so that they end the word. */
static bool stars_end_word(const run *r, size_t at)
{
    const size_t most = at + STARS_MAX;
    while (at < most && r->text[at] == '*') {
        at++;
    }
    const unsigned char next = (unsigned char)r->text[at];
    return next < 0x80 && next != '*' && !tdn_is_alpha(next);
}

/** True if what stands at `at` belongs to no word before it. */
static inline bool ends_word(const run *r, size_t at)
{
    const unsigned char next = (unsigned char)r->text[at];
    return next < 0x80 && (next != '*' || stars_end_word(r, at));
}

/** The slot of the plain word of `len` bytes at hand; NULL: it was not met before. */
static inline const tdn_form_slot *find_word(const run *r, size_t len)
{
    const tdn_form_key key = tdn_form_key_within(r->text + r->at, len);
    for (size_t at = tdn_form_sum(&key) >> r->shift;; at = (at + 1) & r->last_slot) {
        const tdn_form_slot *slot = &r->slots[at];
        if (slot->key.low == key.low && slot->key.high == key.high && slot->plain_len == len) {
            return slot;
        }
        if (slot->form == NULL) {
            return NULL;
        }
    }
}

/** The slot of the word at hand; NULL: look at its characters. */
static inline const tdn_form_slot *known_word(const run *r, size_t *len)
{
    *len = tdn_run_length(r->letters, r->at - r->base);
    return *len <= TDN_KEY_BYTES && ends_word(r, r->at + *len) ? find_word(r, *len) : NULL;
}

static inline void note_word(run *r, const tdn_form_slot *slot)
{
    *r->start = r->count;
    r->start += slot->begins;
    r->column += slot->letters;
}

/** push() for a word that only a blank parts from the word before it: three of four. It opens nothing. */
static inline void push_next_word(run *r, const tdn_form_slot *slot, size_t len)
{
    *r->norm = ' ';
    memcpy(r->norm + 1, r->text + r->at, TDN_KEY_BYTES);
    *r->token++ = (tdn_token){.start = r->at,
                              .form = slot->form,
                              .len = (uint32_t)len,
                              .norm = (uint32_t)(r->norm + 1 - r->walk->norm),
                              .norm_len = (uint16_t)len,
                              .flags = (uint16_t)(slot->flags | TDN_SPACE),
                              .kind = TDN_TOKEN_WORD,
                              .word = slot->word};
    r->count++;
    r->norm += 1 + len;
    r->at += len;
}

static inline bool take_digits(run *r)
{
    const size_t len = tdn_run_length(&r->walk->runs.digits, r->at - r->base);
    if (len > DIGITS_MAX || (unsigned char)r->text[r->at + len] >= 0x80) {
        return false;
    }
    r->column += (uint32_t)len;
    *r->number++ = r->count;
    push(r, TDN_TOKEN_NUMBER, &NO_WORD, len, 0);
    return true;
}

static inline bool take_mark(run *r)
{
    if (is_marked(r)) {
        return false;
    }
    r->column++;
    const char mark = r->text[r->at];
    push(r, TDN_TOKEN_PUNCT, &NO_WORD, 1, mark);
    r->pending = mark == '|' ? TDN_BAR : 0u;
    return true;
}

static inline bool take_blank(run *r)
{
    if (is_marked(r)) {
        return false;
    }
    r->pending |= TDN_SPACE;
    r->blanks++;
    r->column++;
    r->at++;
    return true;
}

static inline bool take_feed(run *r)
{
    if (is_marked(r) || r->walk->page) {
        return false;
    }
    r->pending |= (r->pending & TDN_LINE) != 0 ? TDN_BLANK : TDN_LINE | TDN_SPACE;
    r->last_column = r->column > 0 ? r->column : r->last_column;
    r->column = 0;
    r->blanks = 0;
    r->at++;
    return true;
}

/** Emphasis and headings of Markdown; a star and a blank at the beginning of a line are a bullet. */
static inline bool take_markup(run *r)
{
    const bool bullet = r->column == 0 && r->text[r->at] == '*' && r->text[r->at + 1] == ' ';
    const bool escape = r->text[r->at] == '\\' && tdn_is_alpha((unsigned char)r->text[r->at + 1]); /* "\\r\\n" */
    if (bullet || escape || is_marked(r)) {
        return false;
    }
    r->pending |= TDN_HEADING;
    r->at++;
    return true;
}

/** Takes words as long as a single blank and the next word follow. */
static inline bool take_words(run *r, size_t limit)
{
    size_t len = 0;
    const tdn_form_slot *slot = known_word(r, &len);
    if (slot == NULL) {
        return false;
    }
    note_word(r, slot);
    push(r, TDN_TOKEN_WORD, slot, len, 0);
    while (r->text[r->at] == ' ' && class_at(r, r->at + 1) == LETTER && r->at + 1 < limit) {
        r->column++;
        r->at++;
        slot = known_word(r, &len);
        if (slot == NULL) {
            r->pending = TDN_SPACE;
            r->blanks = 1;
            return false;
        }
        note_word(r, slot);
        push_next_word(r, slot, len);
    }
    return true;
}

static inline bool take_one(run *r, size_t limit)
{
    switch (class_at(r, r->at)) {
    case LETTER:
        return take_words(r, limit);
    case DIGIT:
        return take_digits(r);
    case MARK:
        return take_mark(r);
    case BLANK:
        return take_blank(r);
    case FEED:
        return take_feed(r);
    case MARKUP:
        return take_markup(r);
    default:
        return false;
    }
}

/* ---------------------------------------------------------------- runs */

/** Makes the bits of the stretch from `at` on known; false if it is too short. */
static bool know_stretch(tdn_walk *w)
{
    const size_t known = w->base + w->runs.len;
    if (w->at < w->base || w->at + LOOK_AHEAD >= known) {
        if (w->at + LOOK_AHEAD >= w->end) {
            return false;
        }
        w->base = w->at;
        tdn_find_runs(&w->runs, w->text + w->at, w->end - w->at);
    }
    return true;
}

/** Takes tokens up to a byte that is not plain; false: up to the end of the stretch. */
static bool take_stretch(tdn_region *region, tdn_walk *w)
{
    const uint64_t count = region->tokens.count;
    const size_t limit = w->base + w->runs.len - LOOK_AHEAD;
    run r = {
        .walk = w,
        .text = w->text,
        .at = w->at,
        .letters = &w->runs.letters,
        .base = w->base,
        .slots = region->forms.slots,
        .last_slot = region->forms.slot_count - 1,
        .shift = region->forms.shift,
        .token = region->tokens.items + count,
        .opening = region->openings.items + region->openings.count,
        .start = region->starts.items + region->starts.count,
        .number = region->numbers.items + region->numbers.count,
        .norm = region->norm + region->norm_len,
        .count = (uint32_t)count,
        .column = w->column,
        .last_column = w->last_column,
        .blanks = w->blanks,
        .pending = w->pending,
    };
    bool plain = true;
    while (plain && r.at < limit) {
        plain = take_one(&r, limit);
    }
    region->tokens.count = r.count;
    region->openings.count = (uint64_t)(r.opening - region->openings.items);
    region->starts.count = (uint64_t)(r.start - region->starts.items);
    region->numbers.count = (uint64_t)(r.number - region->numbers.items);
    region->norm_len = (size_t)(r.norm - region->norm);
    w->at = r.at;
    w->column = r.column;
    w->last_column = r.last_column;
    w->blanks = r.blanks;
    w->pending = r.pending;
    return !plain;
}

bool tdn_take_plain(tdn_region *region, tdn_walk *w)
{
    if (region->tokens.count == 0 || region->forms.slot_count == 0) {
        return true;
    }
    bool ends = false;
    while (!ends && know_stretch(w)) {
        if (!tdn_region_reserve(region, w->base + w->runs.len - w->at)) { /* each token is a byte at least */
            return false;
        }
        ends = take_stretch(region, w);
    }
    return true;
}
