/*
 * zipped.c - documents that are zip archives of XML.
 */
#include "reading/docx.h"

static bool read_zipped(const char *bytes, size_t len, tool_extract *out)
{
    tool_package *package = tool_package_open(bytes, len, out);
    const bool whole = package != NULL && tool_docx_read(package, out);
    tool_package_close(package);
    return whole;
}

const tool_reader tool_zipped_reader = {.read = read_zipped};
