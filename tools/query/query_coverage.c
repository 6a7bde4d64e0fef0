/*
 * query_coverage.c - who has carried a directive out, as far as the archive can tell.
 *
 * "Not seen" is a claim about the archive, so it is made only where the archive holds acts of that body from after the
 * directive, and says how many; where it holds none, that is what is said.
 */
#include "common/day.h"
#include "common/status.h"
#include "query/query_tasked.h"
#include "query/query_walk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* clang-format off */
/* A joint act, "bo-tai-chinh+bo-noi-vu", stands under each of its bodies. */
#define BY(act, body) "instr('+' || " act ".authority || '+', '+' || " body " || '+') > 0"
#define BY_PARTY(act) "(" BY(act, "tasked.party") " OR " BY(act, "tasked.party_before") ")"
#define BY_ROW(act) "(" BY(act, "tasked.authority") " OR " BY_PARTY(act) ")"

/* An act belongs to the unit that was there on its day; what came after the day asked for is left out. */
#define IN_TIME(act) \
    "coalesce(" act ".date, '9999') >= coalesce(tasked.from_day, '') " \
    "AND coalesce(" act ".date, '0000') <= min(coalesce(tasked.to_day, '9999'), asked.as_of)"

/* Worth 0: the text is held; 1: others cite it; 2: a letter, which only passes the directive on. */
static const char make_acts[] =
    "CREATE TEMP TABLE acts AS "
    "SELECT nodes.id, nodes.label, nodes.date, nodes.type, nodes.file, nodes.line, nodes.authority, "
    "walk.depth, walk.edge, CASE walk.depth WHEN 1 THEN 'directly' ELSE through.label END AS through, "
    "CASE WHEN nodes.type = 'CV' THEN 2 WHEN nodes.state = 'held' THEN 0 ELSE 1 END AS worth "
    "FROM temp.walk "
    "JOIN nodes ON nodes.id = walk.id "
    "JOIN nodes AS through ON through.id = walk.through;"
    "CREATE TEMP TABLE best (row INTEGER, party INTEGER, act INTEGER, worth INTEGER, PRIMARY KEY (row, party))";

/* The best act of each body, the first that goes in: by the body itself, and by its Party committee. */
#define FIND_BEST(party, by) \
    "INSERT OR IGNORE INTO temp.best " \
    "SELECT tasked.id, " party ", acts.id, acts.worth " \
    "FROM temp.tasked, temp.asked " \
    "JOIN temp.acts ON " by " AND " IN_TIME("acts") " " \
    "ORDER BY worth, depth, date IS NULL, date, acts.id"
static const char *const find_best[] = {
    FIND_BEST("0", BY("acts", "tasked.authority")),
    FIND_BEST("1", BY_PARTY("acts")),
};

#define HELD_AFTER \
    "(SELECT count(*) FROM nodes AS own " \
    "WHERE own.state = 'held' AND own.date > x.date AND " BY_ROW("own") " AND " IN_TIME("own") ")"

#define STATUS \
    "CASE " \
    "WHEN tasked.authority = x.authority THEN 'not concerned' " \
    "WHEN first.worth = 0 THEN 'issued (text held)' " \
    "WHEN first.worth = 1 THEN 'issued (as cited by others)' " \
    "WHEN first.worth = 2 THEN 'only forwarded by letter' " \
    "WHEN tasked.authority IS NULL THEN 'not listed one by one' " \
    "WHEN EXISTS (SELECT 1 FROM temp.tasked AS old JOIN temp.best ON best.row = old.id " \
    "WHERE old.part_of = tasked.id AND best.worth < 2) THEN 'issued by the body before the merger' " \
    "WHEN EXISTS (SELECT 1 FROM edges JOIN directives AS own ON own.id = edges.holder " \
    "WHERE edges.target = x.id AND " BY_ROW("own") " AND " IN_TIME("own") ") THEN 'only mentioned' " \
    "WHEN " HELD_AFTER " > 0 THEN 'not seen in the archive (' || " HELD_AFTER " || " \
    "CASE " HELD_AFTER " WHEN 1 THEN ' later act' ELSE ' later acts' END || ' of it held)' " \
    "ELSE 'the archive holds nothing of this body' " \
    "END"

/* Days run from the directive, or from the founding of a body that is younger. */
#define DAYS \
    "CASE WHEN length(first.date) = 10 AND length(x.date) = 10 THEN " \
    "CAST(julianday(first.date) - julianday(max(x.date, coalesce(tasked.from_day, ''))) AS INTEGER) END"

/* Where the act begins, or is cited first. */
#define PLACE \
    "CASE WHEN first.file IS NOT NULL THEN first.file || ':' || first.line ELSE " \
    "(SELECT min(mentions.source || ':' || mentions.line) FROM evidence " \
    "JOIN mentions ON mentions.source = evidence.source AND mentions.ordinal = evidence.mention " \
    "WHERE evidence.edge = first.edge) END"

