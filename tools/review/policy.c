/*
 * policy.c - the demands of an office on its plans, from YAML.
 *
 * Each kind of mapping is a table of keys, whose rows name the function that reads the value. A wrong key or value is
 * reported with file, line, column and what was expected, and reading continues, so that one run reports all errors.
 */
#include "review/policy.h"

#include "common/day.h"
#include "review/policy_yaml.h"
#include "review/severity.h"

#include <stddef.h>
#include <string.h>

/* No directive that anybody cites is older; a later year is a slip. */
enum { EARLIEST_YEAR = 1900, LATEST_YEAR = 2200 };

/* -------------------------------------------------------------- scalars */

static void take_text(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    const char **out = slot;
    *out = tool_yaml_text(y, value, "a text");
}

static void take_year(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    uint16_t *out = slot;
    *out = (uint16_t)tool_yaml_number(y, value, EARLIEST_YEAR, LATEST_YEAR, "a year such as 2024");
}

static void take_days(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    uint32_t *out = slot;
    *out = tool_yaml_number(y, value, 1, 3660, "a number of days from 1 to 3660");
}

static void take_flag(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    static const char *const words[] = {"no", "yes", "false", "true", "off", "on", "không", "có", NULL};
    bool *out = slot;
    *out = tool_yaml_choice(y, value, words) % 2 == 1;
}

/* 2024 or 2021-2025, into period_from and period_to, which follow each other in tdnref_scope. */
static void take_period(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    static const char expected[] = "a year or years such as 2021-2025";
    tdnref_scope *out = slot;
    uint16_t from = 0;
    uint16_t to = 0;
    const char *text = tool_yaml_text(y, value, expected);
    if (text == NULL) {
        return;
    }
    if (!tool_years_read(text, &from, &to) || from < EARLIEST_YEAR) {
        tool_yaml_expected(y, value, expected);
        return;
    }
    out->period_from = from;
    out->period_to = to;
}

/* "15/01" into a month and the day after it. */
static bool read_day(tool_yaml *y, const tool_yaml_value *value, uint8_t *month, uint8_t *day)
{
    unsigned d = 0;
    unsigned m = 0;
    const char *text = tool_yaml_text(y, value, "a day of the year such as 15/01");
    if (text == NULL) {
        return false;
    }
    const bool good = tool_digits_read(&text, 1, 2, &d) && *text++ == '/' && tool_digits_read(&text, 1, 2, &m);
    /* Of any year: 29/02 is a day, 31/02 is none. */
    if (!good || *text != '\0' || !tool_day_is_real((tdnref_date){2024, (uint8_t)m, (uint8_t)d})) {
        tool_yaml_expected(y, value, "a day of the year, day before month, such as 15/01");
        return false;
    }
    *month = (uint8_t)m;
    *day = (uint8_t)d;
    return true;
}

static void take_deadline_day(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    tdnref_deadline *out = slot;
    (void)read_day(y, value, &out->month, &out->day);
}

static void take_annual_day(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    tdnref_policy *out = slot;
    (void)read_day(y, value, &out->annual_month, &out->annual_day);
}

static void take_level(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    const char *words[TDNREF_LEVEL_INTERNATIONAL + 1] = {NULL};
    tdnref_level *out = slot;
    for (int level = TDNREF_LEVEL_CENTRAL; level < TDNREF_LEVEL_INTERNATIONAL; level++) {
        words[level - TDNREF_LEVEL_CENTRAL] = tdnref_level_name((tdnref_level)level);
    }
    const size_t found = tool_yaml_choice(y, value, words);
    *out = found == TOOL_YAML_NONE ? TDNREF_LEVEL_UNKNOWN : (tdnref_level)(found + TDNREF_LEVEL_CENTRAL);
}

static void take_line(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    static const char *const words[] = {"party", "state", NULL};
    tdnref_line *out = slot;
    const size_t found = tool_yaml_choice(y, value, words);
    *out = found == 0 ? TDNREF_LINE_PARTY : found == 1 ? TDNREF_LINE_STATE : TDNREF_LINE_UNKNOWN;
}

static void take_type(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    const char **out = slot;
    *out = tool_yaml_text(y, value, "a type code such as KH");
    if (*out != NULL && tdnref_type_name(*out) == NULL) {
        tool_yaml_expected(y, value, "a type code such as KH, CTr, ĐA, PA, QĐ, NQ, CT, KL, CV");
    }
}

