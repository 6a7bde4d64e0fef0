#include "document/block.h"

#include "field/issuer_place.h"

bool tdn_is_national(const tdn_issuer *issuer)
{
    const tdn_body *body = tdn_lexicon_body(issuer->body);
    return body->scope == TDN_SCOPE_NONE &&
           (body->level == TDNREF_LEVEL_CENTRAL || body->level == TDNREF_LEVEL_MINISTRY);
}

void tdn_inherit_place(tdn_issuer *issuer, const tdn_issuer *above)
{
    if (issuer->province == TDN_NO_ID && above->province != TDN_NO_ID && !tdn_is_national(issuer)) {
        issuer->province = above->province;
        if (issuer->place == TDN_PLACE_NONE) {
            issuer->place = TDN_PLACE_PROVINCE;
        }
    }
}

/** True if the previous line holds only the kind of a unit: "CÔNG TY TNHH / XUÂN THỦY", "VĂN PHÒNG / ...". */
static bool is_bare_kind_before(const tdn_reader *r, size_t line, size_t token)
{
    const tdn_unit_kind kind = tdn_unit_kind_at(r, line);
    return kind.words > 0 && kind.need == TDN_UNIT_WHOLE && line + kind.words >= token;
}

/** Marks where a line begins a new name: it begins with a body or unit, and no longer name extends across it. */
static void cut_lines(tdn_column *c)
{
    const tdn_reader *r = &c->reader;
    size_t covered = 0;
    size_t line = 0;
    if (c->count > 0) { /* no sentence precedes it from which a place could be cut off */
        c->region.tokens.items[0].flags &= (uint16_t)~TDN_SENTENCE;
    }
    for (size_t at = 0; at < c->count; at++) {
        if (at > 0 && !tdn_has_flag(r, at, TDN_LINE)) {
            continue;
        }
        const tdn_hit *body = tdn_hit_at(r->hits, at, TDN_PHRASE_BODY);
        const tdn_hit *office = tdn_hit_at(r->hits, line, TDN_PHRASE_OFFICE);
        const bool of_office = office != NULL && line + office->count == at; /* "CHỦ TỊCH / ỦY BAN NHÂN DÂN" */
        const bool begins = !of_office && (body != NULL || tdn_unit_kind_at(r, at).words > 0);
        /* "BAN CHẤP HÀNH TRUNG ƯƠNG / ĐẢNG ĐOÀN QUỐC HỘI": the longer name begins on the line */
        const bool longer = body != NULL && at + body->count > covered;
        if (begins && (at >= covered || longer) && (at == 0 || !is_bare_kind_before(r, line, at))) {
            c->region.tokens.items[at].flags |= TDN_SENTENCE;
        }
        if (body != NULL && at + body->count > covered) {
            covered = at + body->count;
        }
        line = at;
    }
}

/** "CÔNG TY ĐIỆN LỰC BẮC NINH | / Đội sửa chữa": a line in small letters names a part of the body in capitals. */
static bool begins_part_in_small(const tdn_reader *r, size_t token, size_t at)
{
    return tdn_has_flag(r, at, TDN_LINE) && tdn_has_flag(r, token, TDN_UPPER) && tdn_is_word_token(r, at) &&
           tdn_has_flag(r, at, TDN_CAPITAL) && !tdn_has_flag(r, at, TDN_UPPER) &&
           !tdn_has_flag(r, at + 1, TDN_UPPER | TDN_CAPITAL);
}

/** First token after the lines that continue what begins at a token. */
static size_t name_end(const tdn_column *c, size_t token)
{
    size_t at = token + 1;
    while (at < c->count && !tdn_has_flag(&c->reader, at, TDN_SENTENCE) &&
           !begins_part_in_small(&c->reader, token, at)) {
        at++;
    }
    return at;
}

static bool is_upper_word(const tdn_reader *r, size_t token)
{
    return tdn_token_at(r, token)->kind == TDN_TOKEN_NUMBER ||
           (tdn_is_word_token(r, token) && tdn_has_flag(r, token, TDN_UPPER));
}

/** "KHO BẠC NHÀ NƯỚC | KHU VỰC III", "BỘ TƯ LỆNH | QUÂN KHU 4": further words on the line that make it another body's
 * name. */
static bool goes_on(const tdn_reader *r, size_t token)
{
    return tdn_token_at(r, token)->kind != TDN_TOKEN_END && !tdn_has_flag(r, token, TDN_LINE | TDN_SENTENCE) &&
           is_upper_word(r, token) && tdn_unit_kind_at(r, token).words == 0 && !tdn_is_word(r, token, "và") &&
           tdn_hit_at(r->hits, token, TDN_PHRASE_BODY) == NULL && !tdn_is_word(r, token, "bch");
}

