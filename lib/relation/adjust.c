#include "relation/adjust.h"

#include "base/one_of.h"
#include "field/issuer.h"
#include "field/person.h"
#include "relation/act.h"
#include "relation/cue.h"

/* "theo các Hướng dẫn số ...": words between "theo" and what is followed. */
#define FOLLOWING_TOKENS 4u
/* "Kế hoạch này | đã được Ban Chấp hành Đảng bộ huyện | thông qua tại" */
#define SUBJECT_TOKENS 12u

/* "theo các Mẫu biểu số 01, 02, 03, 04, 05 | ban hành kèm theo" */
#define FORM_TOKENS 16u

/* "Kiến nghị Chính phủ và Bộ Nội vụ | điều chỉnh": words of a request before its verb. */
#define REQUEST_TOKENS 60u

/* "Tờ trình số ... về việc đề nghị ban hành Nghị quyết sửa đổi ... Nghị quyết A và Nghị quyết B" */
#define PROPOSED_TOKENS 150u

/* "Phấn đấu đến năm 2020 hoàn thành chỉ tiêu hạ tầng mà | Nghị quyết A | đề ra" */
#define GOAL_TOKENS 12u

/* "| 12 |", "12. ": marks before the first word of an item. */
#define ITEM_LEAD 5u

/* A title that names what the document changes is among this many first mentions, ahead of the recitals. */
#define TITLE_MENTIONS 24u

/** True if a form to be followed comes before the cue: "theo Mẫu số 01 | kèm theo Nghị định số 30/2020/NĐ-CP". */
static bool follows_form(const tdn_reader *r, size_t token)
{
    bool form = false;
    for (size_t back = 1; back <= FORM_TOKENS && back <= token; back++) {
        form = form || tdn_is_word(r, token - back, "mẫu") || tdn_is_word(r, token - back, "biểu");
        if (form && tdn_is_word(r, token - back, "theo")) {
            return true;
        }
    }
    return false;
}

/** "(Ban hành kèm theo | Quyết định ...)": true if the cue is at the head of an annex, not in running text. */
static bool begins_annex(const tdn_reader *r, size_t cue)
{
    return cue == 0 || tdn_is_mark(r, cue - 1, '(') || tdn_has_flag(r, cue, TDN_LINE) ||
           tdn_has_flag(r, cue, TDN_SENTENCE);
}

/** True if a body other than the document's own comes right before the cue. */
static bool another_body_acts(const tdn_reader *r, const tdn_document_draft *d, size_t cue)
{
    const bool past = cue > 0 && (tdn_is_word(r, cue - 1, "đã") || tdn_is_word(r, cue - 1, "vừa"));
    const size_t end = past ? cue - 1 : cue; /* "Quốc hội đã | thông qua" */
    for (size_t back = 1; back <= 12 && back <= cue; back++) {
        const tdn_hit *body = tdn_hit_at(r->hits, cue - back, TDN_PHRASE_BODY);
        tdn_issuer issuer;
        if (body != NULL && tdn_issuer_at(r, cue - back, &issuer) &&
            (issuer.range.end == end || tdn_person_end(r, issuer.range.end) == end)) {
            return !d->issuer_known || issuer.body != d->issuer.body;
        }
        if (tdn_has_flag(r, cue - back, TDN_SENTENCE)) {
            break;
        }
    }
    return false;
}

/** "(Ban hành kèm theo Quyết định số      /QĐ-UBND ...)": the document's own number, left blank. */
static bool is_own_blank(const tdn_document_draft *d, const tdn_draft *m)
{
    const char *number = m->record.number.text;
    const bool blank = number != NULL && number[0] == '/' && d->record.number.text != NULL;
    const char *own = blank ? strchr(d->record.number.text, '/') : NULL;
    return own != NULL && strcmp(own, number) == 0;
}

