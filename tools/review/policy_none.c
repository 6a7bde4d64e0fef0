/*
 * policy_none.c - stand-in for policy.c and policy_yaml.c if libfyaml was not found at build time.
 */
#include "review/policy.h"

bool tool_has_libfyaml(void)
{
    return false;
}

bool tool_policy_read(tool_policy *policy, const tool_program *program, const char *path)
{
    (void)policy;
    tool_message(program, path, "this build cannot read policies: install libfyaml-dev and rebuild");
    return false;
}

void tool_policy_free(tool_policy *policy)
{
    (void)policy;
}
