/*
 * review.c - reviews a folder through tdnref.h alone and prints what came of it, one thing a line, for scripts to
 * compare.
 *
 * What refaudit reads from YAML and CSV comes here as arguments, so that the rules can be tested without those formats:
 *
 *   --off RULE  --on RULE  --severity RULE=NUMBER
 *   --demand NAME;TYPE;LEVEL;BODY;TOPIC;WANTED        WANTED: number;type;issuer;topic;year
 *   --deadline NAME;DAYS;MONTH;DAY
 *   --tasked NUMBER;BODY
 *   --registered TYPE;NUMBER;DATE;ISSUER;TO;REPLACED BY;partial;TITLE
 *
 * usage: review [OPTION VALUE]... FILE...
 */
#include "support.h"

#include <string.h>

enum { MOST = 16, FIELDS = 16 };

typedef struct setup {
    tdnref_setting settings[MOST];
    tdnref_demand demands[MOST];
    tdnref_wanted wanted[MOST];
    const char *types[MOST];
    const char *topics[MOST];
    tdnref_deadline deadlines[MOST];
    tdnref_tasked tasked[MOST];
    const char *bodies[MOST];
    tdnref_registered registry[MOST];
    tdnref_policy policy;
    uint64_t registry_count;
} setup;

/* Cuts a value at its semicolons, in place; empty fields are NULL. */
static void split(char *value, const char *fields[FIELDS])
{
    for (size_t i = 0; i < FIELDS; i++) {
        fields[i] = value == NULL || *value == ';' || *value == '\0' ? NULL : value;
        char *end = value == NULL ? NULL : strchr(value, ';');
        if (end != NULL) {
            *end = '\0';
        }
        value = end == NULL ? NULL : end + 1;
    }
}

static unsigned number_of(const char *digits)
{
    return digits == NULL ? 0 : (unsigned)strtoul(digits, NULL, 10);
}

static tdnref_date date_of(const char *iso)
{
    tdnref_date date = {0, 0, 0};
    if (iso != NULL && strlen(iso) == 10) {
        date = (tdnref_date){(uint16_t)number_of(iso), (uint8_t)number_of(iso + 5), (uint8_t)number_of(iso + 8)};
    }
    return date;
}

static tdnref_wanted wanted_of(const char *const *fields)
{
    return (tdnref_wanted){.struct_size = sizeof(tdnref_wanted),
                           .number = fields[0],
                           .type = fields[1],
                           .issuer = fields[2],
                           .topic = fields[3],
                           .year = (uint16_t)number_of(fields[4])};
}

static void add_setting(setup *s, const char *rule, tdnref_switch run)
{
    s->settings[s->policy.setting_count++] =
        (tdnref_setting){.struct_size = sizeof(tdnref_setting), .rule = rule, .run = run};
}

static void add_severity(setup *s, char *value)
{
    char *equals = strchr(value, '=');
    CHECK(equals != NULL);
    *equals = '\0';
    add_setting(s, value, TDNREF_SWITCH_DEFAULT);
    tdnref_setting *setting = &s->settings[s->policy.setting_count - 1];
    setting->has_severity = true;
    setting->severity = (tdnref_severity)number_of(equals + 1);
}

static void add_demand(setup *s, char *value)
{
    const char *fields[FIELDS];
    const uint64_t index = s->policy.demand_count++;
    split(value, fields);
    s->types[index] = fields[1];
    s->topics[index] = fields[4];
    s->wanted[index] = wanted_of(fields + 5);
    s->demands[index] = (tdnref_demand){.struct_size = sizeof(tdnref_demand),
                                        .name = fields[0],
                                        .who = {.struct_size = sizeof(tdnref_scope),
                                                .types = &s->types[index],
                                                .type_count = fields[1] == NULL ? 0 : 1,
                                                .topics = &s->topics[index],
                                                .topic_count = fields[4] == NULL ? 0 : 1,
                                                .body = fields[3],
                                                .level = (tdnref_level)number_of(fields[2])},
                                        .wanted = &s->wanted[index],
                                        .wanted_count = 1};
}

static void add_deadline(setup *s, char *value)
{
    const char *fields[FIELDS];
    split(value, fields);
    s->deadlines[s->policy.deadline_count++] = (tdnref_deadline){.struct_size = sizeof(tdnref_deadline),
                                                                 .name = fields[0],
                                                                 .who = {.struct_size = sizeof(tdnref_scope)},
                                                                 .after = {.struct_size = sizeof(tdnref_wanted)},
                                                                 .days = number_of(fields[1]),
                                                                 .month = (uint8_t)number_of(fields[2]),
                                                                 .day = (uint8_t)number_of(fields[3])};
}

static void add_tasked(setup *s, char *value)
{
    const char *fields[FIELDS];
    const uint64_t index = s->policy.tasked_count++;
    split(value, fields);
    s->bodies[index] = fields[1];
    s->tasked[index] = (tdnref_tasked){.struct_size = sizeof(tdnref_tasked),
                                       .directive = {.struct_size = sizeof(tdnref_wanted), .number = fields[0]},
                                       .bodies = &s->bodies[index],
                                       .body_count = 1};
}

