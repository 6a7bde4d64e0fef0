/*
 * emit_words.c - writes words and symbols.
 */
#include "gen.h"
#include "lexicon/shape.h"
#include "lexicon/wordhash.h"

#include <stdlib.h>

void gen_emit_numbers(FILE *out, const char *name, const size_t *numbers, size_t count)
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

/** The slots of a hash table at most half full: index + 1 of a text, 0: none. */
static void emit_slots(FILE *out, const char *name, const char *const *texts, size_t count)
{
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
    char *slots_name = gen_join(gen_copy(name, strlen(name)), "_slots");
    gen_emit_numbers(out, slots_name, slots, slot_count);
    free(slots_name);
    free(slots);
}

void gen_emit_strings(FILE *out, const char *name, const char *const *texts, size_t count)
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
    emit_slots(out, name, texts, count);
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
    gen_emit_numbers(out, "begins_type", begins, phrases->word_count);
    free(begins);
}

/** A word and its shape. */
typedef struct shaped {
    char shape[TDN_FOLD_MAX + 1];
    size_t word;
} shaped;

static int compare_shapes(const void *a, const void *b)
{
    const shaped *first = a;
    const shaped *second = b;
    const int order = strcmp(first->shape, second->shape);
    return order != 0 ? order : first->word < second->word ? -1 : 1;
}

/** The words of each shape, one shape after the other; no codes. */
static void emit_shapes(FILE *out, const gen_phrases *phrases)
{
    const size_t most = phrases->word_count;
    shaped *all = gen_resize(NULL, most, sizeof *all);
    const char **shapes = gen_resize(NULL, most, sizeof *shapes);
    size_t *words = gen_resize(NULL, most, sizeof *words);
    size_t *first = gen_resize(NULL, most + 1, sizeof *first);
    size_t count = 0;
    for (size_t i = 1; i < most; i++) {
        const char *word = phrases->words[i];
        const size_t len = word[0] >= 'A' && word[0] <= 'Z' ? 0 : tdn_shape_word(word, strlen(word), all[count].shape);
        all[count].shape[len] = '\0';
        all[count].word = i;
        count += len > 0;
    }
    qsort(all, count, sizeof *all, compare_shapes);
    size_t shape_count = 0;
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || strcmp(all[i].shape, all[i - 1].shape) != 0) {
            first[shape_count] = i;
            shapes[shape_count++] = all[i].shape;
        }
        words[i] = all[i].word;
    }
    first[shape_count] = count;
    fputs("/* Words by shape (shape.h): those of a shape stand from its first up to that of the next. */\n", out);
    gen_emit_strings(out, "shape", shapes, shape_count);
    gen_emit_numbers(out, "shape_first", first, shape_count + 1);
    gen_emit_numbers(out, "shape_words", words, count);
    free(all);
    free(shapes);
    free(words);
    free(first);
}

void gen_emit_words(FILE *out, const gen_phrases *phrases)
{
    fputs("/* Words: folded ones in small letters, codes in capitals. The id is the index; 0 is no word. */\n", out);
    gen_emit_strings(out, "word", (const char *const *)phrases->words, phrases->word_count);
    emit_type_words(out, phrases);
    emit_shapes(out, phrases);
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
    gen_emit_strings(out, "symbol", keys, symbols->count);
    free(keys);
}
