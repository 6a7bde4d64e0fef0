/*
 * policy.c - what the reviewer's office knows and wants, as the rules ask for it.
 */
#include "audit/audit.h"

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

/* ------------------------------------------------------------ what fits */

const tdnref_demand *tdn_demand_at(const tdn_review *review, uint64_t index)
{
    return item_of(review->policy->demands, index);
}

const tdnref_wanted *tdn_wanted_at(const tdnref_demand *demand, uint64_t index)
{
    return item_of(demand->wanted, index);
}

const tdnref_deadline *tdn_deadline_at(const tdn_review *review, uint64_t index)
{
    return item_of(review->policy->deadlines, index);
}

const tdnref_tasked *tdn_tasked_at(const tdn_review *review, uint64_t index)
{
    return item_of(review->policy->tasked, index);
}

bool tdn_holds_words(tdn_review *review, const char *text, const char *words, bool *failed)
{
    const char *within = tdn_dashed(review, text);
    const char *wanted = tdn_dashed(review, words);
    *failed = *failed || within == NULL || wanted == NULL;
    return !*failed && wanted[0] != '\0' && strstr(within, wanted) != NULL;
}

static bool fits_type(const tdn_case *c, const tdnref_scope *scope)
{
    const char *type = c->held->value.type.text;
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

static bool fits_topic(tdn_review *review, const char *title, const tdnref_scope *scope, bool *failed)
{
    for (uint64_t i = 0; i < scope->topic_count && !*failed; i++) {
        if (tdn_holds_words(review, title, scope->topics[i], failed)) {
            return true;
        }
    }
    return scope->topic_count == 0;
}

bool tdn_fits_scope(tdn_review *review, const tdn_case *c, const tdnref_scope *scope, bool *failed)
{
    const tdnref_document *doc = &c->held->value;
    if (!fits_type(c, scope) || !fits_years(doc, scope) ||
        (scope->level != TDNREF_LEVEL_UNKNOWN && scope->level != doc->level) ||
        (scope->line != TDNREF_LINE_UNKNOWN && ((int)scope->line & (int)doc->line_of) == 0)) {
        return false;
    }
    return (scope->body == NULL || tdn_holds_words(review, doc->issuer.text, scope->body, failed)) &&
           (scope->province == NULL || tdn_holds_words(review, doc->issuer.text, scope->province, failed) ||
            tdn_holds_words(review, doc->place.text, scope->province, failed)) &&
           fits_topic(review, doc->title.text, scope, failed);
}

static bool fits_number(tdn_review *review, uint64_t node, const tdnref_wanted *wanted, bool *failed)
{
    const tdnref_mention as_cited = {
        .struct_size = sizeof as_cited, .kind = TDNREF_KIND_NUMBERED, .number = {.text = wanted->number}};
    tdn_identity identity;
    tdn_identity_of_mention(&review->namer, &as_cited, &identity);
    *failed = *failed || review->namer.failed;
    return !*failed && identity.number != NULL && identity.number == review->numbers.items[node].number;
}

bool tdn_fits_wanted(tdn_review *review, uint64_t node, const char *subject, const tdnref_wanted *wanted, bool *failed)
{
    const tdnref_node *value = tdn_value_of(review, node);
    const uint16_t inside = review->numbers.items[node].year;
    const uint16_t year = inside != 0 ? inside : value->date.year;
    const char *title = value->title != NULL ? value->title : subject;
    return (wanted->number == NULL || fits_number(review, node, wanted, failed)) &&
           (wanted->type == NULL || (value->type != NULL && strcmp(wanted->type, value->type) == 0)) &&
           (wanted->year == 0 || wanted->year == year) &&
           (wanted->issuer == NULL || tdn_holds_words(review, value->issuer, wanted->issuer, failed)) &&
           (wanted->topic == NULL || tdn_holds_words(review, title, wanted->topic, failed));
}

/* ---------------------------------------------------------- the registry */

const tdnref_registered *tdn_registered_at(const tdn_review *review, uint64_t index)
{
    return item_of(review->registry, index);
}

bool tdn_read_registry(tdn_review *review)
{
    for (uint64_t i = 0; i < review->registry_count; i++) {
        const tdnref_registered *line = tdn_registered_at(review, i);
        const tdnref_mention as_cited = {.struct_size = sizeof as_cited,
                                         .kind = TDNREF_KIND_NUMBERED,
                                         .type = {.text = line->type},
                                         .number = {.text = line->number},
                                         .issuer = {.text = line->issuer},
                                         .authority = line->authority,
                                         .date = line->date};
        tdn_identity identity;
        tdn_identity_of_mention(&review->namer, &as_cited, &identity);
        if (review->namer.failed || !TDN_PUSH(review->audit->alloc, &review->registry_periods, identity.period)) {
            return false;
        }
        if (identity.number != NULL &&
            !tdn_chains_add(&review->registry_numbers, review->audit->alloc, identity.number, i)) {
            return false;
        }
    }
    return true;
}

/* The Party's and the centre's symbols name their body; any other number needs the issuer to agree. */
static bool names_its_body(const char *symbol)
{
    static const char *const ends[] = {"-TTG", "-CP", "/TW", "/QH", "-UBTVQH"};
    for (size_t i = 0; i < TDN_COUNT(ends); i++) {
        const char *at = strstr(symbol, ends[i]);
        const size_t len = strlen(ends[i]);
        if (at != NULL && (at[len] == '\0' || tdn_is_digit((unsigned char)at[len]))) {
            return true;
        }
    }
    return false;
}

/* Type and body; whether it is the same year or term is another question. */
static bool is_of_one_book(const tdnref_node *node, const tdn_numbered *number, const tdnref_registered *line)
{
    if (line->type != NULL && node->type != NULL && strcmp(line->type, node->type) != 0) {
        return false;
    }
    if (names_its_body(number->symbol)) {
        return true;
    }
    if (line->authority != NULL) {
        return node->authority != NULL && strcmp(line->authority, node->authority) == 0;
    }
    return line->issuer != NULL && node->issuer != NULL && strcmp(line->issuer, node->issuer) == 0;
}

static bool is_of_year(const tdnref_node *node, const tdn_numbered *number, const tdnref_registered *line)
{
    return number->year != 0 || (node->date.year != 0 && node->date.year == line->date.year);
}

static bool is_party_number(const tdn_numbered *number)
{
    return number->symbol[0] == '-';
}

/* Party numbers run by term: "57-KL/TW ngày 15/6/2022" is the act of 15/6/2023. A book ends in its period and a slash.
 */
static bool is_of_term(const tdn_numbered *number, const char *period)
{
    const size_t book = strlen(number->book);
    const size_t len = period == NULL || period[0] != 'k' ? 0 : strlen(period);
    return is_party_number(number) && len > 0 && book > len + 1 && number->book[book - len - 2] == '/' &&
           memcmp(number->book + book - len - 1, period, len) == 0;
}

/* The line of the same year, or of the same term; `*several`: more than one. */
static const tdnref_registered *registered_line(const tdn_review *review, const tdnref_node *node,
                                                const tdn_numbered *number, bool by_term, bool *several)
{
    const tdnref_registered *found = NULL;
    *several = false;
    uint64_t link = tdn_chains_find(&review->registry_numbers, number->number);
    for (; link != TDN_NONE; link = review->registry_numbers.links.items[link].next) {
        const uint64_t index = review->registry_numbers.links.items[link].value;
        const tdnref_registered *line = tdn_registered_at(review, index);
        const bool in_time =
            by_term ? is_of_term(number, review->registry_periods.items[index]) : is_of_year(node, number, line);
        if (in_time && is_of_one_book(node, number, line)) {
            *several = found != NULL;
            found = line;
        }
        if (*several) {
            return NULL;
        }
    }
    return found;
}

const tdnref_registered *tdn_registered_as(const tdn_review *review, const tdnref_node *node,
                                           const tdn_numbered *number)
{
    bool several = false;
    const tdnref_registered *found = registered_line(review, node, number, false, &several);
    return found != NULL || several ? found : registered_line(review, node, number, true, &several);
}

/* "01/NQ-CP" is about the tasks of the year, every year: the same words are one act only if the years in them are. */
static bool names_same_years(const char *a, const char *b)
{
    uint16_t from[2];
    uint16_t to[2];
    (void)tdn_years_in(a, &from[0], &to[0]);
    (void)tdn_years_in(b, &from[1], &to[1]);
    return from[0] == from[1] && to[0] == to[1];
}

bool tdn_registered_in_other_year(tdn_review *review, uint64_t node, const char *subject, const tdnref_registered **out,
                                  bool *any)
{
    const tdn_numbered *number = &review->numbers.items[node];
    const tdnref_node *value = tdn_value_of(review, node);
    size_t alike = 0;
    *out = NULL;
    *any = false;
    if (number->year != 0 || value->date.year == 0 || is_party_number(number)) {
        return true;
    }
    uint64_t link = tdn_chains_find(&review->registry_numbers, number->number);
    for (size_t n = 0; link != TDN_NONE && n < TDN_CHAIN_REACH; n++) {
        const tdnref_registered *line = tdn_registered_at(review, review->registry_numbers.links.items[link].value);
        link = review->registry_numbers.links.items[link].next;
        review->audit->steps++;
        if (line->date.year == 0 || line->date.year == value->date.year || !is_of_one_book(value, number, line)) {
            continue;
        }
        const char *title = tdn_dashed(review, line->title);
        if (title == NULL) {
            return false;
        }
        *any = true;
        if (tdn_reads_alike(title, subject) && names_same_years(title, subject)) {
            *out = line;
            alike++;
        }
    }
    *out = alike == 1 ? *out : NULL;
    return true;
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
