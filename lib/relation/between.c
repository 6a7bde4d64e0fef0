#include "relation/between.h"

#include "relation/act.h"
#include "relation/between_rules.h"
#include "relation/gap.h"

/* How many mentions back in its sentence the object of a passive is looked for. */
#define OBJECTS_BACK 6u
/* "Kết luận tại Hội nghị trực tuyến toàn quốc sơ kết công tác 6 tháng ... và tổng kết đợt cao điểm ... (Thông báo B)".
 */
#define NAME_TOKENS 60u

static bool is_of_line(const tdn_draft *m, tdnref_line line)
{
    const tdnref_line own = m->issuer_count > 0 ? tdn_issuer_line(&m->issuers[0]) : m->record.line_of;
    return own == line;
}

/** "Nghị quyết số 03/NQ-CP ban hành chương trình hành động thực hiện Nghị quyết số 57-NQ/TW | được sửa đổi tại | Nghị
 * quyết số 71/NQ-CP": the State does not amend an act of the Party. */
static bool is_of_other_line(const tdn_between *b)
{
    return is_of_line(b->m, TDNREF_LINE_STATE) && is_of_line(b->last, TDNREF_LINE_PARTY) &&
           is_of_line(tdn_holder_of_last(b), TDNREF_LINE_STATE);
}

/** An act is amended or replaced by one of its own type: in "Nghị định A quy định chi tiết Luật B (được sửa đổi, bổ
 * sung bởi Nghị định C)" C amends A. */
static uint64_t object_of_passive(const tdn_between *b)
{
    const tdn_relater *x = b->x;
    const size_t passive = b->c.range.first;
    const bool next_cell = tdn_has_flag(x->r, passive, TDN_LINE) && tdn_has_flag(x->r, passive, TDN_CAPITAL) &&
                           !tdn_has_flag(x->r, passive, TDN_UPPER);
    if (tdn_last_has_holder(b) && (tdn_is_mark(x->r, b->gap.first, ')') || next_cell)) {
        return x->last.holder; /* "Quyết định A (sửa đổi bởi Quyết định B) | được thay thế bằng | Quyết định C", "Quyết
                                  định A về việc sửa đổi Quyết định B hỗ trợ người có công với / Được bãi bỏ bởi C" */
    }
    if (tdn_last_has_holder(b) && is_of_other_line(b)) {
        return x->last.holder;
    }
    const char *type = b->m->record.type.text;
    if (!tdn_last_has_holder(b) || b->last->record.type.text == NULL || type == NULL) {
        return x->last_mention;
    }
    const tdn_draft *holder = tdn_holder_of_last(b);
    for (uint64_t i = x->last_mention; i-- > x->first && x->last_mention - i <= OBJECTS_BACK;) {
        const tdn_draft *earlier = &x->drafts->items[i];
        if (tdn_is_law(b->last) && !tdn_is_law(b->m) && !tdn_has_type(holder, type) &&
            earlier->range.first >= x->sentence && tdn_has_type(earlier, type)) {
            return i; /* "Thông tư A hướng dẫn Luật B và Nghị định C quy định chi tiết Luật B (sửa đổi tại Thông tư D)"
                       */
        }
    }
    return !tdn_has_type(b->last, type) && tdn_has_type(holder, type) ? x->last.holder : x->last_mention;
}

/** A mention that is the subject of the previous one, with no verb between: guided, or only named. */
static tdn_government subject(const tdn_between *b)
{
    const bool guides = tdn_only_guides(b->x->r, b->gap) && b->last->record.kind == TDNREF_KIND_NUMBERED;
    const tdnref_relation relation = guides ? TDNREF_REL_IMPLEMENTS : TDNREF_REL_MENTIONS;
    return (tdn_government){relation, b->x->last_mention, {0, 0}, true, false};
}

static tdn_government carry_out(const tdn_between *b, tdn_verdict says)
{
    const tdn_relater *x = b->x;
    switch (says) {
    case TDN_SAYS_NOTHING:
        return TDN_UNGOVERNED;
    case TDN_SAYS_LIST_GOES_ON:
        return x->last;
    case TDN_SAYS_SENTENCE:
        return x->top;
    case TDN_SAYS_OUTER:
        return x->outer;
    case TDN_SAYS_SUBJECT:
        return subject(b);
    case TDN_SAYS_BY_DOCUMENT:
        return tdn_governed_by_document(&b->c);
    case TDN_SAYS_BY_LAST:
        return tdn_governed_by(&b->c, x->last_mention);
    case TDN_SAYS_BY_HOLDER:
        return tdn_governed_by(&b->c, x->last.holder);
    case TDN_SAYS_BY_FORCE: {
        const tdn_cue_place behind = tdn_cue_behind(x->r, b->m->range.end);
        return tdn_governed_by_document(&behind);
    }
    case TDN_SAYS_BY_OBJECT:
        return tdn_governed_by(&b->c, object_of_passive(b));
    case TDN_SAYS_BY_CHANGE: {
        const tdn_cue_place change = tdn_change_of_programme(b);
        return tdn_governed_by(&change, x->last.holder);
    }
    }
    return TDN_UNGOVERNED;
}

