#include "text/mend.h"

#include "lexicon/fold.h"
#include "text/mend_head.h"
#include "text/sentence.h"

/* A letterhead has its number, its motto and its heading no further apart, in tokens. */
#define HEAD_TOKENS 80u
/* "Luật số: 59/2020/QH14" is a line of three words before the number. */
#define LINE_TOKENS 8u
/* The longest name of a type, "Thông tư liên tịch", and of what is mended before a number. */
#define TYPE_TOKENS 5u
/* "-BTNMT-TCQLĐĐ", the year before it. */
#define SYMBOL_TOKENS 16u
#define YEAR_FIGURES 2u
/* Where so many words were misread, a cue may be as well; one alone is a slip in a clean text. */
#define SCAN_WORDS 4u
/* A scan has a misread word in so many tokens, where one in more is a slip: the rest of the text is then not looked at.
 */
#define SLIP_TOKENS 1000u
/* A text in which so many numbers in a row have nothing misread around them is clean there: one of so many is then
 * looked at. */
#define RIGHT_NUMBERS 16u
#define SAMPLE_NUMBERS 24u
/* A head without a number of its own stands at the beginning of its text, in bytes. */
#define FIRST_BYTES 1024u

/* ---------------------------------------------------------- before a number */

/** True if a word is a group of a symbol that the tables know. */
static bool is_known_group(tdn_mender *m, size_t token)
{
    const tdn_form *form = tdn_mender_token(m, token)->form;
    const tdn_form **kept = &m->symbols[((uintptr_t)form / sizeof *form) % TDN_SYMBOLS_KEPT];
    if (*kept == form) {
        return true;
    }
    char code[TDN_FOLD_MAX];
    const size_t len = tdn_fold_code(form->text, form->len, code);
    const bool known = len > 1 && tdn_lexicon_symbol(code, len) != NULL;
    *kept = known ? form : *kept;
    return known;
}

/** The first token behind the symbol of the number whose digits end at `token`; `token` if no symbol follows. *known:
 * one of its groups is of the tables. */
static size_t behind_symbol(tdn_mender *m, size_t token, bool *known)
{
    size_t at = token;
    size_t figures = 0; /* before the first letters: a year, which a scan may have cut in two */
    bool letters = false;
    *known = false;
    for (bool mark = false; at < token + SYMBOL_TOKENS; at++) {
        const tdn_token *t = tdn_mender_token(m, at);
        letters = letters || t->kind == TDN_TOKEN_WORD;
        figures += t->kind == TDN_TOKEN_NUMBER ? 1 : 0;
        if (!letters && figures > YEAR_FIGURES) {
            break;
        }
        const bool separator = t->mark == '/' || t->mark == '-' || t->mark == '_' || t->mark == '&' || t->mark == '.';
        const bool group = t->kind == TDN_TOKEN_NUMBER || (t->flags & TDN_CAPITAL) != 0;
        if (!separator && !(group && (mark || (t->flags & TDN_SPACE) == 0))) {
            break;
        }
        *known = *known || (t->kind == TDN_TOKEN_WORD && is_known_group(m, at));
        mark = separator && t->mark != '.';
    }
    return at;
}

/** True if the token ends the name of a type that stands there as it should. */
static bool ends_type(const tdn_mender *m, size_t behind)
{
    return tdn_hit_before(m->hits, behind, 0, TDN_PHRASE_TYPE) != NULL;
}

/** "của Thủ tướng Chính phủ | số 15/QĐ-TTg": no type stands there. */
static bool ends_body(const tdn_mender *m, size_t behind)
{
    return tdn_hit_before(m->hits, behind, 0, TDN_PHRASE_BODY) != NULL;
}

/** Mends the name of a type that ends before a token: "Quyét dinh | sô"; false: there is none. */
static bool mend_type_before(tdn_mender *m, size_t behind)
{
    for (size_t back = TYPE_TOKENS; back >= 2; back--) {
        if (back > behind) {
            continue;
        }
        const size_t first = behind - back;
        const tdn_misread read = tdn_misread_phrase(m, first, TDN_CLASS(TYPE));
        if (read.count == back) {
            (void)tdn_apply_misread(m, first, &read);
            return true;
        }
    }
    return false;
}

