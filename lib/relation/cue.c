#include "relation/cue.h"

/* Beyond this many tokens between a cue and the head of the list it opens, or between two items, no governance is
 * assumed. */
#define PREDICATE_TOKENS 100u
/* "ban hành các | Quyết định số ...": words between a verb and its object. */
#define ADJACENT_TOKENS 3u
/* "sơ kết | 6 tháng | việc thực hiện" */
#define REVIEW_TOKENS 6u
/* "theo | thẩm quyền | quy định tại": the object of the "theo" to which a pointer belongs. */
#define OBJECT_TOKENS 10u

/* "thực hiện | Kế hoạch ( | ban hành theo": the name of a plan and a bracket. */
#define PLAN_TOKENS 4u

/* "Căn cứ hướng dẫn tại | Phụ lục II | kèm theo Thông tư ...": the ground is the annex itself. */
#define ANNEX_TOKENS 3u

bool tdn_is_connective(const tdn_reader *r, size_t token)
{
    return tdn_is_mark(r, token, ',') || tdn_is_mark(r, token, ';') || tdn_is_word(r, token, "và") ||
           tdn_is_word(r, token, "cùng") || tdn_is_word(r, token, "hoặc") || tdn_is_word(r, token, "đồng");
}

bool tdn_has_mark(const tdn_reader *r, tdn_range range, char mark)
{
    for (size_t i = range.first; i < range.end; i++) {
        if (tdn_is_mark(r, i, mark)) {
            return true;
        }
    }
    return false;
}

/** "Luật An toàn thực phẩm | (sửa đổi) |": part of a name, not a predicate. */
static bool stands_in_brackets(const tdn_reader *r, tdn_range cue)
{
    return cue.first > 0 && tdn_is_mark(r, cue.first - 1, '(') && tdn_is_mark(r, cue.end, ')');
}

static bool is_governing(const tdn_cue *cue)
{
    return (cue->flags & (TDN_CUE_AFTER | TDN_CUE_BREAK | TDN_CUE_HIDES | TDN_CUE_SUBJECT | TDN_CUE_ALIAS)) == 0;
}

/** A bare pointer ("quy định tại", "của") leaves a stronger cue before it in force: "Thực hiện quy định tại Luật X". */
bool tdn_is_pointer(const tdn_cue *cue)
{
    return cue->relation == TDNREF_REL_MENTIONS && (cue->flags & (TDN_CUE_REVIEW | TDN_CUE_LIST)) == 0;
}

static bool follows_closely(const tdn_reader *r, size_t end, size_t next)
{
    for (size_t i = end; i < next; i++) {
        if (!tdn_is_connective(r, i)) {
            return false;
        }
    }
    return true;
}

/** True if a cue still reaches the mention across the tokens between them. */
static bool reaches(const tdn_reader *r, const tdn_cue_place *c, size_t token)
{
    const bool list = (c->cue->flags & TDN_CUE_LIST) != 0;
    if (!list && tdn_has_mark(r, (tdn_range){c->range.end, token}, ';')) {
        return false;
    }
    const bool adjacent = token <= c->range.end + ADJACENT_TOKENS && !tdn_is_connective(r, c->range.end);
    return (c->cue->flags & TDN_CUE_ADJACENT) == 0 || adjacent;
}

/** "Căn cứ Quy chế tổ chức và hoạt động ... | ban hành kèm theo | Quyết định A;": when a ground opens its own recital,
 * it is the act that issued it. */
static bool opens_recital(const tdn_reader *r, const tdn_cue_place *found)
{
    return found->cue->relation == TDNREF_REL_BASIS && tdn_has_flag(r, found->range.first, TDN_CAPITAL) &&
           tdn_is_word(r, found->range.first, "căn");
}

/** "theo Quy chế cán bộ Đoàn (| ban hành kèm theo | Quyết định A)": a rule being followed, with its source in
 * brackets. */
