#include "relation/recital.h"

#include "base/one_of.h"
#include "mention/tail.h"
#include "relation/gap.h"
#include "relation/heading.h"

/* "+ ", "1. " before the first word of an item. */
#define ITEM_MARKS 3u
/* "b) Các văn bản chỉ đạo, điều hành của tỉnh và của các sở, ban, ngành:" */
#define PART_TOKENS 20u
/* Mentions of a sentence before the words that introduce its list. */
#define SUBJECTS_BACK 8u
/* A list within a list within a list. */
#define LIST_LEVELS 3u

/** "thực hiện | các văn bản sau đây:": true if the words between a cue and a colon announce a list of acts. */
static bool names_list(const tdn_reader *r, size_t from, size_t end)
{
    return end - from <= ITEM_MARKS + 4 && !tdn_has_mark(r, (tdn_range){from, end}, ',') &&
           tdn_is_mark(r, end - 1, ':') && (tdn_is_word(r, end - 2, "sau") || tdn_are_words(r, end - 3, "sau đây"));
}

/** True if the words between two colons only subdivide a list: "Căn cứ các văn bản sau: | a) Văn bản của Trung ương:
 * |". */
static bool parts_list(const tdn_relater *x, size_t first, size_t end)
{
    const bool mention = x->last_mention != TDN_NO_DRAFT && tdn_last_mention_end(x) > first;
    return first > 0 && tdn_begins_item(x->r->region, first) && !mention && end - first <= PART_TOKENS;
}

/** The first sentence of the words that introduce the list whose first item begins at `start`: the preceding one, and
 * any before it that also end in a colon. */
static size_t introduction_start(const tdn_relater *x, size_t start)
{
    size_t first = tdn_sentence_start(x->r, start - 1, 0);
    if (tdn_are_words(x->r, first, "cụ thể") && first > 0) {
        first = tdn_sentence_start(x->r, first - 1, 0);
    }
    for (size_t level = 1; level < LIST_LEVELS && parts_list(x, first, start); level++) {
        const bool governed = tdn_governing_cue(x->r, (tdn_range){first, start}).cue != NULL;
        if (governed || !tdn_is_mark(x->r, first - 1, ':')) {
            break;
        }
        first = tdn_sentence_start(x->r, first - 1, 0);
    }
    return first;
}

/** The mention with which a sentence begins, else the last one: "Thông tư A hướng dẫn chế độ theo Quyết định B, được
 * sửa đổi, bổ sung bởi:" is about A. */
static uint64_t subject_of(const tdn_relater *x, size_t first)
{
    for (uint64_t i = x->last_mention; x->last_mention - i < SUBJECTS_BACK; i--) {
        if (x->drafts->items[i].range.first <= first || i == x->first) {
            return x->drafts->items[i].range.first == first ? i : x->last_mention;
        }
    }
    return x->last_mention;
}

/** "Bãi bỏ các thủ tục tại Quyết định này | đã được công bố tại | các Quyết định:": not about the document itself. */
static bool tells_where(const tdn_relater *x, const tdn_cue_place *c)
{
    return x->drafts->items[x->last_mention].record.kind == TDNREF_KIND_SELF &&
           c->cue->relation == TDNREF_REL_PROMULGATED_BY;
}

