/*
 * own_name.h - the proper name of a unit, with its marks.
 */
#ifndef TDN_OWN_NAME_H
#define TDN_OWN_NAME_H

#include "base/base.h"

/** Where in `words`, joined by dashes as tdn_identity_words() makes them, the name stands whose letters without marks
 * are `slug`: "xã-tâm-an" in "ủy-ban-nhân-dân-xã-tâm-an-tỉnh-đồng-nai" for "xa-tam-an". "Xã Tam An" and "xã Tâm An" are
 * two bodies with two number books. The slug itself if it is not there. */
tdn_slice tdn_marked_name(const char *words, tdn_slice slug);

#endif
