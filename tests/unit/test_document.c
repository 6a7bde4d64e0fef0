/* Tests of lib/document/document.c, letterhead.c and title.c: documents in a source, and the fields of their
 * letterheads. */
#include "test_fixture.c"

static const char *document(paper *p, const char *words)
{
    paper_parse(p, words, strlen(words));
    return paper_document(p, 0);
}

static const char *title(paper *p, const char *words)
{
    paper_parse(p, words, strlen(words));
    return paper_title(p, 0);
}

/* ------------------------------------------------------------ letterheads */

static void test_letterhead_of_the_state(void **state)
{
    assert_string_equal(
        document(*state, "SỞ KHOA HỌC VÀ CÔNG NGHỆ\n"
                         "TỈNH BÌNH THUẬN\n\n"
                         "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                         "Độc lập - Tự do - Hạnh phúc\n\n"
                         "Số: 417/KH-SKHCN\n"
                         "Bình Thuận, ngày 04 tháng 4 năm 2024\n\n"
                         "KẾ HOẠCH\n"
                         "Thực hiện công tác thông tin đối ngoại năm 2024\n\n"
                         "I. MỤC ĐÍCH\n"),
        "KH | 417/KH-SKHCN | 2024-04-04 | Bình Thuận | Sở Khoa học và Công nghệ tỉnh Bình Thuận | department | state");
}

static void test_letterhead_of_the_centre(void **state)
{
    assert_string_equal(
        document(*state, "THỦ TƯỚNG CHÍNH PHỦ              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                         "                                     Độc lập - Tự do - Hạnh phúc\n\n"
                         "  Số: 1238/QĐ-TTg                  Hà Nội, ngày 20 tháng 10 năm 2023\n\n"
                         "QUYẾT ĐỊNH\nBan hành Kế hoạch truyền thông\n\nTHỦ TƯỚNG CHÍNH PHỦ\n\nCăn cứ Luật Báo chí;\n"),
        "QĐ | 1238/QĐ-TTg | 2023-10-20 | Hà Nội | Thủ tướng Chính phủ | central | state");
}

static void test_letterhead_of_the_party(void **state)
{
    paper *p = *state;
    assert_string_equal(
        document(p, "TỈNH ỦY BÌNH THUẬN                 ĐẢNG CỘNG SẢN VIỆT NAM\n"
                    "         *                    -----------------------------\n"
                    "  Số 197-KH/TU              Bình Thuận, ngày 27 tháng 10 năm 2023\n\n"
                    "                KẾ HOẠCH\ntriển khai thực hiện Kết luận số 57-KL/TW\n-----\n\nI. MỤC ĐÍCH\n"),
        "KH | 197-KH/TU | 2023-10-27 | Bình Thuận | Tỉnh ủy Bình Thuận | province | party");
    assert_string_equal(
        document(
            p, "BAN CHẤP HÀNH TRUNG ƯƠNG              ĐẢNG CỘNG SẢN VIỆT NAM\n"
               "            *                       Hà Nội, ngày 15 tháng 6 năm 2023\n"
               "      Số 57-KL/TW\n\nKẾT LUẬN\nCỦA BỘ CHÍNH TRỊ\nvề thông tin đối ngoại\n-----\n\nHơn mười năm qua.\n"),
        "KL | 57-KL/TW | 2023-06-15 | Hà Nội | Bộ Chính trị | central | party");
}

/* A converter wrote the two columns line by line. */
static void test_two_columns_flattened(void **state)
{
    assert_string_equal(document(*state, "UBND TỈNH ĐẮK LẮK      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                         "   SỞ XÂY DỰNG             Độc lập - Tự do - Hạnh phúc\n"
                                         "  Số: 417/KH-SXD        Đắk Lắk, ngày 04 tháng 4 năm 2024\n\n"
                                         "KẾ HOẠCH\nCông tác thông tin đối ngoại\n\nI. MỤC ĐÍCH\n"),
                        "KH | 417/KH-SXD | 2024-04-04 | Đắk Lắk | Sở Xây dựng tỉnh Đắk Lắk | department | state");
}

static void test_columns_parted_by_bars(void **state)
{
    assert_string_equal(document(*state, "| UBND TỈNH ĐẮK LẮK<br> | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
                                         "| --- | --- |\n"
                                         "| **SỞ XÂY DỰNG** | **Độc lập - Tự do - Hạnh phúc** |\n"
                                         "| Số: 417/KH-SXD | *Đắk Lắk, ngày 04 tháng 4 năm 2024* |\n\n"
                                         "**KẾ HOẠCH**\n\n**Công tác thông tin đối ngoại**\n\nI. MỤC ĐÍCH\n"),
                        "KH | 417/KH-SXD | 2024-04-04 | Đắk Lắk | Sở Xây dựng tỉnh Đắk Lắk | department | state");
}

