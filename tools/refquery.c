/*
 * refquery.c - questions to an archive: the command line, the table of commands, and writing the answer.
 */
#include "common/day.h"
#include "common/library.h"
#include "common/output.h"
#include "common/output_check.h"
#include "common/sniff.h"
#include "common/status.h"
#include "input/options.h"
#include "input/shared_options.h"
#include "query/query_find.h"
#include "query/query_tasked.h"
#include "query/report_write.h"
#include "review/policy.h"
#include "store/store_update.h"

#include <stdlib.h>
#include <string.h>

enum option_id {
    OPTION_FORMAT = 1,
    OPTION_WHY,
    OPTION_RELATION,
    OPTION_LEVEL,
    OPTION_DEPTH,
    OPTION_LIMIT,
    OPTION_DATE,
    OPTION_TASKED,
    OPTION_POLICY
};

/* As many rows as --limit can ask for. */
enum { MOST_ROWS = 1000000000 };

static const char *const format_names[] = {"table", "json", "csv", NULL};

static const char *const tasked_names[] = {"provinces", "ministries", "all", NULL};
static const unsigned tasked_bits[] = {TASKED_PROVINCES, TASKED_MINISTRIES, TASKED_PROVINCES | TASKED_MINISTRIES};

static const tool_option options[] = {
    {"format", 'f', "FORMAT", OPTION_FORMAT},
    TOOL_SHARED_OPTIONS,
    {"why", 0, NULL, OPTION_WHY},
    {"relation", 0, "RELATION", OPTION_RELATION},
    {"level", 0, "LEVEL", OPTION_LEVEL},
    {"depth", 0, "N", OPTION_DEPTH},
    {"limit", 'n', "N", OPTION_LIMIT},
    {"date", 0, "DAY", OPTION_DATE},
    {"tasked", 0, "WHO", OPTION_TASKED},
    {"policy", 'p', "FILE", OPTION_POLICY},
    {NULL, 0, NULL, 0},
};

static const tool_program program = {
    "refquery",
    "Usage: refquery [OPTION]... ARCHIVE COMMAND [X]\n"
    "\n"
    "Answers questions about an archive of Vietnamese directives. ARCHIVE is a stored graph\n"
    "(made by refgraph -o archive.db DIR), or a file or folder of texts, which is read first.\n"
    "\n"
    "  ancestors X      what X implements, follows or is based on, and so on upwards\n"
    "  descendants X    what implements, follows or is based on X, and so on downwards\n"
    "  parent X         what X implements most directly, in the Party's line and the State's\n"
    "  path X Y         the chain of citations between two directives, with days and words\n"
    "  show X           identity, the names it is cited by, who cites it, what it cites\n"
    "  coverage X       who was tasked by X, and what each has issued to implement it\n"
    "  timeline X       X and its descendants by date, with the days after X\n"
    "  roots            where cascades begin: directives with descendants and no parent\n"
    "  orphans          texts of the archive for which no parent was found\n"
    "  top              the most cited directives\n"
    "  stats            totals of sources, directives, relations and so on\n"
    "  diff OTHER.db    changes since OTHER.db: parents gained, lost, changed; dates changed\n"
    "\n"
    "X is a directive, written the way people cite it: 57-KL/TW, \"KL 57-KL/TW 2023\",\n"
    "\"2193/KH-UBND Đắk Lắk\", \"Kết luận 57-KL/TW của Bộ Chính trị\", a urn, or the file that\n"
    "holds it. Tone marks and capitals may be left out. If several directives match, they are\n"
    "listed, and none is chosen.\n"
    "\n"
    "  -f, --format FORMAT   table (default), json or csv\n"
    "  -o, --output FILE     write to FILE instead of standard output\n"
    "      --why             parent: also list every candidate that was considered\n"
    "      --relation NAME   follow or count only implements, basis, guides ...\n"
    "      --level LEVEL     list only central, ministry, province, department, commune\n"
    "      --depth N         follow at most N steps\n"
    "      --date DAY        coverage: as of that day, such as 2025-11-20 (default: the latest\n"
    "                        date in the archive)\n"
    "      --tasked WHO      coverage: also list provinces, ministries, or all (both)\n"
    "  -p, --policy FILE     coverage: whom X tasks if its text does not say (see refaudit)\n"
    "  -n, --limit N         list at most N rows (default: all; top: 20)\n" TOOL_SHARED_HELP "\n"
    "Examples:\n"
    "\n"
    "  $ refgraph -o archive.db plans/\n"
    "  $ refquery archive.db descendants 57-KL/TW\n"
    "  $ refquery archive.db parent --why \"2193/KH-UBND Đắk Lắk\"\n"
    "  $ refquery --format csv archive.db coverage 57-KL/TW > coverage.csv\n"
    "  $ refquery --format csv plans/ orphans > orphans.csv\n"
    "  $ sqlite3 archive.db \"SELECT directive, parent, reason FROM cascade\"\n"
    "\n"
    "Exit status: 0 answered; 1 nothing found, or several directives match X; 2 wrong usage;\n"
    "3 the archive could not be read, or not in full; 4 internal error.\n",
    options,
};

