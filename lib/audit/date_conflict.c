/*
 * date_conflict.c - one directive with two dates.
 *
 * A statement is a document header with its date, or a mention with a printed date. The date given by the registry,
 * else by the directive's own text, else by the most documents, is taken as the more likely one; each document that
 * says otherwise gets one finding. If nothing decides, the two places are shown side by side and neither is called
 * wrong.
 */
#include "audit/rules.h"

#include "base/sort.h"

static const tdn_words against_registry = {{
    "{0}: ngày ghi ở đây là {1}; theo danh mục ({3}) là {2}.",
    "{0}: dated {1} here, but {2} according to the registry ({3}).",
}};
static const tdn_words against_own_text = {{
    "{0}: ngày ghi ở đây là {1}; trên chính văn bản đó là {2}.",
    "{0}: dated {1} here; its own text says {2}.",
}};
static const tdn_words against_most = {{
    "{0}: ngày ghi ở đây là {1}; nơi khác ghi {2} ({3} văn bản).",
    "{0}: dated {1} here, but {2} elsewhere ({3} documents).",
}};
static const tdn_words two_dates = {{
    "{0}: được ghi hai ngày ban hành khác nhau, {1} và {2}; chưa đủ căn cứ để biết ngày nào đúng.",
    "{0}: two different dates, {1} and {2}; there is no evidence which one is right.",
}};
static const tdn_words identity_open = {{
    "chưa xác định được đích xác văn bản được viện dẫn (thiếu cơ quan hoặc ngày ban hành)",
    "the directive cited is not fully identified (body or date missing)",
}};

static const tdn_words other_year = {{
    "danh mục có văn bản cùng số, cùng cơ quan nhưng khác năm; số văn bản lấy lại từ đầu mỗi năm nên có thể là văn bản "
    "khác",
    "the registry lists this number of this body in another year only; numbers restart every year, so it may be a "
    "different act",
}};

static const tdn_words *const messages[] = {&against_registry, &against_own_text, &against_most,
                                            &two_dates,        &identity_open,    &other_year};

/* One place that dates the directive. */
typedef struct statement {
    uint64_t document;
    uint64_t mention; /* TDN_NONE: the document's own letterhead */
    uint32_t day;
    tdnref_date date;
} statement;

/* All that date one directive, and what they come to. */
typedef struct weighing {
    tdn_review *review;
    uint64_t node;
    const tdnref_registered *line;   /* of the registry, NULL: none */
    TDN_ARRAY(statement) statements; /* by day, document and mention */
    uint32_t likely;                 /* day, 0: nothing decides */
    const tdn_words *message;
    uint64_t votes; /* documents that give the likely day */
} weighing;

static int compare_statements(const void *a, const void *b, const void *ud)
{
    const statement *x = a;
    const statement *y = b;
    (void)ud;
    int order = tdn_compare_u64(x->day, y->day);
    order = order != 0 ? order : tdn_compare_u64(x->document, y->document);
    return order != 0 ? order : tdn_compare_u64(x->mention, y->mention);
}

/* A date whose year contradicts the number is another rule's. */
static void add(weighing *w, uint64_t document, uint64_t mention, tdnref_date date)
{
    tdn_review *review = w->review;
    const uint16_t year = tdn_number_of(review, w->node)->year;
    const statement made = {document, mention, tdn_whole_day(date), date};
    if (made.day != 0 && (year == 0 || year == date.year)) {
        review->failed = review->failed || !TDN_PUSH(review->audit->alloc, &w->statements, made);
    }
}

static void collect(weighing *w)
{
    const tdnref_graph *graph = w->review->graph;
    const tdn_node *node = tdn_node_of(w->review, w->node);
    for (uint64_t i = 0; i < node->document_count; i++) {
        const uint64_t document = tdn_node_document(graph, node, i);
        add(w, document, TDN_NONE, w->review->documents.items[document].date);
    }
    for (uint64_t i = 0; i < node->value.mention_count; i++) {
        const uint64_t mention = tdn_node_mention(graph, node, i);
        const tdn_mention_record *cited = &w->review->mentions.items[mention];
        if (cited->value.kind == TDNREF_KIND_NUMBERED && cited->value.date_origin == TDNREF_ORIGIN_PRINTED) {
            add(w, tdn_holder_of(graph, cited), mention, cited->value.date);
        }
    }
    tdn_sort(w->statements.items, w->statements.count, sizeof(statement), compare_statements, NULL);
}

static bool has_two_days(const weighing *w)
{
    return w->statements.count > 1 && w->statements.items[0].day != w->statements.items[w->statements.count - 1].day;
}

/* The day that more documents give than any other; 0 if none. */
static uint32_t majority(const weighing *w, uint64_t *votes)
{
    uint32_t best = 0;
    uint64_t most = 0;
    for (uint64_t i = 0; i < w->statements.count;) {
        const uint32_t day = w->statements.items[i].day;
        uint64_t count = 0;
        uint64_t last = TDN_NONE;
        for (; i < w->statements.count && w->statements.items[i].day == day; i++) {
            count += w->statements.items[i].document != last ? 1 : 0;
            last = w->statements.items[i].document;
        }
        best = count > most ? day : count == most ? 0 : best;
        most = count > most ? count : most;
    }
    *votes = most;
    return best;
}

/* The day in the directive's own letterhead; 0: it is not held, or its copies differ. */
static uint32_t own_day(const weighing *w)
{
    uint32_t day = 0;
    for (uint64_t i = 0; i < w->statements.count; i++) {
        const statement *s = &w->statements.items[i];
        if (s->mention != TDN_NONE) {
            continue;
        }
        if (day != 0 && day != s->day) {
            return 0;
        }
        day = s->day;
    }
    return day;
}

