/*
 * rule.h - everything that the file of a rule includes.
 */
#ifndef TDN_RULE_H
#define TDN_RULE_H

#include "audit/compare.h"
#include "audit/describe.h"
#include "audit/footing.h"
#include "audit/index.h"
#include "audit/message.h"
#include "audit/policy.h"
#include "audit/registered.h"
#include "audit/remark.h"
#include "audit/words.h"

#include "base/calendar.h"
#include "base/one_of.h"

#endif
