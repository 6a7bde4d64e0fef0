#include "graph/join.h"

#include "base/calendar.h"
#include "base/one_of.h"
#include "base/sort.h"

/* More candidates than this are of no use to anybody. */
#define CANDIDATES_MAX 64
/* How many fits are looked at for one claim, so that hostile input cannot make the work quadratic. */
#define LOOKED_AT_MAX 4096

/* Seeds for which the first table has room, and a third more. */
#define FIRST_SLOTS 256u

_Static_assert(CANDIDATES_MAX <= UINT8_MAX, "a seed counts its candidates in one byte");

/* Where a complete claim can be found: by its number, by its type and digits, by the name of a law. Only what some
 * claim is looked up by is listed, which is little: most are complete. */
typedef struct entry {
    uint32_t lookup; /* number of that string in `asked` */
    uint32_t source; /* rank of its name */
    uint32_t document;
    uint32_t node;
    uint32_t claim;
} entry;

typedef struct entry_list {
    TDN_ARRAY(entry) all;
} entry_list;

/* What fits one claim. */
typedef struct fits {
    uint32_t nodes[CANDIDATES_MAX];
    size_t count;
    bool too_many;
} fits;

typedef struct search {
    tdn_joining *joining;
    tdn_intern asked; /* strings by which claims are looked up, numbered */
    TDN_ARRAY(char) text;
    entry_list local;   /* an entry for each document that cites a directive */
    entry_list archive; /* an entry for each directive */
} search;

/* ---------------------------------------------------------------- claims */

static bool is_held(const tdn_joining *joining, const tdn_claim *claim)
{
    return (uint64_t)(claim - joining->claims.all.items) < joining->graph->documents.count;
}

/* The document that claims to be it, or that cites it. */
static uint32_t document_of(const tdn_joining *joining, const tdn_claim *claim)
{
    const tdnref_graph *graph = joining->graph;
    const uint64_t index = (uint64_t)(claim - joining->claims.all.items);
    tdnref_span span;
    return is_held(joining, claim)
               ? (uint32_t)index
               : (uint32_t)(tdn_holder_at(graph, index - graph->documents.count, &span) - graph->documents.items);
}

static uint32_t rank_of(const tdn_joining *joining, uint32_t document)
{
    return joining->ranks[joining->graph->documents.items[document].source];
}

/* ---------------------------------------------------------------- index */

