#include "text/plain.h"

#include "text/count.h"
#include "text/runs.h"

#include <stddef.h>

/* Longest number, in bytes, worth a short cut. */
#define DIGITS_MAX ((size_t)16)
/* Most emphasis marks after a word worth one. */
#define STARS_MAX ((size_t)8)
/* Bytes that can be read after each byte looked at: a word, the marks after it, two more. */
#define LOOK_AHEAD ((size_t)32)
/* Bytes for which room is made at a time. */
#define STRETCH ((size_t)4096)
/* For a longer word there is no doubt about the room on a line. */
#define LONG_WORD 40u
/* No line of a text whose lines have no width is longer. */
#define NO_LIMIT (UINT32_MAX / 2)

/* What a byte begins. */
enum byte_class {
    OTHER,
    LETTER, /* also the lead bytes of U+00C0..U+01BF and U+1E00..U+1FFF */
    DIGIT,
    MARK, /* ASCII punctuation that is not markup */
    BLANK,
    FEED,
    MARKUP,
    COMBINING, /* U+0300..U+036F: one character with the preceding one */
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
    ['/'] = MARK,       [':'] = MARK,       [';'] = MARK,    ['='] = MARK,   ['>'] = MARK,    ['?'] = MARK,
    ['@'] = MARK,       ['['] = MARK,       [']'] = MARK,    ['^'] = MARK,   ['{'] = MARK,    ['|'] = MARK,
    ['}'] = MARK,       ['~'] = MARK,

    [' '] = BLANK,      ['\n'] = FEED,      ['*'] = MARKUP,  ['#'] = MARKUP, ['`'] = MARKUP,  ['\\'] = MARKUP,
    [0xCC] = COMBINING, [0xCD] = COMBINING,
};

/* ---------------------------------------------------------------- room */

/** Characters in the bytes at `from`, before the end of the text. */
static uint32_t letters_of(const tdn_walk *w, const char *from, size_t bytes)
{
    return (uint32_t)tdn_count_letters(from, bytes, (size_t)(w->text + w->end - from));
}

/** Letters and digits of the word at `at`, as far as it matters for the room on a line. */
static uint32_t word_length(const tdn_walk *w, size_t at)
{
    uint32_t length = 0;
    for (; at < w->end && length < LONG_WORD && !tdn_is_space((unsigned char)w->text[at]); at++) {
        length += tdn_begins_character((unsigned char)w->text[at]);
    }
    return length;
}

/** tdn_room_flags() if the bytes of the line leave it open; `word`: those of the word at `at`, at most. */
static unsigned room_by_letters(const tdn_walk *w, tdn_line_length line, size_t at, size_t word)
{
    const uint32_t used = line.column + letters_of(w, line.from, line.bytes) + 1;
    if (used > w->bare || used + word <= w->ample) {
        return used > w->bare ? 0 : TDN_ROOM | TDN_FITS; /* whatever the letters of the word */
    }
    const uint32_t need = used + word_length(w, at);
    return need <= w->ample ? TDN_ROOM | TDN_FITS : need <= w->bare ? TDN_FITS : 0;
}

unsigned tdn_room_flags(const tdn_walk *w, tdn_line_length line, size_t at, size_t len, bool single)
{
    if (w->layout.blank_between && single) {
        return 0;
    }
    const size_t word = len > 0 && tdn_is_space((unsigned char)w->text[at + len]) ? len : LONG_WORD;
    const size_t most = line.column + line.bytes + 1 + word; /* a letter has a byte at least */
    return most <= w->ample ? TDN_ROOM | TDN_FITS : room_by_letters(w, line, at, word);
}

tdn_walk tdn_walk_from(const char *text, size_t start, size_t end, tdn_line_layout layout)
{
    /* Wrapped lines of a PDF differ in length by a fifth, since their letters differ in width. */
    const uint32_t width = layout.width;
    const uint32_t ample = width == 0 ? NO_LIMIT : width - width / 5;
    return (tdn_walk){
        .text = text,
        .at = start,
        .end = end,
        .layout = layout,
        .short_line = !layout.blank_between && ample > LONG_WORD ? ample - LONG_WORD : 0,
        .ample = ample,
        .bare = width == 0 ? NO_LIMIT : width - width / 20,
    };
}

/* -------------------------------------------------------------- tokens */

_Static_assert(offsetof(tdn_token, norm_len) == offsetof(tdn_token_head, base) &&
                   offsetof(tdn_token, word) == offsetof(tdn_token_head, word) &&
                   offsetof(tdn_token, start) >= sizeof(tdn_token_head),
               "a token begins with its head");

