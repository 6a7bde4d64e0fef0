/*
 * copied_text.c - the name of another province or department left over in a plan: its bodies are tasked, an act of its
 * committee is implemented, or it is named as the issuing department; and, as a note, a text that is mostly its
 * parent's or a sibling's.
 */
#include "audit/duties.h"
#include "audit/parents.h"
#include "audit/rules.h"

#include "duty/sketch.h"
#include "lexicon/lexicon.h"

/* How far before "ban hành Kế hoạch" the body that acts may begin, in bytes. */
#define ACTOR_REACH 90
/* Runs of words below which a text is too short to compare: half a page. */
#define LEAST_RUNS 150u
/* Plans for one parent share headings and set phrases; from this share on it is the text that is the same. */
#define MOST_ALIKE 70u

static const tdn_words task_elsewhere = {{
    "Giao việc cho {0}, trong khi văn bản này là của {1}: có thể còn sót tên từ văn bản khác.",
    "Tasks {0}, although this document is from {1}: perhaps left over from another text.",
}};
static const tdn_words order_elsewhere = {{
    "Phần mở đầu thực hiện văn bản của {0}, trong khi văn bản này là của {1}: có thể còn sót tên từ văn bản khác.",
    "The opening implements an act of {0}, although this document is from {1}: perhaps left over from another text.",
}};
static const tdn_words other_actor = {{
    "Phần mở đầu ghi cơ quan ban hành là {0}, trong khi văn bản này là của {1}: có thể còn sót tên từ văn bản khác.",
    "The opening names {0} as the issuing body, although this document is from {1}: perhaps left over from another "
    "text.",
}};
static const tdn_words same_words = {{
    "Khoảng {0} % lời văn của văn bản này giống {1}.",
    "About {0} % of this document is identical to {1}.",
}};
static const tdn_words look_for_own = {{
    "Xem nội dung đã được cụ thể hóa theo nhiệm vụ của cơ quan mình chưa.",
    "Check whether the content has been adapted to the body's own tasks.",
}};
static const tdn_words place_unknown = {{
    "chưa xác định được tỉnh, thành phố của cơ quan ban hành",
    "the province of the issuing body is not known",
}};

static const tdn_words *const messages[] = {&task_elsewhere, &order_elsewhere, &other_actor,
                                            &same_words,     &look_for_own,    &place_unknown};

/* Plans that rightly speak of two provinces. */
static bool spans_provinces(const char *title)
{
    static const char *const words[] = {"-phối-hợp-", "-kết-nghĩa-", "-hợp-tác-", "-ký-kết-",
                                        "-liên-kết-", "-học-tập-",   "-vùng-",    "-giáp-ranh-"};
    for (size_t i = 0; i < TDN_COUNT(words); i++) {
        if (strstr(title, words[i]) != NULL) {
            return true;
        }
    }
    return false;
}

/* Provinces that merged are one place, before and after. */
static bool may_be_one_place(const char *a, const char *b, tdnref_date on)
{
    if (strcmp(a, b) == 0) {
        return true;
    }
    static const char slug[] = "ubnd";
    char authority[160];
    const size_t len = strlen(a);
    if (len + sizeof slug > sizeof authority) {
        return true;
    }
    memcpy(authority, slug, sizeof slug - 1);
    memcpy(authority + sizeof slug - 1, a, len + 1);
    tdnref_body body = {.struct_size = sizeof body};
    const tdnref_date dates[] = {on, {0, 0, 0}, {2025, 6, 30}, {2025, 7, 1}};
    for (size_t i = 0; i < TDN_COUNT(dates); i++) {
        for (uint64_t k = 0; k < 8 && tdnref_body_successor(authority, dates[i], k, &body); k++) {
            if (strcmp(tdn_place_of(body.authority), b) == 0) {
                return true;
            }
        }
        for (uint64_t k = 0; k < 8 && tdnref_body_predecessor(authority, dates[i], k, &body); k++) {
            if (strcmp(tdn_place_of(body.authority), b) == 0) {
                return true;
            }
        }
    }
    return false;
}

