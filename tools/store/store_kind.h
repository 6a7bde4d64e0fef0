/*
 * store_kind.h - the kinds of records that are read of a source.
 */
#ifndef TDNREF_TOOLS_STORE_KIND_H
#define TDNREF_TOOLS_STORE_KIND_H

/** In the order in which a graph wants them. */
typedef enum store_kind {
    STORE_DOCUMENT,   /**< tdnref_document */
    STORE_MENTION,    /**< tdnref_mention */
    STORE_UNNUMBERED, /**< tdnref_unnumbered */
    STORE_DUTY,       /**< tdnref_duty */
    STORE_KIND_COUNT
} store_kind;

#endif
