#include "field/district.h"
#include "field/issuer_case.h"

/* Words that an open name may have ("Ban Chỉ đạo Công tác Thông tin đối ngoại và Hợp tác quốc tế ..."). */
#define OPEN_NAME_WORDS 40u
/* Words of the name of a district or commune. */
#define LOCALITY_WORDS 4u

/* -------------------------------------------------------------- reading */

static bool is_capitalised(const tdn_reader *r, size_t token)
{
    return tdn_is_word_token(r, token) && tdn_has_flag(r, token, TDN_CAPITAL);
}

/** True if a sentence begins at the token, so that no name continues there. In a letterhead's capitals the place is on
 * a line of its own: "ỦY BAN NHÂN DÂN / HUYỆN BUÔN ĐÔN". */
static bool is_cut_off(const tdn_reader *r, size_t token)
{
    const bool letterhead = token > 0 && tdn_has_flag(r, token, TDN_UPPER) && tdn_has_flag(r, token - 1, TDN_UPPER);
    return tdn_has_flag(r, token, TDN_SENTENCE) && !letterhead;
}

/** A province named at a token; all its words must be capitalised, for "hòa bình" is peace and "Hòa Bình" a province.
 */
static uint16_t province_at(const tdn_reader *r, size_t token, size_t *end)
{
    const tdn_hit *hit = tdn_hit_at(r->hits, token, TDN_PHRASE_PROVINCE);
    if (hit == NULL) {
        return TDN_NO_ID;
    }
    for (size_t i = token; i < token + hit->count; i++) {
        if (tdn_is_word_token(r, i) && !tdn_has_flag(r, i, TDN_CAPITAL)) {
            return TDN_NO_ID;
        }
    }
    *end = token + hit->count;
    return hit->id;
}

typedef struct place_word {
    const char *words;
    const char *printed;
    tdn_place named;
    tdn_place own;
} place_word;

/** Words before the name of a place. A "thành phố" that names no province is one under a province. */
static const place_word PLACE_WORDS[] = {
    {"tỉnh", "tỉnh", TDN_PLACE_PROVINCE, TDN_PLACE_OWN},
    {"thành phố", "thành phố", TDN_PLACE_PROVINCE, TDN_PLACE_OWN},
    {"tp", "thành phố", TDN_PLACE_PROVINCE, TDN_PLACE_OWN},
    {"thủ đô", "thủ đô", TDN_PLACE_PROVINCE, TDN_PLACE_OWN},
    {"huyện", "huyện", TDN_PLACE_DISTRICT, TDN_PLACE_OWN_DISTRICT},
    {"huyên", "huyện", TDN_PLACE_DISTRICT, TDN_PLACE_OWN_DISTRICT}, /* a tone mark is easily forgotten */
    {"quận", "quận", TDN_PLACE_DISTRICT, TDN_PLACE_OWN_DISTRICT},
    {"thị xã", "thị xã", TDN_PLACE_DISTRICT, TDN_PLACE_OWN_DISTRICT},
    {"xã", "xã", TDN_PLACE_COMMUNE, TDN_PLACE_OWN_COMMUNE},
    {"phường", "phường", TDN_PLACE_COMMUNE, TDN_PLACE_OWN_COMMUNE},
    {"thị trấn", "thị trấn", TDN_PLACE_COMMUNE, TDN_PLACE_OWN_COMMUNE},
    {"đặc khu", "đặc khu", TDN_PLACE_COMMUNE, TDN_PLACE_OWN_COMMUNE},
};

static const place_word *place_word_at(const tdn_reader *r, size_t token, size_t *end)
{
    if (!tdn_is_word_token(r, token) || is_cut_off(r, token)) {
        return NULL;
    }
    for (size_t i = 0; i < TDN_COUNT(PLACE_WORDS); i++) {
        *end = token + tdn_words_at(r, token, PLACE_WORDS[i].words);
        if (*end > token) {
            if (tdn_is_word(r, token, "tp") && tdn_is_mark(r, *end, '.')) { /* "TP. Hồ Chí Minh" */
                (*end)++;
            }
            return &PLACE_WORDS[i];
        }
    }
    return NULL;
}

/** The motto in the right-hand column of a letterhead: "PHÒNG TƯ PHÁP | Độc lập - Tự do - Hạnh phúc". "Độc Lập" alone
 * is a commune. */
