/*
 * dot_style.h - the colours and lines of the drawing, which its legend explains.
 */
#ifndef TDN_DOT_STYLE_H
#define TDN_DOT_STYLE_H

#include "export/dot_layout.h"
#include "export/drawing_words.h"

/** How a relation is drawn. */
typedef struct tdn_relation_style {
    const char *colour;
    const char *style;
    const char *width;
    const char *arrow;
} tdn_relation_style;

extern const tdn_relation_style tdn_relation_styles[TDNREF_REL_COUNT];

/** How the boxes of a column are drawn. */
typedef struct tdn_column_style {
    tdn_drawing_word title;
    const char *border;
    const char *fill; /**< of held directives */
} tdn_column_style;

extern const tdn_column_style tdn_column_styles[TDN_COLUMN_COUNT];

/** The border of a directive that is only cited, and is nobody's parent. */
#define TDN_CITED_BORDER "#9aa3ad"

/** Edges to a parent or on a circle, to laws that are only cited, on a circle; two that may be one. */
#define TDN_STRONG_WIDTH "3.2"
#define TDN_PALE_COLOUR "#dcdcdc"
#define TDN_CIRCLE_COLOUR "#e67e22"
#define TDN_PAIR_COLOUR "#8e44ad"

#endif