static bool follows_rule(const tdn_reader *r, const tdn_cue_place *found, const tdn_cue_place *next)
{
    const size_t between = next->range.first - found->range.end;
    const bool follows = tdn_is_word(r, found->range.end - 1, "theo") && between <= OBJECT_TOKENS;
    const bool plan =
        found->cue->relation == TDNREF_REL_IMPLEMENTS && between <= PLAN_TOKENS; /* "thực hiện Kế hoạch (" */
    return (follows || plan) && !tdn_has_flag(r, next->range.first - 1, TDN_LINE);
}

/** "Bãi bỏ Danh mục ... | ban hành kèm theo | Quyết định số 2077/QĐ-BYT": says where the object of the preceding verb
 * is found. In brackets it is a separate remark, except after a rule being followed: "theo Quy chế (| ban hành kèm theo
 * | A)". */
static bool only_locates(const tdn_reader *r, const tdn_cue_place *found, const tdn_cue_place *next)
{
    const tdnref_relation verb = (tdnref_relation)found->cue->relation;
    const bool remark = tdn_is_mark(r, next->range.first - 1, '(');
    const bool near = verb == TDNREF_REL_BASIS && next->range.first - found->range.end <= ANNEX_TOKENS;
    const bool agrees = tdn_is_word(r, found->range.end - 1, "với"); /* "phù hợp với các quy hoạch đã được duyệt tại" */
    const bool list = (verb == TDNREF_REL_BASIS && !near && !opens_recital(r, found)) || verb == TDNREF_REL_PROPOSAL ||
                      verb == TDNREF_REL_PROMULGATES || agrees;
    if (next->cue->relation == TDNREF_REL_GUIDES) {
        return tdn_is_change(verb) && tdn_is_word(r, next->range.first, "hướng"); /* not "theo hướng dẫn tại" */
    }
    return next->cue->relation == TDNREF_REL_PROMULGATED_BY && !list && (found->cue->flags & TDN_CUE_PASSIVE) == 0 &&
           !tdn_is_pointer(found->cue) && (!remark || follows_rule(r, found, next));
}

/** "Cụm từ A | được thay thế bằng | cụm từ B | theo quy định tại | khoản 2 Điều 4 của Quyết định": names the agent. */
static bool names_agent(const tdn_reader *r, const tdn_cue_place *found, const tdn_cue_place *next)
{
    (void)r;
    const bool by = next->cue->relation == TDNREF_REL_IMPLEMENTS && (next->cue->flags & TDN_CUE_LIST) == 0;
    return by && (found->cue->flags & TDN_CUE_PASSIVE) != 0 && found->cue->relation != TDNREF_REL_PROMULGATED_BY;
}

/** "tổng kết, đánh giá | việc thực hiện", "sơ kết 6 tháng | việc thực hiện": a review of how implementation is
 * going. */
static bool is_reviewed(const tdn_reader *r, const tdn_cue_place *found, const tdn_cue_place *next)
{
    return (found->cue->flags & TDN_CUE_REVIEW) != 0 && next->cue->relation == TDNREF_REL_IMPLEMENTS &&
           tdn_is_word(r, next->range.first, "việc") && next->range.first - found->range.end <= REVIEW_TOKENS;
}

/** "các dự thảo | Nghị quyết | triển khai thực hiện | Luật A": an act yet to be passed comes between the two cues and
 * nothing else. A plan may be headed so: "DỰ THẢO | KẾ HOẠCH | Thực hiện". */
static bool is_drafted_between(const tdn_reader *r, const tdn_cue_place *found, const tdn_cue_place *next)
{
    const size_t at = found->range.end;
    const tdn_hit *type = tdn_is_word(r, at - 1, "thảo") ? tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE) : NULL;
    return type != NULL && at + type->count == next->range.first && !tdn_has_flag(r, at, TDN_SENTENCE | TDN_UPPER) &&
           !tdn_has_flag(r, next->range.first, TDN_SENTENCE) && next->cue->relation == TDNREF_REL_IMPLEMENTS &&
           (tdn_lexicon_type(type->id)->flags & TDN_TYPE_PLAN) == 0;
}

