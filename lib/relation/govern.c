#include "relation/govern.h"

#include "mention/law_name.h"
#include "mention/tail.h"
#include "relation/act.h"
#include "relation/between.h"
#include "relation/gap.h"
#include "relation/recital.h"

/* "- Điều 3, Khoản 2 Điều 5, ... Phụ lục I": parts of an act in a cell of their own. */
#define CELL_TOKENS 90u

/* Mentions between an act and the bracket that shortens it. */
#define NAMED_BACK 4u

/* Marks and words ahead of a mention that begins its item: "- ", "1. ", "các", "số". */
#define ITEM_LEAD_TOKENS 4u

/** True if only enumerators come between the beginning of the item and the mention. */
static bool begins_with(const tdn_relater *x, const tdn_draft *m)
{
    const size_t first = tdn_parts_start(x->r, m, x->sentence);
    if (first - x->sentence > ITEM_LEAD_TOKENS) {
        return false;
    }
    for (size_t at = x->sentence; at < first; at++) {
        const bool word = tdn_is_word_token(x->r, at) && tdn_token_text(x->r->region, at).len > 2;
        if (word && !tdn_is_word(x->r, at, "các") && !tdn_is_word(x->r, at, "số") && !tdn_is_word(x->r, at, "tại") &&
            !tdn_are_words(x->r, at, "thể") && !tdn_is_word(x->r, at, "cụ")) {
            return false;
        }
    }
    return true;
}

/** True if a cell of a table begins at a token. */
static bool begins_cell(const tdn_reader *r, size_t token)
{
    return tdn_is_mark(r, token, '|') || (token > 0 && tdn_is_mark(r, token - 1, '|'));
}

/** "Mẫu số 08/PLI; | Mẫu |": words of the numbers of forms, among the parts of an act. */
static bool is_of_form(const tdn_reader *r, size_t token)
{
    return tdn_is_word(r, token, "mẫu") || tdn_is_mark(r, token, '/') || (token > 0 && tdn_is_mark(r, token - 1, '/'));
}

/** True if a passive begins a cell: after a bar or, in a table flattened to lines, at the beginning of its line,
 * preceded by at most the parts of the act: "Khoản 2 Điều 15 / Được sửa đổi, bổ sung bởi ...". */
static bool begins_row_cell(const tdn_relater *x, const tdn_cue_place *c)
{
    if (begins_cell(x->r, x->sentence) || c->range.first == x->sentence) {
        return true;
    }
    if (!tdn_has_flag(x->r, c->range.first, TDN_LINE) || c->range.first - x->sentence > CELL_TOKENS) {
        return false;
    }
    bool keyword = false;
    for (size_t at = x->sentence; at < c->range.first; at++) {
        if (!tdn_is_pinpoint_word(x->r, at, &keyword) && !tdn_is_mark(x->r, at, '-') && !tdn_is_mark(x->r, at, ';') &&
            !is_of_form(x->r, at)) {
            return false;
        }
    }
    return true;
}

/** "VỀ THỰC HIỆN CHẾ ĐỘ ... VỀ ĐỊA PHƯƠNG / Quyết định số 142/2008/QĐ-TTg ...": what comes below a heading in capitals
 * is not its object. */
static bool stands_below_heading(const tdn_reader *r, const tdn_cue_place *c, size_t token)
{
    return c->range.end < token && tdn_has_flag(r, c->range.first, TDN_UPPER) && tdn_has_flag(r, token, TDN_LINE) &&
           tdn_has_flag(r, token - 1, TDN_UPPER) && !tdn_has_flag(r, token, TDN_UPPER);
}

/** "Chấm dứt hiệu lực thi hành | Quyết định A": words that normally follow the act that loses force ("Quyết định A chấm
 * dứt hiệu lực"), here with the object after them. */
static tdn_cue_place ends_force(const tdn_relater *x, tdn_range lead)
{
    const tdn_hit *hit = tdn_hit_before(x->r->hits, lead.end, lead.first, TDN_PHRASE_CUE);
    const tdn_cue *cue = hit == NULL ? NULL : tdn_lexicon_cue(hit->id);
    if (cue == NULL || cue->relation != TDNREF_REL_REPEALS || !tdn_is_word(x->r, hit->token, "chấm")) {
        return (tdn_cue_place){NULL, {0, 0}};
    }
    return (tdn_cue_place){cue, {hit->token, lead.end}};
}

/** "Căn cứ lập phương án: / 1. “Quy phạm trang bị điện” | kèm theo | Quyết định A", "Bãi bỏ các quy định sau: / 1. Quy
 * chế | ban hành kèm theo | Quyết định B": an item of the list and the act that issued it. */
static bool is_located_item(const tdn_relater *x, const tdn_cue_place *c)
{
    const bool listed = x->intro.relation == TDNREF_REL_BASIS || tdn_is_change(x->intro.relation);
    return x->introduced && x->list_goes_on && listed && x->intro.holder == TDN_NO_DRAFT &&
           c->cue->relation == TDNREF_REL_PROMULGATED_BY;
}

