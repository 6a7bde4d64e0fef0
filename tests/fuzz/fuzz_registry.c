/*
 * fuzz_registry.c - any bytes as a registry of directives (CSV): read, and where it reads, a review with it.
 */
#include "fuzz_file.h"

#include "review/registry.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    tool_registry registry = {0};
    if (tool_registry_read(&registry, &fuzz_program, fuzz_write(data, size))) {
        tdnref_audit *audit = NULL;
        const tdnref_audit_options options = {
            .struct_size = sizeof options, .registry = registry.items, .registry_count = registry.count};
        CHECK(tdnref_audit_run(&audit, fuzz_graph_of_plans(), &options, NULL) == TDNREF_OK);
        tdnref_audit_free(audit);
    }
    tool_registry_free(&registry);
    return 0;
}