/** "dự thảo Nghị quyết | thay thế | Nghị quyết số 61/2021/NQ-HĐND", "dự thảo Nghị định | hướng dẫn thi hành | Luật A":
 * a mere draft does not change, detail or carry out anything yet. */
static bool is_planned(const tdn_reader *r, const tdn_cue_place *found, const tdn_cue_place *next)
{
    const bool enacts = tdn_is_change((tdnref_relation)next->cue->relation) ||
                        (next->cue->flags & TDN_CUE_DETAILS) != 0 || is_drafted_between(r, found, next);
    return (found->cue->flags & TDN_CUE_REVIEW) != 0 && enacts && (next->cue->flags & TDN_CUE_PASSIVE) == 0 &&
           next->range.first - found->range.end <= REVIEW_TOKENS;
}

/** "Bộ nhận được công văn của một số Cục Thuế về việc | áp dụng | Thông tư A": the subject of the letter being
 * answered. */
static bool is_asked_about(const tdn_reader *r, const tdn_cue_place *found, const tdn_cue_place *next)
{
    const bool answers = found->cue->relation == TDNREF_REL_MENTIONS && (found->cue->flags & TDN_CUE_LIST) != 0;
    if (!answers || next->cue->relation != TDNREF_REL_IMPLEMENTS) {
        return false;
    }
    bool about = false;
    for (size_t at = found->range.end; at < next->range.first; at++) {
        if (tdn_is_mark(r, at, ',') || tdn_is_mark(r, at, ';')) {
            return false;
        }
        about = about || tdn_is_word(r, at, "về");
    }
    return about;
}

/** True if a comma or semicolon separates two cues. */
static bool are_parted(const tdn_reader *r, const tdn_cue_place *found, const tdn_cue_place *next)
{
    const tdn_range between = {found->range.end, next->range.first};
    return tdn_has_mark(r, between, ',') || tdn_has_mark(r, between, ';');
}

/** "phổ biến các quy định của pháp luật theo | Luật A", "Báo cáo về tình hình sắp xếp theo tinh thần | Nghị quyết B":
 * says what is made known or reported on, not how. */
static bool is_part_of_review(const tdn_reader *r, const tdn_cue_place *found, const tdn_cue_place *next)
{
    if ((found->cue->flags & TDN_CUE_REVIEW) == 0 || next->cue->relation != TDNREF_REL_IMPLEMENTS ||
        (next->cue->flags & TDN_CUE_LIST) != 0 || are_parted(r, found, next)) {
        return false;
    }
    bool rules = tdn_is_word(r, next->range.end - 1, "thần"); /* "theo tinh thần" */
    for (size_t at = found->range.end; at < next->range.first && !rules; at++) {
        rules =
            tdn_are_words(r, at, "quy định") || tdn_are_words(r, at, "chính sách") || tdn_are_words(r, at, "pháp luật");
    }
    return rules;
}

/** "Tình hình thực hiện dự toán ngân sách năm 2018 | thực hiện | Pháp lệnh A": what is reported on serves the act. */
static bool is_purpose_of_review(const tdn_reader *r, const tdn_cue_place *found, const tdn_cue_place *next)
{
    return (found->cue->flags & TDN_CUE_REVIEW) != 0 && tdn_is_word(r, found->range.end - 1, "hiện") &&
           next->range.first > found->range.end && next->range.end == next->range.first + 2 &&
           tdn_are_words(r, next->range.first, "thực hiện") && !tdn_is_connective(r, next->range.first - 1) &&
           !are_parted(r, found, next);
}

/** "Căn cứ | danh mục di sản | theo các | Quyết định A": the ground is a list, norm or estimate that the acts lay down;
 * "căn cứ danh mục dự án, lập kế hoạch | theo | Nghị quyết B" has a verb of its own. */
