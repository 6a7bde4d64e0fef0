/*
 * names.c - names of enumerators as the records print them.
 */
#include "base/base.h"

static const char *name_of(const char *const *names, size_t count, int value)
{
    return value >= 0 && (size_t)value < count ? names[value] : NULL;
}

#define NAME(table, value) name_of((table), TDN_COUNT(table), (int)(value))

const char *tdnref_status_name(tdnref_status status)
{
    static const char *const NAMES[] = {"TDNREF_OK",           "TDNREF_ERR_NOMEM",   "TDNREF_ERR_ARG",
                                        "TDNREF_ERR_ENCODING", "TDNREF_ERR_LIMIT",   "TDNREF_ERR_STATE",
                                        "TDNREF_ERR_SINK",     "TDNREF_ERR_INTERNAL"};
    const char *name = NAME(NAMES, -(int)status);
    return name != NULL ? name : "unknown status";
}

const char *tdnref_kind_name(tdnref_kind kind)
{
    static const char *const NAMES[] = {"numbered", "named", "short", "self"};
    return NAME(NAMES, kind);
}

const char *tdnref_relation_name(tdnref_relation relation)
{
    static const char *const NAMES[] = {"mentions",    "basis",       "implements",    "guides",   "promulgates",
                                        "amends",      "replaces",    "repeals",       "proposal", "amended_by",
                                        "replaced_by", "repealed_by", "promulgated_by"};
    return NAME(NAMES, relation);
}

const char *tdnref_level_name(tdnref_level level)
{
    static const char *const NAMES[] = {NULL,         "central", "ministry",     "province",
                                        "department", "commune", "international"};
    return NAME(NAMES, level);
}

const char *tdnref_line_name(tdnref_line line)
{
    static const char *const NAMES[] = {NULL, "party", "state", "both"};
    return NAME(NAMES, line);
}

const char *tdnref_clause_name(tdnref_clause clause)
{
    static const char *const NAMES[] = {"body", "title", "opening", "annex", "note"};
    return NAME(NAMES, clause);
}

const char *tdnref_origin_name(tdnref_origin origin)
{
    static const char *const NAMES[] = {NULL, "printed", "symbol", "shared", "context"};
    return NAME(NAMES, origin);
}

const char *tdnref_unbound_name(tdnref_unbound unbound)
{
    static const char *const NAMES[] = {NULL, "none", "ambiguous"};
    return NAME(NAMES, unbound);
}

const char *tdnref_duty_kind_name(tdnref_duty_kind kind)
{
    static const char *const NAMES[] = {"task", "recipient", "deadline"};
    return NAME(NAMES, kind);
}