/** True if a name extends across the beginning of another: "ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG | TRUNG ƯƠNG / ĐẢNG | ỦY". */
static bool runs_over_cut(const tdn_reader *r, tdn_range words)
{
    for (size_t at = words.first + 1; at < words.end; at++) {
        if (tdn_has_flag(r, at, TDN_SENTENCE)) {
            return true;
        }
    }
    return false;
}

/** "CHI BỘ | TRƯỜNG TIỂU HỌC HÒA BÌNH": the Party cell of a unit bears the unit's name. */
static bool is_cell_of_unit(const tdn_reader *r, const tdn_issuer *issuer)
{
    const size_t end = issuer->range.end;
    return tdn_lexicon_is_body(issuer->body, "chi-bo") && !tdn_has_flag(r, end, TDN_LINE | TDN_SENTENCE) &&
           is_upper_word(r, end);
}

/** Reads the name at a token, if one begins there. `first`: a line begins there, or another name has just ended. */
static bool read_block(const tdn_column *c, size_t token, bool first, tdn_name_block *out)
{
    const tdn_reader *r = &c->reader;
    *out = (tdn_name_block){.words = {token, token}, .kind = tdn_unit_kind_at(r, token), .issuer = {.body = TDN_NO_ID}};
    const bool named = tdn_has_flag(r, token, first ? TDN_CAPITAL : TDN_UPPER); /* not "gửi Phòng Tư pháp" in a page */
    out->known = named && tdn_issuer_at(r, token, &out->issuer) && !runs_over_cut(r, out->issuer.range);
    const bool open = goes_on(r, out->issuer.range.end) || is_cell_of_unit(r, &out->issuer);
    if (out->known && open && out->kind.words > 0 && (first || tdn_lexicon_is_body(out->issuer.body, "bo-tu-lenh"))) {
        out->known = false;
        out->words.end = name_end(c, token);
        return true;
    }
    if (out->known) {
        out->words.end = out->issuer.range.end;
        return true;
    }
    out->words.end = name_end(c, token);
    return first && tdn_has_flag(r, token, TDN_UPPER) && out->words.end > token + 1;
}

/** "QUÂN KHU 4 / BỘ TƯ LỆNH": the command of the unit in the line above, not of the whole country. */
static bool is_command_of_unit(const tdn_name_blocks *b, const tdn_name_block *next)
{
    const tdn_name_block *last = b->count > 0 ? &b->items[b->count - 1] : NULL;
    const bool unit =
        last != NULL && (last->known ? tdn_lexicon_is_body(last->issuer.body, "quan-khu") : last->kind.words > 0);
    return unit && next->known && tdn_lexicon_is_body(next->issuer.body, "bo-tu-lenh");
}

/** "TỈNH LÂM ĐỒNG / ỦY BAN BẦU CỬ", "UBND XÃ EA KLY / HUYỆN KRÔNG PẮC": a line that is just a place. Returns the token
 * after it, `token` if it is not one. */
static size_t read_place_line(tdn_name_blocks *b, size_t token, tdn_issuer *above)
{
    const tdn_reader *r = &b->column.reader;
    tdn_issuer place = {.body = TDN_NO_ID, .office = TDN_NO_ID, .province = TDN_NO_ID};
    const bool district =
        tdn_is_word(r, token, "huyện") || tdn_is_word(r, token, "quận") || tdn_are_words(r, token, "thị xã");
    const bool word = district || tdn_is_word(r, token, "tỉnh") || tdn_are_words(r, token, "thành phố");
    const bool committee = district && tdn_is_word(r, token + 1, "ủy"); /* "HUYỆN ỦY CHI LĂNG" */
    const size_t end =
        word && !committee && tdn_has_flag(r, token, TDN_UPPER) ? tdn_issuer_read_place(r, token, &place) : token;
    if (place.place == TDN_PLACE_DISTRICT && place.own_name != NULL) {
        b->district = place.own_name;
        return end;
    }
    if (place.province == TDN_NO_ID) {
        return token;
    }
    above->province = place.province;
    return end;
}

