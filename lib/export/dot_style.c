/*
 * dot_style.c - the colours and lines as tables.
 */
#include "export/dot_style.h"

const tdn_relation_style tdn_relation_styles[TDNREF_REL_COUNT] = {
    [TDNREF_REL_IMPLEMENTS] = {"#2b5fa8", "solid", "1.3", "normal"},
    [TDNREF_REL_BASIS] = {"#4f8a3c", "solid", "1.0", "normal"},
    [TDNREF_REL_GUIDES] = {"#a07400", "dashed", "1.0", "normal"},
    [TDNREF_REL_PROMULGATES] = {"#7a3fa0", "solid", "1.0", "diamond"},
    [TDNREF_REL_AMENDS] = {"#d2691e", "solid", "1.2", "vee"},
    [TDNREF_REL_REPLACES] = {"#c0392b", "solid", "1.2", "tee"},
    [TDNREF_REL_REPEALS] = {"#c0392b", "dashed", "1.2", "tee"},
    [TDNREF_REL_PROPOSAL] = {"#808080", "dotted", "1.2", "open"},
    [TDNREF_REL_MENTIONS] = {"#c8c8c8", "solid", "0.6", "open"},
};

const tdn_column_style tdn_column_styles[TDN_COLUMN_COUNT] = {
    [TDN_COLUMN_PARTY] = {TDN_DRAW_PARTY, "#b3261e", "#f8d3cc"},
    [TDN_COLUMN_STATE] = {TDN_DRAW_STATE, "#1f4e8c", "#cfe0f4"},
    [TDN_COLUMN_LAW] = {TDN_DRAW_LAW, "#9a9a9a", "#eeeeee"},
};
