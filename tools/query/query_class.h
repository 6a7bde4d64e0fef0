/*
 * query_class.h - what texts mean by a class of bodies: "các bộ, ngành, địa phương", "Ủy ban nhân dân các xã, phường".
 */
#ifndef TDNREF_TOOLS_QUERY_CLASS_H
#define TDNREF_TOOLS_QUERY_CLASS_H

#include "query/query.h"

/** Classes of the country's bodies that are listed one by one. Bits. */
enum tasked_class { TASKED_NONE = 0, TASKED_PROVINCES = 1, TASKED_MINISTRIES = 2 };

/** The classes of the country that the words name. */
unsigned query_classes_of(const char *words);

/** How far words that name a class reach to one body. */
enum class_reach {
    REACH_NONE,
    REACH_CLASS, /**< it is one of that class */
    REACH_ALL    /**< they speak of everybody: "các cơ quan, đơn vị" */
};

/** `classes` are the body's own among those of the country, `authority` its legal body, NULL if it is a class itself.
 */
enum class_reach query_reach(const char *words, const char *body, const char *authority, unsigned classes);

/** SQL's tdn_classes(words), and tdn_reach(words, body, authority, classes); words of NULL reach nobody. */
void query_add_class_functions(const query *q);

#endif
