/*
 * drawing_words.h - the words in a drawing other than those of the directives, in the language of the view.
 */
#ifndef TDN_DRAWING_WORDS_H
#define TDN_DRAWING_WORDS_H

#include "export/view.h"

typedef enum tdn_drawing_word {
    TDN_DRAW_PARTY, /**< titles of the columns */
    TDN_DRAW_STATE,
    TDN_DRAW_LAW,
    TDN_DRAW_LEGEND,
    TDN_DRAW_HELD,
    TDN_DRAW_CITED,
    TDN_DRAW_OPEN,
    TDN_DRAW_LAW_HELD, /**< a filled box of the legal basis */
    TDN_DRAW_BOX,      /**< what a box of several is */
    TDN_DRAW_DIRECT,   /**< a thick line */
    TDN_DRAW_REPORTED, /**< a broken line */
    TDN_DRAW_CIRCLE,
    TDN_DRAW_MAY_BE_ONE,
    TDN_DRAW_NO_NUMBER,
    TDN_DRAW_ACT, /**< an act of unknown type */
    TDN_DRAW_AND, /**< before a number of what is not shown */
    TDN_DRAW_OTHER_ACTS,
    TDN_DRAW_OTHER_PLACES,
    TDN_DRAW_SIBLINGS, /**< after their number */
    TDN_DRAW_FULL_TEXT,
    TDN_DRAW_MAY_BE,          /**< before what an open directive may be */
    TDN_DRAW_NO_NUMBER_GIVEN, /**< before what a text names without a number */
    TDN_DRAW_COUNT
} tdn_drawing_word;

const char *tdn_drawing_text(const tdn_view *view, tdn_drawing_word word);

#endif
