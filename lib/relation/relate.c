#include "relation/relate.h"

#include "field/date.h"
#include "relation/adjust.h"
#include "relation/cue.h"
#include "relation/gap.h"
#include "relation/heading.h"
#include "relation/programme.h"
#include "relation/quote.h"
#include "relation/row.h"

/* Tokens between the cells of one row of a table: "| Quyết định số A | Được thay thế bởi Quyết định số B |". */
#define ROW_TOKENS 60u

/* How many mentions back the object of a passive is looked for in its sentence. */
#define OBJECTS_BACK 6u

/* Marks and words before a mention that begins its item: "- ", "1. ", "các", "số". */
#define ITEM_LEAD_TOKENS 4u

/** What is carried from one mention of a region to the next. */
typedef struct relater {
    const tdn_reader *r;
    const tdn_document_drafts *documents;
    const tdn_extents *grounds;
    tdn_drafts *drafts;
    tdn_government head; /**< what governs the list that sentences are items of */
    tdn_government top;  /**< what governed the last mention of the sentence whose holder is the document */
    tdn_government last; /**< what governed the mention before */
    uint64_t last_mention;
    size_t sentence;      /**< first token of the current sentence */
    uint64_t row_mention; /**< last mention of the sentence or cell before whose holder is the document: the object of
                             "Được thay thế bởi ..." in the next cell of a table; TDN_NO_DRAFT: none near */
    uint64_t owner; /**< mention whose recitals the text quotes ("... có căn cứ ban hành như sau:"), or TDN_NO_DRAFT */
    uint64_t described; /**< mention whose contents the text goes through ("Nội dung mới của Thông tư ... như sau:") */
    tdn_quote quote;
    uint64_t first;    /**< first mention of the region */
    size_t reached;    /**< last token of the last mention */
    bool introduced;   /**< the list was introduced by a colon, so that items need no semicolon */
    bool list_goes_on; /**< the sentence is an item of a list that `head` governs */
} relater;

/** Token behind the mention before. */
static size_t drafts_end(const relater *x)
{
    return x->drafts->items[x->last_mention].range.end;
}

/* --------------------------------------------------------------- deciding */

static tdn_government by_mention(const tdn_cue_place *c, uint64_t mention)
{
    const tdnref_relation relation = (tdnref_relation)c->cue->relation;
    const bool verb = relation == TDNREF_REL_IMPLEMENTS && (c->cue->flags & TDN_CUE_LIST) != 0;
    return (tdn_government){relation, mention, c->range, true, verb};
}

static tdn_government by_document(const tdn_cue_place *c)
{
    return by_mention(c, TDN_NO_DRAFT);
}

static bool is_passive(const tdn_cue *cue)
{
    return (cue->flags & TDN_CUE_PASSIVE) != 0;
}

static bool only_recitals_use(const tdn_cue *cue)
{
    return cue->relation == TDNREF_REL_BASIS || cue->relation == TDNREF_REL_PROPOSAL;
}

/** First token of "khoản 2, khoản 3 Điều 2 | Quyết định số 960/QĐ-TTg", else of the mention itself. */
static size_t pinpoint_start(const relater *x, const tdn_draft *m)
{
    size_t token = m->range.first;
    const tdnref_field *pinpoint = &m->record.pinpoint;
    while (pinpoint->text != NULL && token > x->sentence &&
           tdn_text_to_source(x->r->text, tdn_token_at(x->r, token - 1)->start) >= pinpoint->span.start) {
        token--;
    }
    return token;
}

