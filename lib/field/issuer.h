/*
 * issuer.h - issuing bodies: reading their names, choosing among bodies that share a symbol, writing the full official
 * name.
 */
#ifndef TDN_ISSUER_H
#define TDN_ISSUER_H

#include "field/number.h"

/** How precisely the text gives the place of a body that every province (district, commune) has. */
typedef enum tdn_place {
    TDN_PLACE_NONE,     /**< not at all: "UBND" */
    TDN_PLACE_OWN,      /**< the citing document's own: "UBND tỉnh" */
    TDN_PLACE_PROVINCE, /**< named: "UBND tỉnh Lạng Sơn" */
    TDN_PLACE_DISTRICT, /**< named district, or city or town under a province */
    TDN_PLACE_COMMUNE,
    TDN_PLACE_OWN_DISTRICT, /**< "UBND huyện" */
    TDN_PLACE_OWN_COMMUNE   /**< "UBND xã" */
} tdn_place;

typedef struct tdn_issuer {
    tdn_range range; /**< tokens, empty if read from a symbol */
    uint16_t body;
    uint16_t office;   /**< "Bộ trưởng", "Ban Thường vụ" before the body; TDN_NO_ID: none */
    uint16_t province; /**< TDN_NO_ID: not given here */
    uint8_t place;     /**< tdn_place */
    bool city_word;    /**< the text says "thành phố", not "tỉnh" */
    const char *unit; /**< "huyện", "phường" without a name; behind an open name with it, "Trung tâm Y tế | huyện
                         Krông Bông", where only the citing document tells it; else NULL */
    const char *ordinal; /**< of a congress: "XIII"; else NULL */
    const char *own_name; /**< rest of an open name ("Công tác Thông tin đối ngoại"), or "huyện Cao Lộc"; else NULL */
    const char *locality; /**< the district or commune that an open name ends in: "huyện Cao Lộc"; else NULL */
} tdn_issuer;

/** What is known of a reference's surroundings when its issuer is completed. */
typedef struct tdn_surroundings {
    uint16_t province;     /**< of the citing document, TDN_NO_ID: unknown */
    tdnref_level level;    /**< of the citing document's issuer */
    const char *locality;  /**< district or commune of the citing document, with its type word; NULL: none */
    const char *commune;   /**< above the citing document's body in its letterhead, with its type word; NULL: none */
    const char *district;  /**< the one district that the citing document names, with its type word; NULL: none */
    bool in_district;      /**< the citing document's body belongs to a district that its letterhead names */
    uint32_t day;          /**< of the reference, else of the document, yyyymmdd; 0 unknown */
    uint32_t document_day; /**< of the citing document, the day for which `province` is given; 0 unknown */
} tdn_surroundings;

/** Reads the body named at a token ("Ủy ban nhân dân tỉnh Đắk Lắk", "Bộ trưởng Bộ Tài chính"); false: none begins
 * there. If memory runs out, own_name stays NULL. */
bool tdn_issuer_at(const tdn_reader *r, size_t token, tdn_issuer *out);

/** True if a body or an office begins at a token; otherwise tdn_issuer_at() need not be called. */
static inline bool tdn_begins_issuer(const tdn_reader *r, size_t token)
{
    return (r->hits->classes[token] & (1u << TDN_PHRASE_BODY | 1u << TDN_PHRASE_OFFICE)) != 0;
}

/** Reads a place at a token into an issuer whose own line did not give it. Returns the token after it, or `token` if
 * there is none. */
size_t tdn_issuer_read_place(const tdn_reader *r, size_t token, tdn_issuer *issuer);

/** Gives an office that names no place the district or commune of the body in the line above it: "UBND HUYỆN ĐÔ LƯƠNG /
 * PHÒNG TƯ PHÁP". */
void tdn_issuer_inherit_locality(const tdn_reader *r, tdn_issuer *issuer, const tdn_issuer *above);

/** The issuer that a symbol's group stands for, as of the surroundings' day. False: the table knows no body. */
bool tdn_issuer_of_symbol(const tdn_symbol *symbol, const tdn_surroundings *around, tdn_issuer *out);

/** Replaces a body that did not exist on a day (0: unknown) by one of the same name that did: "Bộ Lao động" in 1950. */
void tdn_issuer_choose_by_day(const tdn_reader *r, tdn_issuer *issuer, uint32_t day);

/** Completes the place from the surroundings; true if it changed anything. */
bool tdn_issuer_complete(tdn_issuer *issuer, const tdn_surroundings *around);

/** Full official name; NULL when memory is out. */
const char *tdn_issuer_name(tdn_arena *arena, const tdn_issuer *issuer, uint32_t day);

/** The same into the caller's buffer; false if it does not fit. */
bool tdn_issuer_write_name(const tdn_issuer *issuer, uint32_t day, char *out, size_t room);

/** Legal body for identity, "ubnd@dak-lak"; "?" for a place not known; NULL when memory is out. */
const char *tdn_issuer_authority(tdn_arena *arena, const tdn_issuer *issuer, uint32_t day);

tdnref_level tdn_issuer_level(const tdn_issuer *issuer);
tdnref_line tdn_issuer_line(const tdn_issuer *issuer);

/** True if the body's name goes on in words of its own. */
static inline bool tdn_has_open_name(const tdn_body *body)
{
    return (body->flags & TDN_BODY_OPEN) != 0;
}

/** True for a body of a district or commune that is not named: "UBND huyện" in a province's document. */
bool tdn_issuer_is_unnamed_local(const tdn_issuer *issuer);

/** True for an organ that any company has: "Hội đồng quản trị". */
static inline bool tdn_is_organ(const tdn_body *body)
{
    return body->level == TDNREF_LEVEL_UNKNOWN && body->scope == TDN_SCOPE_NONE && !tdn_has_open_name(body);
}

/** True if the body existed on a day (0: yes). */
static inline bool tdn_body_existed(const tdn_body *body, uint32_t day)
{
    return day == 0 || ((body->from == 0 || body->from <= day) && (body->to == 0 || day <= body->to));
}

/** True if a name, which may be NULL, has this ending: "quốc gia", "Tỉnh ủy". */
static inline bool tdn_name_ends_in(const char *name, const char *end)
{
    const size_t len = name != NULL ? strlen(name) : 0;
    return len >= strlen(end) && strcmp(name + len - strlen(end), end) == 0;
}

#endif
