/*
 * choices.c - the items of a list, and those that stand for several: "[Đã] được quy định (tại / trong)" is four.
 *
 * "(a / b)" is one of its parts, "[a]" is a or nothing; groups may stand in groups. The first group is written out, and
 * what comes of that is looked at again.
 */
#include "gen.h"

#include <stdlib.h>

/** More must be a slip: no item of the data has so many. */
#define WAYS_MAX ((size_t)512)
#define PART_MARK " / "

static void add(gen_list *list, char *item)
{
    GEN_PUSH(list->items, list->count, item);
}

/** The end of what begins at `at`: the mark of the next part of its group, or the bracket or NUL that ends it. */
static const char *part_end(const char *at)
{
    size_t depth = 0;
    for (; *at != '\0'; at++) {
        if (*at == '(' || *at == '[') {
            depth++;
        } else if (depth == 0 && (*at == ')' || *at == ']' || strncmp(at, PART_MARK, strlen(PART_MARK)) == 0)) {
            break;
        } else if (*at == ')' || *at == ']') {
            depth--;
        }
    }
    return at;
}

/** The closing bracket of the group that begins at `open`; NULL: it has none of its kind. */
static const char *group_end(const char *open)
{
    const char *at = part_end(open + 1);
    while (*open == '(' && *at == ' ') {
        at = part_end(at + strlen(PART_MARK));
    }
    return *at == (*open == '(' ? ')' : ']') ? at : NULL;
}

/** Adds `item` with [part, end) in the place of its group [open, close]. */
static void add_way(gen_list *ways, const char *item, const char *open, const char *close, const char *part,
                    const char *end)
{
    const size_t before = (size_t)(open - item);
    const size_t len = (size_t)(end - part);
    char *way = gen_resize(NULL, before + len + strlen(close), 1);
    memcpy(way, item, before);
    memcpy(way + before, part, len);
    strcpy(way + before + len, close + 1);
    add(ways, way);
}

/** Adds what the first group of an item stands for; false: its brackets do not match. */
static bool write_out(gen_list *ways, const char *item)
{
    const char *const open = strpbrk(item, "()[]");
    const char *const close = *open == '(' || *open == '[' ? group_end(open) : NULL;
    if (close == NULL) {
        return false;
    }
    if (*open == '[') {
        add_way(ways, item, open, close, close, close);
    }
    const char *end = open;
    for (const char *part = open + 1; end != close; part = end + strlen(PART_MARK)) {
        end = part_end(part);
        add_way(ways, item, open, close, part, end);
    }
    return true;
}

/** Adds all that an item stands for. */
static void add_choices(gen_list *list, gen_place place, char *item)
{
    gen_list ways = {0};
    add(&ways, item);
    for (size_t i = 0; i < ways.count; i++) {
        if (strpbrk(ways.items[i], "()[]") == NULL) {
            add(list, gen_trim(ways.items[i]));
        } else if (ways.count > WAYS_MAX || !write_out(&ways, ways.items[i])) {
            gen_complain(place, "\"%s\": brackets that do not match, or more than %zu ways", item, WAYS_MAX);
            break;
        }
    }
    free(ways.items);
}

gen_list gen_split(const gen_row *row, size_t column)
{
    gen_list list = {0};
    if (gen_same(row->cells[column], "-")) {
        return list;
    }
    char *item = gen_copy(row->cells[column], strlen(row->cells[column]));
    while (item != NULL) {
        char *end = strchr(item, ';');
        if (end != NULL) {
            *end = '\0';
        }
        item = gen_trim(item);
        if (*item == '\0') {
            gen_complain(row->place, "empty item in the list of column %zu: a semicolon too many", column + 1);
        } else {
            add_choices(&list, row->place, item);
        }
        item = end == NULL ? NULL : end + 1;
    }
    return list;
}