static bool is_elsewhere(const tdn_case *c, const char *authority)
{
    const tdnref_document *doc = &c->held->value;
    const char *place = tdn_place_of(authority);
    const char *own = tdn_place_of(doc->authority);
    return place[0] != '\0' && !may_be_one_place(own, place, doc->date) && !may_be_one_place(place, own, doc->date);
}

static bool report(tdn_review *review, uint64_t document, const tdn_words *message, const char *other,
                   const tdnref_place *place)
{
    tdn_remark remark = tdn_remark_new(document, message);
    tdn_quote(&remark, place);
    remark.cites = message == &order_elsewhere;
    remark.arguments[0] = tdn_same(other);
    remark.arguments[1] = tdn_same(review->cases.items[document].held->value.issuer.text);
    return tdn_found(review, &remark);
}

static bool check_tasks(tdn_review *review, uint64_t document)
{
    const tdn_case *c = &review->cases.items[document];
    for (uint64_t i = 0; i < tdn_case_duty_count(c); i++) {
        const tdn_tasked *duty = tdn_case_duty(review, c, i);
        const tdnref_place place = tdn_place_of_duty(review, duty);
        if (duty->value.kind == TDNREF_DUTY_TASK && duty->value.authority != NULL &&
            is_elsewhere(c, duty->value.authority) &&
            !report(review, document, &task_elsewhere, duty->value.body.text, &place)) {
            return false;
        }
    }
    return true;
}

static bool check_orders(tdn_review *review, uint64_t document)
{
    const tdn_case *c = &review->cases.items[document];
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_cited *cited = tdn_case_mention(review, c, i);
        const tdnref_mention *m = &cited->value;
        const tdnref_place place = tdn_place_of_mention(review, cited, m->issuer.span);
        if (m->kind == TDNREF_KIND_NUMBERED && m->relation == TDNREF_REL_IMPLEMENTS && tdn_is_front(m->clause) &&
            m->authority != NULL && tdn_points_itself(review, c, cited) && is_elsewhere(c, m->authority) &&
            !report(review, document, &order_elsewhere, m->issuer.text, &place)) {
            return false;
        }
    }
    return true;
}

/* ------------------------------------------------------ who acts */

/* The words from "-sở-" to the verb that ends the opening, "-sở-tài-chính-"; empty if nothing like that is said. */
static tdn_slice actor_in(const char *opening)
{
    static const char *const verbs[] = {"-ban-hành-kế-hoạch-", "-xây-dựng-kế-hoạch-", "-triển-khai-kế-hoạch-",
                                        "-ban-hành-chương-trình-"};
    static const char kind[] = "-sở-";
    const char *verb = NULL;
    for (size_t i = 0; i < TDN_COUNT(verbs); i++) {
        for (const char *at = strstr(opening, verbs[i]); at != NULL; at = strstr(at + 1, verbs[i])) {
            verb = verb == NULL || at > verb ? at : verb;
        }
    }
    const char *body = NULL;
    for (const char *at = verb; at != NULL && at >= opening && verb - at < ACTOR_REACH && body == NULL; at--) {
        body = strncmp(at, kind, strlen(kind)) == 0 ? at : NULL;
    }
    return body == NULL || body == verb ? (tdn_slice){"", 0} : (tdn_slice){body, (size_t)(verb - body) + 1};
}

/* The department that stands today and bears exactly these words for its name; NULL: none, an abbreviation for example.
 * *failed: no memory. */
