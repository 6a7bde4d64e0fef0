/*
 * duty.c - the walk over sentences: which items and headings they are, who is tasked in them, and what is due when.
 */
#include "duty/duty.h"

#include "base/one_of.h"
#include "duty/duty_deadline.h"
#include "duty/duty_words.h"

/* Places in one sentence where a task may begin: after a semicolon, or after the commas of a clause before it. */
#define CLAUSES_MAX 64u

typedef struct walker {
    const tdn_reader *r;
    const tdn_document_drafts *documents;
    tdn_duty_walk *walk;
    tdn_duty_drafts *duties;
    bool failed;
} walker;

/* ----------------------------------------------------------------- records */

static tdn_duty_draft *append(walker *w, tdnref_duty_kind kind, tdn_range range)
{
    tdn_duty_draft draft = {.record = {.struct_size = sizeof draft.record, .kind = kind},
                            .text_start = tdn_token_at(w->r, range.first)->start,
                            .order = w->walk->found++};
    draft.record.span = tdn_source_span(w->r, range);
    draft.record.document = tdn_document_of(w->documents, draft.text_start);
    if (!TDN_PUSH(w->r->arena->alloc, w->duties, draft)) {
        w->failed = true;
        return NULL;
    }
    return &w->duties->items[w->duties->count - 1];
}

static void name_body(tdn_duty_draft *draft, const tdn_actor *actor)
{
    draft->issuer = actor->issuer;
    draft->naming = actor->naming;
    draft->record.body = (tdnref_field){actor->text, actor->span, TDNREF_ORIGIN_PRINTED};
    draft->record.whole_class = actor->naming == TDN_NAMED_CLASS;
}

static void append_bodies(walker *w, tdnref_duty_kind kind, const tdn_actors *actors)
{
    for (size_t i = 0; i < actors->count; i++) {
        tdn_duty_draft *draft = append(w, kind, actors->items[i].range);
        if (draft == NULL) {
            return;
        }
        name_body(draft, &actors->items[i]);
        draft->record.text = actors->items[i].text;
    }
}

static bool read_actors(walker *w, size_t token, size_t limit, tdn_actor_style style, tdn_actors *out)
{
    if (!tdn_read_actors(w->r, token, limit, style, out)) {
        w->failed = true;
        out->count = 0;
    }
    w->walk->steps += 1 + out->end - token;
    return out->count > 0;
}

/* --------------------------------------------------------------- deadlines */

static void append_deadline(walker *w, const tdn_deadline *deadline, const tdn_actor *actor)
{
    tdn_duty_draft *draft = append(w, TDNREF_DUTY_DEADLINE, deadline->range);
    if (draft == NULL) {
        return;
    }
    draft->record.date = deadline->date;
    draft->record.deliverable = deadline->deliverable;
    draft->record.text = tdn_range_plain_text(w->r, deadline->range);
    w->failed = w->failed || draft->record.text == NULL;
    if (actor != NULL) {
        name_body(draft, actor);
    }
}

/** Deadlines of [sentence.first, sentence.end) whose days are in [from, to) belong to `actors`. */
static void read_deadlines(walker *w, tdn_range sentence, size_t from, size_t to, const tdn_actors *actors)
{
    tdn_deadline deadline;
    const tdn_range part = {sentence.first, to};
    size_t next = from;
    while (!w->failed && tdn_next_deadline(w->r, part, next, &deadline, &next)) {
        for (size_t i = 0; i < actors->count; i++) {
            append_deadline(w, &deadline, &actors->items[i]);
        }
        if (actors->count == 0) {
            append_deadline(w, &deadline, NULL);
        }
    }
}

/* ------------------------------------------------------------------- items */

/** Opens or closes the part that hands tasks out; true if the sentence is the heading that opens it. */
static bool take_heading(walker *w, size_t first, size_t content, size_t end, tdn_item_kind kind)
{
    const tdn_reader *r = w->r;
    const bool opens = tdn_is_task_heading(r, content, end, kind);
    const bool shout = kind == TDN_ITEM_NONE && tdn_has_flag(r, first, TDN_UPPER) && tdn_has_flag(r, first, TDN_LINE) &&
                       tdn_has_flag(r, end - 1, TDN_UPPER);
    const bool annex = shout && tdn_are_words(r, first, "phụ lục");
    const bool closes = annex || (w->walk->section == TDN_ITEM_NONE ? shout : kind == w->walk->section);
    if (opens) {
        w->walk->in_tasks = true;
        w->walk->section = (uint8_t)kind;
    } else if (closes) {
        w->walk->in_tasks = false;
    }
    if (opens || closes) {
        w->walk->current.count = 0;
    }
    return opens;
}

