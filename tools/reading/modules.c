/*
 * modules.c - the readers of documents where they are modules: loaded when the first such file is met.
 *
 * The libraries that they need take ten times longer to load than a plan takes to read. The modules are in the folder
 * "tdnref" beside the library, so that an installation can be moved.
 */
#define _GNU_SOURCE /* dladdr() */

#include "reading/reading.h"
#include "tdnref.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

typedef struct module {
    const char *file;
    const char *symbol;        /**< its tool_reader */
    const tool_reader *reader; /**< NULL: not loaded */
} module;

/** Appends the path of a module; nothing if the library's own cannot be told. */
static void add_path(tool_buffer *path, const char *file)
{
    Dl_info library;
    const char *(*inside)(void) = tdnref_version;
    const void *address = NULL;
    memcpy(&address, &inside, sizeof address);
    if (dladdr(address, &library) != 0) {
        const char *slash = strrchr(library.dli_fname, '/');
        const size_t folder = slash == NULL ? 0 : (size_t)(slash - library.dli_fname) + 1;
        tool_buffer_format(path, "%.*stdnref/%s", (int)folder, library.dli_fname, file);
    }
}

/** Loads a module that is not loaded yet; says what stands against it. */
static void load(module *m, tool_buffer *problem)
{
    tool_buffer path = {0};
    add_path(&path, m->file);
    void *handle = path.len > 0 ? dlopen(path.bytes, RTLD_NOW | RTLD_LOCAL) : NULL;
    m->reader = handle == NULL ? NULL : (const tool_reader *)dlsym(handle, m->symbol);
    if (m->reader == NULL) {
        const char *reason = path.len > 0 ? dlerror() : NULL;
        tool_buffer_format(problem, "%s, which reads such files, cannot be loaded (%s)", m->file,
                           reason == NULL ? "its folder is not known" : reason);
    }
    tool_buffer_free(&path);
}

static bool read_by(module *m, const char *bytes, size_t len, tool_extract *out)
{
    static pthread_mutex_t loading = PTHREAD_MUTEX_INITIALIZER;
    (void)pthread_mutex_lock(&loading);
    if (m->reader == NULL) {
        load(m, &out->problem);
    }
    const tool_reader *reader = m->reader;
    (void)pthread_mutex_unlock(&loading);
    return reader != NULL && reader->read(bytes, len, out);
}

#ifdef TOOL_ZIPPED_MODULE
static bool read_zipped(const char *bytes, size_t len, tool_extract *out)
{
    static module zipped = {.file = TOOL_ZIPPED_MODULE, .symbol = "tool_zipped_reader"};
    return read_by(&zipped, bytes, len, out);
}

const tool_reader tool_zipped_reader = {.read = read_zipped};
#endif

#ifdef TOOL_DOC_MODULE
static bool read_doc(const char *bytes, size_t len, tool_extract *out)
{
    static module doc = {.file = TOOL_DOC_MODULE, .symbol = "tool_doc_reader"};
    return read_by(&doc, bytes, len, out);
}

const tool_reader tool_doc_reader = {.read = read_doc};
#endif

#ifdef TOOL_PDF_MODULE
static bool read_pdf(const char *bytes, size_t len, tool_extract *out)
{
    static module pdf = {.file = TOOL_PDF_MODULE, .symbol = "tool_pdf_reader"};
    return read_by(&pdf, bytes, len, out);
}

const tool_reader tool_pdf_reader = {.read = read_pdf};
#endif