/** What stands after a command's name. */
enum argument { ARGUMENT_NONE, ARGUMENT_X, ARGUMENT_X_AND_Y, ARGUMENT_STORE };

/** Options that only some commands take, as bits. */
enum {
    TAKES_WHY = 1u << OPTION_WHY,
    TAKES_LIMIT = 1u << OPTION_LIMIT,
    TAKES_LIST = TAKES_LIMIT | 1u << OPTION_LEVEL,
    TAKES_RELATION = 1u << OPTION_RELATION,
    TAKES_WALK = TAKES_LIST | TAKES_RELATION | 1u << OPTION_DEPTH,
    TAKES_COVERAGE = 1u << OPTION_DATE | 1u << OPTION_TASKED | 1u << OPTION_POLICY,
    TAKEN_BY_SOME = TAKES_WHY | TAKES_WALK | TAKES_COVERAGE
};

static const struct command {
    const char *name;
    enum argument argument;
    unsigned takes;
    query_command run;
} commands[] = {
    {"ancestors", ARGUMENT_X, TAKES_WALK, query_ancestors},
    {"descendants", ARGUMENT_X, TAKES_WALK, query_descendants},
    {"parent", ARGUMENT_X, TAKES_WHY, query_parent},
    {"path", ARGUMENT_X_AND_Y, 0, query_path},
    {"show", ARGUMENT_X, TAKES_LIMIT, query_show},
    {"coverage", ARGUMENT_X, TAKES_COVERAGE, query_coverage},
    {"timeline", ARGUMENT_X, TAKES_WALK, query_timeline},
    {"roots", ARGUMENT_NONE, TAKES_LIST, query_roots},
    {"orphans", ARGUMENT_NONE, TAKES_LIST, query_orphans},
    {"top", ARGUMENT_NONE, TAKES_LIST | TAKES_RELATION, query_top},
    {"stats", ARGUMENT_NONE, 0, query_stats},
    {"diff", ARGUMENT_STORE, 0, query_diff},
};

typedef struct request {
    query question;
    const struct command *command;
    enum report_form form;
    tool_shared shared;
    const char *policy_path;
    tool_policy policy;
    unsigned given; /**< options of enum option_id, as bits */
} request;

/* -------------------------------------------------------------- arguments */

static const struct command *command_named(const char *name)
{
    tool_buffer list = {0};
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        if (strcmp(commands[i].name, name) == 0) {
            tool_buffer_free(&list);
            return &commands[i];
        }
        tool_buffer_format(&list, "%s%s", i == 0 ? "" : ", ", commands[i].name);
    }
    tool_usage_error(&program, "expected a command, one of %s, not '%s'", list.bytes, name);
}

/** A name that the library prints, so that a slip is no empty answer. */
static const char *relation_named(const char *value)
{
    for (int i = 0; i < TDNREF_REL_COUNT; i++) {
        if (strcmp(tdnref_relation_name((tdnref_relation)i), value) == 0) {
            return value;
        }
    }
    tool_usage_error(&program, "--relation expects a relation such as implements or basis, not '%s'", value);
}

static const char *level_named(const char *value)
{
    for (int i = TDNREF_LEVEL_CENTRAL; i <= TDNREF_LEVEL_INTERNATIONAL; i++) {
        if (strcmp(tdnref_level_name((tdnref_level)i), value) == 0) {
            return value;
        }
    }
    tool_usage_error(&program, "--level expects a level such as central or province, not '%s'", value);
}