/** The row of the tables for the district or commune that a name begins with. */
static const char *youth_union_of(const char *place)
{
    static const struct {
        const char *word;
        const char *body;
    } UNIONS[] = {{"huyện ", "huyen-doan"}, {"quận ", "quan-doan"},
                  {"thị xã ", "thi-doan"},  {"thành phố ", "thanh-doan-thanh-pho"},
                  {"xã ", "doan-xa"},       {"phường ", "doan-xa"},
                  {"thị trấn ", "doan-xa"}};
    for (size_t i = 0; place != NULL && i < TDN_COUNT(UNIONS); i++) {
        if (strncmp(place, UNIONS[i].word, strlen(UNIONS[i].word)) == 0) {
            return UNIONS[i].body;
        }
    }
    return "tinh-doan";
}

/** The body of a mass organisation in a place, TDN_NO_ID: none of the tables. */
static uint16_t local_of_organisation(const tdn_issuer *national, const tdn_issuer *place)
{
    static const struct {
        const char *national;
        const char *local;
    } ORGANISATIONS[] = {{"trung-uong-hoi-nong-dan-viet-nam", "hoi-nong-dan"},
                         {"trung-uong-hoi-lien-hiep-phu-nu-viet-nam", "hoi-lien-hiep-phu-nu"},
                         {"trung-uong-hoi-cuu-chien-binh-viet-nam", "hoi-cuu-chien-binh"},
                         {"trung-uong-hoi-chu-thap-do-viet-nam", "hoi-chu-thap-do"}};
    if (tdn_lexicon_is_body(national->body, "trung-uong-doan") || tdn_lexicon_is_body(national->body, "tinh-doan")) {
        return tdn_lexicon_body_id(youth_union_of(place->own_name));
    }
    for (size_t i = 0; i < TDN_COUNT(ORGANISATIONS); i++) {
        if (tdn_lexicon_is_body(national->body, ORGANISATIONS[i].national)) {
            return tdn_lexicon_body_id(ORGANISATIONS[i].local);
        }
    }
    return TDN_NO_ID;
}

/** "BCH", "BAN CHẤP HÀNH" at a token: the token after it; `token` if there is none. */
static size_t skip_board(const tdn_reader *r, size_t token, tdn_issuer *out)
{
    const tdn_hit *office = tdn_hit_at(r->hits, token, TDN_PHRASE_OFFICE);
    if (office == NULL || !tdn_is_word(r, token, office->count > 1 ? "ban" : "bch")) {
        return token;
    }
    out->office = office->id;
    return token + office->count;
}

/** "ĐOÀN TNCS HỒ CHÍ MINH / | BCH HUYỆN CẨM XUYÊN", "HỘI NÔNG DÂN VIỆT NAM / | TỈNH HÀ TĨNH": the form of mass
 * organisations; the board of a place belongs to the organisation named above it, and both lines are one name. */
static bool read_board_of_place(const tdn_name_blocks *b, size_t token, tdn_name_block *out)
{
    const tdn_reader *r = &b->column.reader;
    const tdn_name_block *above = b->count > 0 ? &b->items[b->count - 1] : NULL;
    if (above == NULL || !above->known || above->words.end != token || !tdn_has_flag(r, token, TDN_UPPER)) {
        return false;
    }
    tdn_issuer place = {.body = TDN_NO_ID, .office = above->issuer.office, .province = TDN_NO_ID};
    const size_t first = skip_board(r, token, &place);
    size_t word_end = token;
    const bool word = tdn_place_word_at(r, first, &word_end) != NULL;
    const bool body = tdn_is_word(r, word_end, "đoàn") || tdn_is_word(r, word_end, "ủy"); /* "BCH HUYỆN | ĐOÀN" */
    if (!word || body || (first == token && !tdn_is_national(&above->issuer))) {
        return false;
    }
    const size_t end = tdn_read_place(r, first, &place);
    place.body = end > word_end ? local_of_organisation(&above->issuer, &place) : TDN_NO_ID;
    place.range = (tdn_range){token, end};
    *out = (tdn_name_block){.words = {above->words.first, end}, .known = place.body != TDN_NO_ID, .issuer = place};
    return out->known;
}

