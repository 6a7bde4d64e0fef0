#include "relation/between.h"

#include "relation/act.h"
#include "relation/gap.h"
#include "relation/programme.h"

/* How many mentions back the object of a passive is looked for in its sentence. */
#define OBJECTS_BACK 6u

/* "Kết luận tại Hội nghị trực tuyến toàn quốc sơ kết công tác 6 tháng ... và tổng kết đợt cao điểm ... (Thông báo B)".
 */
#define NAME_TOKENS 60u

/** Whom the words between two mentions make the holder of the second, and of what. */
typedef enum verdict {
    NOTHING,      /**< nothing governs it */
    LIST_GOES_ON, /**< what governs the mention before */
    SENTENCE,     /**< what governs the sentence */
    OUTER,        /**< what governs the holder of the mention before */
    SUBJECT,      /**< the mention before is about it */
    BY_DOCUMENT,  /**< the cue, of which the document is the holder */
    BY_LAST,      /**< the cue, of which the mention before is the holder */
    BY_HOLDER,    /**< the cue, of which the holder of the mention before is the holder too */
    BY_FORCE,     /**< a cue behind it, of which the document is the holder */
    BY_OBJECT,    /**< a passive: what it was said of */
    BY_CHANGE     /**< the holder of the mention before changes it */
} verdict;

typedef struct rule {
    bool (*applies)(const tdn_between *b);
    verdict says;
} rule;

static bool is_passive(const tdn_between *b)
{
    return tdn_is_passive(b->c.cue);
}

static bool changes(const tdn_between *b)
{
    return tdn_is_change((tdnref_relation)b->c.cue->relation);
}

static bool is_promulgation(const tdn_between *b)
{
    return b->c.cue->relation == TDNREF_REL_PROMULGATED_BY;
}

static bool is_passive_relation(tdnref_relation relation)
{
    return relation == TDNREF_REL_AMENDED_BY || relation == TDNREF_REL_REPLACED_BY ||
           relation == TDNREF_REL_REPEALED_BY;
}

/** True if another mention is the holder of the one before. */
static bool last_has_holder(const tdn_between *b)
{
    return b->x->last.holder != TDN_NO_DRAFT;
}

static const tdn_draft *holder_of_last(const tdn_between *b)
{
    return &b->x->drafts->items[b->x->last.holder];
}

static bool only_recitals_use(const tdn_cue *cue)
{
    return cue->relation == TDNREF_REL_BASIS || cue->relation == TDNREF_REL_PROPOSAL;
}

/** True if nothing but ";" or a bracket that ends takes the words back to the list of the sentence. */
static bool ends_inner_list(const tdn_between *b)
{
    return last_has_holder(b) && (tdn_has_mark(b->x->r, b->gap, ';') || tdn_is_mark(b->x->r, b->gap.first, ')'));
}

static bool begins_clause(const tdn_between *b)
{
    return tdn_begins_clause(b->x->r, b->gap) || tdn_opens_remark(b->x->r, b->gap.first, b->gap.end);
}

/** "Thông tư số 219/2013/TT-BTC hướng dẫn thi hành Luật A | và | Nghị định B": a circular details the decree too. */
static bool guides_both(const tdn_between *b)
{
    return b->gap.end == b->gap.first + 1 && tdn_is_folded(b->x->r, b->gap.first, "va2") && tdn_has_type(b->m, "NĐ") &&
           tdn_has_type(holder_of_last(b), "TT");
}

/** A decree details laws; what follows them in the list is no law. */
static bool leaves_laws(const tdn_between *b)
{
    return last_has_holder(b) && tdn_is_law(b->last) && !tdn_is_law(b->m) && !guides_both(b);
}

/** "Nghị định A sửa đổi Nghị định B hướng dẫn Luật C | và | Nghị định D": A amends D too. */
static bool is_amended_too(const tdn_between *b)
{
    const tdn_government *outer = &b->x->outer;
    return leaves_laws(b) && outer->known && tdn_is_change(outer->relation) &&
           tdn_has_type(b->m, holder_of_last(b)->record.type.text);
}

