/*
 * plan_2024.h - the plan of which the tests of the cascade ask what its parents are.
 */
#ifndef TDN_TEST_PLAN_2024_H
#define TDN_TEST_PLAN_2024_H

#include "archive.h"

/* The key of the plan under test. */
#define PLAN "vn;lang-son/ubnd/KH/2024/9/KH-UBND"

/* A plan of the committee of Lạng Sơn of 2024, with this title and opening. */
#define OF_2024(title, opening) PLAN_OF("LẠNG SƠN", "09/KH-UBND", "Lạng Sơn, ngày 15 tháng 01 năm 2024", title, opening)

/* A decision that such plans carry out. */
#define PROGRAMME "vn/thu-tuong/QĐ/2023/100/QĐ-TTG"

#endif
