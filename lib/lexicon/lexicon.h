/*
 * lexicon.h - what is in the tables: words, phrases, types, bodies, places, symbols, cues.
 *
 * Everything comes from lib/data/ through the generator (lib/gen/maketables.c), as static const tables in tables.inc. A
 * text is compared word by word: each word of any phrase has an id, and all phrases are in one trie of word ids.
 * Commas, dashes, ampersands, full stops and slashes between the words of a phrase are not part of it ("Sở Văn hóa, Thể
 * thao và Du lịch", "Sở TT&TT", "TP. Hồ Chí Minh"): code that walks the trie may step over them.
 */
#ifndef TDN_LEXICON_H
#define TDN_LEXICON_H

#include "base/base.h"

/** Id of a word of the tables; 0: in none of them. */
typedef uint16_t tdn_word;

/** In place of the id of a type, body, office, province or cue, which is the index of its row: none. */
#define TDN_NO_ID UINT16_MAX

/** Id of a folded word (fold.h), else 0. */
tdn_word tdn_lexicon_word(const char *folded, size_t len);

/** Id of a code as a phrase prints it ("TTCP", "QĐ", "TT"): an upper-cased word with at least two capitals, matched
 * only where the text has capitals too. Folded by tdn_fold_code(). */
tdn_word tdn_lexicon_code(const char *code, size_t len);

/** The words of the tables that have a shape (shape.h), codes left out; *count: how many. */
const tdn_word *tdn_lexicon_words_of_shape(const char *shape, size_t len, size_t *count);

/** The folded form of a word, NUL-terminated. */
const char *tdn_lexicon_folded(tdn_word word);

/** True if the name of a type begins with this word: "nghị", "kế". The scan asks for nothing else. */
bool tdn_lexicon_begins_type(tdn_word word);

/* ------------------------------------------------------------- phrases */

/** No phrase has more words. */
#define TDN_PHRASE_WORDS_MAX 36

typedef enum tdn_phrase_class {
    TDN_PHRASE_TYPE,     /**< name or running abbreviation of a document type; id: tdn_type */
    TDN_PHRASE_BODY,     /**< name of an issuing body without its place; id: tdn_body */
    TDN_PHRASE_OFFICE,   /**< who signs or speaks for a body: "Bộ trưởng", "Ban Thường vụ"; id: tdn_office */
    TDN_PHRASE_PROVINCE, /**< bare name of a province or city; id: tdn_province */
    TDN_PHRASE_CUE,      /**< id: tdn_cue */
    TDN_PHRASE_GUARD,    /**< words before a number that rule it out: "Mẫu số", "tài khoản"; id: 0 */
    TDN_PHRASE_LAW,      /**< name of a law without the word "Luật": "Ngân sách nhà nước" (laws.txt); id: 0 */
    TDN_PHRASE_COUNT
} tdn_phrase_class;

/** One meaning of a phrase. The same words may have several meanings: "Tòa án nhân dân" is a body of three levels. */
typedef struct tdn_payload {
    uint16_t phrase_class;
    uint16_t id;
} tdn_payload;

/** A node of the trie: the word w leads from it to the node `base` + w if that names it as its parent. */
typedef struct tdn_trie_node {
    uint16_t base; /**< 0: no word leads on */
    uint16_t parent;
    uint16_t payloads; /**< the first */
    uint8_t payload_count;
    uint8_t classes; /**< a bit for each class among the payloads */
} tdn_trie_node;

extern const tdn_trie_node *const tdn_trie_nodes;
extern const tdn_payload *const tdn_payloads;

/** The root of the trie. */
#define TDN_TRIE_ROOT 0u
/** No such branch. */
#define TDN_TRIE_NONE UINT32_MAX

/** The node that a word of the tables leads to; 0, which is no word, leads nowhere. */
static inline uint32_t tdn_trie_step(uint32_t node, tdn_word word)
{
    const uint32_t to = (uint32_t)tdn_trie_nodes[node].base + word;
    return tdn_trie_nodes[to].parent == node ? to : TDN_TRIE_NONE;
}

