/*
 * store_fields.c - the members of records as columns.
 *
 * A member is one column or, if it is a struct itself, several: a field is its text, the two ends of its span, and its
 * origin. Enumerators are stored under the names that the library prints.
 */
#include "store/store_fields.h"

#include "common/day.h"
#include "store/store_members.h"

#include <string.h>

/* What the names of a member's columns end with. */
static const char *const column_endings[MEMBER_KIND_COUNT][4] = {
    [MEMBER_TEXT] = {""},
    [MEMBER_WORDS] = {""},
    [MEMBER_NUMBER] = {""},
    [MEMBER_YEAR] = {""},
    [MEMBER_FLAG] = {""},
    [MEMBER_NAME] = {""},
    [MEMBER_SPAN] = {"_start", "_end"},
    [MEMBER_DATE] = {""},
    [MEMBER_FIELD] = {"", "_start", "_end", "_origin"},
    [MEMBER_REF] = {"_kind", "_ordinal"},
};

/* ----------------------------------------------------------- statements */

/** ", type, type_start, ..."; the number of columns. */
static int add_columns(tool_buffer *text, const store_record *record)
{
    int count = 0;
    for (size_t i = 0; i < record->member_count; i++) {
        const store_member *member = &record->members[i];
        for (size_t j = 0; j < 4 && column_endings[member->kind][j] != NULL; j++) {
            tool_buffer_format(text, ", %s%s", member->name, column_endings[member->kind][j]);
            count++;
        }
    }
    return count;
}

tool_sql_row store_insert_begin(const tool_sql *sql, store_kind kind)
{
    tool_buffer text = {0};
    tool_buffer_format(&text, "INSERT INTO %s (source, ordinal", store_records[kind].table);
    const int columns = add_columns(&text, &store_records[kind]);
    tool_buffer_text(&text, ") VALUES (?, ?");
    for (int i = 0; i < columns; i++) {
        tool_buffer_text(&text, ", ?");
    }
    tool_buffer_text(&text, ")");
    const tool_sql_row insert = tool_sql_row_begin(sql, text.bytes);
    tool_buffer_free(&text);
    return insert;
}

sqlite3_stmt *store_prepare_select(const tool_sql *sql, store_kind kind)
{
    tool_buffer text = {0};
    tool_buffer_text(&text, "SELECT ordinal");
    (void)add_columns(&text, &store_records[kind]);
    tool_buffer_format(&text, " FROM %s WHERE source = ? ORDER BY ordinal", store_records[kind].table);
    sqlite3_stmt *select = tool_sql_prepare(sql, text.bytes);
    tool_buffer_free(&text);
    return select;
}

/* --------------------------------------------------------------- values */

/** The enumerator of a name; 0, which is "unknown" everywhere, for NULL and for names that nobody knows. */
static int value_of_name(const store_names *list, const char *name)
{
    for (int value = 0; name != NULL && value < list->count; value++) {
        const char *known = list->name(value);
        if (known != NULL && strcmp(known, name) == 0) {
            return value;
        }
    }
    return 0;
}

static void put_span(tool_sql_row *row, tdnref_span span)
{
    tool_sql_row_count(row, span.start);
    tool_sql_row_count(row, span.end);
}

static void put_date(tool_sql_row *row, tdnref_date date)
{
    char buf[TOOL_DAY_SIZE];
    tool_sql_row_made_text(row, tool_day_text(date, buf));
}

static void put_field(tool_sql_row *row, const tdnref_field *field)
{
    tool_sql_row_text(row, field->text);
    put_span(row, field->span);
    tool_sql_row_text(row, store_origins.name((int)field->origin));
}

static void put_ref(tool_sql_row *row, tdnref_ref ref)
{
    tool_sql_row_text(row, store_ref_kinds.name((int)ref.kind));
    tool_sql_row_count(row, ref.index);
}

/* An enum is read and written through an int; both have one size here. */
_Static_assert(sizeof(tdnref_level) == sizeof(int) && sizeof(tdnref_relation) == sizeof(int), "enums are ints");