static const char *day_named(const char *value)
{
    tdnref_date day;
    if (!tool_day_read(value, &day) || !tool_day_is_real(day)) {
        tool_usage_error(&program, "--date expects a valid date such as 2025-11-20, not '%s'", value);
    }
    return value;
}

static void read_option(request *req, int id, const char *value)
{
    req->given |= 1u << id;
    switch (id) {
    case OPTION_FORMAT:
        req->form = (enum report_form)tool_choice(&program, "format", value, format_names);
        break;
    case OPTION_WHY:
        req->question.why = true;
        break;
    case OPTION_RELATION:
        req->question.relation = relation_named(value);
        break;
    case OPTION_LEVEL:
        req->question.level = level_named(value);
        break;
    case OPTION_DATE:
        req->question.date = day_named(value);
        break;
    case OPTION_TASKED:
        req->question.tasked |= tasked_bits[tool_choice(&program, "tasked", value, tasked_names)];
        break;
    case OPTION_POLICY:
        req->policy_path = value;
        break;
    case OPTION_DEPTH:
        req->question.depth = (int64_t)tool_number(&program, "depth", value, 1, TOOL_MOST_STEPS);
        break;
    default:
        req->question.limit = (int64_t)tool_number(&program, "limit", value, 1, MOST_ROWS);
        break;
    }
}

/** True if a word says something: "" and "  " name no directive. */
static bool says_something(char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (words[i][strspn(words[i], " \t\r\n")] != '\0') {
            return true;
        }
    }
    return false;
}

static void check_directives(const tool_args *args, const struct command *command)
{
    char *const *words = args->operands + 2;
    const size_t more = args->operand_count - 2;
    if (command->argument == ARGUMENT_X && !says_something(words, more)) {
        tool_usage_error(&program, "%s expects a directive, such as 57-KL/TW%s", command->name,
                         more == 0 ? "" : ", not an empty string");
    } else if (command->argument == ARGUMENT_X_AND_Y &&
               (more != 2 || !says_something(words, 1) || !says_something(words + 1, 1))) {
        tool_usage_error(&program, "%s expects two directives, each of them quoted, such as \"KL 57-KL/TW\"",
                         command->name);
    }
}

static void check_options(const request *req)
{
    const unsigned refused = req->given & TAKEN_BY_SOME & ~req->command->takes;
    for (const tool_option *option = options; option->name != NULL; option++) {
        if (option->id <= OPTION_POLICY && (refused & 1u << option->id) != 0) {
            tool_usage_error(&program, "--%s does not apply to %s", option->name, req->command->name);
        }
    }
}

static void check_policy(const request *req)
{
    if (req->policy_path == NULL) {
        return;
    }
    if (!tool_has_libfyaml()) {
        tool_usage_error(&program, "this build cannot read policies: install libfyaml-dev and rebuild");
    }
    char *file = tool_copy(req->policy_path);
    tool_output_check(&program, req->shared.path, &file, 1);
    free(file);
}

static void check_arguments(const tool_args *args, request *req)
{
    if (args->operand_count < 2) {
        tool_usage_error(&program, "expected ARCHIVE COMMAND [X]");
    }
    req->command = command_named(args->operands[1]);
    const size_t more = args->operand_count - 2;
    const char *name = req->command->name;
    if (req->command->argument == ARGUMENT_NONE && more > 0) {
        tool_usage_error(&program, "%s takes no arguments", name);
    } else if (req->command->argument == ARGUMENT_STORE && more != 1) {
        tool_usage_error(&program, "%s expects one stored graph to compare with", name);
    }
    check_options(req);
    tool_shared_check_bom(&req->shared, &program, req->form == REPORT_CSV, format_names[req->form]);
    check_directives(args, req->command);
    const bool other = req->command->argument == ARGUMENT_STORE;
    char *const inputs[] = {args->operands[0], other ? args->operands[2] : NULL};
    tool_output_check(&program, req->shared.path, inputs, other ? 2 : 1);
    check_policy(req);
}

/* ---------------------------------------------------------------- archive */

