/*
 * store_members.h - of which members a stored record consists, and how each is stored.
 */
#ifndef TDNREF_TOOLS_STORE_MEMBERS_H
#define TDNREF_TOOLS_STORE_MEMBERS_H

#include "store/store_kind.h"

#include <stddef.h>

typedef enum store_member_kind {
    MEMBER_TEXT,
    MEMBER_WORDS,  /**< a text that is never NULL */
    MEMBER_NUMBER, /**< uint64_t */
    MEMBER_YEAR,   /**< uint16_t */
    MEMBER_FLAG,   /**< bool */
    MEMBER_NAME,   /**< an enum */
    MEMBER_SPAN,
    MEMBER_DATE,
    MEMBER_FIELD,
    MEMBER_REF,
    MEMBER_KIND_COUNT
} store_member_kind;

/** An enum by its names, NULL for values that have none. */
typedef struct store_names {
    const char *(*name)(int value);
    int count;
} store_names;

typedef struct store_member {
    const char *name; /**< what its columns begin with */
    store_member_kind kind;
    size_t offset;
    const store_names *names; /**< of an enum, else NULL */
} store_member;

/** What a record of one kind consists of, in the order of the columns. */
typedef struct store_record {
    const char *table;
    size_t size; /**< of the struct, which begins with struct_size */
    const store_member *members;
    size_t member_count;
} store_record;

extern const store_record store_records[STORE_KIND_COUNT];

/** What the origin of a field and the kind of a reference are stored by. */
extern const store_names store_origins, store_ref_kinds;

#endif