static bool names_list_of_acts(const tdn_reader *r, tdn_range between)
{
    static const char *const LISTS[] = {"danh mục", "định mức", "đơn giá", "quy hoạch", "chỉ tiêu", "dự toán"};
    if (tdn_any_words_at(r, between.first, LISTS, TDN_COUNT(LISTS)) == 0) {
        return false;
    }
    for (size_t at = between.first; at < between.end; at++) {
        const bool relative = tdn_is_word(r, at + 1, "được") || tdn_is_word(r, at + 1, "đã");
        if (tdn_is_mark(r, at, ';') || (tdn_is_mark(r, at, ',') && !relative)) {
            return false;
        }
    }
    return true;
}

/** "Căn cứ nội dung của Chương trình mục tiêu quốc gia ... | theo | Quyết định A": the ground is the programme issued
 * by the decision. */
static bool names_source(const tdn_reader *r, const tdn_cue_place *found, const tdn_cue_place *next)
{
    const size_t by = next->range.first;
    const bool bare = tdn_is_word(r, by, "theo") && next->range.end == by + 1;
    const bool several = tdn_are_words(r, by, "theo các") && next->range.end == by + 2;
    if (!(bare || several) || found->cue->relation != TDNREF_REL_BASIS) {
        return false;
    }
    if (names_list_of_acts(r, (tdn_range){found->range.end, by})) {
        return true;
    }
    for (size_t at = next->range.first; at > found->range.end; at--) {
        const tdn_hit *type = tdn_hit_at(r->hits, at - 1, TDN_PHRASE_TYPE);
        if (type != NULL && tdn_has_flag(r, at - 1, TDN_CAPITAL)) {
            return (tdn_lexicon_type(type->id)->flags & TDN_TYPE_PLAN) != 0;
        }
        if (tdn_is_mark(r, at - 1, ';')) {
            return false;
        }
    }
    return false;
}

/** "thể chế hóa đầy đủ, kịp thời | quan điểm, mục tiêu, nhiệm vụ, giải pháp | nêu tại": the contents of any
 * directive. */
static bool names_contents(const tdn_reader *r, tdn_range between)
{
    static const char *const CONTENTS[] = {"quan điểm", "mục tiêu", "nhiệm vụ", "giải pháp", "nội dung", "chủ trương"};
    size_t found = 0;
    for (size_t at = between.first; at < between.end; at++) {
        for (size_t i = 0; i < TDN_COUNT(CONTENTS); i++) {
            found += tdn_are_words(r, at, CONTENTS[i]);
        }
    }
    return found > 1 && between.end - between.first <= (size_t)2 * OBJECT_TOKENS;
}

/** "điều chỉnh mức trợ cấp đối với | đối tượng | quy định tại": the act only says who gets what is changed. */
static bool names_persons(const tdn_reader *r, tdn_range between)
{
    static const char *const PERSONS[] = {"đối tượng", "người", "trường hợp", "các đối tượng", "các trường hợp"};
    for (size_t at = between.first; at + 2 < between.end; at++) {
        const size_t words =
            tdn_are_words(r, at, "đối với") ? tdn_any_words_at(r, at + 2, PERSONS, TDN_COUNT(PERSONS)) : 0;
        if (words > 0 && at + 2 + words == between.end) {
            return true;
        }
    }
    return false;
}

/** "để thực hiện | các dịch vụ khác | quy định tại": what anybody does; the act only says which are meant. */
static bool names_deeds(const tdn_reader *r, tdn_range between)
{
    static const char *const DEEDS[] = {"dịch vụ", "hành vi", "thủ tục", "giao dịch"};
    for (size_t at = between.first; at < between.end && at < between.first + OBJECT_TOKENS; at++) {
        if (tdn_any_words_at(r, at, DEEDS, TDN_COUNT(DEEDS)) > 0) {
            return true;
        }
    }
    return false;
}

/** A pointer yields to the cue that opened the clause: "Thực hiện | quy định tại". Not to a "theo" with an object of
 * its own: "theo phương thức tạm nhập, tái xuất ... | được quy định tại". */