/** The cue of the words that introduce a list: "... các văn bản sau:", "... chỉ đạo của tỉnh. Cụ thể:". */
static tdn_government introduction(const tdn_relater *x, size_t start)
{
    const size_t first = introduction_start(x, start);
    const tdn_cue_place behind = tdn_cue_behind(x->r, first + 1);
    if (behind.cue != NULL) {
        return tdn_governed_by_document(&behind); /* "Các văn bản sau đây hết hiệu lực kể từ ngày ...:" */
    }
    const bool has_object = x->last_mention != TDN_NO_DRAFT && x->drafts->items[x->last_mention].range.first >= first;
    const size_t from = has_object ? x->drafts->items[x->last_mention].range.end : first;
    const tdn_cue_place c = tdn_governing_cue(x->r, (tdn_range){from, start});
    if (has_object && x->last.relation == TDNREF_REL_BASIS && tdn_are_words(x->r, from, "quy định")) {
        return TDN_UNGOVERNED; /* "Căn cứ Điều 53 Nghị định A quy định về hiệu lực thi hành như sau:" retells A */
    }
    if (c.cue != NULL && has_object && tells_where(x, &c)) {
        const tdn_cue_place verb = tdn_governing_cue(x->r, (tdn_range){first, start});
        return verb.cue != NULL ? tdn_governed_by_document(&verb) : TDN_UNGOVERNED;
    }
    if (c.cue != NULL && has_object && tdn_is_passive(c.cue)) {
        return tdn_governed_by(&c, subject_of(x, first)); /* "Thông tư số 52/2017/TT-BYT ..., được sửa đổi, bổ sung
                                                             bởi:" */
    }
    if (has_object && x->last.known && tdn_are_words(x->r, from, "và các")) {
        return x->last; /* "theo quy định tại Nghị định A và các văn bản sau đây còn hiệu lực thi hành:" */
    }
    const bool own_clause = has_object && tdn_has_mark(x->r, (tdn_range){from, start}, ',');
    if (own_clause && c.cue != NULL && names_list(x->r, c.range.end, start)) {
        return tdn_governed_by_document(&c); /* "Căn cứ Kế hoạch A, Ban Thường vụ tổ chức học tập các văn bản sau:" */
    }
    if (own_clause) {
        return TDN_UNGOVERNED; /* "Thực hiện Quyết định số 50-QĐ/HU, Đoàn kiểm tra xây dựng kế hoạch:" */
    }
    const tdn_cue_place all = tdn_governing_cue(x->r, (tdn_range){first, start});
    if (all.cue == NULL && x->introduced && parts_list(x, first, start)) {
        return x->intro; /* "...; b) Văn bản của tỉnh:" in a list of grounds */
    }
    if (all.cue != NULL && tdn_is_mark(x->r, all.range.end, ',')) {
        return TDN_UNGOVERNED; /* "Để thống nhất thực hiện, Bộ Tài chính có ý kiến như sau:" */
    }
    return all.cue != NULL ? tdn_governed_by_document(&all) : TDN_UNGOVERNED;
}

/** "Một số nội dung mới của Thông tư số 119/2014/TT-BTC như sau:" in a letter: the changes it then describes are made
 * by that circular. */
static bool is_described(const tdn_relater *x, size_t colon)
{
    const tdn_draft *last = &x->drafts->items[x->last_mention];
    bool contents = false;
    for (size_t at = x->sentence; at < last->range.first; at++) {
        contents = contents || tdn_are_words(x->r, at, "nội dung");
    }
    const size_t end = last->range.end + (tdn_are_words(x->r, last->range.end, "nêu trên") ? 2 : 0);
    return contents && (!x->last.known || x->last.relation == TDNREF_REL_MENTIONS) &&
           last->record.kind == TDNREF_KIND_NUMBERED && colon >= 2 && tdn_are_words(x->r, colon - 2, "như sau") &&
           end == colon - 2;
}

/** Sets what governs the list whose first item begins at `start`. */
static void introduce(tdn_relater *x, size_t start, tdn_government head)
{
    x->head = head;
    x->intro = head;
    x->introduced = head.known;
    x->intro_mark = tdn_token_at(x->r, start)->mark;
    x->intro_quote = x->quote.open ? x->quote.start : TDN_NO_TOKEN;
}

/** "II. NHIỆM VỤ": true if a heading in capitals begins at a token. */
static bool is_heading(const tdn_reader *r, size_t at)
{
    if (!tdn_has_flag(r, at, TDN_SENTENCE) || !tdn_has_flag(r, at, TDN_LINE)) {
        return false;
    }
    const size_t word = tdn_is_word_token(r, at + 1) ? at + 1 : at + 2; /* after "II." */
    return tdn_has_flag(r, word, TDN_UPPER) && tdn_has_flag(r, word + 1, TDN_UPPER);
}

