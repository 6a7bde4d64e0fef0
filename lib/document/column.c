#include "document/column.h"

#include "document/cell.h"
#include "document/secrecy.h"
#include "field/issuer_place.h"

/* A head is never longer; if it has no clear beginning, anything far above the number belongs to the surrounding
 * page. */
#define COLUMN_TOKENS 400u
/* "Độc lập - Tự do - Hạnh phúc": eight tokens, the blanks between them may be lost. */
#define MOTTO_TOKENS 10u
/* Into so many parts emphasis cuts a syllable. */
#define PARTS_MAX 4u

static bool begins_cell(const tdn_reader *r, size_t token)
{
    return token == 0 || tdn_has_flag(r, token, TDN_LINE | TDN_GAP) ||
           (tdn_token_at(r, token - 1)->kind == TDN_TOKEN_PUNCT && !tdn_is_mark(r, token - 1, '-'));
}

/** "ĐOÀN TNCS HỒ CHÍ MINH / | BCH HUYỆN CẨM XUYÊN": the board of a place, to which the union above it belongs. */
static bool is_board_of_place(const tdn_reader *r, size_t token)
{
    static const char *const BOARDS[] = {"ban chấp hành", "bch"};
    size_t end = 0;
    const size_t words = tdn_any_words_at(r, token, BOARDS, TDN_COUNT(BOARDS));
    return words > 0 && tdn_place_word_at(r, token + words, &end) != NULL;
}

/** Token after the words of a right-hand column, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐOÀN TNCS HỒ CHÍ MINH"; `token`
 * if they do not begin there. */
static size_t skip_motto(const tdn_reader *r, size_t token)
{
    if (tdn_are_words(r, token, "cộng hòa xã hội chủ nghĩa việt")) {
        return token + 7 + (tdn_is_word(r, token + 7, "nam") ? 1 : 0);
    }
    if (tdn_has_flag(r, token, TDN_UPPER) && tdn_are_words(r, token, "đảng cộng sản việt nam")) {
        return token + 5;
    }
    if (begins_cell(r, token) && tdn_has_flag(r, token, TDN_UPPER)) {
        static const char *const UNIONS[] = {"đoàn tncs hồ chí minh", "đoàn thanh niên cộng sản hồ chí minh"};
        const size_t words = tdn_any_words_at(r, token, UNIONS, TDN_COUNT(UNIONS));
        if (words > 0 && !is_board_of_place(r, token + words)) {
            return token + words;
        }
    }
    if (!tdn_are_words(r, token, "độc lập")) {
        return token;
    }
    for (size_t at = token + 2; at < token + MOTTO_TOKENS; at++) {
        if (tdn_are_words(r, at, "hạnh phúc")) {
            return at + 2;
        }
    }
    return token;
}

/** Token after a stamp of secrecy or urgency, or after the word for a draft on a line of its own. */
static size_t skip_stamp(const tdn_reader *r, size_t token)
{
    static const char *const STAMPS[] = {"dự thảo", "hỏa tốc", "thượng khẩn", "khẩn"};
    size_t end = token;
    if (!begins_cell(r, token)) {
        return token;
    }
    if (tdn_secrecy_at(r, token, &end) != NULL) {
        return end;
    }
    for (size_t i = 0; i < TDN_COUNT(STAMPS); i++) {
        if (tdn_are_words(r, token, STAMPS[i])) {
            return tdn_next_cell(r, token);
        }
    }
    return token;
}

static bool is_mark_of_form(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    if (t->kind != TDN_TOKEN_PUNCT) {
        return false;
    }
    /* "-----", "- Độc lập"; not the one of "THƯƠNG BINH / - XÃ HỘI" */
    const bool rule =
        t->mark == '-' && (t[1].mark == '-' || (token > 0 && t[-1].mark == '-') || (t[1].flags & TDN_LINE) != 0 ||
                           ((t->flags & TDN_LINE) != 0 && (t[1].flags & TDN_UPPER) == 0));
    return rule || t->mark == '|' || t->mark == '*' || t->mark == '_' || t->mark == '=' || t->mark == '\\' ||
           t->mark == ':' || t->mark == 0;
}