static bool yields(const tdn_reader *r, const tdn_cue_place *found, const tdn_cue_place *next)
{
    const tdn_range between = {found->range.end, next->range.first};
    const bool aside = (next->cue->flags & TDN_CUE_ASIDE) != 0 && between.end > between.first; /* "theo mẫu | báo cáo
                        tại" is one, "theo quy định về báo cáo và đề xuất, | kiến nghị tại" is not */
    if (aside || !tdn_is_pointer(next->cue) || tdn_is_pointer(found->cue) || tdn_has_mark(r, between, ';')) {
        return false;
    }
    if (tdn_is_change((tdnref_relation)found->cue->relation) && names_persons(r, between)) {
        return false;
    }
    const bool bare = tdn_is_word(r, found->range.end - 1, "theo"); /* not "theo quy định tại" */
    const bool relative = tdn_is_word(r, next->range.first, "được") || tdn_is_word(r, next->range.first, "đã");
    const bool ground = found->cue->relation == TDNREF_REL_BASIS && !opens_recital(r, found) &&
                        between.end - between.first >= OBJECT_TOKENS / 2;
    if (found->cue->relation == TDNREF_REL_BASIS && between.end - between.first > OBJECT_TOKENS &&
        tdn_has_mark(r, between, ',') && !tdn_has_flag(r, found->range.first, TDN_CAPITAL)) {
        return false; /* "căn cứ điều kiện thực tế của từng cuộc điều tra, quyết định chi các nội dung khác | quy định
                         tại" */
    }
    if (relative && (bare || ground)) {
        return false; /* "theo thiết kế | được quy định tại", "trên cơ sở đặc thù của địa phương | đã được xác định tại"
                       */
    }
    /* "Thực hiện các | quy định tại" yields, "thực hiện các biện pháp ngăn chặn hành vi lấn chiếm đất dành cho đường
     * sắt | quy định tại" says which acts are meant. */
    const bool carries_out = found->cue->relation == TDNREF_REL_IMPLEMENTS && (found->cue->flags & TDN_CUE_LIST) != 0;
    const bool applies = tdn_is_word(r, found->range.end - 1, "dụng"); /* "áp dụng" */
    const bool duly = tdn_is_word(r, found->range.end - 1, "đúng"); /* "thực hiện đúng thủ tục | quy định của" */
    if (carries_out && !duly && names_deeds(r, between)) {
        return false;
    }
    return (!bare && !carries_out && !applies) || names_contents(r, between) ||
           between.end - between.first <= OBJECT_TOKENS;
}

/** "quán triệt, | tuyên truyền": publicity mentioned alongside implementation takes nothing away from it. */
static bool is_beside(const tdn_reader *r, const tdn_cue_place *found, const tdn_cue_place *next)
{
    return found->cue->relation == TDNREF_REL_IMPLEMENTS && (next->cue->flags & TDN_CUE_REVIEW) != 0 &&
           next->range.first > found->range.end && follows_closely(r, found->range.end, next->range.first);
}

/** The cases in which a cue stays in force although another comes between it and the mention. */
static bool (*const KEEPS[])(const tdn_reader *r, const tdn_cue_place *found, const tdn_cue_place *next) = {
    is_beside,            /* quán triệt, tuyên truyền | A */
    yields,               /* thực hiện quy định tại | A */
    only_locates,         /* bãi bỏ Danh mục ban hành kèm theo | A */
    names_agent,          /* được thay thế bằng cụm từ B theo quy định tại | A */
    is_reviewed,          /* sơ kết 6 tháng việc thực hiện | A */
    is_planned,           /* dự thảo Nghị quyết thay thế | A */
    is_asked_about,       /* nhận được công văn của Cục Thuế về việc áp dụng | A */
    is_part_of_review,    /* phổ biến các quy định của pháp luật theo | A */
    is_purpose_of_review, /* tình hình thực hiện dự toán thực hiện | A */
    names_source,         /* căn cứ nội dung của Chương trình theo | A, căn cứ danh mục theo các | A */
};

