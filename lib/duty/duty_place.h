/*
 * duty_place.h - where in a document a sentence is: numbered items, the section that assigns tasks, recipients,
 * signature.
 */
#ifndef TDN_DUTY_PLACE_H
#define TDN_DUTY_PLACE_H

#include "text/reader.h"

/** What an item begins with; this decides where a section ends. */
typedef enum tdn_item_kind {
    TDN_ITEM_NONE,
    TDN_ITEM_DASH,
    TDN_ITEM_LETTER,
    TDN_ITEM_DIGIT,
    TDN_ITEM_ROMAN,
    TDN_ITEM_ARTICLE
} tdn_item_kind;

/** The kind of item that begins at a token, the first token after its mark, and its depth: 0 for "I.", 1 for "3.", 2
 * for "3.1.". */
tdn_item_kind tdn_item_at(const tdn_reader *r, size_t token, size_t *content, unsigned *depth);

/** True if the sentence [content, end) is the heading of a section that assigns tasks. */
bool tdn_is_task_heading(const tdn_reader *r, size_t content, size_t end, tdn_item_kind kind);

/** True if the signature begins at a token: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "GIÁM ĐỐC". */
bool tdn_is_signature(const tdn_reader *r, size_t token);

/** True if the list of recipients begins at a token: "Nơi nhận". */
bool tdn_begins_recipients(const tdn_reader *r, size_t token);

#endif
