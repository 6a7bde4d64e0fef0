/*
 * xml.h - the XML of a part of a document, event by event.
 */
#ifndef TDNREF_TOOLS_XML_H
#define TDNREF_TOOLS_XML_H

#include "reading/package.h"

/** Names come as "NAMESPACE LOCAL"; of elements and attributes that belong to no namespace as "LOCAL". */
typedef struct tool_xml_handlers {
    void (*start)(void *ud, const char *name, const char **attributes);
    void (*end)(void *ud, const char *name);               /**< NULL: not wanted */
    void (*text)(void *ud, const char *bytes, size_t len); /**< NULL: not wanted */
} tool_xml_handlers;

/** Reads a whole part. `ud` goes to the handlers. False with a problem, which a handler may also have set: then nothing
 * more is read. */
bool tool_xml_read(tool_package *package, const char *name, const tool_xml_handlers *handlers, void *ud,
                   tool_extract *out);

/** The part of a name behind its namespace. */
const char *tool_xml_local(const char *name);

/** An element of a vocabulary, and what it is to the reader of a document: one of the reader's enumerators. */
typedef struct tool_xml_element {
    const char *name; /**< without its namespace */
    int meaning;
} tool_xml_element;

/** The elements of one namespace. */
typedef struct tool_xml_vocabulary {
    const char *within; /**< the namespace holds this; its version, or the variant of a standard, may differ */
    const tool_xml_element *elements; /**< in byte order of their names */
    size_t count;
} tool_xml_vocabulary;

#define TOOL_XML_ELEMENTS(elements) (elements), sizeof(elements) / sizeof *(elements)

/** What an element is in the first of the vocabularies that has it; `other`: in none. */
int tool_xml_meaning(const tool_xml_vocabulary *vocabularies, size_t count, const char *name, int other);

/** The value of the attribute with this local name, in whatever namespace; NULL if there is none. */
const char *tool_xml_attribute(const char **attributes, const char *local);

#endif
