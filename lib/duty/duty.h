/*
 * duty.h - bodies that a document tasks, bodies it is sent to, and dates by which something is due.
 *
 * This stage follows the mentions and runs only on request. It walks over the sentences of a region and keeps track of
 * where it is. Under "Tổ chức thực hiện", every sentence that begins with a body and a verb of action is a task, and
 * so is every item that is the name of a body; elsewhere only explicit assignments are ("Giao Sở Nội vụ ..."). The
 * list of recipients follows "Nơi nhận". Whatever is not recognised is left out; nothing is guessed.
 */
#ifndef TDN_DUTY_H
#define TDN_DUTY_H

#include "duty/duty_body.h"
#include "duty/duty_place.h"

/** A duty while it is being worked out. */
typedef struct tdn_duty_draft {
    tdnref_duty record;
    uint64_t text_start; /**< bytes of the text */
    uint64_t order;      /**< in which it was found: distinguishes duties at the same place */
    tdn_issuer issuer;
    uint8_t naming; /**< tdn_naming */
} tdn_duty_draft;

typedef TDN_ARRAY(tdn_duty_draft) tdn_duty_drafts;

/** The state of the walk, which continues from one region to the next. Zero-initialise for a new source. */
typedef struct tdn_duty_walk {
    bool in_tasks;   /**< under "Tổ chức thực hiện" */
    uint8_t section; /**< tdn_item_kind of that heading */
    uint64_t document;
    tdn_actors current; /**< of the current item: the deadlines in its sentences belong to them */
    uint8_t depth;      /**< of that item: "3.1." continues what "3." says */
    uint8_t open_item;  /**< tdn_item_kind of an item whose words are on the next line */
    uint8_t open_depth;
    uint64_t found;
    uint64_t steps;
} tdn_duty_walk;

/** Appends the duties of a region. Errors: NOMEM. */
tdnref_status tdn_find_duties(const tdn_reader *r, const tdn_document_drafts *documents, tdn_duty_walk *walk,
                              tdn_duty_drafts *duties, tdnref_error *err);

/** Completes bodies from their documents, drops what is in the page around a document, and puts all into the order of
 * the text. Errors: NOMEM. */
tdnref_status tdn_complete_duties(tdn_arena *arena, const tdn_document_drafts *documents, tdn_duty_drafts *duties,
                                  tdnref_error *err);

#endif