/** The meanings of what ends at a node, by class. */
static inline const tdn_payload *tdn_trie_payloads(uint32_t node, size_t *count)
{
    *count = tdn_trie_nodes[node].payload_count;
    return &tdn_payloads[tdn_trie_nodes[node].payloads];
}

/* --------------------------------------------------------------- types */

typedef enum tdn_system {
    TDN_SYSTEM_NORMATIVE, /**< law, decree, circular ... */
    TDN_SYSTEM_ADMIN,     /**< the types of Nghị định 30/2020/NĐ-CP */
    TDN_SYSTEM_PARTY,
    TDN_SYSTEM_TREATY,
    TDN_SYSTEM_OTHER
} tdn_system;

enum tdn_type_flag {
    TDN_TYPE_LAW = 1,     /**< law, code, ordinance, constitution: cited by name */
    TDN_TYPE_TREATY = 2,  /**< cited by name, level international */
    TDN_TYPE_GENERIC = 4, /**< "văn bản", "công văn": the symbol decides */
    TDN_TYPE_PLAN = 8,    /**< can be a plan that hands tasks down */
    TDN_TYPE_REJECT = 16, /**< recognised only to be left out: contract, licence, judgment */
    TDN_TYPE_NAME = 32,   /**< the words alone name one act: "UNCLOS", "BLHS", "Bộ luật Hình sự" */
    TDN_TYPE_ORDER = 64   /**< not a plan, but tells others what to do: "Chỉ thị", "Kết luận" */
};

typedef struct tdn_type {
    const char *id;   /**< unique key of the data file */
    const char *code; /**< as records give it: "KH", "QyĐ", "LUẬT" */
    const char *name; /**< "Kế hoạch" */
    const char *urn;  /**< the name in a urn: "ke.hoach" */
    uint8_t system;
    uint8_t flags;
} tdn_type;

typedef struct tdn_types {
    const tdn_type *items;
    size_t count;
} tdn_types;

extern const tdn_types tdn_all_types;

static inline const tdn_type *tdn_lexicon_type(uint16_t id)
{
    return id < tdn_all_types.count ? &tdn_all_types.items[id] : NULL;
}

/* -------------------------------------------------------------- bodies */

typedef enum tdn_scope {
    TDN_SCOPE_NONE,     /**< one body in the country */
    TDN_SCOPE_PROVINCE, /**< one in each province; its name ends in the province */
    TDN_SCOPE_DISTRICT,
    TDN_SCOPE_COMMUNE,
    TDN_SCOPE_ANY /**< on all three levels: "Ủy ban nhân dân"; the place word that follows says which */
} tdn_scope;

typedef struct tdn_body {
    const char *id;   /**< unique key, also the slug in `authority` */
    const char *name; /**< official name; {P} stands for "tỉnh X" or "thành phố X", {p} for the bare name; where the
                       * place is a city, "Tỉnh ủy" in it reads "Thành ủy" and "Tỉnh Đoàn" "Thành Đoàn" */
    const char *urn;  /**< the name without its place in a urn: "so.xay.dung" */
    uint8_t level;    /**< tdnref_level */
    uint8_t line;     /**< tdnref_line */
    uint8_t scope;    /**< tdn_scope */
    uint8_t rank;     /**< smaller is higher, compared only within one line */
    uint16_t above;   /**< id of the body whose authority it acts on or whose office it is; TDN_NO_ID: none */
    uint32_t from;    /**< first day as yyyymmdd, 0 = open */
    uint32_t to;      /**< last day as yyyymmdd, 0 = open */
    uint8_t flags;    /**< tdn_body_flag */
} tdn_body;

enum tdn_body_flag {
    TDN_BODY_OPEN = 1, /**< its name continues in words of its own: "Ban Chỉ đạo | Công tác Thông tin đối ngoại", "Hội
                          đồng | thẩm định", "Trường | Trung học phổ thông X"; a column of bodies.txt says so */
    TDN_BODY_ALIAS =
        2 /**< another name of the body in `above`, with the same number book: "Ban Chấp hành Đảng bộ tỉnh" */
};

typedef struct tdn_bodies {
    const tdn_body *items;
    size_t count;
} tdn_bodies;

extern const tdn_bodies tdn_all_bodies;

