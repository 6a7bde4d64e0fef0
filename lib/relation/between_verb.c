/*
 * between_verb.c - a verb or another cue between two mentions: it belongs to the document, or says what the first
 * mention does, is about or undergoes.
 */
#include "base/one_of.h"
#include "relation/act.h"
#include "relation/between_rules.h"
#include "relation/gap.h"
#include "relation/programme.h"

/* "(được sửa đổi, bổ sung bởi khoản 2 Điều 1 Thông tư số ... ngày ... của Bộ Tài chính)": tokens of a remark. */
#define REMARK_TOKENS 60u

/** Acts that say what others are to do; their titles name no act beside which that is done. */
static const char *const PRESCRIBING[] = {"NQ", "CT", "KL", "LUẬT", "QyĐ", NULL};

static bool is_passive(const tdn_between *b)
{
    return tdn_is_passive(b->c.cue);
}

/** The token after a remark in brackets, `token` if none begins there: "(được sửa đổi bởi Thông tư B) | quy định". */
static size_t skip_brackets(const tdn_reader *r, size_t token)
{
    size_t at = token;
    while (tdn_is_mark(r, token, '(') && at - token < REMARK_TOKENS && at < tdn_token_count(r)) {
        if (tdn_is_mark(r, at++, ')')) {
            return at;
        }
    }
    return token;
}

/** The act with whose article a sentence begins, "Tại khoản 2 Điều 3 Thông tư A (được sửa đổi bởi Thông tư B) quy định
 * ...": the previous mention or its holder; NULL: the sentence does not begin so. */
static const tdn_draft *told_act(const tdn_between *b)
{
    const tdn_reader *r = b->x->r;
    const size_t first = b->x->sentence + (tdn_token_at(r, b->x->sentence)->kind == TDN_TOKEN_PUNCT ? 1 : 0);
    const tdn_draft *act = tdn_last_has_holder(b) ? tdn_holder_of_last(b) : b->last;
    if (!tdn_is_word(r, first, "tại") || act->record.pinpoint.text == NULL ||
        tdn_parts_start(r, act, first) != first + 1) {
        return NULL;
    }
    const size_t at = skip_brackets(r, act->range.end);
    return tdn_are_words(r, at, "quy định") && !tdn_is_word(r, at + 2, "tại") ? act : NULL;
}

/** "Tại Điều 3 Thông tư A quy định cơ quan thuế xây dựng bảng giá; trình ban hành | theo quy định tại | Nghị định B":
 * what the article prescribes. */
static bool is_prescribed(const tdn_between *b)
{
    const bool how = b->c.cue->relation == TDNREF_REL_IMPLEMENTS && (b->c.cue->flags & TDN_CUE_LIST) == 0;
    return (how || tdn_is_pointer(b->c.cue)) && told_act(b) != NULL;
}

static bool is_prescribed_by_last(const tdn_between *b)
{
    return is_prescribed(b) && told_act(b) == b->last;
}

static bool is_passive_relation(tdnref_relation relation)
{
    return relation == TDNREF_REL_AMENDED_BY || relation == TDNREF_REL_REPLACED_BY ||
           relation == TDNREF_REL_REPEALED_BY;
}

/** ", hướng dẫn thi hành Nghị định B", "và thay thế Thông tư C": the last mention's holder does more of the same. */
static bool repeats_last(const tdn_between *b)
{
    const tdn_relater *x = b->x;
    if (!x->last.known || !tdn_last_has_holder(b)) {
        return false;
    }
    const bool joined = tdn_is_word(x->r, b->gap.first, "và") || tdn_is_mark(x->r, b->gap.first, ',');
    if (tdn_is_change(x->last.relation) && !is_passive_relation(x->last.relation) && tdn_between_changes(b) && joined &&
        b->c.range.first <= b->gap.first + 1) {
        return true;
    }
    const bool too = b->lead.end > b->lead.first && tdn_is_word(x->r, b->lead.end - 1, "cũng");
    if (tdn_is_change(x->last.relation) && tdn_between_changes(b) && too) {
        return true; /* "...; đồng thời, khoản 2 Điều 1 cũng | sửa đổi" */
    }
    const bool same = x->last.relation == (tdnref_relation)b->c.cue->relation;
    return same && (b->c.cue->flags & TDN_CUE_DETAILS) != 0 && b->c.range.first == b->gap.first + 1 &&
           tdn_is_mark(x->r, b->gap.first, ',');
}

