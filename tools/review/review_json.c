/*
 * review_json.c - the review for programs; audit.schema.json describes the fields.
 */
#include "review/json.h"
#include "review/review.h"

static const char *const reading_ids[] = {
    [TOOL_READ] = "read",
    [TOOL_READ_PARTLY] = "partly",
    [TOOL_READ_EMPTY] = "empty",
    [TOOL_UNREAD_NO_FILE] = "unreadable",
    [TOOL_UNREAD_NO_TEXT] = "no-text",
    [TOOL_UNREAD_KIND] = "kind-not-read",
    [TOOL_UNREAD_SECRET] = "classified",
};

static json_t *files(const tool_review *review)
{
    json_t *list = json_array();
    for (size_t i = 0; i < review->readings->count; i++) {
        const tool_readings_item *item = &review->readings->items[i];
        json_t *file = json_object();
        tool_json_set(file, "path", tool_json_text(item->path));
        tool_json_set(file, "reading", tool_json_text(reading_ids[item->reading]));
        tool_json_set(file, "detail", tool_json_text(item->detail));
        tool_json_append(list, file);
    }
    return list;
}

static json_t *counts(const tool_review *review)
{
    const struct {
        const char *name;
        uint64_t number;
    } rows[] = {
        {"files", review->readings->count},
        {"files_read", tool_readings_read_count(review->readings)},
        {"documents", review->documents},
        {"in_scope", review->in_scope},
        {"out_of_scope", review->documents - review->in_scope},
        {"with_parent", review->with_parent},
        {"findings", review->shown_count},
    };
    json_t *object = json_object();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        tool_json_set(object, rows[i].name, tool_json_number(rows[i].number));
    }
    return object;
}

static json_t *by_verdict(const tool_review *review)
{
    json_t *object = json_object();
    for (int i = 0; i < TDNREF_VERDICT_COUNT; i++) {
        tool_json_set(object, tool_verdict_id((tdnref_verdict)i), tool_json_number(review->by_verdict[i]));
    }
    return object;
}

static json_t *by_severity(const tool_review *review)
{
    json_t *object = json_object();
    for (int i = TDNREF_SEVERITY_COUNT - 1; i >= 0; i--) {
        tool_json_set(object, tool_severity_id((tdnref_severity)i), tool_json_number(review->by_severity[i]));
    }
    return object;
}

/* ----------------------------------------------------------- documents */

static void set_identity(json_t *object, const tdnref_node *node)
{
    tool_json_set(object, "key", tool_json_text(node->key));
    tool_json_set(object, "type", tool_json_text(node->type));
    tool_json_set(object, "number", tool_json_text(node->number));
    tool_json_set(object, "date", tool_json_date(node->date));
    tool_json_set(object, "issuer", tool_json_text(node->issuer));
    tool_json_set(object, "title", tool_json_text(node->title != NULL ? node->title : node->name));
    tool_json_set(object, "level", tool_json_text(tdnref_level_name(node->level)));
    tool_json_set(object, "line_of", tool_json_text(tdnref_line_name(node->line_of)));
}

static json_t *parents(const tool_review *review, uint64_t node)
{
    static const tdnref_line lines[] = {TDNREF_LINE_PARTY, TDNREF_LINE_STATE};
    json_t *list = json_array();
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        tool_parent parent;
        if (!tool_parent_of(review, node, lines[i], &parent)) {
            continue;
        }
        const tdnref_node target = tool_node(review, parent.node);
        json_t *object = json_object();
        tool_json_set(object, "line", tool_json_text(tdnref_line_name(lines[i])));
        set_identity(object, &target);
        tool_json_set(object, "held", json_boolean(target.held));
        tool_json_set(object, "why", tool_json_text(parent.why));
        tool_json_set(object, "via", parent.has_via ? tool_json_text(tool_node(review, parent.via).key) : json_null());
        tool_json_append(list, object);
    }
    return list;
}

static json_t *documents(const tool_review *review)
{
    json_t *list = json_array();
    for (uint64_t i = 0; i < review->documents; i++) {
        const tdnref_reviewed document = tool_reviewed(review, i);
        const tdnref_node node = tool_node(review, document.node);
        json_t *object = json_object();
        tool_json_set(object, "index", tool_json_number(i));
        tool_json_set(object, "file", tool_json_text(document.source));
        tool_json_set(object, "line", tool_json_number(document.line));
        tool_json_set(object, "start", tool_json_number(document.span.start));
        tool_json_set(object, "end", tool_json_number(document.span.end));
        set_identity(object, &node);
        tool_json_set(object, "province", tool_json_text(tool_province_of(review, &document)));
        tool_json_set(object, "verdict", tool_json_text(tool_verdict_id(document.verdict)));
        tool_json_set(object, "reason", tool_json_both(document.reason));
        tool_json_set(object, "parents", parents(review, document.node));
        tool_json_append(list, object);
    }
    return list;
}

/* ------------------------------------------------------------ findings */

