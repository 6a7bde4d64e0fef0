/*
 * query_deadline.c - the deadlines set by the directive's text, else by the policy, for each row of temp.tasked.
 *
 * The body's own deadline takes precedence over that of its class, and that over one for everybody ("các cơ quan, đơn
 * vị") or one that names nobody, which must say what is due. A deadline for a report is not one for a document: it is
 * shown only if there is no other, and marked as such.
 */
#include "query/query_deadline.h"

#include "query/query_class.h"
#include "query/query_policy.h"
#include "query/words.h"

#include <inttypes.h>

/* As the text writes them: "2025-09-30", "2025-09", "01-15 of the year", "day 20 of the month". */
#define DAY_WORDS(day)                                                                                                 \
    "CASE WHEN " day " LIKE '0000-00-%' THEN 'day ' || ltrim(substr(" day ", 9), '0') || ' of the month' WHEN " day    \
    " LIKE '0000-%' THEN replace(substr(" day ", 6), '-00', '') || ' of the year' ELSE replace(" day                   \
    ", '-00', '') END"

/* Days of another year than the directive's next ones ("every year") come after whole ones. */
#define EARLIEST "min(CASE WHEN duties.date LIKE '0000%' THEN '9' || duties.date ELSE duties.date END)"

#define REACH "tdn_reach(duties.body, tasked.body, tasked.authority, tasked.class)"

static const char *const conditions[] = {
    "NOT duties.whole_class AND duties.authority IN (tasked.authority, tasked.party, tasked.party_before)",
    "duties.whole_class AND " REACH " = 1",
    "duties.whole_class AND " REACH " = 2",
    "duties.body IS NULL AND duties.deliverable NOT NULL",
};

/** Sets the deadlines that the text gives under a condition: those for a document, or for a report. */
static void set_where(const query *q, const char *deliverable, const char *condition, const char *prefix)
{
    tool_buffer text = {0};
    const char *const parts[] = {"UPDATE temp.tasked SET deadline = (SELECT '",
                                 prefix,
                                 "' || " DAY_WORDS("found"),
                                 " FROM (SELECT ltrim(" EARLIEST ", '9') AS found " QUERY_DUTIES_OF_X
                                 "AND duties.kind = 'deadline' AND duties.deliverable ",
                                 deliverable,
                                 " AND ",
                                 condition,
                                 ")) WHERE deadline IS NULL"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        tool_buffer_text(&text, parts[i]);
    }
    sqlite3_stmt *set = tool_sql_prepare(q->sql, text.bytes);
    tool_sql_bind_number(q->sql, set, 1, q->x);
    tool_sql_finish(q->sql, set);
    (void)sqlite3_finalize(set);
    tool_buffer_free(&text);
}

static void set_from_text(const query *q, const char *deliverable, const char *prefix)
{
    for (size_t i = 0; i < sizeof conditions / sizeof *conditions; i++) {
        set_where(q, deliverable, conditions[i], prefix);
    }
}

/* --------------------------------------------------------------- the policy's */

static bool is_of_level(tdnref_level level, const char *authority, unsigned classes)
{
    switch (level) {
    case TDNREF_LEVEL_UNKNOWN:
        return true;
    case TDNREF_LEVEL_PROVINCE:
        return classes == TASKED_PROVINCES;
    case TDNREF_LEVEL_MINISTRY:
        return classes == TASKED_MINISTRIES;
    case TDNREF_LEVEL_DEPARTMENT:
        return query_reach("các sở", "", authority, TASKED_NONE) == REACH_CLASS;
    case TDNREF_LEVEL_COMMUNE:
        return query_reach("cấp xã", "", authority, TASKED_NONE) == REACH_CLASS;
    default:
        return false;
    }
}

static bool is_about(const query *q, const tdnref_scope *who)
{
    bool about = who->topic_count == 0;
    for (uint64_t i = 0; i < who->topic_count && !about; i++) {
        about = query_policy_fits(q, &(tdnref_wanted){.struct_size = sizeof(tdnref_wanted), .topic = who->topics[i]});
    }
    return about;
}

static bool is_meant(const tdnref_scope *who, sqlite3_stmt *row)
{
    const char *body = tool_sql_text(row, 1);
    const char *authority = tool_sql_text(row, 2);
    return is_of_level(who->level, authority == NULL ? "" : authority, (unsigned)sqlite3_column_int64(row, 3)) &&
           words_hold(body, who->body) && words_hold(body, who->province);
}

/* "180 days after the date of the superior directive". */
static void set_days_after(const query *q, const tdnref_deadline *deadline)
{
    sqlite3_stmt *row = tool_sql_prepare(
        q->sql, "SELECT id, body, authority, class FROM temp.tasked WHERE deadline IS NULL ORDER BY id");
    sqlite3_stmt *set = tool_sql_prepare(
        q->sql, "UPDATE temp.tasked SET deadline = (SELECT date(date, ?2) || ' (policy)' FROM directives WHERE id = ?3 "
                "AND length(date) = 10 AND date NOT LIKE '%-00%') WHERE id = ?1");
    char days[32];
    (void)snprintf(days, sizeof days, "+%" PRIu32 " days", deadline->days);
    while (tool_sql_step(q->sql, row)) {
        if (is_meant(&deadline->who, row)) {
            tool_sql_bind_number(q->sql, set, 1, sqlite3_column_int64(row, 0));
            tool_sql_bind_text(q->sql, set, 2, days);
            tool_sql_bind_number(q->sql, set, 3, q->x);
            tool_sql_finish(q->sql, set);
        }
    }
    (void)sqlite3_finalize(row);
    (void)sqlite3_finalize(set);
}

static void set_from_policy(const query *q)
{
    for (uint64_t i = 0; q->policy != NULL && i < q->policy->deadline_count; i++) {
        const tdnref_deadline *deadline = &q->policy->deadlines[i];
        if (deadline->days > 0 && query_policy_fits(q, &deadline->after) && is_about(q, &deadline->who)) {
            set_days_after(q, deadline);
        }
    }
}

void query_set_deadlines(const query *q)
{
    set_from_text(q, "IS NOT 'BC'", "");
    set_from_policy(q);
    set_from_text(q, "= 'BC'", "report ");
}