static void weigh(weighing *w)
{
    w->likely = w->line == NULL ? 0 : tdn_whole_day(w->line->date);
    w->message = &against_registry;
    if (w->likely == 0) {
        w->likely = own_day(w);
        w->message = &against_own_text;
    }
    if (w->likely == 0) {
        w->likely = majority(w, &w->votes);
        w->message = &against_most;
    }
}

/* --------------------------------------------------------------- reports */

static tdnref_place place_of(const weighing *w, const statement *s)
{
    if (s->mention == TDN_NONE) {
        return tdn_place_of_date(w->review, &w->review->cases.items[s->document]);
    }
    const tdn_mention_record *cited = &w->review->mentions.items[s->mention];
    return tdn_place_of_mention(w->review, cited, cited->value.date_span);
}

/* The directive by number and body; which date is right is the question. */
static tdn_words name_of(const weighing *w)
{
    tdn_directive node = *tdn_value_of(w->review, w->node);
    node.date = (tdnref_date){0, 0, 0};
    return tdn_describe_node(w->review, &node);
}

/* One statement, and another that contradicts it, NULL if only the registry does. */
static void report(weighing *w, const statement *odd, const statement *other, const tdn_words *message)
{
    tdn_review *review = w->review;
    const bool by_registry = message == &against_registry;
    tdn_remark remark = tdn_remark_new(review, &review->cases.items[odd->document], message);
    remark.about = w->node;
    remark.mention = odd->mention;
    remark.cites = odd->mention != TDN_NONE;
    tdn_quote(&remark, place_of(w, odd));
    if (other != NULL) {
        tdn_quote(&remark, place_of(w, other));
    }
    const tdnref_date likely = by_registry ? w->line->date : other != NULL ? other->date : odd->date;
    remark.arguments[0] = name_of(w);
    remark.arguments[1] = tdn_day_words(review, odd->date);
    remark.arguments[2] = tdn_day_words(review, likely);
    remark.arguments[3] = by_registry ? tdn_same(w->line->where) : tdn_count_words(review, w->votes);
    tdn_found(review, &remark);
}

/* A statement of the likely day, in the same document if there is one; NULL: none. Statements of one day are
 * neighbours, sorted by document. */
static const statement *supporter(const weighing *w, uint64_t document)
{
    const statement wanted = {document, 0, w->likely, {0, 0, 0}};
    const statement *items = w->statements.items;
    const uint64_t at = tdn_lower_bound(items, w->statements.count, sizeof wanted, compare_statements, &wanted, NULL);
    if (at < w->statements.count && items[at].day == w->likely) {
        return &items[at];
    }
    return at > 0 && items[at - 1].day == w->likely ? &items[at - 1] : NULL;
}

/* One finding a document: the first of its odd places. */
static void report_odd(weighing *w)
{
    uint64_t last = TDN_NONE;
    for (uint64_t i = 0; i < w->statements.count; i++) {
        const statement *s = &w->statements.items[i];
        if (s->day != w->likely && s->document != last) {
            last = s->document;
            report(w, s, supporter(w, s->document), w->message);
        }
    }
}

/* ---------------------------------------------------------------- checks */

/* The registry has the number in another year only. With the same subject words that is this act, and its date is
 * wrong; else it may be another act. True if something was found. */
static bool check_other_year(weighing *w)
{
    tdn_review *review = w->review;
    const tdn_directive *node = tdn_value_of(review, w->node);
    bool listed = false;
    bool found = false;
    uint64_t last = TDN_NONE;
    for (uint64_t i = 0; i < w->statements.count && !node->open && !node->held; i++) {
        const statement *s = &w->statements.items[i];
        const char *subject = tdn_dashed(review, review->mentions.items[s->mention].value.subject.text);
        bool any = false;
        w->line = tdn_registered_in_other_year(review, w->node, subject, &any);
        listed = listed || any;
        if (w->line != NULL && tdn_is_whole_date(w->line->date) && s->document != last) {
            last = s->document;
            found = true;
            report(w, s, NULL, &against_registry);
        }
    }
    if (found) {
        tdn_checked(review);
    } else if (listed) {
        tdn_abstained(review, &other_year);
    }
    w->line = NULL;
    return found;
}

static void decide(weighing *w)
{
    const bool registered = w->line != NULL && tdn_is_whole_date(w->line->date);
    if (w->statements.count == 0 || (w->statements.count < 2 && !registered)) {
        return;
    }
    if (tdn_value_of(w->review, w->node)->open) {
        if (has_two_days(w)) {
            tdn_abstained(w->review, &identity_open);
        }
        return;
    }
    tdn_checked(w->review);
    weigh(w);
    if (w->likely != 0) {
        report_odd(w);
    } else {
        report(w, &w->statements.items[0], &w->statements.items[w->statements.count - 1], &two_dates);
    }
}

static void check(tdn_review *review, uint64_t node)
{
    weighing w = {.review = review, .node = node, .line = tdn_number_of(review, node)->registered};
    if (tdn_number_of(review, node)->number == NULL) {
        return;
    }
    collect(&w);
    if (w.line != NULL || !check_other_year(&w)) {
        decide(&w);
    }
    TDN_ARRAY_FREE(review->audit->alloc, &w.statements);
}

const tdn_rule tdn_rule_date_conflict = {
    .on_directive = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