/** "các nội dung sửa đổi, bổ sung theo | chức năng, nhiệm vụ gửi về Bộ Y tế để xây dựng | Luật A": what follows such a
 * passive is not an act. */
static bool has_no_agent(const tdn_reader *r, const tdn_cue_place *c, size_t token)
{
    const tdnref_relation relation = (tdnref_relation)c->cue->relation;
    const bool passive =
        relation == TDNREF_REL_AMENDED_BY || relation == TDNREF_REL_REPLACED_BY || relation == TDNREF_REL_REPEALED_BY;
    return passive && tdn_is_word(r, c->range.end - 1, "theo") &&
           tdn_has_mark(r, (tdn_range){c->range.end, token}, ',');
}

/** True if a cue replaces the one found before it in the same words. */
static bool outranks(const tdn_reader *r, const tdn_cue_place *found, const tdn_cue_place *next, size_t token)
{
    if (((next->cue->flags & TDN_CUE_ADJACENT) != 0 && !reaches(r, next, token)) || has_no_agent(r, next, token)) {
        return false; /* "Bãi bỏ các văn bản do UBND tỉnh ban hành, cụ thể như sau:" */
    }
    for (size_t i = 0; found->cue != NULL && i < TDN_COUNT(KEEPS); i++) {
        if (KEEPS[i](r, found, next)) {
            return false;
        }
    }
    return true;
}

/** "Sửa đổi Quy định đánh giá ... | theo | hiệu quả công việc ... | ban hành kèm theo | Quyết định số A", "Sửa đổi Quy
 * định | tiếp nhận | lưới điện ban hành kèm theo | Quyết định số B": words in the name of what the preceding verb
 * changes. */
static bool is_inside_object(const tdn_reader *r, const tdn_cue_place *verb, const tdn_cue_place *inside,
                             const tdn_cue_place *next)
{
    if (next->cue->relation != TDNREF_REL_PROMULGATED_BY || verb->cue == NULL ||
        !tdn_is_change((tdnref_relation)verb->cue->relation) || (verb->cue->flags & TDN_CUE_PASSIVE) != 0) {
        return false;
    }
    const bool how = inside->cue->relation == TDNREF_REL_IMPLEMENTS && (inside->cue->flags & TDN_CUE_LIST) == 0;
    const bool name = inside->cue->relation == TDNREF_REL_MENTIONS && !tdn_is_connective(r, inside->range.first - 1) &&
                      !are_parted(r, verb, inside);
    return how || name;
}

/** "Căn cứ các quy định | nêu trên, | việc miễn thuế quy định tại Nghị định A": the previous cue already has its
 * object. */
static bool closes_clause(const tdn_reader *r, const tdn_cue_place *here, size_t end)
{
    const bool rules = here->range.end - here->range.first > 2; /* "quy định trên, Luật A đã quy định ..." */
    return (here->cue->flags & TDN_CUE_REPEATS) != 0 && here->range.end + (rules ? 0 : 1) < end &&
           tdn_is_mark(r, here->range.end, ',');
}

/** The part of a cue that ends before the mention; count 0: none. "trình dự án | Luật An toàn thực phẩm": a cue that
 * names a mere draft ends with the type. */
static tdn_hit fit(const tdn_reader *r, const tdn_hit *hit, size_t end)
{
    tdn_hit out = *hit;
    const size_t behind = hit->token + hit->count;
    if (behind == end + 1 && hit->count > 1 && (tdn_lexicon_cue(hit->id)->flags & TDN_CUE_REVIEW) != 0) {
        out.count--;
        return out;
    }
    return behind <= end ? out : tdn_phrase_within(r->region, hit->token, end, TDN_PHRASE_CUE);
}

/** The cue at a token, NULL: none, or in the name of a body or type, whose ends are brought up to date: "Bộ Ngoại giao
 * tại ..." contains no "giao tại", "Chương trình ban hành kèm theo ..." no "trình ban hành". */
