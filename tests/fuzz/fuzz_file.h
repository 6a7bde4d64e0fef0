/*
 * fuzz_file.h - the bytes of a fuzzer as a file, for what the tools read by its path.
 */
#ifndef TDN_FUZZ_FILE_H
#define TDN_FUZZ_FILE_H

#include "support.h"

#include "common/program.h"
#include "tdnref.h"

/** What messages of the tools are printed under. */
extern const tool_program fuzz_program;

/** Puts the bytes in a file of this process, the same one each time, and returns its path. */
const char *fuzz_write(const void *bytes, size_t size);

/** A sealed graph of a few plans, the same one each time; it stays. */
const tdnref_graph *fuzz_graph_of_plans(void);

#endif