void tdn_find_blocks(tdn_name_blocks *b, uint16_t province)
{
    tdn_column *c = &b->column;
    cut_lines(c);
    const tdn_reader *r = &c->reader;
    tdn_issuer above = {.body = TDN_NO_ID, .province = province};
    size_t ended = 0; /* where the last name ended */
    for (size_t at = 0; at < c->count && b->count < TDN_BLOCKS_MAX;) {
        tdn_name_block next;
        const bool first = at == ended || tdn_has_flag(r, at, TDN_LINE);
        if (first && read_board_of_place(b, at, &next)) {
            tdn_inherit_place(&next.issuer, &above);
            above = next.issuer;
            b->items[b->count - 1] = next;
            at = ended = next.words.end;
            continue;
        }
        const size_t place = first ? read_place_line(b, at, &above) : at;
        if (place > at || !read_block(c, at, first, &next)) {
            at = place > at ? place : at + 1;
            ended = place == at ? at : ended;
            continue;
        }
        next.known = next.known && !is_command_of_unit(b, &next);
        if (next.known) {
            tdn_issuer_inherit_locality(r, &next.issuer, &above);
            tdn_inherit_place(&next.issuer, &above);
            above = next.issuer;
        }
        b->items[b->count++] = next;
        at = next.known || next.kind.words > 0 ? next.words.end : at + 1;
        ended = next.words.end;
    }
}

const tdn_name_block *tdn_superior_of(const tdn_name_blocks *b, size_t index)
{
    while (index-- > 0) {
        if (b->items[index].known) {
            return &b->items[index];
        }
    }
    return NULL;
}

/** "HUYỆN ỦY CHI LĂNG / BAN TUYÊN GIÁO", "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG / VĂN PHÒNG": an office and its committee
 * together name a body of the tables. Returns false if they do not, or memory is out. */
static bool joins(const tdn_name_blocks *b, const tdn_name_block *unit, tdn_range above, tdn_issuer *out)
{
    tdn_column joined;
    const size_t words = unit->words.end - unit->words.first;
    const tdn_range parts[] = {unit->words, above};
    bool known = tdn_column_join(&joined, &b->column, parts, TDN_COUNT(parts));
    known = known && tdn_issuer_at(&joined.reader, 0, out) && out->range.end == joined.count;
    if (known) {
        const tdn_hit *body = tdn_hit_at(joined.reader.hits, 0, TDN_PHRASE_BODY);
        known = (body != NULL && body->count > words) || tdn_has_open_name(tdn_lexicon_body(out->body));
    }
    tdn_column_release(&joined);
    return known;
}

/** "VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI / TỈNH GIA LAI / CHI NHÁNH SỐ 7": the kind of the branch, the body above it and what
 * the branch is called together name a body of the tables. */
static bool joins_branch(const tdn_name_blocks *b, const tdn_name_block *unit, const tdn_name_block *above,
                         tdn_issuer *out)
{
    const tdn_reader *r = &b->column.reader;
    const tdn_hit *body = tdn_hit_at(r->hits, above->words.first, TDN_PHRASE_BODY);
    const size_t behind = unit->words.first + unit->kind.words;
    if (body == NULL || !tdn_are_words(r, unit->words.first, "chi nhánh") || behind >= unit->words.end) {
        return false;
    }
    const tdn_range parts[] = {
        {unit->words.first, behind}, {above->words.first, above->words.first + body->count}, {behind, unit->words.end}};
    tdn_column joined;
    bool known = tdn_column_join(&joined, &b->column, parts, TDN_COUNT(parts));
    known = known && tdn_issuer_at(&joined.reader, 0, out) && out->range.end == joined.count;
    const tdn_hit *branch = known ? tdn_hit_at(joined.reader.hits, 0, TDN_PHRASE_BODY) : NULL;
    known = branch != NULL && branch->count == unit->kind.words + body->count;
    tdn_column_release(&joined);
    return known;
}

/** The same with all of the line above: "ĐOÀN ĐBQH VÀ HĐND TỈNH HÀ NAM / VĂN PHÒNG". */
bool tdn_joins_superior(const tdn_name_blocks *b, const tdn_name_block *unit, const tdn_name_block *above,
                        tdn_issuer *out)
{
    tdn_range line = above->words;
    while (line.first > 0 && !tdn_has_flag(&b->column.reader, line.first, TDN_LINE)) {
        line.first--;
    }
    return (line.first < above->words.first && joins(b, unit, line, out)) || joins(b, unit, above->words, out) ||
           joins_branch(b, unit, above, out);
}

tdn_name_block tdn_board_of_party(const tdn_name_blocks *b, size_t index)
{
    tdn_name_block board = b->items[index];
    const tdn_name_block *above = tdn_superior_of(b, index);
    tdn_issuer joined;
    if (tdn_has_open_name(tdn_lexicon_body(board.issuer.body)) && above != NULL &&
        tdn_issuer_line(&above->issuer) == TDNREF_LINE_PARTY && tdn_joins_superior(b, &board, above, &joined)) {
        tdn_inherit_place(&joined, &above->issuer);
        board.issuer = joined;
    }
    return board;
}