/** "Thông tư A hướng dẫn Nghị định B | và sửa đổi, bổ sung | Thông tư C": the circular details a decree and changes
 * another circular. */
static bool details_and_changes(const tdn_between *b)
{
    const tdn_reader *r = b->x->r;
    const size_t verb = b->c.range.first;
    const bool joined =
        tdn_is_word(r, verb, "và") || (b->lead.end == b->lead.first + 1 && tdn_is_word(r, verb - 1, "và"));
    return joined && tdn_between_changes(b) && !is_passive(b) && tdn_last_has_holder(b) &&
           b->x->last.relation == TDNREF_REL_IMPLEMENTS && b->m->record.type.text != NULL &&
           tdn_has_type(tdn_holder_of_last(b), b->m->record.type.text) &&
           !tdn_has_type(b->last, b->m->record.type.text) && !tdn_is_younger(b->m, tdn_holder_of_last(b));
}

/** "bãi bỏ Danh mục ban hành kèm theo A | và Quy trình ban hành kèm theo | B", "theo Luật A, | Quy chế ban hành theo |
 * B": the verb of the sentence still governs. */
static bool locates_next_object(const tdn_between *b)
{
    const tdn_relater *x = b->x;
    const bool joined = tdn_is_connective(x->r, b->gap.first);
    if (!tdn_between_promulgates(b) || !x->top.known) {
        return false;
    }
    if (tdn_is_change(x->top.relation)) {
        return joined || tdn_has_mark(x->r, b->gap, ';');
    }
    const bool named = joined && tdn_has_flag(x->r, b->gap.first + 1, TDN_CAPITAL) &&
                       tdn_hit_at(x->r->hits, b->gap.first + 1, TDN_PHRASE_TYPE) != NULL;
    return named && x->top.relation == TDNREF_REL_IMPLEMENTS && !tdn_last_has_holder(b);
}

tdn_cue_place tdn_change_of_programme(const tdn_between *b)
{
    const tdn_relater *x = b->x;
    const tdn_cue_place none = {NULL, {0, 0}};
    if (!tdn_last_has_holder(b) || x->last.relation != TDNREF_REL_IMPLEMENTS || x->last.holder + 1 != x->last_mention) {
        return none;
    }
    const size_t from = tdn_holder_of_last(b)->range.end;
    const size_t programme = tdn_programme_before(x->r, x->last.cue, from);
    const tdn_cue_place c = programme != TDN_NO_TOKEN ? tdn_governing_cue(x->r, (tdn_range){from, programme}) : none;
    return c.cue != NULL && tdn_is_change((tdnref_relation)c.cue->relation) && !tdn_is_passive(c.cue) ? c : none;
}

/** "Nghị quyết A sửa đổi Chương trình thực hiện Nghị quyết B | ban hành kèm theo | Nghị quyết C": A changes C. */
static bool locates_changed_programme(const tdn_between *b)
{
    return tdn_between_promulgates(b) && tdn_change_of_programme(b).cue != NULL;
}

/** "A thay thế B; đã được sửa đổi tại | C", "A bị bãi bỏ bởi B, được thay thế bằng | C": A continues. */
static bool passive_goes_on(const tdn_between *b)
{
    const bool joined = tdn_is_mark(b->x->r, b->gap.first, ';') ||
                        (is_passive_relation(b->x->last.relation) && tdn_is_connective(b->x->r, b->gap.first));
    return is_passive(b) && !tdn_between_promulgates(b) && tdn_last_has_holder(b) && joined &&
           b->c.range.first <= b->gap.first + 2;
}