/** "(Kèm theo Quyết định số 312/QĐ-UBND ngày 20/5/2023 ...)" at the head of the annex of a document that left its
 * number blank, with the same letters and of the same year and month. */
static bool is_own_left_blank(const tdn_reader *r, const tdn_document_draft *d, const tdn_draft *m, size_t cue)
{
    const char *number = m->record.number.text;
    const char *own = d->record.number.text;
    if (d->serial != NULL || number == NULL || m->serial == NULL || m->record.clause != TDNREF_CLAUSE_ANNEX ||
        m->type == TDN_NO_ID || m->type != d->type || !begins_annex(r, cue)) {
        return false;
    }
    const char *symbol = number + strspn(number, "0123456789");
    const tdnref_date day = m->record.date;
    const tdnref_date own_day = d->record.date;
    const bool same_day = own_day.year != 0 && day.year == own_day.year &&
                          (own_day.month == 0 || day.month == own_day.month) &&
                          (own_day.day == 0 || day.day == own_day.day);
    return same_day && (own == NULL || strcmp(symbol, own) == 0);
}

/** "(Ban hành kèm theo | Quyết định số 102/2025/QĐ-CTUBND)" at the head of the annex of 102/2025/QĐ-UBND: the same act,
 * with other letters for the body; "Thông tư số 55/TT-BCT ngày 28/11/2025" in that of 55/2025/TT-BCT of that day,
 * without its year. */
static bool is_own_in_other_letters(const tdn_reader *r, const tdn_document_draft *d, const tdn_draft *m, size_t cue)
{
    const bool same_day = m->record.date.day == 0 ||
                          (m->record.date.day == d->record.date.day && m->record.date.month == d->record.date.month &&
                           m->record.date.year == d->record.date.year);
    const bool same_year = m->year == 0 ? m->record.date.day != 0 : m->year == d->record.date.year;
    return d->serial != NULL && m->serial != NULL && strcmp(d->serial, m->serial) == 0 && m->type == d->type &&
           same_year && same_day && m->record.clause == TDNREF_CLAUSE_ANNEX && begins_annex(r, cue);
}

/** "các Thông tư | được sửa đổi, bổ sung tại | Thông tư số 119/2014/TT-BTC", "các Quyết định | sửa đổi, bổ sung | Quyết
 * định số 88/QĐ-UBND": what is changed, or does the changing, is named by its type alone and is not a document in this
 * text. */
static bool changes_unnamed(const tdn_reader *r, tdn_government g)
{
    const bool passive = g.relation == TDNREF_REL_AMENDED_BY || g.relation == TDNREF_REL_REPLACED_BY ||
                         g.relation == TDNREF_REL_REPEALED_BY;
    const bool follows = g.holder == TDN_NO_DRAFT && g.cue.first > 0 && !tdn_has_flag(r, g.cue.first, TDN_SENTENCE);
    const tdn_hit *type = follows ? tdn_hit_before(r->hits, g.cue.first, 0, TDN_PHRASE_TYPE) : NULL;
    const bool several = type != NULL && type->token > 0 && tdn_is_word(r, type->token - 1, "các");
    return type != NULL && (passive || (several && tdn_is_change(g.relation)));
}

/** "Đây là quy định mới | được bổ sung tại | Nghị định A", "Luật A dự kiến | ban hành | khi nào tại Quyết định B" in a
 * newspaper article, which is not an act: nothing changes it, and it issues nothing. */
static bool is_said_of_no_act(const tdn_document_draft *d, tdn_government g)
{
    const bool act = g.relation == TDNREF_REL_AMENDED_BY || g.relation == TDNREF_REL_REPLACED_BY ||
                     g.relation == TDNREF_REL_REPEALED_BY || g.relation == TDNREF_REL_PROMULGATES;
    return act && g.holder == TDN_NO_DRAFT && d->record.type.text == NULL && d->record.number.text == NULL;
}

