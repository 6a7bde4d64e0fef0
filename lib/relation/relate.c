#include "relation/relate.h"

#include "base/one_of.h"
#include "field/issuer.h"
#include "mention/words.h"
#include "relation/act.h"
#include "relation/adjust.h"
#include "relation/gap.h"
#include "relation/govern.h"
#include "relation/programme.h"
#include "relation/recital.h"
#include "relation/row.h"

/* Tokens between the cells of one table row, including the parts of the act: "| Quyết định số A | Điều 1; Điều 3, ... |
 * Được thay thế bởi Quyết định số B |". */
#define ROW_TOKENS 150u
/* "Thực hiện ý kiến | chỉ đạo của". */
#define ORDER_TOKENS 6u
/* Mentions between the name of an act that an article retells and "Nghị định này". */
#define RETOLD_BACK 24u
/* Mentions between an act and "Luật này" in a document of another kind. */
#define TAKEN_UP_BACK 16u
/* The mentions of a title are among this many first mentions of a region. */
#define TITLE_MENTIONS 8u

static void store(const tdn_relater *x, const tdn_government *g, tdn_draft *m)
{
    const bool self = m->record.kind == TDNREF_KIND_SELF;
    m->record.relation = self ? TDNREF_REL_MENTIONS : g->relation;
    m->record.from = !self && g->holder != TDN_NO_DRAFT ? (tdnref_ref){TDNREF_REF_MENTION, g->holder}
                                                        : (tdnref_ref){TDNREF_REF_DOCUMENT, m->record.document};
    if (g->cue.end > g->cue.first) {
        m->record.cue = tdn_source_span(x->r, g->cue);
    }
}

/** A cell of grounds is read on its own: "| Giới thiệu Nghị quyết | Sở VHTTDL | 1238/QĐ-TTg |" does not publicise
 * 1238. */
static size_t find_cell(const tdn_relater *x, const tdn_draft *m, size_t sentence)
{
    const tdn_extent *cell = x->cell;
    size_t start = m->range.first;
    while (cell != NULL && start > sentence && tdn_token_at(x->r, start - 1)->start >= cell->start &&
           !tdn_has_flag(x->r, start, TDN_SENTENCE)) {
        start--;
    }
    return cell == NULL ? sentence : start;
}

/** Nghị quyết, laws and what details them: acts that a document of these types is not, nor has in its annex. */
static bool is_act_of_others(const tdn_document_draft *d, const tdn_draft *m)
{
    static const char *const DOCUMENTS[] = {"KH", "QĐ", "CT", "KL", "TB", "BC", "HD", "CTr", "CĐ", "PA", "ĐA", NULL};
    static const char *const ACTS[] = {"LUẬT", "PL", "NĐ", "TT", "TTLT", "NQ", NULL};
    return tdn_is_one_of(d->record.type.text, DOCUMENTS) && m->type != TDN_NO_ID &&
           tdn_is_one_of(tdn_lexicon_type(m->type)->code, ACTS);
}

/** True if `named` is an act of the type of "Luật này". */
static bool may_be_taken_up(const tdn_draft *named, const tdn_draft *m)
{
    const tdnref_kind kind = named->record.kind;
    return named->record.document == m->record.document && named->type == m->type &&
           (kind == TDNREF_KIND_NUMBERED || kind == TDNREF_KIND_NAMED);
}

/** The act that "Luật này" at `index` takes up: the one named last in the same sentence, else the one in the title,
 * else the one named last; TDN_NO_DRAFT: none. */
static uint64_t act_taken_up(const tdn_relater *x, uint64_t index)
{
    const tdn_draft *m = &x->drafts->items[index];
    uint64_t nearest = TDN_NO_DRAFT;
    for (uint64_t i = index; nearest == TDN_NO_DRAFT && i-- > x->first && index - i <= TAKEN_UP_BACK;) {
        nearest = may_be_taken_up(&x->drafts->items[i], m) ? i : nearest;
    }
    if (nearest != TDN_NO_DRAFT && x->drafts->items[nearest].range.first >= x->sentence) {
        return nearest;
    }
    for (uint64_t i = x->first; i < index && i - x->first < TITLE_MENTIONS; i++) {
        const tdn_draft *titled = &x->drafts->items[i];
        if (titled->record.clause == TDNREF_CLAUSE_TITLE && may_be_taken_up(titled, m)) {
            return i;
        }
    }
    return nearest;
}

