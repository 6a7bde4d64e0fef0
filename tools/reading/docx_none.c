/*
 * docx_none.c - stand-in for the reader of .docx if libzip or expat was not found at build time.
 */
#include "reading/reading.h"

const tool_reader tool_docx_reader = {.missing = "libzip-dev and libexpat1-dev"};
