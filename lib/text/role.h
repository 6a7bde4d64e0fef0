/*
 * role.h - what a word says about the place where it occurs, whatever its neighbours.
 *
 * "của" ends no sentence, "TP" has a full stop of its own. A form stores the roles of its word, so that stages test a
 * bit instead of comparing words.
 */
#ifndef TDN_ROLE_H
#define TDN_ROLE_H

#include "base/base.h"

enum tdn_word_role {
    TDN_ROLE_GOES_ON = 1,  /**< never ends a sentence: the line was wrapped after it ("của\nThủ tướng") */
    TDN_ROLE_PINPOINT = 2, /**< belongs to the act on the next line: "Căn cứ khoản 1 Điều 50 / Luật ..." */
    TDN_ROLE_ABBREVIATION = 4, /**< is written with a full stop: "TP. Hồ Chí Minh", "TM. ỦY BAN NHÂN DÂN" */
    TDN_ROLE_ARTICLE = 8,      /**< "Điều" */
    TDN_ROLE_PART = 16,        /**< of an act, with a full stop after its number: "Phần C." */
    TDN_ROLE_OPENS = 32        /**< with a capital it begins a sentence: "Tại khoản 1 Điều 82 ..." */
};

/** The roles of a word, as printed, NFC. */
uint8_t tdn_roles_of(tdn_slice word);

#endif
