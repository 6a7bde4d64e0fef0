/*
 * selection.c - from options to a view of the graph.
 */
#include "graph/selection.h"

#include "common/day.h"
#include "common/utf8.h"
#include "input/options.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* An ambiguous root is answered with so many candidates at most. */
#define MOST_CANDIDATES 20

static const char *relation_name(unsigned relation)
{
    /* Of the passives no edge is made. */
    return relation <= TDNREF_REL_PROPOSAL ? tdnref_relation_name((tdnref_relation)relation) : NULL;
}

static const char *level_name(unsigned level)
{
    return level == TDNREF_LEVEL_UNKNOWN ? "unknown" : tdnref_level_name((tdnref_level)level);
}

/* The bit of one name of a list. */
static uint32_t read_name(const tool_program *program, const char *option, const char *word, size_t len,
                          const char *(*name_of)(unsigned))
{
    tool_buffer names = {0};
    for (unsigned i = 0; name_of(i) != NULL; i++) {
        if (strlen(name_of(i)) == len && strncmp(name_of(i), word, len) == 0) {
            tool_buffer_free(&names);
            return (uint32_t)1 << i;
        }
        tool_buffer_format(&names, "%s%s", i == 0 ? "" : ", ", name_of(i));
    }
    tool_usage_error(program, "--%s expects one or more of %s, separated by commas, not '%.*s'", option, names.bytes,
                     (int)len, word);
}

static uint32_t read_list(const tool_program *program, const char *option, const char *value,
                          const char *(*name_of)(unsigned))
{
    uint32_t bits = 0;
    for (const char *at = value;; at++) {
        const size_t len = strcspn(at, ",");
        bits |= read_name(program, option, at, len, name_of);
        at += len;
        if (*at == '\0') {
            return bits;
        }
    }
}

static void read_period(tool_selection *selection, const tool_program *program, const char *value)
{
    tdnref_view_options *view = &selection->view;
    if (!tool_years_read(value, &view->period_from, &view->period_to) || view->period_from == 0) {
        tool_usage_error(program, "--period expects a year or a range of years such as 2024 or 2021-2025, not '%s'",
                         value);
    }
}

static void add_root(tool_selection *selection, const char *value)
{
    selection->roots = tool_realloc(selection->roots, (selection->root_count + 1) * sizeof *selection->roots);
    selection->roots[selection->root_count++] = value;
}

static bool take_option(tool_selection *selection, const tool_program *program, int id, const char *value)
{
    static const char *const directions[] = {"both", "up", "down", NULL};
    static const char *const languages[] = {"vi", "en", NULL};
    tdnref_view_options *view = &selection->view;
    switch (id) {
    case TOOL_SELECT_ROOT:
        add_root(selection, value);
        return true;
    case TOOL_SELECT_DEPTH:
        view->depth = tool_number(program, "depth", value, 1, TOOL_MOST_STEPS);
        return true;
    case TOOL_SELECT_DIRECTION:
        view->direction = (tdnref_direction)tool_choice(program, "direction", value, directions);
        return true;
    case TOOL_SELECT_RELATION:
        view->relations |= read_list(program, "relation", value, relation_name);
        return true;
    case TOOL_SELECT_LEVEL:
        view->levels |= read_list(program, "level", value, level_name);
        return true;
    case TOOL_SELECT_PERIOD:
        read_period(selection, program, value);
        return true;
    case TOOL_SELECT_REDUCE:
        return view->reduce = true;
    case TOOL_SELECT_COLLAPSE:
        return view->collapse = true;
    case TOOL_SELECT_LANG:
        view->lang = (tdnref_lang)tool_choice(program, "lang", value, languages);
        return true;
    default:
        return false;
    }
}

bool tool_selection_take(tool_selection *selection, const tool_program *program, int id, const char *value)
{
    const bool taken = take_option(selection, program, id, value);
    selection->given = selection->given || taken;
    selection->walks = selection->walks || id == TOOL_SELECT_DEPTH || id == TOOL_SELECT_DIRECTION;
    return taken;
}

void tool_selection_check(const tool_selection *selection, const tool_program *program)
{
    if (selection->walks && selection->root_count == 0) {
        tool_usage_error(program, "--depth and --direction need --root X");
    }
}

/* ----------------------------------------------------------------- roots */

static void add_part(tool_buffer *line, const char *part)
{
    if (part != NULL && part[0] != '\0') {
        tool_buffer_text(line, ", ");
        tool_buffer_plain(line, part);
    }
}

/* "  KEY: type, number, date, issuer, title": the key is what settles it. */
static void tell_candidate(const tool_program *program, const tdnref_graph *graph, uint64_t index)
{
    tdnref_node node = {.struct_size = sizeof node};
    char date[16];
    tool_buffer line = {0};
    if (tdnref_graph_node(graph, index, &node)) {
        tool_buffer_plain(&line, node.key);
        add_part(&line, node.type);
        add_part(&line, node.number);
        add_part(&line, node.name);
        add_part(&line, tdnref_date_format(node.date, date) > 0 ? date : NULL);
        add_part(&line, node.issuer);
        add_part(&line, node.title);
        tool_message(program, NULL, "  %s", line.bytes);
    }
    tool_buffer_free(&line);
}

static void tell_candidates(const tool_program *program, const tdnref_graph *graph, const char *text,
                            const uint64_t *nodes, uint64_t count)
{
    tool_buffer plain = {0};
    tool_buffer_plain(&plain, text);
    const char *typed = tool_buffer_string(&plain);
    if (count == 0) {
        tool_message(program, NULL, "--root: no directive matches '%s'", typed);
    } else {
        tool_message(program, NULL,
                     "--root: '%s' matches %" PRIu64 " directives; be more specific, or use one of these keys:", typed,
                     count);
    }
    for (uint64_t i = 0; i < count && i < MOST_CANDIDATES; i++) {
        tell_candidate(program, graph, nodes[i]);
    }
    if (count > MOST_CANDIDATES) {
        tool_message(program, NULL, "  and %" PRIu64 " more", count - MOST_CANDIDATES);
    }
    tool_buffer_free(&plain);
}

bool tool_selection_resolve(tool_selection *selection, const tool_program *program, const tdnref_graph *graph)
{
    bool all = true;
    selection->view.struct_size = sizeof selection->view;
    if (selection->root_count == 0) {
        return true;
    }
    selection->nodes = tool_alloc(selection->root_count * sizeof *selection->nodes);
    for (size_t i = 0; i < selection->root_count; i++) {
        uint64_t found[MOST_CANDIDATES];
        const uint64_t count = tdnref_graph_find(graph, selection->roots[i], found, MOST_CANDIDATES);
        if (count == 1) {
            selection->nodes[i] = found[0];
        } else {
            tell_candidates(program, graph, selection->roots[i], found, count);
            all = false;
        }
    }
    selection->view.roots = selection->nodes;
    selection->view.root_count = selection->root_count;
    return all;
}

void tool_selection_free(tool_selection *selection)
{
    free(selection->nodes);
    free((void *)selection->roots);
    *selection = (tool_selection){.nodes = NULL};
}
