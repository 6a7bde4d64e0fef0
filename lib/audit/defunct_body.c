/*
 * defunct_body.c - a task given to a body that had ended on the document's day.
 */
#include "audit/duties.h"
#include "audit/rules.h"
#include "lexicon/lexicon.h"

static const tdn_words ended = {{
    "Giao việc cho {0}; theo bảng cơ quan, cơ quan này hoạt động đến hết ngày {1}.",
    "Tasks {0}, which according to the table of bodies existed until {1}.",
}};
static const tdn_words districts = {{
    "Giao việc cho \"{0}\": từ ngày 01/7/2025 đơn vị hành chính cấp huyện đã kết thúc hoạt động.",
    "Tasks \"{0}\", but there have been no districts since 01/7/2025.",
}};

static const tdn_words *const messages[] = {&ended, &districts, &tdn_own_date_unknown};

static bool names_districts(const char *words)
{
    static const char *const former[] = {"-cũ-", "-trước-đây-", NULL};
    static const char *const all[] = {"-các-huyện-", "-cấp-huyện-", NULL};
    return !tdn_holds_one_of(words, former) && tdn_holds_one_of(words, all);
}

/* "Các huyện" after the districts had ended. */
static bool tasks_districts(tdn_review *review, const tdnref_duty *duty, uint32_t day)
{
    return duty->whole_class && day >= TDN_REFORM_DAY && names_districts(tdn_dashed(review, duty->body.text));
}

/* True if a body of the tables had ended before a day; *last is its last. */
static bool had_ended(const char *authority, tdnref_date on, tdnref_date *last)
{
    tdnref_body body = {.struct_size = sizeof body};
    const tdnref_date latest = {0, 0, 0};
    if (tdnref_body_on(authority, on, &body) || !tdnref_body_on(authority, latest, &body)) {
        return false; /* it stood, or no table has it */
    }
    *last = body.to;
    return tdn_whole_day(body.to) != 0 && tdn_whole_day(body.to) < tdn_whole_day(on);
}

static void check_task(tdn_review *review, const tdn_case *c, const tdn_stored_duty *duty)
{
    const tdnref_duty *value = &duty->value;
    tdnref_date last = {0, 0, 0};
    const bool found = value->authority == NULL ? tasks_districts(review, value, tdn_whole_day(c->doc->date))
                                                : had_ended(value->authority, c->doc->date, &last);
    tdn_checked(review);
    if (!found) {
        return;
    }
    tdn_remark remark = tdn_remark_new(review, c, value->authority == NULL ? &districts : &ended);
    tdn_quote(&remark, tdn_place_of_duty(review, duty));
    remark.arguments[0] = tdn_same(value->body.text);
    remark.arguments[1] = tdn_day_words(review, last);
    tdn_found(review, &remark);
}

static void check(tdn_review *review, const tdn_case *c)
{
    for (uint64_t i = 0; i < c->duty_count && c->in_scope; i++) {
        const tdn_stored_duty *duty = tdn_case_duty(review, c, i);
        if (duty->value.kind != TDNREF_DUTY_TASK) {
            continue;
        }
        if (!tdn_is_whole_date(c->doc->date)) {
            tdn_abstained(review, &tdn_own_date_unknown);
            return;
        }
        check_task(review, c, duty);
    }
}

const tdn_rule tdn_rule_defunct_body = {
    .on_document = check,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
