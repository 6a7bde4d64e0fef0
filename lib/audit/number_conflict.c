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
#include "audit/rules.h"

#include "base/sort.h"

/* Two items of one list stand this near, in bytes, when no cue of their own parts them. */
#define LIST_REACH 600u
/* More different numbers of one symbol and day in one document are a list of acts. */
#define FORMS_MAX 12u
/* Of one number so many mentions are compared with those of another. */
#define USES_MAX 8u
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

/* One mention of a document, with what it is compared by. */
typedef struct form {
    const tdn_cited *cited; /* NULL: the document's own header */
    const char *symbol;
    uint64_t serial;
    uint32_t day;
    uint64_t order; /* place among the mentions */
} form;

typedef struct comparing {
    tdn_review *review;
    uint64_t document;
    TDN_ARRAY(form) forms;
    tdn_chains known; /* book and day -> nodes that are held or registered */
} comparing;

/* ------------------------------------------------------------- evidence */

static const tdn_numbered *number_of(const tdn_review *review, uint64_t node)
{
    return &review->numbers.items[node];
}

static bool is_known(const tdn_review *review, uint64_t node)
{
    return tdn_value_of(review, node)->held || number_of(review, node)->registered != NULL;
}

/* Bodies that the text tells apart are never one. */
static bool may_be_one_body(const tdnref_mention *a, const tdnref_mention *b)
{
    return a->authority == NULL || b->authority == NULL || a->authority == b->authority;
}

/* 1: the same words; 0: one is missing; -1: different words. */
static int compare_subjects(tdn_review *review, const tdnref_mention *a, const tdnref_mention *b, bool *failed)
{
    if (a->subject.text == NULL || b->subject.text == NULL) {
        return 0;
    }
    const char *x = tdn_dashed(review, a->subject.text);
    const char *y = tdn_dashed(review, b->subject.text);
    *failed = x == NULL || y == NULL;
    return !*failed && tdn_reads_alike(x, y) ? 1 : -1;
}

static bool in_one_list(const tdnref_mention *a, const tdnref_mention *b)
{
    const bool one_cue = a->cue.start == b->cue.start && a->cue.start < a->cue.end;
    const uint64_t gap = b->span.start > a->span.end ? b->span.start - a->span.end : 0;
    return one_cue || (a->clause == b->clause && gap < LIST_REACH);
}

/* No book of a body reaches both numbers on one day. */
static bool far_apart(uint64_t a, uint64_t b)
{
    const uint64_t less = a < b ? a : b;
    const uint64_t more = a < b ? b : a;
    return more - less > 60 && less < more - more / 3;
}

/* -------------------------------------------------------------- verdicts */

typedef struct pair {
    const form *a; /* the one that stands first */
    const form *b;
    const tdn_words *message;
} pair;

static const tdnref_mention *value_of(const form *f)
{
    return &f->cited->value;
}

/* Which of the two is likelier, and why, as a sentence to append. */
static tdn_words likelier(comparing *c, const pair *p)
{
    tdn_review *review = c->review;
    const form *forms[2] = {p->a, p->b};
    uint64_t nodes[2];
    tdn_words arguments[3];
    for (size_t i = 0; i < 2; i++) {
        nodes[i] = forms[i]->cited == NULL ? review->cases.items[c->document].held->node : forms[i]->cited->node;
    }
    const bool known[2] = {is_known(review, nodes[0]), is_known(review, nodes[1])};
    if (known[0] != known[1]) {
        arguments[0] = tdn_same(number_of(review, nodes[known[0] ? 0 : 1])->number);
        return tdn_compose(review, &by_known, arguments, 1);
    }
    uint64_t witness = TDN_NONE;
    const int better = tdn_book_prefers(review, nodes[0], nodes[1], p->a->day, &witness);
    if (better >= 0) {
        arguments[0] = tdn_same(number_of(review, nodes[better])->number);
        arguments[1] = tdn_same(number_of(review, witness)->number);
        arguments[2] = tdn_same(tdn_day_text(review, tdn_value_of(review, witness)->date));
        return tdn_compose(review, &by_book, arguments, 3);
    }
    const uint64_t uses[2] = {tdn_value_of(review, nodes[0])->mention_count,
                              tdn_value_of(review, nodes[1])->mention_count};
    if (uses[0] != uses[1]) {
        arguments[0] = tdn_same(number_of(review, nodes[uses[0] > uses[1] ? 0 : 1])->number);
        return tdn_compose(review, &by_use, arguments, 1);
    }
    return undecided;
}