static bool is_listed(const tdn_between *b)
{
    const size_t before = tdn_skip_list_words_back(b->x->r, b->gap.end, b->gap.first);
    return before > b->gap.first && (tdn_is_connective(b->x->r, before - 1) || tdn_is_mark(b->x->r, before - 1, '('));
}

static bool is_subject(const tdn_between *b)
{
    const tdn_reader *r = b->x->r;
    return !is_listed(b) && b->gap.end > b->gap.first && tdn_opens_subject(r, b->gap.first) &&
           b->last->record.kind != TDNREF_KIND_SELF && !tdn_has_mark(r, b->gap, ';') &&
           !tdn_has_mark(r, (tdn_range){b->gap.first + 1, b->gap.end}, ':');
}

/** "Gắn Kết luận A | với | Nghị quyết B". */
static bool is_only_with(const tdn_between *b)
{
    return b->gap.end == b->gap.first + 1 && tdn_is_folded(b->x->r, b->gap.first, "vơi1") &&
           b->x->last.relation == TDNREF_REL_IMPLEMENTS;
}

/** "dự thảo sửa đổi Nghị quyết A ngày 26/6/2024 về ... tại | Tờ trình B ngày 17/11/2025": A is not about B. */
static bool is_too_young_for_subject(const tdn_between *b)
{
    return is_subject(b) && tdn_is_younger(b->m, b->last);
}

/** "; khắc phục hạn chế đã nêu trong | Công văn số ...": a new clause behind a semicolon. */
static bool stands_behind_semicolon(const tdn_between *b)
{
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
 * younger than A is nothing that A carries out; C hangs on the sentence. */
static bool is_too_young_for_list(const tdn_between *b)
{
    const tdnref_relation relation = b->x->last.relation;
    return last_has_holder(b) && (relation == TDNREF_REL_IMPLEMENTS || tdn_is_change(relation)) &&
           tdn_is_younger(b->m, holder_of_last(b));
}

/** "áp dụng Nghị quyết A; | Nghị quyết B | hết hiệu lực": a clause of its own behind a semicolon. */
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
    const bool not_so = (flags & TDN_CUE_HIDES) != 0 && tdn_is_folded(b->x->r, cue->token, "không");
    return when || not_so || (!is_listed(b) && tdn_begins_aside(b->x->r, b->gap));
}

static bool always(const tdn_between *b)
{
    (void)b;
    return true;
}

static const rule WITHOUT_CUE[] = {
    {loses_force, BY_FORCE},     /* áp dụng A; B | hết hiệu lực */
    {ends_inner_list, SENTENCE}, /* A thực hiện B; | C */
    {begins_clause, NOTHING},    /* A, Bộ Tài chính đã có | B */
    {is_amended_too, OUTER}, /* Nghị định A sửa đổi Nghị định B hướng dẫn Luật C và | Nghị định D */
    {leaves_laws, SENTENCE},             /* Nghị định A quy định chi tiết Luật B, | Thông tư C */
    {is_only_with, LIST_GOES_ON},        /* gắn A với | B */
    {is_too_young_for_subject, NOTHING}, /* A ngày 1/2 về ... tại | B ngày 3/4 */
    {is_subject, SUBJECT},               /* A về | B */
    {begins_aside, NOTHING},             /* A, trong đó có | B */
    {is_of_next_proposer, SENTENCE},     /* của Bộ Tài chính tại A; của Bộ Nội vụ tại | B */
    {stands_behind_semicolon, NOTHING},  /* A; khắc phục hạn chế đã nêu trong | B */
    {is_too_young_for_list, SENTENCE},   /* A ngày 1/2 thực hiện B và | C ngày 3/4 */
    {always, LIST_GOES_ON},
};

