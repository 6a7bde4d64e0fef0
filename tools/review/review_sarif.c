/*
 * review_sarif.c - the review as SARIF 2.1.0 (OASIS), for editors and code servers.
 *
 * Regions give line and column (unicodeCodePoints) and the bytes of the source. Paths are URIs, so that any file name
 * is legal; relative ones are relative to the folder in which refaudit ran (%SRCROOT%).
 */
#include "common/json.h"
#include "common/status.h"
#include "review/review.h"
#include "review/review_summary.h"

#include <string.h>

static const char *const levels[TDNREF_SEVERITY_COUNT] = {
    [TDNREF_SEVERITY_INFORMATION] = "none",
    [TDNREF_SEVERITY_FORM] = "note",
    [TDNREF_SEVERITY_REVIEW] = "warning",
    [TDNREF_SEVERITY_CHECK] = "error",
};

static json_t *message(const char *text)
{
    json_t *object = json_object();
    tool_json_set_text(object, "text", text);
    return object;
}

/* A path as a URI reference (RFC 3986): letters, digits and a few others as they are, all else as %XX. A first part
 * with a colon would read as a scheme, so the colon is written as %3A too. */
static json_t *uri(const char *path)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
    tool_buffer text = {0};
    tool_buffer_text(&text, path[0] == '/' ? "file://" : "");
    for (const char *at = path; *at != '\0'; at++) {
        if (strchr(plain, *at) != NULL) {
            tool_buffer_add(&text, at, 1);
        } else {
            tool_buffer_format(&text, "%%%02X", (unsigned)(unsigned char)*at);
        }
    }
    json_t *value = tool_json_text(text.bytes);
    tool_buffer_free(&text);
    return value;
}

static json_t *artifact_location(const char *path)
{
    json_t *object = json_object();
    tool_json_set(object, "uri", uri(path));
    if (path[0] != '/') {
        tool_json_set_text(object, "uriBaseId", "%SRCROOT%");
    }
    return object;
}

static json_t *rule(const tdnref_rule *entry)
{
    json_t *object = json_object();
    json_t *settings = json_object();
    json_t *properties = json_object();
    tool_json_set_text(object, "id", entry->id);
    tool_json_set(object, "shortDescription", message(entry->summary[TDNREF_LANG_EN]));
    tool_json_set(object, "fullDescription", message(entry->explanation[TDNREF_LANG_EN]));
    tool_json_set(object, "help", message(entry->settled_by[TDNREF_LANG_EN]));
    tool_json_set(settings, "enabled", json_boolean(!entry->off_by_default));
    tool_json_set_text(settings, "level", levels[entry->severity]);
    tool_json_set(object, "defaultConfiguration", settings);
    tool_json_set_text(properties, "severity", tool_severity_id(entry->severity));
    tool_json_set_text(properties, "summary_vi", entry->summary[TDNREF_LANG_VI]);
    tool_json_set(object, "properties", properties);
    return object;
}

static json_t *driver(void)
{
    json_t *object = json_object();
    json_t *rules = json_array();
    for (uint64_t i = 0; i < tdnref_rule_count(); i++) {
        tool_json_append(rules, rule(tdnref_rule_at(i)));
    }
    tool_json_set_text(object, "name", "refaudit");
    tool_json_set_text(object, "version", tdnref_version());
    tool_json_set_text(object, "semanticVersion", tdnref_version());
    tool_json_set(object, "rules", rules);
    return object;
}

static json_t *location(const tdnref_place *place, uint64_t id)
{
    json_t *region = json_object();
    json_t *physical = json_object();
    json_t *object = json_object();
    tool_json_set_number(region, "startLine", place->line);
    tool_json_set_number(region, "startColumn", place->column);
    tool_json_set_number(region, "byteOffset", place->span.start);
    tool_json_set_number(region, "byteLength", place->span.end - place->span.start);
    if (place->text != NULL) {
        tool_json_set(region, "snippet", message(place->text));
    }
    tool_json_set(physical, "artifactLocation", artifact_location(place->source));
    tool_json_set(physical, "region", region);
    tool_json_set_number(object, "id", id);
    tool_json_set(object, "physicalLocation", physical);
    return object;
}

