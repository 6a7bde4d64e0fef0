/*
 * zipped_none.c - stand-in for the reader of .docx and .odt if libzip or expat was not found at build time.
 */
#include "reading/reading.h"

const tool_reader tool_zipped_reader = {.missing = "libzip-dev and libexpat1-dev"};
