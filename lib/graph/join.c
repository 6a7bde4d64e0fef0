/*
 * join.c - claims get their nodes in three passes: complete numbers, then laws by their names, then what is incomplete
 * and is looked for among the others (fits.c).
 */
#include "graph/join.h"

#include "base/one_of.h"
#include "graph/fits.h"

_Static_assert(TDN_FITS_MAX <= UINT8_MAX, "a seed counts its candidates in one byte");

/* ------------------------------------------------------------------ ways */

/* The node of a key that is a directive's own. */
static bool join_by_key(tdn_joining *j, uint64_t index)
{
    tdn_claim *claim = &j->claims.all.items[index];
    tdn_claimed *claimed = &j->claims.identities.items[claim->identity];
    if (claimed->node == TDN_NO_NODE) {
        const char *key = tdn_identity_key(&j->namer, &claimed->value, NULL);
        const uint64_t seed = tdn_seed_of(j->graph->alloc, &j->seeds, key);
        claimed->node = seed == TDN_NONE ? TDN_NO_NODE : (uint32_t)seed;
    }
    claim->node = claimed->node;
    return claim->node != TDN_NO_NODE;
}

/* "plans/a.txt#1", the document of a claim; NULL when memory is out. */
static const char *place_of(tdn_joining *j, uint64_t claim)
{
    const uint32_t document = tdn_claim_document(j->graph, claim);
    const tdn_stored_source *source = &j->graph->sources.items[j->graph->documents.items[document].source];
    return tdn_identity_where(&j->namer, source->name, document - source->first_document);
}

/* A node of its own, kept apart from the same words elsewhere by its document. A law cited by its bare name is the
 * exception: "Luật Ngân sách nhà nước" is one citation in any document. */
static bool join_alone(tdn_joining *j, uint64_t index, const tdn_fits *candidates)
{
    tdn_identity identity = *tdn_claimed_identity(&j->claims, index);
    const bool complete = identity.complete;
    const bool anywhere = identity.by_name && identity.book != NULL;
    const char *where = anywhere ? NULL : place_of(j, index);
    if (!anywhere && where == NULL) {
        return false;
    }
    if (identity.content != NULL) {
        identity.name = identity.content;
        identity.by_name = true;
    }
    const char *key = tdn_identity_key(&j->namer, &identity, where);
    const uint64_t seed = tdn_seed_of(j->graph->alloc, &j->seeds, key);
    if (seed == TDN_NONE) {
        return false;
    }
    j->claims.all.items[index].node = (uint32_t)seed;
    j->seeds.all.items[seed].open = !tdn_is_document_claim(j->graph, index) && !complete;
    return tdn_seed_give_candidates(j->graph->alloc, &j->seeds, seed, candidates->nodes, candidates->count);
}

static bool is_named_law(const tdn_identity *identity)
{
    static const char *const laws[] = {"LUẬT", "PL", NULL};
    return identity->complete && identity->by_name && tdn_is_one_of(identity->type, laws);
}

/* The one complete claim that fits, else a node of its own. */
static bool join_by_search(tdn_joining *j, tdn_finder *finder, uint64_t index)
{
    const tdn_identity *identity = tdn_claimed_identity(&j->claims, index);
    tdn_fits found;
    if (!tdn_find_fits(finder, index, &found)) {
        return false;
    }
    /* A short form that was not bound in its source is not bound here. */
    if (found.count == 1 && !found.too_many && identity->serial == NULL) {
        j->claims.all.items[index].node = found.nodes[0];
        return true;
    }
    return is_named_law(identity) ? join_by_key(j, index) : join_alone(j, index, &found);
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

static bool names_something(const tdn_joining *j, uint64_t claim)
{
    const tdn_identity *identity = tdn_claimed_identity(&j->claims, claim);
    return tdn_is_document_claim(j->graph, claim) || identity->number != NULL || identity->serial != NULL ||
           identity->name != NULL;
}

/* Everything that later passes will look for. */
static bool ask(const tdn_joining *j, tdn_finder *finder)
{
    for (uint64_t i = 0; i < j->claims.identities.count; i++) {
        const tdn_identity *identity = &j->claims.identities.items[i].value;
        if (pass_of(identity) != PASS_NUMBERED && !tdn_finder_ask(finder, identity)) {
            return false;
        }
    }
    return true;
}

static bool join_pass(tdn_joining *j, tdn_finder *finder, pass wanted)
{
    for (uint64_t i = 0; i < j->claims.all.count; i++) {
        if (pass_of(tdn_claimed_identity(&j->claims, i)) != wanted || !names_something(j, i)) {
            continue;
        }
        if (!(wanted == PASS_NUMBERED ? join_by_key(j, i) : join_by_search(j, finder, i))) {
            return false;
        }
    }
    return true;
}

/* What a pass has joined, for the passes after it. */
static bool list_pass(const tdn_joining *j, tdn_finder *finder, pass done)
{
    for (uint64_t i = 0; i < j->claims.all.count; i++) {
        if (pass_of(tdn_claimed_identity(&j->claims, i)) == done && !tdn_finder_list(finder, i)) {
            return false;
        }
    }
    tdn_finder_sort(finder);
    return true;
}

bool tdn_join(tdn_joining *j)
{
    tdn_finder finder;
    tdn_finder_init(&finder, j->graph, &j->claims);
    finder.ranks = j->ranks;
    finder.days = j->days.items;
    bool done = ask(j, &finder);
    for (int wanted = 0; wanted < PASS_COUNT && done; wanted++) {
        done = join_pass(j, &finder, (pass)wanted) &&
               (wanted == PASS_INCOMPLETE || list_pass(j, &finder, (pass)wanted)) && !j->namer.failed;
    }
    tdn_finder_release(&finder);
    return done;
}
