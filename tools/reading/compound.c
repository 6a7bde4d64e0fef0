/*
 * compound.c - compound files by libgsf, whose format is [MS-CFB].
 *
 * libgsf calls itself for each entry of the directory, which is a tree. A hostile file makes a list of that tree, and
 * the stack ends; so the directory is measured before libgsf sees the file. Its sectors are of the two sizes that the
 * format has: of larger ones, libgsf would copy one to the stack.
 */
#include "reading/compound.h"

#include "reading/doc_bytes.h"

#include <gsf/gsf-infile-msole.h>
#include <gsf/gsf-infile.h>
#include <gsf/gsf-input-memory.h>
#include <gsf/gsf-input.h>
#include <gsf/gsf-utils.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* A document with a thousand embedded tables has some five thousand entries. */
enum { ENTRIES_MOST = 8192, ENTRY_SIZE = 128 };

/* Of the first entry, the root: its place in the directory in numbers of 32 bits. */
enum { LEFT_AT = 0x44 / 4, RIGHT_AT = 0x48 / 4 };

/* [MS-CFB] 2.2, the header: where its fields are. */
enum {
    HEADER_SIZE = 512,
    SECTOR_SHIFT_AT = 0x1E,
    MINI_SHIFT_AT = 0x20,
    DIRECTORY_AT = 0x30,
    MORE_FAT_AT = 0x44,
    FAT_AT = 0x4C,
    FAT_IN_HEADER = 109
};

struct tool_compound {
    GsfInput *input;
    GsfInfile *file;
    size_t len;
};

static const char damaged[] = "a damaged .doc document, or one that was not copied in full";

/* ------------------------------------------------------------- directory */

/** The file in sectors. */
typedef struct sectors {
    const unsigned char *bytes;
    size_t len;
    unsigned shift;
} sectors;

/** A number in a sector; one that is no sector's if the file has none there. */
static uint32_t number_in(const sectors *s, uint32_t sector, uint32_t at)
{
    const uint64_t offset = (((uint64_t)sector + 1) << s->shift) + (uint64_t)at * 4;
    return offset + 4 <= s->len ? tool_le32(s->bytes + offset) : UINT32_MAX;
}

/** The sector behind this one, by the allocation table, whose own sectors the header lists and then a chain. */
static uint32_t next_sector(const sectors *s, uint32_t sector)
{
    const uint32_t per_sector = UINT32_C(1) << (s->shift - 2);
    uint32_t table = sector / per_sector;
    if (table < FAT_IN_HEADER) {
        return number_in(s, tool_le32(s->bytes + FAT_AT + 4 * table), sector % per_sector);
    }
    uint32_t list = tool_le32(s->bytes + MORE_FAT_AT);
    for (table -= FAT_IN_HEADER; table >= per_sector - 1 && list != UINT32_MAX; table -= per_sector - 1) {
        list = number_in(s, list, per_sector - 1);
    }
    return number_in(s, number_in(s, list, table), sector % per_sector);
}

static bool has_safe_header(const sectors *s, tool_extract *out)
{
    if (s->len < HEADER_SIZE) {
        tool_buffer_format(&out->problem, "%s (it ends at byte %zu, inside of its header)", damaged, s->len);
        return false;
    }
    if ((s->shift != 9 && s->shift != 12) || tool_le16(s->bytes + MINI_SHIFT_AT) != 6) {
        tool_buffer_format(&out->problem, "%s (sectors of a size that no such file has, byte %d)", damaged,
                           (int)SECTOR_SHIFT_AT);
        return false;
    }
    return true;
}

static bool has_safe_directory(const sectors *s, tool_extract *out)
{
    const uint32_t directory = tool_le32(s->bytes + DIRECTORY_AT);
    if (number_in(s, directory, LEFT_AT) != UINT32_MAX || number_in(s, directory, RIGHT_AT) != UINT32_MAX) {
        tool_buffer_format(&out->problem, "%s (its directory, in sector %lu, does not begin with a root)", damaged,
                           (unsigned long)directory); /* libgsf would lose the memory of what it takes for one */
        return false;
    }
    size_t entries = 0;
    uint32_t sector = directory;
    for (; sector < s->len >> s->shift && entries <= ENTRIES_MOST; sector = next_sector(s, sector)) {
        entries += ((size_t)1 << s->shift) / ENTRY_SIZE;
    }
    if (entries > ENTRIES_MOST) {
        tool_buffer_format(&out->problem, "its directory, from sector %lu on, has more than %d entries",
                           (unsigned long)directory, (int)ENTRIES_MOST);
        return false;
    }
    return true;
}