static tdn_government decide(const tdn_between *b, const tdn_between_rule *rules)
{
    while (!rules->applies(b)) {
        rules++; /* the last rule of each table always applies */
    }
    return carry_out(b, rules->says);
}

/** "Thực hiện Chỉ thị A về ... | và Kết luận tại Hội nghị tổng kết ... | (Thông báo B)": the bracket gives the number
 * of the second object, whatever its name says. */
static bool brackets_object(const tdn_between *b)
{
    const tdn_reader *r = b->x->r;
    if (!tdn_is_mark(r, b->gap.end - 1, '(')) {
        return false;
    }
    const size_t from = b->gap.end > b->gap.first + NAME_TOKENS ? b->gap.end - NAME_TOKENS : b->gap.first;
    for (size_t at = b->gap.end - 1; at-- > from;) {
        if (tdn_is_word(r, at, "và") && tdn_hit_at(r->hits, at + 1, TDN_PHRASE_TYPE) != NULL &&
            tdn_has_flag(r, at + 1, TDN_CAPITAL)) {
            return b->c.range.first > at;
        }
    }
    return false;
}

/** A bare pointer after a connective keeps the preceding verb: ", trừ trường hợp | quy định tại ...". */
static bool is_pointer_of_item(const tdn_between *b)
{
    return tdn_is_pointer(b->c.cue) && tdn_is_connective(b->x->r, b->gap.first) &&
           !tdn_has_new_subject(b->x->r, b->gap);
}

/** "triển khai Nghị quyết A; | các quy định của | Bộ luật B". */
static bool begins_item_of_sentence(const tdn_between *b)
{
    return is_pointer_of_item(b) && tdn_is_mark(b->x->r, b->gap.first, ';') && b->c.range.end == b->gap.end &&
           b->c.range.first <= b->gap.first + 2 && b->x->top.known;
}

/** True if the cue is some way ahead of the connective that joins the mention to a list: it is in the words about the
 * previous item. */
static bool belongs_to_item_before(const tdn_between *b)
{
    const size_t before = tdn_skip_list_words_back(b->x->r, b->gap.end, b->gap.first);
    const bool item = before > b->gap.first && tdn_is_connective(b->x->r, before - 1);
    return item && b->c.range.end + 1 < before && !tdn_only_recitals_use(b->c.cue);
}

tdn_government tdn_govern_next(const tdn_relater *x, const tdn_draft *m)
{
    const tdn_draft *last = &x->drafts->items[x->last_mention];
    const size_t behind = tdn_skip_remark(x->r, last->range.end, m->range.first);
    const size_t first = tdn_skip_unknown_body(x->r, behind, m->range.first);
    const tdn_range gap = {first, tdn_parts_start(x->r, m, first)}; /* "..., điểm a | khoản 2 Điều 5 Luật B" */
    if (last->record.kind == TDNREF_KIND_SELF && tdn_has_mark(x->r, gap, ':')) {
        const tdn_cue_place all = tdn_cue_behind(x->r, x->sentence + 1);
        if (all.cue != NULL) {
            return tdn_governed_by_document(
                &all); /* "Các Nghị quyết sau đây hết hiệu lực kể từ ngày Nghị quyết này ...: số 15/2013" */
        }
    }
    const tdn_cue_place c = tdn_governing_cue(x->r, gap);
    const tdn_between b = {x, last, m, gap, c, {gap.first, c.range.first}};
    if (c.cue == NULL) {
        return decide(&b, tdn_rules_without_cue);
    }
    if (m->record.pinpoint.text != NULL && tdn_only_locates_object(x->r, &c, gap.end)) {
        return TDN_UNGOVERNED;
    }
    if (x->last.known && brackets_object(&b)) {
        return x->last;
    }
    if (begins_item_of_sentence(&b)) {
        return x->top;
    }
    return decide(&b,
                  is_pointer_of_item(&b) || belongs_to_item_before(&b) ? tdn_rules_without_cue : tdn_rules_with_cue);
}
