/*
 * forms.h - rules about form: one finding per document, with its places.
 */
#ifndef TDN_AUDIT_FORMS_H
#define TDN_AUDIT_FORMS_H

#include "audit/rule.h"

/** Collects the places of one document. */
typedef struct tdn_form_list {
    tdn_remark remark;
    uint64_t count; /**< places seen, also those that no longer fit in */
} tdn_form_list;

tdn_form_list tdn_form_begin(const tdn_review *review, const tdn_case *c, const tdn_words *message);
void tdn_form_add(tdn_form_list *list, tdnref_place place);
/** Reports what was collected, if anything; argument 0 is the number of places. */
void tdn_form_end(tdn_review *review, tdn_form_list *list);

/** True if the rules of Nghị định 30/2020/NĐ-CP (and before it Thông tư 01/2011/TT-BNV) hold for the document: the
 * State's, with a known date from 2011 on. */
bool tdn_is_state_form(const tdn_case *c);
/** The reason for abstaining if they do not. */
extern const tdn_words tdn_form_unknown;

#endif