static bool report(comparing *c, const pair *p)
{
    tdn_review *review = c->review;
    tdn_remark remark = tdn_remark_new(c->document, p->message);
    const tdnref_mention *last = value_of(p->b);
    if (p->message == &same_subject && !far_apart(p->a->serial, p->b->serial)) {
        remark.lighter = true; /* decisions on staff of one day read alike and bear neighbouring numbers */
        remark.severity = TDNREF_SEVERITY_REVIEW;
    }
    if (p->a->cited == NULL) {
        const tdnref_place head = tdn_place_of_number(review, c->document);
        tdn_blame(review, &remark, p->b->cited, last->number.span);
        tdn_quote(&remark, &head);
        remark.arguments[0] = tdn_same(review->cases.items[c->document].held->value.number.text);
    } else {
        tdn_blame(review, &remark, p->a->cited, value_of(p->a)->number.span);
        const tdnref_place second = tdn_place_of_mention(review, p->b->cited, last->number.span);
        tdn_quote(&remark, &second);
        remark.arguments[0] = tdn_same(value_of(p->a)->number.text);
    }
    remark.arguments[1] = tdn_same(last->number.text);
    remark.arguments[2] = tdn_same(tdn_day_text(review, last->date));
    remark.arguments[3] = likelier(c, p);
    return remark.arguments[3].text[0] != NULL && tdn_found(review, &remark);
}

/* "(Ban hành kèm theo | Quyết định số ...)": the words for it right before the number. */
static bool is_line_of_annex(const tdnref_mention *m)
{
    const bool beside = m->cue.start < m->cue.end && m->cue.end <= m->span.start && m->span.start - m->cue.end < 4;
    return m->clause == TDNREF_CLAUSE_ANNEX &&
           (m->relation == TDNREF_REL_PROMULGATED_BY || (m->relation == TDNREF_REL_MENTIONS && beside));
}

/* The message if the two forms are taken for one act, NULL if not. */
static const tdn_words *judge(comparing *c, const form *a, const form *b, bool *failed)
{
    if (a->cited == NULL) {
        return is_line_of_annex(value_of(b)) ? &own_annex : NULL;
    }
    if (is_known(c->review, a->cited->node) && is_known(c->review, b->cited->node)) {
        return NULL;
    }
    const tdnref_mention *x = value_of(a);
    const tdnref_mention *y = value_of(b);
    const int subjects = compare_subjects(c->review, x, y, failed);
    if (*failed || in_one_list(x, y) || !tdn_rests_on(x->relation) || !tdn_rests_on(y->relation)) {
        return NULL; /* a table of acts, or of what became of them */
    }
    return subjects > 0 ? &same_subject : subjects == 0 && far_apart(a->serial, b->serial) ? &same_role : NULL;
}

/* ----------------------------------------------------------- one document */

static int compare_forms(const void *a, const void *b, const void *ud)
{
    const form *x = a;
    const form *y = b;
    (void)ud;
    int order = tdn_compare_u64(x->day, y->day);
    order = order != 0 ? order : strcmp(x->symbol, y->symbol);
    order = order != 0 ? order : tdn_compare_u64(x->serial, y->serial);
    return order != 0 ? order : tdn_compare_u64(x->order, y->order);
}

/* Keeps the first uses of each number of a day. */
static void drop_surplus(comparing *c)
{
    uint64_t kept = 0;
    size_t uses = 0;
    for (uint64_t i = 0; i < c->forms.count; i++) {
        const form *f = &c->forms.items[i];
        const form *last = kept == 0 ? NULL : &c->forms.items[kept - 1];
        const bool same =
            last != NULL && last->day == f->day && last->serial == f->serial && strcmp(last->symbol, f->symbol) == 0;
        uses = same ? uses + 1 : 1;
        if (uses <= USES_MAX) {
            c->forms.items[kept++] = *f;
        }
    }
    c->forms.count = kept;
}

static bool collect(comparing *c)
{
    const tdn_case *at = &c->review->cases.items[c->document];
    const tdn_numbered *own = number_of(c->review, at->held->node);
    c->forms.count = 0;
    const form head = {NULL, own->symbol, own->serial, tdn_whole_day(at->held->value.date), 0};
    if (own->number != NULL && head.day != 0 && !TDN_PUSH(c->review->audit->alloc, &c->forms, head)) {
        return false;
    }
    for (uint64_t i = 0; i < at->mention_count; i++) {
        const tdn_cited *cited = tdn_case_mention(c->review, at, i);
        const tdn_numbered *number = cited->node == TDN_NONE ? NULL : number_of(c->review, cited->node);
        if (cited->value.kind != TDNREF_KIND_NUMBERED || number == NULL || number->number == NULL) {
            continue;
        }
        const form made = {cited, number->symbol, number->serial, tdn_whole_day(cited->value.date), i + 1};
        if (made.day == 0 ? !tdn_abstained(c->review, &date_missing)
                          : !TDN_PUSH(c->review->audit->alloc, &c->forms, made)) {
            return false;
        }
    }
    tdn_sort(c->forms.items, c->forms.count, sizeof(form), compare_forms, NULL);
    drop_surplus(c);
    return true;
}

