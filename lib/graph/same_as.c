/*
 * same_as.c - directives that may be the same because a number was misread or mistyped.
 *
 * There are two kinds of evidence, both from the texts. A mention whose number has a more likely reading ("27/CTTg"
 * for "27/CT-TTg") refers to the directive of that reading. And two numbers of the same symbol, body and day that
 * differ by one keystroke ("193/KH-UBND" and "2193/KH-UBND" of 14/12/2023) are rarely two acts, unless they are cited
 * side by side: a list never names an act twice, however similar its numbers ("122-KH/TU" and "123-KH/TU" of one day).
 * Nothing is merged.
 */
#include "graph/same_as.h"

#include "base/calendar.h"
#include "base/give.h"
#include "base/sort.h"
#include "graph/key.h"
#include "graph/slip.h"
#include "graph/subject.h"

/* Numbers of one symbol and day that are compared with each other. */
#define GROUP_MAX 32u
/* Mentions of one node that are looked at. */
#define MENTIONS_MAX 64u

/* A numbered directive, with the positions of type and number in its key: kept small, as nearly all directives are
 * numbered. */
typedef struct suspect {
    uint32_t node;
    uint32_t type;
    uint32_t type_len;
    uint32_t number;
    uint32_t number_len;
    uint32_t digits; /* of the number */
} suspect;

typedef struct suspecting {
    tdnref_graph *graph;
    tdn_namer *namer;
    TDN_ARRAY(suspect) suspects; /* by symbol, type, day */
    TDN_ARRAY(suspect) numbers;  /* by number */
} suspecting;

