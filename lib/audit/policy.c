/*
 * policy.c - what the reviewer's office knows and wants, as the rules ask for it.
 */
#include "audit.h"

/* Items of the caller's arrays are as far apart as the caller's own struct is long. */
static const void *item_of(const void *items, uint64_t index)
{
    size_t size = 0;
    memcpy(&size, items, sizeof size);
    return (const char *)items + index * size;
}

const tdnref_setting *tdn_setting_of(const tdn_review *review, const char *rule)
{
    const tdnref_policy *policy = review->policy;
    const tdnref_setting *found = NULL;
    for (uint64_t i = 0; policy != NULL && i < policy->setting_count; i++) {
        const tdnref_setting *setting = item_of(policy->settings, i);
        found = setting->rule != NULL && strcmp(setting->rule, rule) == 0 ? setting : found;
    }
    return found;
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
        const tdnref_setting *setting = item_of(policy->settings, i);
        if (tdnref_rule_find(setting->rule) == NULL) {
            return "a setting of the policy names no rule";
        }
    }
    for (uint64_t i = 0; i < policy->demand_count; i++) {
        const tdnref_demand *demand = item_of(policy->demands, i);
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