/** ", hướng dẫn thi hành Nghị định B", "và thay thế Thông tư C": the last mention's holder does more of its kind. */
static bool repeats_last(const tdn_between *b)
{
    const tdn_relater *x = b->x;
    if (!x->last.known || !last_has_holder(b)) {
        return false;
    }
    const bool joined = tdn_is_folded(x->r, b->gap.first, "va2") || tdn_is_mark(x->r, b->gap.first, ',');
    if (tdn_is_change(x->last.relation) && !is_passive_relation(x->last.relation) && changes(b) && joined &&
        b->c.range.first <= b->gap.first + 1) {
        return true;
    }
    const bool same = x->last.relation == (tdnref_relation)b->c.cue->relation;
    return same && (b->c.cue->flags & TDN_CUE_DETAILS) != 0 && b->c.range.first == b->gap.first + 1 &&
           tdn_is_mark(x->r, b->gap.first, ',');
}

/** "bãi bỏ Danh mục ban hành kèm theo A | và Quy trình ban hành kèm theo | B", "theo Luật A, | Quy chế ban hành theo |
 * B": the verb of the sentence goes on. */
static bool locates_next_object(const tdn_between *b)
{
    const tdn_relater *x = b->x;
    const bool joined = tdn_is_connective(x->r, b->gap.first);
    if (!is_promulgation(b) || !x->top.known) {
        return false;
    }
    if (tdn_is_change(x->top.relation)) {
        return joined || tdn_has_mark(x->r, b->gap, ';');
    }
    const bool named = joined && tdn_has_flag(x->r, b->gap.first + 1, TDN_CAPITAL) &&
                       tdn_hit_at(x->r->hits, b->gap.first + 1, TDN_PHRASE_TYPE) != NULL;
    return named && x->top.relation == TDNREF_REL_IMPLEMENTS && !last_has_holder(b);
}

/** The change that the holder of the mention before makes in a programme which carries that one out: "Nghị quyết số
 * 71/NQ-CP | sửa đổi, bổ sung | Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW"; cue NULL: it makes none. */
static tdn_cue_place change_of_programme(const tdn_between *b)
{
    const tdn_relater *x = b->x;
    const tdn_cue_place none = {NULL, {0, 0}};
    if (!last_has_holder(b) || x->last.relation != TDNREF_REL_IMPLEMENTS || x->last.holder + 1 != x->last_mention) {
        return none;
    }
    const size_t from = holder_of_last(b)->range.end;
    const size_t programme = tdn_programme_before(x->r, x->last.cue, from);
    const tdn_cue_place c = programme != TDN_NO_TOKEN ? tdn_governing_cue(x->r, (tdn_range){from, programme}) : none;
    return c.cue != NULL && tdn_is_change((tdnref_relation)c.cue->relation) && !tdn_is_passive(c.cue) ? c : none;
}

/** "Nghị quyết A sửa đổi Chương trình thực hiện Nghị quyết B | ban hành kèm theo | Nghị quyết C": A changes C. */
static bool locates_changed_programme(const tdn_between *b)
{
    return is_promulgation(b) && change_of_programme(b).cue != NULL;
}

/** "A thay thế B; đã được sửa đổi tại | C", "A bị bãi bỏ bởi B, được thay thế bằng | C": A goes on. */
static bool passive_goes_on(const tdn_between *b)
{
    const bool joined = tdn_is_mark(b->x->r, b->gap.first, ';') ||
                        (is_passive_relation(b->x->last.relation) && tdn_is_connective(b->x->r, b->gap.first));
    return is_passive(b) && !is_promulgation(b) && last_has_holder(b) && joined && b->c.range.first <= b->gap.first + 2;
}

/** "Quyết định A về việc công bố thủ tục hành chính | được sửa đổi, bổ sung tại | Nghị định B": what A is about is
 * changed, not A, which a decree would not change. */