/** "thực hiện Luật Trẻ em và các văn bản hướng dẫn | Luật này" in a plan: the law named before, which the plan is not.
 * In "hết hiệu lực kể từ ngày | Thông tư này | có hiệu lực" the text of another act speaks. */
static void take_up_act(const tdn_relater *x, uint64_t index, const tdn_document_draft *d)
{
    tdn_draft *m = &x->drafts->items[index];
    if (m->record.kind != TDNREF_KIND_SELF || !is_act_of_others(d, m) ||
        tdn_are_words(x->r, m->range.end, "có hiệu lực")) {
        return;
    }
    const uint64_t act = act_taken_up(x, index);
    if (act != TDN_NO_DRAFT) {
        m->record.kind = TDNREF_KIND_SHORT;
        m->record.refers_to = (tdnref_ref){TDNREF_REF_MENTION, act};
    }
}

/** "thực hiện Nghị quyết số 06-NQ/TU ... đến năm 2030 / Thực hiện Kế hoạch số 164/KH-LĐLĐ ...": the sentence of a
 * mention at an offset begins behind the title, even where no mark and no room on its last line tells where that
 * ends. */
static size_t behind_title(const tdn_relater *x, const tdn_document_draft *d, uint64_t offset, size_t sentence)
{
    const bool within = tdn_token_at(x->r, sentence)->start < d->title_end && offset >= d->title_end;
    return within ? tdn_token_from(x->r, d->title_end) : sentence;
}

/** The document of a mention, its clause and its sentence. */
static const tdn_document_draft *enter(tdn_relater *x, uint64_t index)
{
    tdn_draft *m = &x->drafts->items[index];
    const uint64_t offset = tdn_token_at(x->r, m->range.first)->start;
    m->quoted = tdn_quoted_from(&x->quote, x->r, x->drafts, x->first, index);
    m->record.document = tdn_document_of(x->documents, offset);
    if (index > x->first && m->record.document != m[-1].record.document) {
        x->notes = (tdn_notes){.next = x->notes.next}; /* each document numbers its own notes */
    }
    const bool none = x->last_mention == TDN_NO_DRAFT;
    tdn_collect_notes(&x->notes, x->r, x->last_mention, none ? 0 : tdn_last_mention_end(x), x->last, m->range.first);
    x->cell = tdn_extent_around(x->grounds, m->text_start);
    const tdn_document_draft *d = &x->documents->items[m->record.document];
    const size_t start = find_cell(x, m, behind_title(x, d, offset, tdn_find_sentence(x, m)));
    if (start != x->sentence) {
        tdn_begin_sentence(x, start);
        const bool near =
            x->row_mention != TDN_NO_DRAFT && m->range.first - x->drafts->items[x->row_mention].range.end < ROW_TOKENS;
        x->row_mention = near ? x->row_mention : TDN_NO_DRAFT;
    }
    m->record.clause = tdn_clause_of(d, offset);
    take_up_act(x, index, d);
    return d;
}

/** "Nghị quyết về Kế hoạch thực hiện | Kết luận số 213-KL/TW": true if the title of the document says that it carries
 * out the mention. */
static bool title_carries_out(const tdn_relater *x, const tdn_draft *m)
{
    for (uint64_t i = x->first; i - x->first < TITLE_MENTIONS && &x->drafts->items[i] < m; i++) {
        const tdnref_mention *titled = &x->drafts->items[i].record;
        if (titled->clause == TDNREF_CLAUSE_TITLE && titled->document == m->record.document &&
            titled->relation == TDNREF_REL_IMPLEMENTS && tdn_has_same_number(&x->drafts->items[i], m)) {
            return true;
        }
    }
    return false;
}

/** True if it is another programme, known by its title alone, that carries the target out. */
static bool programme_does(const tdn_relater *x, const tdn_draft *m, const tdn_document_draft *d, tdn_government g)
{
    if (!g.known || !g.carries_out || g.holder != TDN_NO_DRAFT || g.cue.end == g.cue.first) {
        return false;
    }
    size_t from = g.cue.first > x->sentence ? x->sentence : g.cue.first;
    if (x->last_mention != TDN_NO_DRAFT && tdn_last_mention_end(x) <= g.cue.first) {
        from = tdn_last_mention_end(x); /* "triển khai Kế hoạch 164 và thực hiện": that plan is a mention */
    }
    const size_t programme = tdn_programme_before(x->r, g.cue, from);
    return programme != TDN_NO_TOKEN &&
           !tdn_is_own_programme(x->r, x->sentence, programme, m, d, title_carries_out(x, m));
}

