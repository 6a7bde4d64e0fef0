/*
 * copied_text.c - another province's or department's name left over in a plan: its bodies tasked, its committee's act
 * carried out, or another department as the one that issues it.
 */
#include "audit/duties.h"
#include "audit/rules.h"

#include "lexicon/lexicon.h"

/* How far before "ban hành Kế hoạch" the body that acts may begin, in bytes. */
#define ACTOR_REACH 90

static const tdn_words task_elsewhere = {{
    "Giao việc cho {0}, trong khi văn bản này là của {1}: có thể còn sót tên từ văn bản khác.",
    "Gives a task to {0}, though this document is {1}'s: perhaps left over from another text.",
}};
static const tdn_words order_elsewhere = {{
    "Phần mở đầu thực hiện văn bản của {0}, trong khi văn bản này là của {1}: có thể còn sót tên từ văn bản khác.",
    "The opening carries out an act of {0}, though this document is {1}'s: perhaps left over from another text.",
}};
static const tdn_words other_actor = {{
    "Phần mở đầu ghi cơ quan ban hành là {0}, trong khi văn bản này là của {1}: có thể còn sót tên từ văn bản khác.",
    "The opening says that {0} acts, though this document is {1}'s: perhaps left over from another text.",
}};
static const tdn_words place_unknown = {{
    "chưa xác định được tỉnh, thành phố của cơ quan ban hành",
    "the province of the issuing body is not known",
}};

static const tdn_words *const messages[] = {&task_elsewhere, &order_elsewhere, &other_actor, &place_unknown};

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
    return true;
}

const tdn_rule tdn_rule_copied_text = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "copied-text",
            .severity = TDNREF_SEVERITY_REVIEW,
            .summary = {"Còn sót tên cơ quan hoặc tỉnh, thành phố khác", "Names of another body or province left over"},
            .explanation =
                {"Xét cơ quan được giao việc và văn bản được triển khai ở phần mở đầu: nêu khi đó là cơ quan của tỉnh, "
                 "thành phố khác, hoặc khi phần mở đầu ghi một sở khác là cơ quan ban hành. Các tỉnh đã sáp nhập vào "
                 "nhau được coi là một nơi. Kế hoạch phối hợp, hợp tác, kết nghĩa giữa các địa phương và tên viết tắt "
                 "không được xét. Không so toàn văn để tìm phần giống nhau.",
                 "Looks at the bodies tasked, and at the acts that the opening carries out: speaks if they are another "
                 "province's, or if the opening says that another department acts. Provinces that merged are one "
                 "place. Plans of cooperation between provinces are left out, and so are abbreviated names. Whole "
                 "texts are not compared for what they share."},
            .example = {"Kế hoạch của Sở Xây dựng tỉnh Đắk Lắk giao việc cho \"Sở Tài chính tỉnh Lâm Đồng\".",
                        "A plan of a department in Đắk Lắk tasks \"Sở Tài chính tỉnh Lâm Đồng\"."},
            .settled_by = {"Rà soát lại tên cơ quan, địa phương trong toàn văn.",
                           "Go over the names of bodies and places in the whole text."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
