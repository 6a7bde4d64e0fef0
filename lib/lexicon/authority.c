/*
 * authority.c - cuts an authority at its signs.
 */
#include "lexicon/authority.h"

/* Room for the longest id. */
#define ID_MAX 96

tdn_authority tdn_authority_of(const char *text)
{
    static const tdn_slice none = {"", 0};
    tdn_authority out = {none, none, none, false, false};
    if (text == NULL) {
        return out;
    }
    const char *unit = strchr(text, ':');
    const char *place = strchr(text, '@');
    out.body = (tdn_slice){text, strcspn(text, ":@+")};
    out.unit = unit == NULL ? none : (tdn_slice){unit + 1, strcspn(unit + 1, "@+")};
    out.place = place == NULL || place[1] == '?' ? none : (tdn_slice){place + 1, strcspn(place + 1, "+")};
    out.open = strstr(text, "@?") != NULL;
    out.joint = strchr(text, '+') != NULL;
    return out;
}

uint16_t tdn_body_id_of(tdn_slice id)
{
    char text[ID_MAX];
    if (id.len >= sizeof text) {
        return TDN_NO_ID;
    }
    memcpy(text, id.ptr, id.len);
    text[id.len] = '\0';
    return tdn_lexicon_body_id(text);
}
