/*
 * archive.h - small archives for the tests of linking and cascade.
 *
 * A test writes its documents as an office would, one text per source, and queries the sealed graph by the numbers that
 * it wrote. Numbers, bodies and dates are real or plausible; the wording is that of the test.
 */
#ifndef TDN_TEST_ARCHIVE_H
#define TDN_TEST_ARCHIVE_H

#include "support.h"
#include "unit.h"

typedef struct archive {
    tdnref_ctx *ctx;
    tdnref_source *src;
    tdnref_graph *graph;
    text out;
} archive;

int archive_open(void **state);
int archive_close(void **state);

/** Forgets all sources: a second archive in one test. */
void archive_empty(archive *a);
void archive_add(archive *a, const char *name, const char *words);
void archive_seal(archive *a);
tdnref_node archive_node(const archive *a, uint64_t index);

/** Index of the only node whose key begins with the words; fails the test if none or several do. */
uint64_t archive_find(const archive *a, const char *key);

/** How many nodes have a key that holds the words. */
size_t archive_count(const archive *a, const char *part);

/** Index of the edge, UINT64_MAX if there is none. */
uint64_t archive_edge(const archive *a, uint64_t from, uint64_t to, tdnref_relation relation);

/** The parent's key in a line, "none" without one. */
const char *archive_parent(const archive *a, const char *key, tdnref_line line);

/** What is told of a weighed act; NULL if it was not weighed in that line. */
const char *archive_verdict(const archive *a, const char *key, tdnref_line line, const char *candidate);

/** The sorted dump. */
const char *archive_dump(archive *a);

#define archive_test(function) cmocka_unit_test_setup_teardown(function, archive_open, archive_close)

/** A plan of a provincial committee. */
#define PLAN_OF(province, number, date, title, recitals)                                                                             \
    "ỦY BAN NHÂN DÂN\nTỈNH " province "\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh " \
    "phúc\n---------------\n\nSố: " number "\n\n" date "\n\nKẾ HOẠCH\n" title "\n\n" recitals                                        \
    " Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\nBảo đảm thiết thực.\n"

/** A plan of a department. */
#define PLAN_OF_DEPARTMENT(province, department, number, date, title, recitals)                                                      \
    "UBND TỈNH " province "\nSỞ " department "\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - " \
    "Hạnh phúc\n---------------\n\nSố: " number "\n\n" date "\n\nKẾ HOẠCH\n" title "\n\n" recitals                                   \
    " Sở ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\nBảo đảm thiết thực.\n"

/** A note in the middle of a text: no letterhead, but sentences of a report. */
#define NOTE(words) "BÁO CÁO\n\n" words "\n"

/** A plan of a merged province that cites acts of its predecessors. */
#define AFTER_MERGER                                                                                                                                 \
    PLAN_OF(                                                                                                                                         \
        "ĐẮK LẮK", "0134/KH-UBND", "Đắk Lắk, ngày 25 tháng 11 năm 2025",                                                                             \
        "Bảo vệ môi trường nuôi trồng thủy sản giai đoạn 2026 - 2030",                                                                               \
        "Căn cứ Kế hoạch số 18/KH-UBND ngày 13/02/2023 của UBND tỉnh về bảo vệ môi trường thủy sản giai đoạn 2023 - " \
        "2030;\nCăn cứ Kế hoạch số 20/KH-UBND ngày 14/02/2023 của UBND tỉnh Phú Yên (cũ) về nuôi tôm;\nCăn cứ Kế "         \
        "hoạch số 90/KH-UBND ngày 20/10/2025 của UBND tỉnh về quan trắc;")

/** A plan that cites one act twice, once with a digit too few. */
#define ONE_DIGIT_LOST                                                                                                                      \
    PLAN_OF_DEPARTMENT("ĐẮK LẮK", "XÂY DỰNG", "15/KH-SXD", "Đắk Lắk, ngày 04 tháng 3 năm 2024",                                             \
                       "Công tác thông tin đối ngoại năm 2024",                                                                             \
                       "Thực hiện Kế hoạch số 2193/KH-UBND ngày 14/12/2023 của UBND tỉnh về công tác thông tin đối " \
                       "ngoại năm 2024,")                                                                                                   \
    "\nII. TỔ CHỨC THỰC HIỆN\n\nBáo cáo kết quả thực hiện Kế hoạch số "                                             \
    "193/KH-UBND ngày 14/12/2023 của UBND tỉnh về "                                                                                  \
    "công tác thông tin đối ngoại năm 2024.\n"

#endif
