/*
 * pdf.c - the text of a PDF file, page by page, by poppler.
 *
 * Pages are separated by form feeds. A page that shows something but holds no text is a picture of text, mostly a scan;
 * so is one that a picture fills and that has few words, such as those of an electronic signature. Such pages are told.
 */
#include "reading/pdf_lines.h"
#include "reading/reading.h"

#include <cairo.h>
#include <poppler.h>
#include <pthread.h>
#include <string.h>

/* A signature with name, address, office and time has some thirty words; a page that was recognised has hundreds. */
enum { FEW_WORDS = 40 };
/* The part of a page that a picture fills if the page is a scan. */
#define FILLED 0.6
/* A page is drawn so small to see whether it is empty. */
enum { SMALL_WIDTH = 120, SMALL_HEIGHT = 170 };

/* -------------------------------------------------------------- pictures */

/** The part of the page that its largest picture takes; 0 without pictures. */
static double picture_share(PopplerPage *page)
{
    double width = 0;
    double height = 0;
    double largest = 0;
    poppler_page_get_size(page, &width, &height);
    GList *pictures = poppler_page_get_image_mapping(page);
    for (const GList *at = pictures; at != NULL; at = at->next) {
        const PopplerRectangle area = ((const PopplerImageMapping *)at->data)->area;
        const double share = (area.x2 - area.x1) * (area.y2 - area.y1) / (width * height);
        largest = share > largest ? share : largest;
    }
    poppler_page_free_image_mapping(pictures);
    return largest;
}

/** True if something is drawn on the page: letters as curves for example. */
static bool is_drawn_on(PopplerPage *page)
{
    double width = 0;
    double height = 0;
    bool drawn = false;
    poppler_page_get_size(page, &width, &height);
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, SMALL_WIDTH, SMALL_HEIGHT);
    cairo_t *cairo = cairo_create(surface);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_paint(cairo);
    cairo_scale(cairo, SMALL_WIDTH / width, SMALL_HEIGHT / height);
    poppler_page_render(page, cairo);
    cairo_destroy(cairo);
    cairo_surface_flush(surface);
    const unsigned char *pixels = cairo_image_surface_get_data(surface);
    const size_t row = (size_t)cairo_image_surface_get_stride(surface);
    for (size_t i = 0; pixels != NULL && i < row * SMALL_HEIGHT && !drawn; i += 4) {
        drawn = memcmp(pixels + i, pixels, 3) != 0;
    }
    cairo_surface_destroy(surface);
    return drawn;
}

static bool is_picture_of_text(PopplerPage *page, size_t words)
{
    if (words >= FEW_WORDS) {
        return false;
    }
    const double share = picture_share(page);
    return words > 0 ? share > FILLED : share > 0 || is_drawn_on(page);
}

/* ----------------------------------------------------------------- pages */

/** Numbers of pages as people write them: "3, 5-7". */
typedef struct page_list {
    tool_buffer text;
    int first; /**< of the last run; 0: there is none */
    int last;
} page_list;

static void close_run(page_list *list)
{
    if (list->first > 0) {
        tool_buffer_format(&list->text, "%s%d", list->text.len > 0 ? ", " : "", list->first);
    }
    if (list->last > list->first) {
        tool_buffer_format(&list->text, "-%d", list->last);
    }
}

static void add_page(page_list *list, int page)
{
    if (list->first > 0 && list->last + 1 == page) {
        list->last = page;
        return;
    }
    close_run(list);
    list->first = list->last = page;
}

/** Adds the text of a page; false if it could not be read. */
static bool read_page(PopplerDocument *document, int index, tool_buffer *text)
{
    PopplerRectangle *boxes = NULL;
    guint count = 0;
    PopplerPage *page = poppler_document_get_page(document, index);
    if (page == NULL) {
        return false;
    }
    char *words = poppler_page_get_text(page);
    (void)poppler_page_get_text_layout(page, &boxes, &count);
    const bool read = !is_picture_of_text(page, tool_pdf_add_lines(text, words == NULL ? "" : words, boxes, count));
    g_free(boxes);
    g_free(words);
    g_object_unref(page);
    return read;
}

static bool is_empty(const tool_buffer *text)
{
    return text->len == 0 || strspn(text->bytes, "\n\f") == text->len;
}

/** What is said of pages that were not read; false if there is nothing to read besides. */
static bool tell_unread(page_list *unread, int pages, tool_extract *out)
{
    static const char remedy[] = "a scan must be recognised (OCR) first";
    const bool empty = is_empty(&out->text);
    close_run(unread);
    if (empty && unread->text.len == 0) {
        tool_buffer_text(&out->problem, "a PDF file with empty pages");
    } else if (unread->text.len > 0) {
        tool_buffer_format(&out->problem, "%spages %s of %d have no text, or a picture with few words; %s",
                           empty ? "a PDF file without text: " : "", unread->text.bytes, pages, remedy);
    }
    return !empty;
}

static bool read_pages(PopplerDocument *document, tool_extract *out)
{
    const int pages = poppler_document_get_n_pages(document);
    page_list unread = {0};
    if (pages <= 0) {
        tool_buffer_text(&out->problem, "a PDF file without pages");
        return false;
    }
    for (int i = 0; i < pages; i++) {
        tool_buffer_text(&out->text, i == 0 ? "" : "\f");
        if (!read_page(document, i, &out->text)) {
            add_page(&unread, i + 1);
            out->unread_parts++;
        }
        if (out->text.len > TOOL_LARGEST_TEXT) {
            tool_buffer_format(&out->problem, "its text is larger than %zu MiB", TOOL_LARGEST_TEXT >> 20);
            tool_buffer_free(&unread.text);
            return false;
        }
    }
    const bool read = tell_unread(&unread, pages, out);
    tool_buffer_free(&unread.text);
    return read;
}

/* ------------------------------------------------------------------ file */

/* A page without content. */
static const char smallest[] = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]"
                               "/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj "
                               "trailer<</Root 1 0 R>>";

/** Poppler makes what all documents share when it reads the first page, unguarded against other threads, and drops a
 * part of it with the last document. So one is read before any other, and kept. */
static void warm_up(void)
{
    static PopplerDocument *kept = NULL;
    GBytes *file = g_bytes_new_static(smallest, sizeof smallest - 1);
    kept = poppler_document_new_from_bytes(file, NULL, NULL);
    PopplerPage *page = kept == NULL ? NULL : poppler_document_get_page(kept, 0);
    if (page != NULL) {
        g_free(poppler_page_get_text(page));
        g_object_unref(page);
    }
    g_bytes_unref(file);
}

static bool read_pdf(const char *bytes, size_t len, tool_extract *out)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    GError *error = NULL;
    (void)pthread_once(&once, warm_up);
    GBytes *file = g_bytes_new_static(bytes, len);
    PopplerDocument *document = poppler_document_new_from_bytes(file, NULL, &error);
    bool read = false;
    if (document != NULL) {
        read = read_pages(document, out);
        g_object_unref(document);
    } else if (g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED)) {
        tool_buffer_text(&out->problem, "a PDF file with a password; save it without one");
    } else {
        tool_buffer_format(&out->problem, "a damaged PDF file, or one that was not copied in full (%s)",
                           error == NULL ? "unknown error" : error->message);
    }
    g_clear_error(&error);
    g_bytes_unref(file);
    return read;
}

const tool_reader tool_pdf_reader = {.read = read_pdf};
