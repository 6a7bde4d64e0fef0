#include "relation/programme.h"

/* "Ban hành kèm theo Quyết định này Kế hoạch ..." says so within this many tokens. */
#define OWN_TOKENS 120u
/* "... kèm theo Quyết định này | bản "Kế hoạch ...": anything further away is only named within the enclosure ("kèm
 * theo Nghị quyết này Danh mục nhiệm vụ bổ sung trong | Chương trình hành động của Chính phủ thực hiện ..."). */
#define ENCLOSED_TOKENS 4u
/* "đã kịp thời xây dựng, ban hành các | kế hoạch". */
#define REPORTED_TOKENS 10u

static bool is_plan_type(uint16_t type)
{
    return (tdn_lexicon_type(type)->flags & TDN_TYPE_PLAN) != 0;
}

/** "các đơn vị đã kịp thời ban hành các | kế hoạch | triển khai thực hiện": plans that exist are reported. */
static bool is_reported(const tdn_reader *r, size_t token)
{
    static const char *const VERBS[] = {"ban hành", "xây dựng"};
    static const char *const BETWEEN[] = {"các",         "những", "nhiều",    "và",      "kịp thời",
                                          "khẩn trương", "ký",    "chủ động", "tích cực"};
    bool issued = false;
    for (size_t at = token; at > 1 && token - at < REPORTED_TOKENS;) {
        if (tdn_is_word(r, at - 1, "đã")) {
            return issued;
        }
        const size_t verb = tdn_any_words_at(r, at - 2, VERBS, TDN_COUNT(VERBS));
        const size_t two = verb > 0 ? verb : tdn_any_words_at(r, at - 2, BETWEEN, TDN_COUNT(BETWEEN));
        const bool one = tdn_is_mark(r, at - 1, ',') || tdn_any_words_at(r, at - 1, BETWEEN, TDN_COUNT(BETWEEN)) == 1;
        if (two != 2 && !one) {
            return false;
        }
        issued = issued || verb > 0;
        at -= two == 2 ? 2 : 1;
    }
    return false;
}

/** True if the type at a token begins a programme's title, or a report tells of such plans. */
static bool is_programme(const tdn_reader *r, const tdn_hit *type)
{
    return is_plan_type(type->id) && (tdn_has_flag(r, type->token, TDN_CAPITAL) || is_reported(r, type->token));
}

size_t tdn_programme_before(const tdn_reader *r, tdn_range cue, size_t from)
{
    const tdn_hit *inside = tdn_hit_at(r->hits, cue.first, TDN_PHRASE_TYPE);
    if (inside != NULL && is_programme(r, inside)) {
        return cue.first; /* the cue itself begins with it: "Kế hoạch triển khai" */
    }
    const tdn_hit *behind = cue.end > cue.first + 2 ? tdn_hit_at(r->hits, cue.first + 2, TDN_PHRASE_TYPE) : NULL;
    if (behind != NULL && is_plan_type(behind->id) && is_reported(r, behind->token)) {
        return behind->token; /* "đã kịp thời | ban hành Kế hoạch thực hiện" */
    }
    size_t at = cue.first;
    for (size_t back = 0; back < 14 && at > from; back++) {
        at--;
        const tdn_token *t = tdn_token_at(r, at);
        if (t->kind == TDN_TOKEN_PUNCT && t->mark != '"' && t->mark != ',') {
            return TDN_NO_TOKEN;
        }
        const tdn_hit *type = tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE);
        if (type != NULL && is_programme(r, type)) {
            return at;
        }
    }
    return TDN_NO_TOKEN;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/** True if the title of a document contains a number, ignoring case: "THỰC HIỆN CHỈ THỊ SỐ 27/CT-TTG". */
static bool title_holds(const tdn_document_draft *document, const char *number)
{
    const char *title = document->record.title.text;
    for (; title != NULL && number != NULL && *title != '\0'; title++) {
        size_t i = 0;
        while (number[i] != '\0' && lower(title[i]) == lower(number[i])) {
            i++;
        }
        if (number[i] == '\0') {
            return true;
        }
    }
    return false;
}

/** "Việc thực hiện Kế hoạch | thực hiện | Chỉ thị số 27/CT-TTg" in the plan that has this title. */
static bool is_titled(const tdn_reader *r, size_t programme, const tdn_draft *m, const tdn_document_draft *document)
{
    const tdn_hit *type = tdn_hit_at(r->hits, programme, TDN_PHRASE_TYPE);
    return type != NULL && document->record.type.text != NULL &&
           strcmp(tdn_lexicon_type(type->id)->code, document->record.type.text) == 0 &&
           title_holds(document, m->record.number.text);
}

bool tdn_is_own_programme(const tdn_reader *r, size_t sentence, size_t programme, const tdn_draft *m,
                          const tdn_document_draft *document, bool titled)
{
    const tdnref_clause clause = m->record.clause;
    if (tdn_has_flag(r, programme, TDN_UPPER) && clause == TDNREF_CLAUSE_ANNEX) {
        return true; /* the title of the programme itself, in the annex */
    }
    const size_t from = programme > sentence + OWN_TOKENS ? programme - OWN_TOKENS : sentence;
    for (size_t at = from; at < programme; at++) {
        if (tdn_is_word(r, at, "này") && at > sentence && programme - at <= ENCLOSED_TOKENS &&
            tdn_hit_before(r->hits, at, sentence, TDN_PHRASE_TYPE) != NULL) {
            return true;
        }
        if (tdn_are_words(r, at, "trên đây là")) {
            return true;
        }
    }
    if (clause == TDNREF_CLAUSE_TITLE) {
        /* "Sửa đổi, bổ sung Chương trình hành động của Chính phủ thực hiện Nghị quyết số 57-NQ/TW" is about one that
         * exists */
        const tdn_cue_place c = tdn_governing_cue(r, (tdn_range){sentence, programme});
        return c.cue == NULL || !tdn_is_change((tdnref_relation)c.cue->relation);
    }
    if (clause != TDNREF_CLAUSE_OPENING && !titled && !is_titled(r, programme, m, document)) {
        return false;
    }
    const tdn_hit *type = tdn_hit_at(r->hits, programme, TDN_PHRASE_TYPE);
    size_t at = programme + (type != NULL ? type->count : 0);
    tdn_issuer issuer;
    if (tdn_is_word(r, at, "của") && tdn_issuer_at(r, at + 1, &issuer)) {
        return document->issuer_known && document->issuer.body == issuer.body;
    }
    return true;
}

bool tdn_programme_carries_out(const tdn_reader *r, const tdn_cue_place *c, size_t from)
{
    const bool verb = c->cue->relation == TDNREF_REL_IMPLEMENTS && (c->cue->flags & TDN_CUE_LIST) != 0;
    const size_t programme = verb ? tdn_programme_before(r, c->range, from) : TDN_NO_TOKEN;
    if (programme == TDN_NO_TOKEN || programme <= from) {
        return false;
    }
    const tdn_cue_place outer = tdn_governing_cue(r, (tdn_range){from, programme});
    return outer.cue != NULL && outer.cue->relation == TDNREF_REL_IMPLEMENTS && outer.range.end == programme &&
           tdn_has_flag(r, programme, TDN_CAPITAL); /* not "xây dựng và triển khai kế hoạch thực hiện" */
}
