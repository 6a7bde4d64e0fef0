/*
 * docx.h - the text of a .docx document.
 */
#ifndef TDNREF_TOOLS_DOCX_H
#define TDNREF_TOOLS_DOCX_H

#include "reading/package.h"

/** As tool_read_document(), of an archive that is open. */
bool tool_docx_read(tool_package *package, tool_extract *out);

#endif
