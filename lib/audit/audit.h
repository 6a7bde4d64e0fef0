/*
 * audit.h - one review: what the rules are given, and what they give back.
 *
 * The register (register.c) is one table of rules; each rule stands in a file of its own, with its texts in both
 * languages and one function that goes over what it decides on. A rule reports three things: that it could decide, that
 * it could not and why, and what it found. It never writes text by itself: a message is a template in each language,
 * and what is put into it comes in each language too, so that no finding exists in one language only.
 *
 * Everything that a review makes lives in one arena. Nothing here changes the graph.
 */
#ifndef TDN_AUDIT_H
#define TDN_AUDIT_H

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

/** The register; the place of a rule in it is its index. */
extern const tdn_rule *const tdn_rules[];
extern const size_t tdn_rule_total;

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
    uint64_t first_mention; /**< in tdn_review.mentions */
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
    const char *symbol; /**< behind the digits, in `number` */
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

#define TDN_PLACES_MAX 6
#define TDN_ARGUMENTS_MAX 8

/** A finding while a rule makes it. */
typedef struct tdn_remark {
    uint64_t document;
    uint64_t about; /**< TDN_NONE: no directive */
    const tdn_words *message;
    tdn_words arguments[TDN_ARGUMENTS_MAX];
    const tdn_words *settled_by; /**< NULL: as the register says */
    bool lighter;                /**< of `severity` and not of the rule's own */
    tdnref_severity severity;
    bool cites;       /**< it is about what the document cites */
    uint64_t mention; /**< the mention that it blames, so that no later rule says the same in other words; TDN_NONE */
    tdnref_place places[TDN_PLACES_MAX];
    size_t place_count;
} tdn_remark;

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
    TDN_ARRAY(uint64_t) mentions;             /**< of all documents, grouped by document, in text order */
    TDN_ARRAY(tdn_case) cases;                /**< one a document of the graph, same index */
    TDN_ARRAY(tdn_numbered) numbers;          /**< one a node of the graph, same index */
    TDN_ARRAY(bool) blamed;                   /**< one a mention of the graph: a rule has found something in it */
    tdn_chains registry_numbers;              /**< canonical number -> lines of the registry */
    TDN_ARRAY(const char *) registry_periods; /**< one a line of it: "2023", "k13"; NULL: not told */
    size_t rule;                              /**< that is running */
    TDN_ARRAY(tdn_reason_count) reasons;
};

/* ---- for the rules: what they report ---- */

/** The rule that runs could decide on one thing more. */
void tdn_checked(tdn_review *review);
/** ... could not decide, for this reason. False: no memory. */
bool tdn_abstained(tdn_review *review, const tdn_words *why);
/** ... has found something. False: no memory. */
bool tdn_found(tdn_review *review, const tdn_remark *remark);

/** A template filled in; NULL texts when memory is out. */
tdn_words tdn_compose(tdn_review *review, const tdn_words *template, const tdn_words *arguments, size_t count);

/** A new finding about a document. */
tdn_remark tdn_remark_new(uint64_t document, const tdn_words *message);
/** Adds a place; what does not fit is left out. */
void tdn_quote(tdn_remark *remark, const tdnref_place *place);
/** A mention; `mark` is the part that is wrong, all of it if empty. */
tdnref_place tdn_place_of_mention(const tdn_review *review, const tdn_cited *cited, tdnref_span mark);
/** The document's own title, or its head if it has none. */
tdnref_place tdn_place_of_document(const tdn_review *review, uint64_t document);
tdnref_place tdn_place_of_opening(const tdn_review *review, uint64_t document);

/** Quotes a mention with its wrong part, and blames it. */
void tdn_blame(const tdn_review *review, tdn_remark *remark, const tdn_cited *cited, tdnref_span mark);

/** Quotes and blames the mentions behind the first one that say the same of the same directive: one slip, one finding.
 */
void tdn_quote_repeats(tdn_review *review, const tdn_cited *first, tdnref_span mark, tdn_remark *remark);
/** True if a rule has found something in this mention. */
static inline bool tdn_is_blamed(const tdn_review *review, const tdn_cited *cited)
{
    return review->blamed.items[cited - review->graph->mentions.items];
}

/* ---- for the rules: what the office knows and wants (policy.c) ---- */

/** What is wrong with the caller's options, as a constant text; NULL: nothing. */
const char *tdn_check_options(const tdnref_audit_options *options);

/** Items of the policy; the caller has checked the index. */
const tdnref_demand *tdn_demand_at(const tdn_review *review, uint64_t index);
const tdnref_wanted *tdn_wanted_at(const tdnref_demand *demand, uint64_t index);
const tdnref_deadline *tdn_deadline_at(const tdn_review *review, uint64_t index);
const tdnref_tasked *tdn_tasked_at(const tdn_review *review, uint64_t index);

/** True if the document fits in everything that is set. `*failed`: no memory. */
bool tdn_fits_scope(tdn_review *review, const tdn_case *c, const tdnref_scope *scope, bool *failed);
/** The same for a directive; `subject` is what a citation says that it is about, NULL if not told. */
bool tdn_fits_wanted(tdn_review *review, uint64_t node, const char *subject, const tdnref_wanted *wanted, bool *failed);
/** True if these words stand in the text in a row. `*failed`: no memory. */
bool tdn_holds_words(tdn_review *review, const char *text, const char *words, bool *failed);

