/*
 * windows.h - the characters of Windows-1252 that Latin-1 has not.
 */
#ifndef TDNREF_TOOLS_WINDOWS_H
#define TDNREF_TOOLS_WINDOWS_H

#include <stdint.h>

enum { TOOL_WINDOWS_FIRST = 0x80, TOOL_WINDOWS_COUNT = 32 };

/** Of the bytes 0x80 to 0x9F; 0 where it has none. */
extern const uint16_t tool_windows[TOOL_WINDOWS_COUNT];

#endif
