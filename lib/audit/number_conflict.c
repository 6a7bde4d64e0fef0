/*
 * number_conflict.c - two numbers for what the text treats as one act.
 *
 * That two numbers are one slip apart proves nothing: bodies sign neighbouring numbers on one day all the time, and of
 * the pairs of one symbol and one date that are a digit apart nearly all are different acts. So positive evidence is
 * asked for: the same subject words; or numbers that one book cannot both have reached on that day (193 and 2193 of one
 * body), in two clauses that both rest on the act; or the header's own number against the line of its annex; or a held
 * or registered act with the cited subject for its title. Which form is likelier is told by the registry, the archive,
 * and the other numbers of the same book ("137/KH-UBND on 17/8/2023").
 */
#include "audit/number_book.h"
#include "audit/number_slip.h"
#include "audit/rules.h"

/* Two mentions without cues of their own that are this near, in bytes, are items of one list. */
#define LIST_REACH 600u
/* No body signs more acts of one kind on one day. */
#define MOST_A_DAY 60u

static const tdn_words same_subject = {{
    "Có thể là một văn bản được ghi hai số: {0} và {1} (cùng cơ quan, cùng ngày {2}, cùng trích yếu).{3}",
    "Probably one act with two numbers: {0} and {1} (same body, same day {2}, same subject).{3}",
}};
static const tdn_words same_role = {{
    "Có thể là một văn bản được ghi hai số: {0} và {1} (cùng cơ quan, cùng ngày {2}, cùng được lấy làm căn cứ; một sổ "
    "văn bản khó có cả hai số này trong một ngày).{3}",
    "Probably one act with two numbers: {0} and {1} (same body, same day {2}, the plan is based on both; one number "
    "book can hardly contain both on one day).{3}",
}};
static const tdn_words own_annex = {{
    "Số của văn bản là {0}; phần kèm theo ghi {1} (cùng ngày {2}).{3}",
    "The document's own number is {0}, but the text attached to it says {1} (same day {2}).{3}",
}};
static const tdn_words other_known = {{
    "Số ghi ở đây là {0}; văn bản cùng cơ quan, cùng ngày {2}, cùng trích yếu có trong kho văn bản là {1}.",
    "The number here is {0}, but the archive holds {1}, an act of the same body, day ({2}) and subject.",
}};
static const tdn_words by_known = {{
    " Số có khả năng đúng: {0} (có trong kho văn bản hoặc danh mục).",
    " More likely: {0} (held, or in the registry).",
}};
static const tdn_words by_book = {{
    " Số có khả năng đúng: {0} (sổ văn bản của cùng cơ quan: {1} ngày {2}).",
    " More likely: {0} (number book of the same body: {1} on {2}).",
}};
static const tdn_words by_use = {{
    " Số có khả năng đúng: {0} (được ghi ở nhiều chỗ hơn).",
    " More likely: {0} (printed in more places).",
}};
static const tdn_words undecided = {{
    " Chưa đủ căn cứ để biết số nào đúng.",
    " There is no evidence which one is right.",
}};
static const tdn_words date_missing = {{
    "chỗ viện dẫn không ghi đủ ngày",
    "the citation gives no complete date",
}};

static const tdn_words *const messages[] = {&same_subject, &same_role, &own_annex, &other_known, &by_known,
                                            &by_book,      &by_use,    &undecided, &date_missing};

/* ------------------------------------------------------ two in a document */

static bool is_known(const tdn_review *review, uint64_t node)
{
    return tdn_value_of(review, node)->held || tdn_number_of(review, node)->registered != NULL;
}

static bool in_one_list(const tdnref_mention *a, const tdnref_mention *b)
{
    const bool one_cue = a->cue.start == b->cue.start && a->cue.start < a->cue.end;
    const uint64_t gap = b->span.start > a->span.end ? b->span.start - a->span.end : 0;
    return one_cue || (a->clause == b->clause && gap < LIST_REACH);
}