/** The first token of the digits that end at `number`, a letter read among them: "15l2". */
static size_t first_digit(const tdn_mender *m, size_t number)
{
    while (number > 0 && (tdn_mender_token(m, number)->flags & (TDN_SPACE | TDN_LINE)) == 0) {
        const tdn_token *before = tdn_mender_token(m, number - 1);
        const bool letter = before->kind == TDN_TOKEN_WORD && before->norm_len == 1;
        if (before->kind != TDN_TOKEN_NUMBER && !letter) {
            break;
        }
        number--;
    }
    return number;
}

/** The token before a number and the marks behind "số:"; `number` if a paragraph begins with it. */
static size_t before_marks(const tdn_mender *m, size_t number)
{
    size_t at = number;
    while (at > 0 && at + 3 > number && !tdn_mender_has_flag(m, at, TDN_BLANK)) {
        at--;
        if (tdn_mender_token(m, at)->kind != TDN_TOKEN_PUNCT || strchr(".:;'", tdn_mender_token(m, at)->mark) == NULL) {
            return at;
        }
    }
    return number;
}

/** Mends "số" and the type before the digits of a number: "Chi thị sô | 20/CT-TTg". */
static void mend_before(tdn_mender *m, size_t last)
{
    const size_t number = first_digit(m, last);
    size_t label = before_marks(m, number);
    if (label == number || label == 0) {
        return;
    }
    size_t tokens = 1;
    bool exact = tdn_mender_is_word(m, label, "số");
    if (!exact) {
        label -= tdn_mender_token(m, label)->kind == TDN_TOKEN_NUMBER && label > 1 ? 1 : 0;
        tokens = tdn_misread_label(m, label);
    }
    const size_t behind = exact || tokens > 0 ? label : number;
    if (behind == 0 || tdn_mender_token(m, behind - 1)->kind != TDN_TOKEN_WORD) {
        return;
    }
    const bool labelled = exact || tokens > 0;
    const bool strange =
        tdn_mender_token(m, behind - 1)->word == 0 || (behind > 1 && tdn_mender_token(m, behind - 2)->word == 0);
    const bool typed =
        ends_type(m, behind) || ((labelled || strange) && !ends_body(m, behind) && mend_type_before(m, behind));
    if (typed && !exact && tokens > 0) {
        tdn_mend_label(m, label, tokens);
    }
}

/* ---------------------------------------------------------- behind a number */

/** "B6 Chinh tri": a word whose last letter was read as a digit. */
static void mend_digit_in_body(tdn_mender *m, size_t token)
{
    tdn_token *t = tdn_mender_token(m, token);
    if (t->kind != TDN_TOKEN_WORD || strcmp(t->form->folded, "b") != 0) {
        return;
    }
    const bool digit = t[1].kind == TDN_TOKEN_NUMBER && t[1].norm_len == 1 && (t[1].flags & TDN_SPACE) == 0;
    if (!digit || (m->region->norm[t[1].norm] != '6' && m->region->norm[t[1].norm] != '0')) {
        return;
    }
    const tdn_token before[2] = {t[0], t[1]};
    tdn_mend_token(m, token, "bộ");
    t[1].kind = TDN_TOKEN_PUNCT;
    t[1].mark = '.';
    const tdn_hit body = tdn_phrase_within(m->region, token, (size_t)m->region->tokens.count - 1, TDN_PHRASE_BODY);
    if (body.count < 3 && tdn_mend_phrase(m, token, TDN_CLASS(BODY)) < 3) {
        t[0] = before[0];
        t[1] = before[1];
    }
}

/** Mends the body at a token, whose office may stand before it: "Bộ trưởng | Bộ Tai chính". */
static void mend_body(tdn_mender *m, size_t token)
{
    size_t at = token;
    mend_digit_in_body(m, token);
    const tdn_hit *office = tdn_hit_at(m->hits, at, TDN_PHRASE_OFFICE);
    at += office != NULL ? office->count : 0;
    const tdn_hit *body = tdn_hit_at(m->hits, at, TDN_PHRASE_BODY);
    if (!tdn_mender_has_flag(m, at, TDN_CAPITAL)) {
        return;
    }
    if (body == NULL && office == NULL) {
        const size_t words = tdn_mend_phrase(m, at, TDN_CLASS(OFFICE));
        if (words > 0 && tdn_hit_at(m->hits, at + words, TDN_PHRASE_BODY) == NULL) {
            (void)tdn_mend_phrase(m, at + words, TDN_CLASS(BODY));
        }
    }
    size_t behind = body != NULL ? at + body->count : at;
    if (body == NULL || tdn_body_may_go_on(m, body)) {
        const tdn_misread read = tdn_misread_phrase(m, at, TDN_CLASS(BODY));
        behind = read.count > behind - at ? at + tdn_apply_misread(m, at, &read) : behind;
    }
    if (behind > at) {
        tdn_mend_place(m, behind, true);
    }
}