static inline const tdn_body *tdn_lexicon_body(uint16_t id)
{
    return id < tdn_all_bodies.count ? &tdn_all_bodies.items[id] : NULL;
}

/** The body, and the type, with that key, TDN_NO_ID if there is none: for the few that the code refers to
 * ("quoc-hoi"). */
uint16_t tdn_lexicon_body_id(const char *id);
uint16_t tdn_lexicon_type_id(const char *id);
/** True if a body is the one with that id. */
bool tdn_lexicon_is_body(uint16_t body, const char *id);

/** A body that ended and one that took over from it; the main one of several comes first. */
typedef struct tdn_merger {
    uint16_t ended;
    uint16_t successor;
} tdn_merger;

/** The mergers in the order of the data, NULL after the last. */
const tdn_merger *tdn_lexicon_merger(size_t index);

typedef struct tdn_office {
    const char *name; /**< as records give it: "Bộ trưởng", "Ban Thường vụ", "Chủ tịch" */
} tdn_office;

const tdn_office *tdn_lexicon_office(uint16_t id);

/* -------------------------------------------------------------- places */

/* Local government has had two tiers since that day; the day before was the last of the districts and of 29 provinces
 * (Nghị quyết 203/2025/QH15, 202/2025/QH15). */
#define TDN_REFORM_DAY 20250701u
#define TDN_REFORM_EVE 20250630u

typedef struct tdn_province {
    const char *slug;
    const char *name;      /**< "Đắk Lắk" */
    const char *full_name; /**< "tỉnh Đắk Lắk" */
    const char *urn;       /**< the name in a urn: "dak.lak" */
    bool city;             /**< thành phố trực thuộc Trung ương */
    uint32_t from;         /**< yyyymmdd, 0 = open */
    uint32_t to;
    uint16_t successor; /**< province that its territory went to, TDN_NO_ID: none */
} tdn_province;

const tdn_province *tdn_lexicon_province(uint16_t id);

/** The unit that on `day` (yyyymmdd) was where `id` is now, under another name: "Thừa Thiên Huế" for "Huế"; `id` itself
 * if it already existed, or if it was formed from several. */
uint16_t tdn_lexicon_province_before(uint16_t id, uint32_t day);

/** The unit of the same name that existed on `day` (yyyymmdd; 0: the latest); `id` itself if none did. */
uint16_t tdn_lexicon_province_on(uint16_t id, uint32_t day);

/** The unit that on `day` (yyyymmdd; 0: the latest) was where `id` had been, or had taken it over; TDN_NO_ID if `id`
 * begins after that day. */
uint16_t tdn_lexicon_province_heir(uint16_t id, uint32_t day);

/** Kinds of units between province and commune, which ended on 30/6/2025 (Nghị quyết 203/2025/QH15). */
enum tdn_district_kind {
    TDN_DISTRICT_RURAL = 1, /**< huyện */
    TDN_DISTRICT_URBAN = 2, /**< quận */
    TDN_DISTRICT_TOWN = 4,  /**< thị xã */
    TDN_DISTRICT_CITY = 8,  /**< thành phố under a province, or under a city like Thủ Đức */
    TDN_DISTRICT_ANY = 15
};

/** A unit with a certain name in one province. */
typedef struct tdn_district {
    const char *name;  /**< official */
    uint16_t province; /**< a unit with its name; the day decides which */
    uint8_t kinds;     /**< tdn_district_kind, all that it has been */
    uint32_t from;     /**< first day in that province, yyyymmdd, 0 = open */
    uint32_t to;
} tdn_district;

/** "Châu Thành" is in ten; no name of a commune is in more than seven. */
#define TDN_DISTRICT_PROVINCES_MAX 12

/** The provinces, as of `day` (yyyymmdd; 0 or any later day: when districts ended), that had a unit of one of the kinds
 * with a name folded by tdn_fold_name(). Returns how many; 0: none in the table. */
size_t tdn_lexicon_district_provinces(const char *name, size_t len, unsigned kinds, uint32_t day,
                                      uint16_t provinces[TDN_DISTRICT_PROVINCES_MAX]);

/** The official name of the units that have a folded name or spelling, "Krông Pắc" for "Krông Păk"; NULL: none in the
 * table, or units with different names share it. */
