/*
 * scope.h - whether a parent is expected of a document.
 */
#ifndef TDN_AUDIT_SCOPE_H
#define TDN_AUDIT_SCOPE_H

#include "audit/review.h"

/** Fills in_scope, undecided and reason of a case with a title. */
void tdn_find_scope(tdn_case *c);

/** True for the code of a plan, programme, scheme or project; type may be NULL. */
bool tdn_is_plan_type(const char *type);

#endif