static void put_member(tool_sql_row *row, const store_member *member, const void *at)
{
    int value = 0;
    switch (member->kind) {
    case MEMBER_TEXT:
    case MEMBER_WORDS:
        tool_sql_row_text(row, *(const char *const *)at);
        break;
    case MEMBER_NUMBER:
        tool_sql_row_count(row, *(const uint64_t *)at);
        break;
    case MEMBER_YEAR:
        tool_sql_row_count(row, *(const uint16_t *)at);
        break;
    case MEMBER_FLAG:
        tool_sql_row_count(row, *(const bool *)at ? 1 : 0);
        break;
    case MEMBER_NAME:
        memcpy(&value, at, sizeof value);
        tool_sql_row_text(row, member->names->name(value));
        break;
    case MEMBER_SPAN:
        put_span(row, *(const tdnref_span *)at);
        break;
    case MEMBER_DATE:
        put_date(row, *(const tdnref_date *)at);
        break;
    case MEMBER_FIELD:
        put_field(row, at);
        break;
    default:
        put_ref(row, *(const tdnref_ref *)at);
        break;
    }
}

void store_insert(tool_sql_row *insert, store_kind kind, const char *source, uint64_t ordinal, const void *record)
{
    const store_record *form = &store_records[kind];
    tool_sql_row_text(insert, source);
    tool_sql_row_count(insert, ordinal);
    for (size_t i = 0; i < form->member_count; i++) {
        put_member(insert, &form->members[i], (const char *)record + form->members[i].offset);
    }
    tool_sql_row_put(insert);
}

/** Where the next column comes from. */
typedef struct cursor {
    sqlite3_stmt *row;
    int column;
} cursor;

static const char *take_text(cursor *c)
{
    return tool_sql_text(c->row, c->column++);
}

static uint64_t take_number(cursor *c)
{
    return (uint64_t)sqlite3_column_int64(c->row, c->column++);
}

static tdnref_span take_span(cursor *c)
{
    const uint64_t start = take_number(c);
    return (tdnref_span){start, take_number(c)};
}

static tdnref_date take_date(cursor *c)
{
    tdnref_date date = {0};
    (void)tool_day_read(take_text(c), &date);
    return date;
}

static tdnref_field take_field(cursor *c)
{
    tdnref_field field = {.text = take_text(c)};
    field.span = take_span(c);
    field.origin = (tdnref_origin)value_of_name(&store_origins, take_text(c));
    return field;
}

static tdnref_ref take_ref(cursor *c)
{
    const int kind = value_of_name(&store_ref_kinds, take_text(c));
    return (tdnref_ref){(tdnref_ref_kind)kind, take_number(c)};
}

static void take_member(cursor *c, const store_member *member, void *at)
{
    int value = 0;
    const char *words = NULL;
    switch (member->kind) {
    case MEMBER_TEXT:
        *(const char **)at = take_text(c);
        break;
    case MEMBER_WORDS: /* in a file that somebody has changed it may be missing */
        words = take_text(c);
        *(const char **)at = words == NULL ? "" : words;
        break;
    case MEMBER_NUMBER:
        *(uint64_t *)at = take_number(c);
        break;
    case MEMBER_YEAR:
        *(uint16_t *)at = (uint16_t)take_number(c);
        break;
    case MEMBER_FLAG:
        *(bool *)at = take_number(c) != 0;
        break;
    case MEMBER_NAME:
        value = value_of_name(member->names, take_text(c));
        memcpy(at, &value, sizeof value);
        break;
    case MEMBER_SPAN:
        *(tdnref_span *)at = take_span(c);
        break;
    case MEMBER_DATE:
        *(tdnref_date *)at = take_date(c);
        break;
    case MEMBER_FIELD:
        *(tdnref_field *)at = take_field(c);
        break;
    default:
        *(tdnref_ref *)at = take_ref(c);
        break;
    }
}

void store_read_row(sqlite3_stmt *row, store_kind kind, void *record)
{
    const store_record *form = &store_records[kind];
    cursor c = {row, 1};
    memset(record, 0, form->size);
    memcpy(record, &form->size, sizeof form->size);
    for (size_t i = 0; i < form->member_count; i++) {
        take_member(&c, &form->members[i], (char *)record + form->members[i].offset);
    }
}
