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

static sqlite3_stmt *prepare(const tool_sql *sql, tool_buffer *text)
{
    sqlite3_stmt *made = tool_sql_prepare(sql, text->bytes);
    tool_buffer_free(text);
    return made;
}

sqlite3_stmt *store_prepare_insert(const tool_sql *sql, const store_record *record)
{
    tool_buffer text = {0};
    tool_buffer_format(&text, "INSERT INTO %s (source, ordinal", record->table);
    const int columns = add_columns(&text, record);
    tool_buffer_text(&text, ") VALUES (?, ?");
    for (int i = 0; i < columns; i++) {
        tool_buffer_text(&text, ", ?");
    }
    tool_buffer_text(&text, ")");
    return prepare(sql, &text);
}

sqlite3_stmt *store_prepare_select(const tool_sql *sql, const store_record *record)
{
    tool_buffer text = {0};
    tool_buffer_text(&text, "SELECT ordinal");
    (void)add_columns(&text, record);
    tool_buffer_format(&text, " FROM %s WHERE source = ? ORDER BY ordinal", record->table);
    return prepare(sql, &text);
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

/** Where the next column goes to or comes from. */
typedef struct cursor {
    const tool_sql *sql;
    sqlite3_stmt *statement;
    int at;
} cursor;

static void put_text(cursor *c, const char *text)
{
    tool_sql_bind_text(c->sql, c->statement, c->at++, text);
}

static void put_number(cursor *c, uint64_t number)
{
    tool_sql_bind_number(c->sql, c->statement, c->at++, (int64_t)number);
}

static void put_span(cursor *c, tdnref_span span)
{
    put_number(c, span.start);
    put_number(c, span.end);
}

static void put_date(cursor *c, tdnref_date date)
{
    char buf[TOOL_DAY_SIZE];
    const char *text = tool_day_text(date, buf);
    if (text == NULL) {
        put_text(c, NULL);
    } else if (sqlite3_bind_text(c->statement, c->at++, text, -1, SQLITE_TRANSIENT) != SQLITE_OK) {
        tool_sql_fail(c->sql);
    }
}

static void put_field(cursor *c, const tdnref_field *field)
{
    put_text(c, field->text);
    put_span(c, field->span);
    put_text(c, store_origins.name((int)field->origin));
}

static void put_ref(cursor *c, tdnref_ref ref)
{
    put_text(c, store_ref_kinds.name((int)ref.kind));
    put_number(c, ref.index);
}

/* An enum is read and written through an int; both have one size here. */
_Static_assert(sizeof(tdnref_level) == sizeof(int) && sizeof(tdnref_relation) == sizeof(int), "enums are ints");

static void put_member(cursor *c, const store_member *member, const void *at)
{
    int value = 0;
    switch (member->kind) {
    case MEMBER_TEXT:
    case MEMBER_WORDS:
        put_text(c, *(const char *const *)at);
        break;
    case MEMBER_NUMBER:
        put_number(c, *(const uint64_t *)at);
        break;
    case MEMBER_YEAR:
        put_number(c, *(const uint16_t *)at);
        break;
    case MEMBER_FLAG:
        put_number(c, *(const bool *)at ? 1 : 0);
        break;
    case MEMBER_NAME:
        memcpy(&value, at, sizeof value);
        put_text(c, member->names->name(value));
        break;
    case MEMBER_SPAN:
        put_span(c, *(const tdnref_span *)at);
        break;
    case MEMBER_DATE:
        put_date(c, *(const tdnref_date *)at);
        break;
    case MEMBER_FIELD:
        put_field(c, at);
        break;
    default:
        put_ref(c, *(const tdnref_ref *)at);
        break;
    }
}

void store_insert(const tool_sql *sql, sqlite3_stmt *insert, const store_record *record, const char *source,
                  uint64_t ordinal, const void *value)
{
    cursor c = {sql, insert, 1};
    put_text(&c, source);
    put_number(&c, ordinal);
    for (size_t i = 0; i < record->member_count; i++) {
        put_member(&c, &record->members[i], (const char *)value + record->members[i].offset);
    }
    tool_sql_finish(sql, insert);
}

static const char *take_text(cursor *c)
{
    return tool_sql_text(c->statement, c->at++);
}

static uint64_t take_number(cursor *c)
{
    return (uint64_t)sqlite3_column_int64(c->statement, c->at++);
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

void store_read_row(sqlite3_stmt *row, const store_record *record, void *value)
{
    cursor c = {NULL, row, 1};
    memset(value, 0, record->size);
    memcpy(value, &record->size, sizeof record->size);
    for (size_t i = 0; i < record->member_count; i++) {
        take_member(&c, &record->members[i], (char *)value + record->members[i].offset);
    }
}
