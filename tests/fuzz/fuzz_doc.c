/*
 * fuzz_doc.c - any bytes as a .doc document; and as its two streams, one behind the other: whatever comes out is a
 * text.
 */
#include "support.h"

#include "common/utf8.h"
#include "reading/kind.h"
#include "reading/letters.h"

#include <gsf/gsf-outfile-msole.h>
#include <gsf/gsf-output-memory.h>
#include <gsf/gsf-utils.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_reading(const char *bytes, size_t len)
{
    tool_extract extract = {0};
    const bool read = tool_doc_reader.read(bytes, len, &extract);
    CHECK(read || extract.problem.len > 0);
    for (size_t at = 0; at < extract.text.len;) {
        const size_t step = tool_utf8_length(extract.text.bytes + at, extract.text.len - at);
        CHECK(step > 0);
        at += step;
    }
    tool_letters_tidy(&extract.text);
    tool_extract_free(&extract);
}

static void add_stream(GsfOutfile *compound, const char *name, const uint8_t *data, size_t size)
{
    GsfOutput *stream = gsf_outfile_new_child(compound, name, FALSE);
    CHECK(stream != NULL && (size == 0 || gsf_output_write(stream, size, data)) && gsf_output_close(stream));
    g_object_unref(stream);
}

/** A compound file that holds the first half as WordDocument and the second as 1Table and Data. */
static void check_streams(const uint8_t *data, size_t size)
{
    const size_t half = size / 2;
    GsfOutput *output = gsf_output_memory_new();
    GsfOutfile *compound = gsf_outfile_msole_new(output);
    add_stream(compound, "WordDocument", data, half);
    add_stream(compound, "1Table", data + half, size - half);
    add_stream(compound, "Data", data + half, size - half);
    CHECK(gsf_output_close(GSF_OUTPUT(compound)));
    check_reading((const char *)gsf_output_memory_get_bytes(GSF_OUTPUT_MEMORY(output)),
                  (size_t)gsf_output_size(output));
    g_object_unref(compound);
    g_object_unref(output);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    gsf_init();
    check_reading((const char *)data, size);
    if (size > 0) {
        check_streams(data, size);
    }
    return 0;
}
