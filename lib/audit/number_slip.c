/*
 * number_slip.c - the numbers of a document, grouped by symbol and day, compared with each other.
 */
#include "audit/number_slip.h"

#include "audit/remark.h"

#include "base/calendar.h"
#include "base/sort.h"
#include "graph/slip.h"

/* More different numbers of one symbol and day in one document are a list of acts. */
#define NUMBERS_MAX 12u
/* Of one number so many mentions are compared with those of another. */
#define USES_MAX 8u

bool tdn_is_one_slip(uint64_t a, uint64_t b)
{
    char x[TDN_DIGITS_MAX];
    char y[TDN_DIGITS_MAX];
    const size_t x_at = tdn_put_digits(a, x);
    const size_t y_at = tdn_put_digits(b, y);
    return tdn_slip_between((tdn_slice){x + x_at, sizeof x - x_at}, (tdn_slice){y + y_at, sizeof y - y_at}) !=
           TDN_SLIP_NONE;
}

/* -------------------------------------------------------------- numbers */

typedef TDN_ARRAY(tdn_printed) printed_list;

/* Negative, 0 or positive by day and symbol alone. */
static int compare_groups(const tdn_printed *x, const tdn_printed *y)
{
    const int order = tdn_compare_u64(x->day, y->day);
    return order != 0 ? order : strcmp(x->symbol, y->symbol);
}

static int compare_printed(const void *a, const void *b, const void *ud)
{
    const tdn_printed *x = a;
    const tdn_printed *y = b;
    (void)ud;
    int order = compare_groups(x, y);
    order = order != 0 ? order : tdn_compare_u64(x->serial, y->serial);
    return order != 0 ? order : tdn_compare_u64(x->order, y->order);
}

static bool is_same_number(const tdn_printed *a, const tdn_printed *b)
{
    return a->serial == b->serial && compare_groups(a, b) == 0;
}

/* Keeps the first uses of each number of a day. */
static void drop_surplus(printed_list *list)
{
    uint64_t kept = 0;
    size_t uses = 0;
    for (uint64_t i = 0; i < list->count; i++) {
        const tdn_printed one = list->items[i];
        uses = kept > 0 && is_same_number(&list->items[kept - 1], &one) ? uses + 1 : 1;
        if (uses <= USES_MAX) {
            list->items[kept++] = one;
        }
    }
    list->count = kept;
}

static void add(tdn_review *review, printed_list *list, tdn_printed one)
{
    review->failed = review->failed || !TDN_PUSH(review->audit->alloc, list, one);
}

static void collect(tdn_review *review, const tdn_case *c, const tdn_words *undated, printed_list *list)
{
    const tdn_numbered *own = tdn_number_of(review, c->held->node);
    const uint32_t own_day = tdn_whole_day(c->doc->date);
    if (own->number != NULL && own_day != 0) {
        add(review, list, (tdn_printed){NULL, own->symbol, own->serial, own_day, 0});
    }
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_mention_record *cited = tdn_case_mention(review, c, i);
        const tdn_numbered *number = cited->node == TDN_NONE ? NULL : tdn_number_of(review, cited->node);
        const uint32_t day = tdn_whole_day(cited->value.date);
        if (cited->value.kind != TDNREF_KIND_NUMBERED || number == NULL || number->number == NULL) {
            continue;
        }
        if (day == 0) {
            tdn_abstained(review, undated);
        } else {
            add(review, list, (tdn_printed){cited, number->symbol, number->serial, day, i + 1});
        }
    }
    tdn_sort(list->items, list->count, sizeof(tdn_printed), compare_printed, NULL);
    drop_surplus(list);
}

/* ---------------------------------------------------------------- pairs */

/* Two bodies that the text distinguishes are never one. */
static bool may_be_one_body(const tdnref_mention *a, const tdnref_mention *b)
{
    return a->authority == NULL || b->authority == NULL || a->authority == b->authority;
}

static bool is_slip(const tdn_printed *a, const tdn_printed *b)
{
    return tdn_is_one_slip(a->serial, b->serial) &&
           (a->cited == NULL || may_be_one_body(&a->cited->value, &b->cited->value));
}

/* Numbers [0, count) share day and symbol. */
static void judge_group(tdn_review *review, const tdn_case *c, tdn_judge judge, const tdn_printed *group,
                        uint64_t count)
{
    uint64_t distinct = 1;
    for (uint64_t i = 1; i < count; i++) {
        distinct += group[i].serial != group[i - 1].serial ? 1 : 0;
    }
    tdn_checked(review);
    for (uint64_t i = 0; i < count && distinct > 1 && distinct <= NUMBERS_MAX; i++) {
        for (uint64_t k = i + 1; k < count; k++) {
            const bool turned = group[k].order < group[i].order;
            const tdn_printed *a = turned ? &group[k] : &group[i];
            const tdn_printed *b = turned ? &group[i] : &group[k];
            review->steps++;
            if (is_slip(a, b) && judge(review, c, a, b)) {
                return;
            }
        }
    }
}

void tdn_judge_slips(tdn_review *review, const tdn_case *c, tdn_judge judge, const tdn_words *undated)
{
    printed_list list = {0};
    collect(review, c, undated, &list);
    for (uint64_t first = 0, end = 0; first < list.count; first = end) {
        for (end = first + 1; end < list.count && compare_groups(&list.items[first], &list.items[end]) == 0;) {
            end++;
        }
        judge_group(review, c, judge, &list.items[first], end - first);
    }
    TDN_ARRAY_FREE(review->audit->alloc, &list);
}