static bool is_motto_at(const tdn_reader *r, size_t token)
{
    const bool second = tdn_are_words(r, token, "độc lập") &&
                        (tdn_is_mark(r, token + 2, '-') || !tdn_has_flag(r, token + 1, TDN_CAPITAL));
    return second || tdn_are_words(r, token, "cộng hòa xã hội");
}

/** The token after a word of a name; names from the Central Highlands may contain an apostrophe: "M'gar", "R'lấp". */
static size_t name_word_end(const tdn_reader *r, size_t token)
{
    size_t end = token + 1;
    while (tdn_is_mark(r, end, '\'') && !tdn_has_flag(r, end, TDN_SPACE) && tdn_is_word_token(r, end + 1) &&
           !tdn_has_flag(r, end + 1, TDN_SPACE)) {
        end += 2;
    }
    return end;
}

/** The capitalised words of a locality's name from `token`: "Buôn Đôn", "Cư M'gar", "12". */
static size_t locality_end(const tdn_reader *r, size_t token)
{
    size_t at = token;
    for (size_t words = 0; words < LOCALITY_WORDS &&
                           (is_capitalised(r, at) || (at == token && tdn_token_at(r, at)->kind == TDN_TOKEN_NUMBER));
         words++) {
        const bool next_line = tdn_has_flag(r, at, TDN_LINE) && tdn_has_flag(r, at, TDN_UPPER);
        if (at > token && (tdn_has_flag(r, at, TDN_SENTENCE | TDN_GAP) || next_line)) {
            break;
        }
        const tdn_hit *type =
            tdn_hit_at(r->hits, at, TDN_PHRASE_TYPE); /* but "ĐỐNG ĐA" is not "ĐA-...", nor "Sa Pa" "PA" */
        const bool names_type = type != NULL && !tdn_is_word(r, at, "pa") &&
                                (type->count > 1 || at == token || !tdn_has_flag(r, at, TDN_UPPER));
        const tdn_hit *body = tdn_hit_at(r->hits, at, TDN_PHRASE_BODY); /* "xã Trường Hà" is not a school */
        if ((body != NULL && (at > token || body->count > 1)) || names_type ||
            (tdn_hit_at(r->hits, at, TDN_PHRASE_OFFICE) != NULL && tdn_has_flag(r, at, TDN_LINE)) ||
            is_motto_at(r, at)) {
            break;
        }
        at = name_word_end(r, at);
    }
    return at;
}

/** The scope of a body that only districts or communes have. A secondary meaning counts in a letterhead, "THÀNH ỦY
 * VINH", and where the body issued something, "Kế hoạch ... của Thành ủy Đà Lạt"; elsewhere "Thành ủy" is mostly the
 * province's, and the name of its secretary may follow. */
static uint8_t local_scope(const tdn_reader *r, size_t token, const tdn_hit *body, const tdn_issuer *read)
{
    const bool issues = read->range.first > 0 && tdn_is_word(r, read->range.first - 1, "của");
    for (const tdn_hit *h = body; h != NULL; h = tdn_hit_next(r->hits, h)) {
        const uint8_t scope = tdn_lexicon_body(h->id)->scope;
        if (scope == TDN_SCOPE_DISTRICT || scope == TDN_SCOPE_COMMUNE) {
            return scope;
        }
        if (!tdn_has_flag(r, token, TDN_UPPER) && !issues) {
            break;
        }
    }
    return TDN_SCOPE_NONE;
}

/** "Huyện ủy Buôn Đôn": the bare name of a district or commune after a body that only they have. */
static size_t read_bare_locality(const tdn_reader *r, size_t token, const tdn_hit *body, tdn_issuer *out)
{
    const uint8_t scope = local_scope(r, token, body, out);
    if (scope == TDN_SCOPE_NONE || tdn_has_flag(r, token, TDN_SENTENCE | TDN_GAP)) {
        return token;
    }
    const char *official = NULL;
    const size_t known = scope == TDN_SCOPE_DISTRICT ? tdn_district_end(r, token, &official) : token;
    const bool other = tdn_hit_at(r->hits, token, TDN_PHRASE_BODY) != NULL; /* "Đảng bộ | Trường" */
    const size_t end = known > token ? known : other ? token : locality_end(r, token);
    if (end > token) {
        out->own_name = official != NULL ? official : tdn_locality_name(r, (tdn_range){token, end}, token);
        out->place = (uint8_t)(scope == TDN_SCOPE_DISTRICT ? TDN_PLACE_DISTRICT : TDN_PLACE_COMMUNE);
    }
    return end;
}

