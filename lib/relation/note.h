/*
 * note.h - footnotes: a note without a verb of its own is governed by the sentence that contains its mark.
 *
 * "theo các văn bản chỉ đạo của Chính phủ[2]" and, at the end of the text, "[2] Chỉ thị số 27/CT-TTg ...; Quyết định số
 * 1679/QĐ-TTg ...": the note lists what is followed. "tại Báo cáo số 2554/BC-TTCP[3]" and "[3] Về kết quả thực hiện
 * ...": it says what the report is about.
 */
#ifndef TDN_NOTE_H
#define TDN_NOTE_H

#include "relation/government.h"

/** Notes with a higher number are not followed. */
#define TDN_NOTES 100u

/** What is at the mark of a note. */
typedef struct tdn_note {
    bool marked;
    tdn_government lists; /**< what governs the acts that the note names; not known: it names none */
    uint64_t about;       /**< mention that the mark is attached to, TDN_NO_DRAFT: none */
} tdn_note;

/** The notes of a region so far. Starts as {0}. */
typedef struct tdn_notes {
    size_t next; /**< first token not looked at */
    tdn_note notes[TDN_NOTES];
} tdn_notes;

/** Looks at the tokens up to `token`, after a mention that ends at `end` and is governed by `last`; TDN_NO_DRAFT: no
 * mention precedes. */
void tdn_collect_notes(tdn_notes *notes, const tdn_reader *r, uint64_t mention, size_t end, tdn_government last,
                       size_t token);

/** The note that a sentence belongs to, NULL if it is not a note or its mark was not seen. */
const tdn_note *tdn_note_at(const tdn_notes *notes, const tdn_reader *r, size_t sentence);

/** True if a note begins with "Về": it says what the act at its mark is about. */
bool tdn_note_tells_subject(const tdn_reader *r, size_t sentence);

#endif