static bool is_said_of_subject(const tdn_between *b)
{
    const tdn_reader *r = b->x->r;
    const bool remark =
        b->lead.end > b->lead.first && (tdn_is_mark(r, b->lead.end - 1, '(') || tdn_is_mark(r, b->lead.end - 1, ','));
    return is_passive_relation((tdnref_relation)b->c.cue->relation) &&
           !tdn_has_flag(r, b->c.range.first, TDN_CAPITAL) && b->lead.end > b->lead.first && !remark &&
           tdn_opens_subject(r, b->lead.first) && !last_has_holder(b) && b->m->record.type.text != NULL &&
           b->last->record.kind == TDNREF_KIND_NUMBERED && !tdn_is_law(b->last) &&
           !tdn_has_type(b->last, b->m->record.type.text);
}

/** "Nghị định A quy định về phân cấp ...; | quy định chi tiết một số điều của | Luật B": the name of A goes on; an item
 * of the list would begin with an act. */
static bool details_too(const tdn_between *b)
{
    return (b->c.cue->flags & TDN_CUE_DETAILS) != 0 && b->lead.end > b->lead.first &&
           b->last->record.kind == TDNREF_KIND_NUMBERED && !last_has_holder(b) &&
           tdn_is_mark(b->x->r, b->lead.end - 1, ';') && tdn_opens_subject(b->x->r, b->lead.first);
}

/** "thực hiện Nghị quyết A | gắn với | Kết luận B": both are carried out. */
static bool is_joined_to_object(const tdn_between *b)
{
    const tdn_reader *r = b->x->r;
    const bool joins = tdn_is_folded(r, b->c.range.first, "găn1") || tdn_is_folded(r, b->c.range.first, "kêt1") ||
                       tdn_is_folded(r, b->c.range.first, "lông2");
    return joins && (b->c.cue->flags & TDN_CUE_ASIDE) != 0 && b->x->last.relation == TDNREF_REL_IMPLEMENTS &&
           b->c.range.end == b->gap.end;
}

/** "Căn cứ các quy định của Luật A | và hướng dẫn tại | Thông tư B": one more ground. */
static bool is_ground_too(const tdn_between *b)
{
    return b->c.cue->relation == TDNREF_REL_GUIDES && b->x->last.relation == TDNREF_REL_BASIS && !last_has_holder(b) &&
           tdn_is_folded(b->x->r, b->gap.first, "va2") && b->c.range.first <= b->gap.first + 1;
}

/** "Luật A sửa đổi, bổ sung một số điều của Bộ luật B | (sửa đổi, bổ sung khoản 1 Điều 373 | Bộ luật B)": the bracket
 * tells what A changes in B. */
static bool restates_change(const tdn_between *b)
{
    const bool remark = b->c.range.first == b->gap.first + 1 && tdn_is_mark(b->x->r, b->gap.first, '(');
    return remark && !is_passive(b) && changes(b) && b->x->last.known && last_has_holder(b) &&
           tdn_is_change(b->x->last.relation);
}

static bool programme_carries_out(const tdn_between *b)
{
    return tdn_programme_carries_out(b->x->r, &b->c, b->gap.first);
}

/** The cue tells nothing of the mention before. In "Nghị định A ... theo Mẫu số 19 (ban hành kèm theo | Nghị định A)"
 * no act does so to itself. */
static bool leaves_last_aside(const tdn_between *b)
{
    return b->last->record.kind == TDNREF_KIND_SELF || only_recitals_use(b->c.cue) ||
           (b->c.cue->flags & TDN_CUE_ASIDE) != 0 || tdn_has_same_number(b->m, b->last);
}

/** True if what was promulgated is not the mention before. */
static bool promulgates_another(const tdn_between *b)
{
    if (!is_promulgation(b)) {
        return false;
    }
    if (b->x->programme) {
        return true; /* "Chương trình hành động thực hiện Nghị quyết A | (ban hành kèm theo | Nghị quyết B)" */
    }
    if (b->lead.end > b->lead.first + 1 && tdn_is_folded(b->x->r, b->lead.first, "va2")) {
        return true; /* "tại khoản 1 Nghị định A | và Danh mục ... ban hành kèm theo | Nghị định B" */
    }
    /* "Kết luận số 16-KL/TW ..., không trùng lặp với những việc đã giao tại Kế hoạch số 87" */
    return b->last->record.kind == TDNREF_KIND_NUMBERED && tdn_is_mark(b->x->r, b->lead.first, ',');
}

