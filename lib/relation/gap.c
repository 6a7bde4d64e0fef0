#include "relation/gap.h"

#include "mention/tail.h"

/* "Khoản 2, khoản 3 Điều 2 và khoản 1, khoản 2, khoản 3, ... Điều 3 Quyết định số A": parts of one act. */
#define PARTS_TOKENS 120u
/* A bracket left open longer than this is not treated as one. */
#define REMARK_TOKENS 40u
/* Words in the name of a body that is not in the tables. */
#define BODY_TOKENS 14u

/** True if an enumerator of an item on the same line ends before a token: "; | b) |". */
static bool ends_enumerator(const tdn_reader *r, size_t token, size_t from)
{
    const bool mark = token > from + 2 && (tdn_is_mark(r, token - 1, ')') || tdn_is_mark(r, token - 1, '.'));
    return mark && tdn_is_mark(r, token - 3, ';') &&
           (tdn_token_at(r, token - 2)->kind == TDN_TOKEN_NUMBER || tdn_token_text(r->region, token - 2).len <= 2);
}

size_t tdn_skip_list_words_back(const tdn_reader *r, size_t token, size_t from)
{
    if (ends_enumerator(r, token, from)) {
        token -= 2;
    }
    while (token > from &&
           (tdn_is_word(r, token - 1, "các") || tdn_is_word(r, token - 1, "số") || tdn_is_mark(r, token - 1, '-') ||
            tdn_is_mark(r, token - 1, '+') || tdn_is_word(r, token - 1, "những"))) {
        token--;
    }
    return token;
}

size_t tdn_parts_start(const tdn_reader *r, const tdn_draft *m, size_t from)
{
    size_t token = m->range.first;
    const tdnref_field *pinpoint = &m->record.pinpoint;
    if (pinpoint->text == NULL) {
        return token;
    }
    while (token > from && tdn_text_to_source(r->text, tdn_token_at(r, token - 1)->start) >= pinpoint->span.start) {
        token--;
    }
    size_t best = token;
    bool keyword = false;
    while (token > from && !tdn_has_flag(r, token, TDN_SENTENCE) && m->range.first - token < PARTS_TOKENS &&
           (tdn_is_mark(r, token - 1, ';') || tdn_is_pinpoint_word(r, token - 1, &keyword))) {
        token--;
        best = keyword ? token : best;
        keyword = false;
    }
    return best;
}

bool tdn_opens_subject(const tdn_reader *r, size_t token)
{
    static const char *const WORDS[] = {"về",    "v",   "ban", "phê", "quy", "hướng", "công",
                                        "thông", "chi", "bãi", "sửa", "bổ",  "với"};
    static const char *const VERBS[] = {"thành lập",  "kiện toàn",  "tạm ngưng", "điều chỉnh",
                                        "đính chính", "tăng cường", "đẩy mạnh",  "ngưng hiệu lực",
                                        "đôn đốc",    "chỉ đạo",    "yêu cầu",   "trả lời"};
    if (tdn_is_mark(r, token, '"') || tdn_is_mark(r, token, ':')) {
        return true;
    }
    for (size_t i = 0; i < TDN_COUNT(VERBS); i++) {
        if (tdn_are_words(r, token, VERBS[i])) {
            return !tdn_has_flag(r, token, TDN_SENTENCE); /* "Quyết định số A | thành lập Đoàn kiểm tra ..." */
        }
    }
    for (size_t i = 0; i < TDN_COUNT(WORDS); i++) {
        if (tdn_is_word(r, token, WORDS[i]) && !tdn_has_flag(r, token, TDN_SENTENCE)) {
            return tdn_hit_at(r->hits, token, TDN_PHRASE_BODY) == NULL;
        }
    }
    return false;
}

bool tdn_opens_clause(const tdn_reader *r, size_t token)
{
    static const char *const OPENERS[] = {
        "về",        "v",          "ban hành",   "phê duyệt", "quy định", "hướng dẫn", "triển khai",
        "thực hiện", "tăng cường", "sửa đổi",    "công bố",   "bãi bỏ",   "giao",      "phân bổ",
        "thành lập", "kiện toàn",  "điều chỉnh", "đẩy mạnh",  "tiếp tục", "chi tiết",  "quy chế",
    };
    if (tdn_has_flag(r, token, TDN_SENTENCE)) {
        return false;
    }
    return tdn_any_words_at(r, token, OPENERS, TDN_COUNT(OPENERS)) > 0;
}

size_t tdn_skip_unknown_body(const tdn_reader *r, size_t token, size_t limit)
{
    if (!tdn_is_word(r, token, "của")) {
        return token;
    }
    for (size_t at = token + 1; at < limit && at - token <= BODY_TOKENS; at++) {
        if (tdn_opens_clause(r, at)) {
            return at;
        }
        if (tdn_has_flag(r, at, TDN_SENTENCE) || !tdn_is_word_token(r, at)) {
            break;
        }
    }
    return token;
}

