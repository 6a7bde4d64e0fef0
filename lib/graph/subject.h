/*
 * subject.h - whether two directives are about the same subject and the same period.
 */
#ifndef TDN_SUBJECT_H
#define TDN_SUBJECT_H

#include "graph/graph.h"

/** How the matter of one directive fits that of another; smaller fits better. */
typedef enum tdn_fit {
    TDN_FIT_OWN,     /**< the same matter, or a wider one that names it */
    TDN_FIT_NEAR,    /**< its first words are the same: the same activity in another field */
    TDN_FIT_UNKNOWN, /**< the subject of one of them is unknown */
    TDN_FIT_PARTLY,
    TDN_FIT_OTHER /**< another matter, or a period that ended before or began after */
} tdn_fit;

/** How the period of one directive fits that of another. */
typedef enum tdn_period_fit {
    TDN_PERIOD_SAME,
    TDN_PERIOD_OPEN, /**< it covers or touches the other, or one of them names none */
    TDN_PERIOD_OTHER /**< no year in common */
} tdn_period_fit;

/** Words beyond this many decide nothing. */
#define TDN_MATTER_WORDS 48u

/** The distinct words that say what a directive is about, in the words of its matter. */
typedef struct tdn_matter {
    tdn_slice words[TDN_MATTER_WORDS];
    size_t count;
} tdn_matter;

void tdn_matter_of(const tdn_about *about, tdn_matter *out);

/** How `other` fits the title of a directive of these years, whose words are `own`. */
tdn_fit tdn_subject_fit(tdn_years years, const tdn_matter *own, const tdn_about *other);
tdn_period_fit tdn_years_fit(tdn_years own, tdn_years other);

/** True if words in normal form hold any that say what something is about. */
bool tdn_tells_matter(const char *words);

/** True if what the directive is about makes it a ground for money or office and no task: a budget given out, the
 *  functions of a body, a board set up. */
bool tdn_is_about_means(const tdn_about *about);

#endif