/** True if a heading in capitals comes between the last mention and the sentence at `start`: the list is over. */
static bool has_heading(const tdn_relater *x, size_t start)
{
    const size_t from = x->last_mention != TDN_NO_DRAFT ? tdn_last_mention_end(x) : x->sentence;
    for (size_t at = start; at > from; at--) {
        if (is_heading(x->r, at - 1)) {
            return true;
        }
    }
    return false;
}

static bool is_ground(tdn_government g)
{
    return g.known && g.relation == TDNREF_REL_BASIS && g.holder == TDN_NO_DRAFT;
}

bool tdn_ground_goes_on(const tdn_relater *x, const tdn_draft *m)
{
    static const char *const ENACTING[] = {"QĐ", "NQ", "NĐ", "TT", "TTLT", "SL", NULL};
    const char *type = x->documents->items[m->record.document].record.type.text;
    return m->record.clause == TDNREF_CLAUSE_OPENING && tdn_is_one_of(type, ENACTING);
}

/** "được sửa đổi, bổ sung bởi: / Thông tư A ... có hiệu lực từ ngày ... / | Thông tư B": a consolidated text may list
 * the amending acts in consecutive paragraphs without enumerators (Pháp lệnh 01/2012/UBTVQH13). */
static bool is_next_amender(const tdn_relater *x, size_t start)
{
    const tdnref_relation relation = x->intro.relation;
    const bool amenders = relation == TDNREF_REL_AMENDED_BY || relation == TDNREF_REL_REPLACED_BY;
    const tdn_hit *type = tdn_hit_at(x->r->hits, start, TDN_PHRASE_TYPE);
    if (!amenders || x->intro.holder == TDN_NO_DRAFT || type == NULL || x->last_mention == TDN_NO_DRAFT ||
        !tdn_has_flag(x->r, start, TDN_LINE) || tdn_is_word(x->r, start + type->count, "này")) {
        return false;
    }
    return tdn_sentence_start(x->r, start - 1, 0) == x->sentence;
}

/** What governs the sentence at `start` as an item of a list: a heading, an introduction, or the previous item. */
static void continue_list(tdn_relater *x, size_t start, bool colon, bool item_end)
{
    const tdn_reader *r = x->r;
    const size_t quote = x->quote.open ? x->quote.start : TDN_NO_TOKEN;
    if (x->introduced && x->intro_quote != TDN_NO_TOKEN && x->intro_quote != quote) {
        x->introduced = false; /* the quotation in which the list was introduced is over */
        x->head = TDN_UNGOVERNED;
    }
    const size_t heading = tdn_heading_of_grounds(r, start);
    if (heading != TDN_NO_TOKEN && (x->last_mention == TDN_NO_DRAFT || tdn_last_mention_end(x) <= heading)) {
        introduce(x, start, (tdn_government){TDNREF_REL_BASIS, TDN_NO_DRAFT, {heading, heading + 2}, true, false});
    } else if (start > 0 && (colon || tdn_are_words(r, start, "cụ thể"))) {
        introduce(x, start, introduction(x, start));
    } else if (!item_end) {
        const bool numbered = tdn_token_at(r, start)->kind == TDN_TOKEN_NUMBER && tdn_has_flag(r, start, TDN_HEADING);
        const bool item = tdn_begins_item(r->region, start) || is_next_amender(x, start);
        x->introduced = x->introduced && item && !numbered && !has_heading(x, start);
        x->behind_stop = !x->introduced && is_ground(x->head) && tdn_is_mark(r, start - 1, '.');
        x->head = x->introduced ? x->intro : x->behind_stop ? x->head : TDN_UNGOVERNED;
    }
}

/** "Thông tư A sửa đổi Thông tư B quy định ... có căn cứ ban hành như sau: | “Căn cứ Luật C": true if the words before
 * the colon say that recitals follow. */
static bool quotes_recitals(const tdn_relater *x, size_t start)
{
    return tdn_quotes_recitals(x->r, tdn_last_mention_end(x)) ||
           (start > 7 && tdn_are_words(x->r, start - 7, "có căn cứ ban hành như sau"));
}

