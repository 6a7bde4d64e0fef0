/*
 * odt_words.c - the elements of OpenDocument 1.3, part 3, that matter to the text of a document.
 */
#include "reading/odt_words.h"

#include "reading/xml.h"

#include <stdlib.h>
#include <string.h>

typedef struct element_row {
    const char *name;
    tool_odt_element element;
} element_row;

/* All in byte order. */
static const element_row office[] = {
    {"annotation", TOOL_ODT_SKIPPED}, {"binary-data", TOOL_ODT_SKIPPED},
    {"chart", TOOL_ODT_OTHER_BODY},   {"database", TOOL_ODT_OTHER_BODY},
    {"drawing", TOOL_ODT_OTHER_BODY}, {"forms", TOOL_ODT_SKIPPED},
    {"image", TOOL_ODT_OTHER_BODY},   {"presentation", TOOL_ODT_OTHER_BODY},
    {"scripts", TOOL_ODT_SKIPPED},    {"spreadsheet", TOOL_ODT_OTHER_BODY},
    {"text", TOOL_ODT_TEXT},
};

static const element_row styles[] = {
    {"footer", TOOL_ODT_HEADER},       {"footer-first", TOOL_ODT_HEADER},
    {"footer-left", TOOL_ODT_HEADER},  {"header", TOOL_ODT_HEADER},
    {"header-first", TOOL_ODT_HEADER}, {"header-left", TOOL_ODT_HEADER},
    {"style", TOOL_ODT_STYLE},         {"text-properties", TOOL_ODT_TEXT_PROPERTIES},
};

static const element_row texts[] = {
    {"h", TOOL_ODT_PARAGRAPH},    {"hidden-text", TOOL_ODT_SKIPPED},     {"line-break", TOOL_ODT_BREAK},
    {"note", TOOL_ODT_NOTE},      {"note-body", TOOL_ODT_NOTE_BODY},     {"note-citation", TOOL_ODT_SKIPPED},
    {"p", TOOL_ODT_PARAGRAPH},    {"ruby-text", TOOL_ODT_SKIPPED},       {"s", TOOL_ODT_SPACES},
    {"script", TOOL_ODT_SKIPPED}, {"section", TOOL_ODT_SECTION},         {"span", TOOL_ODT_SPAN},
    {"tab", TOOL_ODT_TAB},        {"tracked-changes", TOOL_ODT_SKIPPED},
};

static const element_row tables[] = {
    {"covered-table-cell", TOOL_ODT_COVERED},
    {"table", TOOL_ODT_TABLE},
    {"table-cell", TOOL_ODT_CELL},
    {"table-row", TOOL_ODT_ROW},
};

static const element_row drawings[] = {
    {"caption", TOOL_ODT_BOX},      {"circle", TOOL_ODT_BOX},          {"connector", TOOL_ODT_BOX},
    {"custom-shape", TOOL_ODT_BOX}, {"ellipse", TOOL_ODT_BOX},         {"image", TOOL_ODT_BOX},
    {"line", TOOL_ODT_BOX},         {"measure", TOOL_ODT_BOX},         {"object", TOOL_ODT_SKIPPED},
    {"path", TOOL_ODT_BOX},         {"polygon", TOOL_ODT_BOX},         {"polyline", TOOL_ODT_BOX},
    {"rect", TOOL_ODT_BOX},         {"regular-polygon", TOOL_ODT_BOX}, {"text-box", TOOL_ODT_BOX},
};

/* What a picture shows, in words for those who cannot see it. */
static const element_row pictures[] = {
    {"desc", TOOL_ODT_SKIPPED},
    {"title", TOOL_ODT_SKIPPED},
};

#define ROWS(rows) rows, sizeof(rows) / sizeof *(rows)

static const struct {
    const char *within; /**< its namespace holds this */
    const element_row *rows;
    size_t count;
} vocabularies[] = {
    {":opendocument:xmlns:text:", ROWS(texts)},       {":opendocument:xmlns:table:", ROWS(tables)},
    {":opendocument:xmlns:drawing:", ROWS(drawings)}, {":opendocument:xmlns:style:", ROWS(styles)},
    {":opendocument:xmlns:office:", ROWS(office)},    {":opendocument:xmlns:svg-compatible:", ROWS(pictures)},
};

static int compare_names(const void *a, const void *b)
{
    return strcmp(a, ((const element_row *)b)->name);
}

tool_odt_element tool_odt_element_of(const char *name)
{
    const element_row *row = NULL;
    for (size_t i = 0; i < sizeof vocabularies / sizeof *vocabularies && row == NULL; i++) {
        if (strstr(name, vocabularies[i].within) != NULL) {
            row =
                bsearch(tool_xml_local(name), vocabularies[i].rows, vocabularies[i].count, sizeof *row, compare_names);
        }
    }
    return row == NULL ? TOOL_ODT_OTHER : row->element;
}
