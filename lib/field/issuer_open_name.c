#include "field/issuer_open_name.h"

#include "field/issuer_case.h"
#include "field/issuer_place.h"

/* Words that an open name may have ("Ban Chỉ đạo Công tác Thông tin đối ngoại và Hợp tác quốc tế ..."). */
#define OPEN_NAME_WORDS 40u
/* "Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh" in quotation marks. */
#define CAMPAIGN_TOKENS 20u

/** "Ban Chỉ đạo Kế hoạch | số | 10", "Chi nhánh Văn phòng Đăng ký đất đai | số | 23": a number without a symbol, which
 * tells bodies apart. */
static bool is_number_of_plan(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token + 1);
    return tdn_is_word(r, token, "số") && t->kind == TDN_TOKEN_NUMBER && t->norm_len <= 3 &&
           (t[1].kind == TDN_TOKEN_END || (t[1].mark != '/' && t[1].mark != '-'));
}

/** Words of campaigns and programmes that boards are set up for and that begin like a subject clause: "Ban Chỉ đạo
 * Phong trào Toàn dân đoàn kết | xây dựng đời sống văn hóa". */
static bool goes_on_in_campaign(const tdn_reader *r, size_t token)
{
    static const char *const CAMPAIGNS[] = {"xây dựng đời sống văn",     "xây dựng nếp sống",
                                            "xây dựng nông thôn mới",    "xây dựng và thực hiện",
                                            "thực hiện quy chế dân chủ", "quy chế dân chủ"};
    return tdn_any_words_at(r, token, CAMPAIGNS, TDN_COUNT(CAMPAIGNS)) > 0;
}

/** "Ban Chỉ đạo Phong trào | "Toàn dân đoàn kết xây dựng đời sống văn hóa" | tỉnh": a campaign in quotation marks.
 * Returns the token behind it, `token` if there is none. */
static size_t quoted_campaign_end(const tdn_reader *r, size_t token)
{
    static const char *const KINDS[] = {"trào", "động", "thi", "trình", "án"};
    if (!tdn_is_mark(r, token, '"') || token == 0 || tdn_any_words_at(r, token - 1, KINDS, TDN_COUNT(KINDS)) == 0) {
        return token;
    }
    for (size_t at = token + 1; at < token + CAMPAIGN_TOKENS && tdn_token_at(r, at)->kind != TDN_TOKEN_END; at++) {
        if (tdn_is_mark(r, at, '"')) {
            return at + 1;
        }
    }
    return token;
}

/** "nếp sống văn hóa | - văn minh đô thị", "phát triển kinh tế | - xã hội": the dash inside a field. */
static bool is_dash_of_field(const tdn_reader *r, size_t token)
{
    return tdn_is_mark(r, token, '-') && token > 1 && !tdn_has_flag(r, token, TDN_LINE) &&
           ((tdn_are_words(r, token - 2, "văn hóa") && tdn_are_words(r, token + 1, "văn minh")) ||
            (tdn_are_words(r, token - 2, "kinh tế") && tdn_are_words(r, token + 1, "xã hội")));
}

/** "Trường THCS Nhơn Phú | năm học 2017-2018", "Ban Chỉ đạo chuyển đổi số huyện | giai đoạn 2021-2025": the time that
 * an act is about. */
static bool begins_period(const tdn_reader *r, size_t token)
{
    const bool year = tdn_is_word(r, token, "năm") &&
                      (tdn_is_word(r, token + 1, "học") || tdn_token_at(r, token + 1)->kind == TDN_TOKEN_NUMBER);
    return (year || tdn_are_words(r, token, "giai đoạn") || tdn_are_words(r, token, "nhiệm kỳ")) &&
           !tdn_has_flag(r, token, TDN_CAPITAL);
}