/* No book of a body reaches both numbers on one day. */
static bool are_far_apart(const tdn_printed *a, const tdn_printed *b)
{
    const uint64_t less = a->serial < b->serial ? a->serial : b->serial;
    const uint64_t more = a->serial < b->serial ? b->serial : a->serial;
    return more - less > MOST_A_DAY && less < more - more / 3;
}

/* "(Ban hành kèm theo | Quyết định số ...)": the words for it right before the number. */
static bool is_line_of_annex(const tdnref_mention *m)
{
    return m->clause == TDNREF_CLAUSE_ANNEX &&
           (m->relation == TDNREF_REL_PROMULGATED_BY || (m->relation == TDNREF_REL_MENTIONS && tdn_is_beside_cue(m)));
}

/* The message if two mentions are taken for one act, NULL if not. */
static const tdn_words *judge_mentions(tdn_review *review, const tdn_printed *a, const tdn_printed *b)
{
    const tdnref_mention *x = &a->cited->value;
    const tdnref_mention *y = &b->cited->value;
    if ((is_known(review, a->cited->node) && is_known(review, b->cited->node)) || in_one_list(x, y) ||
        !tdn_is_rising(x->relation) || !tdn_is_rising(y->relation)) {
        return NULL; /* two acts; or a table of acts, or of what became of them */
    }
    if (x->subject.text == NULL || y->subject.text == NULL) {
        return are_far_apart(a, b) ? &same_role : NULL;
    }
    const bool alike = tdn_reads_alike(tdn_dashed(review, x->subject.text), tdn_dashed(review, y->subject.text));
    return alike ? &same_subject : NULL;
}

/* Which of the two is likelier, and why, as a sentence to append. */
static tdn_words likelier(tdn_review *review, const uint64_t nodes[2], uint32_t day)
{
    const bool known[2] = {is_known(review, nodes[0]), is_known(review, nodes[1])};
    const uint64_t uses[2] = {tdn_value_of(review, nodes[0])->mention_count,
                              tdn_value_of(review, nodes[1])->mention_count};
    tdn_words arguments[3];
    uint64_t witness = TDN_NONE;
    if (known[0] != known[1]) {
        arguments[0] = tdn_same(tdn_number_of(review, nodes[known[0] ? 0 : 1])->number);
        return tdn_compose(review, &by_known, arguments, 1);
    }
    const int better = tdn_book_prefers(review, nodes[0], nodes[1], day, &witness);
    if (better >= 0) {
        arguments[0] = tdn_same(tdn_number_of(review, nodes[better])->number);
        arguments[1] = tdn_same(tdn_number_of(review, witness)->number);
        arguments[2] = tdn_day_words(review, tdn_value_of(review, witness)->date);
        return tdn_compose(review, &by_book, arguments, 3);
    }
    if (uses[0] != uses[1]) {
        arguments[0] = tdn_same(tdn_number_of(review, nodes[uses[0] > uses[1] ? 0 : 1])->number);
        return tdn_compose(review, &by_use, arguments, 1);
    }
    return undecided;
}

static void report_pair(tdn_review *review, const tdn_case *c, const tdn_printed *a, const tdn_printed *b,
                        const tdn_words *message)
{
    const tdnref_mention *last = &b->cited->value;
    const uint64_t nodes[2] = {a->cited == NULL ? c->held->node : a->cited->node, b->cited->node};
    tdn_remark remark = tdn_remark_new(review, c, message);
    if (message == &same_subject && !are_far_apart(a, b)) {
        /* decisions on staff of one day read alike and bear neighbouring numbers */
        remark.severity = TDNREF_SEVERITY_REVIEW;
    }
    if (a->cited == NULL) {
        tdn_blame(review, &remark, b->cited, last->number.span);
        tdn_quote(&remark, tdn_place_of_number(review, c));
        remark.arguments[0] = tdn_same(c->doc->number.text);
    } else {
        tdn_blame(review, &remark, a->cited, a->cited->value.number.span);
        tdn_quote(&remark, tdn_place_of_mention(review, b->cited, last->number.span));
        remark.arguments[0] = tdn_same(a->cited->value.number.text);
    }
    remark.arguments[1] = tdn_same(last->number.text);
    remark.arguments[2] = tdn_day_words(review, last->date);
    remark.arguments[3] = likelier(review, nodes, a->day);
    tdn_found(review, &remark);
}

