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
/* The share is an estimate, and so rounded to steps of this many per cent. */
#define ROUNDED_TO 5u
/* Bodies that a body may have been formed from, or that may have followed it. */
#define STEPS_MAX 8u
/* Longer authorities are of no body of the tables. */
#define AUTHORITY_MAX 160

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

/* --------------------------------------------------------------- places */

/* Plans that rightly speak of two provinces. */
static bool spans_provinces(const char *title)
{
    static const char *const words[] = {"-phối-hợp-", "-kết-nghĩa-", "-hợp-tác-",   "-ký-kết-", "-liên-kết-",
                                        "-học-tập-",  "-vùng-",      "-giáp-ranh-", NULL};
    return tdn_holds_one_of(title, words);
}

typedef bool (*step_function)(const char *authority, tdnref_date on, uint64_t index, tdnref_body *out);

/* True if one step forward or back from a body leads to a body of that place. */
static bool leads_to(const char *authority, tdnref_date on, tdn_slice place, step_function step)
{
    tdnref_body body = {.struct_size = sizeof body};
    for (uint64_t i = 0; i < STEPS_MAX && step(authority, on, i, &body); i++) {
        if (tdn_slice_equal(tdn_place_in(body.authority), place)) {
            return true;
        }
    }
    return false;
}

/* True if the committee of a province became that of another, or came from it: provinces that merged are one place,
 * before and after. */
static bool may_become(tdn_slice place, tdn_slice other, tdnref_date on)
{
    static const char kind[] = "ubnd@";
    const tdnref_date days[] = {on, {0, 0, 0}, tdn_date_of(TDN_REFORM_EVE), tdn_date_of(TDN_REFORM_DAY)};
    char authority[AUTHORITY_MAX];
    if (sizeof kind + place.len > sizeof authority) {
        return true;
    }
    memcpy(authority, kind, sizeof kind);
    memcpy(authority + strlen(kind), place.ptr, place.len);
    authority[strlen(kind) + place.len] = '\0';
    for (size_t i = 0; i < TDN_COUNT(days); i++) {
        if (leads_to(authority, days[i], other, tdnref_body_successor) ||
            leads_to(authority, days[i], other, tdnref_body_predecessor)) {
            return true;
        }
    }
    return false;
}

static bool is_elsewhere(const tdn_case *c, const char *authority)
{
    const tdn_slice place = tdn_place_in(authority);
    const tdn_slice own = tdn_place_in(c->doc->authority);
    return place.len > 0 && !tdn_slice_equal(own, place) && !may_become(own, place, c->doc->date) &&
           !may_become(place, own, c->doc->date);
}

static void report(tdn_review *review, const tdn_case *c, const tdn_words *message, tdn_words other, tdnref_place place)
{
    tdn_remark remark = tdn_remark_new(review, c, message);
    tdn_quote(&remark, place);
    remark.cites = message == &order_elsewhere;
    remark.arguments[0] = other;
    remark.arguments[1] = tdn_same(c->doc->issuer.text);
    tdn_found(review, &remark);
}

static void check_tasks(tdn_review *review, const tdn_case *c)
{
    for (uint64_t i = 0; i < c->duty_count; i++) {
        const tdn_stored_duty *duty = tdn_case_duty(review, c, i);
        if (duty->value.kind == TDNREF_DUTY_TASK && duty->value.authority != NULL &&
            is_elsewhere(c, duty->value.authority)) {
            report(review, c, &task_elsewhere, tdn_same(duty->value.body.text), tdn_place_of_duty(review, duty));
        }
    }
}