/* -------------------------------------------------------------- streams */

static void ignore_message(const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer ud)
{
    (void)domain;
    (void)level;
    (void)message;
    (void)ud;
}

/** What libgsf finds wrong goes to standard error otherwise; the file is named with it here. */
static void set_up(void)
{
    static const char *const domains[] = {"libgsf", "libgsf:msole", NULL}; /* some messages bear no name */
    gsf_init();
    for (size_t i = 0; i < sizeof domains / sizeof *domains; i++) {
        (void)g_log_set_handler(domains[i], (GLogLevelFlags)(G_LOG_LEVEL_MASK | G_LOG_FLAG_RECURSION), ignore_message,
                                NULL);
    }
}

tool_compound *tool_compound_open(const char *bytes, size_t len, tool_extract *out)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    const unsigned char *data = (const unsigned char *)bytes;
    const sectors s = {data, len, len < HEADER_SIZE ? 0 : tool_le16(data + SECTOR_SHIFT_AT)};
    GError *error = NULL;
    if (!has_safe_header(&s, out) || !has_safe_directory(&s, out)) {
        return NULL;
    }
    (void)pthread_once(&once, set_up);
    GsfInput *input = gsf_input_memory_new(data, (gsf_off_t)len, FALSE);
    GsfInfile *file = gsf_infile_msole_new(input, &error);
    if (file == NULL) {
        tool_buffer_format(&out->problem, "%s (%s)", damaged, error == NULL ? "unknown error" : error->message);
        g_clear_error(&error);
        g_object_unref(input);
        return NULL;
    }
    tool_compound *compound = tool_alloc(sizeof *compound);
    *compound = (tool_compound){input, file, len};
    return compound;
}

void tool_compound_close(tool_compound *compound)
{
    if (compound != NULL) {
        g_object_unref(compound->file);
        g_object_unref(compound->input);
        free(compound);
    }
}

bool tool_compound_has(const tool_compound *compound, const char *name)
{
    const int count = gsf_infile_num_children(compound->file);
    for (int i = 0; i < count; i++) {
        const char *found = gsf_infile_name_by_index(compound->file, i);
        if (found != NULL && strcmp(found, name) == 0) {
            return true;
        }
    }
    return false;
}

bool tool_compound_read(const tool_compound *compound, const char *name, tool_buffer *stream, tool_extract *out)
{
    GsfInput *input = gsf_infile_child_by_name(compound->file, name);
    const gsf_off_t size = input == NULL ? -1 : gsf_input_size(input);
    bool whole = size >= 0 && (uint64_t)size <= compound->len;
    if (whole && size > 0) {
        tool_buffer_reserve(stream, (size_t)size);
        whole = gsf_input_read(input, (size_t)size, (guint8 *)stream->bytes + stream->len) != NULL;
        stream->len += whole ? (size_t)size : 0;
        stream->bytes[stream->len] = '\0';
    }
    if (!whole) {
        tool_buffer_format(&out->problem, "%s (its stream %s %s)", damaged, name,
                           tool_compound_has(compound, name) ? "cannot be read to its end" : "is missing");
    }
    g_clear_object(&input);
    return whole;
}

void tool_compound_say_kind(const tool_compound *compound, tool_extract *out)
{
    static const struct {
        const char *stream;
        const char *name;
    } kinds[] = {
        {"Workbook", "a workbook (.xls); save it as plain text (UTF-8) or HTML"},
        {"Book", "a workbook of Excel 5 or 95 (.xls); save it as plain text (UTF-8) or HTML"},
        {"PowerPoint Document", "a presentation (.ppt); save it as plain text (UTF-8) or HTML"},
        {"EncryptedPackage", "a .docx document or another one with a password; save it without one"},
        {"__properties_version1.0", "a message (.msg); save it as plain text (UTF-8) or HTML"},
    };
    const char *name = "a compound file without a stream WordDocument, so no .doc document; save it as .docx, plain "
                       "text (UTF-8) or HTML";
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (tool_compound_has(compound, kinds[i].stream)) {
            name = kinds[i].name;
            break;
        }
    }
    tool_buffer_text(&out->problem, name);
    out->other_kind = true;
}
