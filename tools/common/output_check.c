/*
 * output_check.c - what an output file must not be: an input, a database, a name whose ending says nothing.
 */
#define _POSIX_C_SOURCE 200809L

#include "common/output_check.h"

#include "common/ending.h"
#include "common/output.h"
#include "common/sniff.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/** Links and detours ("./a.txt") are the same file. */
static bool is_same_file(const struct stat *output, const char *input)
{
    struct stat st;
    const int failed = strcmp(input, "-") == 0 ? fstat(STDIN_FILENO, &st) : stat(input, &st);
    return failed == 0 && st.st_dev == output->st_dev && st.st_ino == output->st_ino;
}

void tool_output_check(const tool_program *program, const char *path, char *const *inputs, size_t count)
{
    struct stat output;
    if (tool_output_is_standard(path) || stat(path, &output) != 0 || !S_ISREG(output.st_mode)) {
        return;
    }
    for (size_t i = 0; i < count; i++) {
        if (is_same_file(&output, inputs[i])) {
            tool_usage_error(program, "%s: the output is also an input; nothing was written", path);
        }
    }
    if (tool_sniff(path) == TOOL_FILE_DATABASE) {
        tool_usage_error(program, "%s: the output is an existing database; nothing was written", path);
    }
}

/** The same file where it stands already, else the same name in the same folder. */
static bool are_one_file(const char *one, const char *other)
{
    struct stat st;
    if (stat(one, &st) == 0) {
        return is_same_file(&st, other);
    }
    const char *name = strrchr(one, '/');
    const char *other_name = strrchr(other, '/');
    const size_t folder = name == NULL ? 0 : (size_t)(name - one) + 1;
    const size_t other_folder = other_name == NULL ? 0 : (size_t)(other_name - other) + 1;
    char *where = folder == 0 ? tool_copy(".") : tool_copy(one);
    char *other_where = other_folder == 0 ? tool_copy(".") : tool_copy(other);
    where[folder == 0 ? 1 : folder] = '\0';
    other_where[other_folder == 0 ? 1 : other_folder] = '\0';
    const bool same =
        strcmp(one + folder, other + other_folder) == 0 && stat(where, &st) == 0 && is_same_file(&st, other_where);
    free(where);
    free(other_where);
    return same;
}

void tool_output_check_apart(const tool_program *program, const char *one, const char *other)
{
    if (!tool_output_is_standard(one) && !tool_output_is_standard(other) && are_one_file(one, other)) {
        tool_usage_error(program, "%s: two outputs would go to this file; nothing was written", one);
    }
}

static bool is_listed(const char *ending, const char *endings)
{
    const size_t len = strlen(ending);
    for (const char *at = endings; *at != '\0'; at += strspn(at, ", ")) {
        const size_t word = strcspn(at, ",");
        if (word == len && strncmp(at, ending, len) == 0) {
            return true;
        }
        at += word;
    }
    return false;
}

void tool_output_check_ending(const tool_program *program, const char *path, const char *endings)
{
    const char *ending = path == NULL ? NULL : tool_ending_of(path);
    if (ending != NULL && !is_listed(ending, endings)) {
        tool_usage_error(program, "--output: no format has the extension %s; expected %s, or --format", ending,
                         endings);
    }
}
