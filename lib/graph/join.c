#include "graph/join.h"

#include "base/sort.h"

/* More candidates than this tell nobody anything. */
#define CANDIDATES_MAX 64
/* How many fits are looked at for one claim, so that hostile input cannot make the work quadratic. */
#define LOOKED_AT_MAX 4096

/* Where a complete claim can be found: by its number, by its type and digits, by the name of a law. */
typedef struct entry {
    const char *lookup;
    uint32_t source; /* fewer than 2^32, as all records of a graph */
    uint32_t document;
    uint32_t node;
    uint32_t claim;
} entry;

typedef struct entry_list {
    TDN_ARRAY(entry) all;
} entry_list;

/* What fits one claim. */
typedef struct fits {
    uint64_t nodes[CANDIDATES_MAX];
    size_t count;
    bool too_many;
} fits;

typedef struct search {
    tdn_joining *joining;
    entry_list local;   /* an entry for each document that cites a directive */
    entry_list archive; /* an entry for each directive */
} search;

/* ---------------------------------------------------------------- index */

/* Strings are interned, so their addresses serve as an order; only groups of equal lookups matter, never which is
 * first. */
static int compare_entries(const void *a, const void *b, const void *ud)
{
    const entry *x = a;
    const entry *y = b;
    (void)ud;
    int order = tdn_compare_u64((uintptr_t)x->lookup, (uintptr_t)y->lookup);
    order = order != 0 ? order : tdn_compare_u64(x->source, y->source);
    order = order != 0 ? order : tdn_compare_u64(x->document, y->document);
    order = order != 0 ? order : tdn_compare_u64(x->node, y->node);
    return order != 0 ? order : tdn_compare_u64(x->claim, y->claim);
}

static bool same_place(const entry *a, const entry *b)
{
    return a->lookup == b->lookup && a->source == b->source && a->document == b->document && a->node == b->node;
}

static void sort_list(entry_list *list)
{
    tdn_sort(list->all.items, list->all.count, sizeof(entry), compare_entries, NULL);
    uint64_t kept = 0;
    for (uint64_t i = 0; i < list->all.count; i++) {
        if (kept == 0 || !same_place(&list->all.items[kept - 1], &list->all.items[i])) {
            list->all.items[kept++] = list->all.items[i];
        }
    }
    list->all.count = kept;
}

static bool add_entry(search *s, const char *lookup, uint64_t index)
{
    const tdn_claim *claim = &s->joining->claims.items[index];
    const entry local = {lookup, (uint32_t)claim->source, (uint32_t)claim->document, (uint32_t)claim->node,
                         (uint32_t)index};
    const entry archive = {lookup, 0, 0, local.node, local.claim};
    return lookup == NULL ||
           (TDN_PUSH(s->joining->alloc, &s->local.all, local) && TDN_PUSH(s->joining->alloc, &s->archive.all, archive));
}

/* "KL 57": what a short form gives. */
static const char *serial_lookup(tdn_joining *joining, const tdn_identity *identity)
{
    const char *number = identity->serial != NULL ? identity->serial : identity->number;
    if (number == NULL || identity->type == NULL) {
        return NULL;
    }
    size_t digits = 0;
    while (tdn_is_digit((unsigned char)number[digits])) {
        digits++;
    }
    const char *serial = tdn_intern_text(joining->namer.strings, number, digits);
    joining->namer.failed = joining->namer.failed || serial == NULL;
    return tdn_identity_key(&joining->namer, &(tdn_identity){.type = identity->type, .serial = serial}, NULL);
}

static bool index_claim(search *s, uint64_t index)
{
    const tdn_identity *identity = &s->joining->claims.items[index].identity;
    if (identity->by_name) {
        return add_entry(s, identity->name, index);
    }
    return add_entry(s, identity->number, index) && add_entry(s, identity->name, index) &&
           add_entry(s, serial_lookup(s->joining, identity), index) && !s->joining->namer.failed;
}

