#include "text/form.h"

#include "lexicon/fold.h"
#include "text/character.h"
#include "text/role.h"
#include "text/syllable.h"
#include "text/utf8.h"

#include <stddef.h>
#include <utf8proc.h>

/* A book of State documents has some 8,000 distinct words. */
#define FORMS_KEPT 16384u
#define FIRST_SLOT_BITS 10u
#define FIRST_SLOTS ((size_t)1 << FIRST_SLOT_BITS)
/* Bytes of a word that may be glued to another: two letters, one of them with a diacritic. */
#define KNOWN_LEAST ((size_t)3)

const tdn_form tdn_no_form = {.text = "", .folded = "", .word_node = TDN_TRIE_NONE, .code_node = TDN_TRIE_NONE};

void tdn_forms_init(tdn_forms *forms, const tdnref_alloc *alloc)
{
    *forms = (tdn_forms){.slots = NULL};
    tdn_arena_init(&forms->arena, alloc);
}

void tdn_forms_release(tdn_forms *forms)
{
    tdn_free(forms->arena.alloc, forms->slots);
    tdn_arena_release(&forms->arena);
    forms->slots = NULL;
    forms->slot_count = 0;
    forms->count = 0;
}

void tdn_forms_trim(tdn_forms *forms)
{
    if (forms->count > FORMS_KEPT) {
        tdn_forms_release(forms);
    }
}

/** True for the letters of Vietnamese and their neighbours that come in pairs, the capital first, with an even code
 * point: U+0100 to U+012F, U+1EA0 to U+1EFF. */
static bool is_of_pairs(uint32_t c)
{
    return (c >= 0x100 && c < 0x130) || (c >= 0x1EA0 && c < 0x1F00);
}

bool tdn_is_capital(uint32_t c)
{
    if (c < 0x80) {
        return tdn_is_upper((unsigned char)c);
    }
    if (c >= 0xC0 && c < 0x100) {
        return c < 0xDF && c != 0xD7;
    }
    return is_of_pairs(c) ? c % 2 == 0 : utf8proc_tolower((utf8proc_int32_t)c) != (utf8proc_int32_t)c;
}

/**
 * Length of the code at the beginning of a word that has the next word glued on: "TTgngày" 3, "CPquy" 2, else the
 * whole. No Vietnamese word has two capitals and then small letters; among codes only some do ("TTg", "SNgV", "QyĐ").
 */
static size_t code_before_glued_word(const char *word, size_t len)
{
    static const char *const MIXED[] = {"TTg", "SNgV", "CTrPH", "TTrg"};
    size_t capitals = 0;
    while (capitals < len && tdn_is_upper((unsigned char)word[capitals])) {
        capitals++;
    }
    if (capitals < 2 || capitals == len) {
        return len;
    }
    for (size_t i = 0; i < TDN_COUNT(MIXED); i++) {
        const size_t size = strlen(MIXED[i]);
        if (len > size + 1 && memcmp(word, MIXED[i], size) == 0 && tdn_is_lower((unsigned char)word[size])) {
            return size;
        }
        if (len >= size && memcmp(word, MIXED[i], size) == 0) {
            return len;
        }
    }
    bool small_run = len - capitals >= 2 && tdn_is_lower((unsigned char)word[capitals]);
    for (size_t i = capitals; i < len; i++) { /* "GDTrH", "TTrUBND": letters of one symbol */
        small_run = small_run && !tdn_is_upper((unsigned char)word[i]);
    }
    return small_run ? capitals : len;
}

/** True if the bytes are a lower-case word of the tables: "của", "cứ", but not "So" of the symbol SoNNMT. */
static bool is_known_word(const char *text, size_t len)
{
    char folded[TDN_FOLD_MAX];
    const size_t folded_len = len >= KNOWN_LEAST ? tdn_fold_word(text, len, folded) : 0;
    return folded_len > 0 && tdn_lexicon_word(folded, folded_len) != 0;
}

/** True if the bytes are a word or a code of the tables: "Bộ", "UBND". */
static bool is_known_name(const char *text, size_t len)
{
    char code[TDN_FOLD_MAX];
    const size_t code_len = tdn_fold_code(text, len, code);
    return is_known_word(text, len) || (code_len > 1 && tdn_lexicon_code(code, code_len) != 0);
}

/** True for the characters of tdn_plain_letters(). */
static bool is_plain_letter(uint32_t c)
{
    if (c < 0x80) {
        return tdn_is_alpha((unsigned char)c);
    }
    return (c >= 0xC0 && c < 0x1C0 && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c < 0x1F00);
}

/** Counts the letters of a form and notes whether all of them are capitals, or plain. Returns the place of the first
 * capital after the first letter if the letter before it is lower-case, else 0. */