/** Token after anything at a token that belongs to no body; the token itself if the words of a body continue there. */
static size_t skip_foreign(const tdn_reader *r, size_t token)
{
    if (is_mark_of_form(r, token)) {
        return token + 1;
    }
    if (!tdn_is_word_token(r, token) || !tdn_has_flag(r, token, TDN_CAPITAL)) {
        return token;
    }
    size_t end = skip_motto(r, token);
    end = end > token ? end : skip_stamp(r, token);
    const bool apart =
        begins_cell(r, token) || (tdn_has_flag(r, token - 1, TDN_UPPER) && !tdn_has_flag(r, token, TDN_UPPER));
    return end > token || !apart ? end : tdn_place_date_end(r, token);
}

/* ---------------------------------------------------------------- tokens */

/** Writes the tokens of a column and its text. */
typedef struct builder {
    const tdn_reader *r;
    tdn_column *column;
    char *text;
    size_t len;
} builder;

/** Makes room for tokens of so many bytes, each with a blank before it. False: no memory. */
static bool make_room(builder *b, size_t tokens, size_t bytes)
{
    tdn_arena *arena = b->r->arena;
    const size_t room = tokens + 2;
    b->column->region.tokens.items = tdn_arena_alloc(arena, room * sizeof(tdn_token));
    b->column->region.starts.items = tdn_arena_alloc(arena, room * sizeof(uint32_t));
    b->column->origin = tdn_arena_alloc(arena, room * sizeof(size_t));
    b->text = tdn_arena_alloc(arena, bytes + tokens + 1);
    return b->column->region.tokens.items != NULL && b->column->region.starts.items != NULL &&
           b->column->origin != NULL && b->text != NULL;
}

/** Appends a token; its bytes refer to the column's own text. */
static void put(builder *b, tdn_token token, size_t origin)
{
    tdn_column *c = b->column;
    if ((token.flags & (TDN_SPACE | TDN_LINE)) != 0 && b->len > 0) {
        b->text[b->len++] = ' ';
    }
    memcpy(b->text + b->len, b->r->region->norm + token.norm, token.norm_len);
    token.start = b->len;
    token.len = token.norm_len;
    b->len += token.norm_len;
    if (token.form->begins) {
        c->region.starts.items[c->region.starts.count++] = (uint32_t)c->count;
    }
    c->origin[c->count] = origin;
    c->region.tokens.items[c->count++] = token;
}

/** Appends the token at `at` with other flags. */
static void put_one(builder *b, uint16_t flags, size_t at)
{
    tdn_token token = *tdn_token_at(b->r, at);
    token.flags = flags;
    put(b, token, at);
}

/** "C**ỤC THUẾ**": parts of one word in capitals, between which emphasis begins or ends. Appends them as one and
 * returns the token behind them; `at`: there is nothing to join before `end`, or no memory. */
static size_t put_joined(builder *b, uint16_t flags, size_t at, size_t end)
{
    const tdn_token *first = tdn_token_at(b->r, at);
    const tdn_token *t = first;
    const unsigned part = TDN_UPPER | TDN_HEADING;
    const tdn_token *limit = first + (end - at < PARTS_MAX ? end - at : PARTS_MAX);
    while (t + 1 < limit && t[1].kind == TDN_TOKEN_WORD && (t[1].flags & (TDN_SPACE | TDN_CELL | part)) == part) {
        t++;
    }
    if (t == first || first->kind != TDN_TOKEN_WORD || (first->flags & TDN_UPPER) == 0) {
        return at;
    }
    tdn_token whole = *first;
    whole.norm_len = (uint16_t)(t->norm + t->norm_len - first->norm);
    whole.form = tdn_form_of(&b->column->forms, b->r->region->norm + whole.norm, whole.norm_len);
    if (whole.form == NULL) {
        return at;
    }
    whole.flags = flags;
    whole.word = whole.form->word;
    put(b, whole, at);
    return at + (size_t)(t - first) + 1;
}