static void add_registered(setup *s, char *value)
{
    const char *fields[FIELDS];
    split(value, fields);
    s->registry[s->registry_count++] = (tdnref_registered){.struct_size = sizeof(tdnref_registered),
                                                           .type = fields[0],
                                                           .number = fields[1],
                                                           .date = date_of(fields[2]),
                                                           .issuer = fields[3],
                                                           .effective_to = date_of(fields[4]),
                                                           .replaced_by = fields[5],
                                                           .partial = fields[6] != NULL,
                                                           .title = fields[7],
                                                           .where = "registry:1"};
}

static void read_option(setup *s, const char *name, char *value)
{
    if (strcmp(name, "--off") == 0) {
        add_setting(s, value, TDNREF_SWITCH_OFF);
    } else if (strcmp(name, "--on") == 0) {
        add_setting(s, value, TDNREF_SWITCH_ON);
    } else if (strcmp(name, "--severity") == 0) {
        add_severity(s, value);
    } else if (strcmp(name, "--demand") == 0) {
        add_demand(s, value);
    } else if (strcmp(name, "--deadline") == 0) {
        add_deadline(s, value);
    } else if (strcmp(name, "--tasked") == 0) {
        add_tasked(s, value);
    } else {
        CHECK(strcmp(name, "--registered") == 0);
        add_registered(s, value);
    }
}

/* ---------------------------------------------------------------- output */

static void print_findings(const tdnref_audit *audit)
{
    tdnref_finding f = {.struct_size = sizeof f};
    for (uint64_t i = 0; tdnref_audit_finding(audit, i, &f); i++) {
        tdnref_place p = {.struct_size = sizeof p};
        printf("finding\t%s\t%d\t%s", tdnref_rule_at(f.rule)->id, (int)f.severity, f.fingerprint);
        CHECK(f.place_count > 0);
        for (uint64_t k = 0; tdnref_audit_place(audit, i, k, &p); k++) {
            printf("%s%s:%llu", k == 0 ? "\t" : " ", p.source, (unsigned long long)p.line);
        }
        printf("\t%s\t%s\t%s\n", f.message[TDNREF_LANG_VI], f.message[TDNREF_LANG_EN], f.settled_by[TDNREF_LANG_VI]);
    }
}

static void print_verdicts(const tdnref_audit *audit)
{
    tdnref_reviewed d = {.struct_size = sizeof d};
    for (uint64_t i = 0; tdnref_audit_document(audit, i, &d); i++) {
        printf("verdict\t%s\t%d\t%s\n", d.source, (int)d.verdict, d.reason[0] == NULL ? "" : d.reason[0]);
    }
}

static void print_tallies(const tdnref_audit *audit)
{
    tdnref_rule_tally t = {.struct_size = sizeof t};
    for (uint64_t i = 0; tdnref_audit_tally(audit, i, &t); i++) {
        printf("tally\t%s\t%d\t%llu\t%llu\t%llu\t%s\n", tdnref_rule_at(i)->id, t.run, (unsigned long long)t.checked,
               (unsigned long long)t.found, (unsigned long long)t.abstained, t.why[0] == NULL ? "" : t.why[0]);
    }
}

static text read_file(const char *path)
{
    text content = {0};
    char block[4096];
    FILE *stream = fopen(path, "rb");
    CHECK(stream != NULL);
    for (size_t got = 0; (got = fread(block, 1, sizeof block, stream)) > 0;) {
        text_add(&content, block, got);
    }
    (void)fclose(stream);
    return content;
}

static void add_file(tdnref_graph *graph, tdnref_source *src, const char *path)
{
    const tdnref_parse_options options = {.struct_size = sizeof options, .duties = true};
    text content = read_file(path);
    CHECK(tdnref_source_parse(src, content.bytes, content.len, &options, NULL) == TDNREF_OK);
    CHECK(tdnref_graph_add_source(graph, path, src, NULL) == TDNREF_OK);
    text_free(&content);
}

int main(int argc, char **argv)
{
    setup s = {.registry_count = 0};
    tdnref_ctx *ctx = NULL;
    tdnref_source *src = NULL;
    tdnref_graph *graph = NULL;
    tdnref_audit *audit = NULL;
    tdnref_error err;
    CHECK(tdnref_ctx_new(&ctx, NULL, NULL) == TDNREF_OK && tdnref_source_new(&src, ctx, NULL) == TDNREF_OK &&
          tdnref_graph_new(&graph, ctx, NULL) == TDNREF_OK);
    s.policy = (tdnref_policy){.struct_size = sizeof s.policy,
                               .settings = s.settings,
                               .demands = s.demands,
                               .deadlines = s.deadlines,
                               .tasked = s.tasked};
    for (int i = 1; i < argc; i++) {
        if (strncmp(argv[i], "--", 2) == 0 && i + 1 < argc) {
            read_option(&s, argv[i], argv[i + 1]);
            i++;
        } else {
            add_file(graph, src, argv[i]);
        }
    }
    CHECK(tdnref_graph_seal(graph, NULL) == TDNREF_OK);
    const tdnref_audit_options options = {.struct_size = sizeof options,
                                          .policy = &s.policy,
                                          .registry = s.registry_count == 0 ? NULL : s.registry,
                                          .registry_count = s.registry_count};
    if (tdnref_audit_run(&audit, graph, &options, &err) != TDNREF_OK) {
        fprintf(stderr, "review: %s\n", err.msg);
        return 1;
    }
    print_findings(audit);
    print_verdicts(audit);
    print_tallies(audit);
    tdnref_audit_free(audit);
    tdnref_graph_free(graph);
    tdnref_source_free(src);
    tdnref_ctx_free(ctx);
    return 0;
}
