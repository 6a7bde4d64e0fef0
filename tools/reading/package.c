/*
 * package.c - the zip archive that a .docx or .odt document is.
 *
 * A part is unpacked some kilobytes at a time and never held as a whole. Its size is bounded by what comes out, not by
 * what the archive says of itself: one megabyte may unpack to a thousand.
 */
#include "reading/package.h"

#include <stdlib.h>
#include <string.h>
#include <zip.h>

/* The text of a book of a thousand pages is some 20 MB of XML. */
#define LARGEST_PART ((size_t)128 << 20)

struct tool_package {
    zip_t *zip;
    const char *kind;
};

static const char odt_start[] = "mimetypeapplication/vnd.oasis.opendocument";
enum { FIRST_NAME_AT = 30 };

/** What the first bytes of an archive say: OpenDocument puts its kind there. */
static const char *kind_of(const char *bytes, size_t len)
{
    const size_t wanted = sizeof odt_start - 1;
    const bool odt = len >= FIRST_NAME_AT + wanted && memcmp(bytes + FIRST_NAME_AT, odt_start, wanted) == 0;
    return odt ? ".odt" : ".docx";
}

/** Says that the archive, or a part of it, cannot be unpacked. */
static void say_damaged(tool_extract *out, const char *kind, const char *part, const char *reason)
{
    tool_buffer_format(&out->problem, "a damaged %s document, or one that was not copied in full (%s%s%s)", kind, part,
                       part[0] == '\0' ? "" : ": ", reason);
}

tool_package *tool_package_open(const char *bytes, size_t len, tool_extract *out)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes, len, 0, &error);
    zip_t *zip = source == NULL ? NULL : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (zip == NULL) {
        say_damaged(out, kind_of(bytes, len), "", zip_error_strerror(&error));
        if (source != NULL) {
            zip_source_free(source);
        }
        zip_error_fini(&error);
        return NULL;
    }
    zip_error_fini(&error);
    tool_package *package = tool_alloc(sizeof *package);
    *package = (tool_package){zip, kind_of(bytes, len)};
    if (tool_package_has(package, "content.xml")) {
        package->kind = ".odt";
    }
    return package;
}

void tool_package_close(tool_package *package)
{
    if (package != NULL) {
        zip_discard(package->zip);
        free(package);
    }
}

const char *tool_package_kind(const tool_package *package)
{
    return package->kind;
}

bool tool_package_has(const tool_package *package, const char *name)
{
    return zip_name_locate(package->zip, name, ZIP_FL_NOCASE) >= 0;
}

void tool_package_say_kind(const tool_package *package, tool_extract *out)
{
    static const struct {
        const char *part;
        const char *name;
    } kinds[] = {
        {"xl/workbook.xml", "a workbook (.xlsx)"},
        {"xl/workbook.bin", "a workbook (.xlsb)"},
        {"ppt/presentation.xml", "a presentation (.pptx)"},
        {"META-INF/container.xml", "a book (.epub)"},
    };
    const char *name = "a zip archive without word/document.xml, so no .docx document";
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (tool_package_has(package, kinds[i].part)) {
            name = kinds[i].name;
            break;
        }
    }
    tool_buffer_format(&out->problem, "%s; save it as .docx, plain text (UTF-8) or HTML", name);
    out->other_kind = true;
}

static bool stream_part(const tool_package *package, zip_file_t *file, const char *name, tool_part_sink *sink, void *ud,
                        tool_extract *out)
{
    char bytes[1 << 14];
    size_t total = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(file, bytes, sizeof bytes);
        if (got < 0) {
            say_damaged(out, package->kind, name, zip_error_strerror(zip_file_get_error(file)));
            return false;
        }
        total += (size_t)got;
        if (total > LARGEST_PART) {
            tool_buffer_format(&out->problem, "its %s unpacks to more than %zu MiB", name, LARGEST_PART >> 20);
            return false;
        }
        if (!sink(ud, bytes, (size_t)got, got == 0)) {
            return false;
        }
        if (got == 0) {
            return true;
        }
    }
}

bool tool_package_read(tool_package *package, const char *name, tool_part_sink *sink, void *ud, tool_extract *out)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    const zip_int64_t index = zip_name_locate(package->zip, name, ZIP_FL_NOCASE);
    if (index >= 0 && zip_stat_index(package->zip, (zip_uint64_t)index, 0, &stat) == 0 &&
        (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
        tool_buffer_text(&out->problem, "a zip archive with a password; unpack it");
        return false;
    }
    zip_file_t *file = index < 0 ? NULL : zip_fopen_index(package->zip, (zip_uint64_t)index, 0);
    if (file == NULL) {
        say_damaged(out, package->kind, name, zip_strerror(package->zip));
        return false;
    }
    const bool whole = stream_part(package, file, name, sink, ud, out);
    (void)zip_fclose(file);
    return whole;
}