/* The act that tells more, else the earlier one. */
#define FIRST_ACT \
    "CASE WHEN own_best.act IS NULL OR party_best.worth < own_best.worth " \
    "OR (party_best.worth = own_best.worth AND party.date < own.date) " \
    "THEN party_best.act ELSE own_best.act END"

static const char make_answer[] =
    "CREATE TEMP TABLE answer AS "
    "SELECT tasked.id AS id, tasked.body AS body, tasked.name AS name, whole.body AS part_of, "
    "whole.name AS whole_name, whole.id NOT NULL AND whole.authority IS NULL AS unlisted, "
    "party.label AS party_document, own.label AS authority_document, "
    "first.type AS kind, first.date AS date, first.through AS through, " DAYS " AS days, "
    "tasked.deadline AS deadline, " STATUS " AS status, " PLACE " AS source, tasked.class AS class "
    "FROM temp.tasked "
    "JOIN temp.asked "
    "JOIN nodes AS x ON x.id = asked.x "
    "LEFT JOIN temp.tasked AS whole ON whole.id = tasked.part_of "
    "LEFT JOIN temp.best AS party_best ON party_best.row = tasked.id AND party_best.party = 1 "
    "LEFT JOIN temp.best AS own_best ON own_best.row = tasked.id AND own_best.party = 0 "
    "LEFT JOIN temp.acts AS party ON party.id = party_best.act "
    "LEFT JOIN temp.acts AS own ON own.id = own_best.act "
    "LEFT JOIN temp.acts AS first ON first.id = " FIRST_ACT;

static const char rows[] =
    "SELECT body, part_of, party_document, authority_document, kind, date, through, days, deadline, status, source "
    "FROM temp.answer "
    "ORDER BY CASE class WHEN 1 THEN 0 WHEN 2 THEN 1 ELSE 2 END, coalesce(whole_name, name) COLLATE vi, "
    "part_of IS NOT NULL, name COLLATE vi, id";
/* clang-format on */

static void ask(const query *q, const char *as_of)
{
    sqlite3_stmt *asked = tool_sql_prepare(q->sql, "CREATE TEMP TABLE asked AS SELECT ?1 AS x, ?2 AS as_of");
    tool_sql_bind_number(q->sql, asked, 1, q->x);
    tool_sql_bind_text(q->sql, asked, 2, as_of);
    tool_sql_finish(q->sql, asked);
    (void)sqlite3_finalize(asked);
    tool_sql_run(q->sql, make_acts);
    tool_sql_run(q->sql, find_best[0]);
    tool_sql_run(q->sql, find_best[1]);
    tool_sql_run(q->sql, make_answer);
}

/* --------------------------------------------------------------- sentence */

/* A body of the day, not one that went into another; what stands under a class that is not listed is one too. */
#define ALONE "(part_of IS NULL OR unlisted)"

static int64_t count_rows(const query *q, unsigned class, const char *condition)
{
    tool_buffer text = {0};
    tool_buffer_format(
        &text, "SELECT count(*) FROM temp.answer WHERE class = %u AND " ALONE " AND status <> 'not concerned' AND %s",
        class, condition);
    const int64_t count = tool_sql_number(q->sql, text.bytes);
    tool_buffer_free(&text);
    return count;
}

/** "; chưa thấy: tỉnh Cao Bằng; Bộ Y tế": of whom the archive holds later acts and none that carries X out. */
static void add_not_seen(const query *q, tool_buffer *out)
{
    sqlite3_stmt *row =
        tool_sql_prepare(q->sql, "SELECT body FROM temp.answer WHERE " ALONE " AND status LIKE 'not seen%' "
                                 "ORDER BY class = 0, class, name COLLATE vi");
    for (bool first = true; tool_sql_step(q->sql, row); first = false) {
        tool_buffer_format(out, "%s%s", first ? "; chưa thấy: " : "; ", tool_sql_text(row, 0));
    }
    (void)sqlite3_finalize(row);
}

/** Of these nothing can be said. */
static void add_unknown(const query *q)
{
    const int64_t unknown =
        tool_sql_number(q->sql, "SELECT count(*) FROM temp.answer WHERE " ALONE " AND status LIKE '%holds nothing%'");
    if (unknown > 0) {
        report_add_note(q->answer,
                        "Kho văn bản chưa có văn bản nào của %lld cơ quan; chưa kết luận về các cơ quan này.",
                        (long long)unknown);
    }
}

/** "09/5/2019" of "2019-05-09". */
static void add_day(tool_buffer *out, const char *day)
{
    tdnref_date date = {0};
    (void)tool_day_read(day, &date);
    tool_day_local(out, date);
}

