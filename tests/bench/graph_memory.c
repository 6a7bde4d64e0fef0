/*
 * graph_memory.c - how many bytes a graph takes, and for what.
 *
 * Reads files into a graph with an allocator that counts, and prints what records, strings and the sealed graph weigh:
 * a line a part, fields parted by tabs: what, how many, bytes.
 */
#define _XOPEN_SOURCE 700 /* nftw() */

#include "graph/graph.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>

/* ------------------------------------------------------------------ counting */

typedef struct counter {
    size_t now;
    size_t most;
} counter;

/** Before each block, so that its size is known when it is freed. */
typedef struct header {
    size_t size;
    max_align_t block[];
} header;

static void *count_block(counter *c, header *h, size_t size)
{
    if (h == NULL) {
        return NULL;
    }
    h->size = size;
    c->now += size;
    c->most = c->now > c->most ? c->now : c->most;
    return h->block;
}

static header *header_of(void *block)
{
    return (header *)(void *)((char *)block - offsetof(header, block));
}

static void *counted_malloc(size_t size, void *ud)
{
    return count_block(ud, malloc(sizeof(header) + size), size);
}

static void *counted_realloc(void *block, size_t old_size, size_t size, void *ud)
{
    counter *c = ud;
    if (block == NULL) {
        return counted_malloc(size, ud);
    }
    c->now -= old_size;
    return count_block(c, realloc(header_of(block), sizeof(header) + size), size);
}

static void counted_free(void *block, void *ud)
{
    counter *c = ud;
    if (block != NULL) {
        c->now -= header_of(block)->size;
        free(header_of(block));
    }
}

/* ------------------------------------------------------------------- reading */

/** nftw() has no way to hand anything to its function. */
static tdnref_source *source;
static tdnref_graph *graph;

static bool add_file(const char *path, const char *text, size_t len)
{
    tdnref_error err;
    if (tdnref_source_parse(source, text, len, NULL, &err) != TDNREF_OK) {
        fprintf(stderr, "graph_memory: %s: %s\n", path, err.msg);
        return true;
    }
    return tdnref_graph_add_source(graph, path, source, &err) == TDNREF_OK;
}

static int visit(const char *path, const struct stat *st, int kind, struct FTW *walk)
{
    (void)walk;
    if (kind != FTW_F) {
        return 0;
    }
    const size_t len = (size_t)st->st_size;
    char *text = malloc(len + 1);
    FILE *file = fopen(path, "rb");
    const bool ok = text != NULL && file != NULL && fread(text, 1, len, file) == len && add_file(path, text, len);
    if (file != NULL) {
        fclose(file);
    }
    free(text);
    return ok ? 0 : 1;
}

/* -------------------------------------------------------------------- result */

static void print(const char *what, uint64_t count, uint64_t bytes)
{
    printf("%s\t%llu\t%llu\n", what, (unsigned long long)count, (unsigned long long)bytes);
}

/** Bytes in use in an array, and those kept ready for more. */
#define PRINT_ARRAY(what, array)                                                                                       \
    (print(what, (array)->count, (array)->count * sizeof *(array)->items),                                             \
     spare += ((array)->capacity - (array)->count) * sizeof *(array)->items)

/** All but the last are full, or nearly. */
static uint64_t blocks_bytes(const tdn_blocks *blocks)
{
    uint64_t bytes = 0;
    for (uint64_t i = 0; i + 1 < blocks->all.count; i++) {
        const unsigned doublings = i < TDN_BLOCK_BITS - 12 ? (unsigned)i : TDN_BLOCK_BITS - 12;
        bytes += UINT64_C(4096) << doublings;
    }
    return bytes + blocks->used;
}

static void print_strings(void)
{
    print("strings", graph->strings.count, blocks_bytes(&graph->strings.texts));
    print("table of strings until sealing", graph->strings.capacity,
          graph->strings.capacity * sizeof *graph->strings.slots);
}

static void print_parts(void)
{
    uint64_t spare = 0;
    PRINT_ARRAY("sources", &graph->sources);
    print("documents", graph->documents.count,
          graph->documents.count * sizeof *graph->documents.items + blocks_bytes(&graph->packed_documents));
    spare += (graph->documents.capacity - graph->documents.count) * sizeof *graph->documents.items;
    PRINT_ARRAY("documents by directive", &graph->holders);
    print("texts of openings", 1, blocks_bytes(&graph->openings.texts));
    print("words of openings", graph->openings.words.count,
          blocks_bytes(&graph->openings.words.texts) +
              graph->openings.places.count * sizeof *graph->openings.places.items);
    PRINT_ARRAY("directives without number", &graph->unnumbered);
    print("mentions", graph->mentions.count,
          graph->mentions.count * sizeof *graph->mentions.items + blocks_bytes(&graph->packed_mentions));
    spare += (graph->mentions.capacity - graph->mentions.count) * sizeof *graph->mentions.items;
    PRINT_ARRAY("directives", &graph->nodes);
    PRINT_ARRAY("relations", &graph->edges);
    PRINT_ARRAY("evidence", &graph->evidence);
    PRINT_ARRAY("mentions by directive", &graph->targets);
    PRINT_ARRAY("parents weighed", &graph->weighed);
    PRINT_ARRAY("candidates of open directives", &graph->candidates);
    PRINT_ARRAY("suspected duplicates", &graph->same_as);
    PRINT_ARRAY("shared names", &graph->collisions);
    PRINT_ARRAY("circles", &graph->cycles);
    PRINT_ARRAY("edges of circles", &graph->cycle_edges);
    PRINT_ARRAY("named without number by superiors", &graph->named_above);
    print("strings after sealing", 1, blocks_bytes(&graph->strings.texts));
    print("what documents and mentions share", 1, blocks_bytes(&graph->faces.texts));
    print("spare room in arrays", 1, spare);
}

int main(int argc, char **argv)
{
    counter c = {0, 0};
    tdnref_ctx *ctx = NULL;
    const tdnref_alloc alloc = {counted_malloc, counted_realloc, counted_free, &c};
    const tdnref_ctx_options options = {.struct_size = sizeof options, .alloc = &alloc};
    if (argc != 2 || tdnref_ctx_new(&ctx, &options, NULL) != TDNREF_OK ||
        tdnref_source_new(&source, ctx, NULL) != TDNREF_OK) {
        fprintf(stderr, "Usage: graph_memory FOLDER\n");
        return 2;
    }
    const size_t before = c.now;
    if (tdnref_graph_new(&graph, ctx, NULL) != TDNREF_OK || nftw(argv[1], visit, 64, FTW_PHYS) != 0) {
        return 1;
    }
    const size_t with_source = c.now;
    tdnref_source_free(source);
    const size_t records = c.now;
    c.most = c.now;
    print_strings();
    if (tdnref_graph_seal(graph, NULL) != TDNREF_OK) {
        return 1;
    }
    print_parts();
    print("context, and source before it read", 1, before);
    print("source after the last file", 1, with_source - records);
    print("graph before sealing", 1, records);
    print("graph sealed", 1, c.now);
    print("most while sealing", 1, c.most);
    tdnref_graph_free(graph);
    tdnref_ctx_free(ctx);
    return 0;
}