/* ---------------------------------------------------------------- lists */

typedef struct text_list {
    const char *const *items;
    uint64_t count;
} text_list;

/* One text or a list of them, each read by `take`. */
static text_list read_texts(tool_yaml *y, const tool_yaml_value *value, tool_yaml_take *take)
{
    const size_t count = tool_yaml_length(value);
    const char **items = tool_memory_alloc(tool_yaml_memory(y), (count + 1) * sizeof *items);
    for (size_t i = 0; i < count; i++) {
        const tool_yaml_value item = tool_yaml_item(value, i);
        take(y, &item, (void *)&items[i]);
    }
    return (text_list){items, count};
}

static void take_types(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    tdnref_scope *out = slot;
    const text_list list = read_texts(y, value, take_type);
    out->types = list.items;
    out->type_count = list.count;
}

static void take_topics(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    tdnref_scope *out = slot;
    const text_list list = read_texts(y, value, take_text);
    out->topics = list.items;
    out->topic_count = list.count;
}

static void take_bodies(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    tdnref_tasked *out = slot;
    const text_list list = read_texts(y, value, take_text);
    out->bodies = list.items;
    out->body_count = list.count;
}

/* ------------------------------------------------------------- mappings */

static const tool_yaml_field scope_fields[] = {
    {"types", take_types, 0, false},
    {"topics", take_topics, 0, false},
    {"body", take_text, offsetof(tdnref_scope, body), false},
    {"province", take_text, offsetof(tdnref_scope, province), false},
    {"level", take_level, offsetof(tdnref_scope, level), false},
    {"line", take_line, offsetof(tdnref_scope, line), false},
    {"period", take_period, 0, false},
    {NULL, NULL, 0, false},
};

static const tool_yaml_field wanted_fields[] = {
    {"number", take_text, offsetof(tdnref_wanted, number), false},
    {"type", take_type, offsetof(tdnref_wanted, type), false},
    {"issuer", take_text, offsetof(tdnref_wanted, issuer), false},
    {"topic", take_text, offsetof(tdnref_wanted, topic), false},
    {"year", take_year, offsetof(tdnref_wanted, year), false},
    {NULL, NULL, 0, false},
};

static void take_scope(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    tdnref_scope *out = slot;
    *out = (tdnref_scope){.struct_size = sizeof *out};
    tool_yaml_mapping(y, value, scope_fields, out);
}

static void take_wanted(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    tdnref_wanted *out = slot;
    *out = (tdnref_wanted){.struct_size = sizeof *out};
    tool_yaml_mapping(y, value, wanted_fields, out);
    if (out->number == NULL && out->type == NULL && out->issuer == NULL && out->topic == NULL && out->year == 0) {
        tool_yaml_expected(y, value, "at least one of number, type, issuer, topic, year");
    }
}

/* One or a list of `size` bytes each, read by `take`. */
static void *read_list(tool_yaml *y, const tool_yaml_value *value, size_t size, tool_yaml_take *take, uint64_t *count)
{
    *count = tool_yaml_length(value);
    char *items = tool_memory_alloc(tool_yaml_memory(y), (size_t)(*count + 1) * size);
    for (size_t i = 0; i < *count; i++) {
        const tool_yaml_value item = tool_yaml_item(value, i);
        take(y, &item, items + i * size);
    }
    return items;
}

static void take_cites(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    tdnref_demand *out = slot;
    out->wanted = read_list(y, value, sizeof *out->wanted, take_wanted, &out->wanted_count);
}

static const tool_yaml_field demand_fields[] = {
    {"name", take_text, offsetof(tdnref_demand, name), true},
    {"who", take_scope, offsetof(tdnref_demand, who), false},
    {"cites", take_cites, 0, true},
    {NULL, NULL, 0, false},
};

static const tool_yaml_field deadline_fields[] = {
    {"name", take_text, offsetof(tdnref_deadline, name), true},
    {"who", take_scope, offsetof(tdnref_deadline, who), false},
    {"after", take_wanted, offsetof(tdnref_deadline, after), false},
    {"days", take_days, offsetof(tdnref_deadline, days), false},
    {"by", take_deadline_day, 0, false},
    {"year_before", take_flag, offsetof(tdnref_deadline, year_before), false},
    {NULL, NULL, 0, false},
};

