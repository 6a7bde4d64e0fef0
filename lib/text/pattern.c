#define PCRE2_CODE_UNIT_WIDTH 8
#include "text/pattern.h"

#include "text/usual.h"

#include <pcre2.h>

/* Bounds of one match. A number is at most some 80 bytes and no pattern nests repeats, so these are never reached by
 * text; reaching one is reported as TDNREF_ERR_LIMIT. */
#define MATCH_LIMIT 100000u
#define DEPTH_LIMIT 1000u
#define HEAP_LIMIT_KIB 1000u
/* A pattern is made machine code when it has been asked this often: by then the interpreter has taken as long as making
 * it does. A single plan asks less, and starts in half the time. */
#define ASKED_OFTEN 120u

#define DAY "(0?[1-9]|[12]\\d|3[01])"
#define MONTH "(0?[1-9]|1[0-2])"
#define FULL_YEAR "((?:19|20)\\d\\d)"
/* The same where a scan prints O for 0, l or I for 1 and S for 5: "O5/3/2020", "26/12/2O25", or parts two
 * figures: "15/1 1/2024". */
#define READ_DAY "([0O]?[1-9S]|[0O][lI]|[12lI]\\s?[\\dOlI]|3\\s?[01OlI])"
#define READ_MONTH "([0O]?[1-9S]|[0O][lI]|[1lI]\\s?[0-2OlI])"
#define READ_YEAR "((?:19|2[0O])[\\dOlI][\\dOlI])"
/* The same with a blank between its figures: "16/7/20 21". */
#define PARTED_YEAR "(?:19|2[0O])(?:\\s?[\\dOlI][\\dOlI]|[\\dOlI]\\s[\\dOlI])"
/* "ngày", "tháng", "năm" with the marks that scans give them. */
#define A_LIKE "[aàáảãạâấầẩẫậăắằẳẵặ]"
#define DAY_WORD "ng" A_LIKE "y"
#define MONTH_WORD "th" A_LIKE "ng"
#define YEAR_WORD "n" A_LIKE "m"
/* "ngày 27 năm 12 năm 2019" */
#define READ_MONTH_WORD "(?:" MONTH_WORD "|" YEAR_WORD "(?=\\s\\d{1,2}\\s" YEAR_WORD "))"
/* What stands for figures written by hand: "ngày ÔŸ tháng", "tháng JOnăm", "{ 0tháng". */
#define JUNK "[^\\n,;:]{1,6}?"
/* "ngày 25-1-48", "ngày 02/3/20": a year of two digits. */
#define SHORT_YEAR "(" PARTED_YEAR "|\\d\\d(?![\\s\\d/.-]*\\d))"
/* A group of a symbol: capitals, with what mixed codes (TTg, CTr, SNgV) and unit names (TCĐBVN, NN&PTNT) hold; behind
 * digits only the level of a steering committee ("KH-BCĐ389QG"), as other letters are the next word, glued on; a tax
 * office has the number of its region behind a stop ("CCTKV.05-TTKT3"). */
#define SYMBOL_GROUP "\\p{Lu}[\\p{L}&]*+\\d{0,4}+(?:(?<=\\d)(?:QG|TW|TƯ|TU)(?!\\p{L})|\\.\\d\\d(?=[-/]\\p{Lu}))?+"

/* Companies put the year before the serial, "2025-017/AVC-CHQ", "25-2303/PBHC-KD", or count by the month,
 * "01-10/2025/CV-TKV"; "28-2024/CTHĐQT-DA" has its year behind. */
