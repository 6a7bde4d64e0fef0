#include "text/plain.h"

/* Bytes of a number worth a short cut. */
#define DIGITS_MAX ((size_t)16)

enum byte_class {
    OTHER = 0,
    LETTER = 1, /* also the leads of U+00C0..U+01BF and U+1E00..U+1FFF */
    TAIL = 2,
    DIGIT = 4,
    MARK = 8 /* punctuation of ASCII that is no markup */
};

static const uint8_t CLASSES[256] = {
    ['A'] = LETTER,  ['B'] = LETTER, ['C'] = LETTER, ['D'] = LETTER,  ['E'] = LETTER,  ['F'] = LETTER,  ['G'] = LETTER,
    ['H'] = LETTER,  ['I'] = LETTER, ['J'] = LETTER, ['K'] = LETTER,  ['L'] = LETTER,  ['M'] = LETTER,  ['N'] = LETTER,
    ['O'] = LETTER,  ['P'] = LETTER, ['Q'] = LETTER, ['R'] = LETTER,  ['S'] = LETTER,  ['T'] = LETTER,  ['U'] = LETTER,
    ['V'] = LETTER,  ['W'] = LETTER, ['X'] = LETTER, ['Y'] = LETTER,  ['Z'] = LETTER,  ['a'] = LETTER,  ['b'] = LETTER,
    ['c'] = LETTER,  ['d'] = LETTER, ['e'] = LETTER, ['f'] = LETTER,  ['g'] = LETTER,  ['h'] = LETTER,  ['i'] = LETTER,
    ['j'] = LETTER,  ['k'] = LETTER, ['l'] = LETTER, ['m'] = LETTER,  ['n'] = LETTER,  ['o'] = LETTER,  ['p'] = LETTER,
    ['q'] = LETTER,  ['r'] = LETTER, ['s'] = LETTER, ['t'] = LETTER,  ['u'] = LETTER,  ['v'] = LETTER,  ['w'] = LETTER,
    ['x'] = LETTER,  ['y'] = LETTER, ['z'] = LETTER, [0xC3] = LETTER, [0xC4] = LETTER, [0xC5] = LETTER, [0xC6] = LETTER,
    [0xE1] = LETTER,

    [0x80] = TAIL,   [0x81] = TAIL,  [0x82] = TAIL,  [0x83] = TAIL,   [0x84] = TAIL,   [0x85] = TAIL,   [0x86] = TAIL,
    [0x87] = TAIL,   [0x88] = TAIL,  [0x89] = TAIL,  [0x8A] = TAIL,   [0x8B] = TAIL,   [0x8C] = TAIL,   [0x8D] = TAIL,
    [0x8E] = TAIL,   [0x8F] = TAIL,  [0x90] = TAIL,  [0x91] = TAIL,   [0x92] = TAIL,   [0x93] = TAIL,   [0x94] = TAIL,
    [0x95] = TAIL,   [0x96] = TAIL,  [0x97] = TAIL,  [0x98] = TAIL,   [0x99] = TAIL,   [0x9A] = TAIL,   [0x9B] = TAIL,
    [0x9C] = TAIL,   [0x9D] = TAIL,  [0x9E] = TAIL,  [0x9F] = TAIL,   [0xA0] = TAIL,   [0xA1] = TAIL,   [0xA2] = TAIL,
    [0xA3] = TAIL,   [0xA4] = TAIL,  [0xA5] = TAIL,  [0xA6] = TAIL,   [0xA7] = TAIL,   [0xA8] = TAIL,   [0xA9] = TAIL,
    [0xAA] = TAIL,   [0xAB] = TAIL,  [0xAC] = TAIL,  [0xAD] = TAIL,   [0xAE] = TAIL,   [0xAF] = TAIL,   [0xB0] = TAIL,
    [0xB1] = TAIL,   [0xB2] = TAIL,  [0xB3] = TAIL,  [0xB4] = TAIL,   [0xB5] = TAIL,   [0xB6] = TAIL,   [0xB7] = TAIL,
    [0xB8] = TAIL,   [0xB9] = TAIL,  [0xBA] = TAIL,  [0xBB] = TAIL,   [0xBC] = TAIL,   [0xBD] = TAIL,   [0xBE] = TAIL,
    [0xBF] = TAIL,

    ['0'] = DIGIT,   ['1'] = DIGIT,  ['2'] = DIGIT,  ['3'] = DIGIT,   ['4'] = DIGIT,   ['5'] = DIGIT,   ['6'] = DIGIT,
    ['7'] = DIGIT,   ['8'] = DIGIT,  ['9'] = DIGIT,

    ['!'] = MARK,    ['"'] = MARK,   ['$'] = MARK,   ['%'] = MARK,    ['&'] = MARK,    ['\''] = MARK,   ['('] = MARK,
    [')'] = MARK,    ['+'] = MARK,   [','] = MARK,   ['-'] = MARK,    ['.'] = MARK,    ['/'] = MARK,    [':'] = MARK,
    [';'] = MARK,    ['<'] = MARK,   ['='] = MARK,   ['>'] = MARK,    ['?'] = MARK,    ['@'] = MARK,    ['['] = MARK,
    [']'] = MARK,    ['^'] = MARK,   ['{'] = MARK,   ['|'] = MARK,    ['}'] = MARK,    ['~'] = MARK,
};