/** "UBND tỉnh đã ban hành Chương trình hành động thực hiện Nghị quyết A | , Chương trình hành động của Chính phủ | theo
 * | Nghị quyết B": the next programme of such a list, with the act that issued it. */
static bool programme_goes_on(const tdn_relater *x, const tdn_draft *m, tdn_government g)
{
    const size_t at = x->programme ? tdn_last_mention_end(x) : 0;
    if (at == 0 || !tdn_is_mark(x->r, at, ',') || m->range.first != g.cue.end || g.cue.end != g.cue.first + 1 ||
        !tdn_is_word(x->r, g.cue.first, "theo")) {
        return false;
    }
    tdn_issuer issuer;
    const tdn_hit *type = tdn_hit_at(x->r->hits, at + 1, TDN_PHRASE_TYPE);
    const size_t of = type == NULL ? 0 : at + 1 + type->count;
    return type != NULL && tdn_has_type_flag(type, TDN_TYPE_PLAN) && tdn_is_word(x->r, of, "của") &&
           tdn_issuer_at(x->r, of + 1, &issuer) && issuer.range.end == g.cue.first;
}

/** "Nghị quyết số 71/NQ-CP sửa đổi, bổ sung Chương trình hành động của Chính phủ | thực hiện | Nghị quyết số 57-NQ/TW":
 * the holder changes a programme; it is the programme that carries the target out. */
static bool changes_programme(const tdn_relater *x, tdn_government g)
{
    if (g.holder == TDN_NO_DRAFT || g.holder != x->last_mention || !g.carries_out ||
        g.relation != TDNREF_REL_IMPLEMENTS) {
        return false;
    }
    const size_t from = tdn_last_mention_end(x);
    const size_t programme = tdn_programme_before(x->r, g.cue, from);
    if (programme == TDN_NO_TOKEN || programme <= from) {
        return false;
    }
    const tdn_cue_place c = tdn_governing_cue(x->r, (tdn_range){from, programme});
    return c.cue != NULL && tdn_is_change((tdnref_relation)c.cue->relation) && !tdn_is_passive(c.cue);
}

/** "Điều 53 Nghị định A quy định như sau: ... Nghị định này thay thế | Nghị định B" in an article, which is no decree:
 * the one that is retold. */
static uint64_t retold_act(const tdn_relater *x, const tdn_draft *m)
{
    const tdn_document_draft *d = &x->documents->items[m->record.document];
    if (d->record.type.text != NULL || d->record.number.text != NULL || x->last_mention == TDN_NO_DRAFT) {
        return TDN_NO_DRAFT;
    }
    const tdn_draft *self = NULL;
    for (uint64_t i = x->last_mention + 1; i-- > x->first && x->last_mention - i <= RETOLD_BACK;) {
        const tdn_draft *earlier = &x->drafts->items[i];
        if (self == NULL && earlier->range.first < x->sentence) {
            break;
        }
        self = self == NULL && earlier->record.kind == TDNREF_KIND_SELF ? earlier : self;
        if (self != NULL && earlier->record.kind == TDNREF_KIND_NUMBERED && earlier->type == self->type &&
            tdn_are_words(x->r, earlier->range.end, "quy định")) {
            return i;
        }
    }
    return TDN_NO_DRAFT;
}

/** The holder of a mention where the sentence names none: the subject of its row, or the act whose text is quoted or
 * whose changes are described. */
static uint64_t find_holder(const tdn_relater *x, uint64_t index, tdn_government g)
{
    const tdn_draft *m = &x->drafts->items[index];
    const bool of_row = x->cell != NULL || tdn_cell_is_subject_clause(x->r, m->range.first);
    const uint64_t holder = of_row ? tdn_row_subject(x->r, x->drafts, x->first, index) : m->quoted;
    if (holder != TDN_NO_DRAFT || x->note_of != TDN_NO_DRAFT || !tdn_is_change(g.relation)) {
        return holder != TDN_NO_DRAFT ? holder : x->note_of;
    }
    const uint64_t retold = x->described == TDN_NO_DRAFT ? retold_act(x, m) : x->described;
    return retold != TDN_NO_DRAFT ? retold : tdn_item_tells_of(x);
}