/** "Tổng công ty Phân bón | và công văn số ...": the next document of a list. */
static bool begins_next_document(const tdn_reader *r, size_t token)
{
    const tdn_hit *type = tdn_is_word(r, token, "và") ? tdn_hit_at(r->hits, token + 1, TDN_PHRASE_TYPE) : NULL;
    return type != NULL && tdn_is_word(r, token + 1 + type->count, "số");
}

/** Words that end an open name: its subject clause or the next part of the sentence begins. */
static bool ends_open_name(const tdn_reader *r, size_t token)
{
    static const char *const STOPS[] = {"về", "ban", "phê", "hướng", "quy", "gửi", "để",   "triển", "tại", "ngày",
                                        "số", "có",  "yêu", "đề",    "xây", "tổ",  "thực", "như",   "do"};
    if (tdn_token_at(r, token)->kind == TDN_TOKEN_NUMBER && token >= 2 &&
        (tdn_are_words(r, token - 2, "đề án") || is_number_of_plan(r, token - 1))) {
        return false; /* "cải cách hành chính và đề án 06" */
    }
    if (tdn_token_at(r, token)->kind != TDN_TOKEN_WORD || tdn_has_flag(r, token, TDN_SENTENCE) ||
        tdn_are_words(r, token, "thông báo") || begins_period(r, token) || begins_next_document(r, token) ||
        tdn_begins_subject(r, token)) {
        return true;
    }
    const bool compound = token > 0 && ((tdn_is_word(r, token, "triển") && tdn_is_word(r, token - 1, "phát")) ||
                                        (tdn_is_word(r, token, "số") && tdn_is_word(r, token - 1, "đổi")) ||
                                        (tdn_is_word(r, token, "số") && tdn_is_word(r, token - 1, "dân")) ||
                                        (tdn_are_words(r, token, "thực thi") && tdn_is_word(r, token - 1, "và")) ||
                                        tdn_are_words(r, token, "đề án") || is_number_of_plan(r, token));
    if (compound) {
        return false; /* "phát triển", "chuyển đổi số", "dân số", "thể chế và | thực thi pháp luật", "đề án 06" */
    }
    for (size_t i = 0; i < TDN_COUNT(STOPS); i++) {
        if (tdn_is_word(r, token, STOPS[i]) && !tdn_has_flag(r, token, TDN_CAPITAL)) {
            return !goes_on_in_campaign(r, token) &&
                   !(tdn_is_word(r, token, "về") && i == 0 && tdn_is_word(r, token + 1, "công"));
        }
    }
    return false;
}

/** "Ban Chỉ đạo | 35 | Thành ủy", "Ban Chỉ đạo | 389 | tỉnh": known by a number alone, not by the number of a document
 * ("138/CP"). */
static size_t skip_ordinal(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    if (t->kind != TDN_TOKEN_NUMBER || t->norm_len > 4 || (t->flags & TDN_SPACE) == 0) {
        return token;
    }
    const bool end = t[1].mark == ',' || t[1].mark == ';' || t[1].mark == ')';             /* "Quân khu 2;" */
    const bool line = t[1].kind == TDN_TOKEN_END && tdn_has_flag(r, token - 1, TDN_UPPER); /* a whole letterhead */
    const bool alone = line || (t[1].kind != TDN_TOKEN_END && ((t[1].flags & TDN_SPACE) != 0 || end));
    return alone ? token + 1 : token;
}

/** The words that begin the fields committees are set up for: "phát triển khoa học, công nghệ, đổi mới sáng tạo",
 * "phòng, chống thiên tai", "hoàn thiện thể chế, pháp luật". */
static bool names_field(const tdn_reader *r, size_t token)
{
    static const char *const FIELDS[] = {"phát",  "phòng", "chống", "công", "chuyển", "cải",  "giải", "khoa",
                                         "thông", "xử",    "đổi",   "an",   "bảo",    "hoàn", "pháp"};
    for (size_t i = 0; i < TDN_COUNT(FIELDS); i++) {
        if (tdn_is_word(r, token, FIELDS[i])) {
            return !tdn_has_flag(r, token, TDN_SENTENCE);
        }
    }
    return false;
}

