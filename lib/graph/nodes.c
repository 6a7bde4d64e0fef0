/*
 * nodes.c - what is known of a directive: from its own text, else from the mentions of others.
 */
#include "graph/nodes.h"

#include "base/calendar.h"
#include "base/group.h"
#include "base/one_of.h"
#include "base/sort.h"
#include "graph/cited_date.h"
#include "graph/identity_number.h"
#include "graph/key.h"
#include "graph/matter.h"
#include "graph/merger.h"

/* ---------------------------------------------------------------- fields */

/* How much of a date is known. */
static int date_parts(tdnref_date date)
{
    return (date.year != 0) + (date.month != 0) + tdn_is_whole_date(date);
}

static void take_text(const char **field, const char *text)
{
    if (*field == NULL) {
        *field = text;
    }
}

/* A level or line; 0 is that it is not known. */
static void take_byte(uint8_t *field, unsigned value)
{
    if (*field == 0) {
        *field = value > UINT8_MAX ? UINT8_MAX : (uint8_t)value;
    }
}

/* A title in capitals prints "27/CT-TTG" for "27/CT-TTg". */
static void take_number(const char **field, const char *number)
{
    static const char SMALL[] = "abcdefghijklmnopqrstuvwxyz";
    const bool better =
        *field != NULL && number != NULL && strpbrk(*field, SMALL) == NULL && strpbrk(number, SMALL) != NULL;
    *field = *field == NULL || better ? number : *field;
}

static void take_date(tdnref_date *field, tdnref_date date)
{
    if (date_parts(date) > date_parts(*field)) {
        *field = date;
    }
}

/* A law is normative by its type; a resolution or decision by the year inside its number ("01/2024/QĐ-UBND"). */
static bool is_normative(const tdn_directive *node)
{
    static const char *const types[] = {"LUẬT", "PL", "HP", "NĐ", "TT", "TTLT", NULL};
    return node->level == TDNREF_LEVEL_INTERNATIONAL || tdn_is_one_of(node->type, types) ||
           tdn_year_in_number(node->number) != 0;
}

static void fill_from_document(tdn_node *node, const tdnref_document *doc)
{
    tdn_directive *to = &node->value;
    if (!to->held) {
        to->held = true;
        to->open = false;
        to->title = doc->title.text;
        to->period_from = doc->period_from;
        to->period_to = doc->period_to;
    }
    take_text(&to->type, doc->type.text);
    take_text(&to->number, doc->number.text);
    take_text(&to->issuer, doc->issuer.text);
    take_text(&to->authority, doc->authority);
    take_text(&to->urn, doc->urn);
    take_date(&to->date, doc->date);
    take_byte(&to->level, (unsigned)doc->level);
    take_byte(&to->line_of, (unsigned)doc->line_of);
}

static void fill_from_mention(tdn_node *node, const tdn_mention_record *cited, tdn_legal_body heir)
{
    const tdnref_mention *mention = &cited->value;
    tdn_directive *to = &node->value;
    if (!tdn_names_itself(mention)) {
        return;
    }
    if (mention->kind == TDNREF_KIND_NAMED) {
        take_text(&to->name, mention->text);
    }
    take_text(&to->type, mention->type.text);
    if (!to->held) {
        take_number(&to->number, mention->number.text);
    }
    take_text(&to->number, mention->number.text);
    if (heir.body == TDN_NO_BODY) {
        take_text(&to->issuer, mention->issuer.text);
        take_text(&to->authority, mention->authority);
        if (!to->held) { /* files may come in any order; "06-NQ/TW" and "6-NQ/TW" are one directive */
            tdn_take_least(&to->urn, mention->urn);
        }
        take_text(&to->urn, mention->urn);
    } else if (node->heir.body == TDN_NO_BODY) {
        node->heir = heir;
    }
    if (!to->held || to->date.year == 0) {
        take_date(&to->date, mention->date);
    }
    take_byte(&to->level, (unsigned)mention->level);
    take_byte(&to->line_of, (unsigned)mention->line_of);
}

/* A number with a dash after its digits is the Party's ("57-KL/TW"), one with a slash the State's. The key is asked,
 * where "122/KH/TU" has its right form. */
