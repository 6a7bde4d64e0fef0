/*
 * query_policy.c - matching the directives described in a policy with the directive that was asked for.
 *
 * They are matched as in a review: what is not set matches everything, words must be adjacent, and a topic may be in
 * the title or in what others say that the directive is about.
 */
#include "query/query_policy.h"

#include "query/words.h"

#include <stdlib.h>
#include <string.h>

static bool holds_column(const query *q, const char *column, const char *words)
{
    char *text = query_text_of(q, q->x, column);
    const bool found = words_hold(text, words);
    free(text);
    return found;
}

static bool is_number(const query *q, const char *number)
{
    char *own = query_text_of(q, q->x, "number");
    const bool same = number == NULL || (words_hold(own, number) && words_hold(number, own));
    free(own);
    return same;
}

static bool is_of_year(const query *q, uint16_t year)
{
    char *date = query_text_of(q, q->x, "date");
    const bool same = year == 0 || strtol(date, NULL, 10) == year;
    free(date);
    return same;
}

static bool is_type(const query *q, const char *type)
{
    char *own = query_text_of(q, q->x, "type");
    const bool same = type == NULL || strcmp(own, type) == 0;
    free(own);
    return same;
}

bool query_policy_fits(const query *q, const tdnref_wanted *wanted)
{
    return is_number(q, wanted->number) && is_type(q, wanted->type) && is_of_year(q, wanted->year) &&
           holds_column(q, "issuer", wanted->issuer) &&
           (holds_column(q, "title", wanted->topic) || holds_column(q, "subject", wanted->topic));
}

void query_policy_bodies(const query *q, query_body_taker *take, void *ud)
{
    for (uint64_t i = 0; q->policy != NULL && i < q->policy->tasked_count; i++) {
        const tdnref_tasked *tasked = &q->policy->tasked[i];
        for (uint64_t j = 0; query_policy_fits(q, &tasked->directive) && j < tasked->body_count; j++) {
            take(ud, tasked->bodies[j]);
        }
    }
}
