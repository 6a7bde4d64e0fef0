#include "context/home.h"

#include "field/commune.h"
#include "field/date.h"
#include "lexicon/fold.h"

/* A document names its province near its head; further down other provinces are named as examples. */
#define VOTE_BYTES 8192u
/* Kinds of evidence of a district, and how many of them outweigh the names of provinces in the text. */
#define EVIDENCE_COUNT 6u
#define SURE_COUNT 3u
/* Votes that are compared with all others. */
#define VOTES_MAX 64u

/* ------------------------------------------------------------------- votes */

tdnref_status tdn_collect_places(const tdn_reader *r, tdn_place_votes *votes, tdnref_error *err)
{
    for (uint64_t i = 0; i < r->hits->hits.count; i++) {
        const tdn_hit *hit = &r->hits->hits.items[i];
        if (hit->phrase_class != TDN_PHRASE_PROVINCE || hit->token == 0 || !tdn_has_flag(r, hit->token, TDN_CAPITAL)) {
            continue;
        }
        const bool party = hit->token > 1 && tdn_is_word(r, hit->token - 1, "ủy") &&
                           (tdn_is_word(r, hit->token - 2, "tỉnh") || tdn_is_word(r, hit->token - 2, "thành"));
        const bool named = party || tdn_is_word(r, hit->token - 1, "tỉnh") || tdn_is_word(r, hit->token - 1, "phố");
        const tdn_place_vote vote = {tdn_token_at(r, hit->token)->start, hit->id};
        if (named && !TDN_PUSH(r->arena->alloc, votes, vote)) {
            return tdn_fail(err, TDNREF_ERR_NOMEM, "no memory for the places of a text");
        }
    }
    return tdn_succeed(err);
}

static bool same_place(uint16_t a, uint16_t b)
{
    return a == b || strcmp(tdn_lexicon_province(a)->slug, tdn_lexicon_province(b)->slug) == 0;
}