static const tdn_hit *cue_outside_names(const tdn_reader *r, size_t at, size_t *name_end, size_t *word_end)
{
    const tdn_hit *body = tdn_hit_at(r->hits, at, TDN_PHRASE_BODY);
    if (body != NULL && at + body->count > *name_end) {
        *name_end = at + body->count;
    }
    const tdn_hit *hit = at < *name_end || at < *word_end ? NULL : tdn_hit_at(r->hits, at, TDN_PHRASE_CUE);
    const tdn_hit *type = tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE);
    *word_end = type != NULL && at + type->count > *word_end ? at + type->count : *word_end;
    return hit;
}

/** "quy định tại Điều 1 (chi tiết | theo | Phụ lục số 6) | Nghị quyết A": a cue inside brackets governs nothing behind
 * them. */
static void leave_brackets(const tdn_reader *r, size_t token, bool *inside, tdn_cue_place *outside,
                           tdn_cue_place *found)
{
    const char mark = tdn_token_at(r, token)->mark;
    if (mark == '(') {
        *inside = true;
        *outside = *found;
    } else if (mark == ')' && *inside) {
        *inside = false;
        *found = *outside;
    }
}

/** "trên cơ sở các Quyết định của UBND tỉnh, | trong đó | có Quyết định số 05/2025/QĐ-UBND": one of the acts that the
 * cue governs. */
static bool names_one_of(const tdn_reader *r, const tdn_cue_place *found, tdn_range breaks, size_t end)
{
    const tdn_hit *one = tdn_hit_at(r->hits, end, TDN_PHRASE_TYPE);
    if (found->cue == NULL || one == NULL || breaks.end + 1 != end || !tdn_are_words(r, breaks.first, "trong đó") ||
        !tdn_is_word(r, breaks.end, "có")) {
        return false;
    }
    for (size_t at = found->range.first; at < breaks.first; at++) {
        const tdn_hit *several = tdn_is_word(r, at, "các") ? tdn_hit_at(r->hits, at + 1, TDN_PHRASE_TYPE) : NULL;
        if (several != NULL) {
            return several->id == one->id;
        }
    }
    return false;
}

/**
 * The cue of a range that governs what follows it: the last one, with two exceptions. Publicity mentioned alongside
 * implementation ("quán triệt, tuyên truyền") takes nothing away from it, and a pointer yields to a cue that opened the
 * clause. A clause with its own subject ("trong đó có UNCLOS 1982") is not governed by anything before it.
 */
tdn_cue_place tdn_governing_cue(const tdn_reader *r, tdn_range range)
{
    tdn_cue_place found = {NULL, {0, 0}};
    tdn_cue_place before = found;
    tdn_cue_place outside = found;
    bool in_brackets = false;
    size_t name_end = range.first;
    size_t word_end = range.first;
    for (size_t at = range.first; at < range.end;) {
        const tdn_hit *hit = cue_outside_names(r, at, &name_end, &word_end);
        if (hit == NULL) {
            leave_brackets(r, at++, &in_brackets, &outside, &found);
            continue;
        }
        const tdn_hit fitting = fit(r, hit, range.end);
        if (fitting.count == 0) {
            at++;
            continue;
        }
        const tdn_cue_place here = {tdn_lexicon_cue(fitting.id), {at, at + fitting.count}};
        at = here.range.end;
        if ((here.cue->flags & TDN_CUE_BREAK) != 0 && !names_one_of(r, &found, here.range, range.end)) {
            found.cue = NULL;
        }
        if (closes_clause(r, &here, range.end)) {
            found.cue = NULL;
        }
        if (found.cue != NULL && is_inside_object(r, &before, &found, &here)) {
            found = before;
        }
        if (is_governing(here.cue) && !stands_in_brackets(r, here.range) && outranks(r, &found, &here, range.end)) {
            before = found;
            found = here;
        }
    }
    if (found.cue != NULL && !reaches(r, &found, range.end)) {
        found.cue = NULL;
    }
    return found;
}