/** "Quyết định A về việc công bố thủ tục hành chính | được sửa đổi, bổ sung tại | Nghị định B": the subject of A is
 * changed, not A itself, which a decree would not change. */
static bool is_said_of_subject(const tdn_between *b)
{
    const tdn_reader *r = b->x->r;
    const bool remark =
        b->lead.end > b->lead.first && (tdn_is_mark(r, b->lead.end - 1, '(') || tdn_is_mark(r, b->lead.end - 1, ','));
    return is_passive_relation((tdnref_relation)b->c.cue->relation) &&
           !tdn_has_flag(r, b->c.range.first, TDN_CAPITAL) && b->lead.end > b->lead.first && !remark &&
           tdn_opens_subject(r, b->lead.first) && !tdn_last_has_holder(b) && b->m->record.type.text != NULL &&
           b->last->record.kind == TDNREF_KIND_NUMBERED && !tdn_is_law(b->last) &&
           !tdn_has_type(b->last, b->m->record.type.text);
}

/** "Nghị định A quy định về phân cấp ...; | quy định chi tiết một số điều của | Luật B": the name of A continues; an
 * item of the list would begin with an act. */
static bool details_too(const tdn_between *b)
{
    return (b->c.cue->flags & TDN_CUE_DETAILS) != 0 && b->lead.end > b->lead.first &&
           b->last->record.kind == TDNREF_KIND_NUMBERED && !tdn_last_has_holder(b) &&
           tdn_is_mark(b->x->r, b->lead.end - 1, ';') && tdn_opens_subject(b->x->r, b->lead.first);
}

/** "thực hiện Nghị quyết A | gắn với | Kết luận B": both are carried out. */
static bool is_joined_to_object(const tdn_between *b)
{
    const tdn_reader *r = b->x->r;
    const bool joins = tdn_is_word(r, b->c.range.first, "gắn") || tdn_is_word(r, b->c.range.first, "kết") ||
                       tdn_is_word(r, b->c.range.first, "lồng");
    return joins && (b->c.cue->flags & TDN_CUE_ASIDE) != 0 && b->x->last.relation == TDNREF_REL_IMPLEMENTS &&
           b->c.range.end == b->gap.end;
}

/** "thực hiện Nghị quyết A về xây dựng, chỉnh đốn Đảng gắn với | thực hiện | Chỉ thị B": the document does both. The
 * title of a plan may hold these words: "Kế hoạch A về tuyên truyền gắn với thực hiện B". */
static bool is_done_along(const tdn_between *b)
{
    const size_t verb = b->c.range.first - (tdn_is_word(b->x->r, b->c.range.first - 1, "việc") ? 1 : 0);
    const bool along = b->lead.end >= b->lead.first + 2 && tdn_are_words(b->x->r, verb - 2, "gắn với");
    return along && b->c.cue->relation == TDNREF_REL_IMPLEMENTS && b->x->last.relation == TDNREF_REL_IMPLEMENTS &&
           !tdn_last_has_holder(b) && tdn_is_one_of(b->last->record.type.text, PRESCRIBING);
}

/** "Căn cứ các quy định của Luật A | và hướng dẫn tại | Thông tư B": one more ground. */
static bool is_ground_too(const tdn_between *b)
{
    return b->c.cue->relation == TDNREF_REL_GUIDES && b->x->last.relation == TDNREF_REL_BASIS &&
           !tdn_last_has_holder(b) && tdn_is_word(b->x->r, b->gap.first, "và") && b->c.range.first <= b->gap.first + 1;
}

/** "Thực hiện Thông tri A về tiếp tục thực hiện Tháng hành động | và hướng dẫn của Bộ Nội vụ tại | Công văn B": the
 * document follows the guidance too. */
