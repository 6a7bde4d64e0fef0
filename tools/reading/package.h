/*
 * package.h - the parts of a .docx or .odt document, which is a zip archive of XML files.
 */
#ifndef TDNREF_TOOLS_PACKAGE_H
#define TDNREF_TOOLS_PACKAGE_H

#include "reading/reading.h"

typedef struct tool_package tool_package;

/** Opens an archive in memory, which must live as long. NULL with a problem. Free with tool_package_close(). */
tool_package *tool_package_open(const char *bytes, size_t len, tool_extract *out);
void tool_package_close(tool_package *package);

/** What kind of document it is or seems to be: ".docx", ".odt". */
const char *tool_package_kind(const tool_package *package);

bool tool_package_has(const tool_package *package, const char *name);

/** Says what kind of archive it is, if it holds no word/document.xml. */
void tool_package_say_kind(const tool_package *package, tool_extract *out);

/** Takes the bytes of a part, some at a time; `last` comes with the end and perhaps without bytes. False ends it. */
typedef bool tool_part_sink(void *ud, const char *bytes, size_t len, bool last);

/** Unpacks a part into the sink. False with a problem: the part is damaged, encrypted or too large; or without one, if
 * the sink said so. */
bool tool_package_read(tool_package *package, const char *name, tool_part_sink *sink, void *ud, tool_extract *out);

#endif
