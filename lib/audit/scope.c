/*
 * scope.c - whether a parent is expected of a document.
 *
 * It is of a plan: a KH, CTr, ĐA or PA, or a decision whose title says that it issues one. Acts of the central level
 * are excluded: nothing above them need have ordered them. So are acts that amend, extend or repeal another, whose
 * parent is that of the other act, and plans required directly by a law (procurement, land use, planning).
 */
#include "audit/scope.h"

#include "base/one_of.h"
#include "lexicon/authority.h"

static const tdn_words not_a_plan = {
    {"không phải kế hoạch, chương trình, đề án, phương án hoặc quyết định ban hành, phê duyệt các văn bản này",
     "not a plan, programme, scheme or project, nor a decision that issues or approves one"}};
static const tdn_words of_the_centre = {
    {"văn bản do cơ quan trung ương ban hành, không nhất thiết phải có văn bản cấp trên giao nhiệm vụ",
     "issued by a central body, which needs no order from above"}};
static const tdn_words changes_another = {
    {"văn bản sửa đổi, gia hạn hoặc bãi bỏ văn bản khác", "amends, extends or repeals another act"}};
static const tdn_words ordered_by_law = {
    {"loại kế hoạch do pháp luật quy định trực tiếp (lựa chọn nhà thầu, sử dụng đất, quy hoạch, thanh lý...)",
     "a kind of plan required directly by law (procurement, land use, planning, disposal ...)"}};
static const tdn_words agreed_on = {{"chương trình, kế hoạch do các cơ quan phối hợp, thống nhất với nhau",
                                     "a programme or plan agreed between bodies"}};
static const tdn_words type_unknown = {
    {"chưa nhận ra tên loại văn bản ở phần đầu", "the letterhead does not say what kind of document it is"}};
/* "Ban hành Kế hoạch ...", "Phê duyệt Đề án ...", also after "Về việc". */
static bool issues_a_plan(const char *title)
{
    static const char *const about[] = {"-về-việc", NULL};
    static const char *const begins[] = {"-ban-hành-kế-hoạch-",  "-ban-hành-chương-trình-", "-ban-hành-đề-án-",
                                         "-ban-hành-phương-án-", "-phê-duyệt-kế-hoạch-",    "-phê-duyệt-chương-trình-",
                                         "-phê-duyệt-đề-án-",    "-phê-duyệt-phương-án-",   NULL};
    return tdn_begins_with_one_of(title + tdn_begins_with_one_of(title, about), begins) > 0;
}

static bool is_ordered_by_law(const char *title)
{
    static const char *const words[] = {"-lựa-chọn-nhà-thầu-",
                                        "-đấu-thầu-",
                                        "-sử-dụng-đất-",
                                        "-đấu-giá-",
                                        "-bồi-thường-",
                                        "-thu-hồi-đất-",
                                        "-quy-hoạch-",
                                        "-thanh-lý-",
                                        "-chương-trình-học-",
                                        "-chương-trình-đào-tạo-",
                                        "-giá-đất-",
                                        "-tuyển-dụng-",
                                        "-đầu-tư-công-",
                                        "-tài-chính-ngân-sách-nhà-nước-",
                                        NULL};
    return tdn_holds_one_of(title, words);
}

static bool changes_by_title(const char *title)
{
    static const char *const begins[] = {"-sửa-đổi-",    "-điều-chỉnh-", "-bổ-sung-", "-bãi-bỏ-", "-gia-hạn-",
                                         "-đính-chính-", "-thay-thế-",   "-kéo-dài-", NULL};
    return tdn_begins_with_one_of(title, begins) > 0;
}

/* "Chương trình phối hợp ... giữa ...": what bodies agree on, ordered by nobody. */
static bool is_agreement(const tdnref_document *doc, const char *title)
{
    static const char *const types[] = {"KHPH", NULL};
    static const char *const begins[] = {"-phối-hợp-", NULL};
    return tdn_begins_with_one_of(title, begins) > 0 || tdn_authority_of(doc->authority).joint ||
           tdn_is_one_of(doc->type.text, types);
}

bool tdn_is_plan_type(const char *type)
{
    static const char *const types[] = {"KH", "CTr", "ĐA", "PA", NULL};
    return tdn_is_one_of(type, types);
}

/* Why nothing is expected of a document whose type is known; NULL: a parent is. */
static const tdn_words *why_out_of_scope(const tdnref_document *doc, const char *title)
{
    static const char *const decisions[] = {"QĐ", NULL};
    const bool decision = tdn_is_one_of(doc->type.text, decisions) && issues_a_plan(title);
    if (!decision && !tdn_is_plan_type(doc->type.text)) {
        return &not_a_plan;
    }
    if (doc->level == TDNREF_LEVEL_CENTRAL || doc->level == TDNREF_LEVEL_INTERNATIONAL) {
        return &of_the_centre;
    }
    if (changes_by_title(title)) {
        return &changes_another;
    }
    if (is_agreement(doc, title)) {
        return &agreed_on;
    }
    return is_ordered_by_law(title) ? &ordered_by_law : NULL;
}

void tdn_find_scope(tdn_case *c)
{
    c->undecided = c->doc->type.text == NULL;
    c->reason = c->undecided ? &type_unknown : why_out_of_scope(c->doc, c->title);
    c->in_scope = c->reason == NULL;
}
