/*
 * odt_words.c - the elements of OpenDocument 1.3, part 3, that matter to the text of a document.
 */
#include "reading/odt_words.h"

#include "reading/xml.h"

/* All in byte order. */
static const tool_xml_element office[] = {
    {"annotation", TOOL_ODT_SKIPPED}, {"binary-data", TOOL_ODT_SKIPPED},
    {"chart", TOOL_ODT_OTHER_BODY},   {"database", TOOL_ODT_OTHER_BODY},
    {"drawing", TOOL_ODT_OTHER_BODY}, {"forms", TOOL_ODT_SKIPPED},
    {"image", TOOL_ODT_OTHER_BODY},   {"presentation", TOOL_ODT_OTHER_BODY},
    {"scripts", TOOL_ODT_SKIPPED},    {"spreadsheet", TOOL_ODT_OTHER_BODY},
    {"text", TOOL_ODT_TEXT},
};

static const tool_xml_element styles[] = {
    {"footer", TOOL_ODT_HEADER},       {"footer-first", TOOL_ODT_HEADER},
    {"footer-left", TOOL_ODT_HEADER},  {"header", TOOL_ODT_HEADER},
    {"header-first", TOOL_ODT_HEADER}, {"header-left", TOOL_ODT_HEADER},
    {"style", TOOL_ODT_STYLE},         {"text-properties", TOOL_ODT_TEXT_PROPERTIES},
};

static const tool_xml_element texts[] = {
    {"h", TOOL_ODT_PARAGRAPH},    {"hidden-text", TOOL_ODT_SKIPPED},     {"line-break", TOOL_ODT_BREAK},
    {"note", TOOL_ODT_NOTE},      {"note-body", TOOL_ODT_NOTE_BODY},     {"note-citation", TOOL_ODT_SKIPPED},
    {"p", TOOL_ODT_PARAGRAPH},    {"ruby-text", TOOL_ODT_SKIPPED},       {"s", TOOL_ODT_SPACES},
    {"script", TOOL_ODT_SKIPPED}, {"section", TOOL_ODT_SECTION},         {"span", TOOL_ODT_SPAN},
    {"tab", TOOL_ODT_TAB},        {"tracked-changes", TOOL_ODT_SKIPPED},
};

static const tool_xml_element tables[] = {
    {"covered-table-cell", TOOL_ODT_COVERED},
    {"table", TOOL_ODT_TABLE},
    {"table-cell", TOOL_ODT_CELL},
    {"table-row", TOOL_ODT_ROW},
};

static const tool_xml_element drawings[] = {
    {"caption", TOOL_ODT_BOX},      {"circle", TOOL_ODT_BOX},          {"connector", TOOL_ODT_BOX},
    {"custom-shape", TOOL_ODT_BOX}, {"ellipse", TOOL_ODT_BOX},         {"image", TOOL_ODT_BOX},
    {"line", TOOL_ODT_BOX},         {"measure", TOOL_ODT_BOX},         {"object", TOOL_ODT_SKIPPED},
    {"path", TOOL_ODT_BOX},         {"polygon", TOOL_ODT_BOX},         {"polyline", TOOL_ODT_BOX},
    {"rect", TOOL_ODT_BOX},         {"regular-polygon", TOOL_ODT_BOX}, {"text-box", TOOL_ODT_BOX},
};

/* What a picture shows, in words for those who cannot see it. */
static const tool_xml_element pictures[] = {
    {"desc", TOOL_ODT_SKIPPED},
    {"title", TOOL_ODT_SKIPPED},
};

static const tool_xml_vocabulary vocabularies[] = {
    {":opendocument:xmlns:text:", TOOL_XML_ELEMENTS(texts)},
    {":opendocument:xmlns:table:", TOOL_XML_ELEMENTS(tables)},
    {":opendocument:xmlns:drawing:", TOOL_XML_ELEMENTS(drawings)},
    {":opendocument:xmlns:style:", TOOL_XML_ELEMENTS(styles)},
    {":opendocument:xmlns:office:", TOOL_XML_ELEMENTS(office)},
    {":opendocument:xmlns:svg-compatible:", TOOL_XML_ELEMENTS(pictures)},
};

tool_odt_element tool_odt_element_of(const char *name)
{
    return (tool_odt_element)tool_xml_meaning(vocabularies, sizeof vocabularies / sizeof *vocabularies, name,
                                              TOOL_ODT_OTHER);
}
