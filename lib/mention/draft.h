/*
 * draft.h - a mention while it is being worked out: the record so far and what else the later stages need.
 */
#ifndef TDN_DRAFT_H
#define TDN_DRAFT_H

#include "field/issuer.h"

/** No mention. */
#define TDN_NO_DRAFT UINT64_MAX

typedef struct tdn_draft {
    tdnref_mention record;
    tdn_range range;     /**< tokens of its region; only while the region is being read */
    uint64_t text_start; /**< bytes of the text */
    uint64_t text_end;
    uint64_t outer; /**< mention whose name contains this one ("Luật sửa đổi ... Luật X"), TDN_NO_DRAFT: none */
    uint64_t quoted; /**< mention whose text is being quoted where this one occurs, TDN_NO_DRAFT: none */
    uint16_t type;   /**< tdn_type id, TDN_NO_ID: unknown */
    uint16_t said;   /**< type given by the words, before the symbol decides; inherited by later items of the list */
    uint16_t issuer_count;
    tdn_issuer *issuers;           /**< in the arena */
    const tdn_symbol *open_symbol; /**< symbol that several bodies share, so that it names none by itself; NULL: none */
    const char *serial;            /**< digits of the number without leading zeros, or of a short form; NULL: none */
    uint16_t year;                 /**< printed in the number or after a short form, 0: none */
    uint16_t own_office;           /**< with own_body: "của Hiệu trưởng"; TDN_NO_ID: none */
    bool joint;                    /**< its symbol names several issuers */
    bool own_body;      /**< "của Sở", "của Trường": the document's own body, named by its kind alone */
    bool alias;         /**< in brackets after what it stands for: "(sau đây gọi là Quy chế 05)" */
    bool repeats;       /**< "nêu trên" */
    bool issuer_before; /**< its list names the issuer before the first number */
    bool same_day;      /**< "cùng ngày": same date as its neighbour in the list */
    bool bare_name;     /**< a bare type that stands for a numbered directive: "Chương trình phối hợp" */
    bool given;         /**< such a name, defined in brackets: "(sau đây gọi là Nghị định)" */
} tdn_draft;

typedef TDN_ARRAY(tdn_draft) tdn_drafts;

#define TDN_GIVEN_MAX 4

/** Types that a document defines in brackets as names of numbered acts: "(sau đây gọi là Nghị định)". */
typedef struct tdn_given_names {
    uint64_t document;
    size_t count;
    uint16_t types[TDN_GIVEN_MAX];
} tdn_given_names;

/** Makes a draft one with nothing known yet. */
void tdn_draft_begin(tdn_draft *out, tdnref_kind kind, uint16_t type);

/** Appends an issuer; false: no memory. */
bool tdn_draft_add_issuer(const tdn_reader *r, tdn_draft *out, const tdn_issuer *issuer);

#endif