static tdnref_line line_of_key(const char *key)
{
    const char *number = tdn_key_take_apart(key).number.ptr;
    const size_t digits = strspn(number, "0123456789");
    if (digits == 0) {
        return TDNREF_LINE_UNKNOWN;
    }
    return number[digits] == '-' ? TDNREF_LINE_PARTY : number[digits] == '/' ? TDNREF_LINE_STATE : TDNREF_LINE_UNKNOWN;
}

static int compare_with_mention(const void *item, const void *wanted, const void *ud)
{
    (void)ud;
    return tdn_compare_u64(((const tdn_heir *)item)->mention, *(const uint64_t *)wanted);
}

static tdn_legal_body heir_of(const tdn_heirs *heirs, uint64_t mention)
{
    const uint64_t at =
        tdn_lower_bound(heirs->items, heirs->count, sizeof(tdn_heir), compare_with_mention, &mention, NULL);
    return at < heirs->count && heirs->items[at].mention == mention ? heirs->items[at].body
                                                                    : (tdn_legal_body){TDN_NO_BODY, TDN_NO_BODY};
}

/* -------------------------------------------------------------- grouping */

static uint32_t node_of_document(const void *graph, uint64_t document)
{
    return ((const tdnref_graph *)graph)->documents.items[document].node;
}

static bool group_documents(tdnref_graph *graph)
{
    tdn_groups by_node = {.items = graph->holders};
    const bool done =
        tdn_group(graph->alloc, &by_node, graph->nodes.count, graph->documents.count, node_of_document, graph);
    for (uint64_t i = 0; i < graph->nodes.count && done; i++) {
        graph->nodes.items[i].first_document = by_node.first.items[i];
        graph->nodes.items[i].document_count = by_node.first.items[i + 1] - by_node.first.items[i];
    }
    graph->holders = by_node.items;
    TDN_ARRAY_FREE(graph->alloc, &by_node.first);
    return done;
}

static uint32_t node_of_mention(const void *graph, uint64_t mention)
{
    const uint32_t node = ((const tdnref_graph *)graph)->mentions.items[mention].node;
    return node == TDN_NO_NODE ? TDN_NO_GROUP : node;
}

static bool group_mentions(tdnref_graph *graph)
{
    tdn_groups by_node = {.items = graph->targets};
    const bool done =
        tdn_group(graph->alloc, &by_node, graph->nodes.count, graph->mentions.count, node_of_mention, graph);
    for (uint64_t i = 0; i < graph->nodes.count && done; i++) {
        graph->nodes.items[i].first_mention = by_node.first.items[i];
        graph->nodes.items[i].value.mention_count = by_node.first.items[i + 1] - by_node.first.items[i];
    }
    graph->targets = by_node.items;
    TDN_ARRAY_FREE(graph->alloc, &by_node.first);
    return done;
}

/* ------------------------------------------------------------------- all */

bool tdn_fill_nodes(tdnref_graph *graph, tdn_namer *namer, const tdn_heirs *heirs)
{
    if (!group_documents(graph) || !group_mentions(graph)) {
        return false;
    }
    for (uint64_t i = 0; i < graph->nodes.count; i++) {
        tdn_node *node = &graph->nodes.items[i];
        for (uint64_t j = 0; j < node->document_count; j++) {
            const tdn_document_record doc = tdn_document_at(graph, tdn_node_document(graph, node, j));
            fill_from_document(node, &doc.value);
        }
        for (uint64_t j = 0; j < node->value.mention_count; j++) {
            const uint64_t mention = tdn_node_mention(graph, node, j);
            const tdn_mention_record cited = tdn_mention_at(graph, mention);
            fill_from_mention(node, &cited, heir_of(heirs, mention));
        }
        if (!tdn_settle_date(graph, node) || (node->value.authority == NULL && !tdn_name_predecessor(namer, node))) {
            return false;
        }
        if (node->value.line_of == TDNREF_LINE_UNKNOWN) {
            node->value.line_of = (uint8_t)line_of_key(node->value.key);
        }
        node->normative = is_normative(&node->value);
    }
    return tdn_fill_matters(graph);
}
