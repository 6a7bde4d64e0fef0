/*
 * emit_words.c - writes words, trie and symbols.
 *
 * The trie is numbered breadth first, children sorted by word: then the children of all nodes, one after the other, are
 * the nodes 1, 2, 3 ..., and a branch needs no pointer, only the word on it.
 */
#include "gen.h"
#include "lexicon/wordhash.h"

#include <stdlib.h>

static void emit_numbers(FILE *out, const char *name, const size_t *numbers, size_t count)
{
    fprintf(out, "static const uint16_t %s[%zu] = {", name, count);
    for (size_t i = 0; i < count; i++) {
        if (numbers[i] > UINT16_MAX) {
            fprintf(stderr, "maketables: %s has outgrown 16 bits\n", name);
            exit(1);
        }
        fprintf(out, "%s%zu,", i % 20 == 0 ? "\n    " : " ", numbers[i]);
    }
    fputs("\n};\n\n", out);
}

/** Writes strings as one block of equal width, which needs no relocation, and slots of a hash that hold index + 1. */
static void emit_strings(FILE *out, const char *name, const char *const *texts, size_t count)
{
    size_t width = 1;
    for (size_t i = 0; i < count; i++) {
        width = strlen(texts[i]) + 1 > width ? strlen(texts[i]) + 1 : width;
    }
    fprintf(out, "static const char %s_text[%zu][%zu] = {", name, count, width);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "%s\"%s\",", i % 8 == 0 ? "\n    " : " ", texts[i]);
    }
    fputs("\n};\n\n", out);
    size_t slot_count = 16;
    while (slot_count < 2 * count) {
        slot_count *= 2;
    }
    size_t *slots = gen_resize(NULL, slot_count, sizeof *slots);
    memset(slots, 0, slot_count * sizeof *slots);
    for (size_t i = 0; i < count; i++) {
        size_t slot = tdn_word_hash(texts[i], strlen(texts[i])) & (slot_count - 1);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slot_count - 1);
        }
        slots[slot] = i + 1;
    }
    char slots_name[64];
    snprintf(slots_name, sizeof slots_name, "%s_slots", name);
    emit_numbers(out, slots_name, slots, slot_count);
    free(slots);
}

/** A node's children, sorted by word, appended to `order`; returns the new count. */
static size_t append_children(const gen_phrases *phrases, uint32_t parent, uint32_t *order, size_t count)
{
    const size_t first = count;
    for (uint32_t child = phrases->nodes[parent].first_child; child != 0; child = phrases->nodes[child].sibling) {
        size_t at = count++;
        while (at > first && phrases->nodes[order[at - 1]].word > phrases->nodes[child].word) {
            order[at] = order[at - 1];
            at--;
        }
        order[at] = child;
    }
    return count;
}

/** For each word the branch of the root: the root has too many children to search. */
static void emit_root(FILE *out, const gen_phrases *phrases, const uint32_t *order, size_t root_children)
{
    size_t *branches = gen_resize(NULL, phrases->word_count, sizeof *branches);
    memset(branches, 0, phrases->word_count * sizeof *branches);
    for (size_t i = 1; i <= root_children; i++) {
        branches[phrases->nodes[order[i]].word] = i;
    }
    fputs("/* Node that a word leads to from the root, 0: none. */\n", out);
    emit_numbers(out, "root_branches", branches, phrases->word_count);
    free(branches);
}

static bool leads_to_type(const gen_phrases *phrases, uint32_t node)
{
    const gen_node *n = &phrases->nodes[node];
    for (size_t i = 0; i < n->payload_count; i++) {
        if (n->payloads[i].payload.phrase_class == TDN_PHRASE_TYPE) {
            return true;
        }
    }
    for (uint32_t child = n->first_child; child != 0; child = phrases->nodes[child].sibling) {
        if (leads_to_type(phrases, child)) {
            return true;
        }
    }
    return false;
}

/** For each word whether the name of a type begins with it, for the scan over raw bytes. */
static void emit_type_words(FILE *out, const gen_phrases *phrases)
{
    size_t *begins = gen_resize(NULL, phrases->word_count, sizeof *begins);
    memset(begins, 0, phrases->word_count * sizeof *begins);
    for (uint32_t child = phrases->nodes[0].first_child; child != 0; child = phrases->nodes[child].sibling) {
        begins[phrases->nodes[child].word] = leads_to_type(phrases, child);
    }
    fputs("/* 1: the name of a type begins with the word. */\n", out);
    emit_numbers(out, "begins_type", begins, phrases->word_count);
    free(begins);
}

