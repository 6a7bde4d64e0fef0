/*
 * catalogue.c - the provinces and bodies in the tables, for callers that list who has acted and who has not.
 */
#include "base/calendar.h"
#include "lexicon/lexicon.h"

bool tdnref_province_at(uint64_t index, tdnref_province *out)
{
    const tdn_province *row = index < TDN_NO_ID ? tdn_lexicon_province((uint16_t)index) : NULL;
    if (row == NULL || out == NULL || out->struct_size < sizeof *out) {
        return false;
    }
    *out = (tdnref_province){
        .struct_size = out->struct_size,
        .slug = row->slug,
        .name = row->name,
        .full_name = row->full_name,
        .from = tdn_date_of(row->from),
        .to = tdn_date_of(row->to),
        .successor = row->successor == TDN_NO_ID ? UINT64_MAX : row->successor,
    };
    return true;
}

bool tdnref_known_body_at(uint64_t index, tdnref_known_body *out)
{
    const tdn_body *row = index < TDN_NO_ID ? tdn_lexicon_body((uint16_t)index) : NULL;
    if (row == NULL || out == NULL || out->struct_size < sizeof *out) {
        return false;
    }
    *out = (tdnref_known_body){
        .struct_size = out->struct_size,
        .slug = row->id,
        .name = row->name,
        .level = (tdnref_level)row->level,
        .line_of = (tdnref_line)row->line,
        .rank = row->rank,
        .national = row->scope == TDN_SCOPE_NONE && (row->flags & (TDN_BODY_ALIAS | TDN_BODY_OPEN)) == 0,
        .from = tdn_date_of(row->from),
        .to = tdn_date_of(row->to),
    };
    return true;
}
