/*
 * between_list.c - no verb between two mentions: the second is the next item of a list, is what the first one is about,
 * or begins a clause of its own.
 */
#include "relation/act.h"
#include "relation/between_rules.h"
#include "relation/gap.h"

/** "(Thực hiện khoản 3 Điều 15 Luật A|); | Báo cáo B": the remark is over. */
static bool ends_remark(const tdn_between *b)
{
    return b->x->top.known && b->x->last.relation != TDNREF_REL_PROMULGATED_BY &&
           tdn_is_mark(b->x->r, b->gap.first, ')') && tdn_stands_behind_bracket(b->x->r, b->x->last.cue);
}

/** "Luật | số 42/2019/QH14": a law without its name. */
static bool is_bare_law(const tdn_between *b, const tdn_draft *m)
{
    return tdn_is_law(m) && tdn_is_word(b->x->r, m->range.first + 1, "số");
}

/** "Luật Sở hữu trí tuệ số 50/2005/QH11 được sửa đổi theo Luật số 36/2009/QH12|; | Luật số 42/2019/QH14": the next
 * ground would have a name. */
static bool is_next_amender(const tdn_between *b)
{
    return tdn_last_has_holder(b) && b->x->last.relation == TDNREF_REL_AMENDED_BY && is_bare_law(b, b->last) &&
           is_bare_law(b, b->m) && b->gap.end == b->gap.first + 1 && !is_bare_law(b, tdn_holder_of_last(b));
}

/** "Thông tư A sửa đổi Thông tư B quy định khung giá phát điện; quy định khung giá nhập khẩu điện | và | Thông tư C":
 * the semicolons are in the title of B. */
static bool stays_in_title(const tdn_between *b)
{
    const tdn_reader *r = b->x->r;
    if (!tdn_is_word(r, b->gap.end - 1, "và") || !tdn_has_type(b->m, b->last->record.type.text)) {
        return false;
    }
    for (size_t at = b->gap.first; at < b->gap.end; at++) {
        if (tdn_is_mark(r, at, ';') && !tdn_title_goes_on(r, b->gap.first, at)) {
            return false;
        }
    }
    return true;
}

/** True if only ";" or a closing bracket takes the words back to the list of the sentence. */
static bool ends_inner_list(const tdn_between *b)
{
    return tdn_last_has_holder(b) && !stays_in_title(b) &&
           (tdn_has_mark(b->x->r, b->gap, ';') || tdn_is_mark(b->x->r, b->gap.first, ')'));
}

static bool begins_clause(const tdn_between *b)
{
    return tdn_begins_clause(b->x->r, b->gap) || tdn_opens_remark(b->x->r, b->gap.first, b->gap.end);
}

/** "Thông tư số 219/2013/TT-BTC hướng dẫn thi hành Luật A | và | Nghị định B": a circular details the decree too. */
static bool guides_both(const tdn_between *b)
{
    return b->gap.end == b->gap.first + 1 && tdn_is_word(b->x->r, b->gap.first, "và") && tdn_has_type(b->m, "NĐ") &&
           tdn_has_type(tdn_holder_of_last(b), "TT");
}

/** A decree details laws; what follows them in the list is not a law. */
static bool leaves_laws(const tdn_between *b)
{
    return tdn_last_has_holder(b) && tdn_is_law(b->last) && !tdn_is_law(b->m) && !guides_both(b);
}

/** "; | (2)", "; | b)", "; | iii)": the first token of the item's enumerator that ends at `token`; `token` itself if
 * there is none. */
static size_t skip_item_mark_back(const tdn_reader *r, size_t token, size_t from)
{
    if (token < from + 2 || !tdn_is_mark(r, token - 1, ')')) {
        return token;
    }
    const tdn_token *counted = tdn_token_at(r, token - 2);
    const bool mark = counted->kind == TDN_TOKEN_NUMBER ? counted->norm_len <= 2 : counted->form->letters <= 3;
    const size_t at = token - (token > from + 2 && tdn_is_mark(r, token - 3, '(') ? 3 : 2);
    return mark && counted->kind != TDN_TOKEN_PUNCT ? at : token;
}

static bool is_listed(const tdn_between *b)
{
    const size_t item = skip_item_mark_back(b->x->r, b->gap.end, b->gap.first);
    const size_t before = tdn_skip_list_words_back(b->x->r, item, b->gap.first);
    return before > b->gap.first && (tdn_is_connective(b->x->r, before - 1) || tdn_is_mark(b->x->r, before - 1, '('));
}

