/*
 * parents.c - reads plans and prints which directive each of them implements, and why that one.
 *
 *     cc parents.c $(pkg-config --cflags --libs tdnref) -o parents && ./parents plans/a.txt plans/b.txt
 */
#include <tdnref.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

/* The library opens no files: the bytes are the caller's. */
static char *read_file(const char *path, size_t *len)
{
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
        perror(path);
    } else {
        const long size = ftell(file);
        rewind(file);
        text = size < 0 ? NULL : malloc((size_t)size + 1);
        *len = text == NULL ? 0 : fread(text, 1, (size_t)size, file);
    }
    if (file != NULL) {
        (void)fclose(file);
    }
    return text;
}

/* A file that is no text is reported and left out; the graph is none the worse for it. */
static void add_file(tdnref_graph *graph, tdnref_source *src, const char *path)
{
    tdnref_error err;
    size_t len = 0;
    char *text = read_file(path, &len);
    if (text != NULL && (tdnref_source_parse(src, text, len, NULL, &err) != TDNREF_OK ||
                         tdnref_graph_add_source(graph, path, src, &err) != TDNREF_OK)) {
        fprintf(stderr, "%s: byte %" PRIu64 ": %s\n", path, err.offset, err.msg);
    }
    free(text); /* the graph has copied what it needs */
}

static void print_parent(const tdnref_graph *graph, const tdnref_node *plan, uint64_t index, tdnref_line line)
{
    uint64_t parent = 0;
    const char *why = tdnref_graph_parent(graph, index, line, &parent);
    tdnref_node directive = {.struct_size = sizeof directive};
    if (why != NULL && tdnref_graph_node(graph, parent, &directive)) {
        printf("%s:%" PRIu64 ": %s implements %s (%s)\n", plan->source, plan->line, plan->key, directive.key, why);
    }
}

static void print_parents(const tdnref_graph *graph)
{
    const uint64_t count = tdnref_graph_node_count(graph);
    for (uint64_t i = 0; i < count; i++) {
        tdnref_node node = {.struct_size = sizeof node};
        if (tdnref_graph_node(graph, i, &node) && node.held) {
            print_parent(graph, &node, i, TDNREF_LINE_PARTY);
            print_parent(graph, &node, i, TDNREF_LINE_STATE);
        }
    }
}

int main(int argc, char **argv)
{
    tdnref_ctx *ctx = NULL;
    tdnref_source *src = NULL;
    tdnref_graph *graph = NULL;
    tdnref_error err;
    if (tdnref_ctx_new(&ctx, NULL, &err) == TDNREF_OK && tdnref_source_new(&src, ctx, &err) == TDNREF_OK &&
        tdnref_graph_new(&graph, ctx, &err) == TDNREF_OK) {
        for (int i = 1; i < argc; i++) {
            add_file(graph, src, argv[i]);
        }
        if (tdnref_graph_seal(graph, &err) == TDNREF_OK) {
            print_parents(graph);
        }
    }
    if (err.status != TDNREF_OK) {
        fprintf(stderr, "%s: %s\n", tdnref_status_name(err.status), err.msg);
    }
    tdnref_graph_free(graph);
    tdnref_source_free(src);
    tdnref_ctx_free(ctx);
    return err.status == TDNREF_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