/** Reads the numbers of the registry. False: no memory. */
bool tdn_read_registry(tdn_review *review);
/** The line of the registry that is this directive, NULL: none, or several. */
const tdnref_registered *tdn_registered_as(const tdn_review *review, const tdnref_node *node,
                                           const tdn_numbered *number);
/** The line of a State act that differs from this directive in the year alone and has this subject ("" for none), as
 * tdn_dashed() makes it; NULL: none, or several. `*any`: some line differs in the year alone. False: no memory. */
bool tdn_registered_in_other_year(tdn_review *review, uint64_t node, const char *subject, const tdnref_registered **out,
                                  bool *any);
/** Line `index` of the registry. */
const tdnref_registered *tdn_registered_at(const tdn_review *review, uint64_t index);

/** What the policy changes about a rule, NULL: nothing. */
const tdnref_setting *tdn_setting_of(const tdn_review *review, const char *rule);

/* ---- for the rules: what is known (facts.c, describe.c) ---- */

/** Fills `mentions` and `cases`. False: no memory. */
bool tdn_collect_facts(tdn_review *review);

/** Asks a rule of each case in turn; false when memory is out. */
static inline bool tdn_each_case(tdn_review *review, bool (*check)(tdn_review *review, uint64_t document))
{
    for (uint64_t i = 0; i < review->cases.count; i++) {
        if (!check(review, i)) {
            return false;
        }
    }
    return true;
}

/** Mention number `i` of a case. */
static inline const tdn_cited *tdn_case_mention(const tdn_review *review, const tdn_case *c, uint64_t i)
{
    review->audit->steps++;
    return &review->graph->mentions.items[review->mentions.items[c->first_mention + i]];
}

/** The act that the title says is carried out, by name and without a number, NULL if there is none. */
const tdn_cited *tdn_named_in_title(const tdn_review *review, const tdn_case *c);

/** True if the document itself does the pointing. */
bool tdn_points_itself(const tdn_review *review, const tdn_case *c, const tdn_cited *cited);

/** Words in normal form between dashes, "-công-tác-", so that strstr() finds whole words; "" for NULL; NULL: no memory.
 */
const char *tdn_dashed(tdn_review *review, const char *text);

static inline const tdnref_node *tdn_value_of(const tdn_review *review, uint64_t node)
{
    return &review->graph->nodes.items[node].value;
}

/** The first document that has this identity, NULL if the directive is not held. */
tdn_case *tdn_case_of_node(const tdn_review *review, uint64_t node);
/** Index of a case. */
static inline uint64_t tdn_case_index(const tdn_review *review, const tdn_case *c)
{
    return (uint64_t)(c - review->cases.items);
}

/* ---- for the rules: comparisons (compare.c) ---- */

/** yyyymmdd of a whole date, else 0. */
uint32_t tdn_whole_day(tdnref_date date);
/** The last day that a date may mean, 0 if not even its year is known. */
uint32_t tdn_last_day(tdnref_date date);
/** Days from a whole day to a later one (yyyymmdd); 0 if it is not later. */
uint32_t tdn_days_between(uint32_t from, uint32_t to);
/** Basis, implements, guides: what a plan rests on. */
bool tdn_rests_on(tdnref_relation relation);
/** Title or opening. */
bool tdn_is_front(tdnref_clause clause);
/** Share of the words of the shorter text that the other has too, in per cent; texts as tdn_dashed() makes them. */
unsigned tdn_likeness(const char *a, const char *b);
/** True if two subjects are the same words in the same order, as far as the shorter one goes, and enough of them to
 * tell acts apart; "về việc" in front aside. What stands behind a subject in a table may have run into it. */
bool tdn_reads_alike(const char *a, const char *b);
/** True if one wrong, missing, doubled or swapped digit makes one number of the other. */
bool tdn_is_one_slip(uint64_t a, uint64_t b);
/** First and last year that a text names ("giai đoạn 2021-2025"); false: none. */
bool tdn_years_in(const char *text, uint16_t *from, uint16_t *to);

void tdn_chains_init(tdn_chains *chains, const tdnref_alloc *alloc);
void tdn_chains_release(tdn_chains *chains, const tdnref_alloc *alloc);
/** Appends a value; false: no memory. */
bool tdn_chains_add(tdn_chains *chains, const tdnref_alloc *alloc, const char *key, uint64_t value);
/** The link that was added last under a key, TDN_NONE: none. */
uint64_t tdn_chains_find(const tdn_chains *chains, const char *key);

/** The core of a title or subject, "-thông-tin-đối-ngoại" of "-triển-khai-công-tác-thông-tin-đối-ngoại-năm-2024-";
 * interned, "" if it has fewer than three words; NULL: no memory. */
const char *tdn_topic_of(tdn_review *review, const char *title);

/** "Kế hoạch số 2193/KH-UBND ngày 14/12/2023 của Ủy ban nhân dân tỉnh Đắk Lắk", as far as known. NULL texts: no memory.
 */
tdn_words tdn_describe_node(tdn_review *review, const tdnref_node *node);
/** "15/6/2023"; "" for no date. NULL: no memory. */
const char *tdn_day_text(tdn_review *review, tdnref_date date);

#endif
