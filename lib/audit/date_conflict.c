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
    uint64_t mention; /* TDN_NONE: the document's own header */
    uint32_t day;
    tdnref_date date;
} statement;

typedef struct weighing {
    tdn_review *review;
    uint64_t node;
    const tdnref_registered *line;   /* of the registry, NULL: none */
    TDN_ARRAY(statement) statements; /* by day, document and mention */
    uint32_t likely;                 /* day, 0: nothing decides */
    const tdn_words *message;
    uint64_t votes;
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
static bool add(weighing *w, uint64_t document, uint64_t mention, tdnref_date date)
{
    const uint16_t year = w->review->numbers.items[w->node].year;
    const statement made = {document, mention, tdn_whole_day(date), date};
    return made.day == 0 || (year != 0 && year != date.year) || TDN_PUSH(w->review->audit->alloc, &w->statements, made);
}

static bool collect(weighing *w)
{
    const tdnref_graph *graph = w->review->graph;
    const tdn_node *node = &graph->nodes.items[w->node];
    w->statements.count = 0;
    for (uint64_t i = 0; i < node->document_count; i++) {
        const uint64_t document = graph->holders.items[node->first_document + i];
        if (!add(w, document, TDN_NONE, graph->documents.items[document].value.date)) {
            return false;
        }
    }
    for (uint64_t i = 0; i < node->value.mention_count; i++) {
        const uint64_t mention = graph->targets.items[node->first_mention + i];
        const tdn_cited *cited = &w->review->mentions.items[mention];
        if (cited->value.kind == TDNREF_KIND_NUMBERED && cited->value.date_origin == TDNREF_ORIGIN_PRINTED &&
            !add(w, (uint64_t)(tdn_graph_holder(graph, cited) - graph->documents.items), mention, cited->value.date)) {
            return false;
        }
    }
    tdn_sort(w->statements.items, w->statements.count, sizeof(statement), compare_statements, NULL);
    return true;
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

static uint32_t own_day(const weighing *w)
{
    uint32_t day = 0;
    for (uint64_t i = 0; i < w->statements.count; i++) {
        const statement *s = &w->statements.items[i];
        if (s->mention == TDN_NONE) {
            day = day == 0 || day == s->day ? s->day : UINT32_MAX;
        }
    }
    return day == UINT32_MAX ? 0 : day;
}

static void weigh(weighing *w)
{
    const tdnref_registered *line = w->line;
    w->likely = line == NULL ? 0 : tdn_whole_day(line->date);
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

static tdnref_place place_of(const weighing *w, const statement *s)
{
    if (s->mention == TDN_NONE) {
        return tdn_place_of_date(w->review, s->document);
    }
    const tdn_cited *cited = &w->review->mentions.items[s->mention];
    return tdn_place_of_mention(w->review, cited, cited->value.date_span);
}

/* The directive by number and body; which date is right is the question. */
static tdn_words name_of(const weighing *w)
{
    tdnref_node node = *tdn_value_of(w->review, w->node);
    node.date = (tdnref_date){0, 0, 0};
    return tdn_describe_node(w->review, &node);
}

static bool report(weighing *w, const statement *odd, const statement *other, const tdn_words *message)
{
    tdn_review *review = w->review;
    const tdnref_registered *line = w->line;
    tdn_remark remark = tdn_remark_new(odd->document, message);
    const tdnref_place place = place_of(w, odd);
    remark.about = w->node;
    remark.mention = odd->mention;
    remark.cites = odd->mention != TDN_NONE;
    tdn_quote(&remark, &place);
    if (other != NULL) {
        const tdnref_place second = place_of(w, other);
        tdn_quote(&remark, &second);
    }
    const tdnref_date likely = other != NULL ? other->date : line != NULL ? line->date : odd->date;
    remark.arguments[0] = name_of(w);
    remark.arguments[1] = tdn_same(tdn_day_text(review, odd->date));
    remark.arguments[2] = tdn_same(tdn_day_text(review, message == &against_registry ? line->date : likely));
    remark.arguments[3] = tdn_same(message == &against_registry ? line->where : tdn_count_text(review, w->votes));
    return tdn_found(review, &remark);
}

/* A statement of the likely day, in the same document if there is one; they stand together, by document. NULL: none. */
static const statement *supporter(const weighing *w, uint64_t document)
{
    const statement wanted = {document, 0, w->likely, {0, 0, 0}};
    uint64_t low = 0;
    uint64_t high = w->statements.count;
    while (low < high) {
        const uint64_t mid = low + (high - low) / 2;
        if (compare_statements(&w->statements.items[mid], &wanted, NULL) < 0) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    const statement *items = w->statements.items;
    if (low < w->statements.count && items[low].day == w->likely) {
        return &items[low];
    }
    return low > 0 && items[low - 1].day == w->likely ? &items[low - 1] : NULL;
}

/* One finding a document: the first of its odd places. Headers are right about themselves, except for the registry. */
static bool report_odd(weighing *w)
{
    uint64_t last = TDN_NONE;
    for (uint64_t i = 0; i < w->statements.count; i++) {
        const statement *s = &w->statements.items[i];
        if (s->day == w->likely || s->document == last) {
            continue;
        }
        last = s->document;
        if (!report(w, s, supporter(w, s->document), w->message)) {
            return false;
        }
    }
    return true;
}

/* The registry has the number in another year only. With the same subject words that is this act, and its date is
 * wrong; else it may be another act. `*told`: found. False: no memory. */
static bool check_other_year(weighing *w, bool *told)
{
    tdn_review *review = w->review;
    const tdnref_node *node = tdn_value_of(review, w->node);
    bool open = false;
    uint64_t last = TDN_NONE;
    for (uint64_t i = 0; i < w->statements.count && !node->open && !node->held; i++) {
        const statement *s = &w->statements.items[i];
        const char *subject = tdn_dashed(review, review->mentions.items[s->mention].value.subject.text);
        bool any = false;
        if (subject == NULL || !tdn_registered_in_other_year(review, w->node, subject, &w->line, &any)) {
            return false;
        }
        open = open || any;
        if (w->line == NULL || tdn_whole_day(w->line->date) == 0 || s->document == last) {
            continue;
        }
        last = s->document;
        *told = true;
        if (!report(w, s, NULL, &against_registry)) {
            return false;
        }
    }
    if (*told) {
        tdn_checked(review);
    }
    w->line = NULL;
    return *told || !open || tdn_abstained(review, &other_year);
}

static bool check(weighing *w)
{
    if (!collect(w)) {
        return false;
    }
    bool told = false;
    w->line = w->review->numbers.items[w->node].registered;
    if (w->line == NULL && !check_other_year(w, &told)) {
        return false;
    }
    if (told) {
        return true;
    }
    const bool registered = w->line != NULL && tdn_whole_day(w->line->date) != 0;
    if (w->statements.count == 0 || (w->statements.count < 2 && !registered)) {
        return true;
    }
    if (tdn_value_of(w->review, w->node)->open) {
        return !has_two_days(w) || tdn_abstained(w->review, &identity_open);
    }
    tdn_checked(w->review);
    weigh(w);
    if (w->likely == 0) {
        const statement *first = &w->statements.items[0];
        return report(w, first, &w->statements.items[w->statements.count - 1], &two_dates);
    }
    return report_odd(w);
}

static bool run(tdn_review *review)
{
    weighing w = {.review = review};
    bool done = true;
    for (uint64_t i = 0; i < review->graph->nodes.count && done; i++) {
        w.node = i;
        done = review->numbers.items[i].number == NULL || check(&w);
    }
    TDN_ARRAY_FREE(review->audit->alloc, &w.statements);
    return done;
}

const tdn_rule tdn_rule_date_conflict = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "date-conflict",
            .severity = TDNREF_SEVERITY_CHECK,
            .summary = {"Một văn bản được ghi hai ngày ban hành khác nhau", "One directive with two dates"},
            .explanation =
                {"So các ngày ghi đầy đủ của cùng một văn bản (cùng tên loại, số, ký hiệu, cơ quan ban "
                 "hành, năm hoặc nhiệm kỳ) ở mọi nơi nhắc đến văn bản đó và trên chính văn bản đó, kể cả "
                 "dòng \"Kèm theo Quyết định số ...\" của phụ lục. Ngày trong danh mục, trên chính văn bản "
                 "hoặc ở nhiều văn bản hơn được coi là ngày có khả năng đúng. Số, ký hiệu giống nhau của "
                 "hai cơ quan, hai địa phương, hai năm hoặc hai nhiệm kỳ là của các văn bản khác nhau và "
                 "không được so. Không khẳng định ngày nào đúng nếu chưa có danh mục.",
                 "Compares the complete dates of one directive (same type, number, body and year or term) wherever it "
                 "is named, including its own text and the line \"Kèm theo Quyết định số ...\" of its annex. The date "
                 "given by the registry, by its own text, or by more documents is taken as the more likely one. The "
                 "same number of two bodies, places, years or terms denotes two directives, which are not compared. "
                 "Without a registry the rule does not claim which date is right."},
            .example = {"\"Nghị quyết số 71/NQ-CP ngày 01/4/2025\" ở phần mở đầu, \"Nghị quyết số 71/NQ-CP ngày "
                        "01/5/2025\" ở phần tổ chức thực hiện.",
                        "\"Nghị quyết số 71/NQ-CP ngày 01/4/2025\" in the opening, \"ngày 01/5/2025\" further down."},
            .settled_by = {"Đối chiếu với bản chính của văn bản được viện dẫn và ghi ngày cho thống nhất.",
                           "Check the original of the directive and use its date throughout."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
