/*
 * query_class.c - words that name a class, folded and without tone marks, between blanks.
 */
#include "query/query_class.h"

#include "query/words.h"

#include <stdlib.h>
#include <string.h>

/** What texts of the centre call all provinces or all ministries. */
static const struct national_class {
    const char *words;
    unsigned classes;
} national_classes[] = {
    {" tinh uy ", TASKED_PROVINCES},           {" thanh uy ", TASKED_PROVINCES},
    {" cac tinh ", TASKED_PROVINCES},          {" tinh thanh pho ", TASKED_PROVINCES},
    {" dia phuong ", TASKED_PROVINCES},        {" cac bo nganh ", TASKED_MINISTRIES},
    {" bo nganh ", TASKED_MINISTRIES},         {" cac bo co quan ", TASKED_MINISTRIES},
    {" cac bo va ", TASKED_MINISTRIES},        {" bo co quan ngang bo ", TASKED_MINISTRIES},
    {" bo truong cac bo ", TASKED_MINISTRIES},
};

/** What texts of a province call its bodies, and how the legal bodies of the class begin; "": its departments. */
static const struct local_class {
    const char *words;
    const char *authority;
} local_classes[] = {
    {" so ", ""},
    {" ban nganh ", ""},
    {" nganh ", ""},
    {" cap xa ", "ubnd:xa-"},
    {" cap xa ", "ubnd:phuong-"},
    {" cap xa ", "ubnd:thi-tran-"},
    {" cap xa ", "ubnd:dac-khu-"},
    {" cac xa ", "ubnd:xa-"},
    {" xa phuong ", "ubnd:xa-"},
    {" xa phuong ", "ubnd:phuong-"},
    {" phuong xa ", "ubnd:xa-"},
    {" phuong ", "ubnd:phuong-"},
    {" thi tran ", "ubnd:thi-tran-"},
    {" dac khu ", "ubnd:dac-khu-"},
    {" cap huyen ", "ubnd:huyen-"},
    {" cap huyen ", "ubnd:thi-xa-"},
    {" cap huyen ", "ubnd:thanh-pho-"},
    {" cap huyen ", "ubnd:quan-"},
    {" huyen ", "ubnd:huyen-"},
    {" huyen ", "ubnd:thi-xa-"},
    {" huyen ", "ubnd:thanh-pho-"},
    {" quan huyen ", "ubnd:quan-"},
    {" dia phuong ", "ubnd:"},
};

/** Everybody, unless it is said whose: "các đơn vị thuộc Sở". */
static const char *const everybody[] = {" co quan don vi ", " don vi ", " cac co quan ", " to chuc lien quan "};
static const char *const somebodys[] = {" thuoc ", " truc thuoc ", " co quan ngang bo ", " cac cap "};

static bool holds_any(const char *words, const char *const *wanted, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strstr(words, wanted[i]) != NULL) {
            return true;
        }
    }
    return false;
}

unsigned query_classes_of(const char *words)
{
    unsigned classes = TASKED_NONE;
    char *plain = words_plain(words);
    for (size_t i = 0; i < sizeof national_classes / sizeof *national_classes; i++) {
        classes |= strstr(plain, national_classes[i].words) != NULL ? national_classes[i].classes : TASKED_NONE;
    }
    free(plain);
    return classes;
}

/** A department, board or inspectorate of a province: none of its own committees, and no unit below. */
static bool is_department(const char *authority)
{
    static const char *const others[] = {"ubnd@", "hdnd@", "tinh-uy@", "doan-dbqh@"};
    bool department =
        strchr(authority, '@') != NULL && strchr(authority, ':') == NULL && strchr(authority, '+') == NULL;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        department = department && strncmp(authority, others[i], strlen(others[i])) != 0;
    }
    return department;
}

static bool is_of_local_class(const char *plain, const char *authority)
{
    for (size_t i = 0; i < sizeof local_classes / sizeof *local_classes; i++) {
        const char *begin = local_classes[i].authority;
        if (strstr(plain, local_classes[i].words) != NULL &&
            (begin[0] == '\0' ? is_department(authority) : strncmp(authority, begin, strlen(begin)) == 0)) {
            return true;
        }
    }
    return false;
}

enum class_reach query_reach(const char *words, const char *body, const char *authority, unsigned classes)
{
    char *plain = words_plain(words);
    char *own = words_plain(body);
    const bool named = authority == NULL && (strstr(plain, own) != NULL || strstr(own, plain) != NULL);
    const bool member = authority != NULL && is_of_local_class(plain, authority);
    enum class_reach reach = REACH_NONE;
    if (named || member || (query_classes_of(words) & classes) != 0) {
        reach = REACH_CLASS;
    } else if (holds_any(plain, everybody, sizeof everybody / sizeof *everybody) &&
               !holds_any(plain, somebodys, sizeof somebodys / sizeof *somebodys)) {
        reach = REACH_ALL;
    }
    free(plain);
    free(own);
    return reach;
}

/* -------------------------------------------------------------------- SQL */

static const char *text_of(sqlite3_value *value)
{
    return (const char *)sqlite3_value_text(value);
}

static void sql_classes(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *words = text_of(values[0]);
    sqlite3_result_int64(context, words == NULL ? TASKED_NONE : query_classes_of(words));
}

static void sql_reach(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *words = text_of(values[0]);
    const char *body = text_of(values[1]);
    sqlite3_result_int64(context,
                         words == NULL || body == NULL
                             ? REACH_NONE
                             : query_reach(words, body, text_of(values[2]), (unsigned)sqlite3_value_int64(values[3])));
}

void query_add_class_functions(const query *q)
{
    tool_sql_add_function(q->sql, "tdn_classes", 1, sql_classes);
    tool_sql_add_function(q->sql, "tdn_reach", 4, sql_reach);
}