#define COMPANY_MONTH "\\d\\d-(?=(?!19|20)\\d{4}/\\p{Lu}|\\d\\d/20\\d\\d/\\p{Lu})"
#define COMPANY_YEAR "(?:20\\d\\d-(?=\\d{1,4}/\\p{Lu})|" COMPANY_MONTH ")?+"
/* Letters that a scan prints for digits: "l5/2O23/NĐ-CP". */
#define MISREAD "[OIl]{1,2}"
/* "20250117/TB": a day as a serial; else at most six digits, also "57", "1O4". */
#define DIGITS "(?:" MISREAD "(?=\\d))?+(?:20\\d{6}(?=/\\p{Lu})|\\d{1,6}+)(?:" MISREAD "\\d{1,4})?"
/* "số 1 18/2021/NĐ-CP": the rest of a serial that a scan parted. */
#define PARTED_DIGITS "(?:(?<=s[ốôóo] \\d)\\s\\d{1,3}(?=\\s?/\\s?20\\d\\d\\s?/\\s?\\p{Lu}))?"
/* "66.7/2025/NQ-CP" is the one dotted serial; a letter may follow: "30a", "522b", "2162A", "12bis". */
#define SUFFIX "(?:\\.\\d{1,2}(?=\\s?/\\s?20\\d\\d))?(?:bis|\\p{L}(?!\\p{L}))?"
/* "33/2015QĐ-TTg", "70/2014 QĐ/TTg": the slash behind the year is forgotten. */
#define YEAR_BEHIND_SERIAL READ_YEAR "(?:\\s*+[-/_]\\s*+|[ ]?(?=\\p{Lu}{2}[\\p{L}&]*+[-/\\d]))"
/* "77 QĐ/UB", "15TB/TU": a blank, or nothing at all, instead of the slash before a symbol. */
#define NO_SLASH "\\s?(?=\\p{Lu}[\\p{L}&]{1,7}[-/]\\p{Lu})"
/* "Q Đ-TTg", "QĐ-UB ND": a blank inside a group. */
#define PARTED_GROUP "(?:\\p{Lu}\\s(?=\\p{Lu}{1,3}\\s?[-/]\\s?\\p{Lu}))?"
#define PARTED_END "\\s(?=\\p{Lu}{1,4}\\b|Tg\\b)"
/* "QĐ--TTg": a dash printed twice. */
#define GROUP_SEPARATOR "\\s?[-/_]\\s?(?:-\\s?(?=\\p{Lu}\\p{L}))?+"

/** The comment of each says what its groups are. */
static const char *const PATTERNS[TDN_PATTERN_COUNT] = {
    /* 1 serial, 2 year, 3 symbol. What is one group and what two, number.c knows. */
    [TDN_PATTERN_NUMBER] =
        "(" COMPANY_YEAR DIGITS PARTED_DIGITS SUFFIX ")"
        "(?:\\s*+[-/]\\s*+(?:" YEAR_BEHIND_SERIAL ")?|" NO_SLASH ")"
        "(" PARTED_GROUP SYMBOL_GROUP "(?:(?:" GROUP_SEPARATOR "|\\.|" PARTED_END ")" SYMBOL_GROUP ")*+)",
    /* 1 year, 2 symbol. */
    [TDN_PATTERN_BLANK] =
        "[.…_\\s]*+[-/]\\s*+(?:" FULL_YEAR "\\s*+[-/]\\s*+)?(" SYMBOL_GROUP "(?:\\s?[-/]\\s?" SYMBOL_GROUP ")*+)",
    /* In figures 1 day, 3 month, 4 year (2 is the separator, the same twice); in words 5, 6, 7. */
    [TDN_PATTERN_DATE] =
        "(?:" DAY_WORD "\\s*+)++(?:" READ_DAY "\\s*+([-/.])\\s*+" READ_MONTH "\\s*+\\2\\s*+" SHORT_YEAR "|" READ_DAY
        "[\\s,]*+" READ_MONTH_WORD "\\s*+" READ_MONTH "[\\s,/]*+" YEAR_WORD "\\s*+(" PARTED_YEAR "))(?!\\d)",
    /* 1 day, 3 month, 4 year. */
    [TDN_PATTERN_BARE_DATE] = DAY "\\s?([-/.])\\s?" MONTH "\\s?\\2\\s?" FULL_YEAR "(?!\\d)",
    /* Month: in words 1, in figures 2; 3 year. Where the month alone is forgotten the day does not count: "ngày 16
       tháng năm 2013". */
    [TDN_PATTERN_BLANK_DATE] = DAY_WORD "\\s?(?:\\d{1,2}(?=\\s" MONTH_WORD "[\\s.…_]*+" YEAR_WORD
                                        "))?[\\s./…_]*+(?:" MONTH_WORD "[\\s.…_]*+(?:" MONTH "[\\s.…_]*+)?|" MONTH
                                        "\\s?[-/.]\\s?)?(?:" YEAR_WORD "\\s*+)?" FULL_YEAR "(?!\\d)",
    /* 1 year. */
    [TDN_PATTERN_YEAR] = "(?:n[ăa]m\\s*+)?" FULL_YEAR "(?![\\d/])",
    [TDN_PATTERN_TERM] = "\\(?\\s?kh(?:óa|oá)\\s++(?:th[ứu]\\s++)?[IVXL]{1,6}+(?!\\p{L})"
                         "(?:\\s?(?:,|v\\x{e0})\\s?(?:kh(?:óa|oá)\\s)?[IVXL]{1,6}+(?!\\p{L}))*+\\s?\\)?",
    /* 1 day, 2 month, 3 year; each may be missing or dots, or what a scan made of a pen's figures. */
    [TDN_PATTERN_PLACE_DATE] =
        (DAY_WORD "[\\s.…_]*+(?:(\\d{1,2})?[\\s.…_]*+|" JUNK ")" MONTH_WORD "[\\s.…_]*+(?:(\\d{1,2})?[\\s.…_]*+|" JUNK
                  ")" YEAR_WORD "[\\s.…_]*+(\\d{4})?"),
};