static int compare_entries(const void *a, const void *b, const void *ud)
{
    const entry *x = a;
    const entry *y = b;
    (void)ud;
    int order = tdn_compare_u64(x->lookup, y->lookup);
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

/* What a short form gives: "KL", "57"; written into `text`. */
static tdn_slice write_serial(search *s, const tdn_identity *identity)
{
    const char *number = identity->serial != NULL ? identity->serial : identity->number;
    if (number == NULL || identity->type == NULL) {
        return (tdn_slice){NULL, 0};
    }
    s->text.count = 0;
    for (const char *at = identity->type; *at != '\0'; at++) {
        s->joining->namer.failed = s->joining->namer.failed || !TDN_PUSH(s->joining->alloc, &s->text, *at);
    }
    s->joining->namer.failed = s->joining->namer.failed || !TDN_PUSH(s->joining->alloc, &s->text, '\n');
    for (; tdn_is_digit((unsigned char)*number); number++) {
        s->joining->namer.failed = s->joining->namer.failed || !TDN_PUSH(s->joining->alloc, &s->text, *number);
    }
    return (tdn_slice){s->text.items, s->joining->namer.failed ? 0 : (size_t)s->text.count};
}

static tdn_slice slice_of(const char *text)
{
    return text == NULL ? (tdn_slice){NULL, 0} : tdn_slice_of(text);
}

/* By what an incomplete claim is looked up; NULL: by nothing. */
static tdn_slice lookup_of(search *s, const tdn_identity *identity)
{
    return identity->by_name          ? slice_of(identity->name)
           : identity->serial != NULL ? write_serial(s, identity)
                                      : slice_of(identity->number);
}

static bool ask_for(search *s, tdn_slice lookup)
{
    uint64_t *number = lookup.ptr == NULL ? NULL : tdn_intern_value(&s->asked, lookup.ptr, lookup.len);
    if (number != NULL && *number == TDN_NO_VALUE) {
        *number = s->asked.count;
    }
    return lookup.ptr == NULL || number != NULL;
}

static bool add_entry(search *s, tdn_slice lookup, uint64_t index)
{
    const tdn_claim *claim = &s->joining->claims.all.items[index];
    const uint64_t number = lookup.ptr == NULL ? TDN_NO_VALUE : tdn_intern_find(&s->asked, lookup.ptr, lookup.len);
    if (number == TDN_NO_VALUE) {
        return true;
    }
    const uint32_t document = document_of(s->joining, claim);
    const entry local = {(uint32_t)number, rank_of(s->joining, document), document, claim->node, (uint32_t)index};
    const entry archive = {local.lookup, 0, 0, local.node, local.claim};
    return (TDN_PUSH(s->joining->alloc, &s->local.all, local) && TDN_PUSH(s->joining->alloc, &s->archive.all, archive));
}

static bool index_claim(search *s, uint64_t index)
{
    const tdn_identity *identity = tdn_identity_of(&s->joining->claims, &s->joining->claims.all.items[index]);
    if (identity->by_name) {
        return add_entry(s, slice_of(identity->name), index);
    }
    return add_entry(s, slice_of(identity->number), index) && add_entry(s, slice_of(identity->name), index) &&
           add_entry(s, write_serial(s, identity), index) && !s->joining->namer.failed;
}

static void sort_index(search *s)
{
    sort_list(&s->local);
    sort_list(&s->archive);
}

/* --------------------------------------------------------------- search */

/* First entry not before (lookup, source, document). */
static uint64_t lower_bound(const entry_list *list, uint32_t lookup, uint32_t source, uint32_t document)
{
    const entry wanted = {lookup, source, document, 0, 0};
    return tdn_lower_bound(list->all.items, list->all.count, sizeof wanted, compare_entries, &wanted, NULL);
}

static void add_fit(fits *found, uint32_t node)
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
    tdnref_date date = complete->date;
    date.year = date.year != 0 ? date.year : complete->year;
    return day != 0 && tdn_date_day(date) > day;
}

static void find_fits(const search *s, const tdn_claim *claim, uint32_t lookup, scope within, fits *found)
{
    const tdn_claims *claims = &s->joining->claims;
    const entry_list *list = within == SCOPE_ARCHIVE ? &s->archive : &s->local;
    const uint32_t citing = document_of(s->joining, claim);
    const uint32_t day = is_held(s->joining, claim) ? 0 : s->joining->days.items[citing];
    const uint32_t source = within == SCOPE_ARCHIVE ? 0 : rank_of(s->joining, citing);
    const uint32_t document = within == SCOPE_DOCUMENT ? citing : 0;
    const uint64_t first = lower_bound(list, lookup, source, document);
    *found = (fits){.count = 0};
    for (uint64_t i = first; i < list->all.count && !found->too_many; i++) {
        const entry *at = &list->all.items[i];
        if (at->lookup != lookup || at->source != source || (within == SCOPE_DOCUMENT && at->document != document)) {
            return;
        }
        found->too_many = i - first >= LOOKED_AT_MAX;
        const tdn_identity *complete = tdn_identity_of(claims, &claims->all.items[at->claim]);
        if (!is_later(complete, day) && tdn_identity_fits(tdn_identity_of(claims, claim), complete)) {
            add_fit(found, at->node);
        }
    }
}

/* ---------------------------------------------------------------- nodes */

/* Keys are interned: one key, one address. */
static uint64_t slot_of(const tdn_joining *joining, const char *key)
{
    const uint64_t last = joining->slots.count - 1;
    const uint64_t address = (uint64_t)(uintptr_t)key;
    uint64_t at = tdn_hash((const char *)&address, sizeof address) & last;
    while (joining->slots.items[at] != 0 && joining->seeds.items[joining->slots.items[at] - 1].key != key) {
        at = (at + 1) & last;
    }
    return at;
}