/** "Kiến nghị Chính phủ | điều chỉnh | Điều 67 Nghị định A", "Đề nghị ban hành Nghị định | thay thế | Nghị định B": who
 * asks another body for a change changes nothing. */
static bool is_requested(const tdn_reader *r, tdn_government g)
{
    if (g.holder != TDN_NO_DRAFT || !tdn_is_change(g.relation) || g.cue.end == g.cue.first) {
        return false;
    }
    const size_t verb = g.cue.first;
    size_t first = tdn_sentence_start(r, verb, verb > REQUEST_TOKENS ? verb - REQUEST_TOKENS : 0);
    while (first < g.cue.first && !tdn_is_word_token(r, first)) {
        first++; /* "- ", "1. ", a bar of the table */
    }
    return first + 2 < g.cue.first && tdn_has_flag(r, first, TDN_CAPITAL) &&
           (tdn_are_words(r, first, "đề nghị") || tdn_are_words(r, first, "kiến nghị"));
}

/** "công văn số 1310/CV-THANDS (| kèm theo | Quyết định số 466/QĐ-CTHADS)": a letter encloses an act without deriving
 * its force from it. */
static bool only_encloses(const tdn_reader *r, const tdn_drafts *drafts, tdn_government g)
{
    static const char *const LETTERS[] = {"CV", "TTr", "BC", "TB", NULL};
    const char *type = g.holder == TDN_NO_DRAFT ? NULL : drafts->items[g.holder].record.type.text;
    return g.relation == TDNREF_REL_PROMULGATED_BY && tdn_is_one_of(type, LETTERS) &&
           tdn_is_word(r, g.cue.first, "kèm");
}

/** The relation of the document's title to an act, if the title says that it changes the act: "Sửa đổi một số điều của
 * | Nghị quyết số 02/2014". */
static tdnref_relation title_changes(const tdn_drafts *drafts, uint64_t index)
{
    const tdn_draft *m = &drafts->items[index];
    for (uint64_t i = index; i-- > 0 && index - i <= TITLE_MENTIONS;) {
        const tdn_draft *titled = &drafts->items[i];
        if (titled->record.document == m->record.document && titled->record.clause == TDNREF_CLAUSE_TITLE &&
            tdn_has_same_number(titled, m) && tdn_is_change(titled->record.relation)) {
            return titled->record.relation;
        }
    }
    return TDNREF_REL_MENTIONS;
}

bool tdn_change_is_proposed(const tdn_reader *r, const tdn_document_draft *d, const tdn_drafts *drafts, uint64_t index,
                            tdn_government g, tdn_government *out)
{
    const tdn_draft *m = &drafts->items[index];
    const tdn_draft *submission = g.holder == TDN_NO_DRAFT ? NULL : &drafts->items[g.holder];
    if (submission == NULL || m->record.clause != TDNREF_CLAUSE_OPENING || d->record.type.text == NULL ||
        submission->record.type.text == NULL || strcmp(submission->record.type.text, "TTr") != 0 ||
        m->range.first - submission->range.end > PROPOSED_TOKENS) {
        return false;
    }
    const tdnref_relation titled = title_changes(drafts, index);
    if (titled != TDNREF_REL_MENTIONS) {
        *out = (tdn_government){titled, TDN_NO_DRAFT, g.cue, true, false};
        return true; /* "Xét Tờ trình ... về việc đề nghị sửa đổi Nghị quyết A" in the resolution that amends A */
    }
    for (size_t at = submission->range.end; at + 2 < m->range.first; at++) {
        const tdn_hit *type = tdn_are_words(r, at, "ban hành") ? tdn_hit_at(r->hits, at + 2, TDN_PHRASE_TYPE) : NULL;
        const size_t verb = type == NULL ? 0 : at + 2 + type->count;
        const size_t first = verb != 0 && tdn_are_words(r, verb, "về việc") ? verb + 2 : verb;
        const tdn_hit *cue = verb == 0 ? NULL : tdn_hit_at(r->hits, first, TDN_PHRASE_CUE);
        if (cue == NULL || strcmp(tdn_lexicon_type(type->id)->code, d->record.type.text) != 0) {
            continue;
        }
        const tdn_cue *change = tdn_lexicon_cue(cue->id);
        if (tdn_is_change((tdnref_relation)change->relation) && (change->flags & TDN_CUE_PASSIVE) == 0) {
            *out = (tdn_government){
                (tdnref_relation)change->relation, TDN_NO_DRAFT, {first, first + cue->count}, true, false};
            return true;
        }
    }
    return false;
}

