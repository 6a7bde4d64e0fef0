/*
 * review_json.c - the review for programs; audit.schema.json describes the fields.
 */
#include "common/json.h"
#include "common/status.h"
#include "review/review.h"
#include "review/review_summary.h"

#include <stdlib.h>

static const char *const outcome_ids[TOOL_OUTCOME_COUNT] = {
    [TOOL_READ] = "read",
    [TOOL_READ_PARTLY] = "partly",
    [TOOL_READ_EMPTY] = "empty",
    [TOOL_UNREAD_NO_FILE] = "unreadable",
    [TOOL_UNREAD_NO_TEXT] = "no-text",
    [TOOL_UNREAD_KIND] = "kind-not-read",
    [TOOL_UNREAD_BROKEN] = "broken",
    [TOOL_UNREAD_SCAN] = "scan",
    [TOOL_UNREAD_SECRET] = "classified",
};

bool tool_has_jansson(void)
{
    return true;
}

static json_t *files(const tool_review *review)
{
    json_t *list = json_array();
    for (size_t i = 0; i < review->readings->count; i++) {
        const tool_readings_item *item = &review->readings->items[i];
        json_t *file = json_object();
        tool_json_set_text(file, "path", item->path);
        tool_json_set_text(file, "reading", outcome_ids[item->outcome]);
        tool_json_set_text(file, "detail", item->detail);
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
        tool_json_set_number(object, rows[i].name, rows[i].number);
    }
    return object;
}

static json_t *by_verdict(const tool_review *review)
{
    json_t *object = json_object();
    for (int i = 0; i < TDNREF_VERDICT_COUNT; i++) {
        tool_json_set_number(object, tool_verdict_id((tdnref_verdict)i), review->by_verdict[i]);
    }
    return object;
}

static json_t *by_severity(const tool_review *review)
{
    json_t *object = json_object();
    for (int i = TDNREF_SEVERITY_COUNT - 1; i >= 0; i--) {
        tool_json_set_number(object, tool_severity_id((tdnref_severity)i), review->by_severity[i]);
    }
    return object;
}

/* ----------------------------------------------------------- documents */

static void set_identity(json_t *object, const tdnref_node *node)
{
    tool_json_set_text(object, "key", node->key);
    tool_json_set_text(object, "type", node->type);
    tool_json_set_text(object, "number", node->number);
    tool_json_set(object, "date", tool_json_date(node->date));
    tool_json_set_text(object, "issuer", node->issuer);
    tool_json_set_text(object, "title", node->title != NULL ? node->title : node->name);
    tool_json_set_text(object, "level", tdnref_level_name(node->level));
    tool_json_set_text(object, "line_of", tdnref_line_name(node->line_of));
}

static json_t *parents(const tool_review *review, uint64_t node)
{
    const tool_parents found = tool_parents_of(review, node);
    json_t *list = json_array();
    for (size_t i = 0; i < found.count; i++) {
        const tool_parent *parent = &found.items[i];
        const tdnref_node target = tool_node(review, parent->node);
        json_t *object = json_object();
        tool_json_set_text(object, "line", tdnref_line_name(parent->line));
        set_identity(object, &target);
        tool_json_set(object, "held", json_boolean(target.held));
        tool_json_set_text(object, "why", parent->why);
        tool_json_set(object, "via",
                      parent->has_via ? tool_json_text(tool_node(review, parent->via).key) : json_null());
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
        tool_json_set_number(object, "index", i);
        tool_json_set_text(object, "file", document.source);
        tool_json_set_number(object, "line", document.line);
        tool_json_set_number(object, "start", document.span.start);
        tool_json_set_number(object, "end", document.span.end);
        set_identity(object, &node);
        tool_json_set_text(object, "province", tool_province_of(review, &document));
        tool_json_set_text(object, "verdict", tool_verdict_id(document.verdict));
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
        tool_json_set_number(mark, "start", place.mark.start);
        tool_json_set_number(mark, "end", place.mark.end);
        tool_json_set_text(object, "file", place.source);
        const uint64_t page = tool_readings_page(review->readings, place.source, place.span.start);
        tool_json_set(object, "page", page == 0 ? json_null() : tool_json_number(page));
        tool_json_set_number(object, "line", place.line);
        tool_json_set_number(object, "column", place.column);
        tool_json_set_number(object, "start", place.span.start);
        tool_json_set_number(object, "end", place.span.end);
        tool_json_set(object, "mark", mark);
        tool_json_set_text(object, "text", place.text);
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
        tool_json_set_text(object, "rule", tdnref_rule_at(finding.rule)->id);
        tool_json_set_text(object, "severity", tool_severity_id(finding.severity));
        tool_json_set_text(object, "fingerprint", finding.fingerprint);
        tool_json_set_number(object, "document", finding.document);
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
        tool_json_set_text(object, "id", rule->id);
        tool_json_set_text(object, "severity", tool_severity_id(rule->severity));
        tool_json_set(object, "summary", tool_json_both(rule->summary));
        tool_json_set(object, "run", json_boolean(tally.run));
        tool_json_set_number(object, "checked", tally.checked);
        tool_json_set_number(object, "found", tally.found);
        tool_json_set_number(object, "abstained", tally.abstained);
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
    const tool_gone gone = tool_gone_collect(review);
    json_t *object = json_object();
    json_t *list = json_array();
    for (size_t i = 0; i < gone.count; i++) {
        json_t *item = json_object();
        tool_json_set_text(item, "fingerprint", gone.items[i]->fingerprint);
        tool_json_set_text(item, "rule", gone.items[i]->rule);
        tool_json_set_text(item, "file", gone.items[i]->file);
        tool_json_set_text(item, "message", gone.items[i]->remark[TDNREF_LANG_VI]);
        tool_json_append(list, item);
    }
    tool_json_set_text(object, "file", review->baseline->path);
    tool_json_set_number(object, "known", review->baseline->seen_count);
    tool_json_set(object, "gone", list);
    tool_json_set_number(object, "not_compared", gone.not_compared);
    free(gone.items);
    return object;
}

int tool_review_json(const tool_review *review, tool_output *output)
{
    const char *const notice[TDNREF_LANG_COUNT] = {tool_word_text(WORD_closing, TDNREF_LANG_VI),
                                                   tool_word_text(WORD_closing, TDNREF_LANG_EN)};
    json_t *all = json_object();
    tool_json_set_text(all, "schema", "refaudit/1");
    tool_json_set_text(all, "version", tdnref_version());
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
