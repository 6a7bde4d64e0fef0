/*
 * doc_none.c - stand-in for the reader of .doc if libgsf was not found at build time.
 */
#include "reading/reading.h"

const tool_reader tool_doc_reader = {.missing = "libgsf-1-dev"};