static bool is_said_of_object(const tdn_between *b)
{
    const bool remark = b->lead.end > b->lead.first && tdn_is_mark(b->x->r, b->lead.end - 1, '(');
    return is_passive(b) && (remark || !tdn_has_mark(b->x->r, b->lead, ';'));
}

/** ", có hiệu lực từ ngày 01/7/2013 và | thay thế": how a clause on what the last mention did begins. */
static bool begins_with_force(const tdn_between *b)
{
    const tdn_reader *r = b->x->r;
    const bool comma = tdn_is_mark(r, b->lead.first, ',');
    const bool mark = comma || tdn_is_mark(r, b->lead.first, '(');
    if (!tdn_are_folded(r, b->lead.first + (mark ? 1 : 0), "co1 hiêu5 lưc5")) {
        return false;
    }
    const bool joined = tdn_is_folded(r, b->lead.end - 1, "va2") || tdn_is_folded(r, b->c.range.first, "va2");
    return joined || (!comma && b->lead.end > b->lead.first + 3 && tdn_is_mark(r, b->lead.end - 1, ','));
}

/** "Thông tư số 64/2013/TT-BTC ..., có hiệu lực từ ngày 01/7/2013 và | thay thế | Thông tư số 153", "..., đã | thay thế
 * | ...", "..., trong đó | bãi bỏ | ...", "Nghị định số 70/2025/NĐ-CP | (sửa đổi, bổ sung | Điều 4 Nghị định số
 * 123/2020/NĐ-CP)": what the last mention itself did. */
static bool goes_on_about_last(const tdn_between *b)
{
    const tdn_reader *r = b->x->r;
    if (is_passive(b) || !changes(b)) {
        return false;
    }
    const bool remark = b->lead.end == b->lead.first + 1 && tdn_is_mark(r, b->lead.first, '(');
    const bool did = tdn_is_mark(r, b->lead.first, ',') && tdn_is_folded(r, b->lead.first + 1, "đa4");
    const bool among = b->lead.end > b->lead.first + 1 && tdn_are_folded(r, b->lead.end - 2, "trong đo1") &&
                       !tdn_has_mark(r, b->lead, ';');
    return remark || did || among || begins_with_force(b);
}

static bool is_younger(const tdn_between *b)
{
    return !is_passive(b) && b->c.range.first > b->gap.first && tdn_is_younger(b->m, b->last);
}

static bool goes_on_about_last_too_young(const tdn_between *b)
{
    return goes_on_about_last(b) && is_younger(b);
}

/** "... và thực hiện", "; triển khai", ", Sở Xây dựng triển khai": another predicate, of the sentence's subject or of a
 * new one. */
static bool begins_predicate(const tdn_between *b)
{
    const bool joined = tdn_is_connective(b->x->r, b->lead.first); /* the cue itself may begin with "và" */
    return joined || tdn_has_mark(b->x->r, b->lead, ';') || tdn_has_new_subject(b->x->r, b->lead);
}

/** "... và gần 5 năm thực hiện": a connective, with at most a number between, right before the cue. */
static bool is_coordinated(const tdn_between *b)
{
    const tdn_reader *r = b->x->r;
    size_t at = b->c.range.first;
    while (at > b->gap.first && b->c.range.first - at < 3 &&
           (tdn_token_at(r, at - 1)->kind == TDN_TOKEN_NUMBER || tdn_is_folded(r, at - 1, "gân2") ||
            tdn_is_folded(r, at - 1, "hơn") || tdn_is_folded(r, at - 1, "viêc5"))) {
        at--;
    }
    return at > b->gap.first && tdn_is_connective(r, at - 1);
}

