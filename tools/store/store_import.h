/*
 * store_import.h - stored graphs among the operands of a run.
 */
#ifndef TDNREF_TOOLS_STORE_IMPORT_H
#define TDNREF_TOOLS_STORE_IMPORT_H

#include "store/store_run.h"

/** Copies what the stored graphs among the operands hold. */
void store_import_all(store_run *run);
/** True if the stored graph of that name was an operand that could be read. */
bool store_import_has(const store_run *run, const char *name);
void store_import_free(store_run *run);

#endif