/** "KẾ HOẠCH TRIỂN KHAI THI HÀNH NGHỊ ĐỊNH | QUY ĐỊNH CHI TIẾT MỘT SỐ ĐIỀU CỦA | LUẬT ...": it is another act, named by
 * its type alone, that details the law. */
static bool another_act_details(const tdn_reader *r, const tdn_document_draft *d, const tdn_drafts *drafts,
                                tdn_government g)
{
    static const char *const DETAILING[] = {"NĐ", "TT", "TTLT", NULL};
    const tdn_hit *cue = g.cue.end > g.cue.first ? tdn_hit_at(r->hits, g.cue.first, TDN_PHRASE_CUE) : NULL;
    if (cue == NULL || (tdn_lexicon_cue(cue->id)->flags & TDN_CUE_DETAILS) == 0 ||
        tdn_has_flag(r, g.cue.first, TDN_SENTENCE)) {
        return false;
    }
    const tdn_hit *act = tdn_hit_before(r->hits, g.cue.first, 0, TDN_PHRASE_TYPE);
    const char *code = act == NULL ? NULL : tdn_lexicon_type(act->id)->code;
    const tdn_draft *holder = g.holder == TDN_NO_DRAFT ? NULL : &drafts->items[g.holder];
    const bool named = holder != NULL && code != NULL &&
                       (holder->range.end > act->token || tdn_is_one_of(holder->record.type.text, DETAILING));
    return code != NULL && !named && d->record.type.text != NULL && tdn_is_one_of(code, DETAILING) &&
           strcmp(code, d->record.type.text) != 0;
}

/** "Báo cáo của ... về tình hình thực hiện Nghị quyết A | (Báo cáo số 86-BC/TU)", "Sau khi nghe | Báo cáo số 98", "Theo
 * | Báo cáo số 55": a report is heard or quoted; it is neither carried out nor a proposal. */
static bool is_report(const tdn_reader *r, const tdn_draft *m, tdn_government g)
{
    const bool report = m->record.type.text != NULL && strcmp(m->record.type.text, "BC") == 0;
    const bool bracketed = m->range.first > 0 && tdn_is_mark(r, m->range.first - 1, '(');
    const bool heard =
        g.relation == TDNREF_REL_PROPOSAL && g.cue.end > g.cue.first && tdn_is_word(r, g.cue.end - 1, "nghe");
    const bool followed =
        g.relation == TDNREF_REL_IMPLEMENTS && g.holder == TDN_NO_DRAFT && (bracketed || !g.carries_out);
    return report && (followed || heard);
}

/** "Thông qua danh mục theo | Tờ trình số 49/TTr-UBND", "như nội dung | Tờ trình số 48": what a body submits is
 * approved; it tells nobody what to do. */
static bool is_approved_submission(const tdn_reader *r, const tdn_draft *m, tdn_government g)
{
    const size_t first = m->range.first;
    const bool content = first > 2 && tdn_are_words(r, first - 3, "như nội dung");
    return tdn_has_type(m, "TTr") && (content || (g.relation == TDNREF_REL_IMPLEMENTS && !g.carries_out));
}

/** "hoàn thành các chỉ tiêu mà | Nghị quyết A | đề ra", "Nhằm đạt được mục tiêu | Chỉ thị B | đã đề ra", "hoàn thành
 * thắng lợi các mục tiêu, nhiệm vụ | Nghị quyết C". */