bool tdn_has_new_subject(const tdn_reader *r, tdn_range range)
{
    for (size_t i = range.first; i + 1 < range.end; i++) {
        const bool stop = tdn_is_mark(r, i, ',') || tdn_is_mark(r, i, ';');
        if (stop && tdn_hit_at(r->hits, i + 1, TDN_PHRASE_BODY) != NULL && tdn_has_flag(r, i + 1, TDN_CAPITAL)) {
            return true;
        }
        const tdn_hit *cue = tdn_hit_at(r->hits, i, TDN_PHRASE_CUE);
        if (cue != NULL && (tdn_lexicon_cue(cue->id)->flags & TDN_CUE_BREAK) != 0) {
            return true;
        }
    }
    return false;
}

bool tdn_begins_clause(const tdn_reader *r, tdn_range range)
{
    static const char *const PREDICATES[] = {"đã", "có", "vừa", "tiếp", "đề"};
    for (size_t i = range.first; i + 1 < range.end; i++) {
        tdn_issuer issuer;
        if (!tdn_is_mark(r, i, ',') || !tdn_issuer_at(r, i + 1, &issuer) || issuer.range.end >= range.end) {
            continue;
        }
        for (size_t k = 0; k < TDN_COUNT(PREDICATES); k++) {
            if (tdn_is_word(r, issuer.range.end, PREDICATES[k])) {
                return true;
            }
        }
    }
    return false;
}

bool tdn_begins_aside(const tdn_reader *r, tdn_range range)
{
    for (size_t at = range.first; at < range.end; at++) {
        if (tdn_are_words(r, at, "trong đó") || tdn_are_words(r, at, "ngoài ra")) {
            return true;
        }
    }
    return false;
}

bool tdn_title_goes_on(const tdn_reader *r, size_t first, size_t semicolon)
{
    if (tdn_are_words(r, first, "quy định về") && tdn_is_word(r, semicolon + 1, "việc") &&
        !tdn_has_flag(r, semicolon + 1, TDN_CAPITAL)) {
        return true; /* "quy định về mẫu bằng tốt nghiệp; | việc in, cấp phát" */
    }
    return tdn_is_word_token(r, first) && tdn_is_word_token(r, semicolon + 1) &&
           tdn_slice_equal(tdn_token_text(r->region, first), tdn_token_text(r->region, semicolon + 1));
}

bool tdn_only_guides(const tdn_reader *r, tdn_range gap)
{
    size_t at = gap.first;
    at += tdn_is_word(r, at, "về") ? 1 : 0;
    at += tdn_is_word(r, at, "việc") ? 1 : 0;
    return gap.end == at + 2 && tdn_are_words(r, at, "hướng dẫn");
}

bool tdn_quotes_recitals(const tdn_reader *r, size_t token)
{
    return tdn_are_words(r, token, "có căn cứ ban hành");
}

size_t tdn_skip_remark(const tdn_reader *r, size_t token, size_t end)
{
    const bool remark = tdn_is_word(r, token + 1, "nay") || tdn_are_words(r, token + 1, "sau đây") ||
                        tdn_are_words(r, token + 1, "gọi tắt") || tdn_are_words(r, token + 1, "viết tắt");
    if (!tdn_is_mark(r, token, '(') || !remark) {
        return token;
    }
    size_t at = token;
    while (at < end && !tdn_is_mark(r, at, ')')) {
        at++;
    }
    return at < end ? at + 1 : token;
}

bool tdn_opens_remark(const tdn_reader *r, size_t from, size_t end)
{
    static const char *const JOINS[] = {"gồm", "bao", "là", "như", "cụ",   "thể", "tại", "các",
                                        "số",  "ví",  "dụ", "ban", "hành", "kèm", "theo"};
    bool more = false;
    for (size_t at = end; at > from && end - at < REMARK_TOKENS; at--) {
        if (tdn_is_mark(r, at - 1, ')')) {
            return false;
        }
        if (tdn_is_mark(r, at - 1, '(')) {
            return more;
        }
        bool joins = more || !tdn_is_word_token(r, at - 1);
        for (size_t i = 0; i < TDN_COUNT(JOINS) && !joins; i++) {
            joins = tdn_is_word(r, at - 1, JOINS[i]);
        }
        more = more || !joins;
    }
    return false;
}

bool tdn_names_proposer(const tdn_reader *r, tdn_range gap)
{
    for (size_t at = gap.end; at-- > gap.first;) {
        if (tdn_is_mark(r, at, ';')) {
            return tdn_is_word(r, at + 1, "của") && tdn_is_word(r, gap.end - 1, "tại");
        }
    }
    return false;
}