static bool is_one_slip_apart(const form *a, const form *b)
{
    return a->serial != b->serial && tdn_is_one_slip(a->serial, b->serial) &&
           (a->cited == NULL || may_be_one_body(value_of(a), value_of(b)));
}

/* Forms [first, end) share day and symbol. Each number is told of once. */
static bool check_group(comparing *c, uint64_t first, uint64_t end)
{
    uint64_t distinct = 0;
    for (uint64_t i = first; i < end; i++) {
        distinct += i == first || c->forms.items[i].serial != c->forms.items[i - 1].serial ? 1 : 0;
    }
    tdn_checked(c->review);
    for (uint64_t i = first; i < end && distinct > 1 && distinct <= FORMS_MAX; i++) {
        for (uint64_t j = i + 1; j < end; j++) {
            c->review->audit->steps++;
            const form *x = &c->forms.items[i];
            const form *y = &c->forms.items[j];
            const bool turned = y->order < x->order;
            const pair p = {turned ? y : x, turned ? x : y, NULL};
            bool failed = false;
            const tdn_words *message = is_one_slip_apart(p.a, p.b) ? judge(c, p.a, p.b, &failed) : NULL;
            if (failed || (message != NULL && !report(c, &(pair){p.a, p.b, message}))) {
                return false;
            }
            if (message != NULL) {
                return true;
            }
        }
    }
    return true;
}

static bool check_document(comparing *c)
{
    if (!collect(c)) {
        return false;
    }
    for (uint64_t first = 0; first < c->forms.count;) {
        uint64_t end = first + 1;
        while (end < c->forms.count && c->forms.items[end].day == c->forms.items[first].day &&
               strcmp(c->forms.items[end].symbol, c->forms.items[first].symbol) == 0) {
            end++;
        }
        if (!check_group(c, first, end)) {
            return false;
        }
        first = end;
    }
    return true;
}

/* --------------------------------------------------- against what is known */

/* Book, symbol and day of a directive as one string, in the arena; NULL: no memory. */
static const char *slot_of(tdn_review *review, uint64_t node, tdnref_date date)
{
    static const tdn_words slot = {{"{0}|{1}|{2}", "{0}|{1}|{2}"}};
    const tdn_numbered *number = number_of(review, node);
    const tdn_words arguments[3] = {tdn_same(number->book), tdn_same(number->symbol),
                                    tdn_same(tdn_day_text(review, date))};
    return tdn_compose(review, &slot, arguments, 3).text[0];
}

static bool collect_known(comparing *c)
{
    tdn_review *review = c->review;
    for (uint64_t i = 0; i < review->graph->nodes.count; i++) {
        const tdnref_node *node = tdn_value_of(review, i);
        if (!node->held || node->open || number_of(review, i)->number == NULL || tdn_whole_day(node->date) == 0) {
            continue;
        }
        const char *slot = slot_of(review, i, node->date);
        if (slot == NULL || !tdn_chains_add(&c->known, review->audit->alloc, slot, i)) {
            return false;
        }
    }
    return true;
}

/* The held act of that book and day whose title is the cited subject, TDN_NONE: none, or several. */
static bool known_instead(comparing *c, const tdn_cited *cited, uint64_t *out)
{
    tdn_review *review = c->review;
    const tdn_numbered *number = number_of(review, cited->node);
    const char *slot = slot_of(review, cited->node, cited->value.date);
    const char *subject = slot == NULL ? NULL : tdn_dashed(review, cited->value.subject.text);
    *out = TDN_NONE;
    if (subject == NULL) {
        return false;
    }
    uint64_t link = tdn_chains_find(&c->known, slot);
    for (size_t n = 0; link != TDN_NONE && n < TDN_CHAIN_REACH; n++, link = c->known.links.items[link].next) {
        review->audit->steps++;
        const uint64_t node = c->known.links.items[link].value;
        const tdn_case *held = tdn_case_of_node(review, node);
        if (node != cited->node && tdn_is_one_slip(number->serial, number_of(review, node)->serial) &&
            tdn_reads_alike(subject, held->title)) {
            *out = *out == TDN_NONE ? node : cited->node;
        }
    }
    *out = *out == cited->node ? TDN_NONE : *out;
    return true;
}