/** What follows in the sentence continues with what governed this mention. */
static void remember(tdn_relater *x, uint64_t index, tdn_government g)
{
    const bool inner = g.known && g.holder != TDN_NO_DRAFT;
    x->outer = inner && g.holder == x->last_mention ? x->last : inner ? x->outer : TDN_UNGOVERNED;
    x->last = g;
    x->last_mention = index;
    if (g.holder == TDN_NO_DRAFT) {
        x->row_mention = index;
    }
    if (g.known && g.holder == TDN_NO_DRAFT && !(x->top.known && tdn_stands_behind_bracket(x->r, g.cue))) {
        x->top = g;
        x->head = g; /* items after a semicolon depend on it too */
    }
}

/** "Thực hiện chỉ đạo của Thủ tướng Chính phủ về việc triển khai Nghị quyết A (tại | Văn bản B)": the bracket behind
 * the mention A names the paper B with the order, which is what the document carries out, while B carries out A. */
static bool brackets_order(const tdn_relater *x, const tdn_draft *m)
{
    const tdn_reader *r = x->r;
    const size_t first = m->range.first;
    if (x->last_mention == TDN_NO_DRAFT || !x->top.known || x->top.relation != TDNREF_REL_IMPLEMENTS || first < 2 ||
        !tdn_is_word(r, first - 1, "tại") || !tdn_is_mark(r, first - 2, '(')) {
        return false;
    }
    for (size_t at = x->sentence; at < x->sentence + ORDER_TOKENS && at < first; at++) {
        if (tdn_are_words(r, at, "chỉ đạo của")) {
            return x->drafts->items[x->last_mention].record.from.kind == TDNREF_REF_DOCUMENT;
        }
    }
    return false;
}

static void relate_one(tdn_relater *x, uint64_t index)
{
    tdn_draft *m = &x->drafts->items[index];
    const tdn_document_draft *d = enter(x, index);
    if (x->last_mention != TDN_NO_DRAFT && tdn_quotes_recitals(x->r, tdn_last_mention_end(x))) {
        x->owner = x->last_mention;
    }
    const bool again = tdn_is_alias(x->r, m) || tdn_names_again(x, m);
    tdn_government g = tdn_govern(x, m);
    if (brackets_order(x, m)) {
        g = x->top;
        x->drafts->items[x->last_mention].record.from = (tdnref_ref){TDNREF_REF_MENTION, index};
    }
    if (g.relation == TDNREF_REL_BASIS && g.holder == TDN_NO_DRAFT) {
        g.holder = x->owner;
    }
    const bool programme = programme_does(x, m, d, g) || programme_goes_on(x, m, g);
    g = programme ? TDN_UNGOVERNED : g;
    g = tdn_adjust_government(x->r, d, x->drafts, index, g);
    tdn_government told = changes_programme(x, g) ? TDN_UNGOVERNED : g; /* what follows continues with `g` */
    told.holder = told.holder == TDN_NO_DRAFT ? find_holder(x, index, told) : told.holder;
    tdn_government proposed;
    if (tdn_change_is_proposed(x->r, d, x->drafts, index, g, &proposed)) {
        told = proposed; /* the list of the recitals continues with `g` */
    }
    if (tdn_follows_guidance(x->r, m, told)) {
        told.relation = TDNREF_REL_GUIDES;
    }
    store(x, &told, m);
    if (told.known && told.relation == TDNREF_REL_AMENDS && g.holder == TDN_NO_DRAFT && m->quoted == TDN_NO_DRAFT) {
        x->quote.amended = index;
    }
    if (m->outer == TDN_NO_DRAFT && !again) {
        remember(x, index, g);
        x->programme = programme;
    }
}

void tdn_relate_region(const tdn_reader *r, const tdn_document_drafts *documents, const tdn_extents *grounds,
                       tdn_drafts *drafts, uint64_t first)
{
    tdn_relater x = {.r = r,
                     .documents = documents,
                     .grounds = grounds,
                     .drafts = drafts,
                     .first = first,
                     .head = TDN_UNGOVERNED,
                     .top = TDN_UNGOVERNED,
                     .last = TDN_UNGOVERNED,
                     .outer = TDN_UNGOVERNED,
                     .intro = TDN_UNGOVERNED,
                     .intro_quote = TDN_NO_TOKEN,
                     .introducer = TDN_NO_DRAFT,
                     .last_mention = TDN_NO_DRAFT,
                     .row_mention = TDN_NO_DRAFT,
                     .owner = TDN_NO_DRAFT,
                     .note_of = TDN_NO_DRAFT,
                     .described = TDN_NO_DRAFT,
                     .quote = {.amended = TDN_NO_DRAFT},
                     .sentence = SIZE_MAX};
    for (uint64_t i = first; i < drafts->count; i++) {
        relate_one(&x, i);
    }
}
