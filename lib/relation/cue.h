/*
 * cue.h - the words that say what a holder does with a reference, and which of several governs.
 */
#ifndef TDN_CUE_H
#define TDN_CUE_H

#include "text/reader.h"

/** A cue and its place. */
typedef struct tdn_cue_place {
    const tdn_cue *cue; /**< NULL: none */
    tdn_range range;
} tdn_cue_place;

/** The cue of a range that governs what follows it; .cue NULL: none. */
tdn_cue_place tdn_governing_cue(const tdn_reader *r, tdn_range range);

/** A cue after a mention and its list that governs them: "Quyết định số A và Quyết định số B hết hiệu lực". */
tdn_cue_place tdn_cue_behind(const tdn_reader *r, size_t token);

/** A bare pointer ("quy định tại", "của") leaves a stronger cue before it in force: "Thực hiện quy định tại Luật X". */
bool tdn_is_pointer(const tdn_cue *cue);

/** ",", ";", "và", "cùng", "hoặc", "đồng thời". */
bool tdn_is_connective(const tdn_reader *r, size_t token);

bool tdn_has_mark(const tdn_reader *r, tdn_range range, char mark);

#endif