/** True if the words after a comma or dash in the capitals of a letterhead continue the name: neither a place nor
 * another body. */
static bool goes_on_in_capitals(const tdn_reader *r, size_t token)
{
    size_t end = token;
    return token > 1 && tdn_has_flag(r, token - 2, TDN_UPPER) && tdn_is_word_token(r, token) &&
           tdn_has_flag(r, token, TDN_UPPER) && tdn_hit_at(r->hits, token, TDN_PHRASE_BODY) == NULL &&
           tdn_place_word_at(r, token, &end) == NULL && tdn_province_at(r, token, &end) == TDN_NO_ID;
}

/** A comma inside an open name: "Ban Chỉ đạo phát triển khoa học | , công nghệ | , đổi mới sáng tạo". */
static bool is_comma_of_name(const tdn_reader *r, size_t token, size_t name)
{
    if (!tdn_is_mark(r, token, ',') || tdn_hit_at(r->hits, token + 1, TDN_PHRASE_BODY) != NULL) {
        return false; /* "... và chuyển đổi số, | UBND tỉnh đề ra" */
    }
    const bool letterhead = tdn_has_flag(r, name, TDN_UPPER);
    return letterhead ? goes_on_in_capitals(r, token + 1)
                      : !tdn_is_capitalised(r, name) && (tdn_is_capitalised(r, token + 1) || names_field(r, token + 1));
}

/** "Công ty cổ phần Xây dựng | 47 |", "Trường THCS Nghĩa Tân | 2 |": a number that ends a name and is not that of a
 * date, an item or a document. */
static bool is_number_of_name(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token);
    const bool behind = t[1].kind == TDN_TOKEN_END || (t[1].flags & (TDN_SPACE | TDN_LINE)) != 0 || t[1].mark == ',' ||
                        t[1].mark == ';' || t[1].mark == '.' || t[1].mark == ')';
    return t->kind == TDN_TOKEN_NUMBER && t->norm_len <= 3 && behind && (t->flags & (TDN_SENTENCE | TDN_LINE)) == 0 &&
           tdn_has_flag(r, token - 1, TDN_CAPITAL) && t[1].mark != '-' && t[1].mark != '/';
}

/** "Công ty cổ phần Bia | Sài Gòn | - Bến Tre": a province in the name of a body that belongs to none. Returns the
 * token after it, or `token` if there is none. */
static size_t province_of_name(const tdn_reader *r, size_t token)
{
    size_t end = token;
    const bool named = tdn_province_at(r, token, &end) != TDN_NO_ID;
    return named && (!tdn_has_flag(r, token - 1, TDN_UPPER) || tdn_has_flag(r, token, TDN_UPPER)) ? end : token;
}

/** "Lắp máy | - Thí nghiệm cơ điện", "Takara Tool | & Die", "Phân bón và Hóa chất Dầu khí | - CTCP". */
static bool is_dash_of_name(const tdn_reader *r, size_t token)
{
    const bool form = tdn_is_word(r, token + 1, "ctcp") || tdn_are_words(r, token + 1, "công ty cổ phần");
    return (tdn_is_mark(r, token, '-') || tdn_is_mark(r, token, '&')) && (form || tdn_is_capitalised(r, token - 1)) &&
           tdn_is_capitalised(r, token + 1) && !tdn_has_flag(r, token, TDN_LINE) &&
           !tdn_has_flag(r, token + 1, TDN_LINE);
}

/** "Công ty / TNHH MTV ...": the legal form on the next line belongs to the name. */
static bool is_legal_form(const tdn_reader *r, size_t token)
{
    return !tdn_has_flag(r, token, TDN_BLANK) &&
           (tdn_is_word(r, token, "tnhh") || tdn_is_word(r, token, "cp") || tdn_are_words(r, token, "cổ phần"));
}

