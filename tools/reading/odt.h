/*
 * odt.h - the text of an OpenDocument text (.odt).
 */
#ifndef TDNREF_TOOLS_ODT_H
#define TDNREF_TOOLS_ODT_H

#include "reading/package.h"

/** True if the archive is an OpenDocument file, of a text or not. */
bool tool_odt_is(const tool_package *package);

/** As tool_read_document(), of an archive that is open. */
bool tool_odt_read(tool_package *package, tool_extract *out);

#endif
