/*
 * fuzz_zipped.c - any bytes as a .docx or .odt document, and as the XML of the body of each: whatever comes out is a
 * text.
 */
#include "support.h"

#include "common/utf8.h"
#include "reading/kind.h"
#include "reading/letters.h"

#include <string.h>
#include <zip.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_reading(const char *bytes, size_t len)
{
    tool_extract extract = {0};
    const bool read = tool_zipped_reader.read(bytes, len, &extract);
    CHECK(read || extract.problem.len > 0);
    for (size_t at = 0; at < extract.text.len;) {
        const size_t step = tool_utf8_length(extract.text.bytes + at, extract.text.len - at);
        CHECK(step > 0);
        at += step;
    }
    tool_letters_tidy(&extract.text);
    tool_extract_free(&extract);
}

/** An archive that holds the bytes as this part. */
static tool_buffer archive_of(const char *part, const uint8_t *data, size_t size)
{
    tool_buffer whole = {0};
    zip_source_t *archive = zip_source_buffer_create(NULL, 0, 0, NULL);
    CHECK(archive != NULL);
    zip_t *zip = zip_open_from_source(archive, ZIP_TRUNCATE, NULL);
    CHECK(zip != NULL);
    zip_source_keep(archive);
    const zip_int64_t index = zip_file_add(zip, part, zip_source_buffer(zip, size == 0 ? NULL : data, size, 0), 0);
    CHECK(index >= 0 && zip_set_file_compression(zip, (zip_uint64_t)index, ZIP_CM_STORE, 0) == 0);
    CHECK(zip_close(zip) == 0 && zip_source_open(archive) == 0);
    char bytes[4096];
    for (zip_int64_t got = 0; (got = zip_source_read(archive, bytes, sizeof bytes)) > 0;) {
        tool_buffer_add(&whole, bytes, (size_t)got);
    }
    (void)zip_source_close(archive);
    zip_source_free(archive);
    return whole;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const parts[] = {"word/document.xml", "content.xml"};
    check_reading((const char *)data, size);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        tool_buffer whole = archive_of(parts[i], data, size);
        check_reading(whole.bytes, whole.len);
        tool_buffer_free(&whole);
    }
    return 0;
}