/** "sửa đổi khoản 2 Thông tư A về hóa đơn | và bãi bỏ | điểm a Thông tư B": the document does both. Not in the name of
 * a decree: "quy định chi tiết Nghị định A quy định một số điều và biện pháp để tổ chức, | hướng dẫn thi hành | Luật
 * B". */
static bool joins_like_verbs(const tdn_between *b)
{
    const tdnref_relation last = b->x->last.relation;
    const bool alike = last == (tdnref_relation)b->c.cue->relation || (tdn_is_change(last) && changes(b));
    const bool name = (b->c.cue->flags & TDN_CUE_DETAILS) != 0 && tdn_opens_subject(b->x->r, b->lead.first);
    return alike && !name && last != TDNREF_REL_MENTIONS && !last_has_holder(b) && is_coordinated(b);
}

/** "sửa đổi Nghị định A | theo ý kiến chỉ đạo tại | Thông báo B", "| cho phù hợp với | Luật B": how the verb before is
 * done. */
static bool tells_how(const tdn_between *b)
{
    const bool how = tdn_is_folded(b->x->r, b->lead.end, "theo") || tdn_is_folded(b->x->r, b->lead.end, "cho");
    return b->lead.end == b->lead.first && b->c.cue->relation == TDNREF_REL_IMPLEMENTS && how && b->x->last.known &&
           !last_has_holder(b);
}

/** The cue belongs to what the last mention is about. */
static bool is_about_last(const tdn_between *b)
{
    return b->lead.end == b->lead.first || tdn_opens_subject(b->x->r, b->lead.first);
}

static bool changes_a_younger(const tdn_between *b)
{
    return is_about_last(b) && is_younger(b) && changes(b);
}

static bool is_too_young(const tdn_between *b)
{
    return is_about_last(b) && is_younger(b);
}

static const rule WITH_CUE[] = {
    {repeats_last, BY_HOLDER},              /* A hướng dẫn thi hành B, hướng dẫn thi hành | C */
    {locates_next_object, SENTENCE},        /* bãi bỏ Danh mục kèm theo A và Quy trình kèm theo | B */
    {locates_changed_programme, BY_CHANGE}, /* A sửa đổi Chương trình thực hiện B ban hành kèm theo | C */
    {passive_goes_on, BY_HOLDER},           /* A bị bãi bỏ bởi B, được thay thế bằng | C */
    {is_ground_too, LIST_GOES_ON},          /* căn cứ các quy định của A và hướng dẫn tại | B */
    {is_joined_to_object, LIST_GOES_ON},    /* thực hiện A gắn với | B */
    {details_too, BY_LAST},                 /* A quy định về ...; quy định chi tiết | B */
    {restates_change, BY_HOLDER},           /* A sửa đổi B (sửa đổi khoản 1 Điều 373 | B) */
    {programme_carries_out, NOTHING},   /* A về thực hiện Chương trình của Chính phủ thực hiện | B */
    {leaves_last_aside, BY_DOCUMENT},   /* Quyết định này, theo | B */
    {promulgates_another, BY_DOCUMENT}, /* A, không trùng với những việc đã giao tại | B */
    {is_said_of_subject, SUBJECT},      /* A về việc công bố thủ tục được sửa đổi tại | B */
    {is_said_of_object, BY_OBJECT},     /* A (được sửa đổi bởi | B) */
    {is_passive, BY_DOCUMENT},          /* A; danh mục được sửa đổi tại | B */
    {goes_on_about_last_too_young, NOTHING}, /* A ngày 1/2, đã sửa đổi | B ngày 3/4 */
    {goes_on_about_last, BY_LAST},           /* A, đã thay thế | B */
    {begins_predicate, BY_DOCUMENT},         /* A và thực hiện | B */
    {joins_like_verbs, BY_DOCUMENT},         /* sửa đổi A về hóa đơn và bãi bỏ | B */
    {tells_how, BY_DOCUMENT},                /* sửa đổi A theo | B */
    {changes_a_younger, NOTHING},            /* A ngày 1/2 về sửa đổi | B ngày 3/4 */
    {is_too_young, BY_DOCUMENT},             /* A ngày 1/2 về thực hiện | B ngày 3/4 */
    {is_about_last, BY_LAST},                /* A về thực hiện | B */
    {always, BY_DOCUMENT},
};

