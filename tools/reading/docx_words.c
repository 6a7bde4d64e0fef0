/*
 * docx_words.c - the elements of ECMA-376 (Office Open XML), parts 1 (17, WordprocessingML) and 3 (markup
 * compatibility), that matter to the text of a document.
 *
 * Drawings have elements "p", "r" and "t" too, and so have formulas; what is meant is told by the namespace. That of
 * WordprocessingML ends alike in both variants of the standard, transitional and strict.
 */
#include "reading/docx_words.h"

#include "reading/xml.h"

/* In byte order. */
static const tool_xml_element words[] = {
    {"altChunk", TOOL_EL_EMBEDDED},
    {"br", TOOL_EL_BREAK},
    {"cr", TOOL_EL_BREAK},
    {"del", TOOL_EL_REMOVED},
    {"delInstrText", TOOL_EL_SKIPPED},
    {"delText", TOOL_EL_SKIPPED},
    {"endnote", TOOL_EL_NOTE},
    {"endnoteReference", TOOL_EL_NOTE_MARK},
    {"fldData", TOOL_EL_SKIPPED},
    {"footnote", TOOL_EL_NOTE},
    {"footnoteReference", TOOL_EL_NOTE_MARK},
    {"gridSpan", TOOL_EL_SPAN},
    {"instrText", TOOL_EL_SKIPPED},
    {"moveFrom", TOOL_EL_REMOVED},
    {"noBreakHyphen", TOOL_EL_HYPHEN},
    {"numberingChange", TOOL_EL_SKIPPED},
    {"p", TOOL_EL_PARAGRAPH},
    {"pPr", TOOL_EL_PARAGRAPH_PROPERTIES},
    {"pPrChange", TOOL_EL_SKIPPED},
    {"ptab", TOOL_EL_TAB},
    {"r", TOOL_EL_RUN},
    {"rPr", TOOL_EL_RUN_PROPERTIES},
    {"rPrChange", TOOL_EL_SKIPPED},
    {"sdtEndPr", TOOL_EL_SKIPPED},
    {"sdtPr", TOOL_EL_SKIPPED},
    {"sectPr", TOOL_EL_PROPERTIES},
    {"sectPrChange", TOOL_EL_SKIPPED},
    {"sym", TOOL_EL_SYMBOL},
    {"t", TOOL_EL_TEXT},
    {"tab", TOOL_EL_TAB},
    {"tbl", TOOL_EL_TABLE},
    {"tblGridChange", TOOL_EL_SKIPPED},
    {"tblPr", TOOL_EL_PROPERTIES},
    {"tblPrChange", TOOL_EL_SKIPPED},
    {"tblPrEx", TOOL_EL_PROPERTIES},
    {"tblPrExChange", TOOL_EL_SKIPPED},
    {"tc", TOOL_EL_CELL},
    {"tcPr", TOOL_EL_PROPERTIES},
    {"tcPrChange", TOOL_EL_SKIPPED},
    {"tr", TOOL_EL_ROW},
    {"trPr", TOOL_EL_ROW_PROPERTIES},
    {"trPrChange", TOOL_EL_SKIPPED},
    {"txbxContent", TOOL_EL_BOX},
    {"vanish", TOOL_EL_HIDDEN},
};

static const tool_xml_element compatibility[] = {
    {"AlternateContent", TOOL_EL_ALTERNATIVES},
    {"Choice", TOOL_EL_ALTERNATIVE},
    {"Fallback", TOOL_EL_ALTERNATIVE},
};

static const tool_xml_element formulas[] = {
    {"t", TOOL_EL_TEXT},
};

static const tool_xml_vocabulary vocabularies[] = {
    {"/wordprocessingml/", TOOL_XML_ELEMENTS(words)},
    {"/markup-compatibility/", TOOL_XML_ELEMENTS(compatibility)},
    {"/math ", TOOL_XML_ELEMENTS(formulas)},
};

tool_element tool_element_of(const char *name)
{
    return (tool_element)tool_xml_meaning(vocabularies, sizeof vocabularies / sizeof *vocabularies, name,
                                          TOOL_EL_OTHER);
}