static bool check_known(comparing *c)
{
    tdn_review *review = c->review;
    const tdn_case *at = &review->cases.items[c->document];
    for (uint64_t i = 0; i < at->mention_count; i++) {
        const tdn_cited *cited = tdn_case_mention(review, at, i);
        uint64_t known = TDN_NONE;
        if (cited->value.kind != TDNREF_KIND_NUMBERED || cited->node == TDN_NONE ||
            number_of(review, cited->node)->number == NULL || is_known(review, cited->node) ||
            cited->value.subject.text == NULL || tdn_whole_day(cited->value.date) == 0 ||
            tdn_is_blamed(review, cited)) {
            continue;
        }
        if (!known_instead(c, cited, &known)) {
            return false;
        }
        if (known == TDN_NONE) {
            continue;
        }
        tdn_remark remark = tdn_remark_new(c->document, &other_known);
        const tdnref_place held = tdn_place_of_number(review, tdn_case_index(review, tdn_case_of_node(review, known)));
        tdn_blame(review, &remark, cited, cited->value.number.span);
        tdn_quote(&remark, &held);
        remark.arguments[0] = tdn_same(cited->value.number.text);
        remark.arguments[1] = tdn_same(number_of(review, known)->number);
        remark.arguments[2] = tdn_same(tdn_day_text(review, cited->value.date));
        if (!tdn_found(review, &remark)) {
            return false;
        }
    }
    return true;
}

static bool run(tdn_review *review)
{
    comparing c = {.review = review};
    tdn_chains_init(&c.known, review->audit->alloc);
    bool done = collect_known(&c);
    for (uint64_t i = 0; i < review->cases.count && done; i++) {
        c.document = i;
        done = check_document(&c) && check_known(&c);
    }
    TDN_ARRAY_FREE(review->audit->alloc, &c.forms);
    tdn_chains_release(&c.known, review->audit->alloc);
    return done;
}

const tdn_rule tdn_rule_number_conflict = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "number-conflict",
            .severity = TDNREF_SEVERITY_CHECK,
            .summary = {"Một văn bản có thể được ghi hai số khác nhau", "Probably one act under two numbers"},
            .explanation =
                {"Xét các số chỉ khác nhau một chữ số (thiếu, thừa, sai hoặc đảo), cùng ký hiệu, cùng cơ quan, cùng "
                 "ngày. Chỉ nêu khi có căn cứ rõ: cùng trích yếu; hoặc hai số cách nhau quá xa để cùng có trong sổ văn "
                 "bản của một ngày mà cả hai đều được lấy làm căn cứ ở hai phần khác nhau; hoặc số ở đầu văn bản khác "
                 "số ghi ở phần kèm theo; hoặc kho văn bản có đúng văn bản cùng trích yếu với số khác. Không nêu đối "
                 "với hai mục trong một danh sách, hai văn bản đều có trong kho, hai cơ quan, hai địa phương hoặc hai "
                 "năm. Số có khả năng đúng được gợi ý theo danh mục, kho văn bản, các số khác của cùng sổ văn bản, "
                 "hoặc số chỗ được ghi.",
                 "Examines numbers that differ by one digit (missing, doubled, wrong, swapped) with the same symbol, "
                 "body and day. Reports them only on positive evidence: the same subject words; or numbers too far "
                 "apart for one number book on one day, both cited in different parts as what the plan is based on; or "
                 "the number in the letterhead against the line of its annex; or a held act on that subject with the "
                 "other number. Never reports two items of one list, two held acts, or different bodies, places or "
                 "years. The more likely variant is determined by the registry, the archive, other numbers of the same "
                 "book, or the number of places."},
            .example = {"Phần mở đầu: \"Kế hoạch số 2193/KH-UBND ngày 14/12/2023\"; phần tổ chức thực hiện: \"Kế hoạch "
                        "số 193/KH-UBND ngày 14/12/2023\".",
                        "Opening: \"Kế hoạch số 2193/KH-UBND ngày 14/12/2023\"; further down: \"Kế hoạch số "
                        "193/KH-UBND ngày 14/12/2023\"."},
            .settled_by =
                {"Đối chiếu với bản chính hoặc sổ đăng ký văn bản đi của cơ quan ban hành và ghi thống nhất một số.",
                 "Check the original, or the register of the issuing body, and use one number."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
