/*
 * pages.h - which page of a text a place is on.
 *
 * Form feeds separate the pages of a text that was a PDF, whether these tools or others read it.
 */
#ifndef TDNREF_TOOLS_PAGES_H
#define TDNREF_TOOLS_PAGES_H

#include <stddef.h>
#include <stdint.h>

/** Where pages end, in order. Zero-initialise. */
typedef struct tool_pages {
    uint64_t *ends;
    size_t count; /**< one less than there are pages */
} tool_pages;

/** Finds the form feeds of a text in `encoding`. */
void tool_pages_find(tool_pages *pages, const char *text, size_t len, const char *encoding);
void tool_pages_free(tool_pages *pages);

/** The page of a byte, from 1; 0 if the text has no pages. */
uint64_t tool_page_of(const tool_pages *pages, uint64_t offset);

#endif
