/*
 * baseline.c - reading and writing the list of known findings.
 */
#include "review/baseline.h"

#include "common/output.h"
#include "common/read.h"
#include "common/status.h"
#include "common/utf8.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { FINGERPRINT = 16 };

static const char head[] =
    "# Findings that are known: fingerprint, rule, file:line, # message, # in English. refaudit --baseline FILE keeps\n"
    "# them silent. Take a line out to have its finding reported again.\n";

/* ------------------------------------------------------------- reading */

static bool is_fingerprint(const char *word, size_t len)
{
    return len == FINGERPRINT && strspn(word, "0123456789abcdef") >= FINGERPRINT;
}

static char *copy_part(const char *text, size_t len)
{
    char *copy = tool_alloc(len + 1);
    memcpy(copy, text, len);
    copy[len] = '\0';
    return copy;
}

/* "plans/a.txt:12" -> "plans/a.txt"; a name may hold blanks and colons. */
static char *file_of_place(const char *place, size_t len)
{
    size_t end = len;
    while (end > 0 && place[end - 1] >= '0' && place[end - 1] <= '9') {
        end--;
    }
    return copy_part(place, end > 0 && end < len && place[end - 1] == ':' ? end - 1 : len);
}

/* "message in Vietnamese # message in English"; an older list has the first alone, which then stands for both. */
static void keep_remark(tool_known *known, const char *remark)
{
    const char *english = NULL;
    for (const char *at = strstr(remark, " # "); at != NULL; at = strstr(at + 1, " # ")) {
        english = at;
    }
    known->remark[TDNREF_LANG_VI] = copy_part(remark, english == NULL ? strlen(remark) : (size_t)(english - remark));
    known->remark[TDNREF_LANG_EN] = tool_copy(english == NULL ? remark : english + 3);
}

static void add_known(tool_baseline *baseline, const char *line)
{
    tool_known known = {.seen = false};
    memcpy(known.fingerprint, line, FINGERPRINT);
    known.fingerprint[FINGERPRINT] = '\0';
    line += FINGERPRINT;
    line += strspn(line, " \t");
    const size_t rule = strcspn(line, " \t");
    known.rule = copy_part(line, rule);
    line += rule;
    line += strspn(line, " \t");
    const char *remark = strstr(line, " # ");
    size_t place = remark == NULL ? strlen(line) : (size_t)(remark - line);
    while (place > 0 && (line[place - 1] == ' ' || line[place - 1] == '\t')) {
        place--;
    }
    known.file = file_of_place(line, place);
    keep_remark(&known, remark == NULL ? "" : remark + 3);
    baseline->items = tool_realloc(baseline->items, (baseline->count + 1) * sizeof *baseline->items);
    baseline->items[baseline->count++] = known;
}

static bool read_line(tool_baseline *baseline, const tool_program *program, char *line, size_t number)
{
    line += strspn(line, " \t\r");
    line[strcspn(line, "\r")] = '\0';
    const size_t word = strcspn(line, " \t");
    if (line[0] == '\0' || line[0] == '#') {
        return true;
    }
    if (!is_fingerprint(line, word)) {
        tool_message(program, baseline->path,
                     "line %zu: expected a fingerprint of 16 digits 0-9 a-f, a rule and a file, as --write-baseline "
                     "writes them",
                     number);
        return false;
    }
    add_known(baseline, line);
    return true;
}

static int compare_known(const void *a, const void *b)
{
    return strcmp(((const tool_known *)a)->fingerprint, ((const tool_known *)b)->fingerprint);
}

bool tool_baseline_read(tool_baseline *baseline, const tool_program *program, const char *path)
{
    tool_buffer bytes = {0};
    *baseline = (tool_baseline){.path = path};
    bool good = tool_read_or_say(program, path, &bytes);
    size_t number = 1;
    /* One message is enough: a file with other lines is most likely no such list at all. */
    for (char *line = bytes.len > 0 ? bytes.bytes : NULL; good && line != NULL; number++) {
        char *end = strchr(line, '\n');
        if (end != NULL) {
            *end = '\0';
        }
        good = read_line(baseline, program, line, number);
        line = end == NULL ? NULL : end + 1;
    }
    if (baseline->count > 1) {
        qsort(baseline->items, baseline->count, sizeof *baseline->items, compare_known);
    }
    tool_buffer_free(&bytes);
    return good;
}

void tool_baseline_free(tool_baseline *baseline)
{
    for (size_t i = 0; i < baseline->count; i++) {
        free(baseline->items[i].rule);
        free(baseline->items[i].file);
        free(baseline->items[i].remark[TDNREF_LANG_VI]);
        free(baseline->items[i].remark[TDNREF_LANG_EN]);
    }
    free(baseline->items);
    *baseline = (tool_baseline){0};
}

bool tool_baseline_knows(tool_baseline *baseline, const char *fingerprint)
{
    tool_known wanted = {.seen = false};
    if (baseline->count == 0 || !is_fingerprint(fingerprint, strlen(fingerprint))) {
        return false;
    }
    memcpy(wanted.fingerprint, fingerprint, FINGERPRINT + 1);
    tool_known *known = bsearch(&wanted, baseline->items, baseline->count, sizeof *baseline->items, compare_known);
    if (known == NULL) {
        return false;
    }
    baseline->seen_count += known->seen ? 0 : 1;
    known->seen = true;
    return true;
}

/* ------------------------------------------------------------- writing */

static void add_finding(tool_buffer *line, const tdnref_audit *audit, uint64_t index)
{
    tdnref_finding finding = {.struct_size = sizeof finding};
    tdnref_place place = {.struct_size = sizeof place};
    if (!tdnref_audit_finding(audit, index, &finding) || !tdnref_audit_place(audit, index, 0, &place)) {
        return;
    }
    tool_buffer_format(line, "%s %s ", finding.fingerprint, tdnref_rule_at(finding.rule)->id);
    tool_buffer_plain(line, place.source);
    tool_buffer_format(line, ":%" PRIu64 " # ", place.line);
    tool_buffer_plain(line, finding.message[TDNREF_LANG_VI]);
    tool_buffer_text(line, " # ");
    tool_buffer_plain(line, finding.message[TDNREF_LANG_EN]);
    tool_buffer_text(line, "\n");
}

int tool_baseline_write(const tool_program *program, const char *path, const tdnref_audit *audit)
{
    tool_output output;
    tool_buffer line = {0};
    int status = tool_output_open(&output, program, path);
    if (status != TOOL_OK) {
        return status;
    }
    bool going = tool_output_write(&output, head, sizeof head - 1);
    for (uint64_t i = 0; going && i < tdnref_audit_finding_count(audit); i++) {
        line.len = 0;
        add_finding(&line, audit, i);
        going = tool_output_write(&output, line.bytes, line.len);
    }
    tool_buffer_free(&line);
    return tool_output_close(&output);
}
