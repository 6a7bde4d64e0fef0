/*
 * fits.c - complete claims in lists sorted by what they are looked up by, and searched there.
 */
#include "graph/fits.h"

#include "base/calendar.h"
#include "base/sort.h"

/* How many entries are looked at for one claim, so that hostile input cannot make the work quadratic. */
#define LOOKED_AT_MAX 4096

void tdn_finder_init(tdn_finder *finder, const tdnref_graph *graph, const tdn_claims *claims)
{
    *finder = (tdn_finder){.graph = graph, .claims = claims};
    tdn_intern_init(&finder->asked, graph->alloc);
    finder->serial = (tdn_namer){.alloc = graph->alloc};
}

void tdn_finder_release(tdn_finder *finder)
{
    TDN_ARRAY_FREE(finder->graph->alloc, &finder->local);
    TDN_ARRAY_FREE(finder->graph->alloc, &finder->archive);
    tdn_namer_release(&finder->serial);
    tdn_intern_release(&finder->asked);
}

/* --------------------------------------------------------------- look-ups */

static const tdn_slice NOTHING = {NULL, 0};

static tdn_slice slice_of(const char *text)
{
    return text == NULL ? NOTHING : tdn_slice_of(text);
}

/* What a short form gives: "KL", "57". Valid until the next one. */
static tdn_slice serial_of(tdn_finder *f, const tdn_identity *identity)
{
    const char *number = identity->serial != NULL ? identity->serial : identity->number;
    if (number == NULL || identity->type == NULL) {
        return NOTHING;
    }
    f->serial.text.count = 0;
    tdn_namer_put_text(&f->serial, identity->type);
    tdn_namer_put(&f->serial, "\n", 1);
    tdn_namer_put(&f->serial, number, strspn(number, "0123456789"));
    return f->serial.failed ? NOTHING : (tdn_slice){f->serial.text.items, (size_t)f->serial.text.count};
}

/* By what an incomplete claim is looked up; NOTHING: it cannot be. */
static tdn_slice lookup_of(tdn_finder *f, const tdn_identity *identity)
{
    return identity->by_name          ? slice_of(identity->name)
           : identity->serial != NULL ? serial_of(f, identity)
                                      : slice_of(identity->number);
}

bool tdn_finder_ask(tdn_finder *f, const tdn_identity *identity)
{
    const tdn_slice lookup = lookup_of(f, identity);
    uint64_t *number = lookup.ptr == NULL ? NULL : tdn_intern_value(&f->asked, lookup.ptr, lookup.len);
    if (number != NULL && *number == TDN_NO_VALUE) {
        *number = f->asked.count;
    }
    return !f->serial.failed && (lookup.ptr == NULL || number != NULL);
}

/* The number of what was asked for; TDN_NO_VALUE: nobody asks for it. */
static uint64_t number_asked(const tdn_finder *f, tdn_slice lookup)
{
    return lookup.ptr == NULL ? TDN_NO_VALUE : tdn_intern_find(&f->asked, lookup.ptr, lookup.len);
}

/* ------------------------------------------------------------------ lists */

static int compare_entries(const void *a, const void *b, const void *ud)
{
    const tdn_finder_entry *x = a;
    const tdn_finder_entry *y = b;
    (void)ud;
    int order = tdn_compare_u64(x->lookup, y->lookup);
    order = order != 0 ? order : tdn_compare_u64(x->source, y->source);
    order = order != 0 ? order : tdn_compare_u64(x->document, y->document);
    order = order != 0 ? order : tdn_compare_u64(x->node, y->node);
    return order != 0 ? order : tdn_compare_u64(x->claim, y->claim);
}

static bool same_place(const tdn_finder_entry *a, const tdn_finder_entry *b)
{
    return a->lookup == b->lookup && a->source == b->source && a->document == b->document && a->node == b->node;
}

/* Of several claims in one place the first is as good as all. */
static void sort_list(tdn_finder_entries *list)
{
    tdn_sort(list->items, list->count, sizeof *list->items, compare_entries, NULL);
    uint64_t kept = 0;
    for (uint64_t i = 0; i < list->count; i++) {
        if (kept == 0 || !same_place(&list->items[kept - 1], &list->items[i])) {
            list->items[kept++] = list->items[i];
        }
    }
    list->count = kept;
}

void tdn_finder_sort(tdn_finder *f)
{
    sort_list(&f->local);
    sort_list(&f->archive);
}

