/*
 * fits.h - the directives that an incomplete claim may be: complete claims, found by what the incomplete one gives.
 *
 * A claim is looked up by its number, by its type and digits ("Kết luận 57"), or by the name of a law.
 */
#ifndef TDN_FITS_H
#define TDN_FITS_H

#include "graph/claim.h"

/** More candidates than this are of no use to anybody. */
#define TDN_FITS_MAX 64

/** What fits one claim. */
typedef struct tdn_fits {
    uint32_t nodes[TDN_FITS_MAX]; /**< seeds, each once */
    size_t count;
    bool too_many; /**< there may be others */
} tdn_fits;

/** A complete claim where it can be found. */
typedef struct tdn_finder_entry {
    uint32_t lookup;   /**< number of that string in `asked` */
    uint32_t source;   /**< rank of its name */
    uint32_t document; /**< that makes the claim */
    uint32_t node;     /**< seed */
    uint32_t claim;
} tdn_finder_entry;

typedef TDN_ARRAY(tdn_finder_entry) tdn_finder_entries;

/** Initialise with tdn_finder_init(). */
typedef struct tdn_finder {
    const tdnref_graph *graph; /**< arranged */
    const tdn_claims *claims;
    const uint32_t *ranks; /**< source -> rank of its name */
    const uint32_t *days;  /**< document -> last day that it may be of, yyyymmdd; 0: not known */
    /* private */
    tdn_intern asked;           /**< what claims are looked up by, numbered: nothing else is listed, which is little */
    tdn_namer serial;           /**< room to write one */
    tdn_finder_entries local;   /**< one for each document that cites a directive */
    tdn_finder_entries archive; /**< one for each directive */
} tdn_finder;

void tdn_finder_init(tdn_finder *finder, const tdnref_graph *graph, const tdn_claims *claims);
void tdn_finder_release(tdn_finder *finder);

/** Notes what an identity will be looked up by. All are noted before the first claim is listed. False when memory is
 * out. */
bool tdn_finder_ask(tdn_finder *finder, const tdn_identity *identity);

/** Lists a complete claim that has its node; false when memory is out. */
bool tdn_finder_list(tdn_finder *finder, uint64_t claim);

/** Makes what was listed findable. */
void tdn_finder_sort(tdn_finder *finder);

/** Finds what fits a claim: in its document, if nothing does in its source, then in the archive. A short form has its
 * directive in the same source or nowhere. False when memory is out. */
bool tdn_find_fits(tdn_finder *finder, uint64_t claim, tdn_fits *found);

#endif
