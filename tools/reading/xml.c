/*
 * xml.c - expat over a part as it is unpacked.
 *
 * A document type declaration ends the reading: office programs write none, and it is what entities that grow or lie
 * outside of the file need.
 */
#include "reading/xml.h"

#include <expat.h>
#include <stdlib.h>
#include <string.h>

/* Between namespace and local name. */
static const XML_Char SEPARATOR = ' ';

typedef struct reading {
    XML_Parser parser;
    const char *kind;
    const char *name;
    const tool_xml_handlers *handlers;
    void *ud;
    tool_extract *out;
} reading;

static void stop_after_problem(const reading *r)
{
    if (r->out->problem.len > 0) {
        (void)XML_StopParser(r->parser, XML_FALSE);
    }
}

static void start(void *ud, const XML_Char *name, const XML_Char **attributes)
{
    const reading *r = ud;
    r->handlers->start(r->ud, name, attributes);
    stop_after_problem(r);
}

static void end(void *ud, const XML_Char *name)
{
    const reading *r = ud;
    r->handlers->end(r->ud, name);
    stop_after_problem(r);
}

static void text(void *ud, const XML_Char *bytes, int len)
{
    const reading *r = ud;
    r->handlers->text(r->ud, bytes, (size_t)len);
}

static void refuse_doctype(void *ud, const XML_Char *name, const XML_Char *system, const XML_Char *public_id,
                           int has_internal)
{
    const reading *r = ud;
    (void)name;
    (void)system;
    (void)public_id;
    (void)has_internal;
    tool_buffer_format(&r->out->problem, "its %s declares a document type, which no %s document does", r->name,
                       r->kind);
    stop_after_problem(r);
}

static bool parse_some(void *ud, const char *bytes, size_t len, bool last)
{
    const reading *r = ud;
    if (XML_Parse(r->parser, bytes, (int)len, last) == XML_STATUS_OK) {
        return true;
    }
    if (r->out->problem.len == 0) {
        tool_buffer_format(&r->out->problem, "a damaged %s document (%s, line %lu: %s)", r->kind, r->name,
                           (unsigned long)XML_GetCurrentLineNumber(r->parser),
                           XML_ErrorString(XML_GetErrorCode(r->parser)));
    }
    return false;
}

bool tool_xml_read(tool_package *package, const char *name, const tool_xml_handlers *handlers, void *ud,
                   tool_extract *out)
{
    reading r = {XML_ParserCreateNS(NULL, SEPARATOR), tool_package_kind(package), name, handlers, ud, out};
    if (r.parser == NULL) {
        tool_buffer_text(&out->problem, "out of memory");
        return false;
    }
    XML_SetUserData(r.parser, &r);
    XML_SetElementHandler(r.parser, start, handlers->end == NULL ? NULL : end);
    XML_SetCharacterDataHandler(r.parser, handlers->text == NULL ? NULL : text);
    XML_SetStartDoctypeDeclHandler(r.parser, refuse_doctype);
    const bool whole = tool_package_read(package, name, parse_some, &r, out);
    XML_ParserFree(r.parser);
    return whole;
}

const char *tool_xml_local(const char *name)
{
    const char *separator = strrchr(name, SEPARATOR);
    return separator == NULL ? name : separator + 1;
}

static int compare_names(const void *name, const void *element)
{
    return strcmp(name, ((const tool_xml_element *)element)->name);
}

int tool_xml_meaning(const tool_xml_vocabulary *vocabularies, size_t count, const char *name, int other)
{
    const tool_xml_element *found = NULL;
    for (size_t i = 0; i < count && found == NULL; i++) {
        const tool_xml_vocabulary *v = &vocabularies[i];
        if (strstr(name, v->within) != NULL) {
            found = bsearch(tool_xml_local(name), v->elements, v->count, sizeof *found, compare_names);
        }
    }
    return found == NULL ? other : found->meaning;
}

const char *tool_xml_attribute(const char **attributes, const char *local)
{
    for (size_t i = 0; attributes[i] != NULL; i += 2) {
        if (strcmp(tool_xml_local(attributes[i]), local) == 0) {
            return attributes[i + 1];
        }
    }
    return NULL;
}
