/*
 * programme.h - programmes and plans known by their title alone, which carry out a directive: "Chương trình hành động
 * của Chính phủ thực hiện Kết luận số 57-KL/TW" is no mention, and it is not the document that does it.
 */
#ifndef TDN_PROGRAMME_H
#define TDN_PROGRAMME_H

#include "document/document.h"
#include "mention/draft.h"
#include "relation/cue.h"

/**
 * "Chương trình hành động của Chính phủ | thực hiện | Kết luận số 57-KL/TW": a programme known by its title alone
 * stands right before the cue. Returns its first token, TDN_NO_TOKEN if there is none.
 */
size_t tdn_programme_before(const tdn_reader *r, tdn_range cue, size_t from);

/** True if the programme that carries out `m` is the document's own: its title or opening, or "ban hành kèm theo Quyết
 * định này", "Trên đây là", or in a plan whose title says that it carries out `m` a plan of that kind. `titled`: the
 * title of a resolution or decision says so, which issues the plan. */
bool tdn_is_own_programme(const tdn_reader *r, size_t sentence, size_t programme, const tdn_draft *m,
                          const tdn_document_draft *document, bool titled);

/** "(Kế hoạch số 55/KH-UBND) về thực hiện Chương trình hành động của Chính phủ về | thực hiện | Nghị quyết số
 * 21-NQ/TW": true if a verb behind `from` has a programme as its object, which is what carries out the cue's. */
bool tdn_programme_carries_out(const tdn_reader *r, const tdn_cue_place *c, size_t from);

#endif
