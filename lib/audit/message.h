/*
 * message.h - the words of a report, in both languages at once.
 *
 * A rule never composes text itself: a message is a template in each language, and what is put into it exists in each
 * language too, so that no finding exists in one language only.
 */
#ifndef TDN_MESSAGE_H
#define TDN_MESSAGE_H

#include "audit/review.h"

/** A template filled in: {0} becomes the first argument. */
tdn_words tdn_compose(tdn_review *review, const tdn_words *template, const tdn_words *arguments, size_t count);

/** "09/4/2024" (tdn_official_date()); "" for no date. */
tdn_words tdn_day_words(tdn_review *review, tdnref_date date);

/** "2024", "2021-2025". */
tdn_words tdn_years_words(tdn_review *review, uint16_t from, uint16_t to);

/** "12". */
tdn_words tdn_count_words(tdn_review *review, uint64_t number);

/** The name of a body of the tables without its place: "Sở Xây dựng" of "Sở Xây dựng {P}". */
tdn_words tdn_name_words(tdn_review *review, const char *name);

#endif
