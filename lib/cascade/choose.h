/*
 * choose.h - which of the acts that a document names is its parent in one line, and why.
 */
#ifndef TDN_CHOOSE_H
#define TDN_CHOOSE_H

#include "graph/subject.h"

enum { TDN_CLAUSE_RANK_TITLE, TDN_CLAUSE_RANK_OPENING, TDN_CLAUSE_RANK_BODY };
enum { TDN_VERB_IMPLEMENTS, TDN_VERB_GUIDES, TDN_VERB_BASIS, TDN_VERB_NONE };

/** An act that a document says it carries out, follows or rests on. */
typedef struct tdn_choice {
    uint64_t node;
    uint64_t via;                 /**< letter that forwards it, TDN_NONE */
    uint64_t order;               /**< its first mention */
    int clause;                   /**< best place, TDN_CLAUSE_RANK_* */
    int verb;                     /**< best relation there, TDN_VERB_* */
    int standing[TDN_LINE_COUNT]; /**< tdn_standing */
    int form;                     /**< higher forms first */
    tdn_fit fit;
    tdn_period_fit period;
    bool same_period; /**< neither names years, or both the same */
    tdnref_relation relation;
    bool means;                    /**< legal basis by what it is about */
    bool whole;                    /**< cited as a whole somewhere, not only for one of its parts or forms */
    bool forwards[TDN_LINE_COUNT]; /**< what it forwards is a candidate of that line */
    bool direct;                   /**< cited by the document itself, not only by a letter that forwards it */
    bool barred;                   /**< amended, replaced or repealed by the document */
    bool heads_task; /**< a task of the body begins with it: "1. Triển khai thực hiện Kế hoạch số ..." */
} tdn_choice;

typedef TDN_ARRAY(tdn_choice) tdn_choices;

/** What is asked: the parent of a document in one line, among what title and opening name or, if that is nothing in
 * both lines, among what heads a task of the body or, if there is none either, among legal bases. */
typedef struct tdn_question {
    const tdnref_graph *graph;
    tdn_choices *choices;
    const uint64_t *slots; /**< node -> index in `choices` */
    int line;              /**< TDN_LINE_PARTY or TDN_LINE_STATE */
    bool tasks;
    bool legal;
} tdn_question;

/** The best choice, NULL if there is none; fills what the graph keeps of it. */
const tdn_choice *tdn_choose(const tdn_question *question, tdn_parent *out);

/** True if the choice is of that line at all, so that a reviewer may ask why it was not taken. */
bool tdn_is_of_line(const tdn_question *question, const tdn_choice *choice);

/** What spoke against a choice that lost to `best`, which may be NULL; constant English. */
const char *tdn_verdict(const tdn_question *question, const tdn_choice *choice, const tdn_choice *best);

/** Less than 0 if a stands nearer to being the parent than b; a total order. */
int tdn_compare_choices(const tdn_question *question, const tdn_choice *a, const tdn_choice *b);

/** Higher forms are less; what is not listed stands between a plan and a guidance. */
int tdn_rank_of_form(const char *type);

/** True for letters and guidance, which may pass on the directive of another. */
bool tdn_may_forward(const tdn_node *node);

/** TDNREF_LINE_PARTY or TDNREF_LINE_STATE. */
tdnref_line tdn_line_bit(int line);

#endif