const char *tdn_lexicon_district_name(const char *name, size_t len);

/** Kinds of units below the province since TDN_REFORM_DAY (Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 1).
 */
enum tdn_commune_kind {
    TDN_COMMUNE_RURAL = 1, /**< xã */
    TDN_COMMUNE_WARD = 2,  /**< phường */
    TDN_COMMUNE_ZONE = 4,  /**< đặc khu */
    TDN_COMMUNE_ANY = 7
};

/** A unit with a certain name; names are folded and stand in one string. */
typedef struct tdn_commune {
    uint8_t province; /**< a unit with its name; the day decides which */
    uint8_t kind;     /**< tdn_commune_kind */
} tdn_commune;

/** The provinces that on `day` (yyyymmdd) have a unit of one of the kinds with a name folded by tdn_fold_name().
 * Returns how many; 0: none in the table, or the day is unknown (0) or before TDN_REFORM_DAY, when other communes had
 * the name. */
size_t tdn_lexicon_commune_provinces(const char *name, size_t len, unsigned kinds, uint32_t day,
                                     uint16_t provinces[TDN_DISTRICT_PROVINCES_MAX]);

/* ------------------------------------------------------------- symbols */

/** What a group of letters in a symbol can stand for: "KH" is a type, "UBND" three bodies, "TT" both. */
typedef struct tdn_symbol {
    const char *code;       /**< canonical case: "CTr" */
    const uint16_t *types;  /**< tdn_type ids, likeliest first */
    const uint16_t *bodies; /**< tdn_body ids, likeliest first */
    uint8_t type_count;
    uint8_t body_count;
} tdn_symbol;

/** Looks up a group folded by tdn_fold_code(); also groups followed by a term's number ("QH15", "NHNN7"), which are
 * tried again without it. NULL if unknown. */
const tdn_symbol *tdn_lexicon_symbol(const char *code, size_t len);

/* ---------------------------------------------------------------- cues */

enum tdn_cue_flag {
    TDN_CUE_AFTER = 1,    /**< follows the reference that it governs: "... hết hiệu lực" */
    TDN_CUE_PASSIVE = 2,  /**< what precedes is the object: "được sửa đổi, bổ sung bởi" */
    TDN_CUE_LIST = 4,     /**< opens a recital: governs a whole list, over a colon too: "Căn cứ", "Thực hiện" */
    TDN_CUE_DETAILS = 8,  /**< decree to law: "quy định chi tiết", "hướng dẫn thi hành" */
    TDN_CUE_REVIEW = 16,  /**< overrides a cue inside it: "kết quả thực hiện", "tuyên truyền" */
    TDN_CUE_REPEATS = 32, /**< "nêu trên": marks a short form */
    TDN_CUE_ALIAS = 64,   /**< "sau đây gọi tắt là" */
    TDN_CUE_BREAK = 128,  /**< begins a clause with its own subject: "sau khi", "trong đó" */
    TDN_CUE_HIDES = 256, /**< no relation at all, only prevents the cue inside it from being read: "phạm vi điều chỉnh",
                            "thi hành án", "sửa đổi, bổ sung năm 2019", "Ban Chấp hành" */
    TDN_CUE_SUBJECT = 512, /**< no relation, opens the subject clause of what precedes: "về việc", "V/v" */
    TDN_CUE_ADJACENT = 1024, /**< governs only what comes right after it: "ban hành" of "sớm ban hành văn bản tương tự
                                Công văn số ..." governs nothing */
    TDN_CUE_ASIDE = 2048 /**< says nothing about the reference before it: "so với", "gắn với", "kiến nghị tại" */
};

typedef struct tdn_cue {
    const char *id;
    uint8_t relation; /**< tdnref_relation */
    uint16_t flags;
} tdn_cue;

typedef struct tdn_cues {
    const tdn_cue *items;
    size_t count;
} tdn_cues;

extern const tdn_cues tdn_all_cues;

static inline const tdn_cue *tdn_lexicon_cue(uint16_t id)
{
    return id < tdn_all_cues.count ? &tdn_all_cues.items[id] : NULL;
}

#endif