static const tool_yaml_field tasked_fields[] = {
    {"directive", take_wanted, offsetof(tdnref_tasked, directive), true},
    {"bodies", take_bodies, 0, true},
    {NULL, NULL, 0, false},
};

static void take_demand(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    tdnref_demand *out = slot;
    *out = (tdnref_demand){.struct_size = sizeof *out, .who = {.struct_size = sizeof out->who}};
    tool_yaml_mapping(y, value, demand_fields, out);
}

static void take_deadline(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    tdnref_deadline *out = slot;
    *out = (tdnref_deadline){.struct_size = sizeof *out,
                             .who = {.struct_size = sizeof out->who},
                             .after = {.struct_size = sizeof out->after}};
    tool_yaml_mapping(y, value, deadline_fields, out);
    if (out->days == 0 && out->month == 0) {
        tool_yaml_expected(y, value, "'days: 60' (after the superior directive) or 'by: 15/01'");
    }
}

static void take_tasked(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    tdnref_tasked *out = slot;
    *out = (tdnref_tasked){.struct_size = sizeof *out, .directive = {.struct_size = sizeof out->directive}};
    tool_yaml_mapping(y, value, tasked_fields, out);
}

/* ---------------------------------------------------------------- rules */

static const char expected_setting[] = "on, off, or a severity: check, review, form, information";

static void take_setting(tool_yaml *y, const tool_yaml_value *value, tdnref_setting *out)
{
    const char *text = tool_yaml_text(y, value, expected_setting);
    if (text == NULL) {
        return;
    }
    if (strcmp(text, "on") == 0 || strcmp(text, "off") == 0) {
        out->run = text[1] == 'n' ? TDNREF_SWITCH_ON : TDNREF_SWITCH_OFF;
    } else if (tool_severity_read(text, &out->severity)) {
        out->has_severity = true;
        out->run = TDNREF_SWITCH_ON;
    } else {
        tool_yaml_expected(y, value, expected_setting);
    }
}

static void take_rules(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    tdnref_policy *out = slot;
    if (!tool_yaml_is_mapping(value)) {
        tool_yaml_expected(y, value, "rules and what to do with them, such as 'padding: on'");
        return;
    }
    const size_t count = tool_yaml_pair_count(value);
    tdnref_setting *items = tool_memory_alloc(tool_yaml_memory(y), (count + 1) * sizeof *items);
    for (size_t i = 0; i < count; i++) {
        tool_yaml_value key;
        const tool_yaml_value setting = tool_yaml_pair(value, i, &key);
        items[i] = (tdnref_setting){.struct_size = sizeof *items, .rule = tool_yaml_text(y, &key, "a rule")};
        if (items[i].rule != NULL && tdnref_rule_find(items[i].rule) == NULL) {
            tool_yaml_expected(y, &key, "the id of a rule; refaudit --rules lists them");
        }
        take_setting(y, &setting, &items[i]);
    }
    out->settings = items;
    out->setting_count = count;
}

/* --------------------------------------------------------------- policy */

static void take_demands(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    tdnref_policy *out = slot;
    out->demands = read_list(y, value, sizeof *out->demands, take_demand, &out->demand_count);
}

static void take_deadlines(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    tdnref_policy *out = slot;
    out->deadlines = read_list(y, value, sizeof *out->deadlines, take_deadline, &out->deadline_count);
}

static void take_all_tasked(tool_yaml *y, const tool_yaml_value *value, void *slot)
{
    tdnref_policy *out = slot;
    out->tasked = read_list(y, value, sizeof *out->tasked, take_tasked, &out->tasked_count);
}

static const tool_yaml_field policy_fields[] = {
    {"demands", take_demands, 0, false},      {"deadlines", take_deadlines, 0, false},
    {"tasked", take_all_tasked, 0, false},    {"rules", take_rules, 0, false},
    {"annual_by", take_annual_day, 0, false}, {NULL, NULL, 0, false},
};

bool tool_has_libfyaml(void)
{
    return true;
}

bool tool_policy_read(tool_policy *policy, const tool_program *program, const char *path)
{
    policy->value = (tdnref_policy){.struct_size = sizeof policy->value};
    return tool_yaml_read(program, path, &policy->memory, policy_fields, &policy->value);
}

void tool_policy_free(tool_policy *policy)
{
    tool_memory_free(&policy->memory);
}
