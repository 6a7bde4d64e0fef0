/*
 * folder.c - which files of a folder are documents.
 *
 * Folders are searched recursively for the extensions of texts and of documents that this build reads; hidden entries
 * and symbolic links are skipped, so that the walk never leaves the folder and always ends.
 */
#define _POSIX_C_SOURCE 200809L

#include "input/folder.h"

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

/** Files that are no documents, by their endings. */
typedef struct kind_count {
    char *ending;
    size_t count;
} kind_count;

typedef struct walk {
    const tool_program *program;
    tool_path_list found;
    tool_path_list unread;
    tool_path_list reviews; /**< pages that refaudit wrote: "refaudit -o review.html ." must not read its own answer */
    tool_path_list about;   /**< what tells about the folder and is not a document of it: README.md */
    tool_path_list folders; /**< not read yet */
    kind_count *kinds;
    size_t kind_count;
    int status;
} walk;

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
        tool_path_list_add(is_about_folder(name, ending) ? &w->about
                           : tool_is_review(path)        ? &w->reviews
                                                         : &w->found,
                           path);
    } else if (kind != NULL) {
        tool_path_list_add(&w->unread, path);
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
        tool_path_list_add(&w->folders, path);
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

/* --------------------------------------------------------------- reports */

static void report_list(const walk *w, tool_path_list *list, const char *why)
{
    tool_path_list_sort(list);
    for (size_t i = 0; i < list->count; i++) {
        tool_message(w->program, list->items[i], "not read: %s", why);
    }
}

static void report_unread(walk *w)
{
    tool_path_list_sort(&w->unread);
    for (size_t i = 0; i < w->unread.count; i++) {
        const char *ending = strrchr(w->unread.items[i], '.');
        const tool_kind *kind = tool_kind_of_ending(ending);
        tool_buffer why = {0};
        if (kind->reader == NULL) {
            tool_buffer_format(&why, "%s files are not supported; ", ending);
        }
        tool_kind_say_remedy(&why, kind);
        tool_message(w->program, w->unread.items[i], "not read: %s", why.bytes);
        tool_buffer_free(&why);
    }
}

/** The counts in words; NULL if there are none. */
static char *report_others(walk *w, const char *path)
{
    tool_buffer list = {0};
    if (w->kind_count == 0) {
        return NULL;
    }
    qsort(w->kinds, w->kind_count, sizeof *w->kinds, compare_kinds);
    for (size_t i = 0; i < w->kind_count; i++) {
        const char *ending = w->kinds[i].ending;
        tool_buffer_format(&list, "%s%zu ", i == 0 ? "" : ", ", w->kinds[i].count);
        tool_buffer_plain(&list, ending[0] == '\0' ? "without an extension" : ending);
    }
    tool_message(w->program, path, "files of other types, not read: %s", list.bytes);
    return list.bytes;
}

static void report_nothing(const walk *w, const char *path)
{
    tool_buffer endings = {0};
    tool_kind_list_read(&endings, ", ");
    tool_message(w->program, path, "contains no file of those that are read from folders: %s", endings.bytes);
    tool_buffer_free(&endings);
}

/* ----------------------------------------------------------------- whole */

tool_folder tool_folder_list(const tool_program *program, const char *path)
{
    walk w = {.program = program};
    tool_path_list_add(&w.folders, tool_copy(path));
    for (char *next = NULL; (next = tool_path_list_pop(&w.folders)) != NULL; free(next)) {
        read_folder(&w, next);
    }
    tool_path_list_sort(&w.found);
    report_list(&w, &w.reviews, TOOL_REVIEW_NAME);
    report_list(&w, &w.about, "it describes the folder (name the file itself to have it read)");
    report_unread(&w);
    char *others = report_others(&w, path);
    if (w.found.count == 0 && w.status == TOOL_OK) {
        report_nothing(&w, path);
    }
    tool_path_list_free(&w.reviews);
    tool_path_list_free(&w.about);
    tool_path_list_free(&w.folders);
    for (size_t i = 0; i < w.kind_count; i++) {
        free(w.kinds[i].ending);
    }
    free(w.kinds);
    return (tool_folder){.found = w.found, .unread = w.unread, .others = others, .status = w.status};
}

void tool_folder_free(tool_folder *folder)
{
    tool_path_list_free(&folder->found);
    tool_path_list_free(&folder->unread);
    free(folder->others);
    *folder = (tool_folder){.others = NULL};
}