static size_t look_at_letters(tdn_form *form)
{
    size_t inner = 0;
    size_t letters = 0;
    size_t capitals = 0;
    bool small = false;
    bool plain = form->len > 0;
    for (size_t at = 0, used = 1; at < form->len; at += used) {
        uint32_t c = (unsigned char)form->text[at];
        used = c < 0x80 ? 1 : tdn_utf8_decode(form->text + at, form->len - at, &c);
        const bool capital = c < 0x80 ? tdn_is_upper((unsigned char)c) : tdn_is_capital(c);
        if (at == 0) {
            form->capital = capital;
        } else if (capital && capitals == (form->capital ? 1 : 0)) {
            inner = small ? at : 0;
        }
        plain = plain && is_plain_letter(c);
        capitals += capital;
        letters++;
        small = !capital;
    }
    form->letters = (uint16_t)letters;
    form->upper = capitals == letters;
    form->plain = plain;
    return inner;
}

/** True if a word ends with these bytes and has at least two more before them. */
static bool has_tail(const tdn_form *form, const char *tail)
{
    const size_t len = strlen(tail);
    return form->len > len + 1 && memcmp(form->text + form->len - len, tail, len) == 0;
}

/** True if the bytes, or the first of their syllables, are a word of the tables: "dân", "dântỉnh". */
static bool begins_with_known_word(tdn_slice word)
{
    size_t ends[TDN_SYLLABLE_ENDS];
    const size_t count = tdn_syllable_ends(word, ends);
    bool known = is_known_word(word.ptr, word.len);
    for (size_t i = 0; i < count; i++) {
        known = known || is_known_word(word.ptr, ends[i]);
    }
    return known;
}

/** Length of the first of several syllables that lost the blanks between them, if it and the next are words of the
 * tables: "Nghị|quyết", "nhân|dântỉnh", "Tỉnh|ủy"; else the length of the word. */
static size_t syllable_before_glued_one(tdn_slice word)
{
    size_t ends[TDN_SYLLABLE_ENDS];
    const size_t count = word.len >= 2 * KNOWN_LEAST ? tdn_syllable_ends(word, ends) : 0;
    for (size_t i = 0; i < count; i++) {
        const tdn_slice rest = {word.ptr + ends[i], word.len - ends[i]};
        if (is_known_word(word.ptr, ends[i]) && begins_with_known_word(rest)) {
            return ends[i];
        }
    }
    return word.len;
}

/**
 * Length of a word to which the next one is glued, the blank having been lost: "trưởng|Bộ", "tịch|UBND", "định|số",
 * "Plông|về", "Nghị|quyết"; else the whole. No Vietnamese word has a capital after a lower-case letter, none but "số"
 * and "về" ends that way, none has two syllables, and both parts must be in the tables, unless a name stands before
 * "về". `inner`: of look_at_letters().
 */
static size_t word_before_glued_word(const tdn_form *form, size_t inner)
{
    static const char NUMBER[] = "số";
    static const char ABOUT[] = "về";
    const char *word = form->text;
    const size_t len = form->len;
    if (has_tail(form, NUMBER) && is_known_word(word, len - (sizeof NUMBER - 1))) {
        return len - (sizeof NUMBER - 1);
    }
    if (has_tail(form, ABOUT)) {
        return len - (sizeof ABOUT - 1);
    }
    if (inner > 0 && is_known_word(word, inner) && is_known_name(word + inner, len - inner)) {
        return inner;
    }
    return form->word == 0 ? syllable_before_glued_one((tdn_slice){word, len}) : len;
}

/** Gives a form its ids. */
static void look_up(tdn_form *form)
{
    form->word = form->folded_len > 0 ? tdn_lexicon_word(form->folded, form->folded_len) : 0;
    if (form->capital) {
        char code[TDN_FOLD_MAX];
        const size_t len = tdn_fold_code(form->text, form->len, code);
        form->code = len > 1 ? tdn_lexicon_code(code, len) : 0;
    }
    form->word_node = form->word != 0 ? tdn_trie_step(TDN_TRIE_ROOT, form->word) : TDN_TRIE_NONE;
    form->code_node = form->code != 0 ? tdn_trie_step(TDN_TRIE_ROOT, form->code) : TDN_TRIE_NONE;
}

/** A form with its texts stored after it; NULL: no memory. */
static tdn_form *form_alloc(tdn_forms *forms, tdn_slice text, tdn_slice folded)
{
    tdn_form *form = tdn_arena_alloc(&forms->arena, sizeof *form + text.len + folded.len + 2);
    if (form != NULL) {
        char *own = (char *)(form + 1);
        char *own_folded = own + text.len + 1;
        memcpy(own, text.ptr, text.len);
        memcpy(own_folded, folded.ptr, folded.len);
        own[text.len] = '\0';
        own_folded[folded.len] = '\0';
        *form = (tdn_form){.text = own,
                           .folded = own_folded,
                           .len = (uint16_t)text.len,
                           .folded_len = (uint8_t)folded.len,
                           .first = own_folded[0]};
    }
    return form;
}

static uint16_t flags_of(const tdn_form *form)
{
    const bool word = form->word_node != TDN_TRIE_NONE && tdn_trie_nodes[form->word_node].classes != 0;
    const bool alone = word || form->code_node != TDN_TRIE_NONE;
    return (uint16_t)((form->capital ? TDN_CAPITAL : 0) | (form->capital && form->upper ? TDN_UPPER : 0) |
                      (form->begins ? TDN_BEGINS : 0) | (alone ? TDN_ALONE : 0) | (form->code != 0 ? TDN_CODED : 0));
}