static bool grow_slots(tdn_joining *joining)
{
    const uint64_t wanted = joining->slots.count == 0 ? FIRST_SLOTS : joining->slots.count * 2;
    if (!TDN_ARRAY_RESERVE(joining->alloc, &joining->slots, wanted)) {
        return false;
    }
    joining->slots.count = wanted;
    memset(joining->slots.items, 0, (size_t)wanted * sizeof *joining->slots.items);
    for (uint64_t i = 0; i < joining->seeds.count; i++) {
        joining->slots.items[slot_of(joining, joining->seeds.items[i].key)] = (uint32_t)i + 1;
    }
    return true;
}

/* The seed of a key, made if it is new; TDN_NONE when memory is out. */
static uint64_t seed_of(tdn_joining *joining, const char *key)
{
    if (key == NULL || (joining->seeds.count >= joining->slots.count / 4 * 3 && !grow_slots(joining))) {
        return TDN_NONE;
    }
    uint32_t *slot = &joining->slots.items[slot_of(joining, key)];
    if (*slot == 0) {
        if (!TDN_PUSH(joining->alloc, &joining->seeds, (tdn_seed){.key = key})) {
            return TDN_NONE;
        }
        *slot = (uint32_t)joining->seeds.count;
    }
    return *slot - 1;
}

static bool join_by_key(tdn_joining *joining, tdn_claim *claim)
{
    tdn_claimed *claimed = &joining->claims.identities.items[claim->identity];
    if (claimed->node == TDN_NO_NODE) {
        const uint64_t seed = seed_of(joining, tdn_identity_key(&joining->namer, &claimed->value, NULL));
        claimed->node = seed == TDN_NONE ? TDN_NO_NODE : (uint32_t)seed;
    }
    claim->node = claimed->node;
    return claim->node != TDN_NO_NODE;
}

static bool keep_candidates(tdn_joining *joining, uint64_t seed, const fits *found)
{
    tdn_seed *made = &joining->seeds.items[seed];
    if (made->candidate_count > 0) {
        return true; /* the same words in the same document have the same candidates */
    }
    made->first_candidate = (uint32_t)joining->candidates.count;
    for (size_t i = 0; i < found->count; i++) {
        if (joining->candidates.count == UINT32_MAX ||
            !TDN_PUSH(joining->alloc, &joining->candidates, found->nodes[i])) {
            return false;
        }
    }
    made->candidate_count = (uint8_t)found->count;
    return true;
}

/* A node of its own, kept apart from the same words elsewhere by its document. A law cited by its bare name is the
 * exception: "Luật Ngân sách nhà nước" is one citation in any document. */
static bool join_alone(tdn_joining *joining, tdn_claim *claim, const fits *found)
{
    const char *where = NULL;
    tdn_identity identity = *tdn_identity_of(&joining->claims, claim);
    const bool complete = identity.complete;
    if (!identity.by_name || identity.book == NULL) {
        const uint32_t document = document_of(joining, claim);
        const tdn_stored_source *source =
            &joining->graph->sources.items[joining->graph->documents.items[document].source];
        where = tdn_identity_where(&joining->namer, source->name, document - source->first_document);
        if (where == NULL) {
            return false;
        }
    }
    if (identity.content != NULL) {
        identity.name = identity.content;
        identity.by_name = true;
    }
    const uint64_t node = seed_of(joining, tdn_identity_key(&joining->namer, &identity, where));
    if (node == TDN_NONE) {
        return false;
    }
    claim->node = (uint32_t)node;
    joining->seeds.items[node].open = !is_held(joining, claim) && !complete;
    return keep_candidates(joining, node, found);
}

static bool is_named_law(const tdn_identity *identity)
{
    static const char *const laws[] = {"LUẬT", "PL", NULL};
    return identity->complete && identity->by_name && tdn_is_one_of(identity->type, laws);
}