/** A run of plain tokens being built. The members are copies, so that a store to a token cannot alias them. */
typedef struct run {
    const tdn_walk *walk;
    const char *at; /* next byte */
    const tdn_form_slot *slots;
    const tdn_form_slot *last_slot;
    const tdn_trie_node *nodes;
    uint32_t root;    /* base of the trie's root */
    unsigned shift;   /* turns a sum into the index of a slot */
    tdn_token *token; /* the next */
    uint32_t *opening;
    uint32_t *start;
    uint32_t *number;
    char *norm;
    uint32_t count;  /* of tokens */
    uint32_t column; /* of the byte `counted`, less the markup after it */
    const char *counted;
    tdn_line_length last_line;
    uint32_t blanks;
    unsigned pending;
} run;

static inline enum byte_class class_of(char c)
{
    return (enum byte_class)CLASSES[(unsigned char)c];
}

/** True if a combining mark follows the byte: the two are one character. */
static inline bool is_marked(const run *r)
{
    return class_of(r->at[1]) == COMBINING;
}

/** The line up to here. */
static inline tdn_line_length line_of(const run *r)
{
    return (tdn_line_length){.column = r->column, .bytes = (uint32_t)(r->at - r->counted), .from = r->counted};
}

/** True if the line up to here has no character but markup. */
static inline bool is_line_empty(const run *r)
{
    return r->column + (uint32_t)(r->at - r->counted) == 0;
}

/** Writes what separates the next token, of `len` bytes, from the last one, which is not empty; returns the token's
 * flags. */
static inline unsigned separate(run *r, size_t len)
{
    unsigned flags = r->pending | (r->blanks >= TDN_COLUMN_BLANKS ? TDN_GAP : 0u);
    *r->norm = ' ';
    if ((flags & TDN_LINE) != 0) {
        *r->norm = '\n';
        const size_t at = (size_t)(r->at - r->walk->text);
        const bool room = r->last_line.column + r->last_line.bytes < r->walk->short_line;
        flags |= room ? (unsigned)(TDN_ROOM | TDN_FITS)
                      : tdn_room_flags(r->walk, r->last_line, at, len, (flags & TDN_BLANK) == 0);
    }
    r->norm += flags & TDN_SPACE;
    *r->opening = r->count;
    r->opening += ((flags & TDN_CELL) != 0) | ((flags & TDN_SPACE) & (unsigned)(r->token[-1].kind == TDN_TOKEN_PUNCT));
    r->pending = 0;
    r->blanks = 0;
    return flags;
}

/** Writes the next token, made of the next `len` bytes, without what separates it from the last one. */
static inline void place(run *r, const tdn_token_head *head, size_t len)
{
    tdn_token *t = r->token++;
    memcpy(t, head, sizeof *head);
    t->norm_len = (uint16_t)len;
    t->start = (size_t)(r->at - r->walk->text);
    t->norm = (uint32_t)(r->norm - r->walk->norm);
    t->len = (uint32_t)len;
    memcpy(r->norm, r->at, TDN_KEY_BYTES);
    r->count++;
    r->norm += len;
    r->at += len;
}

static inline void push(run *r, const tdn_token_head *head, size_t len)
{
    const unsigned before = r->pending != 0 ? separate(r, len) : 0;
    place(r, head, len);
    r->token[-1].flags = (uint16_t)((head->flags & ~(unsigned)TDN_SPACE) | before);
}

/** 1 if a phrase may begin with a word followed by a blank and another word. Nearly all words that begin phrases are
 * rejected here because of the next word. */
static inline unsigned begins_before(const run *r, const tdn_token_head *word, const tdn_token_head *next)
{
    const uint32_t to = (uint32_t)word->base + next->word;
    const unsigned leads = r->nodes[to].parent == r->root + word->word;
    const unsigned alone = (word->flags & TDN_ALONE) / TDN_ALONE;
    return TDN_RARE((next->flags & TDN_CODED) != 0) ? (word->flags & TDN_BEGINS) / TDN_BEGINS : alone | leads;
}

/** "PHÁP LUẬT**.": true if no letter follows the emphasis marks at `text`, so that the word ends there. */
static bool stars_end_word(const char *text)
{
    const char *const most = text + STARS_MAX;
    while (text < most && *text == '*') {
        text++;
    }
    const unsigned char next = (unsigned char)*text;
    return next < 0x80 && next != '*' && !tdn_is_alpha(next);
}

/** True if the word before `text`, whose letters end there, ends there. */
static inline bool ends_word(const char *text)
{
    return *text == ' ' || *text != '*' || stars_end_word(text);
}

/** The word at `text` if it was met before and is plain, and its length; NULL: there is none, or its characters have to
 * be looked at. The key of what is no word, or too long for a key, is that of no slot. */
static inline const tdn_token_head *known_word(const run *r, const char *text, size_t *len)
{
    *len = tdn_letters_at(text);
    const tdn_form_key key = tdn_form_key_within(text, *len);
    const tdn_form_slot *slot = &r->slots[tdn_form_sum(&key) >> r->shift];
    while (TDN_RARE(slot->key.low != key.low || slot->key.high != key.high)) {
        if (slot->head.form == NULL) {
            return NULL;
        }
        slot = slot < r->last_slot ? slot + 1 : r->slots;
    }
    return ends_word(text + *len) ? &slot->head : NULL;
}

