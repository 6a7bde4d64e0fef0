/*
 * review.h - one review: what the rules are given, and what they report.
 *
 * The register (register.c) is a table of rules. Each rule is a file of its own, with its texts in both languages and
 * one function that goes through what it decides on. A rule reports three things: that it could decide, that it could
 * not and why, and what it found. It never composes text itself: a message is a template in each language, and its
 * arguments exist in each language too, so that no finding exists in one language only.
 *
 * Everything that a review creates lives in one arena. Nothing here changes the graph.
 */
#ifndef TDN_REVIEW_H
#define TDN_REVIEW_H

#include "graph/by_document.h"
#include "graph/graph.h"
#include "graph/identity.h"

/** Words in each language: a template with {0} to {9}, or what is put into one. */
typedef struct tdn_words {
    const char *text[TDNREF_LANG_COUNT];
} tdn_words;

/** The same words in both languages: numbers, dates, quotations. */
static inline tdn_words tdn_same(const char *text)
{
    return (tdn_words){{text, text}};
}

typedef struct tdn_review tdn_review;

/** A line of the register. */
typedef struct tdn_rule {
    tdnref_rule value;
    bool (*run)(tdn_review *review);  /**< false when memory is out */
    const tdn_words *const *messages; /**< all templates of the rule, for the test that compares the languages */
    size_t message_count;
} tdn_rule;

/** How a plan came to what orders it. */
typedef enum tdn_footing {
    TDN_FOOTING_DIRECTIVE,  /**< title, opening or body names a directive that it carries out */
    TDN_FOOTING_UNNUMBERED, /**< the opening speaks of one without giving its number */
    TDN_FOOTING_TITLE,      /**< the title alone says what it carries out, by name: a congress resolution */
    TDN_FOOTING_LEGAL,      /**< laws, decrees and the like only */
    TDN_FOOTING_NONE
} tdn_footing;

/** One document under review. */
typedef struct tdn_case {
    const tdn_held *held;
    const tdn_node *node;
    uint64_t first_mention; /**< in tdn_review.grouped */
    uint64_t mention_count;
    bool in_scope;           /**< a plan, from which a parent is expected */
    bool undecided;          /**< in scope or not, too little is known; `reason` says what */
    const tdn_words *reason; /**< why out of scope, or undecided */
    tdn_footing footing;     /**< of a plan */
    uint64_t told;           /**< a directive that a finding says should be, or is wrongly, cited; TDN_NONE */
    bool compare;            /**< a finding of REVIEW or CHECK is about what it cites */
    const char *topic;       /**< core of the title, interned; "" if it says too little */
    const char *title; /**< in lower-case words joined by dashes, between dashes: "-công-tác-..."; "" if unknown */
} tdn_case;

/** What the key of a node says of its number. */
typedef struct tdn_numbered {
    const char *number; /**< canonical, "2193/KH-UBND"; NULL: it has none; equal numbers have equal pointers */
    const char *book;   /**< body, type and period, "vn;dak-lak/ubnd-tinh/KH/2023"; equal books have equal pointers */
    const char *symbol; /**< after the digits, in `number` */
    uint64_t serial;    /**< the digits; the largest number if they are too many */
    uint16_t year;      /**< inside the number, 0: none */
    const tdnref_registered *registered; /**< its line of the registry, NULL: none */
} tdn_numbered;

/** Lists of numbers under strings. Zero-initialise through tdn_chains_init(). */
typedef struct tdn_chain_link {
    uint64_t value;
    uint64_t next; /**< TDN_NONE: the last */
} tdn_chain_link;

typedef struct tdn_chains {
    tdn_intern heads;
    TDN_ARRAY(tdn_chain_link) links;
} tdn_chains;

/** No more of a chain is looked at for one question: honest archives hold a handful of acts of one body, matter and
 * period. */
#define TDN_CHAIN_REACH 256u

typedef struct tdn_reason_count {
    const tdn_words *reason;
    uint64_t count;
} tdn_reason_count;

typedef struct tdn_finding {
    tdnref_finding value;
    uint64_t first_place;
    uint64_t order; /* in which it was made: the last thing to sort by */
} tdn_finding;

struct tdnref_audit {
    const tdnref_alloc *alloc;
    tdn_arena arena;
    TDN_ARRAY(tdnref_reviewed) documents;
    TDN_ARRAY(tdn_finding) findings;
    TDN_ARRAY(tdnref_place) places;
    TDN_ARRAY(tdnref_rule_tally) tallies;
    uint64_t steps; /**< of work: grows linearly with the records, so that a test can show it without a clock */
};

struct tdn_review {
    const tdnref_graph *graph;
    const tdnref_policy *policy; /**< NULL: none */
    const tdnref_registered *registry;
    uint64_t registry_count;
    tdnref_audit *audit;
    tdn_intern strings;
    tdn_intern fingerprints;                  /**< those given */
    tdn_namer namer;                          /**< for words in normal form */
    TDN_ARRAY(tdn_cited) mentions;            /**< of the graph, unpacked: each is looked at by many rules */
    tdn_by_document grouped;                  /**< mentions by document */
    TDN_ARRAY(tdn_case) cases;                /**< one a document of the graph, same index */
    TDN_ARRAY(tdn_numbered) numbers;          /**< one a node of the graph, same index */
    TDN_ARRAY(bool) blamed;                   /**< one a mention of the graph: a rule has found something in it */
    tdn_chains registry_numbers;              /**< canonical number -> lines of the registry */
    TDN_ARRAY(const char *) registry_periods; /**< one a line of it: "2023", "k13"; NULL: not told */
    size_t rule;                              /**< index of the rule that is running */
    const tdn_rule *running;
    TDN_ARRAY(tdn_reason_count) reasons;
};

/** Item `index` of an array of the caller's structs: they are as far apart as the caller's own struct is long. */
static inline const void *tdn_item_at(const void *items, uint64_t index)
{
    size_t size = 0;
    memcpy(&size, items, sizeof size);
    return (const char *)items + index * size;
}

/** Mention number `i` of a case. */
static inline const tdn_cited *tdn_case_mention(const tdn_review *review, const tdn_case *c, uint64_t i)
{
    review->audit->steps++;
    return &review->mentions.items[review->grouped.mentions.items[c->first_mention + i]];
}

static inline const tdnref_node *tdn_value_of(const tdn_review *review, uint64_t node)
{
    return &review->graph->nodes.items[node].value;
}

/** Index of a case. */
static inline uint64_t tdn_case_index(const tdn_review *review, const tdn_case *c)
{
    return (uint64_t)(c - review->cases.items);
}

/** True if a rule has found something in this mention. */
static inline bool tdn_is_blamed(const tdn_review *review, const tdn_cited *cited)
{
    return review->blamed.items[cited->at];
}

#endif
