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
#define ROW(status) [-(int)(status)] = #status
    static const char *const NAMES[] = {
        ROW(TDNREF_OK),        ROW(TDNREF_ERR_NOMEM), ROW(TDNREF_ERR_ARG),  ROW(TDNREF_ERR_ENCODING),
        ROW(TDNREF_ERR_LIMIT), ROW(TDNREF_ERR_STATE), ROW(TDNREF_ERR_SINK), ROW(TDNREF_ERR_INTERNAL),
    };
#undef ROW
    const char *name = NAME(NAMES, -(int)status);
    return name != NULL ? name : "unknown status";
}

const char *tdnref_kind_name(tdnref_kind kind)
{
    static const char *const NAMES[] = {
        [TDNREF_KIND_NUMBERED] = "numbered",
        [TDNREF_KIND_NAMED] = "named",
        [TDNREF_KIND_SHORT] = "short",
        [TDNREF_KIND_SELF] = "self",
    };
    return NAME(NAMES, kind);
}

const char *tdnref_relation_name(tdnref_relation relation)
{
    static const char *const NAMES[] = {
        [TDNREF_REL_MENTIONS] = "mentions",
        [TDNREF_REL_BASIS] = "basis",
        [TDNREF_REL_IMPLEMENTS] = "implements",
        [TDNREF_REL_GUIDES] = "guides",
        [TDNREF_REL_PROMULGATES] = "promulgates",
        [TDNREF_REL_AMENDS] = "amends",
        [TDNREF_REL_REPLACES] = "replaces",
        [TDNREF_REL_REPEALS] = "repeals",
        [TDNREF_REL_PROPOSAL] = "proposal",
        [TDNREF_REL_AMENDED_BY] = "amended_by",
        [TDNREF_REL_REPLACED_BY] = "replaced_by",
        [TDNREF_REL_REPEALED_BY] = "repealed_by",
        [TDNREF_REL_PROMULGATED_BY] = "promulgated_by",
    };
    return NAME(NAMES, relation);
}

const char *tdnref_level_name(tdnref_level level)
{
    static const char *const NAMES[] = {
        [TDNREF_LEVEL_CENTRAL] = "central",   [TDNREF_LEVEL_MINISTRY] = "ministry",
        [TDNREF_LEVEL_PROVINCE] = "province", [TDNREF_LEVEL_DEPARTMENT] = "department",
        [TDNREF_LEVEL_COMMUNE] = "commune",   [TDNREF_LEVEL_INTERNATIONAL] = "international",
    };
    return NAME(NAMES, level);
}

const char *tdnref_line_name(tdnref_line line)
{
    static const char *const NAMES[] = {
        [TDNREF_LINE_PARTY] = "party",
        [TDNREF_LINE_STATE] = "state",
        [TDNREF_LINE_BOTH] = "both",
    };
    return NAME(NAMES, line);
}

const char *tdnref_clause_name(tdnref_clause clause)
{
    static const char *const NAMES[] = {
        [TDNREF_CLAUSE_BODY] = "body",   [TDNREF_CLAUSE_TITLE] = "title", [TDNREF_CLAUSE_OPENING] = "opening",
        [TDNREF_CLAUSE_ANNEX] = "annex", [TDNREF_CLAUSE_NOTE] = "note",
    };
    return NAME(NAMES, clause);
}

const char *tdnref_origin_name(tdnref_origin origin)
{
    static const char *const NAMES[] = {
        [TDNREF_ORIGIN_PRINTED] = "printed",
        [TDNREF_ORIGIN_SYMBOL] = "symbol",
        [TDNREF_ORIGIN_SHARED] = "shared",
        [TDNREF_ORIGIN_CONTEXT] = "context",
    };
    return NAME(NAMES, origin);
}

const char *tdnref_unbound_name(tdnref_unbound unbound)
{
    static const char *const NAMES[] = {
        [TDNREF_UNBOUND_NONE] = "none",
        [TDNREF_UNBOUND_AMBIGUOUS] = "ambiguous",
    };
    return NAME(NAMES, unbound);
}

const char *tdnref_duty_kind_name(tdnref_duty_kind kind)
{
    static const char *const NAMES[] = {
        [TDNREF_DUTY_TASK] = "task",
        [TDNREF_DUTY_RECIPIENT] = "recipient",
        [TDNREF_DUTY_DEADLINE] = "deadline",
    };
    return NAME(NAMES, kind);
}