static json_t *places(const tool_review *review, uint64_t finding, uint64_t count)
{
    json_t *list = json_array();
    for (uint64_t i = 0; i < count; i++) {
        const tdnref_place place = tool_place(review, finding, i);
        json_t *mark = json_object();
        json_t *object = json_object();
        tool_json_set(mark, "start", tool_json_number(place.mark.start));
        tool_json_set(mark, "end", tool_json_number(place.mark.end));
        tool_json_set(object, "file", tool_json_text(place.source));
        tool_json_set(object, "line", tool_json_number(place.line));
        tool_json_set(object, "column", tool_json_number(place.column));
        tool_json_set(object, "start", tool_json_number(place.span.start));
        tool_json_set(object, "end", tool_json_number(place.span.end));
        tool_json_set(object, "mark", mark);
        tool_json_set(object, "text", tool_json_text(place.text));
        tool_json_append(list, object);
    }
    return list;
}

static json_t *findings(const tool_review *review)
{
    json_t *list = json_array();
    for (uint64_t i = 0; i < review->shown_count; i++) {
        const tdnref_finding finding = tool_finding(review, review->shown[i]);
        json_t *object = json_object();
        tool_json_set(object, "rule", tool_json_text(tdnref_rule_at(finding.rule)->id));
        tool_json_set(object, "severity", tool_json_text(tool_severity_id(finding.severity)));
        tool_json_set(object, "fingerprint", tool_json_text(finding.fingerprint));
        tool_json_set(object, "document", tool_json_number(finding.document));
        tool_json_set(object, "about",
                      finding.about == TDNREF_NO_NODE ? json_null()
                                                      : tool_json_text(tool_node(review, finding.about).key));
        tool_json_set(object, "message", tool_json_both(finding.message));
        tool_json_set(object, "settled_by", tool_json_both(finding.settled_by));
        tool_json_set(object, "places", places(review, review->shown[i], finding.place_count));
        tool_json_append(list, object);
    }
    return list;
}

static json_t *rules(const tool_review *review)
{
    json_t *list = json_array();
    for (uint64_t i = 0; i < tdnref_rule_count(); i++) {
        const tdnref_rule *rule = tdnref_rule_at(i);
        const tdnref_rule_tally tally = tool_tally(review, i);
        json_t *object = json_object();
        tool_json_set(object, "id", tool_json_text(rule->id));
        tool_json_set(object, "severity", tool_json_text(tool_severity_id(rule->severity)));
        tool_json_set(object, "summary", tool_json_both(rule->summary));
        tool_json_set(object, "run", json_boolean(tally.run));
        tool_json_set(object, "checked", tool_json_number(tally.checked));
        tool_json_set(object, "found", tool_json_number(tally.found));
        tool_json_set(object, "abstained", tool_json_number(tally.abstained));
        tool_json_set(object, "why", tool_json_both(tally.why));
        tool_json_append(list, object);
    }
    return list;
}

static json_t *baseline(const tool_review *review)
{
    if (review->baseline == NULL) {
        return json_null();
    }
    json_t *object = json_object();
    json_t *gone = json_array();
    uint64_t not_compared = 0;
    for (size_t i = 0; i < review->baseline->count; i++) {
        const tool_known *known = &review->baseline->items[i];
        if (known->seen) {
            continue;
        }
        if (!tool_readings_was_read(review->readings, known->file)) {
            not_compared++;
            continue;
        }
        json_t *item = json_object();
        tool_json_set(item, "fingerprint", tool_json_text(known->fingerprint));
        tool_json_set(item, "rule", tool_json_text(known->rule));
        tool_json_set(item, "file", tool_json_text(known->file));
        tool_json_set(item, "message", tool_json_text(known->remark[TDNREF_LANG_VI]));
        tool_json_append(gone, item);
    }
    tool_json_set(object, "file", tool_json_text(review->baseline->path));
    tool_json_set(object, "known", tool_json_number(review->baseline->seen_count));
    tool_json_set(object, "gone", gone);
    tool_json_set(object, "not_compared", tool_json_number(not_compared));
    return object;
}

int tool_review_json(const tool_review *review, tool_output *output)
{
    const char *const notice[TDNREF_LANG_COUNT] = {tool_word_text(WORD_closing, TDNREF_LANG_VI),
                                                   tool_word_text(WORD_closing, TDNREF_LANG_EN)};
    json_t *all = json_object();
    tool_json_set(all, "schema", tool_json_text("refaudit/1"));
    tool_json_set(all, "version", tool_json_text(tdnref_version()));
    tool_json_set(all, "counts", counts(review));
    tool_json_set(all, "verdicts", by_verdict(review));
    tool_json_set(all, "severities", by_severity(review));
    tool_json_set(all, "findings", findings(review));
    tool_json_set(all, "documents", documents(review));
    tool_json_set(all, "files", files(review));
    tool_json_set(all, "rules", rules(review));
    tool_json_set(all, "baseline", baseline(review));
    tool_json_set(all, "notice", tool_json_both(notice));
    tool_json_write(all, output);
    return TOOL_OK;
}
