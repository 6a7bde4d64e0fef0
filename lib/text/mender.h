/*
 * mender.h - how one word, label, date or name of a place is mended, whether it stands near a number (mend.c) or in a
 * letterhead (mend_head.c).
 */
#ifndef TDN_MENDER_H
#define TDN_MENDER_H

#include "text/misread.h"

#define TDN_CLASS(name) (1u << TDN_PHRASE_##name)

/* Symbols that a text repeats. */
#define TDN_SYMBOLS_KEPT 32u

typedef struct tdn_mender {
    tdn_region *region;
    const tdn_hits *hits;
    size_t head_end;                           /**< what stands before was looked at as a head, or is none */
    size_t motto;                              /**< the last one met, 0: none yet */
    uint64_t mended;                           /**< words */
    uint64_t labels;                           /**< those of them that are "số" alone, which begins no phrase */
    uint64_t steps;                            /**< places that were asked for a phrase */
    bool scan;                                 /**< so many words were mended that the whole text is a scan */
    bool failed;                               /**< no memory */
    const tdn_form *symbols[TDN_SYMBOLS_KEPT]; /**< groups of the tables that were met, by where their form lies */
} tdn_mender;

static inline tdn_token *tdn_mender_token(const tdn_mender *m, size_t index)
{
    return &m->region->tokens.items[index];
}

static inline bool tdn_mender_has_flag(const tdn_mender *m, size_t index, unsigned flag)
{
    return (tdn_mender_token(m, index)->flags & flag) != 0;
}

/** True if the token is this word, given in folded form. */
bool tdn_mender_is_word(const tdn_mender *m, size_t token, const char *folded);

/** Takes a token for a word, given in folded form. */
void tdn_mend_token(tdn_mender *m, size_t token, const char *folded);

/** Takes a token for a word if it has its shape and is another; true if it is that word now. */
bool tdn_mend_shape(tdn_mender *m, size_t token, const char *folded);

/** Mends a phrase that begins at a token, one of the classes (a bit each); returns its tokens, 0: none was mended. */
size_t tdn_mend_phrase(tdn_mender *m, size_t token, unsigned classes);

/** The phrase that may be mended there. */
tdn_misread tdn_misread_phrase(tdn_mender *m, size_t token, unsigned classes);
size_t tdn_apply_misread(tdn_mender *m, size_t token, const tdn_misread *read);

/** Mends "so:", "S6", "sé" before a number; `token` is the first of what stands before the digits and its marks.
 * Returns the tokens that the word takes, 0: it is no such word. */
size_t tdn_misread_label(const tdn_mender *m, size_t token);
void tdn_mend_label(tdn_mender *m, size_t token, size_t tokens);

/** Mends "ngay 13 thang 02 nam 2023" from its first word on; returns the token behind, or `token`: no date is there. */
size_t tdn_mend_date(tdn_mender *m, size_t token);

/** True if the name of a body goes on in the tables behind what is printed of it as it should be: "Bộ Nông nghiệp | và
 * Phát triên nông thôn". */
bool tdn_body_may_go_on(const tdn_mender *m, const tdn_hit *hit);

/** Mends the words of place at a token: "TINH NGHE AN", and behind a body "UBND | tinh". */
void tdn_mend_place(tdn_mender *m, size_t token, bool behind_body);

#endif