/** A run of plain tokens in the making. The members are copies, so that a store to a token touches none of them. */
typedef struct run {
    const char *text;
    size_t at;
    size_t end; /* behind any byte before it, TDN_KEY_BYTES can be read */
    const tdn_forms *forms;
    tdn_token *token;
    char *norm;
    size_t norm_len;
    unsigned after_break; /* flags of a token that begins a line; 0: the next one does not */
    uint32_t column;
    uint32_t blanks;
    bool space;
} run;

static uint8_t class_at(const run *r, size_t at)
{
    return CLASSES[(unsigned char)r->text[at]];
}

/** Bytes behind `at` of one of the classes, but no more than TDN_KEY_BYTES + 1. */
static size_t run_of(const run *r, unsigned classes)
{
    size_t len = 1;
    while (len <= TDN_KEY_BYTES && (class_at(r, r->at + len) & classes) != 0) {
        len++;
    }
    return len;
}

/** True if a byte of ASCII follows that belongs to no word: what stands before it ends there. */
static bool ends_plain(const run *r, size_t len)
{
    const unsigned char next = (unsigned char)r->text[r->at + len];
    return next < 0x80 && next != '*';
}

/** Appends a token of the bytes [at, at + len). */
static inline void push(run *r, tdn_token_kind kind, const tdn_form *form, size_t len, unsigned flags, char mark)
{
    r->norm[r->norm_len] = r->after_break != 0 ? '\n' : ' ';
    r->norm_len += r->space || r->after_break != 0;
    memcpy(r->norm + r->norm_len, r->text + r->at, TDN_KEY_BYTES);
    flags |= r->after_break != 0 ? r->after_break
                                 : (r->space ? TDN_SPACE : 0u) | (r->blanks >= TDN_COLUMN_BLANKS ? TDN_GAP : 0u);
    *r->token++ = (tdn_token){.start = r->at,
                              .form = form,
                              .len = (uint32_t)len,
                              .norm = (uint32_t)r->norm_len,
                              .norm_len = (uint16_t)len,
                              .flags = (uint16_t)flags,
                              .kind = (uint8_t)kind,
                              .mark = mark};
    r->norm_len += len;
    r->at += len;
    r->after_break = 0;
    r->space = false;
    r->blanks = 0;
}

static inline bool take_word(run *r)
{
    const size_t len = run_of(r, LETTER | TAIL);
    if (len > TDN_KEY_BYTES || !ends_plain(r, len)) {
        return false;
    }
    const tdn_form *form = tdn_form_known(r->forms, r->text + r->at, len);
    if (form == NULL || !form->plain) {
        return false;
    }
    const unsigned flags = (form->capital ? TDN_CAPITAL : 0u) | (form->capital && form->upper ? TDN_UPPER : 0u);
    r->column += form->letters;
    push(r, TDN_TOKEN_WORD, form, len, flags, 0);
    return true;
}

static inline bool take_digits(run *r)
{
    const size_t len = run_of(r, DIGIT);
    if (len > DIGITS_MAX || (unsigned char)r->text[r->at + len] >= 0x80) {
        return false;
    }
    r->column += (uint32_t)len;
    push(r, TDN_TOKEN_NUMBER, &tdn_no_form, len, 0, 0);
    return true;
}

/** True if a combining mark stands behind the byte: the two are one character. */
static bool is_marked(const run *r)
{
    return ((unsigned char)r->text[r->at + 1] & 0xFE) == 0xCC;
}

static inline bool take_mark(run *r)
{
    if (is_marked(r)) {
        return false;
    }
    r->column++;
    push(r, TDN_TOKEN_PUNCT, &tdn_no_form, 1, 0, r->text[r->at]);
    return true;
}

static inline bool take_blank(run *r)
{
    if (r->text[r->at] != ' ' || r->after_break != 0 || is_marked(r)) {
        return false;
    }
    r->space = true;
    r->blanks++;
    r->column++;
    r->at++;
    return true;
}

static inline bool take_one(run *r)
{
    switch (class_at(r, r->at)) {
    case LETTER:
        return take_word(r);
    case DIGIT:
        return take_digits(r);
    case MARK:
        return take_mark(r);
    default:
        return take_blank(r);
    }
}

bool tdn_take_plain(tdn_region *region, const char *text, size_t end, tdn_line_place *place, unsigned after_break)
{
    if (end <= place->at + TDN_KEY_BYTES || region->forms.slot_count == 0) {
        return false;
    }
    const tdn_token *full = region->tokens.items + region->tokens.capacity;
    run r = {
        .text = text,
        .at = place->at,
        .end = end - TDN_KEY_BYTES,
        .forms = &region->forms,
        .token = region->tokens.items + region->tokens.count,
        .norm = region->norm,
        .norm_len = region->norm_len,
        .after_break = after_break,
        .column = place->column,
        .blanks = place->blanks,
        .space = place->space,
    };
    while (r.at < r.end && r.token < full && take_one(&r)) {
    }
    const uint64_t before = region->tokens.count;
    region->tokens.count = (uint64_t)(r.token - region->tokens.items);
    region->norm_len = r.norm_len;
    *place = (tdn_line_place){r.at, r.column, r.blanks, r.space};
    return region->tokens.count > before;
}
