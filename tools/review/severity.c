/*
 * severity.c - severities to words and back.
 */
#include "review/severity.h"

#include <string.h>

static const char *const ids[TDNREF_SEVERITY_COUNT] = {
    [TDNREF_SEVERITY_INFORMATION] = "information",
    [TDNREF_SEVERITY_FORM] = "form",
    [TDNREF_SEVERITY_REVIEW] = "review",
    [TDNREF_SEVERITY_CHECK] = "check",
};

const char *tool_severity_id(tdnref_severity severity)
{
    return ids[severity];
}

bool tool_severity_read(const char *text, tdnref_severity *severity)
{
    for (int i = 0; i < TDNREF_SEVERITY_COUNT; i++) {
        bool same = strcmp(text, ids[i]) == 0;
        for (int lang = 0; lang < TDNREF_LANG_COUNT; lang++) {
            same = same || strcmp(text, tdnref_severity_name((tdnref_severity)i, (tdnref_lang)lang)) == 0;
        }
        if (same) {
            *severity = (tdnref_severity)i;
            return true;
        }
    }
    return false;
}
