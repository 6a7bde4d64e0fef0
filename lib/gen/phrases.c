/*
 * phrases.c - the words of all phrases and the trie of their ids.
 */
#include "gen.h"

#include <utf8proc.h>

static uint32_t add_node(gen_phrases *phrases, tdn_word word)
{
    GEN_PUSH(phrases->nodes, phrases->node_count, ((gen_node){.word = word}));
    return (uint32_t)(phrases->node_count - 1);
}

static tdn_word add_word(gen_phrases *phrases, const char *text, size_t len)
{
    for (size_t i = 1; i < phrases->word_count; i++) {
        if (strlen(phrases->words[i]) == len && memcmp(phrases->words[i], text, len) == 0) {
            return (tdn_word)i;
        }
    }
    GEN_PUSH(phrases->words, phrases->word_count, gen_copy(text, len));
    return (tdn_word)(phrases->word_count - 1);
}

void gen_phrases_init(gen_phrases *phrases)
{
    *phrases = (gen_phrases){0};
    add_word(phrases, "", 0);
    add_node(phrases, 0);
}

static uint32_t child_of(gen_phrases *phrases, uint32_t parent, tdn_word word)
{
    for (uint32_t child = phrases->nodes[parent].first_child; child != 0; child = phrases->nodes[child].sibling) {
        if (phrases->nodes[child].word == word) {
            return child;
        }
    }
    const uint32_t made = add_node(phrases, word);
    phrases->nodes[made].sibling = phrases->nodes[parent].first_child;
    phrases->nodes[parent].first_child = made;
    return made;
}

/** A run of letters and digits of a phrase. */
typedef struct piece {
    const char *text;
    size_t len;
    size_t capitals;
    size_t marks; /**< signs other than blanks before it */
    bool bad_mark;
} piece;

static bool is_word_rune(utf8proc_int32_t rune)
{
    const utf8proc_category_t category = utf8proc_category(rune);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME) || category == UTF8PROC_CATEGORY_ND;
}

/** The next word at *text, which moves behind it; false at the end. */
static bool next_piece(const char **text, piece *out)
{
    *out = (piece){0};
    const char *at = *text;
    while (*at != '\0') {
        utf8proc_int32_t rune = 0;
        const utf8proc_ssize_t len = utf8proc_iterate((const utf8proc_uint8_t *)at, -1, &rune);
        const bool is_word = is_word_rune(rune);
        if (!is_word && out->len > 0) {
            break;
        }
        if (is_word) {
            out->text = out->len == 0 ? at : out->text;
            out->len += (size_t)len;
            out->capitals += utf8proc_category(rune) == UTF8PROC_CATEGORY_LU ? 1u : 0u;
        } else if (rune != ' ') {
            out->marks++;
            out->bad_mark = out->bad_mark || rune >= 0x80 || strchr(",-&./", (int)rune) == NULL;
        }
        at += len;
    }
    *text = at;
    return out->len > 0;
}

/** A word with two capitals is a code ("TTCP", "CTr"): it is compared as one. */
static tdn_word word_of(gen_phrases *phrases, gen_place place, const piece *p)
{
    char folded[TDN_FOLD_MAX];
    const size_t len =
        p->capitals >= 2 ? tdn_fold_code(p->text, p->len, folded) : tdn_fold_word(p->text, p->len, folded);
    if (len == 0) {
        gen_complain(place, "the word \"%.*s\" is too long", (int)p->len, p->text);
        return 0;
    }
    return add_word(phrases, folded, len);
}

uint32_t gen_phrase_node(gen_phrases *phrases, gen_place place, const char *phrase)
{
    uint32_t node = 0;
    size_t words = 0;
    const char *rest = phrase;
    for (piece p; next_piece(&rest, &p); words++) {
        if (p.bad_mark || p.marks > 1 || (words == 0 && p.marks > 0)) {
            gen_complain(place, "\"%s\": only one of , - & . / may stand between two words", phrase);
            return 0;
        }
        const tdn_word word = word_of(phrases, place, &p);
        if (word == 0) {
            return 0;
        }
        node = child_of(phrases, node, word);
    }
    if (words == 0 || words > TDN_PHRASE_WORDS_MAX) {
        gen_complain(place, "\"%s\" has %zu words; 1 to %d are allowed", phrase, words, TDN_PHRASE_WORDS_MAX);
        return 0;
    }
    return node;
}

void gen_add_phrase(gen_phrases *phrases, gen_place place, const char *phrase, tdn_phrase_class phrase_class, size_t id)
{
    const uint32_t index = gen_phrase_node(phrases, place, phrase);
    if (index == 0) {
        return;
    }
    gen_node *node = &phrases->nodes[index];
    const bool may_share = phrase_class == TDN_PHRASE_TYPE || phrase_class == TDN_PHRASE_BODY;
    for (size_t i = 0; i < node->payload_count; i++) {
        const gen_payload *other = &node->payloads[i];
        if (other->payload.phrase_class == (uint16_t)phrase_class &&
            (!may_share || other->payload.id == (uint16_t)id)) {
            gen_complain(
                place, "\"%s\" stands already in line %u (marks, capitals and tone signs do not count): leave one out",
                phrase, other->place.line);
            return;
        }
    }
    GEN_PUSH(node->payloads, node->payload_count, ((gen_payload){{(uint16_t)phrase_class, (uint16_t)id}, place}));
    phrases->phrase_count++;
}

size_t gen_add_phrases(gen_phrases *phrases, const gen_row *row, size_t column, tdn_phrase_class phrase_class,
                       size_t id)
{
    const gen_list list = gen_split(row, column);
    for (size_t i = 0; i < list.count; i++) {
        gen_add_phrase(phrases, row->place, list.items[i], phrase_class, id);
    }
    return list.count;
}