/** "UBND thành phố Vĩnh Long", "Thành ủy Vĩnh Long": the city that shares the name of its province. */
static bool is_namesake_city(const tdn_issuer *issuer)
{
    return issuer->place == TDN_PLACE_PROVINCE && issuer->city_word && !tdn_lexicon_province(issuer->province)->city;
}

/** "tỉnh | Lạng Sơn", "thành phố | Vĩnh Long": the province named after the word at `token`, or the city that shares
 * its name. Returns the token after it, or `name` if none is named. */
static size_t read_province(const tdn_reader *r, size_t token, size_t name, tdn_issuer *out)
{
    size_t end = name;
    const uint16_t province = province_at(r, name, &end);
    if (province == TDN_NO_ID) {
        return name;
    }
    out->province = province;
    out->place = TDN_PLACE_PROVINCE;
    if (is_namesake_city(out)) {
        out->place = TDN_PLACE_DISTRICT;
        out->own_name = tdn_locality_name(r, (tdn_range){token, end}, name);
    }
    return end;
}

/** "huyện Cao Lộc | , tỉnh Lạng Sơn": returns the token after it, or `token` if no province follows. */
static size_t province_behind(const tdn_reader *r, size_t token, tdn_issuer *out)
{
    size_t at = tdn_is_mark(r, token, ',') || tdn_is_mark(r, token, '-') ? token + 1 : token;
    const bool city = tdn_are_words(r, at, "thành phố");
    if (!city && !tdn_is_word(r, at, "tỉnh")) {
        return token;
    }
    size_t end = token;
    const uint16_t province = province_at(r, at + (city ? 2 : 1), &end);
    out->province = province != TDN_NO_ID ? province : out->province;
    return province != TDN_NO_ID ? end : token;
}

/** Reads what follows the fixed part of a name: "tỉnh Lạng Sơn", "Lạng Sơn", "tỉnh", "huyện Cao Lộc, tỉnh Lạng Sơn". */
static size_t read_place(const tdn_reader *r, size_t token, tdn_issuer *out)
{
    size_t end = token;
    const uint16_t bare = province_at(r, token, &end);
    if (bare != TDN_NO_ID && !is_cut_off(r, token)) {
        out->province = bare;
        out->place = TDN_PLACE_PROVINCE;
        return end;
    }
    const place_word *word = place_word_at(r, token, &end);
    if (word == NULL) {
        return token;
    }
    out->city_word = word->named == TDN_PLACE_PROVINCE && !tdn_is_word(r, token, "tỉnh");
    const size_t province = word->named == TDN_PLACE_PROVINCE ? read_province(r, token, end, out) : end;
    if (province > end) {
        return province;
    }
    /* "... Việt Nam thành phố / Phối hợp với các ngành": the next sentence is not part of the name. */
    const bool cut = is_cut_off(r, end);
    const char *official = NULL;
    const size_t known = cut || word->named == TDN_PLACE_COMMUNE ? end : tdn_district_end(r, end, &official);
    const size_t name = known > end ? known : cut ? end : locality_end(r, end);
    const bool named = name > end && !(word->named == TDN_PLACE_PROVINCE && !out->city_word);
    if (!named) {
        out->place = (uint8_t)word->own;
        out->unit = word->own != TDN_PLACE_OWN ? word->printed : NULL;
        return end;
    }
    out->place = (uint8_t)(word->named == TDN_PLACE_PROVINCE ? TDN_PLACE_DISTRICT : word->named);
    out->own_name = official != NULL ? tdn_name_with_locality(r, word->printed, official)
                                     : tdn_locality_name(r, (tdn_range){token, name}, end);
    return province_behind(r, name, out);
}

/** "Ban Chỉ đạo Kế hoạch | số | 10", "Chi nhánh Văn phòng Đăng ký đất đai | số | 23": a number without a symbol, which
 * tells bodies apart. */
