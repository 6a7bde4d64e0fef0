/*
 * subject.h - whether two titles speak of one matter and one period.
 */
#ifndef TDN_SUBJECT_H
#define TDN_SUBJECT_H

#include "graph.h"

typedef enum tdn_fit {
    TDN_FIT_OWN,     /**< the same matter, and a period that covers it */
    TDN_FIT_UNKNOWN, /**< the text of the other is not held, or no title says enough */
    TDN_FIT_PARTLY,
    TDN_FIT_OTHER /**< another matter, or a period that ended before or began after */
} tdn_fit;

/** How `other` fits the title of `node`. */
tdn_fit tdn_subject_fit(const tdn_node *node, const tdn_node *other);

#endif
