/*
 * governed.c - what a document says it does with an unnumbered directive.
 *
 * It is governed by a cue right before it, with at most the words for who ordered it in between ("Thực hiện chỉ đạo của
 * Thủ tướng Chính phủ tại | Kế hoạch ..."); by the words that introduce its list; or by the previous item, whether a
 * mention or another unnumbered directive. What depends on another directive belongs to that one, and what another
 * programme does is not attributed to the document.
 */
#include "relation/cue.h"
#include "relation/gap.h"
#include "relation/programme.h"
#include "unnumbered/walk.h"

/* Tokens searched between a cue and the directive. */
#define CUE_REACH 40u
/* Tokens from one item of a list to the next. */
#define LIST_REACH 200u
/* "Căn cứ | các văn bản sau đây | :" */
#define INTRODUCTION 6u
/* Mentions in a chain in which each depends on the next. */
#define CHAIN_MOST 8u

static const tdn_governance NOTHING = {TDNREF_REL_MENTIONS, {0, 0}};

bool tdn_joins_directives(const tdn_reader *r, size_t token)
{
    return tdn_is_connective(r, token) || tdn_is_word(r, token, "với") || tdn_are_words(r, token, "thời");
}

static bool has_joint(const tdn_reader *r, tdn_range range)
{
    for (size_t at = range.first; at < range.end; at++) {
        if (tdn_joins_directives(r, at)) {
            return true;
        }
    }
    return false;
}

/** "Thực hiện chỉ đạo của | Thủ tướng Chính phủ tại | Kế hoạch": nothing but the words for who ordered it comes between
 * the cue and the directive. */
static bool leads_to(const tdn_reader *r, size_t at, size_t token)
{
    while (at < token) {
        tdn_issuer issuer;
        const tdn_hit *cue = tdn_hit_at(r->hits, at, TDN_PHRASE_CUE);
        if (tdn_issuer_at(r, at, &issuer)) {
            at = issuer.range.end;
        } else if (cue != NULL && tdn_is_pointer(tdn_lexicon_cue(cue->id))) {
            at += cue->count;
        } else if (tdn_is_word(r, at, "tại") || tdn_is_word(r, at, "của")) {
            at++;
        } else {
            return false;
        }
    }
    return at == token;
}

/** The end of what is named before a token: a mention, or the pending directive. */
static size_t end_before(const tdn_walk *w, size_t token)
{
    const size_t end = w->pending && w->last.range.end >= w->covered ? w->last.range.end : w->covered;
    return end < token ? end : token; /* the next item may lie within the apparent subject of the previous one */
}

/** Where the words that may govern a directive at a token begin: after the last mention, directive or semicolon of its
 * sentence. */
static size_t clause_start(const tdn_walk *w, size_t token)
{
    const tdn_reader *r = w->r;
    const size_t sentence = tdn_sentence_start(r, token, token > CUE_REACH ? token - CUE_REACH : 0);
    const size_t named = end_before(w, token);
    const size_t from = named > sentence ? named : sentence;
    for (size_t at = token; at > from; at--) {
        if (tdn_is_mark(r, at - 1, ';')) {
            return at;
        }
    }
    return from;
}

/** "xây dựng Kế hoạch thực hiện | Nghị quyết của Tỉnh ủy": another programme carries it out. */
static bool is_of_programme(const tdn_reader *r, tdn_range cue, size_t from)
{
    return tdn_next_hit(r->hits, cue.first, cue.end, 1u << TDN_PHRASE_TYPE) < cue.end ||
           tdn_programme_before(r, cue, from) != TDN_NO_TOKEN;
}

/** "Thực hiện | Kế hoạch của Ủy ban nhân dân tỉnh". Not what a preceding directive carries out ("Quyết định số
 * 12/QĐ-TTg về triển khai | Nghị quyết của Quốc hội"), nor, after the opening, what another programme does ("xây dựng
 * Kế hoạch thực hiện | Nghị quyết của Tỉnh ủy"). */