static bool join_by_search(search *s, tdn_claim *claim)
{
    tdn_joining *joining = s->joining;
    const tdn_identity *identity = tdn_identity_of(&joining->claims, claim);
    const tdn_slice lookup = lookup_of(s, identity);
    fits found = {.count = 0};
    if (joining->namer.failed) {
        return false;
    }
    const uint64_t asked = lookup.ptr == NULL ? TDN_NO_VALUE : tdn_intern_find(&s->asked, lookup.ptr, lookup.len);
    /* A short form has its directive in the same source or nowhere. */
    const int scopes = identity->serial != NULL ? SCOPE_ARCHIVE : SCOPE_COUNT;
    for (int within = SCOPE_DOCUMENT; within < scopes && asked != TDN_NO_VALUE && found.count == 0; within++) {
        find_fits(s, claim, (uint32_t)asked, (scope)within, &found);
    }
    /* Several short forms fit: it was not bound in its source, so it is not bound here. */
    if (found.count == 1 && !found.too_many && identity->serial == NULL) {
        claim->node = found.nodes[0];
        return true;
    }
    return is_named_law(identity) ? join_by_key(joining, claim) : join_alone(joining, claim, &found);
}

/* ---------------------------------------------------------------- passes */

typedef enum pass { PASS_NUMBERED, PASS_NAMED_LAWS, PASS_INCOMPLETE, PASS_COUNT } pass;

/* A law complete by its name may be a numbered one, which is looked for once those are known. */
static pass pass_of(const tdn_identity *identity)
{
    if (!identity->complete) {
        return PASS_INCOMPLETE;
    }
    return is_named_law(identity) ? PASS_NAMED_LAWS : PASS_NUMBERED;
}

static bool names_something(const tdn_joining *joining, const tdn_claim *claim, const tdn_identity *identity)
{
    return is_held(joining, claim) || identity->number != NULL || identity->serial != NULL || identity->name != NULL;
}

/* Numbers everything that later passes will look for. */
static bool ask(search *s)
{
    const tdn_claims *claims = &s->joining->claims;
    for (uint64_t i = 0; i < claims->identities.count; i++) {
        const tdn_identity *identity = &claims->identities.items[i].value;
        if (pass_of(identity) != PASS_NUMBERED && (!ask_for(s, lookup_of(s, identity)) || s->joining->namer.failed)) {
            return false;
        }
    }
    return true;
}

static bool run_pass(search *s, pass wanted)
{
    tdn_joining *joining = s->joining;
    for (uint64_t i = 0; i < joining->claims.all.count; i++) {
        tdn_claim *claim = &joining->claims.all.items[i];
        const tdn_identity *identity = tdn_identity_of(&joining->claims, claim);
        if (pass_of(identity) != wanted || !names_something(joining, claim, identity)) {
            continue;
        }
        if (!(wanted == PASS_NUMBERED ? join_by_key(joining, claim) : join_by_search(s, claim))) {
            return false;
        }
    }
    for (uint64_t i = 0; i < joining->claims.all.count && wanted != PASS_INCOMPLETE; i++) {
        if (pass_of(tdn_identity_of(&joining->claims, &joining->claims.all.items[i])) == wanted && !index_claim(s, i)) {
            return false;
        }
    }
    sort_index(s);
    return !joining->namer.failed;
}

bool tdn_join(tdn_joining *joining)
{
    search s = {.joining = joining};
    tdn_intern_init(&s.asked, joining->alloc);
    bool done = ask(&s);
    for (int wanted = 0; wanted < PASS_COUNT && done; wanted++) {
        done = run_pass(&s, (pass)wanted);
    }
    TDN_ARRAY_FREE(joining->alloc, &s.local.all);
    TDN_ARRAY_FREE(joining->alloc, &s.archive.all);
    TDN_ARRAY_FREE(joining->alloc, &s.text);
    tdn_intern_release(&s.asked);
    return done;
}

void tdn_joining_forget(tdn_joining *joining)
{
    TDN_ARRAY_FREE(joining->alloc, &joining->slots);
    TDN_ARRAY_FREE(joining->alloc, &joining->days);
    TDN_ARRAY_FREE(joining->alloc, &joining->claims.identities);
    TDN_ARRAY_FREE(joining->alloc, &joining->claims.slots);
}