/** "Quyết định số 1486/QĐ-TTg ngày 06/11/2018 của Thủ tướng Chính phủ". */
static void add_name(const query *q, tool_buffer *out)
{
    static const char *const columns[] = {"type", "number", "date", "issuer"};
    enum { TYPE, NUMBER, DATE, ISSUER, COLUMNS };
    char *told[COLUMNS];
    for (size_t i = 0; i < COLUMNS; i++) {
        told[i] = query_text_of(q, q->x, columns[i]);
    }
    const char *type = tdnref_type_name(told[TYPE]);
    tool_buffer_text(out, type == NULL ? "văn bản" : type);
    tool_buffer_format(out, "%s%s", told[NUMBER][0] == '\0' ? "" : " số ", told[NUMBER]);
    if (strlen(told[DATE]) == 10) {
        tool_buffer_text(out, " ngày ");
        add_day(out, told[DATE]);
    } else if (told[DATE][0] != '\0') {
        tool_buffer_format(out, " năm %.4s", told[DATE]);
    }
    tool_buffer_format(out, "%s%s", told[ISSUER][0] == '\0' ? "" : " của ", told[ISSUER]);
    for (size_t i = 0; i < COLUMNS; i++) {
        free(told[i]);
    }
}

static void add_share(const query *q, unsigned class, const char *what, bool *begun, tool_buffer *out)
{
    const int64_t all = count_rows(q, class, "status <> 'not listed one by one'");
    if (all > 0) {
        tool_buffer_format(out, "%s%lld/%lld %s", *begun ? " và " : " có ",
                           (long long)count_rows(q, class, "status LIKE 'issued%'"), (long long)all, what);
        *begun = true;
    }
}

/** What ministries send: "Tính đến ngày 20/11/2025, theo kho văn bản, có 12/34 tỉnh, thành phố và 5/17 bộ, cơ quan
 * ngang bộ đã ban hành văn bản triển khai ...; chưa thấy: ...". */
static void add_sentence(const query *q, const char *as_of)
{
    bool begun = false;
    tool_buffer text = {0};
    tool_buffer_text(&text, "Tính đến ngày ");
    add_day(&text, as_of);
    tool_buffer_text(&text, ", theo kho văn bản,");
    add_share(q, TASKED_PROVINCES, "tỉnh, thành phố", &begun, &text);
    add_share(q, TASKED_MINISTRIES, "bộ, cơ quan ngang bộ", &begun, &text);
    add_share(q, TASKED_NONE,
              tool_sql_number(q->sql, "SELECT count(*) FROM temp.answer WHERE unlisted") > 0
                  ? "cơ quan được giao có tên trong kho"
              : begun ? "cơ quan khác được giao"
                      : "cơ quan được giao",
              &begun, &text);
    tool_buffer_text(&text, begun ? " đã ban hành văn bản triển khai "
                                  : " chưa liệt kê được từng cơ quan được giao triển khai ");
    add_name(q, &text);
    add_not_seen(q, &text);
    report_add_note(q->answer, "%s.", text.bytes);
    tool_buffer_free(&text);
}

/* ---------------------------------------------------------------- command */

/** The last day of which the archive holds an act, unless the option says a day. */
static char *as_of_day(const query *q)
{
    if (q->date != NULL) {
        return tool_copy(q->date);
    }
    sqlite3_stmt *row =
        tool_sql_prepare(q->sql, "SELECT max(date) FROM nodes WHERE state = 'held' AND length(date) = 10");
    const char *found = tool_sql_step(q->sql, row) ? tool_sql_text(row, 0) : NULL;
    char *day = tool_copy(found == NULL ? "" : found);
    (void)sqlite3_finalize(row);
    return day;
}

static int answer(query *q, const char *since, const char *as_of)
{
    if (since == NULL) {
        report_add_note(q->answer, "No text tells when the directive was issued: nobody can say what came after it.");
        return TOOL_FINDINGS;
    }
    if (strlen(as_of) != 10) {
        report_add_note(q->answer, "No text of the archive has a whole date: --date says as of when.");
        return TOOL_FINDINGS;
    }
    if (query_list_tasked(q, q->tasked, since, as_of) == 0) {
        report_add_note(q->answer, "The archive has no text of it that tasks anybody, nor has the policy: --tasked or "
                                   "--policy says who is meant.");
        return TOOL_FINDINGS;
    }
    query_walk(q, q->x, QUERY_DOWN);
    ask(q, as_of);
    (void)query_add_table(q, "coverage", rows);
    add_unknown(q);
    add_sentence(q, as_of);
    return TOOL_OK;
}

/** The first day on which the directive can have been issued: of "2018" the first of the year. NULL: not told. */
static const char *first_day(const char *date, char day[TOOL_DAY_SIZE])
{
    static const char earliest[] = "0000-01-01";
    const size_t len = strlen(date);
    (void)snprintf(day, TOOL_DAY_SIZE, "%.10s%s", date, len < sizeof earliest ? earliest + len : "");
    return len == 0 ? NULL : day;
}

int query_coverage(query *q)
{
    char day[TOOL_DAY_SIZE];
    char *as_of = as_of_day(q);
    char *date = query_text_of(q, q->x, "date");
    const int status = answer(q, first_day(date, day), as_of);
    free(date);
    free(as_of);
    return status;
}
