/*
 * kind.c - files that hold documents in another form than text.
 *
 * Names mislead: a .doc is often RTF, which is plain ASCII and would be read as a text without any Vietnamese word in
 * it, and a .docx is renamed to .txt by people who were asked for a text. So the first bytes decide where there are
 * any.
 */
#include "reading/kind.h"

#include <string.h>
#include <strings.h>

/* .docx, .odt and .xlsx are zip archives alike; .doc and .xls share a container too. */
static const char zip[] = "PK\003\004";
static const char zip_name[] = "a .docx or .odt document or another zip archive";
static const char compound[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
static const char compound_name[] = "a .doc document, another file of old Office programs, or a .docx with a password";

static const char from_pdf[] = "convert it to text (pdftotext -layout; a scan needs OCR)";
static const char from_editor[] = "save it as plain text (UTF-8) or HTML";
static const char from_word[] = "save it as .docx, plain text (UTF-8) or HTML";

static const tool_kind kinds[] = {
    {".docx", zip, zip_name, from_editor, &tool_zipped_reader},
    {".pdf", "%PDF-", "a PDF file", from_pdf, &tool_pdf_reader},
    {".odt", zip, zip_name, from_editor, &tool_zipped_reader},
    {".doc", compound, compound_name, from_word, &tool_doc_reader},
    {".rtf", "{\\rtf", "an RTF document", from_word, NULL},
};

static const char *const text_endings[] = {".txt", ".md", ".htm", ".html"};

bool tool_kind_is_text(const char *ending)
{
    for (size_t i = 0; i < sizeof text_endings / sizeof *text_endings; i++) {
        if (strcasecmp(ending, text_endings[i]) == 0) {
            return true;
        }
    }
    return false;
}

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

bool tool_kind_is_read(const tool_kind *kind)
{
    return kind->reader != NULL && kind->reader->read != NULL;
}

void tool_kind_say_remedy(tool_buffer *out, const tool_kind *kind)
{
    if (kind->reader != NULL && kind->reader->missing != NULL) {
        tool_buffer_format(out, "this build cannot read %s: install %s and rebuild, or ", kind->ending,
                           kind->reader->missing);
    }
    tool_buffer_text(out, kind->remedy);
}

void tool_kind_list_read(tool_buffer *out, const char *separator)
{
    for (size_t i = 0; i < sizeof text_endings / sizeof *text_endings; i++) {
        tool_buffer_format(out, "%s%s", i == 0 ? "" : separator, text_endings[i]);
    }
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (tool_kind_is_read(&kinds[i])) {
            tool_buffer_format(out, "%s%s", separator, kinds[i].ending);
        }
    }
}

void tool_extract_free(tool_extract *extract)
{
    tool_buffer_free(&extract->text);
    tool_buffer_free(&extract->problem);
    *extract = (tool_extract){0};
}
