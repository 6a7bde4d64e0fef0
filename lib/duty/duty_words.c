#include "duty/duty_words.h"

/* Headings of the part that hands tasks out. */
static const char *const SECTION[] = {"tổ chức thực hiện",
                                      "tổ chức triển khai",
                                      "tổ chức triển khai thực hiện",
                                      "phân công nhiệm vụ",
                                      "phân công thực hiện",
                                      "phân công trách nhiệm",
                                      "phân công tổ chức thực hiện",
                                      "trách nhiệm thực hiện",
                                      "trách nhiệm thi hành",
                                      "trách nhiệm tổ chức thực hiện",
                                      "trách nhiệm của các",
                                      "nhiệm vụ của các",
                                      "trách nhiệm các",
                                      "điều khoản thi hành",
                                      "tổ chức thi hành",
                                      "phân công",
                                      "trách nhiệm triển khai",
                                      "nhiệm vụ cụ thể của các",
                                      NULL};

/* Before the body that is to act. */
static const char *const LEAD[] = {"giao",
                                   "giao cho",
                                   "đề nghị",
                                   "yêu cầu",
                                   "phân công",
                                   "giao nhiệm vụ cho",
                                   "ủy quyền cho",
                                   "giao trách nhiệm cho",
                                   "kính đề nghị",
                                   "trân trọng đề nghị",
                                   "trong đó giao",
                                   "đồng thời giao",
                                   NULL};

/* Before the body in a heading. */
static const char *const TOPIC[] = {"đối với", "trách nhiệm của", "nhiệm vụ của", "trách nhiệm", NULL};

/* Before the body, with a colon behind. */
static const char *const LABEL[] = {"cơ quan chủ trì",
                                    "đơn vị chủ trì",
                                    "cơ quan thực hiện",
                                    "đơn vị thực hiện",
                                    "cơ quan phối hợp",
                                    "đơn vị phối hợp",
                                    "chủ trì",
                                    "phối hợp",
                                    "cơ quan chủ trì thực hiện",
                                    "đơn vị chủ trì thực hiện",
                                    "phân công thực hiện",
                                    "chủ trì thực hiện",
                                    "cơ quan chủ trì tham mưu",
                                    "đơn vị chủ trì tham mưu",
                                    "phối hợp thực hiện",
                                    "cơ quan phối hợp thực hiện",
                                    "đơn vị phối hợp thực hiện",
                                    NULL};

/* What a body is to do. */
static const char *const PREDICATE[] = {"chủ trì",
                                        "phối hợp",
                                        "có trách nhiệm",
                                        "chịu trách nhiệm",
                                        "căn cứ",
                                        "xây dựng",
                                        "tổ chức",
                                        "triển khai",
                                        "chủ động",
                                        "tham mưu",
                                        "hướng dẫn",
                                        "thực hiện",
                                        "bố trí",
                                        "theo dõi",
                                        "tiếp tục",
                                        "tăng cường",
                                        "chỉ đạo",
                                        "đẩy mạnh",
                                        "báo cáo",
                                        "rà soát",
                                        "khẩn trương",
                                        "tổng hợp",
                                        "kiểm tra",
                                        "nghiên cứu",
                                        "định kỳ",
                                        "kịp thời",
                                        "đôn đốc",
                                        "ban hành",
                                        "cân đối",
                                        "lồng ghép",
                                        "phát huy",
                                        "phân công",
                                        "tuyên truyền",
                                        "cung cấp",
                                        "cử",
                                        "hỗ trợ",
                                        "quán triệt",
                                        "theo chức năng",
                                        "trên cơ sở",
                                        "thường xuyên",
                                        "bảo đảm",
                                        "đảm bảo",
                                        "lập",
                                        "gửi",
                                        "đề xuất",
                                        "tập trung",
                                        "quản lý",
                                        "thẩm định",
                                        "phê duyệt",
                                        "giám sát",
                                        "là cơ quan",
                                        "là đơn vị",
                                        "làm đầu mối",
                                        "nghiêm túc",
                                        "phổ biến",
                                        "nâng cao",
                                        "huy động",
                                        "vận động",
                                        "hoàn thành",
                                        "tham gia",
                                        "chuẩn bị",
                                        "cập nhật",
                                        "quan tâm",
                                        "tạo điều kiện",
                                        "xem xét",
                                        "trình",
                                        "thành lập",
                                        "lãnh đạo",
                                        "định hướng",
                                        "giúp",
                                        "dành",
                                        "đăng tải",
                                        "đăng ký",
                                        "theo thẩm quyền",
                                        "theo phạm vi",
                                        "theo nhiệm vụ",
                                        "trong phạm vi",
                                        "hằng năm",
                                        "hàng năm",
                                        "tùy theo",
                                        "ưu tiên",
                                        "điều chỉnh",
                                        "tiếp nhận",
                                        "xác định",
                                        "duy trì",
                                        "phát động",
                                        "mở",
                                        "đưa",
                                        "thông báo",
                                        "kiện toàn",
                                        "đánh giá",
                                        "cụ thể hóa",
                                        "nắm",
                                        "sử dụng",
                                        "chấp hành",
                                        "có kế hoạch",
                                        "có nhiệm vụ",
                                        "có quyền",
                                        "có văn bản",
                                        "phải",
                                        "cần",
                                        "tiến hành",
                                        "dự toán",
                                        "thông tin",
                                        "nộp",
                                        "soạn thảo",
                                        "công bố",
                                        "hoàn chỉnh",
                                        "tổng rà soát",
                                        "khảo sát",
                                        "sưu tầm",
                                        "thẩm tra",
                                        "chỉnh lý",
                                        "vận hành",
                                        "quyết định",
                                        "tháo gỡ",
                                        "trước ngày",
                                        "gắn",
                                        "biểu dương",
                                        "giải quyết",
                                        "sơ kết",
                                        "tổng kết",
                                        "đầu tư",
                                        "xử lý",
                                        "dựa vào",
                                        NULL};