/** The first vote at or after an offset; votes are in text order. */
static uint64_t first_vote(const tdn_place_votes *votes, uint64_t offset)
{
    uint64_t low = 0;
    uint64_t high = votes->count;
    while (low < high) {
        const uint64_t mid = low + (high - low) / 2;
        if (votes->items[mid].offset < offset) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return low;
}

/** The votes near the head of a document. */
typedef struct vote_range {
    const tdn_place_vote *items;
    size_t count;
} vote_range;

static vote_range votes_near_head(const tdn_place_votes *votes, uint64_t start, uint64_t end)
{
    const uint64_t limit = end - start > VOTE_BYTES ? start + VOTE_BYTES : end;
    const uint64_t first = first_vote(votes, start);
    vote_range near = {first > 0 ? votes->items + first : votes->items, 0}; /* without votes there is no array */
    while (first + near.count < votes->count && near.items[near.count].offset < limit) {
        near.count++;
    }
    return near;
}

/** The province named most often; on a tie the first. `home`: among these only, NULL: among all. */
static uint16_t elected_province(vote_range votes, const tdn_home *home, uint32_t day)
{
    uint16_t best = TDN_NO_ID;
    size_t most = 0;
    for (size_t i = 0; i < votes.count && i < VOTES_MAX; i++) {
        const uint16_t province = votes.items[i].province;
        size_t same = 0;
        if (home != NULL && !tdn_home_holds(home, province, day)) {
            continue;
        }
        for (size_t k = i; k < votes.count; k++) {
            same += same_place(votes.items[k].province, province);
        }
        if (same > most) {
            most = same;
            best = province;
        }
    }
    return best;
}

/* ---------------------------------------------------------------- districts */

static bool is_commune(const tdn_document_draft *d)
{
    return (d->issuer_known ? tdn_issuer_level(&d->issuer) : d->record.level) == TDNREF_LEVEL_COMMUNE;
}

/** The day for which the names of communes are looked up: that of the document, or, where it has none or only a year
 * that holds the reform, of the latest act that it cites, unless it knows a district. 0: it may be from before. */
static uint32_t day_of_communes(const tdn_document_draft *d)
{
    const uint32_t first = tdn_date_day(d->record.date);
    const uint32_t last = tdn_date_last_day(d->record.date);
    const bool open = first == 0 || (first < TDN_REFORM_DAY && last >= TDN_REFORM_DAY);
    const bool cited = open && d->district == NULL && d->cited_day >= TDN_REFORM_DAY;
    return first >= TDN_REFORM_DAY ? first : cited ? d->cited_day : 0;
}

/** The commune whose body issued a document. */
typedef struct own_commune {
    const char *text; /**< that ends in its name */
    tdn_home home;    /**< count 0: it is not known */
} own_commune;

/** "UBND XÃ EA NUÔL", "ĐẢNG ỦY PHƯỜNG BUÔN HỒ", "UBND XÃ EA NUÔL / TRƯỜNG TIỂU HỌC ...", "TRẠM Y TẾ XÃ EA NUÔL". */
static own_commune find_own_commune(const tdn_document_draft *d)
{
    const uint32_t day = day_of_communes(d);
    const bool local = d->issuer_known && d->issuer.place == TDN_PLACE_COMMUNE;
    const bool unit = !d->issuer_known && (d->record.level == TDNREF_LEVEL_DEPARTMENT || is_commune(d));
    const char *const texts[] = {local ? d->issuer.own_name : NULL, local ? d->issuer.locality : NULL, d->commune,
                                 unit ? d->record.issuer.text : NULL};
    own_commune own = {NULL, {.count = 0}};
    for (size_t i = 0; i < TDN_COUNT(texts) && day != 0 && !d->district_printed && own.home.count == 0; i++) {
        own = (own_commune){texts[i], tdn_home_of_commune(texts[i], day)};
    }
    return own;
}

/** True if one of the provinces of a home has the name of this one, which may have ended. */
static bool has_name_of(const tdn_home *home, uint16_t province)
{
    size_t i = 0;
    while (i < home->count && !same_place(home->provinces[i], province)) {
        i++;
    }
    return i < home->count;
}

bool tdn_is_name_of_commune(const tdn_document_draft *d)
{
    const own_commune own = find_own_commune(d);
    if (own.home.count == 0 || has_name_of(&own.home, d->issuer.province)) {
        return false;
    }
    char commune[TDN_FOLD_MAX + 1];
    char province[TDN_FOLD_MAX + 1];
    const char *name = tdn_lexicon_province(d->issuer.province)->name;
    commune[tdn_fold_name(own.text, strlen(own.text), commune)] = '\0';
    province[tdn_fold_name(name, strlen(name), province)] = '\0';
    return strstr(commune, province) != NULL;
}

/** Of the district that issued the document: "UBND HUYỆN KRÔNG PẮC", "BAN QUẢN LÝ DỰ ÁN HUYỆN KRÔNG PẮC". */
static tdn_home home_of_own_body(const tdn_document_draft *d, uint32_t day)
{
    if (d->issuer_known) {
        return tdn_home_of_issuer(&d->issuer, day);
    }
    const bool unit = d->record.issuer.text != NULL && d->record.level == TDNREF_LEVEL_DEPARTMENT;
    return unit ? tdn_home_of_unit(d->record.issuer.text, day) : (tdn_home){.count = 0};
}

/** Of the one district that the document names, in the line above its own body or as an issuer. */
static tdn_home home_of_named_district(const tdn_document_draft *d, uint32_t day)
{
    if (d->district == NULL) {
        return (tdn_home){.count = 0};
    }
    const tdn_home home = tdn_home_of_unit(d->district, day);
    return home.count > 0 ? home : tdn_home_of_name(d->district, TDN_DISTRICT_ANY, day); /* of "Huyện ủy Bát Xát" */
}

/** Of what the document is about: "... trên địa bàn huyện Buôn Đôn năm 2024". */
static tdn_home home_of_title(const tdn_document_draft *d, uint32_t day)
{
    return d->record.title.text != NULL ? tdn_home_of_unit(d->record.title.text, day) : (tdn_home){.count = 0};
}

/** True for a body of a province or district, whose place line names no commune. */
static bool is_above_communes(const tdn_document_draft *d)
{
    return d->issuer_known && !is_commune(d) && tdn_issuer_level(&d->issuer) != TDNREF_LEVEL_UNKNOWN;
}

/** Of the place line, "Bảo Lộc, ngày ...". A commune's own name appears there in its documents, and in those of a body
 * that no table knows, or of an "ỦY BAN NHÂN DÂN" without a name; only a city's name is certain not to be a commune's.
 */
static tdn_home home_of_place_line(const tdn_document_draft *d, uint32_t day)
{
    if (d->record.place.text == NULL || day >= TDN_REFORM_DAY || is_commune(d)) {
        return (tdn_home){.count = 0};
    }
    const tdn_home home = tdn_home_of_unit(d->record.place.text, day); /* "TP. Vinh, ngày ..." */
    const unsigned kinds = is_above_communes(d) ? TDN_DISTRICT_ANY : TDN_DISTRICT_CITY;
    return home.count > 0 ? home : tdn_home_of_name(d->record.place.text, kinds, day);
}

/** The province of a home; among several the one that the text names most often. */
static uint16_t province_of_home(const tdn_home *home, vote_range votes, uint32_t day)
{
    return home->count == 1 ? home->provinces[0] : tdn_home_choose(home, elected_province(votes, home, day), day);
}

/** The evidence for a document's home, the most reliable first; what comes after the first three counts only where the
 * text names no province. */
static tdn_home home_of_evidence(const tdn_document_draft *d, size_t rank, uint32_t day)
{
    const bool above = is_commune(d) || d->district_printed;
    switch (rank) {
    case 0:
        return home_of_own_body(d, day);
    case 1:
        return above ? home_of_named_district(d, day) : (tdn_home){.count = 0};
    case 2:
        return is_above_communes(d) ? home_of_place_line(d, day) : (tdn_home){.count = 0};
    case 3:
        return is_above_communes(d) ? (tdn_home){.count = 0} : home_of_place_line(d, day);
    case 4:
        return home_of_title(d, day);
    default:
        return above ? (tdn_home){.count = 0} : home_of_named_district(d, day);
    }
}

/** By districts and votes. */
static uint16_t province_by_evidence(const tdn_document_draft *d, vote_range near, uint32_t day)
{
    uint16_t elected = TDN_NO_ID;
    for (size_t rank = 0; rank < EVIDENCE_COUNT && elected == TDN_NO_ID; rank++) {
        const tdn_home home = home_of_evidence(d, rank, day);
        if (home.count > 0) {
            return province_of_home(&home, near, day);
        }
        elected = rank + 1 == SURE_COUNT ? elected_province(near, NULL, day) : elected;
    }
    return elected;
}

uint16_t tdn_province_of_document(const tdn_document_draft *d, const tdn_place_votes *votes, uint64_t end)
{
    const uint32_t day = tdn_date_day(d->record.date);
    const vote_range near = votes_near_head(votes, d->start, end);
    const tdn_home commune = find_own_commune(d).home;
    if (commune.count == 1) {
        return commune.provinces[0];
    }
    const uint16_t voted = commune.count > 1 ? elected_province(near, &commune, day) : TDN_NO_ID;
    const uint16_t told = voted != TDN_NO_ID ? voted : province_by_evidence(d, near, day);
    return commune.count > 1 ? tdn_home_choose(&commune, told, day) : told;
}