/* ------------------------------------------------------------------- tasks */

/** A clause in which a task may be given. */
typedef struct clause {
    size_t first;
    size_t end;   /**< of the sentence */
    bool is_item; /**< begins a numbered item: may be just a body's name */
    bool in_area; /**< under "Tổ chức thực hiện" */
    bool in_annex;
} clause;

static bool are_known(const tdn_actors *actors, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (actors->items[i].naming != TDN_NAMED_BODY && actors->items[i].naming != TDN_NAMED_CLASS) {
            return false;
        }
    }
    return true;
}

/** True if the names read make up a whole item: "1. Sở Nội vụ", "2. Sở Tài chính: Căn cứ ...", and with a few words
 * that were not understood "4. Các cơ sở sản xuất giống, | NTTS thương phẩm:". */
static bool is_whole_item(const tdn_reader *r, size_t at, size_t end)
{
    enum { NOT_UNDERSTOOD = 8 };
    if (at >= end || tdn_is_mark(r, at, ':') || tdn_is_mark(r, at, '(')) {
        return true;
    }
    const bool mark = tdn_is_mark(r, at, '.') || tdn_is_mark(r, at, ';') || tdn_is_mark(r, at, ',');
    return (mark && at + 1 >= end) || (end - at <= NOT_UNDERSTOOD && tdn_is_mark(r, end - 1, ':'));
}

/** Tokens of the words that announce who is to act, a colon after them included: "Giao", "Đề nghị:"; 0: none. */
static size_t lead_at(const tdn_reader *r, size_t token, bool in_area)
{
    size_t words = tdn_duty_words_at(r, token, TDN_WORDS_LEAD);
    if (words == 0 && in_area) { /* elsewhere "Đối với Sở ..." may open anything */
        words = tdn_duty_words_at(r, token, TDN_WORDS_TOPIC);
    }
    return words + (words > 0 && tdn_is_mark(r, token + words, ':') ? 1 : 0);
}

/** True if what follows the bodies of a clause makes it a task. */
static bool is_task(const tdn_reader *r, const clause *c, const tdn_actors *read, bool led)
{
    const size_t end = read->end;
    const size_t verb = end + (tdn_is_mark(r, end, ',') ? 1 : 0); /* "Các phòng thuộc Sở, | căn cứ ..." */
    const bool whole = is_whole_item(r, end, c->end);
    const bool does = verb < c->end && tdn_duty_words_at(r, verb, TDN_WORDS_PREDICATE) > 0;
    if (c->in_area) {
        return does || (whole && (led || c->is_item));
    }
    /* Under any heading "2. Sở Tài chính" alone on its line heads that body's tasks, and "3. Bộ Y tế chủ trì" is a task
     * itself. */
    const bool next_line = tdn_has_flag(r, end, TDN_BLANK) && tdn_has_flag(r, end, TDN_CAPITAL);
    const bool heads = (end >= c->end || next_line) && are_known(read, 1);
    return (led && (does || whole)) ||
           (c->is_item && !c->in_annex && (heads || (does && are_known(read, read->count))));
}

/** Reads the bodies that a clause tasks; false if it tasks nobody. */
static bool read_task(walker *w, const clause *c, tdn_actors *out)
{
    const tdn_reader *r = w->r;
    const size_t label = tdn_duty_words_at(r, c->first, TDN_WORDS_LABEL);
    const bool labelled = label > 0 && tdn_is_mark(r, c->first + label, ':');
    size_t lead = labelled ? label + 1 : lead_at(r, c->first, c->in_area);
    size_t at = c->first + lead;
    const bool free_name = c->is_item || lead > 0;
    if (at >= c->end || !read_actors(w, at, c->end, free_name ? TDN_ACTORS_ITEM : TDN_ACTORS_SENTENCE, out)) {
        return false;
    }
    if (labelled || (out->end < c->end && tdn_duty_words_at(r, out->end, TDN_WORDS_EXECUTE) > 0)) {
        return true;
    }
    const size_t giver = out->end < c->end ? lead_at(r, out->end, false) : 0;
    if (lead == 0 && giver > 0) { /* "Ủy ban nhân dân tỉnh | yêu cầu | các sở, ban, ngành ..." */
        lead = giver;
        at = out->end + giver;
        if (at >= c->end || !read_actors(w, at, c->end, TDN_ACTORS_ITEM, out)) {
            return false;
        }
    }
    return is_task(r, c, out, lead > 0);
}

/** Where the next clause of a sentence begins: after a semicolon, or after a comma of the clause that precedes the
 * subject. */
