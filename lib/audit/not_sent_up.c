/*
 * not_sent_up.c - recipients that do not include the body whose order the plan implements.
 */
#include "audit/duties.h"
#include "audit/parents.h"
#include "audit/rules.h"

static const tdn_words missing = {{
    "Trong nơi nhận chưa thấy {0}, là cơ quan ban hành {1}.",
    "{0}, which issued {1}, is not among the recipients.",
}};
static const tdn_words no_recipients = {{
    "chưa đọc được nơi nhận",
    "no recipients could be read",
}};
static const tdn_words unknown_recipient = {{
    "có nơi nhận chưa nhận ra là cơ quan nào",
    "a recipient could not be identified",
}};
static const tdn_words parent_unknown = {{
    "chưa xác định được cơ quan ban hành văn bản được triển khai",
    "the body that issued the parent is not known",
}};

static const tdn_words *const messages[] = {&missing, &no_recipients, &unknown_recipient, &parent_unknown};

/* "Văn phòng UBND tỉnh" for the committee: the slug of one holds that of the other. */
static bool is_office_of(const char *recipient, const char *body)
{
    const size_t len = strcspn(body, "@:");
    const char *at = strstr(recipient, "-");
    for (; at != NULL; at = strstr(at + 1, "-")) {
        if (strncmp(at + 1, body, len) == 0 && strcmp(at + 1 + len, body + len) == 0) {
            return true;
        }
    }
    return false;
}

typedef struct recipients {
    const tdn_stored_duty *first;
    bool has_body; /* the body asked for, or its office */
    bool unknown;  /* one that could not be identified */
} recipients;

static recipients read_recipients(const tdn_review *review, const tdn_case *c, const char *body)
{
    recipients out = {NULL, false, false};
    for (uint64_t i = 0; i < c->duty_count; i++) {
        const tdn_stored_duty *duty = tdn_case_duty(review, c, i);
        if (duty->value.kind != TDNREF_DUTY_RECIPIENT) {
            continue;
        }
        const char *authority = duty->value.authority;
        const bool same = authority != NULL && (strcmp(authority, body) == 0 || is_office_of(authority, body));
        out.first = out.first == NULL ? duty : out.first;
        out.has_body = out.has_body || same;
        out.unknown = out.unknown || (authority == NULL && !duty->value.whole_class);
    }
    return out;
}

/* Central bodies are reported to through ministries and offices, boards through their standing body. */
static bool is_reported_to(const tdn_case *c, const tdn_directive *parent)
{
    static const char *const slugs[] = {"ubnd@", "tinh-uy@", "hdnd@", NULL};
    return tdn_begins_with_one_of(parent->authority, slugs) > 0 && tdn_stands_to(c, parent) == TDN_STANDING_DIRECT;
}

static void check(tdn_review *review, const tdn_case *c)
{
    const uint64_t parent = tdn_is_reviewed_plan(c) ? tdn_primary_parent(c) : TDN_NONE;
    if (parent == TDN_NONE) {
        return;
    }
    const tdn_directive *node = tdn_value_of(review, parent);
    const tdn_authority superior = tdn_authority_of(node->authority);
    if (node->authority == NULL || superior.open || superior.joint) {
        tdn_abstained(review, &parent_unknown);
        return;
    }
    if (!is_reported_to(c, node)) {
        return;
    }
    const recipients list = read_recipients(review, c, node->authority);
    if (list.first == NULL || (list.unknown && !list.has_body)) {
        tdn_abstained(review, list.first == NULL ? &no_recipients : &unknown_recipient);
        return;
    }
    tdn_checked(review);
    if (list.has_body) {
        return;
    }
    tdn_remark remark = tdn_remark_new(review, c, &missing);
    tdn_quote(&remark, tdn_place_of_duty(review, list.first));
    remark.about = parent;
    remark.arguments[0] = tdn_same(node->issuer);
    remark.arguments[1] = tdn_describe_node(review, node);
    tdn_found(review, &remark);
}

const tdn_rule tdn_rule_not_sent_up = {
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
