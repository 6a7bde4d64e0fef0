/*
 * test_differential.c - generated documents read in every way that must make no difference.
 *
 *     test_differential [-w FOLDER] COUNT SEED TEXTS...
 *
 * Each document is read by its scan and as a whole text, by a source that has read others before it and by a fresh one:
 * the records must be the same bytes. What they all come to is printed as one number, so that two builds, or one
 * program on two processors, can be compared. -w writes the documents into a folder for the tools to read.
 */
#include "generate.h"

#include <inttypes.h>
#include <string.h>

/* A fresh source for so many documents. */
#define FRESH_EACH 16

typedef struct reading {
    const tdnref_ctx *ctx;
    tdnref_source *used; /* by one document after the other */
    text scanned;
    text other;
    uint64_t digest;
    uint64_t mentions;
    uint64_t refused; /* of no known code */
} reading;

static void add_to_digest(reading *r, const text *t)
{
    for (size_t i = 0; i < t->len; i++) {
        r->digest = (r->digest ^ (unsigned char)t->bytes[i]) * 0x100000001B3u;
    }
}

/* Records of a document; what the parse said if there are none. */
static void read_records(tdnref_source *source, const text *document, bool whole, text *out)
{
    const tdnref_parse_options options = {.struct_size = sizeof options, .whole_text = whole};
    const char *bytes = document->bytes == NULL ? "" : document->bytes;
    const tdnref_status status = tdnref_source_parse(source, bytes, document->len, &options, NULL);
    out->len = 0;
    if (status == TDNREF_OK) {
        CHECK(write_records(source, "document", out) == TDNREF_OK);
    } else {
        const char *name = tdnref_status_name(status);
        text_add(out, name, strlen(name));
    }
}

static bool is_same(const reading *r, uint64_t index, const char *how)
{
    const bool same = text_equal(&r->scanned, &r->other);
    if (!same) {
        printf("document %" PRIu64 ": other records %s\n", index, how);
    }
    return same;
}

static bool check(reading *r, const text *document, uint64_t index)
{
    read_records(r->used, document, false, &r->scanned);
    r->mentions += tdnref_source_mention_count(r->used);
    r->refused += r->scanned.len > 0 && r->scanned.bytes[0] != '{';
    add_to_digest(r, &r->scanned);
    read_records(r->used, document, true, &r->other);
    bool same = is_same(r, index, "as a whole text");
    if (index % FRESH_EACH == 0) {
        tdnref_source *fresh = NULL;
        CHECK(tdnref_source_new(&fresh, r->ctx, NULL) == TDNREF_OK);
        read_records(fresh, document, false, &r->other);
        same = is_same(r, index, "from a fresh source") && same;
        tdnref_source_free(fresh);
    }
    return same;
}

static void write_document(const char *folder, uint64_t index, const text *document)
{
    char path[4096];
    CHECK(snprintf(path, sizeof path, "%s/%06" PRIu64 ".txt", folder, index) < (int)sizeof path);
    FILE *sink = fopen(path, "wb");
    CHECK(sink != NULL);
    CHECK(document->len == 0 || fwrite(document->bytes, 1, document->len, sink) == document->len);
    CHECK(fclose(sink) == 0);
}

/* All texts of the folders as one list. */
static file *read_folders(char **folders, size_t folder_count, size_t *count)
{
    file *all = NULL;
    *count = 0;
    for (size_t i = 0; i < folder_count; i++) {
        size_t more = 0;
        file *files = read_folder(folders[i], &more);
        all = realloc(all, (*count + more) * sizeof *all);
        CHECK(all != NULL && files != NULL);
        memcpy(all + *count, files, more * sizeof *all);
        *count += more;
        free(files);
    }
    return all;
}

static bool check_all(const file *texts, size_t text_count, uint64_t count, uint64_t seed, const char *folder)
{
    tdnref_ctx *ctx = NULL;
    CHECK(tdnref_ctx_new(&ctx, NULL, NULL) == TDNREF_OK);
    reading r = {.ctx = ctx, .digest = 0xCBF29CE484222325u};
    CHECK(tdnref_source_new(&r.used, ctx, NULL) == TDNREF_OK);
    text document = {0};
    uint64_t bad = 0;
    for (uint64_t i = 0; i < count; i++) {
        generate(texts, text_count, seed, i, &document);
        bad += !check(&r, &document, i);
        if (folder != NULL) {
            write_document(folder, i, &document);
        }
    }
    printf("%" PRIu64 " documents, %" PRIu64 " mentions, %" PRIu64 " refused, %" PRIu64 " differ, digest %016" PRIx64
           "\n",
           count, r.mentions, r.refused, bad, r.digest);
    text_free(&document);
    text_free(&r.scanned);
    text_free(&r.other);
    tdnref_source_free(r.used);
    tdnref_ctx_free(ctx);
    return bad == 0;
}

int main(int argc, char **argv)
{
    const char *folder = NULL;
    int at = 1;
    if (argc > 2 && strcmp(argv[1], "-w") == 0) {
        folder = argv[2];
        at = 3;
    }
    if (argc - at < 3) {
        fputs("Usage: test_differential [-w FOLDER] COUNT SEED TEXTS...\n", stderr);
        return 2;
    }
    size_t text_count = 0;
    file *texts = read_folders(argv + at + 2, (size_t)(argc - at - 2), &text_count);
    CHECK(text_count > 0);
    const uint64_t count = strtoull(argv[at], NULL, 10);
    const bool same = check_all(texts, text_count, count, strtoull(argv[at + 1], NULL, 10), folder);
    free_files(texts, text_count);
    return same ? 0 : 1;
}