static int compare_slices(tdn_slice a, tdn_slice b)
{
    const size_t least = a.len < b.len ? a.len : b.len;
    const int order = least == 0 ? 0 : memcmp(a.ptr, b.ptr, least);
    return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

static const char *key_of(const tdnref_graph *graph, const suspect *s)
{
    return graph->nodes.items[s->node].value.key;
}

static tdn_slice type_of(const tdnref_graph *graph, const suspect *s)
{
    return (tdn_slice){key_of(graph, s) + s->type, s->type_len};
}

static tdn_slice number_of(const tdnref_graph *graph, const suspect *s)
{
    return (tdn_slice){key_of(graph, s) + s->number, s->number_len};
}

static tdn_slice symbol_of(const tdnref_graph *graph, const suspect *s)
{
    return (tdn_slice){key_of(graph, s) + s->number + s->digits, s->number_len - s->digits};
}

static tdn_slice digits_of(const tdnref_graph *graph, const suspect *s)
{
    return (tdn_slice){key_of(graph, s) + s->number, s->digits};
}

static uint32_t day_of(const tdnref_graph *graph, const suspect *s)
{
    return tdn_whole_day(graph->nodes.items[s->node].value.date);
}

static int compare_groups(const tdnref_graph *graph, const suspect *a, const suspect *b)
{
    int order = compare_slices(symbol_of(graph, a), symbol_of(graph, b));
    order = order != 0 ? order : compare_slices(type_of(graph, a), type_of(graph, b));
    return order != 0 ? order : tdn_compare_u64(day_of(graph, a), day_of(graph, b));
}

static int compare_suspects(const void *a, const void *b, const void *ud)
{
    const int order = compare_groups(ud, a, b);
    return order != 0 ? order : tdn_compare_u64(((const suspect *)a)->node, ((const suspect *)b)->node);
}

static int compare_numbers(const void *a, const void *b, const void *ud)
{
    const suspect *x = a;
    const suspect *y = b;
    const int order = compare_slices(number_of(ud, x), number_of(ud, y));
    return order != 0 ? order : tdn_compare_u64(x->node, y->node);
}

static int compare_with_number(const void *item, const void *wanted, const void *ud)
{
    return compare_slices(number_of(ud, item), *(const tdn_slice *)wanted);
}

/* --------------------------------------------------------------- likeness */

/* What makes two numbers of one symbol, type and day suspect; NULL: nothing does. A body issues many acts a day whose
 * numbers follow each other and whose subjects are alike ("sắp xếp đơn vị hành chính cấp xã" of each province): unless
 * a digit is lost, only the very same words count. */
static const char *likeness(const tdnref_graph *graph, const suspect *a, const suspect *b)
{
    const tdn_slice x = digits_of(graph, a);
    const tdn_slice y = digits_of(graph, b);
    const tdn_about *left = &graph->abouts.items[a->node];
    const tdn_about *right = &graph->abouts.items[b->node];
    const bool known = left->matter != NULL && right->matter != NULL;
    const bool same_words = known && strcmp(left->matter, right->matter) == 0;
    const tdn_slip slip = x.len < 2 || y.len < 2 ? TDN_SLIP_NONE : tdn_slip_between(x, y);
    if (slip == TDN_SLIP_LOST) {
        tdn_matter own;
        tdn_matter_of(left, &own);
        const bool other = known && tdn_subject_fit(left->years, &own, right) != TDN_FIT_OWN;
        return other ? NULL : "one digit more or less; same type, symbol, body and day";
    }
    if (slip == TDN_SLIP_SWAPPED && (!known || same_words)) {
        return "two digits change places; same type, symbol, body and day";
    }
    return slip == TDN_SLIP_WRONG && same_words ? "one digit differs; same type, symbol, body, day and subject" : NULL;
}

/* "ubnd@?" may be "ubnd@dak-lak". */
static bool may_be_one_body(const tdn_node *a, const tdn_node *b)
{
    const tdn_key_parts x = tdn_key_take_apart(a->value.key);
    const tdn_key_parts y = tdn_key_take_apart(b->value.key);
    const bool open = x.place.len <= 4 || y.place.len <= 4; /* "vn" or "vn;?" */
    const bool told = x.body.len > 1 && y.body.len > 1;     /* "-": no body is known */
    return (!told || tdn_slice_equal(x.body, y.body)) && (open || tdn_slice_equal(x.place, y.place));
}

/* ---------------------------------------------------------- side by side */

/* True if two mentions are items of one list: of one document, named in its recitals, or governed by the same words.
 * Most are in different sources, which can be seen without unpacking them. */
static bool are_side_by_side(const tdnref_graph *graph, uint64_t a, uint64_t b)
{
    const tdn_stored_mention *x = &graph->mentions.items[a];
    const tdn_stored_mention *y = &graph->mentions.items[b];
    if (x->source != y->source || tdn_mention_place_at(graph, a).document != tdn_mention_place_at(graph, b).document) {
        return false;
    }
    const tdnref_span left = tdn_mention_at(graph, a).value.cue;
    const tdnref_span right = tdn_mention_at(graph, b).value.cue;
    const bool one_cue = left.start == right.start && left.end > left.start;
    return one_cue || (tdn_is_front((tdnref_clause)x->clause) && tdn_is_front((tdnref_clause)y->clause));
}

static bool stand_in_one_list(const tdnref_graph *graph, const tdn_node *a, const tdn_node *b)
{
    const uint64_t count_a = a->value.mention_count < MENTIONS_MAX ? a->value.mention_count : MENTIONS_MAX;
    const uint64_t count_b = b->value.mention_count < MENTIONS_MAX ? b->value.mention_count : MENTIONS_MAX;
    for (uint64_t i = 0; i < count_a; i++) {
        for (uint64_t k = 0; k < count_b; k++) {
            if (are_side_by_side(graph, tdn_node_mention(graph, a, i), tdn_node_mention(graph, b, k))) {
                return true;
            }
        }
    }
    return false;
}

static bool add_pair(suspecting *s, uint64_t a, uint64_t b, const char *evidence)
{
    const tdn_same_as pair = {(uint32_t)(a < b ? a : b), (uint32_t)(a < b ? b : a), evidence};
    return TDN_PUSH(s->graph->alloc, &s->graph->same_as, pair);
}

static bool compare_pair(suspecting *s, const suspect *a, const suspect *b)
{
    const tdn_node *x = &s->graph->nodes.items[a->node];
    const tdn_node *y = &s->graph->nodes.items[b->node];
    const char *evidence = x->value.held && y->value.held ? NULL : likeness(s->graph, a, b);
    return evidence == NULL || !may_be_one_body(x, y) || stand_in_one_list(s->graph, x, y) ||
           add_pair(s, a->node, b->node, evidence);
}

static bool compare_group(suspecting *s, uint64_t first, uint64_t end)
{
    end = end - first > GROUP_MAX ? first + GROUP_MAX : end;
    for (uint64_t i = first; i < end; i++) {
        for (uint64_t k = i + 1; k < end; k++) {
            if (!compare_pair(s, &s->suspects.items[i], &s->suspects.items[k])) {
                return false;
            }
        }
    }
    return true;
}

static bool compare_all(suspecting *s)
{
    uint64_t first = 0;
    for (uint64_t i = 1; i <= s->suspects.count; i++) {
        if (i < s->suspects.count && compare_groups(s->graph, &s->suspects.items[i], &s->suspects.items[first]) == 0) {
            continue;
        }
        if (!compare_group(s, first, i)) {
            return false;
        }
        first = i;
    }
    return true;
}

/* --------------------------------------------------------- safer readings */

static bool may_be_read_as(const tdn_directive *a, const tdn_directive *b)
{
    const bool type = a->type == NULL || b->type == NULL || strcmp(a->type, b->type) == 0;
    const bool year = a->date.year == 0 || b->date.year == 0 || a->date.year == b->date.year;
    return type && year;
}

/* The directives whose number is the safer reading of a mention of the node. */
static bool follow_reading(suspecting *s, uint64_t node, const tdnref_mention *mention)
{
    tdnref_mention read = *mention;
    read.number.text = mention->number_read;
    tdn_identity identity;
    tdn_identity_of_mention(s->namer, &read, 0, &identity);
    if (s->namer->failed || identity.number == NULL) {
        return !s->namer->failed;
    }
    const tdn_slice number = tdn_slice_of(identity.number);
    const uint64_t first =
        tdn_lower_bound(s->numbers.items, s->numbers.count, sizeof(suspect), compare_with_number, &number, s->graph);
    for (uint64_t i = first; i < s->numbers.count && i - first < GROUP_MAX; i++) {
        const suspect *other = &s->numbers.items[i];
        if (!tdn_slice_equal(number_of(s->graph, other), number)) {
            break;
        }
        if (other->node != node &&
            may_be_read_as(&s->graph->nodes.items[node].value, &s->graph->nodes.items[other->node].value) &&
            !add_pair(s, node, other->node, mention->number_note)) {
            return false;
        }
    }
    return true;
}

static bool follow_readings(suspecting *s)
{
    for (uint64_t i = 0; i < s->graph->nodes.count; i++) {
        const tdn_node *node = &s->graph->nodes.items[i];
        for (uint64_t k = 0; k < node->value.mention_count; k++) {
            const uint64_t mention = tdn_node_mention(s->graph, node, k);
            if ((s->graph->mentions.items[mention].has & TDN_HAS_READING) != 0) {
                const tdn_mention_record cited = tdn_mention_at(s->graph, mention);
                if (!follow_reading(s, i, &cited.value)) {
                    return false;
                }
                break; /* one node, one number */
            }
        }
    }
    return true;
}

/* ------------------------------------------------------------------- all */

static int compare_pairs(const void *a, const void *b, const void *ud)
{
    const tdn_same_as *x = a;
    const tdn_same_as *y = b;
    (void)ud;
    int order = tdn_compare_u64(x->node, y->node);
    order = order != 0 ? order : tdn_compare_u64(x->other, y->other);
    return order != 0 ? order : strcmp(x->evidence == NULL ? "" : x->evidence, y->evidence == NULL ? "" : y->evidence);
}

/* A pair found in two ways is reported once. */
static void sort_pairs(tdnref_graph *graph)
{
    uint64_t kept = 0;
    tdn_sort(graph->same_as.items, graph->same_as.count, sizeof(tdn_same_as), compare_pairs, NULL);
    for (uint64_t i = 0; i < graph->same_as.count; i++) {
        const tdn_same_as *last = kept == 0 ? NULL : &graph->same_as.items[kept - 1];
        if (last == NULL || last->node != graph->same_as.items[i].node ||
            last->other != graph->same_as.items[i].other) {
            graph->same_as.items[kept++] = graph->same_as.items[i];
        }
    }
    graph->same_as.count = kept;
    TDN_ARRAY_TRIM(graph->alloc, &graph->same_as);
}

static bool collect(suspecting *s)
{
    for (uint64_t i = 0; i < s->graph->nodes.count; i++) {
        const char *key = s->graph->nodes.items[i].value.key;
        const tdn_key_parts parts = tdn_key_take_apart(key);
        const char *where = memchr(parts.number.ptr, '@', parts.number.len);
        const size_t number_len = where == NULL ? parts.number.len : (size_t)(where - parts.number.ptr);
        size_t digits = 0;
        while (digits < number_len && tdn_is_digit((unsigned char)parts.number.ptr[digits])) {
            digits++;
        }
        const suspect made = {
            .node = (uint32_t)i,
            .type = (uint32_t)(parts.type.ptr - key),
            .type_len = (uint32_t)parts.type.len,
            .number = (uint32_t)(parts.number.ptr - key),
            .number_len = (uint32_t)number_len,
            .digits = (uint32_t)digits,
        };
        if (digits == 0 || digits == number_len) {
            continue; /* a law by its name, a short form */
        }
        if (!TDN_PUSH(s->graph->alloc, &s->numbers, made) ||
            (day_of(s->graph, &made) != 0 && !TDN_PUSH(s->graph->alloc, &s->suspects, made))) {
            return false;
        }
    }
    tdn_sort(s->suspects.items, s->suspects.count, sizeof(suspect), compare_suspects, s->graph);
    tdn_sort(s->numbers.items, s->numbers.count, sizeof(suspect), compare_numbers, s->graph);
    return true;
}

bool tdn_find_same_as(tdnref_graph *graph, tdn_namer *namer)
{
    suspecting s = {.graph = graph, .namer = namer};
    const bool done = collect(&s) && compare_all(&s) && follow_readings(&s);
    if (done) {
        sort_pairs(graph);
    }
    TDN_ARRAY_FREE(graph->alloc, &s.suspects);
    TDN_ARRAY_FREE(graph->alloc, &s.numbers);
    return done;
}

uint64_t tdnref_graph_same_as_count(const tdnref_graph *graph)
{
    return graph != NULL && graph->sealed ? graph->same_as.count : 0;
}

bool tdnref_graph_same_as(const tdnref_graph *graph, uint64_t index, tdnref_same_as *out)
{
    if (out == NULL || index >= tdnref_graph_same_as_count(graph)) {
        return false;
    }
    const tdn_same_as *pair = &graph->same_as.items[index];
    const tdnref_same_as all = {sizeof all, pair->node, pair->other, pair->evidence};
    return tdn_give(out, out->struct_size, &all, sizeof all);
}
