/*
 * programme.h - programmes and plans known only by their title, which carry out a directive: "Chương trình hành động
 * của Chính phủ thực hiện Kết luận số 57-KL/TW" is not a mention, and it is not the document that carries out the
 * conclusion.
 */
#ifndef TDN_PROGRAMME_H
#define TDN_PROGRAMME_H

#include "document/document.h"
#include "mention/draft.h"
#include "relation/cue.h"

/**
 * "Chương trình hành động của Chính phủ | thực hiện | Kết luận số 57-KL/TW": a programme known only by its title comes
 * right before the cue. Returns its first token, TDN_NO_TOKEN if there is none.
 */
size_t tdn_programme_before(const tdn_reader *r, tdn_range cue, size_t from);

/** True if the programme that carries out `m` is the document's own: its title or opening, or "ban hành kèm theo Quyết
 * định này", "Trên đây là", or, in a plan that by its title carries out `m`, a plan of that kind. `titled`: the title
 * of the resolution or decision that issues the plan says so. */
bool tdn_is_own_programme(const tdn_reader *r, size_t sentence, size_t programme, const tdn_draft *m,
                          const tdn_document_draft *document, bool titled);

/** "(Kế hoạch số 55/KH-UBND) về thực hiện Chương trình hành động của Chính phủ về | thực hiện | Nghị quyết số
 * 21-NQ/TW": true if a verb after `from` has a programme as its object, and that programme carries out the cue's
 * object. */
bool tdn_programme_carries_out(const tdn_reader *r, const tdn_cue_place *c, size_t from);

#endif