static bool is_guided_too(const tdn_between *b)
{
    return b->c.cue->relation == TDNREF_REL_GUIDES && !tdn_last_has_holder(b) &&
           tdn_is_word(b->x->r, b->c.range.first, "và");
}

/** "Luật A sửa đổi, bổ sung một số điều của Bộ luật B | (sửa đổi, bổ sung khoản 1 Điều 373 | Bộ luật B)": the bracket
 * says what A changes in B. */
static bool restates_change(const tdn_between *b)
{
    const bool remark = b->c.range.first == b->gap.first + 1 && tdn_is_mark(b->x->r, b->gap.first, '(');
    return remark && !is_passive(b) && tdn_between_changes(b) && b->x->last.known && tdn_last_has_holder(b) &&
           tdn_is_change(b->x->last.relation);
}

static bool programme_carries_out(const tdn_between *b)
{
    return tdn_programme_carries_out(b->x->r, &b->c, b->gap.first);
}

/** "Tờ trình số 04/TTr-BKHCN ... về Chương trình hành động của Chính phủ thực hiện | Nghị quyết B": the submission is
 * about the programme that will carry B out. */
static bool submits_programme(const tdn_between *b)
{
    static const char *const SUBMITTING[] = {"TTr", "CV", NULL};
    const char *type = b->last->record.type.text;
    const size_t first = b->lead.first + 1;
    const bool about = tdn_is_word(b->x->r, b->lead.first, "về") && tdn_is_one_of(type, SUBMITTING) &&
                       b->x->last.relation == TDNREF_REL_PROPOSAL;
    return about && b->c.cue->relation == TDNREF_REL_IMPLEMENTS &&
           tdn_programme_before(b->x->r, b->c.range, first) == first;
}

/** "Nghị định A quy định chi tiết Luật B | theo yêu cầu tại | Công văn C": a law does not follow a letter. */
static bool follows_behind_law(const tdn_between *b)
{
    return tdn_is_law(b->last) && tdn_last_has_holder(b) && !tdn_is_law(b->m) && b->lead.end == b->lead.first &&
           b->c.cue->relation == TDNREF_REL_IMPLEMENTS && tdn_is_word(b->x->r, b->c.range.first, "theo");
}

/** "Gắn thực hiện Nghị quyết A | với | việc thực hiện | Kết luận B", "| với | việc triển khai các nghị quyết khác như
 * Chương trình thực hiện | Kết luận B": two things done together. */
static bool is_done_together(const tdn_between *b)
{
    const tdn_reader *r = b->x->r;
    const size_t verb = b->lead.first + (tdn_is_word(r, b->lead.first + 1, "việc") ? 2 : 1);
    const tdn_hit *hit = verb < b->lead.end ? tdn_hit_at(r->hits, verb, TDN_PHRASE_CUE) : NULL;
    const bool done =
        verb >= b->lead.end || (hit != NULL && tdn_lexicon_cue(hit->id)->relation == TDNREF_REL_IMPLEMENTS);
    return tdn_is_word(r, b->lead.first, "với") && done && b->lead.end > b->lead.first &&
           b->c.cue->relation == TDNREF_REL_IMPLEMENTS;
}

/** "Cục Thuế tỉnh có Thông báo A về việc điều chỉnh đơn giá | trên cơ sở | Quyết định B": what another body's act rests
 * on. */
static bool tells_ground_of_last(const tdn_between *b)
{
    const tdn_reader *r = b->x->r;
    const size_t act = b->last->range.first;
    const bool told = act > 2 && (tdn_is_word(r, act - 1, "có") || tdn_are_words(r, act - 2, "ban hành"));
    return told && b->c.cue->relation == TDNREF_REL_BASIS && tdn_is_word(r, b->c.range.first, "trên") &&
           b->x->last.relation == TDNREF_REL_MENTIONS && !tdn_has_mark(r, b->lead, ',') &&
           !tdn_has_mark(r, b->lead, ';') && (b->lead.end == b->lead.first || tdn_opens_subject(r, b->lead.first));
}

