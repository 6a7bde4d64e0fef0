#include "relation/govern.h"

#include "field/date.h"
#include "mention/tail.h"
#include "relation/gap.h"
#include "relation/programme.h"
#include "relation/recital.h"

/* How many mentions back the object of a passive is looked for in its sentence. */
#define OBJECTS_BACK 6u

/* "Kết luận tại Hội nghị trực tuyến toàn quốc sơ kết công tác 6 tháng ... và tổng kết đợt cao điểm ... (Thông báo B)".
 */
#define NAME_TOKENS 60u

/* "- Điều 3, Khoản 2 Điều 5, ... Phụ lục I": parts of an act in a cell of their own. */
#define CELL_TOKENS 60u

/* Marks and words before a mention that begins its item: "- ", "1. ", "các", "số". */
#define ITEM_LEAD_TOKENS 4u

static bool only_recitals_use(const tdn_cue *cue)
{
    return cue->relation == TDNREF_REL_BASIS || cue->relation == TDNREF_REL_PROPOSAL;
}

/** True if nothing but marks of enumeration stands between the beginning of the item and the mention. */
static bool begins_with(const tdn_relater *x, const tdn_draft *m)
{
    const size_t first = tdn_parts_start(x->r, m, x->sentence);
    if (first - x->sentence > ITEM_LEAD_TOKENS) {
        return false;
    }
    for (size_t at = x->sentence; at < first; at++) {
        const bool word = tdn_is_word_token(x->r, at) && tdn_token_text(x->r->region, at).len > 2;
        if (word && !tdn_is_folded(x->r, at, "cac1") && !tdn_is_folded(x->r, at, "sô1") &&
            !tdn_is_folded(x->r, at, "tai5") && !tdn_are_folded(x->r, at, "thê3") && !tdn_is_folded(x->r, at, "cu5")) {
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

/** True if a passive stands at the beginning of a cell: behind a bar, or in a table flattened to lines at the beginning
 * of its line, with at most the parts of the act before it: "Khoản 2 Điều 15 / Được sửa đổi, bổ sung bởi ...". */
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
        if (!tdn_is_pinpoint_word(x->r, at, &keyword) && !tdn_is_mark(x->r, at, '-') && !tdn_is_mark(x->r, at, ';')) {
            return false;
        }
    }
    return true;
}

/** "VỀ THỰC HIỆN CHẾ ĐỘ ... VỀ ĐỊA PHƯƠNG / Quyết định số 142/2008/QĐ-TTg ...": what stands below a heading in capitals
 * is not its object. */
static bool stands_below_heading(const tdn_reader *r, const tdn_cue_place *c, size_t token)
{
    return c->range.end < token && tdn_has_flag(r, c->range.first, TDN_UPPER) && tdn_has_flag(r, token, TDN_LINE) &&
           tdn_has_flag(r, token - 1, TDN_UPPER) && !tdn_has_flag(r, token, TDN_UPPER);
}

/** The first mention of a sentence: the nearest cue before it, else one behind, else the list that goes on. */
static tdn_government govern_first(tdn_relater *x, const tdn_draft *m)
{
    const tdn_range lead = {x->sentence, tdn_parts_start(x->r, m, x->sentence)};
    tdn_cue_place c = tdn_governing_cue(x->r, lead);
    if (c.cue != NULL && (stands_below_heading(x->r, &c, lead.end) || tdn_opens_remark(x->r, c.range.end, lead.end))) {
        c.cue = NULL;
    }
    if (c.cue != NULL && tdn_is_passive(c.cue) && c.cue->relation != TDNREF_REL_PROMULGATED_BY &&
        x->row_mention != TDN_NO_DRAFT && begins_row_cell(x, &c)) {
        return tdn_governed_by(&c, x->row_mention);
    }
    const tdn_cue_place behind = tdn_cue_behind(x->r, m->range.end);
    if (behind.cue != NULL && (c.cue == NULL || c.cue->relation == TDNREF_REL_PROMULGATED_BY)) {
        return tdn_governed_by_document(
            &behind); /* "Phụ lục ban hành kèm theo Quyết định số 0151/QĐ-UBND hết hiệu lực" */
    }
    if (c.cue != NULL) {
        return tdn_governed_by_document(&c);
    }
    const bool item =
        x->list_goes_on && begins_with(x, m) && !tdn_quotes_recitals(x->r, m->range.end) && !tdn_item_is_foreign(x);
    return item ? x->head : TDN_UNGOVERNED;
}

static bool is_law(const tdn_draft *m)
{
    return m->type != TDN_NO_ID && (tdn_lexicon_type(m->type)->flags & TDN_TYPE_LAW) != 0;
}

static bool has_code(const tdn_draft *m, const char *code)
{
    return m->record.type.text != NULL && code != NULL && strcmp(m->record.type.text, code) == 0;
}

/** "Thông tư số 219/2013/TT-BTC hướng dẫn thi hành Luật A | và | Nghị định B": a circular details the decree too. */
static bool guides_both(const tdn_relater *x, const tdn_draft *m, tdn_range gap)
{
    return gap.end == gap.first + 1 && tdn_is_folded(x->r, gap.first, "va2") && has_code(m, "NĐ") &&
           has_code(&x->drafts->items[x->last.holder], "TT");
}

/** True if the year in a number is not that of its date: "Quyết định số 33/2003/QĐ-BQP ngày 07/4/2023", a slip. */
static bool is_misdated(const tdn_draft *m)
{
    const char *year = m->record.number.text == NULL ? NULL : strchr(m->record.number.text, '/');
    if (year == NULL || year[1] < '1' || year[1] > '2') {
        return false;
    }
    int value = 0;
    for (year++; *year >= '0' && *year <= '9' && value < 10000; year++) {
        value = value * 10 + (*year - '0');
    }
    return value != m->record.date.year;
}

/** An act says nothing of one that was not yet there, to the day. */
static bool is_younger(const tdn_draft *m, const tdn_draft *than)
{
    const tdnref_date date = m->record.date;
    const tdnref_date other = than->record.date;
    return date.day != 0 && other.day != 0 && tdn_date_day(other) < tdn_date_day(date) && !is_misdated(m) &&
           !is_misdated(than);
}

/** "Kế hoạch số A ngày 30/11/2016 thực hiện Kết luận số B và Kết luận số C ngày 14/8/2017": an item of the list that is
 * younger than A is nothing that A carries out; C hangs on the sentence. */
static bool is_too_young(const tdn_relater *x, const tdn_draft *m)
{
    if (x->last.holder == TDN_NO_DRAFT ||
        !(x->last.relation == TDNREF_REL_IMPLEMENTS || tdn_is_change(x->last.relation))) {
        return false;
    }
    return is_younger(m, &x->drafts->items[x->last.holder]);
}

/** The same number, and no other day: "Kế hoạch số 8/KH-UBND" is one in each province. */
static bool has_same_number(const tdn_draft *a, const tdn_draft *b)
{
    const tdnref_date day_a = a->record.date;
    const tdnref_date day_b = b->record.date;
    const bool other_day = day_a.day != 0 && day_b.day != 0 && tdn_date_day(day_a) != tdn_date_day(day_b);
    return a->record.number.text != NULL && b->record.number.text != NULL && !other_day &&
           strcmp(a->record.number.text, b->record.number.text) == 0;
}

bool tdn_names_again(const tdn_relater *x, const tdn_draft *m)
{
    return x->last_mention != TDN_NO_DRAFT && has_same_number(&x->drafts->items[x->last_mention], m) &&
           tdn_is_mark(x->r, m->range.first - 1, '(') && tdn_is_mark(x->r, m->range.end, ')');
}

/** Two mentions with no cue between them: items of one list, or the second is what the first is about. */
static tdn_government govern_without_cue(const tdn_relater *x, const tdn_draft *last, const tdn_draft *m, tdn_range gap)
{
    const size_t before = tdn_skip_list_words_back(x->r, gap.end, gap.first);
    const bool listed =
        before > gap.first && (tdn_is_connective(x->r, before - 1) || tdn_is_mark(x->r, before - 1, '('));
    if (x->last.holder != TDN_NO_DRAFT && (tdn_has_mark(x->r, gap, ';') || tdn_is_mark(x->r, gap.first, ')'))) {
        return x->top; /* back on the list of the sentence */
    }
    if (tdn_begins_clause(x->r, gap) || tdn_opens_remark(x->r, gap.first, gap.end)) {
        return TDN_UNGOVERNED;
    }
    const tdn_government *outer = &x->outer;
    if (x->last.holder != TDN_NO_DRAFT && is_law(last) && !is_law(m) && !guides_both(x, m, gap)) {
        if (outer->known && tdn_is_change(outer->relation) &&
            has_code(m, x->drafts->items[x->last.holder].record.type.text)) {
            return *outer; /* "Nghị định A sửa đổi Nghị định B hướng dẫn Luật C | và | Nghị định D": A amends D too */
        }
        return x->top; /* a decree details laws; what follows them in the list is no law and hangs on the sentence */
    }
    const bool about = gap.end > gap.first && tdn_opens_subject(x->r, gap.first) &&
                       last->record.kind != TDNREF_KIND_SELF && !tdn_has_mark(x->r, gap, ';') &&
                       !tdn_has_mark(x->r, (tdn_range){gap.first + 1, gap.end}, ':');
    if (!listed && about && is_younger(m, last)) {
        return TDN_UNGOVERNED; /* "dự thảo sửa đổi Nghị quyết A ngày 26/6/2024 về ... tại | Tờ trình B ngày 17/11/2025"
                                */
    }
    if (!listed && about) {
        const tdnref_relation relation = tdn_only_guides(x->r, gap) && last->record.kind == TDNREF_KIND_NUMBERED
                                             ? TDNREF_REL_IMPLEMENTS
                                             : TDNREF_REL_MENTIONS;
        return (tdn_government){relation, x->last_mention, {0, 0}, true, false};
    }
    const bool begins_item = m->range.first > gap.end && gap.end > gap.first && tdn_is_mark(x->r, gap.end - 1, ';');
    if (!listed && !begins_item && tdn_has_mark(x->r, gap, ';') && tdn_names_proposer(x->r, gap)) {
        return x->top; /* "theo đề nghị của Bộ Tài chính tại Tờ trình A; của Bộ Nội vụ tại | Tờ trình B" */
    }
    if (!listed && !begins_item && tdn_has_mark(x->r, gap, ';')) {
        return TDN_UNGOVERNED; /* "; khắc phục hạn chế đã nêu trong Công văn số ..." */
    }
    return is_too_young(x, m) ? x->top : x->last;
}

/** "... và gần 5 năm thực hiện": a connective, with at most a number between, right before the cue. */
static bool is_coordinated(const tdn_relater *x, const tdn_cue_place *c, size_t from)
{
    size_t at = c->range.first;
    while (at > from && c->range.first - at < 3 &&
           (tdn_token_at(x->r, at - 1)->kind == TDN_TOKEN_NUMBER || tdn_is_folded(x->r, at - 1, "gân2") ||
            tdn_is_folded(x->r, at - 1, "hơn") || tdn_is_folded(x->r, at - 1, "viêc5"))) {
        at--;
    }
    return at > from && tdn_is_connective(x->r, at - 1);
}

/** "Thông tư số 64/2013/TT-BTC ..., có hiệu lực từ ngày 01/7/2013 và | thay thế | Thông tư số 153", "..., đã | thay thế
 * | ...": what the last mention itself did. */
static bool goes_on_about_last(const tdn_relater *x, const tdn_cue_place *c, tdn_range lead)
{
    if (!tdn_is_change((tdnref_relation)c->cue->relation)) {
        return false;
    }
    if (tdn_are_folded(x->r, lead.first, "co1 hiêu5 lưc5")) {
        return lead.end > lead.first + 3 &&
               (tdn_is_mark(x->r, lead.end - 1, ',') || tdn_is_folded(x->r, lead.end - 1, "va2") ||
                tdn_is_folded(x->r, c->range.first, "va2"));
    }
    if (!tdn_is_mark(x->r, lead.first, ',')) {
        return false;
    }
    if (tdn_is_folded(x->r, lead.first + 1, "đa4")) {
        return true;
    }
    return tdn_are_folded(x->r, lead.first + 1, "co1 hiêu5 lưc5") &&
           (tdn_is_folded(x->r, lead.end - 1, "va2") || tdn_is_folded(x->r, c->range.first, "va2"));
}

/** ", hướng dẫn thi hành Nghị định B", "và thay thế Thông tư C": the last mention's holder does more of its kind. */
static bool repeats_last(const tdn_relater *x, const tdn_cue_place *c, tdn_range gap)
{
    if (!x->last.known || x->last.holder == TDN_NO_DRAFT) {
        return false;
    }
    const tdnref_relation last = x->last.relation;
    if (tdn_is_change(last) && tdn_is_change((tdnref_relation)c->cue->relation) &&
        tdn_is_folded(x->r, gap.first, "va2") && c->range.first <= gap.first + 1) {
        return true;
    }
    const bool same = last == (tdnref_relation)c->cue->relation;
    return same && (c->cue->flags & TDN_CUE_DETAILS) != 0 && c->range.first == gap.first + 1 &&
           tdn_is_mark(x->r, gap.first, ',');
}

/** True if the cue belongs to what the last mention is about, so that the last mention is the holder. */
static bool is_about_last(const tdn_relater *x, const tdn_cue_place *c, const tdn_draft *last, const tdn_draft *m,
                          tdn_range gap)
{
    const tdn_range lead = {gap.first, c->range.first};
    if (last->record.kind == TDNREF_KIND_SELF || only_recitals_use(c->cue) || (c->cue->flags & TDN_CUE_ASIDE) != 0 ||
        has_same_number(m, last)) {
        return false; /* "Nghị định A ... theo Mẫu số 19 (ban hành kèm theo | Nghị định A)": no act does so to itself */
    }
    if (tdn_is_passive(c->cue)) {
        const bool remark = lead.end > lead.first && tdn_is_mark(x->r, lead.end - 1, '(');
        const bool promulgated = c->cue->relation == TDNREF_REL_PROMULGATED_BY;
        if (promulgated && x->programme) {
            return false; /* "Chương trình hành động thực hiện Nghị quyết A | (ban hành kèm theo | Nghị quyết B)" */
        }
        if (promulgated && lead.end > lead.first + 1 && tdn_is_folded(x->r, lead.first, "va2")) {
            return false; /* "tại khoản 1 Nghị định A | và Danh mục ... ban hành kèm theo | Nghị định B" */
        }
        if (promulgated && last->record.kind == TDNREF_KIND_NUMBERED && tdn_is_mark(x->r, lead.first, ',')) {
            return false; /* "Kết luận số 16-KL/TW ..., không trùng lặp với những việc đã giao tại Kế hoạch số 87" */
        }
        return remark || !tdn_has_mark(x->r, lead, ';');
    }
    const bool remark = lead.end == lead.first + 1 && tdn_is_mark(x->r, lead.first, '(');
    if (goes_on_about_last(x, c, lead) || (remark && tdn_is_change((tdnref_relation)c->cue->relation))) {
        return true; /* "Nghị định số 70/2025/NĐ-CP | (sửa đổi, bổ sung | Điều 4 Nghị định số 123/2020/NĐ-CP)" */
    }
    if (lead.end > lead.first && tdn_is_connective(x->r, lead.first)) {
        return false; /* "... và thực hiện", "; triển khai": another predicate of the same subject */
    }
    if (tdn_has_mark(x->r, lead, ';') || tdn_has_new_subject(x->r, lead)) {
        return false;
    }
    const tdnref_relation relation = (tdnref_relation)c->cue->relation;
    const bool alike = x->last.relation == relation || (tdn_is_change(x->last.relation) && tdn_is_change(relation));
    if (alike && x->last.holder == TDN_NO_DRAFT && is_coordinated(x, c, gap.first)) {
        return false; /* "sửa đổi khoản 2 Thông tư A về hóa đơn | và bãi bỏ | điểm a Thông tư B" */
    }
    const bool follows = lead.end == lead.first && c->cue->relation == TDNREF_REL_IMPLEMENTS &&
                         tdn_is_folded(x->r, lead.end, "theo") && x->last.known && x->last.holder == TDN_NO_DRAFT;
    if (follows) {
        return false; /* "sửa đổi Nghị định A | theo ý kiến chỉ đạo tại | Thông báo B": how the verb before is done */
    }
    return lead.end == lead.first || tdn_opens_subject(x->r, lead.first);
}

/** "Luật A sửa đổi, bổ sung một số điều của Bộ luật B | (sửa đổi, bổ sung khoản 1 Điều 373 | Bộ luật B)": the bracket
 * tells what A changes in B. */
static bool restates_change(const tdn_relater *x, const tdn_cue_place *c, tdn_range gap)
{
    const bool remark = c->range.first == gap.first + 1 && tdn_is_mark(x->r, gap.first, '(');
    return remark && !tdn_is_passive(c->cue) && tdn_is_change((tdnref_relation)c->cue->relation) && x->last.known &&
           x->last.holder != TDN_NO_DRAFT && tdn_is_change(x->last.relation);
}

/** An act is amended or replaced by one of its own type: in "Nghị định A quy định chi tiết Luật B (được sửa đổi, bổ
 * sung bởi Nghị định C)" C amends A. */
static uint64_t object_of_passive(const tdn_relater *x, const tdn_draft *m, tdn_range gap)
{
    const tdn_draft *last = &x->drafts->items[x->last_mention];
    if (x->last.holder != TDN_NO_DRAFT && tdn_is_mark(x->r, gap.first, ')')) {
        return x->last.holder; /* "Quyết định A (sửa đổi bởi Quyết định B) | được thay thế bằng | Quyết định C" */
    }
    if (x->last.holder == TDN_NO_DRAFT || last->record.type.text == NULL || m->record.type.text == NULL) {
        return x->last_mention;
    }
    const tdn_draft *holder = &x->drafts->items[x->last.holder];
    for (uint64_t i = x->last_mention; i-- > x->first && x->last_mention - i <= OBJECTS_BACK;) {
        const tdn_draft *earlier = &x->drafts->items[i];
        if (is_law(last) && !is_law(m) && !has_code(holder, m->record.type.text) &&
            earlier->range.first >= x->sentence && has_code(earlier, m->record.type.text)) {
            return i; /* "Thông tư A hướng dẫn Luật B và Nghị định C quy định chi tiết Luật B (sửa đổi tại Thông tư D)"
                       */
        }
    }
    const bool own = strcmp(last->record.type.text, m->record.type.text) == 0;
    const bool holders = holder->record.type.text != NULL && strcmp(holder->record.type.text, m->record.type.text) == 0;
    return !own && holders ? x->last.holder : x->last_mention;
}

/** "Thực hiện Chỉ thị A về ... | và Kết luận tại Hội nghị tổng kết ... | (Thông báo B)": the bracket gives the number
 * of the second object, whatever its name says. */
static bool brackets_object(const tdn_reader *r, const tdn_cue_place *c, tdn_range gap)
{
    if (!tdn_is_mark(r, gap.end - 1, '(')) {
        return false;
    }
    const size_t from = gap.end > gap.first + NAME_TOKENS ? gap.end - NAME_TOKENS : gap.first;
    for (size_t at = gap.end - 1; at-- > from;) {
        if (tdn_is_folded(r, at, "va2") && tdn_hit_at(r->hits, at + 1, TDN_PHRASE_TYPE) != NULL &&
            tdn_has_flag(r, at + 1, TDN_CAPITAL)) {
            return c->range.first > at;
        }
    }
    return false;
}

/** A cue in the words between two mentions: the same predicate goes on, the first mention is its subject, or the
 * document is. */
static tdn_government govern_with_cue(const tdn_relater *x, const tdn_cue_place *c, const tdn_draft *last,
                                      const tdn_draft *m, tdn_range gap)
{
    const bool promulgated = c->cue->relation == TDNREF_REL_PROMULGATED_BY;
    if (repeats_last(x, c, gap)) {
        return tdn_governed_by(c, x->last.holder);
    }
    if (promulgated && x->top.known && tdn_is_change(x->top.relation) &&
        (tdn_is_connective(x->r, gap.first) || tdn_has_mark(x->r, gap, ';'))) {
        return x->top; /* "bãi bỏ Danh mục ban hành kèm theo A | và Quy trình ban hành kèm theo | B" */
    }
    if (tdn_is_passive(c->cue) && !promulgated && x->last.holder != TDN_NO_DRAFT && tdn_is_mark(x->r, gap.first, ';') &&
        c->range.first <= gap.first + 2) {
        return tdn_governed_by(c, x->last.holder); /* "A thay thế B; đã được sửa đổi tại C": A goes on */
    }
    if (restates_change(x, c, gap)) {
        return tdn_governed_by(c, x->last.holder);
    }
    if (tdn_programme_carries_out(x->r, c, gap.first)) {
        return TDN_UNGOVERNED;
    }
    if (!is_about_last(x, c, last, m, gap)) {
        return tdn_governed_by_document(c);
    }
    if (!tdn_is_passive(c->cue) && c->range.first > gap.first && is_younger(m, last)) {
        return tdn_is_change((tdnref_relation)c->cue->relation) ? TDN_UNGOVERNED : tdn_governed_by_document(c);
    }
    return tdn_governed_by(c, tdn_is_passive(c->cue) ? object_of_passive(x, m, gap) : x->last_mention);
}

static tdn_government govern_next(tdn_relater *x, const tdn_draft *last, const tdn_draft *m)
{
    const size_t first = tdn_skip_remark(x->r, last->range.end, m->range.first);
    const tdn_range gap = {first, tdn_parts_start(x->r, m, first)}; /* "..., điểm a | khoản 2 Điều 5 Luật B" */
    if (last->record.kind == TDNREF_KIND_SELF && tdn_has_mark(x->r, gap, ':')) {
        const tdn_cue_place all = tdn_cue_behind(x->r, x->sentence + 1);
        if (all.cue != NULL) {
            return tdn_governed_by_document(
                &all); /* "Các Nghị quyết sau đây hết hiệu lực kể từ ngày Nghị quyết này ...: số 15/2013" */
        }
    }
    const tdn_cue_place c = tdn_governing_cue(x->r, gap);
    const size_t before = tdn_skip_list_words_back(x->r, gap.end, gap.first);
    const bool item = before > gap.first && tdn_is_connective(x->r, before - 1);
    const bool pointer_item = c.cue != NULL && tdn_is_pointer(c.cue) && tdn_is_connective(x->r, gap.first) &&
                              !tdn_has_new_subject(x->r, gap); /* ", trừ trường hợp quy định tại ..." */
    if (c.cue != NULL && x->last.known && brackets_object(x->r, &c, gap)) {
        return x->last;
    }
    if (pointer_item && tdn_is_mark(x->r, gap.first, ';') && c.range.end == gap.end && c.range.first <= gap.first + 2 &&
        x->top.known) {
        return x->top; /* "triển khai Nghị quyết A; các quy định của | Bộ luật B" */
    }
    if (c.cue == NULL || pointer_item || (item && c.range.end + 1 < before && !only_recitals_use(c.cue))) {
        return govern_without_cue(x, last, m, gap);
    }
    return govern_with_cue(x, &c, last, m, gap);
}

bool tdn_is_alias(const tdn_reader *r, const tdn_draft *m)
{
    const tdn_hit *cue = tdn_hit_before(r->hits, m->range.first, 0, TDN_PHRASE_CUE);
    return cue != NULL && (tdn_lexicon_cue(cue->id)->flags & TDN_CUE_ALIAS) != 0;
}

/** A name inside the name of another law or treaty: that one amends it, or is about it. */
static tdn_government govern_inner(const tdn_relater *x, const tdn_draft *m)
{
    const tdn_draft *outer = &x->drafts->items[m->outer];
    const tdn_cue_place c = tdn_governing_cue(x->r, (tdn_range){outer->range.first, m->range.first});
    /* not "theo" of "Luật Đầu tư theo phương thức đối tác công tư, Luật Hải quan" */
    const bool amends = c.cue != NULL && tdn_is_change((tdnref_relation)c.cue->relation);
    return (tdn_government){amends ? (tdnref_relation)c.cue->relation : TDNREF_REL_AMENDS, m->outer, c.range, true,
                            false};
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
    return govern_next(x, &x->drafts->items[x->last_mention], m);
}

/** What no words govern is a basis where it stands in a column of grounds. */
tdn_government tdn_govern(tdn_relater *x, const tdn_draft *m)
{
    const tdn_government g = govern_by_words(x, m);
    const bool located = g.relation == TDNREF_REL_PROMULGATED_BY && g.holder == TDN_NO_DRAFT; /* "Mẫu ... kèm theo" */
    if ((g.known && !located) || m->outer != TDN_NO_DRAFT || tdn_is_alias(x->r, m) ||
        tdn_extent_around(x->grounds, m->text_start) == NULL) {
        return g;
    }
    return (tdn_government){TDNREF_REL_BASIS, TDN_NO_DRAFT, {0, 0}, true, false};
}