static void check_orders(tdn_review *review, const tdn_case *c)
{
    for (uint64_t i = 0; i < c->mention_count; i++) {
        const tdn_mention_record *cited = tdn_case_mention(review, c, i);
        const tdnref_mention *m = &cited->value;
        if (m->kind == TDNREF_KIND_NUMBERED && m->relation == TDNREF_REL_IMPLEMENTS && tdn_is_front(m->clause) &&
            m->authority != NULL && tdn_points_itself(review, c, cited) && is_elsewhere(c, m->authority)) {
            report(review, c, &order_elsewhere, tdn_same(m->issuer.text),
                   tdn_place_of_mention(review, cited, m->issuer.span));
        }
    }
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

/* The department that exists today under exactly this name; NULL: none, for example because it is an abbreviation.
 */
static const tdn_body *department_named(tdn_review *review, tdn_slice words)
{
    const tdn_body *body = NULL;
    for (uint16_t id = 0; words.len > 0 && (body = tdn_lexicon_body(id)) != NULL; id++) {
        if (strncmp(body->id, "so-", strlen("so-")) == 0 && body->to == 0 &&
            tdn_slice_equal(words, tdn_slice_of(tdn_dashed(review, tdn_name_words(review, body->name).text[0])))) {
            return body;
        }
    }
    return NULL;
}

/* A department's plan whose opening names another department as the one that issues it. */
static void check_actor(tdn_review *review, const tdn_case *c)
{
    const char *own = c->doc->authority;
    if (strncmp(own, "so-", strlen("so-")) != 0) {
        return;
    }
    const tdn_body *other = department_named(review, actor_in(tdn_dashed(review, c->opening)));
    if (other != NULL && !tdn_slice_equal(tdn_slice_of(other->id), tdn_authority_of(own).body)) {
        report(review, c, &other_actor, tdn_name_words(review, other->name), tdn_place_of_opening(review, c));
    }
}

static void check_names(tdn_review *review, const tdn_case *c)
{
    if (spans_provinces(c->title) || c->doc->level == TDNREF_LEVEL_MINISTRY) {
        return;
    }
    if (tdn_place_in(c->doc->authority).len == 0) {
        tdn_abstained(review, &place_unknown);
        return;
    }
    tdn_checked(review);
    check_tasks(review, c);
    check_orders(review, c);
    check_actor(review, c);
}

/* ------------------------------------------------------- the whole text */

typedef struct likest {
    const tdn_case *other;
    unsigned share; /* per cent */
} likest;

/* The other text must have been there before: earlier, or of the same day and earlier in the archive. */
static void compare_with(const tdn_case *c, const tdn_case *other, likest *best)
{
    const uint32_t day = tdn_whole_day(c->doc->date);
    const uint32_t before = tdn_whole_day(other->doc->date);
    if (other->held->node == c->held->node || day == 0 || before == 0 || before > day || (before == day && other > c)) {
        return;
    }
    const unsigned share = tdn_sketch_share(c->doc->sketch, other->doc->sketch, LEAST_RUNS);
    if (share > best->share) {
        *best = (likest){other, share};
    }
}

static void report_share(tdn_review *review, const tdn_case *c, const likest *best)
{
    const unsigned rounded = (best->share + ROUNDED_TO / 2) / ROUNDED_TO * ROUNDED_TO;
    tdn_remark remark = tdn_remark_new(review, c, &same_words);
    tdn_quote(&remark, tdn_place_of_document(review, c));
    tdn_quote(&remark, tdn_place_of_document(review, best->other));
    remark.about = best->other->held->node;
    remark.severity = TDNREF_SEVERITY_INFORMATION;
    remark.settled_by = &look_for_own;
    remark.arguments[0] = tdn_count_words(review, rounded);
    remark.arguments[1] = tdn_describe_node(review, &best->other->node->value);
    tdn_found(review, &remark);
}

/* With the parents that are held, and with the plans that carry out the same ones. */
static void check_share(tdn_review *review, const tdn_case *c)
{
    likest best = {NULL, 0};
    for (size_t line = 0; line < TDN_LINE_COUNT; line++) {
        const uint64_t parent = tdn_parent_in(c->node, line);
        if (parent == TDN_NONE) {
            continue;
        }
        const tdn_case *held = tdn_case_of_node(review, parent);
        if (held != NULL) {
            compare_with(c, held, &best);
        }
        uint64_t sibling = 0;
        tdn_search search = tdn_index_find(review, tdn_value_of(review, parent)->key);
        while (tdn_index_next(review, &search, &sibling)) {
            compare_with(c, &review->cases.items[sibling], &best);
        }
    }
    if (best.share >= MOST_ALIKE) {
        report_share(review, c, &best);
    }
}

static void check(tdn_review *review, const tdn_case *c)
{
    if (c->in_scope) {
        check_names(review, c);
        check_share(review, c);
    }
}

/* Plans by the keys of the directives that they carry out. */
static void index_children(tdn_review *review)
{
    for (uint64_t i = 0; i < review->cases.count; i++) {
        const tdn_case *c = &review->cases.items[i];
        for (size_t line = 0; line < TDN_LINE_COUNT && c->in_scope; line++) {
            const uint64_t parent = tdn_parent_in(c->node, line);
            if (parent != TDN_NONE) {
                tdn_index_add(review, tdn_value_of(review, parent)->key, i);
            }
        }
    }
}

const tdn_rule tdn_rule_copied_text = {
    .on_archive = index_children,
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
