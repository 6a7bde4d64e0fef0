/*
 * inputs.c - which files a tool reads.
 *
 * A named file is always tried, whatever its extension. Folders are searched recursively for the extensions of texts
 * and of documents that this build reads; hidden entries and symbolic links are skipped, so that the walk never leaves
 * the folder and always ends.
 */
#define _POSIX_C_SOURCE 200809L

#include "input/inputs.h"

#include "common/sniff.h"
#include "common/status.h"
#include "common/utf8.h"
#include "reading/kind.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

/* What people put beside the documents of a folder, by the name before its ending. */
static const char *const about_folders[] = {"README", "LICENSE", "CHANGELOG"};

static const char is_a_review[] = "a page that refaudit wrote";

/* ---------------------------------------------------------------- lists */

typedef struct kind_count {
    char *ending;
    size_t count;
} kind_count;

typedef struct walk {
    const tool_program *program;
    tool_inputs found;   /**< of this folder only */
    tool_inputs unread;  /**< documents in another form than text, see kind.h */
    tool_inputs reviews; /**< pages that refaudit wrote: "refaudit -o review.html ." must not read its own answer */
    tool_inputs about;   /**< what tells about the folder and is not a document of it: README.md */
    tool_inputs folders;
    kind_count *kinds;
    size_t kind_count;
    int status;
} walk;

void tool_inputs_add(tool_inputs *list, char *path)
{
    if (list->count == list->capacity) {
        list->capacity = list->capacity == 0 ? 16 : list->capacity * 2;
        list->paths = tool_realloc(list->paths, list->capacity * sizeof *list->paths);
    }
    list->paths[list->count++] = path;
}

void tool_inputs_free(tool_inputs *inputs)
{
    for (size_t i = 0; i < inputs->count; i++) {
        free(inputs->paths[i]);
    }
    for (size_t i = 0; i < inputs->unread_count; i++) {
        free(inputs->unread[i]);
    }
    for (size_t i = 0; i < inputs->other_count; i++) {
        free(inputs->others[i].folder);
        free(inputs->others[i].counts);
    }
    free(inputs->paths);
    free(inputs->unread);
    free(inputs->others);
    if (inputs->free_stored != NULL) {
        inputs->free_stored(inputs->stored);
    }
    *inputs = (tool_inputs){0};
}