static void emit_payloads(FILE *out, const gen_phrases *phrases, const uint32_t *order)
{
    size_t *first = gen_resize(NULL, phrases->node_count + 1, sizeof *first);
    size_t count = 0;
    fputs("static const tdn_payload payloads[] = {", out);
    for (size_t i = 0; i < phrases->node_count; i++) {
        const gen_node *node = &phrases->nodes[order[i]];
        first[i] = count;
        for (size_t class_of = 0; class_of < TDN_PHRASE_COUNT; class_of++) {
            for (size_t k = 0; k < node->payload_count; k++) {
                const tdn_payload payload = node->payloads[k].payload;
                if (payload.phrase_class == class_of) {
                    fprintf(out, "%s{%u, %u},", count % 10 == 0 ? "\n    " : " ", (unsigned)class_of,
                            (unsigned)payload.id);
                    count++;
                }
            }
        }
    }
    first[phrases->node_count] = count;
    fputs("\n};\n\n/* First payload of each node; those of a node end where the next node's begin. */\n", out);
    emit_numbers(out, "node_payloads", first, phrases->node_count + 1);
    free(first);
}

void gen_emit_phrases(FILE *out, const gen_phrases *phrases)
{
    fputs("/* Words: folded ones in small letters, codes in capitals. The id is the index; 0 is no word. */\n", out);
    emit_strings(out, "word", (const char *const *)phrases->words, phrases->word_count);
    const size_t count = phrases->node_count;
    uint32_t *order = gen_resize(NULL, count, sizeof *order);
    size_t *first = gen_resize(NULL, count + 1, sizeof *first);
    size_t *words = gen_resize(NULL, count, sizeof *words);
    order[0] = 0;
    size_t known = 1;
    for (size_t i = 0; i < count; i++) {
        first[i] = known;
        known = append_children(phrases, order[i], order, known);
    }
    first[count] = known;
    for (size_t i = 0; i < count; i++) {
        words[i] = phrases->nodes[order[i]].word;
    }
    emit_root(out, phrases, order, first[1] - 1);
    emit_type_words(out, phrases);
    fputs("/* First child of each node; those of a node end where the next node's begin. */\n", out);
    emit_numbers(out, "node_children", first, count + 1);
    fputs("/* Word on the branch that leads to each node; sorted among the children of one node. */\n", out);
    emit_numbers(out, "node_words", words, count);
    emit_payloads(out, phrases, order);
    free(order);
    free(first);
    free(words);
}

static size_t emit_ids(FILE *out, const uint16_t *ids, size_t count, size_t written)
{
    for (size_t i = 0; i < count; i++, written++) {
        fprintf(out, "%s%u,", written % 20 == 0 ? "\n    " : " ", (unsigned)ids[i]);
    }
    return written;
}

void gen_emit_symbols(FILE *out, const gen_symbols *symbols)
{
    const char **keys = gen_resize(NULL, symbols->count, sizeof *keys);
    size_t written = 0;
    fputs("static const uint16_t symbol_ids[] = {", out);
    for (size_t i = 0; i < symbols->count; i++) {
        const gen_symbol *symbol = &symbols->items[i];
        keys[i] = symbol->key;
        written = emit_ids(out, symbol->types, symbol->type_count, written);
        written = emit_ids(out, symbol->bodies, symbol->body_count, written);
    }
    fprintf(out, "\n};\n\nstatic const tdn_symbol symbols[%zu] = {\n", symbols->count);
    size_t at = 0;
    for (size_t i = 0; i < symbols->count; i++) {
        const gen_symbol *symbol = &symbols->items[i];
        fprintf(out, "    {\"%s\", symbol_ids + %zu, symbol_ids + %zu, %zu, %zu},\n", symbol->code, at,
                at + symbol->type_count, symbol->type_count, symbol->body_count);
        at += symbol->type_count + symbol->body_count;
    }
    fputs("};\n\n/* Keys of the symbols: capitals, letters and digits alone. */\n", out);
    emit_strings(out, "symbol", keys, symbols->count);
    free(keys);
}
