/*
 * alias.c - names for what links from outside the archive: urn aliases, Akoma Ntoso IRIs, and which of them collide.
 *
 * RFC 9676 lets a period stand in for the date (5.4, 6.3.1): "urn:lex:vn:...:ket.luan:khoa.13;57-kl-tw" names a
 * directive whose day nobody told. A year does not tell the two number books of a province newly formed in it apart, so
 * an alias may be shared; that is reported, and no key depends on it. An IRI of Akoma Ntoso needs the whole date here.
 */
#include "graph/alias.h"

#include "base/give.h"
#include "base/sort.h"
#include "context/urn.h"
#include "graph/key.h"

/* "k13" -> "khoa.13"; "2025b" -> "2025": the second book has no year of its own. */
static void write_period(tdn_slice period, char out[16])
{
    size_t len = 0;
    if (period.len > 1 && period.ptr[0] == 'k') {
        memcpy(out, "khoa.", 5);
        len = 5;
        period = (tdn_slice){period.ptr + 1, period.len - 1};
    }
    for (size_t i = 0; i < period.len && len < 15 && tdn_is_digit((unsigned char)period.ptr[i]); i++) {
        out[len++] = period.ptr[i];
    }
    out[len] = '\0';
}

static bool name_node(tdnref_graph *graph, tdnref_node *node)
{
    const tdn_key_parts key = tdn_key_take_apart(node->key);
    char period[16];
    write_period(key.period, period);
    const tdn_urn_parts parts = {node->authority, node->type, node->number, period};
    if (node->open || node->number == NULL || node->authority == NULL || node->type == NULL || period[0] == '\0') {
        return true;
    }
    return tdn_write_urn_alias(&graph->strings, &parts, &node->urn_alias) &&
           (node->urn == NULL || tdn_write_iri(&graph->strings, &parts, node->date, &node->iri));
}

typedef struct alias_entry {
    const char *alias;
    uint64_t node;
} alias_entry;

static int compare_aliases(const void *a, const void *b, const void *ud)
{
    const alias_entry *x = a;
    const alias_entry *y = b;
    (void)ud;
    const int order = strcmp(x->alias, y->alias);
    return order != 0 ? order : tdn_compare_u64(x->node, y->node);
}

static bool find_collisions(tdnref_graph *graph)
{
    TDN_ARRAY(alias_entry) entries = {0};
    bool done = true;
    for (uint64_t i = 0; i < graph->nodes.count && done; i++) {
        const alias_entry entry = {graph->nodes.items[i].value.urn_alias, i};
        done = entry.alias == NULL || TDN_PUSH(graph->alloc, &entries, entry);
    }
    if (done) {
        tdn_sort(entries.items, entries.count, sizeof(alias_entry), compare_aliases, NULL);
    }
    for (uint64_t i = 1; i < entries.count && done; i++) {
        const alias_entry *a = &entries.items[i - 1];
        const alias_entry *b = &entries.items[i];
        const tdnref_collision collision = {sizeof collision, a->alias, a->node, b->node};
        done = strcmp(a->alias, b->alias) != 0 || TDN_PUSH(graph->alloc, &graph->collisions, collision);
    }
    TDN_ARRAY_FREE(graph->alloc, &entries);
    return done;
}

bool tdn_name_nodes(tdnref_graph *graph)
{
    for (uint64_t i = 0; i < graph->nodes.count; i++) {
        if (!name_node(graph, &graph->nodes.items[i].value)) {
            return false;
        }
    }
    return find_collisions(graph);
}

uint64_t tdnref_graph_collision_count(const tdnref_graph *graph)
{
    return graph != NULL && graph->sealed ? graph->collisions.count : 0;
}

bool tdnref_graph_collision(const tdnref_graph *graph, uint64_t index, tdnref_collision *out)
{
    if (out == NULL || index >= tdnref_graph_collision_count(graph)) {
        return false;
    }
    return tdn_give(out, out->struct_size, &graph->collisions.items[index], sizeof(tdnref_collision));
}