/** The first mention of the sentence that the last one is in. */
static uint64_t first_of_sentence(const tdn_relater *x)
{
    uint64_t i = x->last_mention;
    while (i > x->first && x->last_mention - i < SUBJECTS_BACK && x->drafts->items[i - 1].range.first >= x->sentence) {
        i--;
    }
    return i;
}

void tdn_begin_sentence(tdn_relater *x, size_t start)
{
    const tdn_reader *r = x->r;
    const bool colon = start > 0 && tdn_is_mark(r, start - 1, ':');
    x->behind_stop = false;
    const bool item_end = start > 0 && (tdn_is_mark(r, start - 1, ';') || tdn_is_mark(r, start - 1, ','));
    const bool named = x->last_mention != TDN_NO_DRAFT;
    if (colon && named && is_described(x, start - 1)) {
        x->described = x->last_mention;
    }
    continue_list(x, start, colon, item_end);
    const bool quoted = colon && named && quotes_recitals(x, start);
    x->owner = quoted ? first_of_sentence(x) : item_end ? x->owner : TDN_NO_DRAFT;
    const bool item = !colon && tdn_begins_item(r->region, start);
    x->introducer = colon && named ? x->row_mention : item ? x->introducer : TDN_NO_DRAFT;
    const tdn_note *note = tdn_note_at(&x->notes, r, start);
    x->note_of = note != NULL && tdn_note_tells_subject(r, start) ? note->about : TDN_NO_DRAFT;
    if (note != NULL) {
        x->head = note->lists;
        x->introduced = false;
    }
    x->list_goes_on = x->head.known;
    x->sentence = start;
    x->last_mention = TDN_NO_DRAFT;
    x->programme = false;
    x->last = TDN_UNGOVERNED;
    x->top = TDN_UNGOVERNED;
}

/** True if a mention and a token before it are in the title of their document, which is one sentence if it is in
 * capitals. */
static bool stands_in_title(const tdn_relater *x, const tdn_draft *m, size_t token)
{
    if (!tdn_has_flag(x->r, token, TDN_UPPER) || !tdn_has_flag(x->r, token - 1, TDN_UPPER)) {
        return false;
    }
    const tdn_document_draft *d = &x->documents->items[m->record.document];
    return tdn_token_at(x->r, m->range.first)->start < d->title_end &&
           tdn_token_at(x->r, token)->start > d->title_start;
}

size_t tdn_find_sentence(tdn_relater *x, const tdn_draft *m)
{
    const size_t token = m->range.first;
    const size_t from = x->reached;
    x->reached = m->range.end - 1 > from ? m->range.end - 1 : from;
    const bool goes_on = x->last_mention != TDN_NO_DRAFT && tdn_is_word(x->r, from + 1, "và");
    for (size_t at = token; at > from; at--) {
        /* a line that only looks like the end of a sentence: "bãi bỏ Danh mục kèm theo Quyết định A và Quy trình /
         * TTHC kèm theo Quyết định B", "SỬA ĐỔI QUY ĐỊNH VỀ BỒI THƯỜNG, HỖ / TRỢ BAN HÀNH KÈM THEO QUYẾT ĐỊNH A" */
        const bool begins = tdn_has_flag(x->r, at, TDN_SENTENCE);
        if (begins && !(tdn_has_flag(x->r, at, TDN_WEAK) && (goes_on || stands_in_title(x, m, at)))) {
            return at;
        }
    }
    return x->sentence == SIZE_MAX ? tdn_sentence_start(x->r, from, 0) : x->sentence;
}

static bool item_locates(const tdn_relater *x)
{
    size_t at = x->sentence;
    while (at < x->sentence + ITEM_MARKS && !tdn_is_word_token(x->r, at)) {
        at++;
    }
    bool keyword = false;
    return tdn_is_word(x->r, at, "tại") && tdn_is_pinpoint_word(x->r, at + 1, &keyword) && keyword;
}

uint64_t tdn_item_tells_of(const tdn_relater *x)
{
    return item_locates(x) ? x->introducer : TDN_NO_DRAFT;
}

bool tdn_item_is_foreign(const tdn_relater *x)
{
    return x->introduced && tdn_token_at(x->r, x->sentence)->mark != x->intro_mark && item_locates(x);
}