/** True if nothing but marks of enumeration stands between the beginning of the item and the mention. */
static bool begins_with(const relater *x, const tdn_draft *m)
{
    const size_t first = pinpoint_start(x, m);
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

/** The first mention of a sentence: the nearest cue before it, else one behind, else the list that goes on. */
static tdn_government govern_first(relater *x, const tdn_draft *m)
{
    const tdn_cue_place c = tdn_governing_cue(x->r, (tdn_range){x->sentence, m->range.first});
    if (c.cue != NULL && is_passive(c.cue) && c.cue->relation != TDNREF_REL_PROMULGATED_BY &&
        x->row_mention != TDN_NO_DRAFT && begins_cell(x->r, x->sentence)) {
        return by_mention(&c, x->row_mention);
    }
    const tdn_cue_place behind = tdn_cue_behind(x->r, m->range.end);
    if (behind.cue != NULL && (c.cue == NULL || c.cue->relation == TDNREF_REL_PROMULGATED_BY)) {
        return by_document(&behind); /* "Phụ lục ban hành kèm theo Quyết định số 0151/QĐ-UBND hết hiệu lực" */
    }
    if (c.cue != NULL) {
        return by_document(&c);
    }
    return x->list_goes_on && begins_with(x, m) && !tdn_quotes_recitals(x->r, m->range.end) ? x->head : TDN_UNGOVERNED;
}

static bool is_law(const tdn_draft *m)
{
    return m->type != TDN_NO_ID && (tdn_lexicon_type(m->type)->flags & TDN_TYPE_LAW) != 0;
}

static bool has_code(const tdn_draft *m, const char *code)
{
    return m->record.type.text != NULL && strcmp(m->record.type.text, code) == 0;
}

/** "Thông tư số 219/2013/TT-BTC hướng dẫn thi hành Luật A | và | Nghị định B": a circular details the decree too. */
static bool guides_both(const relater *x, const tdn_draft *m, tdn_range gap)
{
    return gap.end == gap.first + 1 && tdn_is_folded(x->r, gap.first, "va2") && has_code(m, "NĐ") &&
           has_code(&x->drafts->items[x->last.holder], "TT");
}

/** "Kế hoạch số A ngày 30/11/2016 thực hiện Kết luận số B và Kết luận số C ngày 14/8/2017": an item of the list that is
 * younger than A is nothing that A carries out; C hangs on the sentence. */
static bool is_too_young(const relater *x, const tdn_draft *m)
{
    if (x->last.holder == TDN_NO_DRAFT ||
        !(x->last.relation == TDNREF_REL_IMPLEMENTS || tdn_is_change(x->last.relation))) {
        return false;
    }
    const tdnref_date holder = x->drafts->items[x->last.holder].record.date;
    const tdnref_date date = m->record.date;
    return holder.day != 0 && date.day != 0 && tdn_date_day(holder) < tdn_date_day(date);
}

/** Two mentions with no cue between them: items of one list, or the second is what the first is about. */
static tdn_government govern_without_cue(const relater *x, const tdn_draft *last, const tdn_draft *m, tdn_range gap)
{
    const size_t before = tdn_skip_list_words_back(x->r, m->range.first, gap.first);
    const bool listed =
        before > gap.first && (tdn_is_connective(x->r, before - 1) || tdn_is_mark(x->r, before - 1, '('));
    if (x->last.holder != TDN_NO_DRAFT && (tdn_has_mark(x->r, gap, ';') || tdn_is_mark(x->r, gap.first, ')'))) {
        return x->top; /* back on the list of the sentence */
    }
    if (tdn_begins_clause(x->r, gap)) {
        return TDN_UNGOVERNED;
    }
    if (x->last.holder != TDN_NO_DRAFT && is_law(last) && !is_law(m) && !guides_both(x, m, gap)) {
        return x->top; /* a decree details laws; what follows them in the list is no law and hangs on the sentence */
    }
    const bool about = gap.end > gap.first && tdn_opens_subject(x->r, gap.first) &&
                       last->record.kind != TDNREF_KIND_SELF && !tdn_has_mark(x->r, gap, ';') &&
                       !tdn_has_mark(x->r, (tdn_range){gap.first + 1, gap.end}, ':');
    if (!listed && about) {
        const tdnref_relation relation = tdn_only_guides(x->r, gap) && last->record.kind == TDNREF_KIND_NUMBERED
                                             ? TDNREF_REL_IMPLEMENTS
                                             : TDNREF_REL_MENTIONS;
        return (tdn_government){relation, x->last_mention, {0, 0}, true, false};
    }
    const size_t pinpoint = pinpoint_start(x, m);
    const bool pinpointed = pinpoint > gap.first && pinpoint < m->range.first && tdn_is_mark(x->r, pinpoint - 1, ';');
    return !listed && !pinpointed && tdn_has_mark(x->r, gap, ';') ? TDN_UNGOVERNED
           : is_too_young(x, m)                                   ? x->top
                                : x->last; /* "; khắc phục hạn chế đã nêu trong Công văn số ..." */
}

/** "... và gần 5 năm thực hiện": a connective, with at most a number between, right before the cue. */
static bool is_coordinated(const relater *x, const tdn_cue_place *c, size_t from)
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
static bool goes_on_about_last(const relater *x, const tdn_cue_place *c, tdn_range lead)
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
static bool repeats_last(const relater *x, const tdn_cue_place *c, tdn_range gap)
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
static bool is_about_last(const relater *x, const tdn_cue_place *c, const tdn_draft *last, tdn_range gap)
{
    const tdn_range lead = {gap.first, c->range.first};
    if (last->record.kind == TDNREF_KIND_SELF || only_recitals_use(c->cue)) {
        return false;
    }
    if (is_passive(c->cue)) {
        const bool remark = lead.end > lead.first && tdn_is_mark(x->r, lead.end - 1, '(');
        const bool promulgated = c->cue->relation == TDNREF_REL_PROMULGATED_BY;
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
    if (x->last.relation == (tdnref_relation)c->cue->relation && x->last.holder == TDN_NO_DRAFT &&
        is_coordinated(x, c, gap.first)) {
        return false;
    }
    const bool follows = lead.end == lead.first && c->cue->relation == TDNREF_REL_IMPLEMENTS &&
                         tdn_is_folded(x->r, lead.end, "theo") && x->last.known && x->last.holder == TDN_NO_DRAFT;
    if (follows) {
        return false; /* "sửa đổi Nghị định A | theo ý kiến chỉ đạo tại | Thông báo B": how the verb before is done */
    }
    return lead.end == lead.first || tdn_opens_subject(x->r, lead.first);
}

/** An act is amended or replaced by one of its own type: in "Nghị định A quy định chi tiết Luật B (được sửa đổi, bổ
 * sung bởi Nghị định C)" C amends A. */
static uint64_t object_of_passive(const relater *x, const tdn_draft *m, tdn_range gap)
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

static tdn_government govern_next(relater *x, const tdn_draft *last, const tdn_draft *m)
{
    const tdn_range gap = {tdn_skip_remark(x->r, last->range.end, m->range.first), m->range.first};
    if (last->record.kind == TDNREF_KIND_SELF && tdn_has_mark(x->r, gap, ':')) {
        const tdn_cue_place all = tdn_cue_behind(x->r, x->sentence + 1);
        if (all.cue != NULL) {
            return by_document(
                &all); /* "Các Nghị quyết sau đây hết hiệu lực kể từ ngày Nghị quyết này ...: số 15/2013" */
        }
    }
    const tdn_cue_place c = tdn_governing_cue(x->r, gap);
    const size_t before = tdn_skip_list_words_back(x->r, m->range.first, gap.first);
    const bool item = before > gap.first && tdn_is_connective(x->r, before - 1);
    const bool pointer_item = c.cue != NULL && tdn_is_pointer(c.cue) && tdn_is_connective(x->r, gap.first) &&
                              !tdn_has_new_subject(x->r, gap); /* ", trừ trường hợp quy định tại ..." */
    if (c.cue == NULL || pointer_item || (item && c.range.end + 1 < before && !only_recitals_use(c.cue))) {
        return govern_without_cue(x, last, m, gap);
    }
    if (repeats_last(x, &c, gap)) {
        return by_mention(&c, x->last.holder);
    }
    if (c.cue->relation == TDNREF_REL_PROMULGATED_BY && x->last.known && x->last.holder == TDN_NO_DRAFT &&
        tdn_is_change(x->last.relation) && (tdn_is_connective(x->r, gap.first) || tdn_has_mark(x->r, gap, ';'))) {
        return x->last; /* "bãi bỏ Danh mục ban hành kèm theo A | và Quy trình ban hành kèm theo | B" */
    }
    if (is_passive(c.cue) && x->last.holder != TDN_NO_DRAFT && tdn_is_mark(x->r, gap.first, ';') &&
        c.range.first <= gap.first + 2 && c.cue->relation != TDNREF_REL_PROMULGATED_BY) {
        return by_mention(&c, x->last.holder); /* "A thay thế B; đã được sửa đổi tại C": A goes on */
    }
    if (is_about_last(x, &c, last, gap)) {
        return by_mention(&c, is_passive(c.cue) ? object_of_passive(x, m, gap) : x->last_mention);
    }
    return by_document(&c);
}

/** "(sau đây gọi là Nghị quyết số 66-NQ/TW)" names its target once more and does nothing with it. */
static bool is_alias(const tdn_reader *r, const tdn_draft *m)
{
    const tdn_hit *cue = tdn_hit_before(r->hits, m->range.first, 0, TDN_PHRASE_CUE);
    return cue != NULL && (tdn_lexicon_cue(cue->id)->flags & TDN_CUE_ALIAS) != 0;
}

/** A name inside the name of another law or treaty: that one amends it, or is about it. */
static tdn_government govern_inner(const relater *x, const tdn_draft *m)
{
    const tdn_draft *outer = &x->drafts->items[m->outer];
    const tdn_cue_place c = tdn_governing_cue(x->r, (tdn_range){outer->range.first, m->range.first});
    /* not "theo" of "Luật Đầu tư theo phương thức đối tác công tư, Luật Hải quan" */
    const bool amends = c.cue != NULL && tdn_is_change((tdnref_relation)c.cue->relation);
    return (tdn_government){amends ? (tdnref_relation)c.cue->relation : TDNREF_REL_AMENDS, m->outer, c.range, true,
                            false};
}

/** The cue of the words that introduce a list: "... các văn bản sau:", "... chỉ đạo của tỉnh. Cụ thể:". */
static tdn_government introduction(const relater *x, size_t start)
{
    size_t first = tdn_sentence_start(x->r, start - 1, 0);
    if (tdn_are_folded(x->r, first, "cu5 thê3") && first > 0) {
        first = tdn_sentence_start(x->r, first - 1, 0);
    }
    const tdn_cue_place behind = tdn_cue_behind(x->r, first + 1);
    if (behind.cue != NULL) {
        return by_document(&behind); /* "Các văn bản sau đây hết hiệu lực kể từ ngày ...:" */
    }
    const bool has_object = x->last_mention != TDN_NO_DRAFT && x->drafts->items[x->last_mention].range.first >= first;
    const size_t from = has_object ? x->drafts->items[x->last_mention].range.end : first;
    const tdn_cue_place c = tdn_governing_cue(x->r, (tdn_range){from, start});
    if (c.cue != NULL && has_object && is_passive(c.cue)) {
        return by_mention(&c, x->last_mention); /* "Thông tư số 52/2017/TT-BYT ..., được sửa đổi, bổ sung bởi:" */
    }
    const bool own_clause = has_object && tdn_has_mark(x->r, (tdn_range){from, start}, ',');
    if (own_clause) {
        return TDN_UNGOVERNED; /* "Thực hiện Quyết định số 50-QĐ/HU, Đoàn kiểm tra xây dựng kế hoạch:" */
    }
    const tdn_cue_place all = tdn_governing_cue(x->r, (tdn_range){first, start});
    return all.cue != NULL ? by_document(&all) : TDN_UNGOVERNED;
}

/** "Một số nội dung mới của Thông tư số 119/2014/TT-BTC như sau:" in a letter: what it then tells of changes, that
 * circular does. */
static bool is_described(const relater *x, size_t colon)
{
    const tdn_draft *last = &x->drafts->items[x->last_mention];
    bool contents = false;
    for (size_t at = x->sentence; at < last->range.first; at++) {
        contents = contents || tdn_are_folded(x->r, at, "nôi5 dung");
    }
    return contents && !x->last.known && last->record.kind == TDNREF_KIND_NUMBERED && colon >= 2 &&
           tdn_are_folded(x->r, colon - 2, "như sau") && last->range.end == colon - 2;
}

/** Enters the sentence at `start`: does the list of the one before go on, and what governs it? */
static void begin_sentence(relater *x, size_t start)
{
    const tdn_reader *r = x->r;
    const bool colon = start > 0 && tdn_is_mark(r, start - 1, ':');
    const bool item_end = start > 0 && (tdn_is_mark(r, start - 1, ';') || tdn_is_mark(r, start - 1, ','));
    if (colon && x->last_mention != TDN_NO_DRAFT && is_described(x, start - 1)) {
        x->described = x->last_mention;
    }
    const size_t heading = tdn_heading_of_grounds(r, start);
    if (heading != TDN_NO_TOKEN && (x->last_mention == TDN_NO_DRAFT || drafts_end(x) <= heading)) {
        x->head = (tdn_government){TDNREF_REL_BASIS, TDN_NO_DRAFT, {heading, heading + 2}, true, false};
        x->introduced = true;
    } else if (start > 0 && (colon || tdn_are_folded(r, start, "cu5 thê3"))) {
        x->head = introduction(x, start);
        x->introduced = x->head.known;
    } else if (!item_end) {
        const bool next_part = tdn_token_at(r, start)->kind == TDN_TOKEN_NUMBER && tdn_has_flag(r, start, TDN_HEADING);
        x->introduced = x->introduced && tdn_begins_item(r->region, start) && !next_part;
        x->head = x->introduced ? x->head : TDN_UNGOVERNED;
    }
    const bool quoted = colon && x->last_mention != TDN_NO_DRAFT && tdn_quotes_recitals(r, drafts_end(x));
    x->owner = quoted ? x->last_mention : item_end ? x->owner : TDN_NO_DRAFT;
    x->list_goes_on = x->head.known;
    x->sentence = start;
    x->last_mention = TDN_NO_DRAFT;
    x->last = TDN_UNGOVERNED;
    x->top = TDN_UNGOVERNED;
}

static tdn_government govern_by_words(relater *x, const tdn_draft *m)
{
    if (m->outer != TDN_NO_DRAFT) {
        return govern_inner(x, m);
    }
    if (is_alias(x->r, m)) {
        return TDN_UNGOVERNED;
    }
    if (x->last_mention == TDN_NO_DRAFT) {
        return govern_first(x, m);
    }
    return govern_next(x, &x->drafts->items[x->last_mention], m);
}

/** What no words govern is a basis where it stands in a column of grounds. */
static tdn_government govern(relater *x, const tdn_draft *m)
{
    const tdn_government g = govern_by_words(x, m);
    const bool located = g.relation == TDNREF_REL_PROMULGATED_BY && g.holder == TDN_NO_DRAFT; /* "Mẫu ... kèm theo" */
    if ((g.known && !located) || m->outer != TDN_NO_DRAFT || is_alias(x->r, m) ||
        tdn_extent_around(x->grounds, m->text_start) == NULL) {
        return g;
    }
    return (tdn_government){TDNREF_REL_BASIS, TDN_NO_DRAFT, {0, 0}, true, false};
}

static void store(const relater *x, const tdn_government *g, uint64_t document, tdn_draft *m)
{
    const bool self = m->record.kind == TDNREF_KIND_SELF;
    m->record.relation = self ? TDNREF_REL_MENTIONS : g->relation;
    m->record.from = !self && g->holder != TDN_NO_DRAFT ? (tdnref_ref){TDNREF_REF_MENTION, g->holder}
                                                        : (tdnref_ref){TDNREF_REF_DOCUMENT, document};
    if (g->cue.end > g->cue.first) {
        m->record.cue = tdn_source_span(x->r, g->cue);
    }
}

/** First token of the sentence of a token. Looks back no further than the mention before, so that a sentence of many
 * mentions costs one walk. */
static size_t find_sentence(relater *x, const tdn_draft *m)
{
    const size_t token = m->range.first;
    const size_t from = x->reached;
    x->reached = m->range.end - 1 > from ? m->range.end - 1 : from;
    for (size_t at = token; at > from; at--) {
        if (tdn_has_flag(x->r, at, TDN_SENTENCE)) {
            return at;
        }
    }
    return x->sentence == SIZE_MAX ? tdn_sentence_start(x->r, from, 0) : x->sentence;
}

/** A cell of grounds is read for itself: "| Giới thiệu Nghị quyết | Sở VHTTDL | 1238/QĐ-TTg |" publicises no 1238. */
static size_t find_cell(const relater *x, const tdn_draft *m, size_t sentence)
{
    const tdn_extent *cell = tdn_extent_around(x->grounds, m->text_start);
    size_t start = m->range.first;
    while (cell != NULL && start > sentence && tdn_token_at(x->r, start - 1)->start >= cell->start &&
           !tdn_has_flag(x->r, start, TDN_SENTENCE)) {
        start--;
    }
    return cell == NULL ? sentence : start;
}

static void relate_one(relater *x, uint64_t index)
{
    tdn_draft *m = &x->drafts->items[index];
    const uint64_t offset = tdn_token_at(x->r, m->range.first)->start;
    const uint64_t document = tdn_document_of(x->documents, offset);
    const tdn_document_draft *d = &x->documents->items[document];
    const size_t start = find_cell(x, m, find_sentence(x, m));
    if (start != x->sentence) {
        begin_sentence(x, start);
        const bool near =
            x->row_mention != TDN_NO_DRAFT && m->range.first - x->drafts->items[x->row_mention].range.end < ROW_TOKENS;
        x->row_mention = near ? x->row_mention : TDN_NO_DRAFT;
    }
    m->record.document = document;
    m->record.clause = tdn_clause_of(d, offset);
    if (x->last_mention != TDN_NO_DRAFT && tdn_quotes_recitals(x->r, drafts_end(x))) {
        x->owner = x->last_mention;
    }
    const uint64_t quoted = tdn_quoted_from(&x->quote, x->r, x->drafts, x->first, index);
    m->quoted = quoted;
    tdn_government g = govern(x, m);
    if (g.relation == TDNREF_REL_BASIS && g.holder == TDN_NO_DRAFT) {
        g.holder = x->owner;
    }
    if (g.known && g.carries_out && g.holder == TDN_NO_DRAFT && g.cue.end > g.cue.first) {
        size_t from = g.cue.first > x->sentence ? x->sentence : g.cue.first;
        if (x->last_mention != TDN_NO_DRAFT && drafts_end(x) <= g.cue.first) {
            from = drafts_end(x); /* "triển khai Kế hoạch 164 và thực hiện": that plan is a mention */
        }
        const size_t programme = tdn_programme_before(x->r, g.cue, from);
        if (programme != TDN_NO_TOKEN && !tdn_is_own_programme(x->r, x->sentence, programme, m->record.clause, d)) {
            g = TDN_UNGOVERNED;
        }
    }
    g = tdn_adjust_government(x->r, d, m, g);
    if (g.holder == TDN_NO_DRAFT) {
        const bool of_row =
            tdn_extent_around(x->grounds, m->text_start) != NULL || tdn_cell_is_subject_clause(x->r, m->range.first);
        g.holder = of_row ? tdn_row_subject(x->r, x->drafts, x->first, index) : quoted;
    }
    if (g.holder == TDN_NO_DRAFT && tdn_is_change(g.relation)) {
        g.holder = x->described;
    }
    store(x, &g, document, m);
    if (m->outer == TDN_NO_DRAFT && !is_alias(x->r, m)) {
        x->last = g;
        x->last_mention = index;
        if (g.holder == TDN_NO_DRAFT) {
            x->row_mention = index;
        }
        if (g.known && g.holder == TDN_NO_DRAFT) {
            x->top = g;
            x->head = g; /* items behind a semicolon hang on it too */
        }
    }
}

void tdn_relate_region(const tdn_reader *r, const tdn_document_drafts *documents, const tdn_extents *grounds,
                       tdn_drafts *drafts, uint64_t first)
{
    relater x = {.r = r,
                 .documents = documents,
                 .grounds = grounds,
                 .drafts = drafts,
                 .first = first,
                 .head = TDN_UNGOVERNED,
                 .top = TDN_UNGOVERNED,
                 .last = TDN_UNGOVERNED,
                 .last_mention = TDN_NO_DRAFT,
                 .row_mention = TDN_NO_DRAFT,
                 .owner = TDN_NO_DRAFT,
                 .described = TDN_NO_DRAFT,
                 .sentence = SIZE_MAX};
    for (uint64_t i = first; i < drafts->count; i++) {
        relate_one(&x, i);
    }
}