/** An act is amended or replaced by one of its own type: in "Nghị định A quy định chi tiết Luật B (được sửa đổi, bổ
 * sung bởi Nghị định C)" C amends A. */
static uint64_t object_of_passive(const tdn_between *b)
{
    const tdn_relater *x = b->x;
    if (last_has_holder(b) && tdn_is_mark(x->r, b->gap.first, ')')) {
        return x->last.holder; /* "Quyết định A (sửa đổi bởi Quyết định B) | được thay thế bằng | Quyết định C" */
    }
    const char *type = b->m->record.type.text;
    if (!last_has_holder(b) || b->last->record.type.text == NULL || type == NULL) {
        return x->last_mention;
    }
    const tdn_draft *holder = holder_of_last(b);
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

/** A mention that the one before is about, with no verb between: guided, or only named. */
static tdn_government subject(const tdn_between *b)
{
    const bool guides = tdn_only_guides(b->x->r, b->gap) && b->last->record.kind == TDNREF_KIND_NUMBERED;
    const tdnref_relation relation = guides ? TDNREF_REL_IMPLEMENTS : TDNREF_REL_MENTIONS;
    return (tdn_government){relation, b->x->last_mention, {0, 0}, true, false};
}

static tdn_government carry_out(const tdn_between *b, verdict says)
{
    const tdn_relater *x = b->x;
    switch (says) {
    case NOTHING:
        return TDN_UNGOVERNED;
    case LIST_GOES_ON:
        return x->last;
    case SENTENCE:
        return x->top;
    case OUTER:
        return x->outer;
    case SUBJECT:
        return subject(b);
    case BY_DOCUMENT:
        return tdn_governed_by_document(&b->c);
    case BY_LAST:
        return tdn_governed_by(&b->c, x->last_mention);
    case BY_HOLDER:
        return tdn_governed_by(&b->c, x->last.holder);
    case BY_FORCE: {
        const tdn_cue_place behind = tdn_cue_behind(x->r, b->m->range.end);
        return tdn_governed_by_document(&behind);
    }
    case BY_OBJECT:
        return tdn_governed_by(&b->c, object_of_passive(b));
    case BY_CHANGE: {
        const tdn_cue_place change = change_of_programme(b);
        return tdn_governed_by(&change, x->last.holder);
    }
    }
    return TDN_UNGOVERNED;
}

static tdn_government decide(const tdn_between *b, const rule *rules)
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
        if (tdn_is_folded(r, at, "va2") && tdn_hit_at(r->hits, at + 1, TDN_PHRASE_TYPE) != NULL &&
            tdn_has_flag(r, at + 1, TDN_CAPITAL)) {
            return b->c.range.first > at;
        }
    }
    return false;
}

/** A bare pointer behind a connective keeps the verb before: ", trừ trường hợp | quy định tại ...". */
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

/** True if the cue is some way before the connective that joins the mention to a list: it is in the words on the item
 * before. */
static bool belongs_to_item_before(const tdn_between *b)
{
    const size_t before = tdn_skip_list_words_back(b->x->r, b->gap.end, b->gap.first);
    const bool item = before > b->gap.first && tdn_is_connective(b->x->r, before - 1);
    return item && b->c.range.end + 1 < before && !only_recitals_use(b->c.cue);
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
        return decide(&b, WITHOUT_CUE);
    }
    if (x->last.known && brackets_object(&b)) {
        return x->last;
    }
    if (begins_item_of_sentence(&b)) {
        return x->top;
    }
    return decide(&b, is_pointer_of_item(&b) || belongs_to_item_before(&b) ? WITHOUT_CUE : WITH_CUE);
}
