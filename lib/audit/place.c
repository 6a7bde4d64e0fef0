/*
 * place.c - records as places: file, span, line and words.
 */
#include "audit/place.h"

tdnref_place tdn_place_of_mention(const tdn_review *review, const tdn_mention_record *cited, tdnref_span mark)
{
    const tdnref_mention *m = &cited->value;
    return (tdnref_place){.struct_size = sizeof(tdnref_place),
                          .source = tdn_source_name(review->graph, cited->source),
                          .span = m->span,
                          .mark = mark.start < mark.end ? mark : m->span,
                          .line = m->line,
                          .column = m->column,
                          .text = m->text};
}

tdnref_place tdn_place_of_duty(const tdn_review *review, const tdn_stored_duty *duty)
{
    return (tdnref_place){.struct_size = sizeof(tdnref_place),
                          .source = tdn_source_name(review->graph, duty->source),
                          .span = duty->value.span,
                          .mark = duty->value.span,
                          .line = duty->value.line,
                          .column = 1,
                          .text = duty->value.text};
}

tdnref_place tdn_place_of_unnumbered(const tdn_review *review, const tdn_case *c, const tdnref_unnumbered *named)
{
    return (tdnref_place){.struct_size = sizeof(tdnref_place),
                          .source = tdn_source_name(review->graph, c->held->source),
                          .span = named->span,
                          .mark = named->span,
                          .line = named->line,
                          .column = named->column,
                          .text = named->text};
}

tdnref_place tdn_place_of_document(const tdn_review *review, const tdn_case *c)
{
    const tdnref_document *doc = c->doc;
    const bool titled = doc->title.text != NULL && doc->title_line != 0;
    const tdnref_span head = {doc->span.start, doc->span.start};
    return (tdnref_place){.struct_size = sizeof(tdnref_place),
                          .source = tdn_source_name(review->graph, c->held->source),
                          .span = titled ? doc->title.span : head,
                          .mark = titled ? doc->title.span : head,
                          .line = titled ? doc->title_line : doc->line,
                          .column = titled ? doc->title_column : 1,
                          .text = titled ? doc->title.text : NULL};
}

/* A part of a document, or the document if it has no such part. */
typedef struct part {
    tdnref_span span;
    uint64_t line;
    uint64_t column;
    const char *text;
} part;

static tdnref_place place_of_part(const tdn_review *review, const tdn_case *c, part p)
{
    tdnref_place place = tdn_place_of_document(review, c);
    if (p.text != NULL && p.span.start < p.span.end) {
        place.span = p.span;
        place.mark = p.span;
        place.line = p.line;
        place.column = p.column;
        place.text = p.text;
    }
    return place;
}

tdnref_place tdn_place_of_number(const tdn_review *review, const tdn_case *c)
{
    const tdnref_document *doc = c->doc;
    const char *text = doc->number_line == 0 ? NULL : doc->number.text;
    return place_of_part(review, c, (part){doc->number.span, doc->number_line, doc->number_column, text});
}

tdnref_place tdn_place_of_date(const tdn_review *review, const tdn_case *c)
{
    const tdnref_document *doc = c->doc;
    const char *text = doc->date_line == 0 ? NULL : doc->date_text;
    return place_of_part(review, c, (part){doc->date_span, doc->date_line, doc->date_column, text});
}

tdnref_place tdn_place_of_opening(const tdn_review *review, const tdn_case *c)
{
    return place_of_part(review, c, (part){c->doc->opening.span, c->doc->opening_line, 1, c->opening});
}