static bool judge(tdn_review *review, const tdn_case *c, const tdn_printed *a, const tdn_printed *b)
{
    const tdn_words *message = a->cited != NULL                     ? judge_mentions(review, a, b)
                               : is_line_of_annex(&b->cited->value) ? &own_annex
                                                                    : NULL;
    if (message != NULL) {
        report_pair(review, c, a, b, message);
    }
    return message != NULL;
}

/* ---------------------------------------------------- against what is held */

/* Book, symbol and day of a directive. */
static const char *slot_of(tdn_review *review, uint64_t node, tdnref_date date)
{
    const tdn_numbered *number = tdn_number_of(review, node);
    return tdn_index_key(review, number->book, number->symbol, tdn_day_words(review, date).text[0]);
}

static void index_held(tdn_review *review)
{
    for (uint64_t i = 0; i < review->graph->nodes.count; i++) {
        const tdn_directive *node = tdn_value_of(review, i);
        if (node->held && !node->open && tdn_number_of(review, i)->number != NULL && tdn_is_whole_date(node->date)) {
            tdn_index_add(review, slot_of(review, i, node->date), i);
        }
    }
}

/* The held act of that book and day, a slip away, whose title is the cited subject; TDN_NONE: none, or several. */
static uint64_t held_instead(tdn_review *review, const tdn_mention_record *cited)
{
    const tdn_numbered *number = tdn_number_of(review, cited->node);
    const char *subject = tdn_dashed(review, cited->value.subject.text);
    tdn_search search = tdn_index_find(review, slot_of(review, cited->node, cited->value.date));
    uint64_t found = TDN_NONE;
    size_t count = 0;
    uint64_t node = 0;
    while (tdn_index_next(review, &search, &node)) {
        if (node != cited->node && tdn_is_one_slip(number->serial, tdn_number_of(review, node)->serial) &&
            tdn_reads_alike(subject, tdn_case_of_node(review, node)->title)) {
            found = node;
            count++;
        }
    }
    return count == 1 ? found : TDN_NONE;
}

static void report_held(tdn_review *review, const tdn_case *c, const tdn_mention_record *cited, uint64_t held)
{
    tdn_remark remark = tdn_remark_new(review, c, &other_known);
    tdn_blame(review, &remark, cited, cited->value.number.span);
    tdn_quote(&remark, tdn_place_of_number(review, tdn_case_of_node(review, held)));
    remark.arguments[0] = tdn_same(cited->value.number.text);
    remark.arguments[1] = tdn_same(tdn_number_of(review, held)->number);
    remark.arguments[2] = tdn_day_words(review, cited->value.date);
    tdn_found(review, &remark);
}

/* A whole citation of an act that nothing else vouches for. */
static bool is_doubtful(const tdn_review *review, const tdn_mention_record *cited)
{
    const tdnref_mention *m = &cited->value;
    return m->kind == TDNREF_KIND_NUMBERED && cited->node != TDN_NONE && m->subject.text != NULL &&
           tdn_is_whole_date(m->date) && tdn_number_of(review, cited->node)->number != NULL &&
           !is_known(review, cited->node) && !tdn_is_blamed(review, cited);
}

static void check(tdn_review *review, const tdn_case *c)
{
    tdn_judge_slips(review, c, judge, &date_missing);
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_mention_record *cited = tdn_case_mention(review, c, i);
        const uint64_t held = is_doubtful(review, cited) ? held_instead(review, cited) : TDN_NONE;
        if (held != TDN_NONE) {
            report_held(review, c, cited, held);
        }
    }
}

const tdn_rule tdn_rule_number_conflict = {
    .on_archive = index_held,
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
