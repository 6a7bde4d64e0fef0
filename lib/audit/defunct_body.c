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
static const tdn_words no_own_date = {{
    "chưa đọc được ngày ban hành của văn bản",
    "the document's own date could not be read",
}};

static const tdn_words *const messages[] = {&ended, &districts, &no_own_date};

static bool names_districts(const char *words)
{
    const bool former = strstr(words, "-cũ-") != NULL || strstr(words, "-trước-đây-") != NULL;
    return !former && (strstr(words, "-các-huyện-") != NULL || strstr(words, "-cấp-huyện-") != NULL);
}

/* Fills message and arguments if the body of a task had ended. */
static bool judge(tdn_review *review, const tdn_case *c, const tdn_tasked *duty, tdn_remark *out, bool *failed)
{
    const tdnref_duty *value = &duty->value;
    const uint32_t day = tdn_whole_day(c->held->value.date);
    if (value->authority == NULL) {
        const char *words = value->whole_class ? tdn_dashed(review, value->body.text) : "";
        *failed = words == NULL;
        out->message = &districts;
        out->arguments[0] = tdn_same(value->body.text);
        return words != NULL && day >= TDN_REFORM_DAY && names_districts(words);
    }
    tdnref_body body = {.struct_size = sizeof body};
    const tdnref_date latest = {0, 0, 0};
    if (tdnref_body_on(value->authority, c->held->value.date, &body) ||
        !tdnref_body_on(value->authority, latest, &body)) {
        return false; /* it stood, or no table has it */
    }
    const uint32_t last = tdn_whole_day(body.to);
    out->message = &ended;
    out->arguments[0] = tdn_same(value->body.text);
    out->arguments[1] = tdn_same(tdn_day_text(review, body.to));
    return last != 0 && last < day;
}

static bool check(tdn_review *review, uint64_t document)
{
    const tdn_case *c = &review->cases.items[document];
    for (uint64_t i = 0; i < tdn_case_duty_count(c); i++) {
        const tdn_tasked *duty = tdn_case_duty(review, c, i);
        if (duty->value.kind != TDNREF_DUTY_TASK || !c->in_scope) {
            continue;
        }
        if (tdn_whole_day(c->held->value.date) == 0) {
            return tdn_abstained(review, &no_own_date);
        }
        tdn_checked(review);
        tdn_remark remark = tdn_remark_new(document, &ended);
        bool failed = false;
        const bool found = judge(review, c, duty, &remark, &failed);
        const tdnref_place place = tdn_place_of_duty(review, duty);
        tdn_quote(&remark, &place);
        if (failed || (found && !tdn_found(review, &remark))) {
            return false;
        }
    }
    return true;
}

static bool run(tdn_review *review)
{
    return tdn_each_case(review, check);
}

const tdn_rule tdn_rule_defunct_body = {
    .value =
        {
            .struct_size = sizeof(tdnref_rule),
            .id = "defunct-body",
            .severity = TDNREF_SEVERITY_REVIEW,
            .summary = {"Giao việc cho cơ quan đã kết thúc hoạt động", "A task for a body that no longer existed"},
            .explanation =
                {"Xét các cơ quan được giao việc trong phần tổ chức thực hiện của kế hoạch. Nêu khi ngày hoạt động "
                 "cuối cùng của cơ quan theo bảng cơ quan là trước ngày ban hành kế hoạch, hoặc khi kế hoạch ban hành "
                 "sau ngày 30/6/2025 giao việc cho các huyện. Cơ quan đổi tên vẫn được coi là cơ quan cũ; cơ quan chưa "
                 "có trong bảng không được xét. Chỉ xét khi biết đủ ngày ban hành.",
                 "Examines the bodies that a plan tasks. Reports those that, according to the table of bodies, had "
                 "ended before the date of the plan, and districts tasked after 30/6/2025. A renamed body is still the "
                 "same; bodies that are not in the table are ignored. The date of the plan must be complete."},
            .example = {"Kế hoạch ngày 15/8/2025 giao \"UBND các huyện, thị xã, thành phố\" tổ chức thực hiện.",
                        "A plan of 15/8/2025 tasks \"UBND các huyện, thị xã, thành phố\"."},
            .settled_by = {"Thay bằng cơ quan, đơn vị tiếp nhận nhiệm vụ.", "Name the successor of the body."},
        },
    .run = run,
    .messages = messages,
    .message_count = TDN_COUNT(messages),
};