/** Lines are joined, except a line in small letters, which is not part of a name. */
static uint16_t flags_in_column(const tdn_column *c, const tdn_token *token, bool line)
{
    const unsigned dropped = TDN_LINE | TDN_BLANK | TDN_SENTENCE | TDN_ROOM | TDN_FITS | TDN_GAP | TDN_WEAK;
    unsigned flags = token->flags & ~dropped;
    const tdn_token *last = c->count > 0 ? &c->region.tokens.items[c->count - 1] : NULL;
    const bool upper = last != NULL && (last->flags & token->flags & TDN_UPPER) != 0;
    const bool mark = token->kind != TDN_TOKEN_WORD || (last != NULL && last->kind != TDN_TOKEN_WORD);
    if (line) {
        flags |= TDN_LINE | TDN_SPACE | (upper || mark ? 0u : (unsigned)TDN_SENTENCE);
    }
    return (uint16_t)flags;
}

/** Closes the text and looks for phrases. False: no memory. */
static bool finish(builder *b)
{
    tdn_column *c = b->column;
    const tdn_token end = {.start = b->len,
                           .form = &tdn_no_form,
                           .norm = (uint32_t)b->r->region->norm_len,
                           .flags = TDN_LINE | TDN_SENTENCE,
                           .kind = TDN_TOKEN_END};
    c->region.tokens.items[c->count] = end;
    c->region.tokens.items[c->count + 1] = end;
    c->region.tokens.count = c->count + 1;
    c->text = (tdn_text){.ptr = b->text, .len = b->len, .encoding = b->r->text->encoding};
    b->text[b->len] = '\0';
    c->reader = (tdn_reader){&c->text, &c->region, &c->hits, b->r->matcher, b->r->arena};
    return tdn_find_phrases(&c->hits, &c->region, NULL) == TDNREF_OK;
}

static builder begin(tdn_column *column, const tdn_reader *r)
{
    const tdnref_alloc *alloc = r->arena->alloc;
    *column = (tdn_column){.region = *r->region};
    column->region.tokens.count = 0;
    column->region.openings.count = 0;
    column->region.starts.count = 0;
    tdn_forms_init(&column->forms, alloc);
    tdn_hits_init(&column->hits, alloc);
    return (builder){.r = r, .column = column};
}

bool tdn_column_open(tdn_column *column, const tdn_reader *r, tdn_range head)
{
    builder b = begin(column, r);
    const size_t first = head.end - head.first > COLUMN_TOKENS ? head.end - COLUMN_TOKENS : head.first;
    const tdn_token *last = tdn_token_at(r, head.end > first ? head.end - 1 : first);
    if (!make_room(&b, head.end - first, last->norm + last->norm_len - tdn_token_at(r, first)->norm)) {
        return false;
    }
    bool line = true;
    for (size_t at = first; at < head.end;) {
        const size_t behind = skip_foreign(r, at);
        line = line || behind > at || tdn_has_flag(r, at, TDN_LINE | TDN_GAP);
        if (behind > at) {
            at = behind;
            continue;
        }
        const tdn_token *token = tdn_token_at(r, at);
        const uint16_t flags = flags_in_column(column, token, line);
        const size_t joined = put_joined(&b, flags, at, head.end);
        if (joined == at) {
            put_one(&b, flags, at);
        }
        line = false;
        at = joined > at ? joined : at + 1;
    }
    return finish(&b);
}

bool tdn_column_join(tdn_column *column, const tdn_column *from, const tdn_range *parts, size_t count)
{
    builder b = begin(column, &from->reader);
    size_t tokens = 0;
    for (size_t i = 0; i < count; i++) {
        tokens += parts[i].end - parts[i].first;
    }
    if (!make_room(&b, tokens, from->text.len * count)) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        for (size_t at = parts[i].first; at < parts[i].end; at++) {
            tdn_token token = *tdn_token_at(&from->reader, at);
            token.flags = (uint16_t)((token.flags & ~(unsigned)(TDN_LINE | TDN_SENTENCE)) | TDN_SPACE);
            put(&b, token, from->origin[at]);
        }
    }
    return finish(&b);
}

void tdn_column_release(tdn_column *column)
{
    tdn_hits_release(&column->hits);
    tdn_forms_release(&column->forms);
}

tdn_range tdn_column_origin(const tdn_column *column, tdn_range range)
{
    if (range.end <= range.first) {
        return (tdn_range){0, 0};
    }
    return (tdn_range){column->origin[range.first], column->origin[range.end - 1] + 1};
}