/** "Quy chế ban hành kèm theo Quyết định A | và | Luật B": a law does not enclose an annex that it did not issue. */
static bool is_no_source(const tdn_between *b)
{
    return tdn_last_has_holder(b) && b->x->last.relation == TDNREF_REL_PROMULGATED_BY && tdn_is_law(b->m);
}

/** "(Kèm theo Thông tư A) | [1] | Thông tư B": the bracket below the title of an annex is closed. */
static bool leaves_annex_head(const tdn_between *b)
{
    return !tdn_last_has_holder(b) && b->x->last.relation == TDNREF_REL_PROMULGATED_BY &&
           tdn_is_mark(b->x->r, b->gap.first, ')') && !is_listed(b);
}

/** "Nghị định A sửa đổi Nghị định B hướng dẫn Luật C | và | Nghị định D": A amends D too. */
static bool is_amended_too(const tdn_between *b)
{
    const tdn_government *outer = &b->x->outer;
    return leaves_laws(b) && outer->known && tdn_is_change(outer->relation) &&
           tdn_has_type(b->m, tdn_holder_of_last(b)->record.type.text);
}

/** "Nghị quyết số 347/NQ-CP về ... (sau đây gọi tắt là Nghị quyết 347) để hỗ trợ các địa phương thuộc phạm vi của |
 * Nghị quyết 347": no act is about itself. */
static bool names_last_again(const tdn_between *b)
{
    return tdn_has_same_number(b->m, b->last) || tdn_is_short_form_of(b->m, b->last);
}

static bool is_subject(const tdn_between *b)
{
    const tdn_reader *r = b->x->r;
    return !is_listed(b) && b->gap.end > b->gap.first && tdn_opens_subject(r, b->gap.first) &&
           b->last->record.kind != TDNREF_KIND_SELF && !names_last_again(b) && !tdn_has_mark(r, b->gap, ';') &&
           !tdn_has_mark(r, (tdn_range){b->gap.first + 1, b->gap.end}, ':');
}

/** "Gắn Kết luận A | với | Nghị quyết B". */
static bool is_only_with(const tdn_between *b)
{
    return b->gap.end == b->gap.first + 1 && tdn_is_word(b->x->r, b->gap.first, "với") &&
           b->x->last.relation == TDNREF_REL_IMPLEMENTS;
}

/** "dự thảo sửa đổi Nghị quyết A ngày 26/6/2024 về ... tại | Tờ trình B ngày 17/11/2025": A is not about B. */
static bool is_too_young_for_subject(const tdn_between *b)
{
    return is_subject(b) && tdn_is_younger(b->m, b->last);
}

/** "Xét Tờ trình A về việc ban hành Nghị quyết ... | Báo cáo thẩm tra số 113/BC-BPC ...": what examines a submission is
 * heard beside it, even where the semicolon between them is lost. */
static bool examines_submission(const tdn_between *b)
{
    const size_t first = b->m->range.first;
    return b->x->last.relation == TDNREF_REL_PROPOSAL && !tdn_last_has_holder(b) &&
           (tdn_are_words(b->x->r, first, "báo cáo thẩm tra") || tdn_are_words(b->x->r, first, "báo cáo thẩm định"));
}

/** "; khắc phục hạn chế đã nêu trong | Công văn số ...": a new clause after a semicolon. */
static bool stands_behind_semicolon(const tdn_between *b)
{
    if (b->gap.end > b->gap.first + 3 && tdn_is_mark(b->x->r, b->gap.end - 4, ';') &&
        tdn_are_words(b->x->r, b->gap.end - 3, "trọng tâm là")) {
        return false; /* "thực hiện đồng bộ các nghị quyết A, B; trọng tâm là | Nghị quyết B" */
    }
    const bool begins_item =
        b->m->range.first > b->gap.end && b->gap.end > b->gap.first && tdn_is_mark(b->x->r, b->gap.end - 1, ';');
    return !is_listed(b) && !begins_item && tdn_has_mark(b->x->r, b->gap, ';');
}

/** "theo đề nghị của Bộ Tài chính tại Tờ trình A; của Bộ Nội vụ tại | Tờ trình B". */
static bool is_of_next_proposer(const tdn_between *b)
{
    return stands_behind_semicolon(b) && tdn_names_proposer(b->x->r, b->gap);
}

/** "Kế hoạch số A ngày 30/11/2016 thực hiện Kết luận số B và Kết luận số C ngày 14/8/2017": an item of the list that is
 * younger than A cannot be something A carries out; C belongs to the sentence. */
