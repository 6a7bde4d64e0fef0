/*
 * options.c - the command line: long options with "=" or a word after them, short ones, operands anywhere.
 *
 * getopt_long() would do most of it, but its messages take three shapes and it keeps its place in globals.
 */
#include "input/options.h"

#include "common/status.h"
#include "reading/kind.h"
#include "tdnref.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void tool_args_begin(tool_args *args, const tool_program *program, int argc, char **argv)
{
    *args = (tool_args){.program = program, .argc = argc, .argv = argv, .next = 1};
    args->operands = tool_alloc((size_t)(argc > 0 ? argc : 1) * sizeof *args->operands);
}

void tool_args_free(tool_args *args)
{
    free(args->operands);
    *args = (tool_args){0};
}

static const tool_option *find_long(const tool_program *program, const char *name, size_t len)
{
    for (const tool_option *option = program->options; option->name != NULL; option++) {
        if (strlen(option->name) == len && strncmp(option->name, name, len) == 0) {
            return option;
        }
    }
    return NULL;
}

static const tool_option *find_short(const tool_program *program, char letter)
{
    for (const tool_option *option = program->options; option->name != NULL; option++) {
        if (option->letter != 0 && option->letter == letter) {
            return option;
        }
    }
    return NULL;
}

_Noreturn static void answer(const tool_program *program, bool version)
{
    if (version) {
        tool_buffer endings = {0};
        tool_kind_list_read(&endings, " ");
        printf("%s %s\nreads %s\n", program->name, tdnref_version(), endings.bytes);
        tool_buffer_free(&endings);
    } else {
        fputs(program->help, stdout);
    }
    const bool failed = fflush(stdout) != 0 && errno != EPIPE;
    exit(failed ? TOOL_INPUT : TOOL_OK);
}

/** The value of an option: what follows "=" or stands in the same word, else the next word. */
static const char *take_value(tool_args *args, const tool_option *option, const char *attached)
{
    if (attached != NULL) {
        return attached;
    }
    if (args->next >= args->argc) {
        tool_usage_error(args->program, "--%s expects a value (%s)", option->name, option->value);
    }
    return args->argv[args->next++];
}

static int take_long(tool_args *args, const char *name, const char **value)
{
    const char *equals = strchr(name, '=');
    const size_t len = equals == NULL ? strlen(name) : (size_t)(equals - name);
    const tool_option *option = find_long(args->program, name, len);
    if (option == NULL) {
        if (strcmp(name, "help") == 0 || strcmp(name, "version") == 0) {
            answer(args->program, name[0] == 'v');
        }
        tool_usage_error(args->program, "unknown option --%.*s", (int)len, name);
    }
    if (option->value == NULL && equals != NULL) {
        tool_usage_error(args->program, "--%s takes no value", option->name);
    }
    *value = option->value == NULL ? NULL : take_value(args, option, equals == NULL ? NULL : equals + 1);
    return option->id;
}

static int take_short(tool_args *args, const char *word, const char **value)
{
    const tool_option *option = find_short(args->program, word[1]);
    if (option == NULL && strcmp(word, "-h") == 0) {
        answer(args->program, false);
    }
    if (option == NULL || (option->value == NULL && word[2] != '\0')) {
        tool_usage_error(args->program, "unknown option %s", word);
    }
    *value = option->value == NULL ? NULL : take_value(args, option, word[2] == '\0' ? NULL : word + 2);
    return option->id;
}

int tool_args_next(tool_args *args, const char **value)
{
    while (args->next < args->argc) {
        char *word = args->argv[args->next++];
        if (args->only_operands || word[0] != '-' || word[1] == '\0') {
            args->operands[args->operand_count++] = word;
        } else if (strcmp(word, "--") == 0) {
            args->only_operands = true;
        } else {
            return word[1] == '-' ? take_long(args, word + 2, value) : take_short(args, word, value);
        }
    }
    return 0;
}

size_t tool_choice(const tool_program *program, const char *option, const char *value, const char *const *names)
{
    tool_buffer list = {0};
    for (size_t i = 0; names[i] != NULL; i++) {
        if (strcmp(names[i], value) == 0) {
            tool_buffer_free(&list);
            return i;
        }
        const char *between = names[i + 1] == NULL ? " or " : ", ";
        tool_buffer_format(&list, "%s%s", i == 0 ? "" : between, names[i]);
    }
    tool_usage_error(program, "--%s expects %s, not '%s'", option, list.bytes == NULL ? "nothing" : list.bytes, value);
}

unsigned long tool_number(const tool_program *program, const char *option, const char *value, unsigned long least,
                          unsigned long most)
{
    char *end = NULL;
    errno = 0;
    const unsigned long number = strtoul(value, &end, 10);
    if (value[0] < '0' || value[0] > '9' || *end != '\0' || errno != 0 || number < least || number > most) {
        tool_usage_error(program, "--%s expects a whole number from %lu to %lu, not '%s'", option, least, most, value);
    }
    return number;
}
