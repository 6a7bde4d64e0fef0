/*
 * readings.c - what refaudit remembers about its inputs: how each was read, and its bytes for quoting.
 */
#include "review/readings.h"

#include <stdlib.h>
#include <string.h>

/** A path and its item. */
typedef struct entry {
    const char *path;
    size_t item;
} entry;

static int compare_entries(const void *a, const void *b)
{
    return strcmp(((const entry *)a)->path, ((const entry *)b)->path);
}

static void index_paths(tool_readings *readings)
{
    entry *entries = tool_alloc(readings->count * sizeof *entries);
    for (size_t i = 0; i < readings->count; i++) {
        entries[i] = (entry){readings->items[i].path, i};
    }
    if (readings->count > 1) {
        qsort(entries, readings->count, sizeof *entries, compare_entries);
    }
    readings->by_path = tool_alloc(readings->count * sizeof *readings->by_path);
    for (size_t i = 0; i < readings->count; i++) {
        readings->by_path[i] = entries[i].item;
    }
    free(entries);
}

void tool_readings_begin(tool_readings *readings, const tdnref_ctx *ctx, const tool_inputs *inputs)
{
    readings->ctx = ctx;
    readings->inputs = inputs;
    readings->count = inputs->files.count + inputs->unread.count;
    readings->items = tool_alloc(readings->count * sizeof *readings->items);
    for (size_t i = 0; i < readings->count; i++) {
        const bool tried = i < inputs->files.count;
        readings->items[i] = (tool_readings_item){
            .path = tried ? inputs->files.items[i] : inputs->unread.items[i - inputs->files.count],
            .outcome = tried ? TOOL_UNREAD_NO_FILE : TOOL_UNREAD_KIND,
        };
    }
    index_paths(readings);
}

void tool_readings_free(tool_readings *readings)
{
    for (size_t i = 0; i < readings->count; i++) {
        tool_readings_item *item = &readings->items[i];
        for (size_t k = 0; k < item->document_count; k++) {
            free(item->documents[k].place);
        }
        free(item->documents);
        free(item->bytes);
        tool_pages_free(&item->pages);
        free(item->detail);
    }
    free(readings->items);
    free(readings->by_path);
    tdnref_source_free(readings->source);
    *readings = (tool_readings){0};
}

static void keep_documents(tool_readings_item *item, const tdnref_source *source)
{
    item->document_count = (size_t)tdnref_source_document_count(source);
    item->documents = tool_alloc(item->document_count * sizeof *item->documents);
    for (size_t i = 0; i < item->document_count; i++) {
        const tdnref_document *doc = tdnref_source_document(source, i);
        item->documents[i].start = doc->span.start;
        item->documents[i].place = doc->place.text == NULL ? NULL : tool_copy(doc->place.text);
    }
}

void tool_readings_keep(tool_readings *readings, tool_job *job)
{
    tool_readings_item *item = &readings->items[job->index];
    keep_documents(item, job->source);
    item->pages = job->pages;
    job->pages = (tool_pages){0};
    if (readings->keep_bytes) {
        item->len = job->len;
        item->bytes = tool_alloc(job->len);
        memcpy(item->bytes, job->text, job->len);
    }
}

void tool_readings_finish(tool_readings *readings, const tool_job *job)
{
    tool_readings_item *item = &readings->items[job->index];
    item->outcome = job->outcome;
    item->stamp = job->stamp;
    item->detail = job->detail.len == 0 ? NULL : tool_copy(job->detail.bytes);
}

const tool_readings_item *tool_readings_find(const tool_readings *readings, const char *path)
{
    size_t low = 0;
    size_t high = readings->count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const tool_readings_item *item = &readings->items[readings->by_path[middle]];
        const int order = strcmp(path, item->path);
        if (order == 0) {
            return item;
        }
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return NULL;
}

const tool_readings_document *tool_readings_document_at(const tool_readings_item *item, uint64_t start)
{
    for (size_t i = 0; item != NULL && i < item->document_count; i++) {
        if (item->documents[i].start == start) {
            return &item->documents[i];
        }
    }
    return NULL;
}

const tdnref_source *tool_readings_open(tool_readings *readings, const char *path)
{
    const tool_readings_item *item = tool_readings_find(readings, path);
    if (item == NULL || item->bytes == NULL) {
        return NULL;
    }
    if (readings->source == NULL && tdnref_source_new(&readings->source, readings->ctx, NULL) != TDNREF_OK) {
        return NULL;
    }
    if (readings->open != item) {
        readings->open =
            tdnref_source_parse(readings->source, item->bytes, item->len, NULL, NULL) == TDNREF_OK ? item : NULL;
    }
    return readings->open == NULL ? NULL : readings->source;
}

uint64_t tool_readings_page(const tool_readings *readings, const char *path, uint64_t offset)
{
    const tool_readings_item *item = tool_readings_find(readings, path);
    return item == NULL ? 0 : tool_page_of(&item->pages, offset);
}

bool tool_readings_is_whole(const tool_readings_item *item)
{
    return item->outcome == TOOL_READ || item->outcome == TOOL_READ_EMPTY;
}

static bool was_read(const tool_readings_item *item)
{
    return tool_readings_is_whole(item) || item->outcome == TOOL_READ_PARTLY;
}

bool tool_readings_was_read(const tool_readings *readings, const char *path)
{
    const tool_readings_item *item = tool_readings_find(readings, path);
    return item != NULL && was_read(item);
}

size_t tool_readings_read_count(const tool_readings *readings)
{
    size_t count = 0;
    for (size_t i = 0; i < readings->count; i++) {
        count += was_read(&readings->items[i]) ? 1 : 0;
    }
    return count;
}