/** Mends date and body behind a symbol: "ngay 13/02/2023 cua Thu tuong Chinh phu". */
static void mend_behind(tdn_mender *m, size_t token)
{
    static const char *const WRONG[] = {"cha", "cia", "cửa", "cũa", "cua", "cùa", "cúa", "eủa", "ủa"};
    size_t at = tdn_mend_date(m, token);
    bool of = tdn_mender_is_word(m, at, "của");
    const bool short_word = tdn_mender_has_flag(m, at + 1, TDN_CAPITAL) && tdn_mender_token(m, at)->form->letters <= 3;
    for (size_t i = 0; i < TDN_COUNT(WRONG) && !of && short_word; i++) {
        if (tdn_mender_is_word(m, at, WRONG[i])) {
            tdn_mend_token(m, at, "của");
            of = true;
        }
    }
    at += of ? 1 : 0;
    if (of || (at > token && !tdn_mender_has_flag(m, at, TDN_SENTENCE))) {
        mend_body(m, at);
    }
}

/* -------------------------------------------------------------------- heads */

/** The label of the own number whose line holds the digits at `number`, SIZE_MAX: no such line. */
static size_t own_label(const tdn_mender *m, size_t number)
{
    size_t at = number;
    while (at > 0 && number - at < LINE_TOKENS && !tdn_mender_has_flag(m, at, TDN_CELL)) {
        at--;
    }
    const bool begins = at == 0 || tdn_mender_has_flag(m, at, TDN_CELL);
    const bool capital = tdn_mender_has_flag(m, at, TDN_CAPITAL) || tdn_mender_token(m, at)->mark == '$';
    const bool label = begins && capital && (tdn_mender_is_word(m, at, "số") || tdn_misread_label(m, at) > 0);
    return label ? at : SIZE_MAX;
}

/** A line that begins with the label of a number is a letterhead's. */
static void mend_own(tdn_mender *m, size_t number)
{
    const size_t label = own_label(m, number);
    if (label == SIZE_MAX) {
        return;
    }
    const size_t tokens = tdn_mender_is_word(m, label, "số") ? 0 : tdn_misread_label(m, label);
    if (tokens > 0) {
        tdn_mend_label(m, label, tokens);
    }
    const size_t last = (size_t)m->region->tokens.count - 1;
    const size_t first = label > HEAD_TOKENS ? label - HEAD_TOKENS : 0;
    const size_t end = last - label > HEAD_TOKENS ? label + HEAD_TOKENS : last;
    tdn_mend_head(m, first > m->head_end ? first : m->head_end, end);
    m->head_end = end > m->head_end ? end : m->head_end;
}

/* ------------------------------------------------------------------ the rest */

/** "Luat thué xuất khẩu", "Luật quản lý thué". */
static void mend_law(tdn_mender *m, size_t token)
{
    const bool named = tdn_hit_at(m->hits, token + 1, TDN_PHRASE_LAW) != NULL;
    const tdn_misread read = tdn_misread_phrase(m, token + 1, named ? 0 : TDN_CLASS(LAW));
    if (named || read.strange > 0) {
        (void)tdn_apply_misread(m, token + 1, &read);
        (void)tdn_mend_shape(m, token, "luật");
    }
}

/** In a text that has misread words: types before "này", laws, cues and bodies anywhere. */
static void mend_at(tdn_mender *m, size_t token)
{
    const unsigned here = m->hits->classes[token];
    const bool capital = tdn_mender_has_flag(m, token, TDN_CAPITAL);
    const tdn_hit *type = tdn_hit_at(m->hits, token, TDN_PHRASE_TYPE);
    size_t behind = type != NULL ? token + type->count : token;
    if (capital && type == NULL) {
        const tdn_misread read = tdn_misread_phrase(m, token, TDN_CLASS(TYPE));
        const bool own = read.strange > 0 && tdn_has_shape(m->region, token + read.count, "này");
        behind = token + (own ? tdn_apply_misread(m, token, &read) : 0);
    }
    if (behind > token && tdn_has_shape(m->region, behind, "này")) {
        (void)tdn_mend_shape(m, behind, "này");
    }
    if (capital && tdn_has_shape(m->region, token, "luật")) {
        mend_law(m, token);
    }
    const unsigned classes = (m->scan ? TDN_CLASS(CUE) : 0) | (capital ? TDN_CLASS(BODY) | TDN_CLASS(OFFICE) : 0);
    if ((here & classes) == 0) {
        const tdn_misread read = tdn_misread_phrase(m, token, classes);
        (void)(read.strange == read.mended ? tdn_apply_misread(m, token, &read) : 0);
    }
}