static size_t next_clause(const walker *w, size_t token, size_t end, bool commas)
{
    for (size_t at = token; at + 1 < end; at++) {
        if (tdn_is_mark(w->r, at, ';') || (commas && tdn_is_mark(w->r, at, ','))) {
            return at + 1;
        }
    }
    return end;
}

static bool is_formula(const tdn_reader *r, size_t content)
{
    return tdn_duty_words_at(r, content, TDN_WORDS_FORMULA) > 0;
}

/** True if every sentence of the document hands out tasks: a Chỉ thị or Công điện orders, from "yêu cầu:" on. */
static bool is_order(const tdn_document_draft *d, uint64_t offset)
{
    static const char *const ORDERS[] = {"CT", "CĐ", NULL};
    return tdn_is_one_of(d->record.type.text, ORDERS) && d->opening_end != 0 && offset >= d->opening_end;
}

/** True if the document makes its requests from its first sentences on. */
static bool is_letter(const tdn_document_draft *d)
{
    static const char *const LETTERS[] = {"CV", "CĐ", "TB", NULL};
    return tdn_is_one_of(d->record.type.text, LETTERS);
}

/** A sentence without the mark of its item. */
typedef struct sentence {
    size_t content;
    size_t end;
    tdn_item_kind kind;
    unsigned depth;
} sentence;

/** True if the line continues with a sentence of the line before: "... kinh phí báo cáo / Sở Tài chính trình ...". */
static bool goes_on(const tdn_reader *r, const sentence *s)
{
    return s->kind == TDN_ITEM_NONE && s->content > 0 && tdn_has_flag(r, s->content, TDN_WEAK) &&
           !tdn_has_flag(r, s->content, TDN_BLANK) && tdn_is_word_token(r, s->content - 1) &&
           !tdn_has_flag(r, s->content - 1, TDN_CAPITAL) && lead_at(r, s->content, true) == 0;
}

/** A sentence while it is read clause by clause. */
typedef struct telling {
    const sentence *sentence;
    bool is_item; /**< numbered, not only marked with a dash */
    bool in_area;
    bool in_annex;
    bool by_commas; /**< it opens with a clause ("Căn cứ ..., | Sở Tài chính ..."): a task may follow any comma */
    bool has_task;  /**< somebody was tasked */
    size_t told;    /**< deadlines before this token have been given to their bodies */
    tdn_actors owners; /**< of the deadlines from there on */
} telling;

/** Keeps the bodies that the clause at a token tasks; the deadlines before it belong to those before them. */
static void take_task(walker *w, telling *t, size_t at, const tdn_actors *tasked)
{
    const sentence *s = t->sentence;
    const bool by_comma = at > s->content && tdn_is_mark(w->r, at - 1, ',');
    if (!by_comma && at > s->content) {
        read_deadlines(w, (tdn_range){s->content, s->end}, t->told, at, &t->owners);
        t->told = at;
    }
    append_bodies(w, TDNREF_DUTY_TASK, tasked);
    t->owners = *tasked;
    t->has_task = true;
    t->by_commas = false;
    if (at == s->content && s->kind != TDN_ITEM_DASH) {
        w->walk->current = *tasked;
        w->walk->depth = (uint8_t)(s->depth < UINT8_MAX ? s->depth : UINT8_MAX);
    }
}

static void read_clauses(walker *w, telling *t)
{
    const sentence *s = t->sentence;
    size_t at = s->content;
    for (size_t step = 0; at < s->end && step < CLAUSES_MAX && !w->failed; step++) {
        const clause c = {at, s->end, t->is_item && at == s->content, t->in_area, t->in_annex};
        tdn_actors tasked;
        if (read_task(w, &c, &tasked)) {
            take_task(w, t, at, &tasked);
            at = tasked.end;
        }
        at = next_clause(w, at, s->end, t->by_commas);
    }
}

/** The bodies that a sentence of a document tasks, and its deadlines. */
static void read_content(walker *w, const sentence *s, const tdn_document_draft *d)
{
    const tdn_reader *r = w->r;
    const uint64_t offset = tdn_token_at(r, s->content)->start;
    const tdnref_clause where = tdn_clause_of(d, offset);
    const bool in_area = w->walk->in_tasks || is_order(d, offset);
    telling t = {.sentence = s,
                 .is_item = s->kind != TDN_ITEM_NONE && s->kind != TDN_ITEM_DASH,
                 .in_area = in_area,
                 .in_annex = where == TDNREF_CLAUSE_ANNEX,
                 .by_commas = in_area && tdn_duty_words_at(r, s->content, TDN_WORDS_CLAUSE) > 0,
                 .told = s->content,
                 .owners = w->walk->current};
    if (!is_formula(r, s->content) && !goes_on(r, s)) {
        read_clauses(w, &t);
    }
    if (where != TDNREF_CLAUSE_OPENING || t.has_task) { /* recitals give other documents' dates */
        read_deadlines(w, (tdn_range){s->content, s->end}, t.told, s->end, &t.owners);
    }
}