bool tdn_only_locates_object(const tdn_reader *r, const tdn_cue_place *c, size_t end)
{
    if (!tdn_is_word(r, end - 1, "tại") || end - c->range.end <= OBJECT_TOKENS ||
        c->cue->relation != TDNREF_REL_IMPLEMENTS) {
        return false;
    }
    for (size_t at = c->range.end; at < end; at++) {
        if (tdn_are_words(r, at, "thẩm quyền")) {
            return true;
        }
    }
    return false;
}

/** True if it governs what comes before it. */
static bool governs_back(const tdn_cue *cue)
{
    const bool after = (cue->flags & TDN_CUE_AFTER) != 0 && (cue->flags & (TDN_CUE_REPEATS | TDN_CUE_ALIAS)) == 0;
    return after && cue->relation != TDNREF_REL_MENTIONS && (cue->flags & TDN_CUE_PASSIVE) == 0;
}

/** "Quyết định số A | đã hết hiệu lực": the document that says so ends nothing itself. */
static bool tells_former_end(const tdn_cue *cue)
{
    return (cue->flags & TDN_CUE_AFTER) != 0 && (cue->flags & (TDN_CUE_REPEATS | TDN_CUE_ALIAS)) == 0 &&
           cue->relation == TDNREF_REL_MENTIONS;
}

/** "Quyết định A công bố Danh mục thủ tục hành chính | bị bãi bỏ | trong lĩnh vực B", "... văn bản | hết hiệu lực | năm
 * 2024": says which ones A lists; A itself loses its force where the day follows, "| hết hiệu lực kể từ ngày". */
static bool tells_what_is_listed(const tdn_reader *r, size_t token, const tdn_hit *cue)
{
    static const char *const LISTED[] = {"hành chính", "pháp luật", "văn bản"};
    const size_t at = cue->token;
    const size_t end = at + cue->count;
    if (tdn_is_word(r, end, "kể") || tdn_is_word(r, end, "từ") || tdn_is_word(r, end - 1, "từ") ||
        tdn_is_word(r, end - 1, "ngày")) {
        return false;
    }
    const bool listed = at >= token + 2 &&
                        (tdn_any_words_at(r, at - 2, LISTED, TDN_COUNT(LISTED)) > 0 || tdn_is_word(r, at - 1, "tthc") ||
                         tdn_is_connective(r, at - 1)); /* "được thay thế và | bị bãi bỏ" */
    bool publishes = false;
    for (size_t i = token; i < at && listed && !publishes; i++) {
        publishes = tdn_are_words(r, i, "công bố") || tdn_are_words(r, i, "danh mục");
    }
    return listed && publishes;
}

/** A cue after a mention and its list that governs them: "Quyết định số A và Quyết định số B hết hiệu lực". */
tdn_cue_place tdn_cue_behind(const tdn_reader *r, size_t token)
{
    const size_t count = tdn_token_count(r);
    const size_t end = token + PREDICATE_TOKENS < count ? token + PREDICATE_TOKENS : count;
    for (size_t at = token; (at = tdn_next_hit(r->hits, at, end, 1u << TDN_PHRASE_CUE)) < end; at++) {
        const tdn_hit *hit = tdn_hit_found(r->hits, at, TDN_PHRASE_CUE);
        const tdn_cue *cue = tdn_lexicon_cue(hit->id);
        if (tells_former_end(cue)) {
            break;
        }
        if (governs_back(cue) && !tells_what_is_listed(r, token, hit)) {
            const bool same_sentence = !tdn_has_flag(r, token, TDN_SENTENCE) && tdn_sentence_end(r, token) > at;
            return same_sentence ? (tdn_cue_place){cue, {at, at + hit->count}} : (tdn_cue_place){NULL, {0, 0}};
        }
    }
    return (tdn_cue_place){NULL, {0, 0}};
}