#define A_NUMBER (1u << TDN_PATTERN_NUMBER)
#define A_BLANK (1u << TDN_PATTERN_BLANK)
#define A_DAY (1u << TDN_PATTERN_DATE | 1u << TDN_PATTERN_BLANK_DATE | 1u << TDN_PATTERN_PLACE_DATE)
#define A_BARE_DATE (1u << TDN_PATTERN_BARE_DATE)
#define A_YEAR (1u << TDN_PATTERN_YEAR)
#define A_TERM (1u << TDN_PATTERN_TERM)

const uint8_t tdn_pattern_beginnings[128] = {
    ['0'] = A_NUMBER | A_BARE_DATE,
    ['1'] = A_NUMBER | A_BARE_DATE | A_YEAR,
    ['2'] = A_NUMBER | A_BARE_DATE | A_YEAR,
    ['3'] = A_NUMBER | A_BARE_DATE,
    ['4'] = A_NUMBER | A_BARE_DATE,
    ['5'] = A_NUMBER | A_BARE_DATE,
    ['6'] = A_NUMBER | A_BARE_DATE,
    ['7'] = A_NUMBER | A_BARE_DATE,
    ['8'] = A_NUMBER | A_BARE_DATE,
    ['9'] = A_NUMBER | A_BARE_DATE,
    ['O'] = A_NUMBER,
    ['I'] = A_NUMBER,
    ['l'] = A_NUMBER,
    ['.'] = A_BLANK,
    ['_'] = A_BLANK,
    ['-'] = A_BLANK,
    ['/'] = A_BLANK,
    [' '] = A_BLANK | A_TERM,
    ['\n'] = A_BLANK | A_TERM,
    ['n'] = A_DAY | A_YEAR,
    ['N'] = A_DAY | A_YEAR,
    ['('] = A_TERM,
    ['k'] = A_TERM,
    ['K'] = A_TERM,
};

struct tdn_patterns {
    tdnref_alloc alloc;
    pcre2_general_context *general;
    pcre2_code *code[TDN_PATTERN_COUNT];
};

/** What a pattern was asked last, and the answer: the parts of a letterhead are asked for by several tests in turn. */
typedef struct answer {
    size_t at; /**< SIZE_MAX: nothing yet of this region */
    size_t end;
    bool found;
    tdn_match match;
} answer;

struct tdn_matcher {
    const tdn_patterns *patterns;
    pcre2_code *own[TDN_PATTERN_COUNT]; /**< copies as machine code, NULL: not asked often yet */
    uint32_t asked[TDN_PATTERN_COUNT];
    pcre2_match_context *context;
    pcre2_match_data *data;
    answer last[TDN_PATTERN_COUNT];
    uint64_t steps;
    tdnref_status status;
    int detail;
};

static void *pcre2_malloc(size_t size, void *ud)
{
    return tdn_malloc(ud, size);
}

static void pcre2_release(void *block, void *ud)
{
    tdn_free(ud, block);
}

