/*
 * fuzz_policy.c - any bytes as the policy of an office (YAML): read, and where it reads, a review by it.
 */
#include "fuzz_file.h"

#include "review/policy.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    tool_policy policy = {.value = {.struct_size = sizeof policy.value}};
    if (tool_policy_read(&policy, &fuzz_program, fuzz_write(data, size))) {
        tdnref_audit *audit = NULL;
        const tdnref_audit_options options = {.struct_size = sizeof options, .policy = &policy.value};
        CHECK(tdnref_audit_run(&audit, fuzz_graph_of_plans(), &options, NULL) == TDNREF_OK);
        CHECK(tdnref_audit_document_count(audit) == 3);
        tdnref_audit_free(audit);
    }
    tool_policy_free(&policy);
    return 0;
}
