/*
 * shared_options.c - the options that every tool has.
 */
#include "input/shared_options.h"

#include "input/options.h"
#include "input/pool.h"

bool tool_shared_take(tool_shared *shared, const tool_program *program, int id, const char *value)
{
    switch (id) {
    case TOOL_SHARED_OUTPUT:
        shared->path = value;
        return true;
    case TOOL_SHARED_THREADS:
        shared->threads = (unsigned)tool_number(program, "threads", value, 1, TOOL_MOST_THREADS);
        return true;
    case TOOL_SHARED_CLASSIFIED:
        return shared->allow_classified = true;
    case TOOL_SHARED_BOM:
        return shared->bom = true;
    default:
        return false;
    }
}

void tool_shared_check_bom(const tool_shared *shared, const tool_program *program, bool is_csv, const char *format)
{
    if (shared->bom && !is_csv) {
        tool_usage_error(program, "--bom is for CSV only, not for %s", format);
    }
}
