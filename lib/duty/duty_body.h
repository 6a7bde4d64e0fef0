/*
 * duty_body.h - lists of bodies in running text: "Sở Tài chính, Sở Nội vụ và UBND các xã, phường".
 *
 * A body of the tables is read by issuer.h. In addition there are classes ("các sở, ban, ngành"), lists that share
 * their first word ("Các Sở: Tài chính, Nội vụ"), people who stand for their body ("CT, các PCT UBND tỉnh"), and names
 * that are not in the tables ("Hội Doanh nghiệp trẻ tỉnh").
 */
#ifndef TDN_DUTY_BODY_H
#define TDN_DUTY_BODY_H

#include "document/document.h"

/** Longer lists are cut. */
#define TDN_ACTORS_MAX 24

/** How a text names a body. */
typedef enum tdn_naming {
    TDN_NAMED_NOBODY,
    TDN_NAMED_BODY,    /**< one that the tables know */
    TDN_NAMED_CLASS,   /**< every body of a kind */
    TDN_NAMED_PRINTED, /**< by a name that is not in the tables */
    TDN_NAMED_OWN      /**< "Lãnh đạo Sở": the document's own */
} tdn_naming;

typedef struct tdn_actor {
    tdn_range range; /**< tokens, only while their region is being read */
    uint64_t start;  /**< bytes of the text */
    tdnref_span span;
    const char *text; /**< that span as printed */
    tdn_issuer issuer;
    uint8_t naming; /**< tdn_naming */
} tdn_actor;

typedef struct tdn_actors {
    tdn_actor items[TDN_ACTORS_MAX];
    size_t count;
    size_t end; /**< token after the list */
} tdn_actors;

/** Where the list occurs, which decides how freely names are taken. */
typedef enum tdn_actor_style {
    TDN_ACTORS_SENTENCE,  /**< the subject of a sentence: ends at its verb */
    TDN_ACTORS_ITEM,      /**< begins an item, and may be the whole of it */
    TDN_ACTORS_RECIPIENTS /**< one line of "Nơi nhận" */
} tdn_actor_style;

/** Reads the list that begins at a token and ends before `limit`; count 0: none begins there. False: no memory. */
bool tdn_read_actors(const tdn_reader *r, size_t token, size_t limit, tdn_actor_style style, tdn_actors *out);

#endif
