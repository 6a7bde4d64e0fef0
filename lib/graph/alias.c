/*
 * alias.c - names for linking from outside the archive: urn aliases, Akoma Ntoso IRIs, and which of them collide.
 *
 * RFC 9676 lets a period stand in for the date (5.4, 6.3.1): "urn:lex:vn:...:ket.luan:khoa.13;57-kl-tw" names a
 * directive whose date is not known. A year does not tell apart the two number books of a province newly formed in it,
 * so an alias may be shared; that is reported, and no key depends on it. An Akoma Ntoso IRI needs the complete date
 * here. Neither urns nor IRIs are ever shared.
 */
#include "graph/alias.h"

#include "base/give.h"
#include "base/sort.h"
#include "context/urn.h"
#include "graph/key.h"

/* Room for a period or a date in a name. */
#define PERIOD_MAX 16

/* "k13" -> "khoa.13"; "2025b" -> "2025": the second book has no year of its own. */
static void write_period(tdn_slice period, char out[PERIOD_MAX])
{
    size_t len = 0;
    if (period.len > 1 && period.ptr[0] == 'k') {
        memcpy(out, "khoa.", 5);
        len = 5;
        period = (tdn_slice){period.ptr + 1, period.len - 1};
    }
    for (size_t i = 0; i < period.len && len + 1 < PERIOD_MAX && tdn_is_digit((unsigned char)period.ptr[i]); i++) {
        out[len++] = period.ptr[i];
    }
    out[len] = '\0';
}

static bool name_node(tdnref_graph *graph, tdn_directive *node)
{
    const tdn_key_parts key = tdn_key_take_apart(node->key);
    char period[PERIOD_MAX];
    write_period(key.period, period);
    const tdn_urn_parts parts = {
        .authority = node->authority, .type = node->type, .number = node->number, .period = period};
    if (node->open || node->number == NULL || node->authority == NULL || node->type == NULL || period[0] == '\0') {
        return true;
    }
    return tdn_write_urn_alias(&graph->strings, &parts, &node->urn_alias) &&
           (node->urn == NULL || tdn_write_iri(&graph->strings, &parts, node->date, &node->iri));
}

/* ----------------------------------------------------------- shared names */

typedef enum outer_name { OUTER_URN, OUTER_IRI, OUTER_ALIAS } outer_name;

static const char **name_field(tdn_directive *node, outer_name which)
{
    return which == OUTER_URN ? &node->urn : which == OUTER_IRI ? &node->iri : &node->urn_alias;
}

typedef struct name_entry {
    const char *name;
    uint64_t node;
} name_entry;

typedef TDN_ARRAY(name_entry) name_list;

static int compare_names(const void *a, const void *b, const void *ud)
{
    const name_entry *x = a;
    const name_entry *y = b;
    (void)ud;
    const int order = strcmp(x->name, y->name);
    return order != 0 ? order : tdn_compare_u64(x->node, y->node);
}

static bool list_names(const tdnref_graph *graph, outer_name which, name_list *out)
{
    for (uint64_t i = 0; i < graph->nodes.count; i++) {
        const name_entry entry = {*name_field(&graph->nodes.items[i].value, which), i};
        if (entry.name != NULL && !TDN_PUSH(graph->alloc, out, entry)) {
            return false;
        }
    }
    tdn_sort(out->items, out->count, sizeof(name_entry), compare_names, NULL);
    return true;
}

static bool same_name(const name_list *list, uint64_t a, uint64_t b)
{
    return a < list->count && b < list->count && strcmp(list->items[a].name, list->items[b].name) == 0;
}

/* With marks: "xã Tam An" and "xã Tâm An" are two bodies, "QĐ-BĐ" and "QĐ-BD" two symbols. */
static bool write_with_marks(tdnref_graph *graph, tdn_namer *namer, tdn_directive *node, outer_name which)
{
    char day[PERIOD_MAX];
    const tdn_slice body = tdn_key_take_apart(node->key).body;
    const char *colon = memchr(body.ptr, ':', body.len);
    tdn_urn_parts parts = {.authority = node->authority, .type = node->type, .number = node->number, .period = day};
    if (parts.authority == NULL || parts.type == NULL || parts.number == NULL ||
        tdnref_date_format(node->date, day) != strlen("2023-06-15")) {
        return true;
    }
    if (colon != NULL && strchr(parts.authority, '+') == NULL) {
        parts.marked_name =
            tdn_identity_words(namer, (tdn_slice){colon + 1, body.len - (size_t)(colon + 1 - body.ptr)});
    }
    parts.marked_number = tdn_identity_words(namer, tdn_slice_of(node->number));
    return !namer->failed && (which == OUTER_URN ? tdn_write_urn_alias(&graph->strings, &parts, &node->urn)
                                                 : tdn_write_iri(&graph->strings, &parts, node->date, &node->iri));
}

/* What directives get that share a name. */
typedef enum remedy { REMEDY_MARKS, REMEDY_NONE } remedy;

/* A name that two directives share identifies neither (RFC 9676, 5.3). */
static bool part_names(tdnref_graph *graph, tdn_namer *namer, outer_name which, remedy given)
{
    name_list list = {0};
    bool done = list_names(graph, which, &list);
    for (uint64_t i = 0; i < list.count && done; i++) {
        tdn_directive *node = &graph->nodes.items[list.items[i].node].value;
        if (same_name(&list, i, i + 1) || (i > 0 && same_name(&list, i - 1, i))) {
            *name_field(node, which) = NULL;
            done = given == REMEDY_NONE || write_with_marks(graph, namer, node, which);
        }
    }
    TDN_ARRAY_FREE(graph->alloc, &list);
    return done;
}

/* Both get theirs with marks, or, if these are equal too ("12-KH/X" and "12/KH-X"), none. The collision is reported for
 * the alias. */
static bool part_all(tdnref_graph *graph, tdn_namer *namer, outer_name which)
{
    return part_names(graph, namer, which, REMEDY_MARKS) && part_names(graph, namer, which, REMEDY_NONE);
}

static bool find_collisions(tdnref_graph *graph)
{
    name_list list = {0};
    bool done = list_names(graph, OUTER_ALIAS, &list);
    for (uint64_t i = 1; i < list.count && done; i++) {
        const tdnref_collision collision = {sizeof collision, list.items[i].name, list.items[i - 1].node,
                                            list.items[i].node};
        done = !same_name(&list, i - 1, i) || TDN_PUSH(graph->alloc, &graph->collisions, collision);
    }
    TDN_ARRAY_FREE(graph->alloc, &list);
    return done;
}

bool tdn_name_nodes(tdnref_graph *graph, tdn_namer *namer)
{
    for (uint64_t i = 0; i < graph->nodes.count; i++) {
        if (!name_node(graph, &graph->nodes.items[i].value)) {
            return false;
        }
    }
    return part_all(graph, namer, OUTER_URN) && part_all(graph, namer, OUTER_IRI) && find_collisions(graph);
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
