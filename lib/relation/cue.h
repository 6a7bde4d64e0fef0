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

/** "thực hiện một số nhiệm vụ thuộc thẩm quyền của Ủy ban nhân dân thành phố tại | khoản 4 Điều 28 Nghị định A": the
 * verb has an object of its own, and the act is where that is found. The words end with "tại" at `end`. */
bool tdn_only_locates_object(const tdn_reader *r, const tdn_cue_place *c, size_t end);

/** "Xét Tờ trình A về mức chi (| Thực hiện | khoản 3 Điều 15 Luật B); Báo cáo C": said of A alone, not of the sentence.
 */
static inline bool tdn_stands_behind_bracket(const tdn_reader *r, tdn_range cue)
{
    return cue.first > 0 && tdn_is_mark(r, cue.first - 1, '(');
}

#endif