static uint32_t rank_of(const tdn_finder *f, uint32_t document)
{
    return f->ranks[f->graph->documents.items[document].source];
}

static bool list_under(tdn_finder *f, uint64_t claim, tdn_slice lookup)
{
    const tdnref_alloc *alloc = f->graph->alloc;
    const uint64_t number = number_asked(f, lookup);
    if (number == TDN_NO_VALUE) {
        return true;
    }
    const uint32_t document = tdn_claim_document(f->graph, claim);
    const tdn_finder_entry local = {.lookup = (uint32_t)number,
                                    .source = rank_of(f, document),
                                    .document = document,
                                    .node = f->claims->all.items[claim].node,
                                    .claim = (uint32_t)claim};
    const tdn_finder_entry archive = {.lookup = local.lookup, .node = local.node, .claim = local.claim};
    return TDN_PUSH(alloc, &f->local, local) && TDN_PUSH(alloc, &f->archive, archive);
}

bool tdn_finder_list(tdn_finder *f, uint64_t claim)
{
    const tdn_identity *identity = tdn_claimed_identity(f->claims, claim);
    if (identity->by_name) {
        return list_under(f, claim, slice_of(identity->name));
    }
    return list_under(f, claim, slice_of(identity->number)) && list_under(f, claim, slice_of(identity->name)) &&
           list_under(f, claim, serial_of(f, identity)) && !f->serial.failed;
}

/* ----------------------------------------------------------------- search */

typedef enum scope { SCOPE_DOCUMENT, SCOPE_SOURCE, SCOPE_ARCHIVE, SCOPE_COUNT } scope;

static void add_fit(tdn_fits *found, uint32_t node)
{
    for (size_t i = 0; i < found->count; i++) {
        if (found->nodes[i] == node) {
            return;
        }
    }
    if (found->count == TDN_FITS_MAX) {
        found->too_many = true;
    } else {
        found->nodes[found->count++] = node;
    }
}

/* True if a directive was issued after the day on which it would be cited. A bare "Luật Đất đai" in a letter of 2012 is
 * not the law of 2024, though the archive has no other. */
static bool is_later(const tdn_identity *complete, uint32_t day)
{
    tdnref_date date = complete->date;
    date.year = date.year != 0 ? date.year : complete->year;
    return day != 0 && tdn_date_day(date) > day;
}

static void search(const tdn_finder *f, uint64_t claim, uint32_t lookup, scope within, tdn_fits *found)
{
    const tdn_finder_entries *list = within == SCOPE_ARCHIVE ? &f->archive : &f->local;
    const uint32_t citing = tdn_claim_document(f->graph, claim);
    const uint32_t day = tdn_is_document_claim(f->graph, claim) ? 0 : f->days[citing];
    const tdn_finder_entry wanted = {.lookup = lookup,
                                     .source = within == SCOPE_ARCHIVE ? 0 : rank_of(f, citing),
                                     .document = within == SCOPE_DOCUMENT ? citing : 0};
    const uint64_t first = tdn_lower_bound(list->items, list->count, sizeof wanted, compare_entries, &wanted, NULL);
    for (uint64_t i = first; i < list->count && !found->too_many; i++) {
        const tdn_finder_entry *at = &list->items[i];
        if (at->lookup != lookup || at->source != wanted.source ||
            (within == SCOPE_DOCUMENT && at->document != wanted.document)) {
            return;
        }
        found->too_many = i - first >= LOOKED_AT_MAX;
        const tdn_identity *complete = tdn_claimed_identity(f->claims, at->claim);
        if (!is_later(complete, day) && tdn_identity_fits(tdn_claimed_identity(f->claims, claim), complete)) {
            add_fit(found, at->node);
        }
    }
}

bool tdn_find_fits(tdn_finder *f, uint64_t claim, tdn_fits *found)
{
    const tdn_identity *identity = tdn_claimed_identity(f->claims, claim);
    const uint64_t asked = number_asked(f, lookup_of(f, identity));
    const int scopes = identity->serial != NULL ? SCOPE_ARCHIVE : SCOPE_COUNT;
    found->count = 0;
    found->too_many = false;
    for (int within = SCOPE_DOCUMENT; within < scopes && asked != TDN_NO_VALUE && found->count == 0; within++) {
        search(f, claim, (uint32_t)asked, (scope)within, found);
    }
    return !f->serial.failed;
}
