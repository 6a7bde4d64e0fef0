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

/** The value of the attribute with this local name, in whatever namespace; NULL if there is none. */
const char *tool_xml_attribute(const char **attributes, const char *local);

#endif