/** The first mention of a sentence: the nearest cue before it, else one after it, else the list that continues. */
static tdn_government govern_first(tdn_relater *x, const tdn_draft *m)
{
    const tdn_range lead = {x->sentence, tdn_parts_start(x->r, m, x->sentence)};
    tdn_cue_place c = tdn_governing_cue(x->r, lead);
    if (c.cue != NULL && (stands_below_heading(x->r, &c, lead.end) || tdn_opens_remark(x->r, c.range.end, lead.end))) {
        c.cue = NULL;
    }
    if (c.cue != NULL && m->record.pinpoint.text != NULL && tdn_only_locates_object(x->r, &c, lead.end)) {
        return TDN_UNGOVERNED;
    }
    if (c.cue != NULL && tdn_is_passive(c.cue) && c.cue->relation != TDNREF_REL_PROMULGATED_BY &&
        x->row_mention != TDN_NO_DRAFT && begins_row_cell(x, &c)) {
        return tdn_governed_by(&c, x->row_mention);
    }
    if (c.cue != NULL && is_located_item(x, &c)) {
        return x->intro;
    }
    const tdn_cue_place behind = tdn_cue_behind(x->r, m->range.end);
    const bool pointed =
        c.cue != NULL && (c.cue->relation == TDNREF_REL_PROMULGATED_BY ||
                          (c.cue->relation == TDNREF_REL_GUIDES && tdn_is_word(x->r, c.range.first, "hướng")) ||
                          (tdn_is_pointer(c.cue) &&
                           (tdn_is_word(x->r, behind.range.first, "đều") || tdn_is_word(x->r, c.range.first, "nội"))));
    if (behind.cue != NULL && (c.cue == NULL || pointed)) {
        return tdn_governed_by_document(
            &behind); /* "Phụ lục ban hành kèm theo Quyết định số 0151/QĐ-UBND hết hiệu lực" */
    }
    if (c.cue != NULL) {
        return tdn_governed_by_document(&c);
    }
    const tdn_cue_place ends = ends_force(x, lead);
    if (ends.cue != NULL) {
        return tdn_governed_by_document(&ends);
    }
    const bool item = x->list_goes_on && begins_with(x, m) && !tdn_quotes_recitals(x->r, m->range.end) &&
                      !tdn_item_is_foreign(x) && (!x->behind_stop || tdn_ground_goes_on(x, m));
    return item ? x->head : TDN_UNGOVERNED;
}

/** "Luật Phòng, chống tham nhũng năm 2018 (| Luật PCTN năm 2018)": the same law, shortened. */
static bool shortens_law(const tdn_relater *x, const tdn_draft *m)
{
    const tdn_draft *last = &x->drafts->items[x->last_mention];
    return tdn_is_law(m) && tdn_is_law(last) && m->type == last->type && m->range.first == last->range.end + 1 &&
           m->record.number.text == NULL && m->record.date.year != 0 && m->record.date.year == last->record.date.year;
}

bool tdn_names_again(const tdn_relater *x, const tdn_draft *m)
{
    if (x->last_mention == TDN_NO_DRAFT || m->range.first == 0 || !tdn_is_mark(x->r, m->range.first - 1, '(') ||
        !tdn_is_mark(x->r, m->range.end, ')')) {
        return false;
    }
    for (uint64_t i = x->last_mention; i >= x->first && x->last_mention - i < NAMED_BACK; i--) {
        const tdn_draft *earlier = &x->drafts->items[i];
        if (earlier->range.first < x->sentence) {
            break;
        }
        if (tdn_has_same_number(earlier, m)) {
            return true; /* "Nghị định A hướng dẫn thi hành Luật B (| Nghị định A)" */
        }
        if (i == 0) {
            break;
        }
    }
    return shortens_law(x, m);
}

bool tdn_is_alias(const tdn_reader *r, const tdn_draft *m)
{
    const tdn_hit *cue = tdn_hit_before(r->hits, m->range.first, 0, TDN_PHRASE_CUE);
    return cue != NULL && (tdn_lexicon_cue(cue->id)->flags & TDN_CUE_ALIAS) != 0;
}

/** True if a mention is a treaty in whose name nothing is changed. */
static bool is_plain_treaty(const tdn_reader *r, const tdn_draft *m)
{
    return (tdn_lexicon_type(m->type)->flags & TDN_TYPE_TREATY) != 0 && !tdn_says_change(r, m->range);
}

/** A name inside the name of another law or treaty: the outer one amends it or is about it, or belongs to it: "Hiệp
 * định Thương mại hàng hóa thuộc | Hiệp định khung ...". */
static tdn_government govern_inner(const tdn_relater *x, const tdn_draft *m)
{
    const tdn_draft *outer = &x->drafts->items[m->outer];
    const tdn_cue_place c = tdn_governing_cue(x->r, (tdn_range){outer->range.first, m->range.first});
    /* not "theo" of "Luật Đầu tư theo phương thức đối tác công tư, Luật Hải quan" */
    const bool amends = c.cue != NULL && tdn_is_change((tdnref_relation)c.cue->relation);
    const tdnref_relation other = is_plain_treaty(x->r, outer) ? TDNREF_REL_MENTIONS : TDNREF_REL_AMENDS;
    return (tdn_government){amends ? (tdnref_relation)c.cue->relation : other, m->outer, c.range, true, false};
}

static tdn_government govern_by_words(tdn_relater *x, const tdn_draft *m)
{
    if (m->outer != TDN_NO_DRAFT) {
        return govern_inner(x, m);
    }
    if (tdn_is_alias(x->r, m) || tdn_names_again(x, m)) {
        return TDN_UNGOVERNED;
    }
    if (x->last_mention == TDN_NO_DRAFT) {
        return govern_first(x, m);
    }
    return tdn_govern_next(x, m);
}

/** A mention that no words govern is a basis if it is in a column of grounds. */
tdn_government tdn_govern(tdn_relater *x, const tdn_draft *m)
{
    const tdn_government g = govern_by_words(x, m);
    const bool located = g.relation == TDNREF_REL_PROMULGATED_BY && g.holder == TDN_NO_DRAFT; /* "Mẫu ... kèm theo" */
    if ((g.known && !located) || m->outer != TDN_NO_DRAFT || tdn_is_alias(x->r, m) || x->cell == NULL) {
        return g;
    }
    return (tdn_government){TDNREF_REL_BASIS, TDN_NO_DRAFT, {0, 0}, true, false};
}
