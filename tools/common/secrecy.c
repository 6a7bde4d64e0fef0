/*
 * secrecy.c - the stamp of a source.
 */
#include "common/secrecy.h"

#include <string.h>

const char *const tool_stamps[TOOL_STAMP_COUNT] = {"MẬT", "TỐI MẬT", "TUYỆT MẬT"};

const char *tool_stamp_of(const tdnref_source *source)
{
    const char *gravest = NULL;
    size_t above = 0; /* the first stamp that is graver */
    const uint64_t count = tdnref_source_document_count(source);
    for (uint64_t i = 0; i < count; i++) {
        const char *found = tdnref_source_document(source, i)->secrecy.text;
        for (size_t k = above; found != NULL && k < TOOL_STAMP_COUNT; k++) {
            if (strcmp(found, tool_stamps[k]) == 0) {
                gravest = tool_stamps[k];
                above = k + 1;
            }
        }
    }
    return gravest;
}