static bool is_too_young_for_list(const tdn_between *b)
{
    const tdnref_relation relation = b->x->last.relation;
    return tdn_last_has_holder(b) && (relation == TDNREF_REL_IMPLEMENTS || tdn_is_change(relation)) &&
           tdn_is_younger(b->m, tdn_holder_of_last(b));
}

/** "áp dụng Nghị quyết A; | Nghị quyết B | hết hiệu lực": a clause of its own after a semicolon. */
static bool loses_force(const tdn_between *b)
{
    return tdn_has_mark(b->x->r, b->gap, ';') && !tdn_is_change(b->x->last.relation) &&
           tdn_cue_behind(b->x->r, b->m->range.end).cue != NULL;
}

/** "Thực hiện Nghị quyết A, ... | trong đó có | Quyết định B", "| kể từ ngày | Thông tư C có hiệu lực", ", không áp
 * dụng | Luật D": a clause of its own. */
static bool begins_aside(const tdn_between *b)
{
    const tdn_hit *cue = tdn_hit_before(b->x->r->hits, b->gap.end, b->gap.first, TDN_PHRASE_CUE);
    const unsigned flags = cue == NULL ? 0 : tdn_lexicon_cue(cue->id)->flags;
    const bool when = (flags & TDN_CUE_BREAK) != 0;
    const bool not_so = (flags & TDN_CUE_HIDES) != 0 && tdn_is_word(b->x->r, cue->token, "không");
    return when || not_so || (!is_listed(b) && tdn_begins_aside(b->x->r, b->gap));
}

/** "bổ sung vào Điều 4 của Luật B (| Luật A | có hiệu lực từ ngày 01/10/2025)": a remark with its own predicate. */
static bool opens_remark_on_force(const tdn_between *b)
{
    return b->gap.end == b->gap.first + 1 && tdn_is_mark(b->x->r, b->gap.first, '(') &&
           tdn_are_words(b->x->r, b->m->range.end, "có hiệu lực");
}

const tdn_between_rule tdn_rules_without_cue[] = {
    {opens_remark_on_force, TDN_SAYS_NOTHING}, /* A sửa đổi B (| A có hiệu lực từ ngày ...) */
    {loses_force, TDN_SAYS_BY_FORCE},          /* áp dụng A; B | hết hiệu lực */
    {is_next_amender, TDN_SAYS_LIST_GOES_ON},  /* Luật A sửa đổi theo Luật số 36; | Luật số 42 */
    {ends_remark, TDN_SAYS_SENTENCE},          /* Xét A (thực hiện B); | C */
    {ends_inner_list, TDN_SAYS_SENTENCE},      /* A thực hiện B; | C */
    {begins_clause, TDN_SAYS_NOTHING},         /* A, Bộ Tài chính đã có | B */
    {is_no_source, TDN_SAYS_SENTENCE},         /* Điều lệ ban hành kèm theo A và | Luật B */
    {leaves_annex_head, TDN_SAYS_NOTHING},     /* (Kèm theo A) [1] | B */
    {is_amended_too, TDN_SAYS_OUTER}, /* Nghị định A sửa đổi Nghị định B hướng dẫn Luật C và | Nghị định D */
    {leaves_laws, TDN_SAYS_SENTENCE},             /* Nghị định A quy định chi tiết Luật B, | Thông tư C */
    {is_only_with, TDN_SAYS_LIST_GOES_ON},        /* gắn A với | B */
    {examines_submission, TDN_SAYS_LIST_GOES_ON}, /* Tờ trình A về ... | Báo cáo thẩm tra B */
    {is_too_young_for_subject, TDN_SAYS_NOTHING}, /* A ngày 1/2 về ... tại | B ngày 3/4 */
    {is_subject, TDN_SAYS_SUBJECT},               /* A về | B */
    {begins_aside, TDN_SAYS_NOTHING},             /* A, trong đó có | B */
    {is_of_next_proposer, TDN_SAYS_SENTENCE},     /* của Bộ Tài chính tại A; của Bộ Nội vụ tại | B */
    {stands_behind_semicolon, TDN_SAYS_NOTHING},  /* A; khắc phục hạn chế đã nêu trong | B */
    {is_too_young_for_list, TDN_SAYS_SENTENCE},   /* A ngày 1/2 thực hiện B và | C ngày 3/4 */
    {tdn_always, TDN_SAYS_LIST_GOES_ON},
};