static const tdn_form *form_new(tdn_forms *forms, const char *text, size_t len)
{
    char folded[TDN_FOLD_MAX];
    const size_t folded_len = tdn_fold_word(text, len, folded);
    tdn_form *form = form_alloc(forms, (tdn_slice){text, len}, (tdn_slice){folded, folded_len});
    if (form == NULL) {
        return NULL;
    }
    const size_t inner = look_at_letters(form);
    look_up(form);
    form->roles = tdn_roles_of((tdn_slice){text, len});
    form->code_len = (uint16_t)code_before_glued_word(text, len);
    form->glued_code = form->code_len < len;
    form->code_len = form->glued_code ? form->code_len : (uint16_t)word_before_glued_word(form, inner);
    form->plain = form->plain && form->code_len == len;
    form->begins = form->word_node != TDN_TRIE_NONE || form->code_node != TDN_TRIE_NONE;
    form->flags = flags_of(form);
    return form;
}

static tdn_form_key key_of(const char *text, size_t len)
{
    char bytes[TDN_KEY_BYTES] = {0};
    const size_t used = len < TDN_KEY_BYTES ? len : TDN_KEY_BYTES;
    memcpy(bytes, text, used);
    return tdn_form_key_within(bytes, used);
}

/** Marks a key: puts a byte last that stands in no word, nor in what plain.c takes for one. */
static tdn_form_key marked(tdn_form_key key)
{
    char bytes[sizeof key];
    memcpy(bytes, &key, sizeof key);
    bytes[sizeof key - 1] = ' ';
    memcpy(&key, bytes, sizeof key);
    return key;
}

static bool is_form_of(const tdn_form *form, const char *text, size_t len)
{
    return form->len == len && memcmp(form->text, text, len) == 0;
}

/** The slot of a word, or the empty one where it belongs. */
static tdn_form_slot *find_slot(const tdn_forms *forms, const tdn_form_key *key, const char *text, size_t len)
{
    size_t slot = (size_t)(tdn_form_sum(key) >> forms->shift);
    while (forms->slots[slot].head.form != NULL && !is_form_of(forms->slots[slot].head.form, text, len)) {
        slot = (slot + 1) & (forms->slot_count - 1);
    }
    return &forms->slots[slot];
}

/* It has a key that no word has, nor the lack of one. */
static const tdn_form_slot EMPTY = {.key = {' ', ' '}};

/** Makes room for one more; at most half of the slots are taken. */
static bool make_room(tdn_forms *forms)
{
    if (forms->count < forms->slot_count / 2) {
        return true;
    }
    tdn_forms larger = *forms;
    larger.slot_count = forms->slot_count == 0 ? FIRST_SLOTS : forms->slot_count * 2;
    larger.shift = forms->slot_count == 0 ? 64 - FIRST_SLOT_BITS : forms->shift - 1;
    size_t size = 0;
    larger.slots =
        tdn_mul_size(larger.slot_count, sizeof *larger.slots, &size) ? tdn_malloc(forms->arena.alloc, size) : NULL;
    if (larger.slots == NULL) {
        return false;
    }
    for (size_t i = 0; i < larger.slot_count; i++) {
        larger.slots[i] = EMPTY;
    }
    for (size_t i = 0; i < forms->slot_count; i++) {
        const tdn_form_slot *old = &forms->slots[i];
        const tdn_form *form = old->head.form;
        if (form != NULL) {
            const tdn_form_key key = key_of(form->text, form->len);
            *find_slot(&larger, &key, form->text, form->len) = *old;
        }
    }
    tdn_free(forms->arena.alloc, forms->slots);
    forms->slots = larger.slots;
    forms->slot_count = larger.slot_count;
    forms->shift = larger.shift;
    return true;
}

/** What the tokens of a word have in common, taken after a blank as nearly all are. */
static tdn_token_head head_of(const tdn_form *form)
{
    return (tdn_token_head){.form = form,
                            .base = form->word_node != TDN_TRIE_NONE ? tdn_trie_nodes[form->word_node].base : 0,
                            .flags = (uint16_t)(form->flags | TDN_SPACE),
                            .word = form->word};
}

/** Fills the empty slot of a word that was met for the first time. */
static const tdn_form *fill_slot(tdn_forms *forms, tdn_form_slot *slot, const tdn_form_key *key, const char *text,
                                 size_t len)
{
    const tdn_form *form = form_new(forms, text, len);
    if (form != NULL) {
        const bool plain = form->plain && len <= TDN_KEY_WORD;
        *slot = (tdn_form_slot){.key = plain ? *key : marked(*key), .head = head_of(form)};
        forms->count++;
    }
    return form;
}

const tdn_form *tdn_form_of(tdn_forms *forms, const char *text, size_t len)
{
    if (!make_room(forms)) {
        return NULL;
    }
    const tdn_form_key key = key_of(text, len);
    tdn_form_slot *slot = find_slot(forms, &key, text, len);
    return slot->head.form != NULL ? slot->head.form : fill_slot(forms, slot, &key, text, len);
}