static void read_sentence(walker *w, size_t first, size_t end)
{
    size_t content = first;
    unsigned depth = w->walk->open_depth;
    tdn_item_kind kind = (tdn_item_kind)w->walk->open_item;
    w->walk->open_item = TDN_ITEM_NONE;
    if (kind == TDN_ITEM_NONE) {
        kind = tdn_item_at(w->r, first, &content, &depth);
    }
    if (content >= end && kind != TDN_ITEM_DASH) { /* "2.13." with its words on the next line */
        w->walk->open_item = (uint8_t)kind;
        w->walk->open_depth = (uint8_t)(depth < UINT8_MAX ? depth : UINT8_MAX);
        return;
    }
    if (content >= end || tdn_is_signature(w->r, first) || take_heading(w, first, content, end, kind)) {
        return;
    }
    const uint64_t document = tdn_document_of(w->documents, tdn_token_at(w->r, first)->start);
    if (document != w->walk->document) {
        w->walk->document = document;
        w->walk->in_tasks = false;
        w->walk->current.count = 0;
    }
    if ((kind == TDN_ITEM_DIGIT && depth <= w->walk->depth) || kind == TDN_ITEM_ROMAN || kind == TDN_ITEM_ARTICLE) {
        w->walk->current.count = 0;
    }
    const tdn_document_draft *d = &w->documents->items[document];
    const tdnref_clause where = tdn_clause_of(d, tdn_token_at(w->r, first)->start);
    if (where != TDNREF_CLAUSE_TITLE && (where != TDNREF_CLAUSE_OPENING || is_letter(d))) {
        read_content(w, &(sentence){content, end, kind, depth}, d);
    }
}

/* -------------------------------------------------------------- recipients */

/** True if an item of the list ends before the token. */
static bool ends_item(const tdn_reader *r, size_t token)
{
    const bool bullet = tdn_is_mark(r, token, '-') || tdn_is_mark(r, token, '+') || tdn_is_mark(r, token, '*');
    return tdn_is_mark(r, token, ';') || tdn_is_mark(r, token, '|') || tdn_begins_recipients(r, token) ||
           (bullet && tdn_has_flag(r, token, TDN_LINE)) || tdn_is_signature(r, token);
}

/** The list after "Nơi nhận" up to the file copy ("Lưu"), the signature or the end of the cell; the token after. */
static size_t read_recipients(walker *w, size_t token)
{
    const tdn_reader *r = w->r;
    const size_t count = tdn_token_count(r);
    size_t at = token + 2;
    at += tdn_is_mark(r, at, ':') ? 1 : 0;
    while (at < count && !w->failed && !tdn_is_mark(r, at, '|') && !tdn_begins_recipients(r, at) &&
           !tdn_is_signature(r, at)) {
        if (tdn_token_at(r, at)->kind == TDN_TOKEN_PUNCT) {
            at++;
            continue;
        }
        size_t end = at + 1;
        while (end < count && !ends_item(r, end)) {
            end++;
        }
        const bool copy = tdn_is_word(r, at, "lưu"); /* always the last */
        tdn_actors read;
        if (!copy && tdn_duty_words_at(r, at, TDN_WORDS_NO_RECIPIENT) == 0 &&
            read_actors(w, at, end, TDN_ACTORS_RECIPIENTS, &read)) {
            append_bodies(w, TDNREF_DUTY_RECIPIENT, &read);
        }
        w->walk->steps += end - at;
        at = end;
        if (copy) {
            break;
        }
    }
    w->walk->in_tasks = false;
    w->walk->current.count = 0;
    return at;
}

/* -------------------------------------------------------------------- walk */

tdnref_status tdn_find_duties(const tdn_reader *r, const tdn_document_drafts *documents, tdn_duty_walk *walk,
                              tdn_duty_drafts *duties, tdnref_error *err)
{
    walker w = {r, documents, walk, duties, false};
    const size_t count = tdn_token_count(r);
    for (size_t token = 0; token < count && !w.failed;) {
        if (tdn_begins_recipients(r, token)) {
            token = read_recipients(&w, token);
            continue;
        }
        size_t end = token + 1;
        while (end < count && !tdn_has_flag(r, end, TDN_SENTENCE) && !tdn_begins_recipients(r, end)) {
            end++;
        }
        walk->steps += end - token;
        read_sentence(&w, token, end);
        token = end;
    }
    return w.failed ? tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the duties of a text") : tdn_succeed(err);
}
