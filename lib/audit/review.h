/*
 * review.h - one review: what the rules are given.
 *
 * Each rule is a file of its own, with its messages in both languages and the functions that the review calls for the
 * archive, for each document or for each directive. A rule reports three things: that it could decide, that it could
 * not and why, and what it found (remark.h).
 *
 * Memory that runs out is noted once, in `failed`. From then on texts come out empty and nothing is added; the review
 * ends after the call that is running, and its result is thrown away. So a rule has no error path of its own.
 */
#ifndef TDN_REVIEW_H
#define TDN_REVIEW_H

#include "audit/chains.h"
#include "audit/findings.h"
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

/** How a plan came to what orders it. */
typedef enum tdn_footing {
    TDN_FOOTING_DIRECTIVE,  /**< title, opening or body names a directive that it carries out */
    TDN_FOOTING_UNNUMBERED, /**< title or opening names a superior's directive without its number */
    TDN_FOOTING_TITLE,      /**< the title alone says what it carries out, by name: a congress resolution */
    TDN_FOOTING_LEGAL,      /**< laws, decrees and the like only */
    TDN_FOOTING_NONE
} tdn_footing;

/** One document under review. */
typedef struct tdn_case {
    const tdn_stored_document *held;
    const tdnref_document *doc; /**< its record */
    const tdn_node *node;       /**< the directive that it is */
    uint64_t first_mention;     /**< in tdn_review.grouped */
    uint64_t mention_count;
    uint64_t first_duty; /**< in the graph's duties */
    uint64_t duty_count;
    bool in_scope;           /**< a plan, from which a parent is expected */
    bool undecided;          /**< in scope or not, too little is known; `reason` says what */
    const tdn_words *reason; /**< why out of scope, or undecided */
    tdn_footing footing;     /**< of a plan */
    uint64_t reported;       /**< a directive that a finding says should be, or is wrongly, cited; TDN_NONE */
    bool compare;            /**< a finding of REVIEW or CHECK is about what it cites */
    const char *topic;       /**< core of the title, interned; "" if it says too little */
    const char *opening;     /**< its text; NULL: none */
    const char *title; /**< in lower-case words joined by dashes, between dashes: "-công-tác-..."; "" if unknown */
} tdn_case;

/** What the key of a node says of its number. */
typedef struct tdn_numbered {
    const char *number; /**< canonical, "2193/KH-UBND"; NULL: it has none; equal numbers have equal pointers */
    const char *book;   /**< body, type and period, "vn;dak-lak/ubnd-tinh/KH/2023/"; equal books have equal pointers */
    const char *symbol; /**< after the digits, in `number` */
    uint64_t serial;    /**< the digits; the largest number if they are too many */
    uint16_t year;      /**< inside the number, 0: none */
    const tdnref_registered *registered; /**< its line of the registry, NULL: none */
} tdn_numbered;

typedef struct tdn_reason_count {
    const tdn_words *reason;
    uint64_t count;
} tdn_reason_count;

typedef struct tdn_review tdn_review;

/** What a rule does. The functions are called in this order; those that a rule has no use for are NULL. */
typedef struct tdn_rule {
    void (*on_archive)(tdn_review *review); /**< once */
    void (*on_document)(tdn_review *review, const tdn_case *c);
    void (*on_directive)(tdn_review *review, uint64_t node);
    const tdn_words *const *messages; /**< all templates of the rule, for the test that compares the languages */
    size_t message_count;
} tdn_rule;

struct tdn_review {
    const tdnref_graph *graph;
    const tdnref_policy *policy; /**< NULL: none */
    const tdnref_registered *registry;
    uint64_t registry_count;
    tdnref_audit *audit;
    bool failed; /**< memory is out */
    uint64_t steps;
    tdn_intern strings;
    tdn_intern fingerprints;                  /**< those given */
    tdn_namer namer;                          /**< for words in normal form */
    TDN_ARRAY(tdn_mention_record) mentions;   /**< of the graph, unpacked: each is looked at by many rules */
    TDN_ARRAY(tdnref_document) documents;     /**< the same */
    tdn_by_document grouped;                  /**< mentions by document */
    TDN_ARRAY(tdn_case) cases;                /**< one a document of the graph, same index */
    TDN_ARRAY(tdn_numbered) numbers;          /**< one a node of the graph, same index */
    bool *blamed;                             /**< one a mention of the graph: a rule has found something in it */
    tdn_chains registry_numbers;              /**< canonical number -> lines of the registry */
    TDN_ARRAY(const char *) registry_periods; /**< one a line of it: "2023", "k13"; NULL: unknown */
    /* of the rule that is running */
    size_t rule; /**< its index in the register */
    const tdnref_rule *running;
    TDN_ARRAY(tdn_reason_count) reasons;
    tdn_chains index;  /**< what it has indexed (index.h) */
    tdn_numbers marks; /**< one a node of the graph, TDN_NONE at first; empty until tdn_use_marks() */
};

/** Item `index` of an array of the caller's structs: they are as far apart as the caller's own struct is long. */
static inline const void *tdn_item_at(const void *items, uint64_t index)
{
    size_t size = 0;
    memcpy(&size, items, sizeof size);
    return (const char *)items + index * size;
}

/** Mention number `i` of a case. */
static inline const tdn_mention_record *tdn_case_mention(tdn_review *review, const tdn_case *c, uint64_t i)
{
    review->steps++;
    return &review->mentions.items[tdn_grouped_mention(&review->grouped, c->first_mention + i)];
}

static inline const tdn_node *tdn_node_of(const tdn_review *review, uint64_t node)
{
    return &review->graph->nodes.items[node];
}

static inline const tdn_directive *tdn_value_of(const tdn_review *review, uint64_t node)
{
    return &tdn_node_of(review, node)->value;
}

static inline const tdn_numbered *tdn_number_of(const tdn_review *review, uint64_t node)
{
    return &review->numbers.items[node];
}

/** The first document that has this identity, NULL if the directive is not held. */
static inline const tdn_case *tdn_case_of_node(const tdn_review *review, uint64_t node)
{
    const tdn_node *at = tdn_node_of(review, node);
    return at->document_count == 0 ? NULL : &review->cases.items[tdn_node_document(review->graph, at, 0)];
}

/** Index of a case: that of its document in the graph. */
static inline uint64_t tdn_case_index(const tdn_review *review, const tdn_case *c)
{
    return (uint64_t)(c->doc - review->documents.items);
}

/** True if a rule has found something in this mention. */
static inline bool tdn_is_blamed(const tdn_review *review, const tdn_mention_record *cited)
{
    return review->blamed[cited->at];
}

#endif
