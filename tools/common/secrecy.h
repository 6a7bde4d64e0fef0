/*
 * secrecy.h - stamps of secrecy: a document that bears one is not processed unless the user says so.
 */
#ifndef TDNREF_TOOLS_SECRECY_H
#define TDNREF_TOOLS_SECRECY_H

#include "tdnref.h"

/** The stamps of Luật Bảo vệ bí mật nhà nước, Điều 8, the gravest last. */
enum { TOOL_STAMP_COUNT = 3 };
extern const char *const tool_stamps[TOOL_STAMP_COUNT];

/** The gravest stamp among the documents of a source ("TỐI MẬT"), constant; NULL if none bears one. */
const char *tool_stamp_of(const tdnref_source *source);

#endif
