/*
 * audit_files.c - the files of the office together, and the memory that what they say lives in.
 */
#include "review/audit_files.h"

#include <stdlib.h>
#include <string.h>

void *tool_store_alloc(tool_store *store, size_t size)
{
    void *block = memset(tool_alloc(size), 0, size);
    store->blocks = tool_realloc(store->blocks, (store->count + 1) * sizeof *store->blocks);
    store->blocks[store->count++] = block;
    return block;
}

char *tool_store_text(tool_store *store, const char *text, size_t len)
{
    return memcpy(tool_store_alloc(store, len + 1), text, len);
}

void tool_store_free(tool_store *store)
{
    for (size_t i = 0; i < store->count; i++) {
        free(store->blocks[i]);
    }
    free(store->blocks);
    *store = (tool_store){0};
}

bool tool_read_digits(const char **at, size_t least, size_t most, unsigned *out)
{
    size_t count = 0;
    *out = 0;
    while (count < most && (*at)[0] >= '0' && (*at)[0] <= '9') {
        *out = *out * 10 + (unsigned)((*at)[0] - '0');
        (*at)++;
        count++;
    }
    return count >= least;
}

bool tool_audit_files_read(tool_audit_files *files, const tool_program *program, const char *policy,
                           const char *registry, const char *baseline)
{
    bool good = policy == NULL || tool_policy_read(&files->policy, program, policy);
    good = (registry == NULL || tool_registry_read(&files->registry, program, registry)) && good;
    return (baseline == NULL || tool_baseline_read(&files->baseline, program, baseline)) && good;
}

void tool_audit_files_free(tool_audit_files *files)
{
    tool_store_free(&files->policy.store);
    tool_registry_free(&files->registry);
    tool_baseline_free(&files->baseline);
}