static inline bool take_digits(run *r)
{
    static const tdn_token_head NUMBER = {.form = &tdn_no_form, .kind = TDN_TOKEN_NUMBER};
    size_t len = 1;
    while (len <= DIGITS_MAX && tdn_is_digit((unsigned char)r->at[len])) {
        len++;
    }
    if (len > DIGITS_MAX || (unsigned char)r->at[len] >= 0x80) {
        return false;
    }
    *r->number++ = r->count;
    push(r, &NUMBER, len);
    return true;
}

static inline bool take_mark(run *r)
{
    static const tdn_token_head MARK_HEAD = {.form = &tdn_no_form, .kind = TDN_TOKEN_PUNCT};
    if (is_marked(r)) {
        return false;
    }
    const char mark = *r->at;
    push(r, &MARK_HEAD, 1);
    r->token[-1].mark = mark;
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
    r->at++;
    return true;
}

static inline bool take_feed(run *r)
{
    if (is_marked(r) || r->walk->page) {
        return false;
    }
    r->pending |= (r->pending & TDN_LINE) != 0 ? TDN_BLANK : TDN_LINE | TDN_SPACE;
    if (!is_line_empty(r)) {
        r->last_line = line_of(r);
    }
    r->blanks = 0;
    r->at++;
    r->column = 0;
    r->counted = r->at;
    return true;
}

/** Takes Markdown emphasis and heading marks; a star and a blank at the beginning of a line are a bullet. */
static inline bool take_markup(run *r)
{
    const bool bullet = r->at[0] == '*' && r->at[1] == ' ' && is_line_empty(r);
    const bool escape = r->at[0] == '\\' && tdn_is_alpha((unsigned char)r->at[1]); /* "\\r\\n" */
    if (bullet || escape || is_marked(r)) {
        return false;
    }
    r->pending |= TDN_HEADING;
    r->at++;
    r->column--; /* it is not counted */
    return true;
}

/** Takes the words that follow the last one, `word`, each after a single blank: three out of four. They open nothing.
 * Returns the last. */
static inline const tdn_token_head *take_next_words(run *r, const tdn_token_head *word, const char *limit)
{
    while (*r->at == ' ' && r->at + 1 < limit) {
        size_t len = 0;
        const tdn_token_head *next = known_word(r, r->at + 1, &len);
        if (next == NULL) {
            break;
        }
        *r->start = r->count - 1;
        r->start += begins_before(r, word, next);
        *r->norm++ = ' ';
        r->at++;
        place(r, next, len);
        word = next;
    }
    return word;
}

/** Takes a word and those that follow it. */
static inline bool take_words(run *r, const char *limit)
{
    size_t len = 0;
    const tdn_token_head *word = known_word(r, r->at, &len);
    if (TDN_RARE(word == NULL)) {
        return false;
    }
    push(r, word, len);
    word = take_next_words(r, word, limit);
    *r->start = r->count - 1;
    r->start += (word->flags & TDN_BEGINS) / TDN_BEGINS;
    return true;
}

static inline bool take_one(run *r, const char *limit)
{
    switch (class_of(*r->at)) {
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

/** Takes tokens up to a byte that is not plain; false: up to the end of the stretch. */
static bool take_stretch(tdn_region *region, tdn_walk *w, const char *limit)
{
    const uint64_t count = region->tokens.count;
    run r = {
        .walk = w,
        .at = w->text + w->at,
        .slots = region->forms.slots,
        .last_slot = region->forms.slots + region->forms.slot_count - 1,
        .nodes = tdn_trie_nodes,
        .root = tdn_trie_nodes[TDN_TRIE_ROOT].base,
        .shift = region->forms.shift,
        .token = region->tokens.items + count,
        .opening = region->openings.items + region->openings.count,
        .start = region->starts.items + region->starts.count,
        .number = region->numbers.items + region->numbers.count,
        .norm = region->norm + region->norm_len,
        .count = (uint32_t)count,
        .column = w->column,
        .counted = w->text + w->at,
        .last_line = w->last_line,
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
    w->at = (size_t)(r.at - w->text);
    const size_t bytes = (size_t)(r.at - r.counted); /* if lines have no width, it only matters whether there are any */
    w->column = r.column + (w->layout.width == 0 ? (uint32_t)bytes : letters_of(w, r.counted, bytes));
    w->last_line = r.last_line;
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
    while (!ends && w->at + LOOK_AHEAD < w->end) {
        const size_t left = w->end - LOOK_AHEAD - w->at;
        const size_t len = left < STRETCH ? left : STRETCH;
        if (!tdn_region_reserve(region, len + LOOK_AHEAD)) { /* each token is at least one byte */
            return false;
        }
        ends = take_stretch(region, w, w->text + w->at + len);
    }
    return true;
}
