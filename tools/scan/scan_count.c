/*
 * scan_count.c - how many records there are of each kind and relation.
 */
#include "scan/scan.h"

#include <inttypes.h>
#include <string.h>

void scan_count(scan_totals *totals, const tdnref_source *source)
{
    const uint64_t mentions = tdnref_source_mention_count(source);
    const uint64_t duties = tdnref_source_duty_count(source);
    totals->files++;
    totals->documents += tdnref_source_document_count(source);
    totals->mentions += mentions;
    totals->unnumbered += tdnref_source_unnumbered_count(source);
    for (uint64_t i = 0; i < mentions; i++) {
        const tdnref_mention *m = tdnref_source_mention(source, i);
        totals->kinds[m->kind]++;
        totals->relations[m->relation]++;
    }
    for (uint64_t i = 0; i < duties; i++) {
        totals->duties[tdnref_source_duty(source, i)->kind]++;
    }
}

static void add_total(tool_buffer *out, const char *group, const char *name, uint64_t count)
{
    enum { NAME_WIDTH = 24 };
    const int width = NAME_WIDTH - (int)strlen(group);
    tool_buffer_format(out, "%s%-*s %8" PRIu64 "\n", group, width, name, count);
}

void scan_totals_write(tool_buffer *out, const scan_totals *totals)
{
    add_total(out, "", "files", totals->files);
    add_total(out, "", "documents", totals->documents);
    add_total(out, "", "mentions", totals->mentions);
    for (int kind = 0; kind <= TDNREF_KIND_SELF; kind++) {
        add_total(out, "kind ", tdnref_kind_name((tdnref_kind)kind), totals->kinds[kind]);
    }
    for (int relation = 0; totals->with_relations && relation < TDNREF_REL_COUNT; relation++) {
        add_total(out, "relation ", tdnref_relation_name((tdnref_relation)relation), totals->relations[relation]);
    }
    if (totals->with_relations) {
        add_total(out, "", "without number", totals->unnumbered);
    }
    for (int kind = 0; totals->with_duties && kind <= TDNREF_DUTY_DEADLINE; kind++) {
        add_total(out, "duty ", tdnref_duty_kind_name((tdnref_duty_kind)kind), totals->duties[kind]);
    }
}
