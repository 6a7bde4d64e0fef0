/*
 * doc_bytes.h - numbers as .doc files hold them, the least byte first.
 */
#ifndef TDNREF_TOOLS_DOC_BYTES_H
#define TDNREF_TOOLS_DOC_BYTES_H

#include <stdint.h>

static inline uint32_t tool_le16(const unsigned char *at)
{
    return (uint32_t)at[0] | (uint32_t)at[1] << 8;
}

static inline uint32_t tool_le32(const unsigned char *at)
{
    return tool_le16(at) | tool_le16(at + 2) << 16;
}

#endif
