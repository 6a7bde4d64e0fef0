/*
 * emit_trie.c - places the nodes of the trie and writes them.
 *
 * A double array: the node that a word leads to stands `base` + id of the word places from the beginning, where `base`
 * is its parent's, and names its parent, so that a step is one addition and one comparison. The generator looks for
 * bases under which the branches of all nodes fall on places of their own.
 */
#include "gen.h"

#include <stdlib.h>

#define PLACES UINT16_MAX
#define NO_PARENT UINT16_MAX
#define FREE UINT32_MAX

typedef struct places {
    const gen_phrases *phrases;
    uint32_t *node;  /**< the node at each place, FREE: none */
    uint16_t *base;  /**< of each node */
    uint16_t *place; /**< of each node */
    size_t first_free;
    size_t count; /**< places, up to the last that any step may look at */
} places;

static size_t child_count(const gen_phrases *phrases, uint32_t node)
{
    size_t count = 0;
    for (uint32_t child = phrases->nodes[node].first_child; child != 0; child = phrases->nodes[child].sibling) {
        count++;
    }
    return count;
}

static tdn_word least_word(const gen_phrases *phrases, uint32_t node)
{
    tdn_word least = UINT16_MAX;
    for (uint32_t child = phrases->nodes[node].first_child; child != 0; child = phrases->nodes[child].sibling) {
        least = phrases->nodes[child].word < least ? phrases->nodes[child].word : least;
    }
    return least;
}

static bool fits(const places *p, uint32_t node, size_t base)
{
    for (uint32_t child = p->phrases->nodes[node].first_child; child != 0; child = p->phrases->nodes[child].sibling) {
        if (p->node[base + p->phrases->nodes[child].word] != FREE) {
            return false;
        }
    }
    return true;
}

/** Finds a base for the branches of a node and gives their nodes their places. */
static void place_children(places *p, uint32_t node)
{
    const gen_phrases *phrases = p->phrases;
    const size_t least = least_word(phrases, node);
    while (p->node[p->first_free] != FREE) {
        p->first_free++;
    }
    size_t base = p->first_free > least ? p->first_free - least : 1;
    while (base + phrases->word_count < PLACES && !fits(p, node, base)) {
        base++;
    }
    if (base + phrases->word_count >= PLACES) {
        fputs("maketables: the trie has outgrown 16 bits\n", stderr);
        exit(1);
    }
    p->base[node] = (uint16_t)base;
    for (uint32_t child = phrases->nodes[node].first_child; child != 0; child = phrases->nodes[child].sibling) {
        p->place[child] = (uint16_t)(base + phrases->nodes[child].word);
        p->node[p->place[child]] = child;
    }
    p->count = base + phrases->word_count > p->count ? base + phrases->word_count : p->count;
}

/** Nodes of many branches first: those of one fill the gaps. */
static void place_all(places *p)
{
    const size_t count = p->phrases->node_count;
    size_t *branches = gen_resize(NULL, count, sizeof *branches);
    size_t most = 0;
    for (uint32_t node = 0; node < count; node++) {
        branches[node] = child_count(p->phrases, node);
        most = branches[node] > most ? branches[node] : most;
    }
    for (size_t wanted = most; wanted > 0; wanted--) {
        for (uint32_t node = 0; node < count; node++) {
            if (branches[node] == wanted) {
                place_children(p, node);
            }
        }
    }
    free(branches);
}

static unsigned classes_of(const gen_node *node)
{
    unsigned classes = 0;
    for (size_t i = 0; i < node->payload_count; i++) {
        classes |= 1u << node->payloads[i].payload.phrase_class;
    }
    return classes;
}

/** Writes the payloads of a node, by class; returns how many are written now. */
static size_t emit_payloads(FILE *out, const gen_node *node, size_t written)
{
    for (size_t class_of = 0; class_of < TDN_PHRASE_COUNT; class_of++) {
        for (size_t i = 0; i < node->payload_count; i++) {
            const tdn_payload payload = node->payloads[i].payload;
            if (payload.phrase_class == class_of) {
                fprintf(out, "%s{%u, %u},", written % 10 == 0 ? "\n    " : " ", (unsigned)class_of,
                        (unsigned)payload.id);
                written++;
            }
        }
    }
    return written;
}

static void emit_nodes(FILE *out, const places *p, const uint32_t *parents)
{
    size_t payload = 0;
    fputs("/* Base, parent, first payload, payloads, classes. */\nstatic const tdn_trie_node trie_nodes[] = {", out);
    for (size_t at = 0; at < p->count; at++) {
        fputs(at % 5 == 0 ? "\n    " : " ", out);
        if (p->node[at] == FREE) {
            fprintf(out, "{0, %u, 0, 0, 0},", (unsigned)NO_PARENT);
            continue;
        }
        const gen_node *node = &p->phrases->nodes[p->node[at]];
        const unsigned parent = at == 0 ? NO_PARENT : p->place[parents[p->node[at]]];
        fprintf(out, "{%u, %u, %zu, %u, %u},", (unsigned)p->base[p->node[at]], parent, payload,
                (unsigned)node->payload_count, classes_of(node));
        payload += node->payload_count;
    }
    fputs("\n};\n\n", out);
}

void gen_emit_trie(FILE *out, const gen_phrases *phrases)
{
    const size_t count = phrases->node_count;
    places p = {.phrases = phrases, .first_free = 1};
    p.node = gen_resize(NULL, (size_t)PLACES + 1, sizeof *p.node);
    p.base = gen_resize(NULL, count, sizeof *p.base);
    p.place = gen_resize(NULL, count, sizeof *p.place);
    uint32_t *parents = gen_resize(NULL, count, sizeof *parents);
    for (size_t i = 0; i <= PLACES; i++) {
        p.node[i] = FREE;
    }
    memset(p.base, 0, count * sizeof *p.base);
    p.node[0] = 0;
    p.place[0] = 0;
    for (uint32_t node = 0; node < count; node++) {
        for (uint32_t child = phrases->nodes[node].first_child; child != 0; child = phrases->nodes[child].sibling) {
            parents[child] = node;
        }
    }
    place_all(&p);
    size_t written = 0;
    fputs("static const tdn_payload payloads[] = {", out);
    for (size_t at = 0; at < p.count; at++) {
        written = p.node[at] == FREE ? written : emit_payloads(out, &phrases->nodes[p.node[at]], written);
    }
    fputs("\n};\n\n", out);
    emit_nodes(out, &p, parents);
    free(p.node);
    free(p.base);
    free(p.place);
    free(parents);
}
