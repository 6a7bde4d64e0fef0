/*
 * audit_files.c - reading all files of the reviewer's office.
 */
#include "review/audit_files.h"

bool tool_audit_files_read(tool_audit_files *files, const tool_program *program, const char *policy,
                           const char *registry, const char *baseline)
{
    bool good = policy == NULL || tool_policy_read(&files->policy, program, policy);
    good = (registry == NULL || tool_registry_read(&files->registry, program, registry)) && good;
    return (baseline == NULL || tool_baseline_read(&files->baseline, program, baseline)) && good;
}

void tool_audit_files_free(tool_audit_files *files)
{
    tool_policy_free(&files->policy);
    tool_registry_free(&files->registry);
    tool_baseline_free(&files->baseline);
}
