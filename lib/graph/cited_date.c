/*
 * cited_date.c - the date most citations agree on. A single misprint must not date a directive for everybody: where
 * three plans print "15/6/2023" and one "15/6/2022", it does not matter which file comes first.
 */
#include "graph/cited_date.h"

#include "base/calendar.h"
#include "base/sort.h"
#include "graph/identity.h"
#include "graph/identity_number.h"

typedef struct vote {
    uint32_t day; /* yyyymmdd */
    uint64_t source;
    uint64_t mention; /* in order of the records */
} vote;

typedef TDN_ARRAY(vote) votes;

/* What speaks for one day. */
typedef struct support {
    const vote *first;
    uint64_t sources;
    uint64_t mentions;
    uint64_t earliest;
    bool fits; /* the year is that inside the number */
} support;

void tdn_take_least(const char **field, const char *text)
{
    if (text != NULL && (*field == NULL || strcmp(text, *field) < 0)) {
        *field = text;
    }
}

static int compare_votes(const void *a, const void *b, const void *ud)
{
    const vote *x = a;
    const vote *y = b;
    (void)ud;
    int order = tdn_compare_u64(x->day, y->day);
    order = order != 0 ? order : tdn_compare_u64(x->source, y->source);
    return order != 0 ? order : tdn_compare_u64(x->mention, y->mention);
}

static bool collect(const tdnref_graph *graph, const tdn_node *node, votes *out, bool *differ)
{
    for (uint64_t i = 0; i < node->value.mention_count; i++) {
        const uint64_t index = tdn_node_mention(graph, node, i);
        if ((graph->mentions.items[index].has & TDN_HAS_DAY) == 0) {
            continue;
        }
        const tdn_mention_record cited = tdn_mention_at(graph, index);
        if (!tdn_is_whole_date(cited.value.date) || !tdn_names_itself(&cited.value)) {
            continue;
        }
        const vote one = {tdn_date_day(cited.value.date), cited.source, index};
        *differ = *differ || (out->count > 0 && out->items[0].day != one.day);
        if (!TDN_PUSH(graph->alloc, out, one)) {
            return false;
        }
    }
    return true;
}

static bool is_better(const support *a, const support *b)
{
    if (b->first == NULL || a->fits != b->fits) {
        return b->first == NULL || a->fits;
    }
    if (a->sources != b->sources) {
        return a->sources > b->sources;
    }
    return a->mentions != b->mentions ? a->mentions > b->mentions : a->earliest < b->earliest;
}

/* Counts the votes for the day that begins at `at`; returns the first vote for the next. */
static uint64_t count_day(const votes *all, uint64_t at, unsigned year, support *out)
{
    const vote *first = &all->items[at];
    *out = (support){.first = first, .earliest = first->mention, .fits = year == 0 || first->day / 10000 == year};
    for (; at < all->count && all->items[at].day == first->day; at++) {
        const vote *one = &all->items[at];
        out->sources += out->mentions == 0 || one->source != one[-1].source;
        out->mentions++;
        out->earliest = one->mention < out->earliest ? one->mention : out->earliest;
    }
    return at;
}

static void take(const tdnref_graph *graph, tdn_node *node, const support *best)
{
    node->value.date = tdn_mention_at(graph, best->earliest).value.date;
    node->value.urn = NULL;
    for (uint64_t i = 0; i < best->mentions; i++) {
        tdn_take_least(&node->value.urn, tdn_mention_at(graph, best->first[i].mention).value.urn);
    }
}

bool tdn_settle_date(const tdnref_graph *graph, tdn_node *node)
{
    votes all = {0};
    bool differ = false;
    if (node->value.mention_count < 2 || (node->value.held && node->value.date.year != 0)) {
        return true; /* nobody can differ */
    }
    const bool collected = collect(graph, node, &all, &differ);
    if (collected && differ) {
        tdn_sort(all.items, all.count, sizeof(vote), compare_votes, NULL);
        const unsigned year = tdn_year_in_number(node->value.number);
        support best = {0};
        for (uint64_t at = 0; at < all.count;) {
            support day;
            at = count_day(&all, at, year, &day);
            best = is_better(&day, &best) ? day : best;
        }
        take(graph, node, &best);
    }
    TDN_ARRAY_FREE(graph->alloc, &all);
    return collected;
}