/* Of those who carry a decision out. */
static const char *const EXECUTE[] = {"chịu trách nhiệm thi hành",           "có trách nhiệm thi hành",
                                      "chịu trách nhiệm tổ chức thực hiện",  "chịu trách nhiệm thực hiện",
                                      "căn cứ quyết định thi hành",          "căn cứ quyết định này thi hành",
                                      "chịu trách nhiệm tổ chức triển khai", "có trách nhiệm thực hiện",
                                      "chịu trách nhiệm triển khai",         NULL};

/* Sentences that name everybody and task nobody. */
static const char *const FORMULA[] = {"trong quá trình", "quá trình", "trên đây là", "trên đây",
                                      "trường hợp",      "nếu có",    NULL};

/* A clause before the subject. */
static const char *const CLAUSE[] = {"căn cứ",     "trên cơ sở", "theo",       "hằng năm",   "hàng năm", "định kỳ",
                                     "ngoài ra",   "đồng thời",  "để",         "nhằm",       "khi",      "sau khi",
                                     "trước ngày", "chậm nhất",  "hằng tháng", "hàng tháng", NULL};

/* Before a class. */
static const char *const QUANTIFIER[] = {"các",         "những",    "toàn thể",     "tất cả các", "mọi",
                                         "toàn bộ các", "đồng chí", "các đồng chí", NULL};

/* Bodies of a kind. */
static const char *const CLASS[] = {
    "sở",           "ban",        "bộ",           "ngành",     "ban ngành", "cơ quan",    "đơn vị",   "địa phương",
    "phòng",        "phòng ban",  "đoàn thể",     "tổ chức",   "hội",       "xã",         "phường",   "huyện",
    "quận",         "trường",     "doanh nghiệp", "cấp",       "cấp ủy",    "trung tâm",  "chi cục",  "cục",
    "vụ",           "chi nhánh",  "cơ sở",        "tỉnh",      "thành phố", "thị xã",     "đặc khu",  "ban đảng",
    "ban của đảng", "đảng ủy",    "tổ chức đảng", "chi bộ",    "đảng bộ",   "hợp tác xã", "hiệp hội", "nhà trường",
    "công ty",      "thành viên", "ủy viên",      "liên đoàn", "khoa",      "viện",       "báo",      "đài",
    "chủ đầu tư",   "tập đoàn",   "tổng công ty", NULL};

/* Kinds of places. */
static const char *const PLACE[] = {"xã",        "phường", "thị trấn", "huyện", "quận", "thị xã",
                                    "thành phố", "tỉnh",   "đặc khu",  "cấp",   NULL};

/* First words of names of bodies. */
static const char *const BODY[] = {"ban chỉ đạo",
                                   "ban chỉ huy",
                                   "ban quản lý",
                                   "ban chấp hành",
                                   "ban tổ chức",
                                   "ban tuyên giáo",
                                   "ban dân vận",
                                   "ban nội chính",
                                   "ban thường vụ",
                                   "ban điều hành",
                                   "bộ chỉ huy",
                                   "bộ tư lệnh",
                                   "hội đồng",
                                   "hội",
                                   "văn phòng",
                                   "phòng",
                                   "cục",
                                   "chi cục",
                                   "tổng cục",
                                   "vụ",
                                   "viện",
                                   "học viện",
                                   "trung tâm",
                                   "trường",
                                   "đại học",
                                   "báo",
                                   "đài",
                                   "báo và phát thanh",
                                   "báo và đài",
                                   "cổng",
                                   "liên minh",
                                   "liên đoàn",
                                   "liên hiệp",
                                   "hiệp hội",
                                   "đoàn",
                                   "đoàn thanh niên",
                                   "tỉnh đoàn",
                                   "thành đoàn",
                                   "tổ công tác",
                                   "tổ",
                                   "công ty",
                                   "tổng công ty",
                                   "tập đoàn",
                                   "kho bạc",
                                   "ngân hàng",
                                   "bảo hiểm",
                                   "quỹ",
                                   "tòa án",
                                   "viện kiểm sát",
                                   "thanh tra",
                                   "bưu điện",
                                   "ủy ban",
                                   "mặt trận",
                                   "thuế",
                                   "hải quan",
                                   "chi nhánh",
                                   "bệnh viện",
                                   "kiểm toán",
                                   "tạp chí",
                                   "nhà xuất bản",
                                   "sở",
                                   "bộ",
                                   "ban",
                                   "công đoàn",
                                   "vườn quốc gia",
                                   "thông tấn xã",
                                   "công an",
                                   "bộ đội",
                                   "hạt kiểm lâm",
                                   NULL};