static tdnref_status compile(tdn_patterns *p, pcre2_compile_context *context, size_t id, tdnref_error *err)
{
    const uint32_t options =
        PCRE2_ANCHORED | PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_NO_UTF_CHECK | PCRE2_NEVER_BACKSLASH_C;
    const uint32_t symbols_keep_case = id == TDN_PATTERN_NUMBER || id == TDN_PATTERN_BLANK ? PCRE2_CASELESS : 0u;
    int code = 0;
    PCRE2_SIZE offset = 0;
    p->code[id] = pcre2_compile((PCRE2_SPTR)PATTERNS[id], PCRE2_ZERO_TERMINATED, options & ~symbols_keep_case, &code,
                                &offset, context);
    if (p->code[id] == NULL) {
        tdn_fail(err,
                 code == PCRE2_ERROR_NOMEMORY || code == PCRE2_ERROR_HEAP_FAILED ? TDNREF_ERR_NOMEM
                                                                                 : TDNREF_ERR_INTERNAL,
                 "a pattern did not compile");
        if (err != NULL) {
            err->detail = code;
        }
        return code == PCRE2_ERROR_HEAP_FAILED ? TDNREF_ERR_NOMEM : TDNREF_ERR_INTERNAL;
    }
    return TDNREF_OK;
}

tdnref_status tdn_patterns_new(tdn_patterns **out, const tdnref_alloc *alloc, tdnref_error *err)
{
    *out = NULL;
    tdn_patterns *p = tdn_calloc(alloc, sizeof *p);
    if (p == NULL) {
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the patterns");
    }
    p->alloc = *alloc;
    p->general = pcre2_general_context_create(pcre2_malloc, pcre2_release, &p->alloc);
    pcre2_compile_context *context = p->general == NULL ? NULL : pcre2_compile_context_create(p->general);
    if (context == NULL) {
        tdn_patterns_free(p, alloc);
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the patterns");
    }
    tdnref_status status = TDNREF_OK;
    for (size_t id = 0; id < TDN_PATTERN_COUNT && status == TDNREF_OK; id++) {
        status = compile(p, context, id, err);
    }
    pcre2_compile_context_free(context);
    if (status != TDNREF_OK) {
        tdn_patterns_free(p, alloc);
        return status;
    }
    *out = p;
    return tdn_succeed(err);
}

void tdn_patterns_free(tdn_patterns *patterns, const tdnref_alloc *alloc)
{
    if (patterns == NULL) {
        return;
    }
    for (size_t id = 0; id < TDN_PATTERN_COUNT; id++) {
        pcre2_code_free(patterns->code[id]);
    }
    pcre2_general_context_free(patterns->general);
    tdn_free(alloc, patterns);
}

tdnref_status tdn_matcher_new(tdn_matcher **out, const tdn_patterns *patterns, tdnref_error *err)
{
    *out = NULL;
    tdn_matcher *m = tdn_calloc(&patterns->alloc, sizeof *m);
    if (m == NULL) {
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for a matcher");
    }
    m->patterns = patterns;
    m->context = pcre2_match_context_create(patterns->general);
    m->data = pcre2_match_data_create(TDN_GROUPS, patterns->general);
    if (m->context == NULL || m->data == NULL) {
        tdn_matcher_free(m);
        return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for a matcher");
    }
    tdn_matcher_forget(m);
    pcre2_set_match_limit(m->context, MATCH_LIMIT);
    pcre2_set_depth_limit(m->context, DEPTH_LIMIT);
    pcre2_set_heap_limit(m->context, HEAP_LIMIT_KIB);
    *out = m;
    return tdn_succeed(err);
}

void tdn_matcher_free(tdn_matcher *matcher)
{
    if (matcher == NULL) {
        return;
    }
    const tdnref_alloc *alloc = &matcher->patterns->alloc;
    for (size_t id = 0; id < TDN_PATTERN_COUNT; id++) {
        pcre2_code_free(matcher->own[id]);
    }
    pcre2_match_data_free(matcher->data);
    pcre2_match_context_free(matcher->context);
    tdn_free(alloc, matcher);
}

static void note_failure(tdn_matcher *m, int code)
{
    if (code == PCRE2_ERROR_NOMATCH || m->status != TDNREF_OK) {
        return;
    }
    m->detail = code;
    switch (code) {
    case PCRE2_ERROR_MATCHLIMIT:
    case PCRE2_ERROR_DEPTHLIMIT:
    case PCRE2_ERROR_HEAPLIMIT:
    case PCRE2_ERROR_JIT_STACKLIMIT:
        m->status = TDNREF_ERR_LIMIT;
        break;
    case PCRE2_ERROR_NOMEMORY:
        m->status = TDNREF_ERR_NOMEM;
        break;
    default:
        m->status = TDNREF_ERR_INTERNAL;
    }
}