static tdn_governance governed_by_cue(const tdn_walk *w, const tdn_cue_place *c, size_t from, size_t token,
                                      tdnref_clause clause)
{
    const tdn_reader *r = w->r;
    const bool joined = from == 0 || tdn_has_flag(r, from, TDN_SENTENCE) || tdn_is_mark(r, from - 1, ';') ||
                        has_joint(r, (tdn_range){from, c->range.first});
    const bool first = tdn_is_front(clause);
    if (!tdn_is_rising((tdnref_relation)c->cue->relation) || !joined || !leads_to(r, c->range.end, token) ||
        (!first && is_of_programme(r, c->range, from))) {
        return NOTHING;
    }
    return (tdn_governance){(tdnref_relation)c->cue->relation, tdn_source_span(r, c->range)};
}

/** What governs the previous mention, or the one on which that mention depends. */
static tdn_governance governed_mention(const tdn_walk *w, uint64_t document)
{
    uint64_t index = w->next - 1;
    const tdnref_mention *m = &w->drafts->items[index].record;
    for (unsigned i = 0;
         i < CHAIN_MOST && m->from.kind == TDNREF_REF_MENTION && m->from.index >= w->first && m->from.index < index;
         i++) {
        index = m->from.index;
        m = &w->drafts->items[index].record;
    }
    const bool own = m->from.kind == TDNREF_REF_DOCUMENT && m->document == document && m->kind != TDNREF_KIND_SELF;
    return own && tdn_is_rising(m->relation) ? (tdn_governance){m->relation, m->cue} : NOTHING;
}

/** True if no sentence of its own comes between the previous item of a list and the one at `item`. */
static bool goes_on(const tdn_reader *r, size_t from, size_t item)
{
    for (size_t at = from; at < item; at++) {
        if (item - from > LIST_REACH || tdn_has_flag(r, at, TDN_SENTENCE)) {
            return false;
        }
    }
    return !tdn_has_new_subject(r, (tdn_range){from, item});
}

/** "Căn cứ các văn bản sau: | - Chương trình hành động của Tỉnh ủy": governed by what introduces the list. */
static tdn_governance governed_by_introduction(const tdn_reader *r, size_t item)
{
    const size_t colon = item - 1;
    const size_t from = tdn_sentence_start(r, colon, colon > CUE_REACH ? colon - CUE_REACH : 0);
    const tdn_cue_place c = tdn_governing_cue(r, (tdn_range){from, colon});
    const bool list =
        c.cue != NULL && colon - c.range.end <= INTRODUCTION && !has_joint(r, (tdn_range){c.range.end, colon});
    return list && tdn_is_rising((tdnref_relation)c.cue->relation)
               ? (tdn_governance){(tdnref_relation)c.cue->relation, tdn_source_span(r, c.range)}
               : NOTHING;
}

/** "Thực hiện Quyết định số 12/QĐ-TTg về ...; | Chương trình hành động của Tỉnh ủy": governed like the previous
 * item. */
static tdn_governance governed_by_list(const tdn_walk *w, size_t token, uint64_t document)
{
    const tdn_reader *r = w->r;
    const bool after_directive = w->pending && w->last.range.end >= w->covered;
    const bool after_mention = !after_directive && w->next > w->first;
    const size_t end = after_directive && w->last.range.end > token ? w->last.range.first : end_before(w, token);
    const size_t item = tdn_skip_list_words_back(r, token, end);
    if (item > 0 && tdn_is_mark(r, item - 1, ':')) {
        return governed_by_introduction(r, item);
    }
    if ((!after_directive && !after_mention) || item <= end || !tdn_joins_directives(r, item - 1) ||
        !goes_on(r, end, item)) {
        return NOTHING;
    }
    if (!after_directive) {
        return governed_mention(w, document);
    }
    const bool same = tdn_document_of(w->documents, tdn_token_at(r, w->last.range.first)->start) == document;
    return same ? w->governance : NOTHING;
}

tdn_governance tdn_govern_unnumbered(const tdn_walk *w, size_t token, uint64_t document, tdnref_clause clause)
{
    const size_t from = clause_start(w, token);
    const tdn_cue_place c = tdn_governing_cue(w->r, (tdn_range){from, token});
    if (c.cue != NULL && !tdn_is_pointer(c.cue)) {
        return governed_by_cue(w, &c, from, token, clause);
    }
    return clause == TDNREF_CLAUSE_TITLE ? NOTHING : governed_by_list(w, token, document);
}