static bool is_number_of_plan(const tdn_reader *r, size_t token)
{
    const tdn_token *t = tdn_token_at(r, token + 1);
    return tdn_is_word(r, token, "số") && t->kind == TDN_TOKEN_NUMBER && t->norm_len <= 3 &&
           (t[1].kind == TDN_TOKEN_END || (t[1].mark != '/' && t[1].mark != '-'));
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
        tdn_are_words(r, token, "thông báo")) {
        return true;
    }
    const bool compound = token > 0 && ((tdn_is_word(r, token, "triển") && tdn_is_word(r, token - 1, "phát")) ||
                                        (tdn_is_word(r, token, "số") && tdn_is_word(r, token - 1, "đổi")) ||
                                        (tdn_is_word(r, token, "số") && tdn_is_word(r, token - 1, "dân")) ||
                                        tdn_are_words(r, token, "đề án") || is_number_of_plan(r, token));
    if (compound) {
        return false; /* "phát triển", "chuyển đổi số", "dân số", "đề án 06" */
    }
    for (size_t i = 0; i < TDN_COUNT(STOPS); i++) {
        if (tdn_is_word(r, token, STOPS[i]) && !tdn_has_flag(r, token, TDN_CAPITAL)) {
            return !(tdn_is_word(r, token, "về") && i == 0 && tdn_is_word(r, token + 1, "công"));
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
           place_word_at(r, token, &end) == NULL && province_at(r, token, &end) == TDN_NO_ID;
}

/** A comma inside an open name: "Ban Chỉ đạo phát triển khoa học | , công nghệ | , đổi mới sáng tạo". */
static bool is_comma_of_name(const tdn_reader *r, size_t token, size_t name)
{
    if (!tdn_is_mark(r, token, ',') || tdn_hit_at(r->hits, token + 1, TDN_PHRASE_BODY) != NULL) {
        return false; /* "... và chuyển đổi số, | UBND tỉnh đề ra" */
    }
    const bool letterhead = tdn_has_flag(r, name, TDN_UPPER);
    return letterhead ? goes_on_in_capitals(r, token + 1)
                      : !is_capitalised(r, name) && (is_capitalised(r, token + 1) || names_field(r, token + 1));
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
    const bool named = province_at(r, token, &end) != TDN_NO_ID;
    return named && (!tdn_has_flag(r, token - 1, TDN_UPPER) || tdn_has_flag(r, token, TDN_UPPER)) ? end : token;
}

/** "Lắp máy | - Thí nghiệm cơ điện", "Takara Tool | & Die". */
static bool is_dash_of_name(const tdn_reader *r, size_t token)
{
    return (tdn_is_mark(r, token, '-') || tdn_is_mark(r, token, '&')) && is_capitalised(r, token - 1) &&
           is_capitalised(r, token + 1) && !tdn_has_flag(r, token, TDN_LINE) && !tdn_has_flag(r, token + 1, TDN_LINE);
}

/** "Công ty / TNHH MTV ...": the legal form on the next line belongs to the name. */
static bool is_legal_form(const tdn_reader *r, size_t token)
{
    return !tdn_has_flag(r, token, TDN_BLANK) &&
           (tdn_is_word(r, token, "tnhh") || tdn_is_word(r, token, "cp") || tdn_are_words(r, token, "cổ phần"));
}

/** "Ban Chỉ đạo | Công tác Thông tin đối ngoại | tỉnh Lạng Sơn": the words up to the place belong to the name. */
static size_t read_open_name(const tdn_reader *r, size_t token, tdn_issuer *out)
{
    size_t at = skip_ordinal(r, token);
    /* "Ban Chỉ đạo Trung ương | về phát triển ..."; "về triển khai ..." would begin the document's subject. */
    const bool name = is_capitalised(r, at + 1) && tdn_hit_at(r->hits, at + 1, TDN_PHRASE_TYPE) == NULL &&
                      !tdn_has_flag(r, at + 1, TDN_SENTENCE); /* "Ban Chỉ đạo Nhà nước | về Du lịch" */
    const bool field = names_field(r, at + 1) || tdn_has_flag(r, at, TDN_UPPER) || name;
    const bool about = tdn_is_word(r, at, "về") && field;
    at += about ? 2 : 0;
    at += about && is_comma_of_name(r, at, token) ? 1 : 0; /* "về phòng | , chống thiên tai" */
    size_t ignored = 0;
    const bool letterhead = token > 0 && tdn_has_flag(r, token - 1, TDN_UPPER);
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
        if (!committee && (place_word_at(r, at, &ignored) != NULL || province_at(r, at, &ignored) != TDN_NO_ID)) {
            break;
        }
        at++;
        const bool dash = tdn_is_mark(r, at, '-') && letterhead && goes_on_in_capitals(r, at + 1);
        at += is_comma_of_name(r, at, token) || dash || (national && is_dash_of_name(r, at)) ? 1 : 0;
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

/** The one among the meanings of a phrase whose scope fits the place that follows. */
static uint16_t choose_by_place(const tdn_reader *r, const tdn_hit *hit, const tdn_issuer *read)
{
    for (const tdn_hit *h = hit; h != NULL; h = tdn_hit_next(r->hits, h)) {
        const uint8_t scope = tdn_lexicon_body(h->id)->scope;
        const bool province = read->place == TDN_PLACE_OWN || read->place == TDN_PLACE_PROVINCE;
        const bool district = read->place == TDN_PLACE_DISTRICT || read->place == TDN_PLACE_OWN_DISTRICT;
        const bool commune = read->place == TDN_PLACE_COMMUNE || read->place == TDN_PLACE_OWN_COMMUNE;
        if (scope == TDN_SCOPE_ANY || (scope == TDN_SCOPE_PROVINCE && province) ||
            (scope == TDN_SCOPE_DISTRICT && district) || (scope == TDN_SCOPE_COMMUNE && commune) ||
            (scope == TDN_SCOPE_NONE && read->place == TDN_PLACE_NONE)) {
            return h->id;
        }
    }
    return hit->id;
}

static bool is_local(const tdn_issuer *issuer)
{
    return (issuer->place == TDN_PLACE_DISTRICT || issuer->place == TDN_PLACE_COMMUNE) && issuer->own_name != NULL;
}

/** "của | Trung ương | Hội": the central body of the organisation that is speaking, not of the Party. */
static bool is_centre_of_organisation(const tdn_reader *r, size_t token, const tdn_hit *body)
{
    const size_t behind = token + body->count;
    return tdn_are_words(r, token, "trung ương") && tdn_is_word(r, behind, "hội") && is_capitalised(r, behind) &&
           !tdn_has_flag(r, behind, TDN_SENTENCE);
}

/** "Trưởng | Ban Chỉ đạo quốc gia": the last word of the office is the first of the body's name. NULL: it is not. */
static const tdn_hit *body_within_office(const tdn_reader *r, const tdn_hit *office)
{
    const size_t last = office->token + office->count - 1;
    return office->count > 1 ? tdn_hit_at(r->hits, last, TDN_PHRASE_BODY) : NULL;
}

/** The body that is named at a token, with or without its office before it; NULL: none is. */
static const tdn_hit *find_body(const tdn_reader *r, size_t token, tdn_issuer *out)
{
    const tdn_hit *office = tdn_hit_at(r->hits, token, TDN_PHRASE_OFFICE);
    const tdn_hit *body = tdn_hit_at(r->hits, token, TDN_PHRASE_BODY);
    if (office == NULL || (body != NULL && body->count > office->count)) {
        return body;
    }
    const tdn_hit *behind = tdn_hit_at(r->hits, token + office->count, TDN_PHRASE_BODY);
    behind = behind == NULL ? body_within_office(r, office) : behind;
    if (behind == NULL) {
        return body;
    }
    out->office = office->id;
    return behind;
}

/** Reads a body's name, its place and its office; not the body that it may be part of. */
static bool read_plain(const tdn_reader *r, size_t token, tdn_issuer *out)
{
    *out = (tdn_issuer){.range = {token, token}, .body = TDN_NO_ID, .office = TDN_NO_ID, .province = TDN_NO_ID};
    const tdn_hit *body = find_body(r, token, out);
    if (body == NULL || is_centre_of_organisation(r, body->token, body)) {
        return false;
    }
    size_t at = body->token + body->count;
    out->body = body->id;
    if (tdn_has_open_name(tdn_lexicon_body(body->id))) {
        at = read_open_name(r, at, out);
    }
    const char *open_name = out->own_name;
    bool takes_place = false;
    for (const tdn_hit *h = body; h != NULL; h = tdn_hit_next(r->hits, h)) {
        takes_place = takes_place || tdn_lexicon_body(h->id)->scope != TDN_SCOPE_NONE;
    }
    if (takes_place) {
        out->city_word = tdn_are_words(r, body->token, "thành ủy");
        const size_t place = read_place(r, at, out);
        if (place > at && out->own_name == open_name && is_namesake_city(out)) {
            out->place = TDN_PLACE_DISTRICT;
            out->own_name = tdn_locality_name(r, (tdn_range){at, place}, at);
        }
        at = place > at ? place : read_bare_locality(r, at, body, out);
        out->body = choose_by_place(r, body, out);
    }
    if (open_name != NULL) {
        out->own_name = is_local(out) ? tdn_name_with_locality(r, open_name, out->own_name) : open_name;
    }
    out->range.end = tdn_term_end(r, at);
    return true;
}

/** "Đảng ủy | Sở Tư pháp", "Đảng ủy | Trường Cao đẳng Y tế": the Party committee inside an office of the province. */
static void read_office_of_committee(const tdn_reader *r, tdn_issuer *out)
{
    tdn_issuer inner;
    const size_t at = out->range.end;
    if (strcmp(tdn_lexicon_body(out->body)->id, "dang-uy-xa") != 0 || out->place != TDN_PLACE_NONE) {
        return;
    }
    const uint16_t committee = tdn_lexicon_body_id("dang-uy-co-quan");
    const bool school = tdn_is_word(r, at, "trường") && is_capitalised(r, at + 1); /* "Đảng ủy trường Đại học X" */
    if (committee == TDN_NO_ID || is_cut_off(r, at) || tdn_hit_at(r->hits, at, TDN_PHRASE_BODY) == NULL ||
        !(is_capitalised(r, at) || school) || !read_plain(r, at, &inner) || inner.office != TDN_NO_ID) {
        return;
    }
    const tdn_body *body = tdn_lexicon_body(inner.body);
    if (body->line == TDNREF_LINE_PARTY || (body->scope == TDN_SCOPE_NONE && !tdn_has_open_name(body))) {
        return;
    }
    out->province = inner.province;
    out->place = inner.place;
    out->range.end = inner.range.end;
    inner.province = TDN_NO_ID; /* the place follows the committee's name */
    inner.place = TDN_PLACE_NONE;
    out->own_name = tdn_issuer_name(r->arena, &inner, 0);
    /* a company or school has no place: "Đảng ủy Tập đoàn Điện lực Việt Nam" */
    out->body = body->scope == TDN_SCOPE_NONE ? tdn_lexicon_body_id("dang-uy-don-vi") : committee;
}

/** "Hội đồng thành viên | Tập đoàn Điện lực Việt Nam": an organ of a company, whose name follows. */
static void read_company_of_organ(const tdn_reader *r, tdn_issuer *out)
{
    tdn_issuer company;
    const size_t at = out->range.end;
    if (!tdn_is_organ(tdn_lexicon_body(out->body)) || is_cut_off(r, at) || !is_capitalised(r, at) ||
        tdn_hit_at(r->hits, at, TDN_PHRASE_BODY) == NULL || !read_plain(r, at, &company) ||
        !tdn_has_open_name(tdn_lexicon_body(company.body))) {
        return;
    }
    out->own_name = tdn_issuer_name(r->arena, &company, 0);
    out->range.end = company.range.end;
}

bool tdn_issuer_at(const tdn_reader *r, size_t token, tdn_issuer *out)
{
    if (!read_plain(r, token, out)) {
        return false;
    }
    read_office_of_committee(r, out);
    read_company_of_organ(r, out);
    return true;
}

size_t tdn_issuer_read_place(const tdn_reader *r, size_t token, tdn_issuer *issuer)
{
    const size_t end = read_place(r, token, issuer);
    const tdn_hit *body = tdn_hit_at(r->hits, issuer->range.first, TDN_PHRASE_BODY);
    if (end > token && body != NULL) {
        issuer->body = choose_by_place(r, body, issuer);
    }
    return end;
}

void tdn_issuer_inherit_locality(const tdn_reader *r, tdn_issuer *issuer, const tdn_issuer *above)
{
    const tdn_body *body = tdn_lexicon_body(issuer->body);
    const bool local = above->body != TDN_NO_ID && is_local(above) && !tdn_has_open_name(tdn_lexicon_body(above->body));
    const bool named = issuer->own_name != NULL && !tdn_has_open_name(body);
    if (!local || issuer->place != TDN_PLACE_NONE || named || body->scope == TDN_SCOPE_NONE ||
        body->scope == TDN_SCOPE_PROVINCE) {
        return;
    }
    issuer->place = above->place;
    issuer->own_name =
        issuer->own_name != NULL ? tdn_name_with_locality(r, issuer->own_name, above->own_name) : above->own_name;
    const tdn_hit *hit = tdn_hit_at(r->hits, issuer->range.first, TDN_PHRASE_BODY);
    if (hit != NULL) {
        issuer->body = choose_by_place(r, hit, issuer);
    }
}