static void test_a_place_under_its_committee(void **state)
{
    assert_string_equal(
        document(*state, "ỦY BAN NHÂN DÂN         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                         "HUYỆN BUÔN ĐÔN              Độc lập - Tự do - Hạnh phúc\n\n"
                         "Số: 23/KH-UBND          Buôn Đôn, ngày 12 tháng 02 năm 2024\n\n"
                         "KẾ HOẠCH\nCông tác thông tin đối ngoại\n\nI. MỤC ĐÍCH\n"),
        "KH | 23/KH-UBND | 2024-02-12 | Buôn Đôn | Ủy ban nhân dân huyện Buôn Đôn | department | state");
}

static void test_a_letter_has_no_heading(void **state)
{
    paper *p = *state;
    assert_string_equal(document(p, "BỘ THÔNG TIN VÀ TRUYỀN THÔNG       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                    "                                        Độc lập - Tự do - Hạnh phúc\n"
                                    "Số: 5862/BTTTT-TTĐN                  Hà Nội, ngày 24 tháng 11 năm 2023\n"
                                    "V/v hướng dẫn xây dựng Kế hoạch\ncông tác thông tin đối ngoại năm 2024\n\nKính "
                                    "gửi: Các bộ.\n\nCăn cứ Luật Báo chí.\n"),
                        "CV | 5862/BTTTT-TTĐN | 2023-11-24 | Hà Nội | Bộ Thông tin và Truyền thông | ministry | state");
    assert_string_equal(paper_title(p, 0),
                        "hướng dẫn xây dựng Kế hoạch công tác thông tin đối ngoại năm 2024 | 2024-2024");
}

static void test_blanks_stay_blank(void **state)
{
    assert_string_equal(document(*state, "UBND TỈNH ĐẮK LẮK      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                         "   SỞ XÂY DỰNG             Độc lập - Tự do - Hạnh phúc\n"
                                         "  Số:        /KH-SXD        Đắk Lắk, ngày      tháng 3 năm 2024\n\n"
                                         "KẾ HOẠCH\nCông tác thông tin đối ngoại\n\nI. MỤC ĐÍCH\n"),
                        "KH | /KH-SXD | 2024-03 | Đắk Lắk | Sở Xây dựng tỉnh Đắk Lắk | department | state");
}

static void test_spellings_of_the_place_line(void **state)
{
    assert_string_equal(
        document(
            *state,
            "UỶ BAN NHÂN DÂN TỈNH ĐĂK LĂK\n\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
            "Số: 2193/KH-UBND\nĐăk Lăk, ngày 13 tháng 3 năm 2024\n\nKẾ HOẠCH\nCông tác thông tin\n\nI. MỤC ĐÍCH\n"),
        "KH | 2193/KH-UBND | 2024-03-13 | Đắk Lắk | Ủy ban nhân dân tỉnh Đắk Lắk | province | state");
}

static void test_no_letterhead_at_all(void **state)
{
    paper *p = *state;
    assert_string_equal(document(p, "Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023."), "- | - | - | - | - | - | -");
    assert_int_equal(tdnref_source_document_count(p->src), 1);
    assert_string_equal(document(p, ""), "- | - | - | - | - | - | -");
    assert_int_equal(tdnref_source_document_count(p->src), 1);
}

/* ------------------------------------------------------------------ titles */

static void test_titles_and_their_periods(void **state)
{
    static const char *const CASES[][2] = {
        {"KẾ HOẠCH\nCông tác thông tin đối ngoại năm 2024\n\nI. MỤC ĐÍCH\n",
         "Công tác thông tin đối ngoại năm 2024 | 2024-2024"},
        {"CHIẾN LƯỢC\nPhát triển thông tin đối ngoại\ngiai đoạn 2021 - 2030\n\nI. MỤC ĐÍCH\n",
         "Phát triển thông tin đối ngoại giai đoạn 2021 - 2030 | 2021-2030"},
        {"QUYẾT ĐỊNH\nVề việc ban hành Quy chế phối hợp\n\nỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Báo chí;\n",
         "ban hành Quy chế phối hợp | -"},
        {"# KẾ HOẠCH\n\n## Công tác **thông tin**\n\nI. MỤC ĐÍCH\n", "Công tác thông tin | -"},
        {"KẾ HOẠCH\nTriển khai Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015\n-----\nI. MỤC ĐÍCH\n",
         "Triển khai Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 | -"}, /* no period: the years of a number and
                                                                                   a date */
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        assert_string_equal(title(*state, CASES[i][0]), CASES[i][1]);
    }
}