/** The cue says nothing about the previous mention. In "Nghị định A ... theo Mẫu số 19 (ban hành kèm theo | Nghị định
 * A)" no act does so to itself. */
static bool leaves_last_aside(const tdn_between *b)
{
    return b->last->record.kind == TDNREF_KIND_SELF || tdn_only_recitals_use(b->c.cue) ||
           (b->c.cue->flags & TDN_CUE_ASIDE) != 0 || tdn_has_same_number(b->m, b->last) ||
           tdn_is_short_form_of(b->last, b->m) || is_done_together(b);
}

/** True if what was promulgated is not the previous mention. */
static bool promulgates_another(const tdn_between *b)
{
    if (!tdn_between_promulgates(b)) {
        return false;
    }
    if (b->x->programme) {
        return true; /* "Chương trình hành động thực hiện Nghị quyết A | (ban hành kèm theo | Nghị quyết B)" */
    }
    if (b->lead.end > b->lead.first + 1 && tdn_is_word(b->x->r, b->lead.first, "và")) {
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

/** ", có hiệu lực từ ngày 01/7/2013 và | thay thế": the beginning of a clause about what the last mention does. */
static bool begins_with_force(const tdn_between *b)
{
    const tdn_reader *r = b->x->r;
    const bool comma = tdn_is_mark(r, b->lead.first, ',');
    const bool mark = comma || tdn_is_mark(r, b->lead.first, '(');
    if (!tdn_are_words(r, b->lead.first + (mark ? 1 : 0), "có hiệu lực")) {
        return false;
    }
    const bool joined = tdn_is_word(r, b->lead.end - 1, "và") || tdn_is_word(r, b->c.range.first, "và");
    return joined || (!comma && b->lead.end > b->lead.first + 3 && tdn_is_mark(r, b->lead.end - 1, ','));
}

/** "theo Thông tư số 01/2025/TT-BNV, | thay thế | Thông tư số 03/2021/TT-BNV" in a plan, which replaces no circular. */
static bool succeeds(const tdn_between *b)
{
    const tdn_relater *x = b->x;
    const char *own = x->documents->items[b->m->record.document].record.type.text;
    return b->c.cue->relation == TDNREF_REL_REPLACES && b->lead.end == b->lead.first + 1 &&
           tdn_is_mark(x->r, b->lead.first, ',') && !tdn_is_change(x->last.relation) && own != NULL &&
           tdn_has_type(b->m, b->last->record.type.text) && !tdn_has_type(b->m, own);
}

/** "Thông tư số 64/2013/TT-BTC ..., có hiệu lực từ ngày 01/7/2013 và | thay thế | Thông tư số 153", "..., đã | thay thế
 * | ...", "..., trong đó | bãi bỏ | ...", "Nghị định số 70/2025/NĐ-CP | (sửa đổi, bổ sung | Điều 4 Nghị định số
 * 123/2020/NĐ-CP)": what the last mention itself does. */
static bool goes_on_about_last(const tdn_between *b)
{
    const tdn_reader *r = b->x->r;
    if (is_passive(b) || !tdn_between_changes(b)) {
        return false;
    }
    const bool remark = b->lead.end == b->lead.first + 1 && tdn_is_mark(r, b->lead.first, '(');
    const size_t past = b->lead.first + (tdn_is_mark(r, b->lead.first, ',') ? 1 : 0);
    const bool did = tdn_is_word(r, past, "đã") && b->lead.end > past;
    const bool among = b->lead.end > b->lead.first + 1 && tdn_are_words(r, b->lead.end - 2, "trong đó") &&
                       !tdn_has_mark(r, b->lead, ';');
    return remark || did || among || begins_with_force(b) || succeeds(b);
}

/** "quy định tại điểm e khoản 2 Điều 4 | Thông tư A |": the sentence only says where something is found. */
static bool is_located(const tdn_between *b)
{
    return b->x->last.relation == TDNREF_REL_MENTIONS && b->last->record.pinpoint.text != NULL;
}

static bool is_younger(const tdn_between *b)
{
    return !is_passive(b) && b->c.range.first > b->gap.first && tdn_is_younger(b->m, b->last);
}

static bool goes_on_about_last_too_young(const tdn_between *b)
{
    return goes_on_about_last(b) && is_younger(b);
}

/** "... và thực hiện", "; triển khai", ", Sở Xây dựng triển khai": another predicate, with the sentence's subject or a
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
           (tdn_token_at(r, at - 1)->kind == TDN_TOKEN_NUMBER || tdn_is_word(r, at - 1, "gần") ||
            tdn_is_word(r, at - 1, "hơn") || tdn_is_word(r, at - 1, "việc"))) {
        at--;
    }
    return at > b->gap.first && tdn_is_connective(r, at - 1);
}

/** "Quyết định A | phê duyệt và | tổ chức thực hiện | các Đề án tại Quyết định B": two verbs with one object, both of
 * them A's. */
static bool shares_object_of_last(const tdn_between *b)
{
    static const char *const VERBS[] = {"phê duyệt và", "ban hành và", "công bố và"};
    const size_t words = tdn_any_words_at(b->x->r, b->lead.first, VERBS, TDN_COUNT(VERBS));
    return words > 0 && b->lead.first + words == b->c.range.first;
}

/** "sửa đổi khoản 2 Thông tư A về hóa đơn | và bãi bỏ | điểm a Thông tư B": the document does both. Not so within the
 * name of a decree: "quy định chi tiết Nghị định A quy định một số điều và biện pháp để tổ chức, | hướng dẫn thi hành |
 * Luật B". */
static bool joins_like_verbs(const tdn_between *b)
{
    const tdnref_relation last = b->x->last.relation;
    const bool alike = last == (tdnref_relation)b->c.cue->relation || (tdn_is_change(last) && tdn_between_changes(b));
    const bool name = (b->c.cue->flags & TDN_CUE_DETAILS) != 0 && tdn_opens_subject(b->x->r, b->lead.first);
    return alike && !name && !shares_object_of_last(b) && last != TDNREF_REL_MENTIONS && !tdn_last_has_holder(b) &&
           is_coordinated(b);
}

/** "sửa đổi Nghị định A | theo ý kiến chỉ đạo tại | Thông báo B", "| cho phù hợp với | Luật B": how the preceding verb
 * is carried out. "Việc đăng ký quy định tại Thông tư A | thực hiện theo | Thông tư B": said of the registration. */
static bool tells_how(const tdn_between *b)
{
    const bool how = tdn_is_word(b->x->r, b->lead.end, "theo") || tdn_is_word(b->x->r, b->lead.end, "cho") ||
                     (tdn_are_words(b->x->r, b->lead.end, "thực hiện theo") && is_located(b));
    return b->lead.end == b->lead.first && b->c.cue->relation == TDNREF_REL_IMPLEMENTS && how && b->x->last.known &&
           !tdn_last_has_holder(b);
}

/** The cue belongs to what the last mention is about. */
static bool is_about_last(const tdn_between *b)
{
    return b->lead.end == b->lead.first || tdn_opens_subject(b->x->r, b->lead.first);
}

static bool changes_a_younger(const tdn_between *b)
{
    return is_about_last(b) && is_younger(b) && tdn_between_changes(b);
}

static bool is_too_young(const tdn_between *b)
{
    return is_about_last(b) && is_younger(b);
}

const tdn_between_rule tdn_rules_with_cue[] = {
    {is_prescribed_by_last, TDN_SAYS_BY_LAST}, /* Tại Điều 3 A quy định ... theo quy định tại | B */
    {is_prescribed, TDN_SAYS_BY_HOLDER}, /* Tại Điều 3 A (được sửa đổi bởi B) quy định ... theo | C */
    {details_and_changes, TDN_SAYS_BY_HOLDER}, /* A hướng dẫn B và sửa đổi | C */
    {repeats_last, TDN_SAYS_BY_HOLDER},        /* A hướng dẫn thi hành B, hướng dẫn thi hành | C */
    {locates_next_object, TDN_SAYS_SENTENCE},  /* bãi bỏ Danh mục kèm theo A và Quy trình kèm theo | B */
    {locates_changed_programme, TDN_SAYS_BY_CHANGE}, /* A sửa đổi Chương trình thực hiện B ban hành kèm theo | C */
    {passive_goes_on, TDN_SAYS_BY_HOLDER},           /* A bị bãi bỏ bởi B, được thay thế bằng | C */
    {is_ground_too, TDN_SAYS_LIST_GOES_ON}, /* căn cứ các quy định của A và hướng dẫn tại | B */
    {is_guided_too, TDN_SAYS_BY_DOCUMENT}, /* thực hiện A về ... và hướng dẫn của Bộ Nội vụ tại | B */
    {is_joined_to_object, TDN_SAYS_LIST_GOES_ON}, /* thực hiện A gắn với | B */
    {is_done_along, TDN_SAYS_BY_DOCUMENT},        /* thực hiện A về ... gắn với thực hiện | B */
    {details_too, TDN_SAYS_BY_LAST},              /* A quy định về ...; quy định chi tiết | B */
    {restates_change, TDN_SAYS_BY_HOLDER},        /* A sửa đổi B (sửa đổi khoản 1 Điều 373 | B) */
    {programme_carries_out, TDN_SAYS_NOTHING}, /* A về thực hiện Chương trình của Chính phủ thực hiện | B */
    {submits_programme, TDN_SAYS_NOTHING},       /* Tờ trình A về Chương trình thực hiện | B */
    {follows_behind_law, TDN_SAYS_BY_DOCUMENT},  /* Nghị định hướng dẫn Luật A theo yêu cầu tại | B */
    {tells_ground_of_last, TDN_SAYS_BY_LAST},    /* Cục Thuế có A về ... trên cơ sở | B */
    {leaves_last_aside, TDN_SAYS_BY_DOCUMENT},   /* Quyết định này, theo | B */
    {promulgates_another, TDN_SAYS_BY_DOCUMENT}, /* A, không trùng với những việc đã giao tại | B */
    {is_said_of_subject, TDN_SAYS_SUBJECT},  /* A về việc công bố thủ tục được sửa đổi tại | B */
    {is_said_of_object, TDN_SAYS_BY_OBJECT}, /* A (được sửa đổi bởi | B) */
    {is_passive, TDN_SAYS_BY_DOCUMENT},      /* A; danh mục được sửa đổi tại | B */
    {goes_on_about_last_too_young, TDN_SAYS_NOTHING}, /* A ngày 1/2, đã sửa đổi | B ngày 3/4 */
    {goes_on_about_last, TDN_SAYS_BY_LAST},           /* A, đã thay thế | B */
    {begins_predicate, TDN_SAYS_BY_DOCUMENT},         /* A và thực hiện | B */
    {joins_like_verbs, TDN_SAYS_BY_DOCUMENT},         /* sửa đổi A về hóa đơn và bãi bỏ | B */
    {tells_how, TDN_SAYS_BY_DOCUMENT},                /* sửa đổi A theo | B */
    {changes_a_younger, TDN_SAYS_NOTHING},            /* A ngày 1/2 về sửa đổi | B ngày 3/4 */
    {is_too_young, TDN_SAYS_BY_DOCUMENT},             /* A ngày 1/2 về thực hiện | B ngày 3/4 */
    {is_about_last, TDN_SAYS_BY_LAST},                /* A về thực hiện | B */
    {tdn_always, TDN_SAYS_BY_DOCUMENT},
};