/** The end of the window, moved back so that it cuts no character in two. */
static size_t window_end(tdn_slice subject, size_t at, size_t limit)
{
    if (subject.len - at <= limit) {
        return subject.len;
    }
    size_t end = at + limit;
    while (end > at && ((unsigned char)subject.ptr[end] & 0xC0) == 0x80) {
        end--;
    }
    return end;
}

void tdn_matcher_forget(tdn_matcher *matcher)
{
    for (size_t id = 0; id < TDN_PATTERN_COUNT; id++) {
        matcher->last[id].at = SIZE_MAX;
    }
}

/** The code to run. The context's patterns are shared between threads, so machine code is made of a copy. Without
 * memory for one, or without JIT (no executable pages, another processor), the interpreter gives the same matches. */
static const pcre2_code *code_of(tdn_matcher *matcher, tdn_pattern_id id)
{
    if (matcher->asked[id] < ASKED_OFTEN && ++matcher->asked[id] == ASKED_OFTEN) {
        matcher->own[id] = pcre2_code_copy(matcher->patterns->code[id]);
        if (matcher->own[id] != NULL) {
            (void)pcre2_jit_compile(matcher->own[id], PCRE2_JIT_COMPLETE);
        }
    }
    return matcher->own[id] != NULL ? matcher->own[id] : matcher->patterns->code[id];
}

/** Where nothing but the day's word can begin the match: "này", "năm", "Nghị" begin none. */
static bool lacks_day(tdn_pattern_id id, tdn_slice subject, size_t at, size_t end)
{
    const bool dated = id == TDN_PATTERN_DATE || id == TDN_PATTERN_BLANK_DATE || id == TDN_PATTERN_PLACE_DATE;
    return dated && !tdn_begins_day(subject.ptr, at, end);
}

/** Numbers, dates and years in their usual shape. False: PCRE2 is to be asked. */
static bool match_usual(tdn_pattern_id id, tdn_slice subject, size_t at, size_t end, tdn_match *out)
{
    switch (id) {
    case TDN_PATTERN_NUMBER:
        return tdn_usual_number(subject.ptr, at, end, out);
    case TDN_PATTERN_DATE:
        return tdn_usual_date(subject.ptr, at, end, out);
    case TDN_PATTERN_PLACE_DATE:
        return tdn_usual_place_date(subject.ptr, at, end, out);
    case TDN_PATTERN_YEAR:
        return tdn_usual_year(subject.ptr, at, end, out);
    default:
        return false;
    }
}

bool tdn_pattern_ask(tdn_matcher *matcher, tdn_pattern_id id, tdn_slice subject, size_t at, size_t end, tdn_match *out)
{
    const int count = pcre2_match(code_of(matcher, id), (PCRE2_SPTR)subject.ptr, end, at, PCRE2_NO_UTF_CHECK,
                                  matcher->data, matcher->context);
    if (count < 0) {
        note_failure(matcher, count);
        return false;
    }
    const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(matcher->data);
    for (size_t group = 0; group < TDN_GROUPS; group++) {
        const bool set = (int)group < count && offsets[2 * group] != PCRE2_UNSET;
        out->start[group] = set ? offsets[2 * group] : SIZE_MAX;
        out->end[group] = set ? offsets[2 * group + 1] : SIZE_MAX;
    }
    return true;
}

bool tdn_pattern_try(tdn_matcher *matcher, tdn_pattern_id id, tdn_slice subject, size_t at, size_t limit,
                     tdn_match *out)
{
    matcher->steps++;
    const size_t end = window_end(subject, at, limit);
    if (lacks_day(id, subject, at, end)) {
        return false;
    }
    answer *last = &matcher->last[id];
    if (last->at != at || last->end != end) {
        last->found = match_usual(id, subject, at, end, &last->match) ||
                      tdn_pattern_ask(matcher, id, subject, at, end, &last->match);
        last->at = at;
        last->end = end;
    }
    if (last->found) {
        *out = last->match;
    }
    return last->found;
}

tdnref_status tdn_matcher_status(const tdn_matcher *matcher, int *detail)
{
    *detail = matcher->detail;
    return matcher->status;
}

void tdn_matcher_reset(tdn_matcher *matcher)
{
    matcher->status = TDNREF_OK;
    matcher->detail = 0;
    matcher->steps = 0;
    tdn_matcher_forget(matcher);
}

uint64_t tdn_matcher_steps(const tdn_matcher *matcher)
{
    return matcher->steps;
}