static void test_a_rule_ends_the_title(void **state)
{
    assert_string_equal(
        title(
            *state,
            "KẾT LUẬN\nCỦA BỘ CHÍNH TRỊ\nvề thông tin đối ngoại\n-----\nHơn mười năm qua, công tác này đã tốt lên.\n"),
        "về thông tin đối ngoại | -");
}

/* --------------------------------------------------------- several documents */

#define MOTTO "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
#define LETTER                                                                                                         \
    "ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK\n\n" MOTTO "Số: 9587/UBND-KGVX\n"                                                  \
    "V/v thực hiện Quyết định số 2094/QĐ-BTTTT\n"                                                          \
    "Đắk Lắk, ngày 02 tháng 11 năm 2023\n\n"                                                                   \
    "Kính gửi: Các sở, ban, ngành.\n\n"                                                                         \
    "Giao các sở thực hiện Quyết định số 2094/QĐ-BTTTT ngày 26/10/2023.\n\n"
#define DECISION                                                                                                       \
    "BỘ THÔNG TIN VÀ TRUYỀN THÔNG\n\n" MOTTO "Số: 2094/QĐ-BTTTT\n"                                                  \
    "Hà Nội, ngày 26 tháng 10 năm 2023\n\n"                                                                      \
    "QUYẾT ĐỊNH\n"                                                                                                \
    "Ban hành Kế hoạch truyền thông\n\n"                                                                       \
    "Căn cứ Luật Báo chí;\n\n"                                                                                  \
    "QUYẾT ĐỊNH:\n\n"                                                                                             \
    "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.\n"

static void test_a_letter_and_the_decision_that_it_forwards(void **state)
{
    paper *p = *state;
    assert_string_equal(document(p, LETTER DECISION),
                        "CV | 9587/UBND-KGVX | 2023-11-02 | Đắk Lắk | Ủy ban nhân dân tỉnh Đắk Lắk | province | state");
    assert_int_equal(tdnref_source_document_count(p->src), 2);
    assert_string_equal(paper_document(p, 1),
                        "QĐ | 2094/QĐ-BTTTT | 2023-10-26 | Hà Nội | Bộ Thông tin và Truyền thông | ministry | state");
    const tdnref_document *second = tdnref_source_document(p->src, 1);
    assert_memory_equal(p->bytes + second->span.start, "BỘ THÔNG TIN", strlen("BỘ THÔNG TIN"));
}

/* "KẾ HOẠCH ... (Ban hành kèm theo Quyết định số ...)" behind its decision is an annex, not a document. */
static void test_an_annex_is_no_document(void **state)
{
    paper *p = *state;
    const char *clauses =
        paper_mentions(p,
                       DECISION "\nKẾ HOẠCH\nTruyền thông hình ảnh\n(Ban hành kèm theo Quyết định số 2094/QĐ-BTTTT "
                                "ngày 26 tháng 10 năm 2023)\n\nI. MỤC TIÊU\nThực hiện Kết luận số 57-KL/TW.\n",
                       "number clause");
    assert_string_equal(clauses, "- | opening\n- | body\n2094/QĐ-BTTTT | annex\n57-KL/TW | annex");
    assert_int_equal(tdnref_source_document_count(p->src), 1);
}

static void assert_tiling(paper *p, size_t len)
{
    uint64_t end = 0;
    for (uint64_t i = 0; i < tdnref_source_document_count(p->src); i++) {
        const tdnref_document *d = tdnref_source_document(p->src, i);
        assert_int_equal(d->span.start, end);
        assert_true(d->span.end >= d->span.start);
        end = d->span.end;
    }
    assert_int_equal(end, len);
}

static void test_documents_tile_the_source(void **state)
{
    paper *p = *state;
    static const char *const TEXTS[] = {
        "", "\n", "abc", LETTER, LETTER DECISION, DECISION LETTER "\n\n", "\xEF\xBB\xBF" LETTER};
    for (size_t i = 0; i < TDN_COUNT(TEXTS); i++) {
        paper_parse(p, TEXTS[i], strlen(TEXTS[i]));
        assert_tiling(p, strlen(TEXTS[i]));
    }
    paper_parse(p, "\xFF\xFEK\0\xBF\x1E\0", 7);
    assert_tiling(p, 7);
    paper_parse(p, "\xFF\xFE", 2);
    assert_tiling(p, 2);
}

