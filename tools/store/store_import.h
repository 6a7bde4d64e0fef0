/*
 * store_import.h - stored graphs among the operands of a run.
 */
#ifndef TDNREF_TOOLS_STORE_IMPORT_H
#define TDNREF_TOOLS_STORE_IMPORT_H

#include "store/store_run.h"

/** Copies what the stored graphs among the operands hold. */
void update_import_stores(update *u);
/** True if the stored graph of that name was an operand that could be read. */
bool update_has_import(const update *u, const char *name);
void update_free_imports(update *u);

#endif
