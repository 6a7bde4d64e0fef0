/*
 * directive.c - from a type with a capital to its body and subject, as long as no number turns up.
 */
#include "unnumbered/directive.h"

#include "relation/about.h"
#include "relation/gap.h"

/* Words from the type to "của". */
#define OWNER_REACH 16u
/* Words from the body to a number after it. */
#define NUMBER_REACH 12u
/* Bytes kept of a directive's normalised text. */
#define LENGTH_MOST 200u

/** A type that tells others what to do, capitalised as the name of a particular act is: "Kế hoạch", not "kế hoạch". */
static const tdn_hit *type_at(const tdn_reader *r, size_t token)
{
    const tdn_hit *type = tdn_has_flag(r, token, TDN_CAPITAL) ? tdn_hit_at(r->hits, token, TDN_PHRASE_TYPE) : NULL;
    const unsigned directs = TDN_TYPE_PLAN | TDN_TYPE_ORDER;
    return type != NULL && (tdn_lexicon_type(type->id)->flags & directs) != 0 ? type : NULL;
}

/** "các | Nghị quyết của Chính phủ": several at once, none of them named. */
static bool is_one_of_many(const tdn_reader *r, size_t token)
{
    const bool some = token > 1 && tdn_are_words(r, token - 2, "một số");
    return token > 0 && (some || tdn_is_word(r, token - 1, "các") || tdn_is_word(r, token - 1, "những"));
}

static bool is_number(const tdn_reader *r, size_t token)
{
    return tdn_token_at(r, token)->kind == TDN_TOKEN_NUMBER;
}

/** A mark at which a title ends; commas and dashes may occur inside one. */
static bool is_stop(const tdn_reader *r, size_t token)
{
    return tdn_is_mark(r, token, ';') || tdn_is_mark(r, token, ':') || tdn_is_mark(r, token, '|') ||
           tdn_is_mark(r, token, '.');
}

/** "Nghị quyết | 57", "Chương trình hành động | số 12": it is named by its number. Not "Chuyển đổi số". */
static bool is_numbered(const tdn_reader *r, size_t token)
{
    return tdn_is_word(r, token, "số") && is_number(r, token + 1);
}

/** The "của" that introduces the owner of the directive whose type ends at `from`; TDN_NO_TOKEN if there is none. A
 * body that is not in the tables does not count, unless more of the title follows: "Kế hoạch nâng cao chất lượng của hệ
 * thống chính trị | của". */
static size_t find_owner(const tdn_reader *r, size_t from, size_t limit, tdn_issuer *issuer)
{
    for (size_t at = from; at < limit && at - from <= OWNER_REACH; at++) {
        if (tdn_has_flag(r, at, TDN_SENTENCE) || is_stop(r, at) || is_numbered(r, at) ||
            tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE) != NULL) { /* "... và các văn bản chỉ đạo | của" */
            break;
        }
        if (tdn_is_word(r, at, "của") && tdn_issuer_at(r, at + 1, issuer)) {
            return at;
        }
    }
    return TDN_NO_TOKEN;
}

/** "... của UBND tỉnh tại | Công văn số 12/UBND-VX", "... của Thủ tướng Chính phủ | số 12/QĐ-TTg": it has a number
 * after all, if nothing before the mention at `limit` says what it is about. */
static bool is_numbered_behind(const tdn_reader *r, size_t token, size_t limit)
{
    const size_t end = token + NUMBER_REACH;
    for (size_t at = token; at < end && at < tdn_token_count(r); at++) {
        if (at == limit || is_numbered(r, at)) {
            return true;
        }
        if (tdn_opens_clause(r, at) || tdn_has_flag(r, at, TDN_SENTENCE) || tdn_is_mark(r, at, ';') ||
            tdn_is_mark(r, at, ',')) {
            return false;
        }
    }
    return false;
}

/** The end of a range, cut between two words if it is too long. */
static size_t cut_at(const tdn_reader *r, size_t first, size_t end)
{
    const uint32_t most = tdn_token_at(r, first)->norm + LENGTH_MOST;
    const size_t whole = end;
    while (end > first + 1 && tdn_token_at(r, end - 1)->norm + tdn_token_at(r, end - 1)->norm_len > most) {
        end--;
    }
    while (end < whole && end > first + 1 && !tdn_is_word_token(r, end - 1)) {
        end--;
    }
    return end;
}

/** What the directive is about: after its body, or before "của". */
static void read_subject(const tdn_reader *r, size_t owner, tdn_titled_directive *out)
{
    const size_t type_end = out->range.first + out->type->count;
    const size_t behind = out->issuer.range.end;
    out->range.end = behind;
    out->subject = (tdn_range){type_end, owner};
    if (owner > type_end && tdn_is_mark(r, owner - 1, '"')) {
        out->subject.end--; /* "Đề án chuyển đổi số" của Chính phủ */
    }
    if (tdn_opens_clause(r, behind)) {
        out->subject = tdn_clause_from(r, behind, tdn_token_at(r, out->range.first)->start);
        out->subject.end = cut_at(r, out->range.first, out->subject.end);
        out->range.end = out->subject.end > behind ? out->subject.end : behind;
    }
}

/** "Nghị quyết | Tỉnh ủy về chuyển đổi số": the body next to the type, if a subject follows it. Not "Nghị quyết Trung
 * ương 4", "Nghị quyết Đại hội": of a meeting. */
static bool is_owned_directly(const tdn_reader *r, size_t behind, tdn_issuer *issuer)
{
    return tdn_issuer_at(r, behind, issuer) && tdn_opens_clause(r, issuer->range.end);
}

bool tdn_titled_directive_at(const tdn_reader *r, size_t token, size_t limit, tdn_titled_directive *out)
{
    out->type = type_at(r, token);
    if (out->type == NULL || is_one_of_many(r, token)) {
        return false;
    }
    const size_t behind = token + out->type->count;
    if (behind >= limit || is_number(r, behind)) {
        return false;
    }
    const bool named = tdn_hit_at(r->hits, behind, TDN_PHRASE_BODY) != NULL;
    if (named && !is_owned_directly(r, behind, &out->issuer)) {
        return false;
    }
    const size_t owner = named ? behind : find_owner(r, behind, limit, &out->issuer);
    if (owner == TDN_NO_TOKEN || out->issuer.range.end > limit || is_numbered_behind(r, out->issuer.range.end, limit)) {
        return false;
    }
    out->range.first = token;
    read_subject(r, owner, out);
    return true;
}