/* Behind the cut of a document longer than a region, the date and heading of a page's foot are no head that the next
 * document's number could belong to. */
static void test_a_document_behind_a_cut(void **state)
{
    paper *p = *state;
    static const char PARAGRAPH[] = "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh.\n\n";
    static const char FOOT[] = "Hà Nội, ngày 05 tháng 01 năm 2024\nTHÔNG BÁO\nVề việc cập nhật trang\n\n";
    enum { PARAGRAPHS = 4000, MORE = 40 };
    text volume = {0};
    text_put(&volume, LETTER);
    for (size_t i = 0; i < PARAGRAPHS; i++) {
        text_put(&volume, PARAGRAPH);
    }
    text_put(&volume, FOOT);
    for (size_t i = 0; i < MORE; i++) {
        text_put(&volume, PARAGRAPH);
    }
    text_put(&volume, DECISION);
    paper_parse(p, volume.bytes, volume.len);
    assert_int_equal(tdnref_source_document_count(p->src), 2);
    assert_int_equal(tdnref_source_document(p->src, 1)->span.start, volume.len - strlen(DECISION));
    assert_tiling(p, volume.len);
    text_free(&volume);
}

static void test_fields_stand_at_their_spans(void **state)
{
    paper *p = *state;
    paper_parse(p, DECISION, strlen(DECISION));
    const tdnref_document *d = tdnref_source_document(p->src, 0);
    const struct {
        tdnref_span span;
        const char *words;
    } CASES[] = {
        {d->type.span, "QUYẾT ĐỊNH"},
        {d->number.span, "2094/QĐ-BTTTT"},
        {d->place.span, "Hà Nội"},
        {d->date_span, "ngày 26 tháng 10 năm 2023"},
        {d->issuer.span, "BỘ THÔNG TIN VÀ TRUYỀN THÔNG"},
        {d->title.span, "Ban hành Kế hoạch truyền thông"},
    };
    for (size_t i = 0; i < TDN_COUNT(CASES); i++) {
        assert_int_equal(CASES[i].span.end - CASES[i].span.start, strlen(CASES[i].words));
        assert_memory_equal(p->bytes + CASES[i].span.start, CASES[i].words, strlen(CASES[i].words));
    }
    assert_int_equal(d->line, 1);
}

/* The column of a reader's editor: the mark of the encoding is no character of the first line. */
static void test_the_byte_order_mark_takes_no_column(void **state)
{
    paper *p = *state;
    static const char UTF16[] = "\xFF\xFEK\0\xBF\x1Et\0 \0l\0u\0\xAD\x1En\0 \0\x35\0\x37\0";
    paper_parse(p, UTF16, sizeof UTF16 - 1);
    assert_int_equal(tdnref_source_mention(p->src, 0)->column, 1);
    (void)paper_mentions(p, "\xEF\xBB\xBFKết luận 57", "quote");
    assert_int_equal(tdnref_source_mention(p->src, 0)->column, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_letterhead_of_the_state),
        cmocka_unit_test(test_letterhead_of_the_centre),
        cmocka_unit_test(test_letterhead_of_the_party),
        cmocka_unit_test(test_two_columns_flattened),
        cmocka_unit_test(test_columns_parted_by_bars),
        cmocka_unit_test(test_a_place_under_its_committee),
        cmocka_unit_test(test_a_letter_has_no_heading),
        cmocka_unit_test(test_blanks_stay_blank),
        cmocka_unit_test(test_spellings_of_the_place_line),
        cmocka_unit_test(test_no_letterhead_at_all),
        cmocka_unit_test(test_titles_and_their_periods),
        cmocka_unit_test(test_a_rule_ends_the_title),
        cmocka_unit_test(test_a_letter_and_the_decision_that_it_forwards),
        cmocka_unit_test(test_an_annex_is_no_document),
        cmocka_unit_test(test_documents_tile_the_source),
        cmocka_unit_test(test_a_document_behind_a_cut),
        cmocka_unit_test(test_fields_stand_at_their_spans),
        cmocka_unit_test(test_the_byte_order_mark_takes_no_column),
    };
    return cmocka_run_group_tests(tests, paper_open, paper_close);
}