/* Who stands for a body. */
static const char *const PERSON[] = {"lãnh đạo",
                                     "tập thể lãnh đạo",
                                     "phó",
                                     "chánh",
                                     "trưởng",
                                     "phó trưởng",
                                     "pcvp",
                                     "cvp",
                                     "ct",
                                     "pct",
                                     "gđ",
                                     "pgđ",
                                     "ban lãnh đạo",
                                     "đ/c",
                                     "thường trực",
                                     "tt",
                                     "phó giám đốc",
                                     "phó bí thư",
                                     "phó chủ tịch",
                                     "bí thư",
                                     "thành viên",
                                     "ủy viên",
                                     "thư ký",
                                     "trợ lý",
                                     "người đứng đầu",
                                     "thủ trưởng",
                                     "pctr",
                                     "tctr",
                                     "ctr",
                                     "pcn",
                                     "btcn",
                                     "ptgđ",
                                     "phó chánh",
                                     NULL};

/* Items of "Nơi nhận" that name nobody. */
static const char *const NO_RECIPIENT[] = {"như", "lưu", "mục", "đăng", "website", "trang", "email", NULL};

/* Sending. */
static const char *const SEND[] = {"gửi",      "báo cáo",   "nộp",        "trình", "đăng ký",
                                   "phản hồi", "có ý kiến", "có văn bản", "góp ý", "cho ý kiến",
                                   "tham mưu", "đề xuất",   NULL};

/* Issuing. */
static const char *const ISSUE[] = {"ban hành",   "xây dựng",  "lập",     "phê duyệt", "hoàn thành",
                                    "hoàn chỉnh", "soạn thảo", "công bố", "xong",      NULL};

/* Every year. */
static const char *const EVERY_YEAR[] = {"hằng năm", "hàng năm",      "mỗi năm", "của năm",
                                         "các năm",  "năm tiếp theo", "năm sau", NULL};

/* Every month. */
static const char *const EVERY_MONTH[] = {"hằng tháng",      "hàng tháng", "mỗi tháng", "của tháng",
                                          "tháng tiếp theo", "tháng sau",  NULL};

static const char *const *const TABLES[TDN_WORDS_COUNT] = {
    [TDN_WORDS_SECTION] = SECTION,
    [TDN_WORDS_LEAD] = LEAD,
    [TDN_WORDS_TOPIC] = TOPIC,
    [TDN_WORDS_LABEL] = LABEL,
    [TDN_WORDS_PREDICATE] = PREDICATE,
    [TDN_WORDS_EXECUTE] = EXECUTE,
    [TDN_WORDS_FORMULA] = FORMULA,
    [TDN_WORDS_CLAUSE] = CLAUSE,
    [TDN_WORDS_QUANTIFIER] = QUANTIFIER,
    [TDN_WORDS_CLASS] = CLASS,
    [TDN_WORDS_PLACE] = PLACE,
    [TDN_WORDS_BODY] = BODY,
    [TDN_WORDS_PERSON] = PERSON,
    [TDN_WORDS_NO_RECIPIENT] = NO_RECIPIENT,
    [TDN_WORDS_SEND] = SEND,
    [TDN_WORDS_ISSUE] = ISSUE,
    [TDN_WORDS_EVERY_YEAR] = EVERY_YEAR,
    [TDN_WORDS_EVERY_MONTH] = EVERY_MONTH,
};

static size_t count_words(const char *folded)
{
    size_t words = 1;
    for (; *folded != '\0'; folded++) {
        words += *folded == ' ';
    }
    return words;
}

size_t tdn_duty_words_at(const tdn_reader *r, size_t token, tdn_duty_words table)
{
    size_t longest = 0;
    for (const char *const *entry = TABLES[table]; *entry != NULL; entry++) {
        if (tdn_are_words(r, token, *entry)) {
            const size_t words = count_words(*entry);
            longest = words > longest ? words : longest;
        }
    }
    return longest;
}
