/*
 * kind.c - files that hold documents in another form than text.
 *
 * Names mislead: a .doc is often RTF, which is plain ASCII and would be read as a text without any Vietnamese word in
 * it, and a .docx is renamed to .txt by people who were asked for a text. So the first bytes decide where there are
 * any.
 */
#include "common/kind.h"

#include <string.h>
#include <strings.h>

/* .docx, .odt and .xlsx are zip archives alike; .doc and .xls share a container too. */
static const char zip[] = "PK\003\004";
static const char zip_name[] = "a .docx or .odt document or another zip archive";
static const char compound[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
static const char compound_name[] = "a .doc document or another file of old Office programs";

static const char from_pdf[] = "convert it to text (pdftotext -layout; a scan needs OCR)";
static const char from_editor[] = "save it as plain text (UTF-8) or HTML";

static const tool_kind kinds[] = {
    {".pdf", "%PDF-", "a PDF file", from_pdf},
    {".docx", zip, zip_name, from_editor},
    {".odt", zip, zip_name, from_editor},
    {".doc", compound, compound_name, from_editor},
    {".rtf", "{\\rtf", "an RTF document", from_editor},
};

const tool_kind *tool_kind_of_ending(const char *ending)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strcasecmp(ending, kinds[i].ending) == 0) {
            return &kinds[i];
        }
    }
    return NULL;
}

const tool_kind *tool_kind_of_bytes(const char *bytes, size_t len)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const size_t magic = strlen(kinds[i].magic);
        if (len >= magic && memcmp(bytes, kinds[i].magic, magic) == 0) {
            return &kinds[i];
        }
    }
    return NULL;
}
