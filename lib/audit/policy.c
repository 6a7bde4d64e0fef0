/*
 * policy.c - the demands of the reviewer's office, as the rules need them.
 */
#include "audit/policy.h"

#include "audit/words.h"

const tdnref_setting *tdn_setting_of(const tdn_review *review, const char *rule)
{
    const tdnref_policy *policy = review->policy;
    const tdnref_setting *found = NULL;
    for (uint64_t i = 0; policy != NULL && i < policy->setting_count; i++) {
        const tdnref_setting *setting = tdn_item_at(policy->settings, i);
        found = setting->rule != NULL && strcmp(setting->rule, rule) == 0 ? setting : found;
    }
    return found;
}

/* ------------------------------------------------------------ what fits */

const tdnref_demand *tdn_demand_at(const tdn_review *review, uint64_t index)
{
    return tdn_item_at(review->policy->demands, index);
}

const tdnref_wanted *tdn_wanted_at(const tdnref_demand *demand, uint64_t index)
{
    return tdn_item_at(demand->wanted, index);
}

const tdnref_deadline *tdn_deadline_at(const tdn_review *review, uint64_t index)
{
    return tdn_item_at(review->policy->deadlines, index);
}

const tdnref_tasked *tdn_tasked_at(const tdn_review *review, uint64_t index)
{
    return tdn_item_at(review->policy->tasked, index);
}

bool tdn_holds_words(tdn_review *review, const char *text, const char *words)
{
    const char *within = tdn_dashed(review, text);
    const char *wanted = tdn_dashed(review, words);
    return wanted[0] != '\0' && strstr(within, wanted) != NULL;
}

static bool fits_type(const tdn_case *c, const tdnref_scope *scope)
{
    const char *type = c->doc->type.text;
    for (uint64_t i = 0; i < scope->type_count && type != NULL; i++) {
        if (strcmp(scope->types[i], type) == 0) {
            return true;
        }
    }
    return scope->type_count == 0 && c->in_scope;
}

static bool fits_years(const tdnref_document *doc, const tdnref_scope *scope)
{
    const uint16_t from = doc->period_from != 0 ? doc->period_from : doc->date.year;
    const uint16_t to = doc->period_from != 0 ? doc->period_to : doc->date.year;
    if (scope->period_from == 0 && scope->period_to == 0) {
        return true;
    }
    return from != 0 && (scope->period_from == 0 || to >= scope->period_from) &&
           (scope->period_to == 0 || from <= scope->period_to);
}

static bool fits_topic(tdn_review *review, const char *title, const tdnref_scope *scope)
{
    for (uint64_t i = 0; i < scope->topic_count; i++) {
        if (tdn_holds_words(review, title, scope->topics[i])) {
            return true;
        }
    }
    return scope->topic_count == 0;
}

bool tdn_fits_scope(tdn_review *review, const tdn_case *c, const tdnref_scope *scope)
{
    const tdnref_document *doc = c->doc;
    if (!fits_type(c, scope) || !fits_years(doc, scope) ||
        (scope->level != TDNREF_LEVEL_UNKNOWN && scope->level != doc->level) ||
        (scope->line != TDNREF_LINE_UNKNOWN && ((int)scope->line & (int)doc->line_of) == 0)) {
        return false;
    }
    return (scope->body == NULL || tdn_holds_words(review, doc->issuer.text, scope->body)) &&
           (scope->province == NULL || tdn_holds_words(review, doc->issuer.text, scope->province) ||
            tdn_holds_words(review, doc->place.text, scope->province)) &&
           fits_topic(review, doc->title.text, scope);
}

static bool fits_number(tdn_review *review, uint64_t node, const tdnref_wanted *wanted)
{
    const tdnref_mention as_cited = {
        .struct_size = sizeof as_cited, .kind = TDNREF_KIND_NUMBERED, .number = {.text = wanted->number}};
    tdn_identity identity;
    tdn_identity_of_mention(&review->namer, &as_cited, 0, &identity);
    review->failed = review->failed || review->namer.failed;
    return identity.number != NULL && identity.number == tdn_number_of(review, node)->number;
}

bool tdn_fits_wanted(tdn_review *review, uint64_t node, const char *subject, const tdnref_wanted *wanted)
{
    const tdn_directive *value = tdn_value_of(review, node);
    const uint16_t inside = tdn_number_of(review, node)->year;
    const uint16_t year = inside != 0 ? inside : value->date.year;
    const char *title = value->title != NULL ? value->title : subject;
    return (wanted->number == NULL || fits_number(review, node, wanted)) &&
           (wanted->type == NULL || (value->type != NULL && strcmp(wanted->type, value->type) == 0)) &&
           (wanted->year == 0 || wanted->year == year) &&
           (wanted->issuer == NULL || tdn_holds_words(review, value->issuer, wanted->issuer)) &&
           (wanted->topic == NULL || tdn_holds_words(review, title, wanted->topic));
}

/* ------------------------------------------------------------ the check */

static bool is_set(const void *items, uint64_t count, size_t least)
{
    size_t size = 0;
    if (count > 0 && items != NULL) {
        memcpy(&size, items, sizeof size);
    }
    return count == 0 || size >= least;
}

static const char *check_policy(const tdnref_policy *policy)
{
    if (policy->struct_size < sizeof *policy || !is_set(policy->demands, policy->demand_count, sizeof(tdnref_demand)) ||
        !is_set(policy->deadlines, policy->deadline_count, sizeof(tdnref_deadline)) ||
        !is_set(policy->tasked, policy->tasked_count, sizeof(tdnref_tasked)) ||
        !is_set(policy->settings, policy->setting_count, sizeof(tdnref_setting))) {
        return "a struct_size of the policy is not set";
    }
    for (uint64_t i = 0; i < policy->setting_count; i++) {
        const tdnref_setting *setting = tdn_item_at(policy->settings, i);
        if (tdnref_rule_find(setting->rule) == NULL) {
            return "a setting of the policy names no rule";
        }
    }
    for (uint64_t i = 0; i < policy->demand_count; i++) {
        const tdnref_demand *demand = tdn_item_at(policy->demands, i);
        if (demand->wanted_count == 0 || !is_set(demand->wanted, demand->wanted_count, sizeof(tdnref_wanted))) {
            return "a demand of the policy wants nothing";
        }
    }
    return NULL;
}

const char *tdn_check_options(const tdnref_audit_options *options)
{
    if (options->struct_size < sizeof *options ||
        !is_set(options->registry, options->registry_count, sizeof(tdnref_registered))) {
        return "a struct_size of the options is not set";
    }
    return options->policy == NULL ? NULL : check_policy(options->policy);
}