static bool sets_goal(const tdn_reader *r, const tdn_draft *m)
{
    static const char *const REACHING[] = {"hoàn thành", "đạt", "thực hiện", "phấn đấu"};
    static const char *const GOALS[] = {"mục tiêu", "chỉ tiêu", "nhiệm vụ"};
    const size_t first = m->range.first;
    const size_t behind = m->range.end + (tdn_is_word(r, m->range.end, "đã") ? 1 : 0);
    const size_t end = first > 2 && tdn_is_word(r, first - 1, "của") ? first - 1 : first;
    const bool right_before = end > 1 && tdn_any_words_at(r, end - 2, GOALS, TDN_COUNT(GOALS)) > 0;
    if (!right_before && (!tdn_are_words(r, behind, "đề ra") || tdn_has_flag(r, behind, TDN_SENTENCE))) {
        return false;
    }
    bool goal = false;
    for (size_t at = first; at > 0 && first - at < GOAL_TOKENS && !tdn_has_flag(r, at, TDN_SENTENCE); at--) {
        goal = goal || tdn_any_words_at(r, at - 1, GOALS, TDN_COUNT(GOALS)) > 0;
        if (goal && tdn_any_words_at(r, at - 1, REACHING, TDN_COUNT(REACHING)) > 0) {
            return true;
        }
    }
    return false;
}

/** "đưa | Nghị quyết A | vào cuộc sống": carried out, with the verb split around it. */
static bool is_brought_to_life(const tdn_reader *r, const tdn_draft *m)
{
    static const char *const WHERE[] = {"vào cuộc sống", "vào đời sống", "vào thực tiễn", "đi vào cuộc"};
    return tdn_any_words_at(r, m->range.end, WHERE, TDN_COUNT(WHERE)) > 0 || sets_goal(r, m);
}

/** "Quy chế này đã được Hội đồng trường thông qua tại | Nghị quyết số 05/NQ-HĐT": said about the document itself. */
static bool is_said_of_document(const tdn_reader *r, const tdn_drafts *drafts, uint64_t index, tdn_range cue)
{
    if (index == 0 || drafts->items[index - 1].record.kind != TDNREF_KIND_SELF) {
        return false;
    }
    const size_t end = drafts->items[index - 1].range.end;
    return end <= cue.first && cue.first - end <= SUBJECT_TOKENS &&
           !tdn_has_mark(r, (tdn_range){end, cue.first}, ',') && tdn_sentence_end(r, end) >= cue.end;
}

/** True if an item of a list or a cell of a table begins at a token: "1. |", "| 2 | ", a line. */
static bool begins_row(const tdn_reader *r, size_t token)
{
    size_t at = token;
    while (at > 0 && token - at < ITEM_LEAD && !tdn_has_flag(r, at, TDN_LINE)) {
        if (tdn_is_word_token(r, at - 1)) {
            return false;
        }
        at--;
    }
    return tdn_has_flag(r, at, TDN_LINE);
}

/** "Quyết định bãi bỏ một số văn bản" with the list in an annex: what an item of that list names, without a verb. */
static bool is_repealed_in_annex(const tdn_reader *r, const tdn_document_draft *d, const tdn_draft *m, tdn_government g)
{
    static const char *const TITLES[] = {"Bãi bỏ", "bãi bỏ", "BÃI BỎ"};
    const char *title = d->record.title.text;
    if (g.known || title == NULL || m->record.clause != TDNREF_CLAUSE_ANNEX || m->record.kind != TDNREF_KIND_NUMBERED) {
        return false;
    }
    for (size_t i = 0; i < TDN_COUNT(TITLES); i++) {
        if (strncmp(title, TITLES[i], strlen(TITLES[i])) == 0) {
            return begins_row(r, m->range.first);
        }
    }
    return false;
}

