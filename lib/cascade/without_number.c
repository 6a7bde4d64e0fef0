/*
 * without_number.c - "Thực hiện Chương trình hành động của Tỉnh ủy về chuyển đổi số": a superior's directive by its
 * title.
 *
 * Without a number it is no directive of the graph: nobody could tell it from the next one of that name. But whoever
 * asks why a plan has the parent it has, or none, must see that it is named. The records tell what is named; here those
 * are found whose body stands above that of the document, as of the document's day, and given to its node.
 */
#include "cascade/without_number.h"

#include "base/calendar.h"
#include "base/give.h"
#include "base/sort.h"
#include "cascade/superiority.h"

static bool is_above(const tdnref_unnumbered *named, const tdnref_document *doc)
{
    const tdn_directive node = {
        .type = named->type.text, .authority = named->authority, .level = named->level, .line_of = named->line_of};
    const tdn_position other = tdn_position_of(&node); /* "Thông báo của Văn phòng Chính phủ" */
    const tdn_position body = {doc->level, doc->line_of, doc->authority};
    const tdn_standing standing = tdn_standing_of(&other, other.line, &body, tdn_date_last_day(doc->date));
    return doc->level != TDNREF_LEVEL_UNKNOWN &&
           (standing == TDN_STANDING_DIRECT || standing == TDN_STANDING_ABOVE || standing == TDN_STANDING_GUIDES);
}

static int by_place(const void *a, const void *b, const void *ud)
{
    const tdn_named_above *x = a;
    const tdn_named_above *y = b;
    (void)ud;
    const int by_node = tdn_compare_u64(x->node, y->node);
    const int by_holder = tdn_compare_u64(x->holder, y->holder);
    return by_node != 0 ? by_node : by_holder != 0 ? by_holder : tdn_compare_u64(x->index, y->index);
}

bool tdn_find_named_above(tdnref_graph *graph)
{
    for (uint64_t i = 0; i < graph->unnumbered.count; i++) {
        const tdn_stored_unnumbered *named = &graph->unnumbered.items[i];
        const uint64_t holder = graph->sources.items[named->source].first_document + named->value.document;
        const tdn_document_record doc = tdn_document_at(graph, holder);
        const tdn_named_above made = {graph->documents.items[holder].node, holder, i};
        if (is_above(&named->value, &doc.value) && !TDN_PUSH(graph->alloc, &graph->named_above, made)) {
            return false;
        }
    }
    tdn_sort(graph->named_above.items, graph->named_above.count, sizeof *graph->named_above.items, by_place, NULL);
    return true;
}

static int compare_with_node(const void *item, const void *wanted, const void *ud)
{
    (void)ud;
    return tdn_compare_u64(((const tdn_named_above *)item)->node, *(const uint64_t *)wanted);
}

const tdn_stored_unnumbered *tdn_named_above_at(const tdnref_graph *graph, uint64_t node, uint64_t index)
{
    const tdn_named_above *all = graph->named_above.items;
    const uint64_t count = graph->named_above.count;
    const uint64_t first = tdn_lower_bound(all, count, sizeof *all, compare_with_node, &node, NULL);
    return index < count - first && all[first + index].node == node ? &graph->unnumbered.items[all[first + index].index]
                                                                    : NULL;
}

bool tdnref_graph_unnumbered(const tdnref_graph *graph, uint64_t node, uint64_t index, tdnref_unnumbered *out,
                             const char **source)
{
    if (graph == NULL || !graph->sealed || out == NULL || node >= graph->nodes.count) {
        return false;
    }
    const tdn_stored_unnumbered *named = tdn_named_above_at(graph, node, index);
    if (named == NULL) {
        return false;
    }
    if (source != NULL) {
        *source = tdn_source_name(graph, named->source);
    }
    return tdn_give(out, out->struct_size, &named->value, sizeof named->value);
}