static int compare_paths(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void sort_paths(tool_inputs *list)
{
    if (list->count > 1) {
        qsort(list->paths, list->count, sizeof *list->paths, compare_paths);
    }
}

/* ----------------------------------------------------------------- walk */

static void count_kind(walk *w, const char *ending)
{
    for (size_t i = 0; i < w->kind_count; i++) {
        if (strcasecmp(w->kinds[i].ending, ending) == 0) {
            w->kinds[i].count++;
            return;
        }
    }
    w->kinds = tool_realloc(w->kinds, (w->kind_count + 1) * sizeof *w->kinds);
    w->kinds[w->kind_count++] = (kind_count){tool_copy(ending), 1};
}

static int compare_kinds(const void *a, const void *b)
{
    return strcasecmp(((const kind_count *)a)->ending, ((const kind_count *)b)->ending);
}

static bool is_about_folder(const char *name, const char *ending)
{
    const size_t len = (size_t)(ending - name);
    for (size_t i = 0; i < sizeof about_folders / sizeof *about_folders; i++) {
        if (strlen(about_folders[i]) == len && strncasecmp(name, about_folders[i], len) == 0) {
            return true;
        }
    }
    return false;
}

static void sort_file(walk *w, const char *name, char *path)
{
    const char *dot = strrchr(name, '.');
    const char *ending = dot == NULL ? "" : dot;
    const tool_kind *kind = tool_kind_of_ending(ending);
    if (tool_kind_is_text(ending) || (kind != NULL && tool_kind_is_read(kind))) {
        tool_inputs_add(is_about_folder(name, ending) ? &w->about
                        : tool_is_review(path)        ? &w->reviews
                                                      : &w->found,
                        path);
    } else if (kind != NULL) {
        tool_inputs_add(&w->unread, path);
    } else {
        count_kind(w, ending);
        free(path);
    }
}

static char *join(const char *folder, const char *name)
{
    const size_t len = strlen(folder);
    tool_buffer path = {0};
    tool_buffer_add(&path, folder, len);
    if (len > 0 && folder[len - 1] != '/') {
        tool_buffer_text(&path, "/");
    }
    tool_buffer_text(&path, name);
    return path.bytes;
}

static void visit(walk *w, const char *folder, const char *name)
{
    char *path = join(folder, name);
    struct stat st;
    if (lstat(path, &st) != 0) {
        tool_message(w->program, path, "cannot be read: %s", strerror(errno));
        w->status = TOOL_INPUT;
        free(path);
    } else if (S_ISDIR(st.st_mode)) {
        tool_inputs_add(&w->folders, path);
    } else if (S_ISREG(st.st_mode)) {
        sort_file(w, name, path);
    } else {
        free(path);
    }
}

/** Word leaves "~$plan.docx" beside a document that is open, or was when the program ended. */
static bool is_hidden(const char *name)
{
    return name[0] == '.' || strncmp(name, "~$", 2) == 0;
}

static void read_folder(walk *w, const char *folder)
{
    DIR *dir = opendir(folder);
    if (dir == NULL) {
        tool_message(w->program, folder, "cannot read the folder: %s", strerror(errno));
        w->status = TOOL_INPUT;
        return;
    }
    const struct dirent *entry = NULL;
    while (errno = 0, (entry = readdir(dir)) != NULL) {
        if (!is_hidden(entry->d_name)) {
            visit(w, folder, entry->d_name);
        }
    }
    if (errno != 0) {
        tool_message(w->program, folder, "cannot read the whole folder: %s", strerror(errno));
        w->status = TOOL_INPUT;
    }
    (void)closedir(dir);
}

static void report_list(const walk *w, tool_inputs *list, const char *why)
{
    sort_paths(list);
    for (size_t i = 0; i < list->count; i++) {
        tool_message(w->program, list->paths[i], "not read: %s", why);
    }
}

/* Files of other types, told by their endings: reported, and kept because the tool may want to say so too. */
static void report_others(walk *w, tool_inputs *inputs, const char *folder)
{
    tool_buffer list = {0};
    if (w->kind_count == 0) {
        return;
    }
    qsort(w->kinds, w->kind_count, sizeof *w->kinds, compare_kinds);
    for (size_t i = 0; i < w->kind_count; i++) {
        const char *ending = w->kinds[i].ending;
        tool_buffer_format(&list, "%s%zu ", i == 0 ? "" : ", ", w->kinds[i].count);
        tool_buffer_plain(&list, ending[0] == '\0' ? "without an extension" : ending);
    }
    tool_message(w->program, folder, "files of other types, not read: %s", list.bytes);
    inputs->others = tool_realloc(inputs->others, (inputs->other_count + 1) * sizeof *inputs->others);
    inputs->others[inputs->other_count++] = (tool_other_files){tool_copy(folder), list.bytes};
}

static void report_left_out(walk *w, tool_inputs *inputs, const char *folder)
{
    report_list(w, &w->reviews, is_a_review);
    report_list(w, &w->about, "it describes the folder (name the file itself to have it read)");
    sort_paths(&w->unread);
    for (size_t i = 0; i < w->unread.count; i++) {
        const char *ending = strrchr(w->unread.paths[i], '.');
        const tool_kind *kind = tool_kind_of_ending(ending);
        tool_buffer why = {0};
        if (kind->reader == NULL) {
            tool_buffer_format(&why, "%s files are not supported; ", ending);
        }
        tool_kind_say_remedy(&why, kind);
        tool_message(w->program, w->unread.paths[i], "not read: %s", why.bytes);
        tool_buffer_free(&why);
    }
    report_others(w, inputs, folder);
    if (w->found.count == 0 && w->status == TOOL_OK) {
        tool_buffer endings = {0};
        tool_kind_list_read(&endings, ", ");
        tool_message(w->program, folder, "contains no file of those that are read from folders: %s", endings.bytes);
        tool_buffer_free(&endings);
    }
}

static void walk_free(walk *w)
{
    tool_inputs_free(&w->found);
    tool_inputs_free(&w->unread);
    tool_inputs_free(&w->reviews);
    tool_inputs_free(&w->about);
    tool_inputs_free(&w->folders);
    for (size_t i = 0; i < w->kind_count; i++) {
        free(w->kinds[i].ending);
    }
    free(w->kinds);
}

/* Documents in another form than text: the tool may want to list them. */
static void keep_unread(tool_inputs *inputs, tool_inputs *unread)
{
    if (unread->count == 0) {
        return;
    }
    inputs->unread = tool_realloc(inputs->unread, (inputs->unread_count + unread->count) * sizeof *inputs->unread);
    for (size_t i = 0; i < unread->count; i++) {
        inputs->unread[inputs->unread_count++] = unread->paths[i];
    }
    unread->count = 0;
}

static int collect_folder(tool_inputs *inputs, const tool_program *program, const char *folder)
{
    walk w = {.program = program};
    tool_inputs_add(&w.folders, tool_copy(folder));
    while (w.folders.count > 0) {
        char *next = w.folders.paths[--w.folders.count];
        read_folder(&w, next);
        free(next);
    }
    sort_paths(&w.found);
    report_left_out(&w, inputs, folder);
    for (size_t i = 0; i < w.found.count; i++) {
        tool_inputs_add(inputs, w.found.paths[i]);
    }
    w.found.count = 0; /* the paths have a new owner */
    keep_unread(inputs, &w.unread);
    const int status = w.status;
    walk_free(&w);
    return status;
}

/* ------------------------------------------------------------ operands */

typedef struct place {
    char *path;
    size_t at;
} place;

static int compare_places(const void *a, const void *b)
{
    const place *x = a;
    const place *y = b;
    const int order = strcmp(x->path, y->path);
    return order != 0 ? order : (x->at > y->at) - (x->at < y->at);
}

/** Keeps the first of equal paths: "refscan plans plans/a.txt" reads a.txt once. */
static void drop_repeats(tool_inputs *inputs)
{
    if (inputs->count < 2) {
        return;
    }
    place *places = tool_alloc(inputs->count * sizeof *places);
    for (size_t i = 0; i < inputs->count; i++) {
        places[i] = (place){inputs->paths[i], i};
    }
    qsort(places, inputs->count, sizeof *places, compare_places);
    for (size_t i = inputs->count - 1; i > 0; i--) {
        if (strcmp(places[i].path, places[i - 1].path) == 0) {
            inputs->paths[places[i].at] = NULL;
            free(places[i].path);
        }
    }
    size_t kept = 0;
    for (size_t i = 0; i < inputs->count; i++) {
        if (inputs->paths[i] != NULL) {
            inputs->paths[kept++] = inputs->paths[i];
        }
    }
    inputs->count = kept;
    free(places);
}

int tool_inputs_collect(tool_inputs *inputs, const tool_program *program, char *const *operands, size_t count)
{
    int status = TOOL_OK;
    for (size_t i = 0; i < count; i++) {
        struct stat st;
        const bool from_stdin = strcmp(operands[i], "-") == 0;
        if (!from_stdin && stat(operands[i], &st) == 0 && S_ISDIR(st.st_mode)) {
            status = tool_worst(status, collect_folder(inputs, program, operands[i]));
        } else if (!from_stdin && tool_is_review(operands[i])) {
            tool_message(program, operands[i], "not read: %s; name the plans instead", is_a_review);
            status = TOOL_INPUT;
        } else {
            tool_inputs_add(inputs, tool_copy(operands[i]));
        }
    }
    drop_repeats(inputs);
    return status;
}
