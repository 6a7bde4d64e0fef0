/*
 * zipped.c - documents that are zip archives of XML, .docx and .odt: which of them an archive is, its parts tell, not
 * its name.
 */
#include "reading/docx.h"
#include "reading/odt.h"

static bool read_zipped(const char *bytes, size_t len, tool_extract *out)
{
    tool_package *package = tool_package_open(bytes, len, out);
    const bool whole =
        package != NULL && (tool_odt_is(package) ? tool_odt_read(package, out) : tool_docx_read(package, out));
    tool_package_close(package);
    return whole;
}

const tool_reader tool_zipped_reader = {.read = read_zipped};
