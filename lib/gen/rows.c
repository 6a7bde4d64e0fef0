/*
 * rows.c - reads the data files: lines into cells, and all that can be wrong with a line as such.
 *
 * A line is a comment ("#" first), empty, a row of cells parted by "|", or, if it begins with a blank, the rest of the
 * row above. Text is NFC, so that two letters that look the same are the same.
 */
#include "gen.h"

#include <stdarg.h>
#include <stdlib.h>
#include <utf8proc.h>

static size_t complaint_count;

void gen_complain(gen_place place, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fprintf(stderr, "%s:%u: ", place.file, place.line);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    va_end(args);
    complaint_count++;
}

size_t gen_complaints(void)
{
    return complaint_count;
}

void *gen_resize(void *block, size_t count, size_t item_size)
{
    size_t size = 0;
    void *grown = tdn_mul_size(count, item_size, &size) ? realloc(block, size == 0 ? 1 : size) : NULL;
    if (grown == NULL) {
        fputs("maketables: out of memory\n", stderr);
        exit(1);
    }
    return grown;
}

char *gen_copy(const char *text, size_t len)
{
    char *copy = gen_resize(NULL, len + 1, 1);
    memcpy(copy, text, len);
    copy[len] = '\0';
    return copy;
}

char *gen_join(char *text, const char *more)
{
    const size_t len = strlen(text);
    text = gen_resize(text, len + strlen(more) + 1, 1);
    strcpy(text + len, more);
    return text;
}

bool gen_same(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

/** The whole file with a NUL behind it; ends the program if it cannot be read. */
static char *read_file(const char *path)
{
    FILE *in = fopen(path, "rb");
    if (in == NULL) {
        fprintf(stderr, "maketables: cannot open %s\n", path);
        exit(1);
    }
    char *text = NULL;
    size_t len = 0;
    size_t got = 0;
    do {
        text = gen_resize(text, len + 4097, 1);
        got = fread(text + len, 1, 4096, in);
        len += got;
    } while (got > 0);
    fclose(in);
    text[len] = '\0';
    return text;
}

char *gen_trim(char *text)
{
    while (*text == ' ') {
        text++;
    }
    size_t len = strlen(text);
    while (len > 0 && text[len - 1] == ' ') {
        text[--len] = '\0';
    }
    return text;
}

/** What an editor puts in unseen. */
static void check_line(gen_place place, const char *line)
{
    const size_t len = strlen(line);
    if (len > 0 && (line[len - 1] == ' ' || line[len - 1] == '\t')) {
        gen_complain(place, "blank at the end of the line: take it away");
    }
    if (strpbrk(line, "\t\r") != NULL) {
        gen_complain(place, "tab or carriage return: use spaces, and LF at the end of lines");
    }
    const utf8proc_option_t nfc = (utf8proc_option_t)(UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    utf8proc_uint8_t *composed = NULL;
    if (utf8proc_map((const utf8proc_uint8_t *)line, 0, &composed, nfc) < 0) {
        gen_complain(place, "not valid UTF-8");
    } else if (!gen_same(line, (const char *)composed)) {
        gen_complain(place, "not in NFC; right is: %s", (const char *)composed);
    }
    free(composed);
}

/** Cuts a whole row into its cells. */
static bool cut_row(gen_row *row, char *text, size_t columns)
{
    size_t count = 0;
    for (char *cell = text; cell != NULL;) {
        char *bar = strchr(cell, '|');
        if (bar != NULL) {
            *bar = '\0';
        }
        if (count < columns) {
            row->cells[count] = gen_trim(cell);
        }
        count++;
        cell = bar == NULL ? NULL : bar + 1;
    }
    if (count != columns) {
        gen_complain(row->place, "%zu columns where %zu are due", count, columns);
        return false;
    }
    for (size_t i = 0; i < columns; i++) {
        if (row->cells[i][0] == '\0') {
            gen_complain(row->place, "column %zu is empty: write \"-\" for none", i + 1);
            return false;
        }
    }
    return true;
}

static void add_row(gen_rows *rows, gen_place place, char *text, size_t columns)
{
    gen_row row = {.place = place};
    if (text != NULL && cut_row(&row, text, columns)) {
        GEN_PUSH(rows->items, rows->count, row);
    }
}

gen_rows gen_read_rows(const char *dir, const char *name, size_t columns)
{
    char *path = gen_join(gen_join(gen_copy(dir, strlen(dir)), "/"), name);
    gen_rows rows = {0};
    gen_place place = {path, 0};
    gen_place start = place;
    char *text = NULL;
    for (char *line = read_file(path); line != NULL;) {
        char *end = strchr(line, '\n');
        if (end != NULL) {
            *end = '\0';
        }
        place.line++;
        check_line(place, line);
        if (*line == ' ' && text != NULL) {
            text = gen_join(text, line);
        } else {
            add_row(&rows, start, text, columns);
            text = *line == '#' || *line == '\0' ? NULL : gen_copy(line, strlen(line));
            start = place;
        }
        line = end == NULL ? NULL : end + 1;
    }
    add_row(&rows, start, text, columns);
    return rows;
}