/** What may not be shown of a stored graph is left out of the copy in memory, as it is when texts are read. */
static tool_store *read_into_memory(const request *req, const char *path, int *status)
{
    char *operand = tool_copy(path);
    tool_store *store = store_open_in_memory(&program);
    tdnref_ctx *ctx = tool_ctx_new(&program);
    store_tally tally;
    const store_request wanted = {.operands = &operand,
                                  .count = 1,
                                  .threads = req->shared.threads,
                                  .allow_classified = req->shared.allow_classified,
                                  .output = req->shared.path};
    *status = store_update(store, ctx, &wanted, &tally);
    tdnref_ctx_free(ctx);
    free(operand);
    if (*status != TOOL_OK && tool_sql_number(&store->sql, "SELECT count(*) FROM sources") == 0) {
        store_close(store); /* nothing could be read: zeros would be no answer */
        return NULL;
    }
    return store;
}

/** NULL after a message. */
static tool_store *open_archive(const request *req, const char *path, int *status)
{
    *status = TOOL_INPUT;
    if (tool_is_false_store(path)) {
        tool_message(&program, path, "is not a stored graph");
        return NULL;
    }
    if (tool_sniff(path) != TOOL_FILE_DATABASE) {
        return read_into_memory(req, path, status);
    }
    tool_store *store = store_open(&program, path);
    if (store == NULL) {
        return NULL;
    }
    if (!store_check_complete(store)) {
        store_close(store);
        return NULL;
    }
    if (!req->shared.allow_classified &&
        tool_sql_number(&store->sql, "SELECT count(*) FROM documents WHERE secrecy IS NOT NULL") > 0) {
        store_close(store);
        return read_into_memory(req, path, status);
    }
    *status = TOOL_OK;
    return store;
}

/* ----------------------------------------------------------------- answer */

/** X may be several words without quotation marks. */
static char *join_words(char *const *words, size_t count)
{
    tool_buffer all = {0};
    tool_buffer_text(&all, "");
    for (size_t i = 0; i < count; i++) {
        tool_buffer_format(&all, "%s%s", i == 0 ? "" : " ", words[i]);
    }
    return all.bytes;
}

static bool find_directives(request *req, const tool_args *args)
{
    query *q = &req->question;
    query_finder finder = {.store = q->store};
    char *const *words = args->operands + 2;
    bool found = true;
    if (req->command->argument == ARGUMENT_X) {
        char *x = join_words(words, args->operand_count - 2);
        found = query_find(&finder, x, &q->x);
        free(x);
    } else if (req->command->argument == ARGUMENT_X_AND_Y) {
        found = query_find(&finder, words[0], &q->x);
        found = query_find(&finder, words[1], &q->y) && found;
    } else if (req->command->argument == ARGUMENT_STORE) {
        q->other = words[0];
    }
    query_finder_free(&finder);
    return found;
}

static int write_answer(const request *req, const report *made)
{
    tool_output output;
    const int status = tool_output_open(&output, &program, req->shared.path);
    if (status != TOOL_OK) {
        return status;
    }
    report_write(made, req->form, req->command->name, &output);
    return tool_output_close(&output);
}

static int answer(request *req, const tool_args *args, const tool_store *store)
{
    report made = {.bom = req->shared.bom};
    req->question.store = store;
    req->question.sql = &store->sql;
    req->question.answer = &made;
    req->question.policy = req->policy_path == NULL ? NULL : &req->policy.value;
    query_prepare(&store->sql);
    if (!find_directives(req, args)) {
        return TOOL_FINDINGS;
    }
    int status = req->command->run(&req->question);
    if (status != TOOL_INPUT) {
        status = tool_worst(status, write_answer(req, &made));
    }
    report_free(&made);
    return status;
}

/* The archive may be read in part only; then the answer is given all the same, and the status tells. */
static int run(request *req, const tool_args *args)
{
    int status = TOOL_OK;
    if (req->policy_path != NULL && !tool_policy_read(&req->policy, &program, req->policy_path)) {
        return TOOL_INPUT;
    }
    tool_store *store = open_archive(req, args->operands[0], &status);
    if (store != NULL) {
        status = tool_worst(status, answer(req, args, store));
        store_close(store);
    }
    return status;
}

int main(int argc, char **argv)
{
    tool_args args;
    request req = {.form = REPORT_TABLE};
    const char *value = NULL;
    tool_args_begin(&args, &program, argc, argv);
    for (int id; (id = tool_args_next(&args, &value)) != 0;) {
        if (!tool_shared_take(&req.shared, &program, id, value)) {
            read_option(&req, id, value);
        }
    }
    check_arguments(&args, &req);
    const int status = run(&req, &args);
    tool_policy_free(&req.policy);
    tool_args_free(&args);
    return status;
}