/** True if the name stands in the capitals of a letterhead: "TRƯỜNG THPT | LÊ HỒNG PHONG", not "Trường THPT | Lê Hồng
 * Phong" or "BCĐ | Chuyển đổi số", in which an abbreviation alone has them. */
static bool is_of_letterhead(const tdn_reader *r, size_t token, size_t first)
{
    const bool code = token == first + 1 && !tdn_has_flag(r, token, TDN_UPPER | TDN_LINE | TDN_GAP);
    return token > 0 && tdn_has_flag(r, token - 1, TDN_UPPER) && tdn_has_flag(r, first, TDN_UPPER) && !code;
}

/** The token where the words of a name begin behind "về": "Ban Chỉ đạo Trung ương | về phát triển ..."; "về triển khai
 * ..." would begin the document's subject. */
static size_t skip_about(const tdn_reader *r, size_t at, size_t token)
{
    const bool name = tdn_is_capitalised(r, at + 1) && tdn_hit_at(r->hits, at + 1, TDN_PHRASE_TYPE) == NULL &&
                      !tdn_has_flag(r, at + 1, TDN_SENTENCE); /* "Ban Chỉ đạo Nhà nước | về Du lịch" */
    const bool field = names_field(r, at + 1) || tdn_has_flag(r, at, TDN_UPPER) || name;
    const bool about = tdn_is_word(r, at, "về") && field;
    at += about ? 2 : 0;
    return at + (about && is_comma_of_name(r, at, token) ? 1 : 0); /* "về phòng | , chống thiên tai" */
}

/** Behind the mark inside a name, or the words in quotation marks; `at` if none stands there. */
static size_t skip_mark_of_name(const tdn_reader *r, size_t at, size_t token, bool letterhead, bool national)
{
    const bool dash = tdn_is_mark(r, at, '-') && letterhead && goes_on_in_capitals(r, at + 1);
    const bool mark = is_comma_of_name(r, at, token) || is_dash_of_field(r, at) || dash;
    return mark || (national && is_dash_of_name(r, at)) ? at + 1 : quoted_campaign_end(r, at);
}

size_t tdn_read_open_name(const tdn_reader *r, size_t token, tdn_issuer *out)
{
    size_t at = skip_about(r, skip_ordinal(r, token), token);
    size_t ignored = 0;
    const bool letterhead = is_of_letterhead(r, token, out->range.first);
    const bool national = tdn_lexicon_body(out->body)->scope == TDN_SCOPE_NONE;
    at += national && !letterhead && is_legal_form(r, at) ? 1 : 0;
    while (at - token < OPEN_NAME_WORDS && !ends_open_name(r, at)) {
        if (letterhead && (!tdn_has_flag(r, at, TDN_UPPER) || tdn_has_flag(r, at, TDN_GAP))) {
            break; /* the next line or column: "TRƯỜNG THPT LÊ HỒNG PHONG / Số: 12/KH-THPT" */
        }
        const bool committee = tdn_is_word(r, at + 1, "ủy"); /* "Ban Chỉ đạo 35 | Tỉnh ủy" */
        const size_t province = national ? province_of_name(r, at) : at;
        if (province > at) {
            at = is_dash_of_name(r, province) ? province + 1 : province;
            continue;
        }
        if (!committee &&
            (tdn_place_word_at(r, at, &ignored) != NULL || tdn_province_at(r, at, &ignored) != TDN_NO_ID)) {
            break;
        }
        at = skip_mark_of_name(r, at + 1, token, letterhead, national);
    }
    if (at > token && is_number_of_name(r, at)) {
        at++;
    }
    if (at > token) {
        const bool named = national || tdn_lexicon_is_body(out->body, "benh-vien");
        out->own_name = tdn_open_name(r, (tdn_range){token, at}, letterhead, named);
    }
    return at;
}