static void sort_index(search *s)
{
    sort_list(&s->local);
    sort_list(&s->archive);
}

/* --------------------------------------------------------------- search */

/* First entry not before (lookup, source, document). */
static uint64_t lower_bound(const entry_list *list, const char *lookup, uint64_t source, uint64_t document)
{
    const entry wanted = {lookup, (uint32_t)source, (uint32_t)document, 0, 0};
    uint64_t low = 0;
    uint64_t high = list->all.count;
    while (low < high) {
        const uint64_t middle = low + (high - low) / 2;
        if (compare_entries(&list->all.items[middle], &wanted, NULL) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static void add_fit(fits *found, uint64_t node)
{
    for (size_t i = 0; i < found->count; i++) {
        if (found->nodes[i] == node) {
            return;
        }
    }
    if (found->count == CANDIDATES_MAX) {
        found->too_many = true;
    } else {
        found->nodes[found->count++] = node;
    }
}

typedef enum scope { SCOPE_DOCUMENT, SCOPE_SOURCE, SCOPE_ARCHIVE, SCOPE_COUNT } scope;

/* True if a directive was issued after the day on which it would be cited. A bare "Luật Đất đai" in a letter of 2012 is
 * not the law of 2024, though the archive has no other. */
static bool is_later(const tdn_identity *complete, uint32_t day)
{
    const tdnref_date date = complete->date;
    const uint32_t year = date.year != 0 ? date.year : complete->year;
    const uint32_t first = year * 10000u + (date.month == 0 ? 1u : date.month) * 100u + (date.day == 0 ? 1u : date.day);
    return day != 0 && year != 0 && first > day;
}

static void find_fits(const search *s, const tdn_claim *claim, const char *lookup, scope within, fits *found)
{
    const entry_list *list = within == SCOPE_ARCHIVE ? &s->archive : &s->local;
    const uint64_t source = within == SCOPE_ARCHIVE ? 0 : claim->source;
    const uint64_t document = within == SCOPE_DOCUMENT ? claim->document : 0;
    const uint64_t first = lower_bound(list, lookup, source, document);
    *found = (fits){.count = 0};
    for (uint64_t i = first; i < list->all.count && !found->too_many; i++) {
        const entry *at = &list->all.items[i];
        if (at->lookup != lookup || at->source != source || (within == SCOPE_DOCUMENT && at->document != document)) {
            return;
        }
        found->too_many = i - first >= LOOKED_AT_MAX;
        const tdn_identity *complete = &s->joining->claims.items[at->claim].identity;
        if (!is_later(complete, claim->day) && tdn_identity_fits(&claim->identity, complete)) {
            add_fit(found, at->node);
        }
    }
}

/* ---------------------------------------------------------------- nodes */

/* The seed of a key, made if it is new; TDN_NONE when memory is out. */
static uint64_t seed_of(tdn_joining *joining, const char *key)
{
    uint64_t *value = key == NULL ? NULL : tdn_intern_value(&joining->keys, key, strlen(key));
    if (value == NULL) {
        return TDN_NONE;
    }
    if (*value == TDN_NO_VALUE) {
        if (!TDN_PUSH(joining->alloc, &joining->seeds, (tdn_seed){.key = key})) {
            return TDN_NONE;
        }
        *value = joining->seeds.count - 1;
    }
    return *value;
}

static bool join_by_key(tdn_joining *joining, tdn_claim *claim)
{
    claim->node = seed_of(joining, tdn_identity_key(&joining->namer, &claim->identity, NULL));
    return claim->node != TDN_NONE;
}

static bool keep_candidates(tdn_joining *joining, uint64_t seed, const fits *found)
{
    tdn_seed *made = &joining->seeds.items[seed];
    if (made->candidate_count > 0) {
        return true; /* the same words in the same document have the same candidates */
    }
    made->first_candidate = joining->candidates.count;
    for (size_t i = 0; i < found->count; i++) {
        if (!TDN_PUSH(joining->alloc, &joining->candidates, found->nodes[i])) {
            return false;
        }
    }
    made->candidate_count = found->count;
    return true;
}

/* A node of its own, told from the same words elsewhere by where it stands. A law cited by its bare name is the
 * exception: "Luật Ngân sách nhà nước" is one citation in any document. */
static bool join_alone(tdn_joining *joining, tdn_claim *claim, const fits *found)
{
    const char *where = NULL;
    if (!claim->identity.by_name || claim->identity.book == NULL) {
        where = tdn_identity_where(&joining->namer, joining->source_names[claim->source], claim->document);
        if (where == NULL) {
            return false;
        }
    }
    tdn_identity identity = claim->identity;
    if (claim->content != NULL) {
        identity.name = claim->content;
        identity.by_name = true;
    }
    claim->node = seed_of(joining, tdn_identity_key(&joining->namer, &identity, where));
    if (claim->node == TDN_NONE) {
        return false;
    }
    tdn_seed *seed = &joining->seeds.items[claim->node];
    seed->open = !claim->held && !claim->identity.complete;
    return keep_candidates(joining, claim->node, found);
}

static bool join_by_search(const search *s, tdn_claim *claim)
{
    tdn_joining *joining = s->joining;
    const tdn_identity *identity = &claim->identity;
    const char *lookup = identity->by_name          ? identity->name
                         : identity->serial != NULL ? serial_lookup(joining, identity)
                                                    : identity->number;
    fits found = {.count = 0};
    /* A short form has its directive in the same source or nowhere. */
    const int scopes = identity->serial != NULL ? SCOPE_ARCHIVE : SCOPE_COUNT;
    for (int within = SCOPE_DOCUMENT; within < scopes && lookup != NULL && found.count == 0; within++) {
        find_fits(s, claim, lookup, (scope)within, &found);
    }
    if (joining->namer.failed) {
        return false;
    }
    /* Several short forms fit: it was not bound in its source, so it is not bound here. */
    if (found.count == 1 && !found.too_many && identity->serial == NULL) {
        claim->node = found.nodes[0];
        return true;
    }
    return claim->named_law ? join_by_key(joining, claim) : join_alone(joining, claim, &found);
}

/* ---------------------------------------------------------------- passes */

typedef enum pass { PASS_NUMBERED, PASS_NAMED_LAWS, PASS_INCOMPLETE, PASS_COUNT } pass;

static pass pass_of(const tdn_claim *claim)
{
    if (!claim->identity.complete) {
        return PASS_INCOMPLETE;
    }
    return claim->named_law ? PASS_NAMED_LAWS : PASS_NUMBERED;
}

static bool names_something(const tdn_claim *claim)
{
    const tdn_identity *identity = &claim->identity;
    return claim->held || identity->number != NULL || identity->serial != NULL || identity->name != NULL;
}

static bool run_pass(search *s, pass wanted)
{
    tdn_joining *joining = s->joining;
    for (uint64_t i = 0; i < joining->claims.count; i++) {
        tdn_claim *claim = &joining->claims.items[i];
        if (pass_of(claim) != wanted || !names_something(claim)) {
            continue;
        }
        if (!(wanted == PASS_NUMBERED ? join_by_key(joining, claim) : join_by_search(s, claim))) {
            return false;
        }
    }
    for (uint64_t i = 0; i < joining->claims.count && wanted != PASS_INCOMPLETE; i++) {
        if (pass_of(&joining->claims.items[i]) == wanted && !index_claim(s, i)) {
            return false;
        }
    }
    sort_index(s);
    return !joining->namer.failed;
}

bool tdn_join(tdn_joining *joining)
{
    search s = {.joining = joining};
    bool done = true;
    for (int wanted = 0; wanted < PASS_COUNT && done; wanted++) {
        done = run_pass(&s, (pass)wanted);
    }
    TDN_ARRAY_FREE(joining->alloc, &s.local.all);
    TDN_ARRAY_FREE(joining->alloc, &s.archive.all);
    return done;
}