/** Only what has a word of no phrase in it, or "nay", may be misread here. */
static void mend_rest(tdn_mender *m)
{
    const size_t last = (size_t)m->region->tokens.count - 1;
    size_t strange = 0; /* the next word of no phrase */
    for (size_t at = 0; at < last && !m->failed; at++) {
        for (strange = strange < at ? at : strange; strange < last; strange++) {
            const tdn_token *t = tdn_mender_token(m, strange);
            if (t->kind == TDN_TOKEN_WORD && (t->word == 0 || tdn_mender_is_word(m, strange, "nay"))) {
                break;
            }
        }
        if (tdn_mender_token(m, at)->kind == TDN_TOKEN_WORD && strange < at + TDN_MISREAD_MAX) {
            mend_at(m, at);
        }
    }
}

/** Lists anew what the lists of a region hold. */
static void list_again(tdn_region *region)
{
    region->starts.count = 0;
    region->numbers.count = 0;
    for (size_t at = 0; at + 1 < region->tokens.count; at++) {
        const tdn_token *t = &region->tokens.items[at];
        if (t->kind == TDN_TOKEN_WORD && t->form->begins) {
            region->starts.items[region->starts.count++] = (uint32_t)at;
        } else if (t->kind == TDN_TOKEN_NUMBER) {
            region->numbers.items[region->numbers.count++] = (uint32_t)at;
        }
    }
}

/** Mends what stands around the number at a token; false: its symbol is not known. */
static bool mend_number(tdn_mender *m, size_t number)
{
    const char mark = tdn_mender_token(m, number + 1)->mark;
    bool known = false;
    const size_t behind = mark == '/' || mark == '-' ? behind_symbol(m, number + 1, &known) : number;
    if (known) {
        mend_own(m, number);
        mend_before(m, number);
        mend_behind(m, behind);
    }
    return known;
}

/** Mends what stands around numbers: around all, up to so many in a row where nothing was misread, then around a few of
 * them, and where one of those was misread, again around all. */
static void mend_numbers(tdn_mender *m)
{
    uint64_t right = 0;
    uint64_t whole = 0; /* up to there no number is left out */
    const uint64_t count = m->region->numbers.count;
    for (uint64_t i = 0; !m->failed; i++) {
        if (right >= RIGHT_NUMBERS && i >= whole) {
            i += (SAMPLE_NUMBERS - i % SAMPLE_NUMBERS) % SAMPLE_NUMBERS;
        }
        if (i >= count) {
            break;
        }
        const uint64_t before = m->mended;
        const bool known = mend_number(m, m->region->numbers.items[i]);
        if (m->mended > before && right >= RIGHT_NUMBERS) {
            whole = i + 1;
            i -= i > RIGHT_NUMBERS ? RIGHT_NUMBERS : i; /* those that were left out before it */
        }
        right = m->mended > before ? 0 : right + known;
    }
}

tdnref_status tdn_mend_words(tdn_region *region, tdn_hits *hits, uint64_t *phrases, tdnref_error *err)
{
    tdn_mender m = {.region = region, .hits = hits};
    const size_t last = (size_t)region->tokens.count - 1;
    if (last > 0 && tdn_mender_token(&m, 0)->start < FIRST_BYTES) {
        m.head_end = last < (size_t)2 * HEAD_TOKENS ? last : (size_t)2 * HEAD_TOKENS;
        tdn_mend_head(&m, 0, m.head_end);
    }
    mend_numbers(&m);
    m.scan = m.mended >= SCAN_WORDS;
    if (m.mended > 0 && m.mended * SLIP_TOKENS >= region->tokens.count) {
        mend_rest(&m);
    }
    if (m.mended > m.labels) {
        list_again(region);
        tdn_mark_sentences(region); /* names that ran over a line break took marks away; they are to be found anew */
    }
    *phrases = m.mended - m.labels;
    hits->steps += m.steps;
    return m.failed ? tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the words of a region") : tdn_succeed(err);
}