static const tdn_body *department_named(tdn_review *review, tdn_slice words, bool *failed)
{
    const tdn_body *body = NULL;
    for (uint16_t id = 0; !*failed && (body = tdn_lexicon_body(id)) != NULL; id++) {
        if (strncmp(body->id, "so-", 3) != 0 || body->to != 0) {
            continue;
        }
        char name[160];
        const size_t len = strcspn(body->name, "{");
        const size_t kept = len < sizeof name ? len : sizeof name - 1;
        memcpy(name, body->name, kept);
        name[kept] = '\0';
        const char *dashed = tdn_dashed(review, name);
        *failed = dashed == NULL;
        if (dashed != NULL && tdn_slice_equal(words, tdn_slice_of(dashed))) {
            return body;
        }
    }
    return NULL;
}

static bool check_actor(tdn_review *review, uint64_t document)
{
    const tdnref_document *doc = &review->cases.items[document].held->value;
    const char *opening = tdn_dashed(review, doc->opening.text);
    if (opening == NULL) {
        return false;
    }
    const tdn_slice words = strncmp(doc->authority, "so-", 3) == 0 ? actor_in(opening) : (tdn_slice){"", 0};
    bool failed = false;
    const tdn_body *other = words.len == 0 ? NULL : department_named(review, words, &failed);
    const size_t own = strcspn(doc->authority, "@:");
    if (failed || other == NULL || (strlen(other->id) == own && memcmp(other->id, doc->authority, own) == 0)) {
        return !failed;
    }
    char name[160];
    size_t len = strcspn(other->name, "{");
    len = len < sizeof name ? len : sizeof name - 1;
    memcpy(name, other->name, len);
    for (; len > 0 && name[len - 1] == ' '; len--) {
    }
    name[len] = '\0';
    const char *kept = tdn_arena_copy(&review->audit->arena, name, len);
    const tdnref_place place = tdn_place_of_opening(review, document);
    return kept != NULL && report(review, document, &other_actor, kept, &place);
}

/* ------------------------------------------------------- the whole text */

typedef struct comparing {
    tdn_review *review;
    tdn_chains children; /* key of a parent -> plans that carry it out */
} comparing;

typedef struct likest {
    const tdn_case *other;
    unsigned share;
} likest;

/* The other text must have been there before: earlier, or of the same day and earlier in the archive. */
static void compare_with(const tdn_case *c, const tdn_case *other, likest *best)
{
    const uint32_t day = tdn_whole_day(c->held->value.date);
    const uint32_t before = tdn_whole_day(other->held->value.date);
    if (other->held->node == c->held->node || day == 0 || before == 0 || before > day || (before == day && other > c)) {
        return;
    }
    const unsigned share = tdn_sketch_share(c->held->value.sketch, other->held->value.sketch, LEAST_RUNS);
    if (share > best->share) {
        *best = (likest){other, share};
    }
}

static bool report_share(tdn_review *review, uint64_t document, const likest *best)
{
    const char *share = tdn_count_text(review, (best->share + 2) / 5 * 5);
    tdn_remark remark = tdn_remark_new(document, &same_words);
    const tdnref_place own = tdn_place_of_document(review, document);
    const tdnref_place other = tdn_place_of_document(review, tdn_case_index(review, best->other));
    tdn_quote(&remark, &own);
    tdn_quote(&remark, &other);
    remark.about = best->other->held->node;
    remark.lighter = true;
    remark.severity = TDNREF_SEVERITY_INFORMATION;
    remark.settled_by = &look_for_own;
    remark.arguments[0] = tdn_same(share);
    remark.arguments[1] = tdn_describe_node(review, &best->other->node->value);
    return share != NULL && tdn_found(review, &remark);
}

/* With the parents that are held, and with the plans that carry out the same ones. */
static bool check_share(comparing *c, uint64_t document)
{
    tdn_review *review = c->review;
    const tdn_case *at = &review->cases.items[document];
    likest best = {NULL, 0};
    for (size_t line = 0; line < TDN_LINE_COUNT; line++) {
        const uint64_t parent = at->node->parents[line].node;
        if (parent == TDN_NONE) {
            continue;
        }
        const tdn_case *held = tdn_case_of_node(review, parent);
        if (held != NULL) {
            compare_with(at, held, &best);
        }
        uint64_t link = tdn_chains_find(&c->children, tdn_value_of(review, parent)->key);
        for (size_t n = 0; link != TDN_NONE && n < TDN_CHAIN_REACH; n++, link = c->children.links.items[link].next) {
            review->audit->steps++;
            compare_with(at, &review->cases.items[c->children.links.items[link].value], &best);
        }
    }
    return best.share < MOST_ALIKE || report_share(review, document, &best);
}