static json_t *properties_of(const tdnref_finding *finding)
{
    json_t *object = json_object();
    tool_json_set_text(object, "severity", tool_severity_id(finding->severity));
    tool_json_set_text(object, "message_vi", finding->message[TDNREF_LANG_VI]);
    tool_json_set_text(object, "settled_by_vi", finding->settled_by[TDNREF_LANG_VI]);
    tool_json_set_text(object, "settled_by_en", finding->settled_by[TDNREF_LANG_EN]);
    return object;
}

/* SARIF wants "kind": "informational" where the level is "none". */
static json_t *result(const tool_review *review, uint64_t index)
{
    const tdnref_finding finding = tool_finding(review, index);
    json_t *object = json_object();
    json_t *locations = json_array();
    json_t *related = json_array();
    json_t *prints = json_object();
    for (uint64_t i = 0; i < finding.place_count; i++) {
        const tdnref_place place = tool_place(review, index, i);
        tool_json_append(i == 0 ? locations : related, location(&place, i));
    }
    tool_json_set_text(prints, "refaudit/v1", finding.fingerprint);
    tool_json_set_text(object, "ruleId", tdnref_rule_at(finding.rule)->id);
    tool_json_set_number(object, "ruleIndex", finding.rule);
    tool_json_set_text(object, "level", levels[finding.severity]);
    const bool informs = finding.severity == TDNREF_SEVERITY_INFORMATION;
    tool_json_set_text(object, "kind", informs ? "informational" : "fail");
    tool_json_set(object, "message", message(finding.message[TDNREF_LANG_EN]));
    tool_json_set(object, "locations", locations);
    tool_json_set(object, "relatedLocations", related);
    tool_json_set(object, "partialFingerprints", prints);
    tool_json_set(object, "properties", properties_of(&finding));
    return object;
}

/* What could not be read, as notifications of the run. */
static json_t *invocation(const tool_review *review)
{
    json_t *object = json_object();
    json_t *notes = json_array();
    bool all_read = true;
    for (size_t i = 0; i < review->readings->count; i++) {
        const tool_readings_item *item = &review->readings->items[i];
        if (tool_readings_is_whole(item)) {
            continue;
        }
        tool_buffer reason = {0};
        json_t *note = json_object();
        json_t *physical = json_object();
        json_t *place = json_object();
        json_t *places = json_array();
        tool_say_reading(&reason, TDNREF_LANG_EN, item);
        tool_json_set(physical, "artifactLocation", artifact_location(item->path));
        tool_json_set(place, "physicalLocation", physical);
        tool_json_append(places, place);
        tool_json_set_text(note, "level", "error");
        tool_json_set(note, "message", message(reason.bytes));
        tool_json_set(note, "locations", places);
        tool_json_append(notes, note);
        tool_buffer_free(&reason);
        all_read = false;
    }
    tool_json_set(object, "executionSuccessful", json_boolean(all_read));
    tool_json_set(object, "toolExecutionNotifications", notes);
    return object;
}

static json_t *run_object(const tool_review *review)
{
    json_t *run = json_object();
    json_t *tool = json_object();
    json_t *results = json_array();
    json_t *invocations = json_array();
    tool_json_set(tool, "driver", driver());
    for (uint64_t i = 0; i < review->shown_count; i++) {
        tool_json_append(results, result(review, review->shown[i]));
    }
    tool_json_append(invocations, invocation(review));
    tool_json_set(run, "tool", tool);
    tool_json_set_text(run, "columnKind", "unicodeCodePoints");
    tool_json_set(run, "invocations", invocations);
    tool_json_set(run, "results", results);
    return run;
}

int tool_review_sarif(const tool_review *review, tool_output *output)
{
    json_t *all = json_object();
    json_t *runs = json_array();
    tool_json_append(runs, run_object(review));
    tool_json_set_text(all, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    tool_json_set_text(all, "version", "2.1.0");
    tool_json_set(all, "runs", runs);
    tool_json_write(all, output);
    return TOOL_OK;
}
