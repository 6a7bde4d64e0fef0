/*
 * rules.c - `refaudit --rules` and `refaudit --explain RULE`: printing the register.
 */
#include "review/rules.h"

#include "common/output.h"
#include "common/status.h"
#include "common/utf8.h"

#include <string.h>

typedef struct labels {
    const char *off;
    const char *what;
    const char *example;
    const char *settle;
    const char *severity;
} labels;

static const labels words[TDNREF_LANG_COUNT] = {
    [TDNREF_LANG_VI] = {"mặc định tắt", "Nội dung kiểm tra", "Ví dụ", "Cách xử lý", "Mức độ"},
    [TDNREF_LANG_EN] = {"off by default", "What is checked", "Example", "What would settle it", "Severity"},
};

static int print(const tool_program *program, tool_buffer *text)
{
    tool_output output;
    int status = tool_output_open(&output, program, NULL);
    (void)tool_output_write(&output, text->bytes, text->len);
    tool_buffer_free(text);
    return tool_worst(status, tool_output_close(&output));
}

/* Columns by characters: printf() counts bytes. */
static void pad(tool_buffer *text, const char *cell, size_t width)
{
    tool_buffer_text(text, cell);
    for (size_t count = tool_utf8_count(cell, strlen(cell)); count < width; count++) {
        tool_buffer_text(text, " ");
    }
}

int tool_rules_list(const tool_program *program, tdnref_lang lang)
{
    tool_buffer text = {0};
    for (uint64_t i = 0; i < tdnref_rule_count(); i++) {
        const tdnref_rule *rule = tdnref_rule_at(i);
        pad(&text, rule->id, 26);
        tool_buffer_text(&text, " ");
        pad(&text, tdnref_severity_name(rule->severity, lang), 14);
        tool_buffer_format(&text, " %s", rule->summary[lang]);
        tool_buffer_format(&text, rule->off_by_default ? " (%s)\n" : "\n", words[lang].off);
    }
    return print(program, &text);
}

/* Paragraphs of one long line, broken before column 96. */
static void wrap(tool_buffer *out, const char *text)
{
    enum { WIDTH = 96 };
    size_t column = 0;
    while (*text != '\0') {
        const size_t word = strcspn(text, " \n");
        const size_t wide = tool_utf8_count(text, word);
        if (column > 0 && column + 1 + wide > WIDTH) {
            tool_buffer_text(out, "\n");
            column = 0;
        }
        tool_buffer_text(out, column == 0 ? "  " : " ");
        tool_buffer_add(out, text, word);
        column += wide + 1;
        text += word;
        if (*text == '\n') {
            tool_buffer_text(out, "\n");
            column = 0;
        }
        text += *text != '\0' ? 1 : 0;
    }
    tool_buffer_text(out, "\n");
}

static void section(tool_buffer *out, const char *heading, const char *text)
{
    tool_buffer_format(out, "\n%s:\n", heading);
    wrap(out, text);
}

/* How many letters at the beginning two ids share. */
static size_t common_prefix(const char *a, const char *b)
{
    size_t same = 0;
    while (a[same] != '\0' && a[same] == b[same]) {
        same++;
    }
    return same;
}

/* The rule that a mistyped id is probably meant for; NULL: none is close enough to be worth proposing. */
static const char *nearest(const char *id)
{
    enum { LEAST_COMMON = 3 };
    const char *best = NULL;
    size_t most = LEAST_COMMON - 1;
    for (uint64_t i = 0; i < tdnref_rule_count(); i++) {
        const size_t same = common_prefix(id, tdnref_rule_at(i)->id);
        if (same > most) {
            most = same;
            best = tdnref_rule_at(i)->id;
        }
    }
    return best;
}

int tool_rules_explain(const tool_program *program, const char *id, tdnref_lang lang)
{
    const tdnref_rule *rule = tdnref_rule_find(id);
    if (rule == NULL) {
        const char *near = nearest(id);
        tool_usage_error(program, "unknown rule '%s'%s%s; refaudit --rules lists the rules", id,
                         near == NULL ? "" : ", perhaps ", near == NULL ? "" : near);
    }
    tool_buffer text = {0};
    tool_buffer_format(&text, "%s: %s\n%s: %s", rule->id, rule->summary[lang], words[lang].severity,
                       tdnref_severity_name(rule->severity, lang));
    tool_buffer_format(&text, rule->off_by_default ? " (%s)\n" : "\n", words[lang].off);
    section(&text, words[lang].what, rule->explanation[lang]);
    section(&text, words[lang].example, rule->example[lang]);
    section(&text, words[lang].settle, rule->settled_by[lang]);
    return print(program, &text);
}