static bool collect_children(comparing *c)
{
    for (uint64_t i = 0; i < c->review->cases.count; i++) {
        const tdn_case *at = &c->review->cases.items[i];
        for (size_t line = 0; line < TDN_LINE_COUNT; line++) {
            const uint64_t parent = at->node->parents[line].node;
            if (at->in_scope && parent != TDN_NONE &&
                !tdn_chains_add(&c->children, c->review->audit->alloc, tdn_value_of(c->review, parent)->key, i)) {
                return false;
            }
        }
    }
    return true;
}

static bool check_shares(tdn_review *review)
{
    comparing c = {.review = review};
    tdn_chains_init(&c.children, review->audit->alloc);
    bool done = collect_children(&c);
    for (uint64_t i = 0; i < review->cases.count && done; i++) {
        done = !review->cases.items[i].in_scope || check_share(&c, i);
    }
    tdn_chains_release(&c.children, review->audit->alloc);
    return done;
}

static bool run(tdn_review *review)
{
    for (uint64_t i = 0; i < review->cases.count; i++) {
        const tdn_case *c = &review->cases.items[i];
        if (!c->in_scope || spans_provinces(c->title) || c->held->value.level == TDNREF_LEVEL_MINISTRY) {
            continue;
        }
        if (tdn_place_of(c->held->value.authority)[0] == '\0') {
            if (!tdn_abstained(review, &place_unknown)) {
                return false;
            }
            continue;
        }
        tdn_checked(review);
        if (!check_tasks(review, i) || !check_orders(review, i) || !check_actor(review, i)) {
            return false;
        }
    }
    return check_shares(review);
}

const tdn_rule tdn_rule_copied_text = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "copied-text",
            .severity = TDNREF_SEVERITY_REVIEW,
            .summary = {"Còn sót tên cơ quan hoặc tỉnh, thành phố khác; lời văn phần lớn giống văn bản khác",
                        "Names of another body or province left over, or a text mostly copied from another"},
            .explanation =
                {"Xét cơ quan được giao việc và văn bản được triển khai ở phần mở đầu: nêu khi đó là cơ quan của tỉnh, "
                 "thành phố khác, hoặc khi phần mở đầu ghi một sở khác là cơ quan ban hành. Các tỉnh đã sáp nhập vào "
                 "nhau được coi là một nơi. Kế hoạch phối hợp, hợp tác, kết nghĩa giữa các địa phương và tên viết tắt "
                 "không được xét. Toàn văn được so với văn bản được triển khai và với các kế hoạch cùng triển khai văn "
                 "bản đó, không kể số và ngày: giống từ 70 % trở lên thì nêu là thông tin, không coi là lỗi.",
                 "Examines the bodies tasked and the acts implemented by the opening. Reports those of another "
                 "province, and an opening that names another department as the issuing body. Provinces that have "
                 "merged count as one. Cooperation plans between provinces and abbreviated names are ignored. The "
                 "whole text, apart from numbers and dates, is compared with the directive that it implements and with "
                 "other plans that implement it; from 70 % upwards a note says so, which is not a fault."},
            .example = {"Kế hoạch của Sở Xây dựng tỉnh Đắk Lắk giao việc cho \"Sở Tài chính tỉnh Lâm Đồng\".",
                        "A plan of a department in Đắk Lắk tasks \"Sở Tài chính tỉnh Lâm Đồng\"."},
            .settled_by = {"Rà soát lại tên cơ quan, địa phương trong toàn văn.",
                           "Check the names of bodies and places throughout the text."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
