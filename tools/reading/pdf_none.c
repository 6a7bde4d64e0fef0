/*
 * pdf_none.c - stand-in for the reader of PDF if poppler was not found at build time.
 */
#include "reading/reading.h"

const tool_reader tool_pdf_reader = {.missing = "libpoppler-glib-dev"};