/** "ban hành kèm theo | Quyết định A": said about the document itself, or about another act's annex or programme, "theo
 * Bộ chỉ số ban hành tại | Quyết định số 766/QĐ-TTg". */
static tdn_government adjust_enclosure(const tdn_reader *r, const tdn_document_draft *d, const tdn_drafts *drafts,
                                       uint64_t index, tdn_government g)
{
    const tdn_draft *m = &drafts->items[index];
    const char *number = d->record.number.text;
    const bool own = number != NULL && m->record.number.text != NULL &&
                     (strcmp(number, m->record.number.text) == 0 || is_own_in_other_letters(r, d, m, g.cue.first));
    g.holder = own ? TDN_NO_DRAFT : g.holder;
    const bool consolidated = /* under the number of the act itself */
        d->record.type.text != NULL && strcmp(d->record.type.text, "VBHN") == 0;
    const bool head = (number == NULL || consolidated) && begins_annex(r, g.cue.first);
    const bool said = own || head || is_own_left_blank(r, d, m, g.cue.first) || is_own_blank(d, m) ||
                      is_said_of_document(r, drafts, index, g.cue);
    if (g.holder == TDN_NO_DRAFT && !said) {
        g.relation = follows_form(r, g.cue.first) ? TDNREF_REL_IMPLEMENTS : TDNREF_REL_MENTIONS;
    }
    return g;
}

tdn_government tdn_adjust_government(const tdn_reader *r, const tdn_document_draft *d, const tdn_drafts *drafts,
                                     uint64_t index, tdn_government g)
{
    const tdn_draft *m = &drafts->items[index];
    if (changes_unnamed(r, g) || is_said_of_no_act(d, g) || is_requested(r, g)) {
        return TDN_UNGOVERNED;
    }
    if (is_repealed_in_annex(r, d, m, g)) {
        return (tdn_government){TDNREF_REL_REPEALS, TDN_NO_DRAFT, {0, 0}, true, false};
    }
    if (another_act_details(r, d, drafts, g) || is_report(r, m, g)) {
        return TDN_UNGOVERNED;
    }
    if (is_approved_submission(r, m, g)) {
        g.relation = TDNREF_REL_PROPOSAL;
    }
    if (only_encloses(r, drafts, g)) {
        g.relation = TDNREF_REL_MENTIONS;
    }
    if (g.relation == TDNREF_REL_PROMULGATED_BY) {
        g = adjust_enclosure(r, d, drafts, index, g);
    }
    if (g.relation == TDNREF_REL_PROMULGATES && g.holder == TDN_NO_DRAFT && another_body_acts(r, d, g.cue.first)) {
        return TDN_UNGOVERNED; /* "Tỉnh ủy ban hành Kế hoạch số 91-KH/TU" in another body's document */
    }
    if (!g.known && is_brought_to_life(r, m)) {
        g.relation = TDNREF_REL_IMPLEMENTS;
    }
    const bool guidance = d->record.type.text != NULL && strcmp(d->record.type.text, "HD") == 0;
    if (!g.known && guidance && m->record.clause == TDNREF_CLAUSE_TITLE) {
        g.relation = TDNREF_REL_IMPLEMENTS;
    }
    return g;
}

bool tdn_follows_guidance(const tdn_reader *r, const tdn_draft *m, tdn_government g)
{
    for (size_t at = g.cue.first; at < g.cue.end; at++) {
        if (tdn_are_words(r, at, "quy định")) {
            return false; /* "theo quy định tại | Hướng dẫn A" */
        }
    }
    const bool follows = g.known && g.relation == TDNREF_REL_IMPLEMENTS && !g.carries_out && g.holder == TDN_NO_DRAFT &&
                         m->record.pinpoint.text == NULL && g.cue.end + FOLLOWING_TOKENS > m->range.first;
    return follows && tdn_has_type(m, "HD");
}
