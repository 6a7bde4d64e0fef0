/*
 * selection.h - the options that choose a part of a graph: --root, --relation, --period and their kin.
 */
#ifndef TDNREF_TOOLS_SELECTION_H
#define TDNREF_TOOLS_SELECTION_H

#include "common/program.h"
#include "tdnref.h"

enum tool_selection_id {
    TOOL_SELECT_ROOT = 100,
    TOOL_SELECT_DEPTH,
    TOOL_SELECT_DIRECTION,
    TOOL_SELECT_RELATION,
    TOOL_SELECT_LEVEL,
    TOOL_SELECT_PERIOD,
    TOOL_SELECT_REDUCE,
    TOOL_SELECT_COLLAPSE,
    TOOL_SELECT_LANG
};

/** Entries for a program's list of options. */
#define TOOL_SELECTION_OPTIONS                                                                                         \
    {"root", 'r', "X", TOOL_SELECT_ROOT}, {"depth", 0, "N", TOOL_SELECT_DEPTH},                                        \
        {"direction", 0, "WAY", TOOL_SELECT_DIRECTION}, {"relation", 0, "LIST", TOOL_SELECT_RELATION},                 \
        {"level", 0, "LIST", TOOL_SELECT_LEVEL}, {"period", 0, "YEARS", TOOL_SELECT_PERIOD},                           \
        {"reduce", 0, NULL, TOOL_SELECT_REDUCE}, {"collapse", 0, NULL, TOOL_SELECT_COLLAPSE},                          \
    {                                                                                                                  \
        "lang", 0, "LANG", TOOL_SELECT_LANG                                                                            \
    }

/** Zero-initialise. */
typedef struct tool_selection {
    tdnref_view_options view;
    const char **roots; /**< as typed */
    size_t root_count;
    uint64_t *nodes; /**< what they came to */
    bool walks;      /**< --depth or --direction was given */
    bool given;      /**< any of the options was */
} tool_selection;

/** Takes an option; false if it is none of these. A value that it cannot read ends the program. */
bool tool_selection_take(tool_selection *selection, const tool_program *program, int id, const char *value);

/** Ends the program if options contradict each other; before anything is read. */
void tool_selection_check(const tool_selection *selection, const tool_program *program);

/** Finds the roots in the sealed graph and completes `view`. False, after saying so with the candidates, if one of them
 *  names none or several. */
bool tool_selection_resolve(tool_selection *selection, const tool_program *program, const tdnref_graph *graph);

void tool_selection_free(tool_selection *selection);

#endif
