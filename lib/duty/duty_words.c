#include "duty/duty_words.h"

/* Entries are folded (fold.h); the comment above each table lists them as they are written. */

/* Headings of the part that hands tasks out: tổ chức thực hiện; tổ chức triển khai; tổ chức triển khai thực hiện;
 * phân công nhiệm vụ; phân công thực hiện; phân công trách nhiệm; phân công tổ chức thực hiện; trách nhiệm thực
 * hiện; trách nhiệm thi hành; trách nhiệm tổ chức thực hiện; trách nhiệm của các; nhiệm vụ của các; trách nhiệm
 * các; điều khoản thi hành; tổ chức thi hành; phân công; trách nhiệm triển khai; nhiệm vụ cụ thể của các. */
static const char *const SECTION[] = {"tô3 chưc1 thưc5 hiên5",
                                      "tô3 chưc1 triên3 khai",
                                      "tô3 chưc1 triên3 khai thưc5 hiên5",
                                      "phân công nhiêm5 vu5",
                                      "phân công thưc5 hiên5",
                                      "phân công trach1 nhiêm5",
                                      "phân công tô3 chưc1 thưc5 hiên5",
                                      "trach1 nhiêm5 thưc5 hiên5",
                                      "trach1 nhiêm5 thi hanh2",
                                      "trach1 nhiêm5 tô3 chưc1 thưc5 hiên5",
                                      "trach1 nhiêm5 cua3 cac1",
                                      "nhiêm5 vu5 cua3 cac1",
                                      "trach1 nhiêm5 cac1",
                                      "điêu2 khoan3 thi hanh2",
                                      "tô3 chưc1 thi hanh2",
                                      "phân công",
                                      "trach1 nhiêm5 triên3 khai",
                                      "nhiêm5 vu5 cu5 thê3 cua3 cac1",
                                      NULL};

/* Before the body that is to act: giao; giao cho; đề nghị; yêu cầu; phân công; giao nhiệm vụ cho; ủy quyền cho;
 * giao trách nhiệm cho; kính đề nghị; trân trọng đề nghị; trong đó giao; đồng thời giao. */
static const char *const LEAD[] = {"giao",
                                   "giao cho",
                                   "đê2 nghi5",
                                   "yêu câu2",
                                   "phân công",
                                   "giao nhiêm5 vu5 cho",
                                   "uy3 quyên2 cho",
                                   "giao trach1 nhiêm5 cho",
                                   "kinh1 đê2 nghi5",
                                   "trân trong5 đê2 nghi5",
                                   "trong đo1 giao",
                                   "đông2 thơi2 giao",
                                   NULL};

/* Before the body in a heading: đối với; trách nhiệm của; nhiệm vụ của; trách nhiệm. */
static const char *const TOPIC[] = {"đôi1 vơi1", "trach1 nhiêm5 cua3", "nhiêm5 vu5 cua3", "trach1 nhiêm5", NULL};

/* Before the body, with a colon behind: cơ quan chủ trì; đơn vị chủ trì; cơ quan thực hiện; đơn vị thực hiện; cơ
 * quan phối hợp; đơn vị phối hợp; chủ trì; phối hợp; cơ quan chủ trì thực hiện; đơn vị chủ trì thực hiện; phân
 * công thực hiện; chủ trì thực hiện; cơ quan chủ trì tham mưu; đơn vị chủ trì tham mưu; phối hợp thực hiện; cơ
 * quan phối hợp thực hiện; đơn vị phối hợp thực hiện. */
static const char *const LABEL[] = {"cơ quan chu3 tri2",
                                    "đơn vi5 chu3 tri2",
                                    "cơ quan thưc5 hiên5",
                                    "đơn vi5 thưc5 hiên5",
                                    "cơ quan phôi1 hơp5",
                                    "đơn vi5 phôi1 hơp5",
                                    "chu3 tri2",
                                    "phôi1 hơp5",
                                    "cơ quan chu3 tri2 thưc5 hiên5",
                                    "đơn vi5 chu3 tri2 thưc5 hiên5",
                                    "phân công thưc5 hiên5",
                                    "chu3 tri2 thưc5 hiên5",
                                    "cơ quan chu3 tri2 tham mưu",
                                    "đơn vi5 chu3 tri2 tham mưu",
                                    "phôi1 hơp5 thưc5 hiên5",
                                    "cơ quan phôi1 hơp5 thưc5 hiên5",
                                    "đơn vi5 phôi1 hơp5 thưc5 hiên5",
                                    NULL};

/* What a body is to do: chủ trì; phối hợp; có trách nhiệm; chịu trách nhiệm; căn cứ; xây dựng; tổ chức; triển
 * khai; chủ động; tham mưu; hướng dẫn; thực hiện; bố trí; theo dõi; tiếp tục; tăng cường; chỉ đạo; đẩy mạnh; báo
 * cáo; rà soát; khẩn trương; tổng hợp; kiểm tra; nghiên cứu; định kỳ; kịp thời; đôn đốc; ban hành; cân đối; lồng
 * ghép; phát huy; phân công; tuyên truyền; cung cấp; cử; hỗ trợ; quán triệt; theo chức năng; trên cơ sở; thường
 * xuyên; bảo đảm; đảm bảo; lập; gửi; đề xuất; tập trung; quản lý; thẩm định; phê duyệt; giám sát; là cơ quan; là
 * đơn vị; làm đầu mối; nghiêm túc; phổ biến; nâng cao; huy động; vận động; hoàn thành; tham gia; chuẩn bị; cập
 * nhật; quan tâm; tạo điều kiện; xem xét; trình; thành lập; lãnh đạo; định hướng; giúp; dành; đăng tải; đăng ký;
 * theo thẩm quyền; theo phạm vi; theo nhiệm vụ; trong phạm vi; hằng năm; hàng năm; tùy theo; ưu tiên; điều chỉnh;
 * tiếp nhận; xác định; duy trì; phát động; mở; đưa; thông báo; kiện toàn; đánh giá; cụ thể hóa; nắm; sử dụng; chấp
 * hành; có kế hoạch; có nhiệm vụ; có quyền; có văn bản; phải; cần; tiến hành; dự toán; thông tin; nộp; soạn thảo;
 * công bố; hoàn chỉnh; tổng rà soát; khảo sát; sưu tầm; thẩm tra; chỉnh lý; vận hành; quyết định; tháo gỡ; trước
 * ngày; gắn; biểu dương; giải quyết; sơ kết; tổng kết; đầu tư; xử lý; dựa vào. */
static const char *const PREDICATE[] = {"chu3 tri2",
                                        "phôi1 hơp5",
                                        "co1 trach1 nhiêm5",
                                        "chiu5 trach1 nhiêm5",
                                        "căn cư1",
                                        "xây dưng5",
                                        "tô3 chưc1",
                                        "triên3 khai",
                                        "chu3 đông5",
                                        "tham mưu",
                                        "hương1 dân4",
                                        "thưc5 hiên5",
                                        "bô1 tri1",
                                        "theo doi4",
                                        "tiêp1 tuc5",
                                        "tăng cương2",
                                        "chi3 đao5",
                                        "đây3 manh5",
                                        "bao1 cao1",
                                        "ra2 soat1",
                                        "khân3 trương",
                                        "tông3 hơp5",
                                        "kiêm3 tra",
                                        "nghiên cưu1",
                                        "đinh5 ki2",
                                        "kip5 thơi2",
                                        "đôn đôc1",
                                        "ban hanh2",
                                        "cân đôi1",
                                        "lông2 ghep1",
                                        "phat1 huy",
                                        "phân công",
                                        "tuyên truyên2",
                                        "cung câp1",
                                        "cư3",
                                        "hô4 trơ5",
                                        "quan1 triêt5",
                                        "theo chưc1 năng",
                                        "trên cơ sơ3",
                                        "thương2 xuyên",
                                        "bao3 đam3",
                                        "đam3 bao3",
                                        "lâp5",
                                        "gưi3",
                                        "đê2 xuât1",
                                        "tâp5 trung",
                                        "quan3 li1",
                                        "thâm3 đinh5",
                                        "phê duyêt5",
                                        "giam1 sat1",
                                        "la2 cơ quan",
                                        "la2 đơn vi5",
                                        "lam2 đâu2 môi1",
                                        "nghiêm tuc1",
                                        "phô3 biên1",
                                        "nâng cao",
                                        "huy đông5",
                                        "vân5 đông5",
                                        "hoan2 thanh2",
                                        "tham gia",
                                        "chuân3 bi5",
                                        "câp5 nhât5",
                                        "quan tâm",
                                        "tao5 điêu2 kiên5",
                                        "xem xet1",
                                        "trinh2",
                                        "thanh2 lâp5",
                                        "lanh4 đao5",
                                        "đinh5 hương1",
                                        "giup1",
                                        "danh2",
                                        "đăng tai3",
                                        "đăng ki1",
                                        "theo thâm3 quyên2",
                                        "theo pham5 vi",
                                        "theo nhiêm5 vu5",
                                        "trong pham5 vi",
                                        "hăng2 năm",
                                        "hang2 năm",
                                        "tuy2 theo",
                                        "ưu tiên",
                                        "điêu2 chinh3",
                                        "tiêp1 nhân5",
                                        "xac1 đinh5",
                                        "duy tri2",
                                        "phat1 đông5",
                                        "mơ3",
                                        "đưa",
                                        "thông bao1",
                                        "kiên5 toan2",
                                        "đanh1 gia1",
                                        "cu5 thê3 hoa1",
                                        "năm1",
                                        "sư3 dung5",
                                        "châp1 hanh2",
                                        "co1 kê1 hoach5",
                                        "co1 nhiêm5 vu5",
                                        "co1 quyên2",
                                        "co1 văn ban3",
                                        "phai3",
                                        "cân2",
                                        "tiên1 hanh2",
                                        "dư5 toan1",
                                        "thông tin",
                                        "nôp5",
                                        "soan5 thao3",
                                        "công bô1",
                                        "hoan2 chinh3",
                                        "tông3 ra2 soat1",
                                        "khao3 sat1",
                                        "sưu tâm2",
                                        "thâm3 tra",
                                        "chinh3 li1",
                                        "vân5 hanh2",
                                        "quyêt1 đinh5",
                                        "thao1 gơ4",
                                        "trươc1 ngay2",
                                        "găn1",
                                        "biêu3 dương",
                                        "giai3 quyêt1",
                                        "sơ kêt1",
                                        "tông3 kêt1",
                                        "đâu2 tư",
                                        "xư3 li1",
                                        "dưa5 vao2",
                                        NULL};

/* Of those who carry a decision out: chịu trách nhiệm thi hành; có trách nhiệm thi hành; chịu trách nhiệm tổ chức
 * thực hiện; chịu trách nhiệm thực hiện; căn cứ quyết định thi hành; căn cứ quyết định này thi hành; chịu trách
 * nhiệm tổ chức triển khai; có trách nhiệm thực hiện; chịu trách nhiệm triển khai. */
static const char *const EXECUTE[] = {"chiu5 trach1 nhiêm5 thi hanh2",
                                      "co1 trach1 nhiêm5 thi hanh2",
                                      "chiu5 trach1 nhiêm5 tô3 chưc1 thưc5 hiên5",
                                      "chiu5 trach1 nhiêm5 thưc5 hiên5",
                                      "căn cư1 quyêt1 đinh5 thi hanh2",
                                      "căn cư1 quyêt1 đinh5 nay2 thi hanh2",
                                      "chiu5 trach1 nhiêm5 tô3 chưc1 triên3 khai",
                                      "co1 trach1 nhiêm5 thưc5 hiên5",
                                      "chiu5 trach1 nhiêm5 triên3 khai",
                                      NULL};

/* Sentences that name everybody and task nobody: trong quá trình; quá trình; trên đây là; trên đây; trường hợp;
 * nếu có. */
static const char *const FORMULA[] = {"trong qua1 trinh2", "qua1 trinh2", "trên đây la2", "trên đây", "trương2 hơp5",
                                      "nêu1 co1",          NULL};

/* A clause before the subject: căn cứ; trên cơ sở; theo; hằng năm; hàng năm; định kỳ; ngoài ra; đồng thời; để;
 * nhằm; khi; sau khi; trước ngày; chậm nhất; hằng tháng; hàng tháng. */
static const char *const CLAUSE[] = {"căn cư1",      "trên cơ sơ3", "theo",         "hăng2 năm",   "hang2 năm",
                                     "đinh5 ki2",    "ngoai2 ra",   "đông2 thơi2",  "đê3",         "nhăm2",
                                     "khi",          "sau khi",     "trươc1 ngay2", "châm5 nhât1", "hăng2 thang1",
                                     "hang2 thang1", NULL};

/* Before a class: các; những; toàn thể; tất cả các; mọi; toàn bộ các; đồng chí; các đồng chí. */
static const char *const QUANTIFIER[] = {
    "cac1", "nhưng4", "toan2 thê3", "tât1 ca3 cac1", "moi5", "toan2 bô5 cac1", "đông2 chi1", "cac1 đông2 chi1", NULL};

/* Bodies of a kind: sở; ban; bộ; ngành; ban ngành; cơ quan; đơn vị; địa phương; phòng; phòng ban; đoàn thể; tổ
 * chức; hội; xã; phường; huyện; quận; trường; doanh nghiệp; cấp; cấp ủy; trung tâm; chi cục; cục; vụ; chi nhánh;
 * cơ sở; tỉnh; thành phố; thị xã; đặc khu; ban đảng; ban của đảng; đảng ủy; tổ chức đảng; chi bộ; đảng bộ; hợp tác
 * xã; hiệp hội; nhà trường; công ty; thành viên; ủy viên; liên đoàn; khoa; viện; báo; đài; chủ đầu tư; tập đoàn;
 * tổng công ty. */
static const char *const CLASS[] = {"sơ3",
                                    "ban",
                                    "bô5",
                                    "nganh2",
                                    "ban nganh2",
                                    "cơ quan",
                                    "đơn vi5",
                                    "đia5 phương",
                                    "phong2",
                                    "phong2 ban",
                                    "đoan2 thê3",
                                    "tô3 chưc1",
                                    "hôi5",
                                    "xa4",
                                    "phương2",
                                    "huyên5",
                                    "quân5",
                                    "trương2",
                                    "doanh nghiêp5",
                                    "câp1",
                                    "câp1 uy3",
                                    "trung tâm",
                                    "chi cuc5",
                                    "cuc5",
                                    "vu5",
                                    "chi nhanh1",
                                    "cơ sơ3",
                                    "tinh3",
                                    "thanh2 phô1",
                                    "thi5 xa4",
                                    "đăc5 khu",
                                    "ban đang3",
                                    "ban cua3 đang3",
                                    "đang3 uy3",
                                    "tô3 chưc1 đang3",
                                    "chi bô5",
                                    "đang3 bô5",
                                    "hơp5 tac1 xa4",
                                    "hiêp5 hôi5",
                                    "nha2 trương2",
                                    "công ti",
                                    "thanh2 viên",
                                    "uy3 viên",
                                    "liên đoan2",
                                    "khoa",
                                    "viên5",
                                    "bao1",
                                    "đai2",
                                    "chu3 đâu2 tư",
                                    "tâp5 đoan2",
                                    "tông3 công ti",
                                    NULL};

/* Kinds of places: xã; phường; thị trấn; huyện; quận; thị xã; thành phố; tỉnh; đặc khu; cấp. */
static const char *const PLACE[] = {"xa4",         "phương2", "thi5 trân1", "huyên5", "quân5", "thi5 xa4",
                                    "thanh2 phô1", "tinh3",   "đăc5 khu",   "câp1",   NULL};

/* First words of names of bodies: ban chỉ đạo; ban chỉ huy; ban quản lý; ban chấp hành; ban tổ chức; ban tuyên
 * giáo; ban dân vận; ban nội chính; ban thường vụ; ban điều hành; bộ chỉ huy; bộ tư lệnh; hội đồng; hội; văn
 * phòng; phòng; cục; chi cục; tổng cục; vụ; viện; học viện; trung tâm; trường; đại học; báo; đài; báo và phát
 * thanh; báo và đài; cổng; liên minh; liên đoàn; liên hiệp; hiệp hội; đoàn; đoàn thanh niên; tỉnh đoàn; thành
 * đoàn; tổ công tác; tổ; công ty; tổng công ty; tập đoàn; kho bạc; ngân hàng; bảo hiểm; quỹ; tòa án; viện kiểm
 * sát; thanh tra; bưu điện; ủy ban; mặt trận; thuế; hải quan; chi nhánh; bệnh viện; kiểm toán; tạp chí; nhà xuất
 * bản; sở; bộ; ban; công đoàn; vườn quốc gia; thông tấn xã; công an; bộ đội; hạt kiểm lâm. */
static const char *const BODY[] = {"ban chi3 đao5",
                                   "ban chi3 huy",
                                   "ban quan3 li1",
                                   "ban châp1 hanh2",
                                   "ban tô3 chưc1",
                                   "ban tuyên giao1",
                                   "ban dân vân5",
                                   "ban nôi5 chinh1",
                                   "ban thương2 vu5",
                                   "ban điêu2 hanh2",
                                   "bô5 chi3 huy",
                                   "bô5 tư lênh5",
                                   "hôi5 đông2",
                                   "hôi5",
                                   "văn phong2",
                                   "phong2",
                                   "cuc5",
                                   "chi cuc5",
                                   "tông3 cuc5",
                                   "vu5",
                                   "viên5",
                                   "hoc5 viên5",
                                   "trung tâm",
                                   "trương2",
                                   "đai5 hoc5",
                                   "bao1",
                                   "đai2",
                                   "bao1 va2 phat1 thanh",
                                   "bao1 va2 đai2",
                                   "công3",
                                   "liên minh",
                                   "liên đoan2",
                                   "liên hiêp5",
                                   "hiêp5 hôi5",
                                   "đoan2",
                                   "đoan2 thanh niên",
                                   "tinh3 đoan2",
                                   "thanh2 đoan2",
                                   "tô3 công tac1",
                                   "tô3",
                                   "công ti",
                                   "tông3 công ti",
                                   "tâp5 đoan2",
                                   "kho bac5",
                                   "ngân hang2",
                                   "bao3 hiêm3",
                                   "quy4",
                                   "toa2 an1",
                                   "viên5 kiêm3 sat1",
                                   "thanh tra",
                                   "bưu điên5",
                                   "uy3 ban",
                                   "măt5 trân5",
                                   "thuê1",
                                   "hai3 quan",
                                   "chi nhanh1",
                                   "bênh5 viên5",
                                   "kiêm3 toan1",
                                   "tap5 chi1",
                                   "nha2 xuât1 ban3",
                                   "sơ3",
                                   "bô5",
                                   "ban",
                                   "công đoan2",
                                   "vươn2 quôc1 gia",
                                   "thông tân1 xa4",
                                   "công an",
                                   "bô5 đôi5",
                                   "hat5 kiêm3 lâm",
                                   NULL};

/* Who stands for a body: lãnh đạo; tập thể lãnh đạo; phó; chánh; trưởng; phó trưởng; pcvp; cvp; ct; pct; gđ; pgđ;
 * ban lãnh đạo; đ/c; thường trực; tt; phó giám đốc; phó bí thư; phó chủ tịch; bí thư; thành viên; ủy viên; thư ký;
 * trợ lý; người đứng đầu; thủ trưởng; pctr; tctr; ctr; pcn; btcn; ptgđ; phó chánh. */
static const char *const PERSON[] = {"lanh4 đao5",
                                     "tâp5 thê3 lanh4 đao5",
                                     "pho1",
                                     "chanh1",
                                     "trương3",
                                     "pho1 trương3",
                                     "pcvp",
                                     "cvp",
                                     "ct",
                                     "pct",
                                     "gđ",
                                     "pgđ",
                                     "ban lanh4 đao5",
                                     "đ/c",
                                     "thương2 trưc5",
                                     "tt",
                                     "pho1 giam1 đôc1",
                                     "pho1 bi1 thư",
                                     "pho1 chu3 tich5",
                                     "bi1 thư",
                                     "thanh2 viên",
                                     "uy3 viên",
                                     "thư ki1",
                                     "trơ5 li1",
                                     "ngươi2 đưng1 đâu2",
                                     "thu3 trương3",
                                     "pctr",
                                     "tctr",
                                     "ctr",
                                     "pcn",
                                     "btcn",
                                     "ptgđ",
                                     "pho1 chanh1",
                                     NULL};

/* Items of "Nơi nhận" that name nobody: như; lưu; mục; đăng; website; trang; email. */
static const char *const NO_RECIPIENT[] = {"như", "lưu", "muc5", "đăng", "website", "trang", "email", NULL};

/* Sending: gửi; báo cáo; nộp; trình; đăng ký; phản hồi; có ý kiến; có văn bản; góp ý; cho ý kiến; tham mưu; đề
 * xuất. */
static const char *const SEND[] = {
    "gưi3",         "bao1 cao1", "nôp5",         "trinh2",   "đăng ki1",  "phan3 hôi2", "co1 y1 kiên1",
    "co1 văn ban3", "gop1 y1",   "cho y1 kiên1", "tham mưu", "đê2 xuât1", NULL};

/* Issuing: ban hành; xây dựng; lập; phê duyệt; hoàn thành; hoàn chỉnh; soạn thảo; công bố; xong. */
static const char *const ISSUE[] = {"ban hanh2",    "xây dưng5",   "lâp5",     "phê duyêt5", "hoan2 thanh2",
                                    "hoan2 chinh3", "soan5 thao3", "công bô1", "xong",       NULL};

/* Every year: hằng năm; hàng năm; mỗi năm; của năm; các năm; năm tiếp theo; năm sau. */
static const char *const EVERY_YEAR[] = {"hăng2 năm", "hang2 năm",      "môi4 năm", "cua3 năm",
                                         "cac1 năm",  "năm tiêp1 theo", "năm sau",  NULL};

/* Every month: hằng tháng; hàng tháng; mỗi tháng; của tháng; tháng tiếp theo; tháng sau. */
static const char *const EVERY_MONTH[] = {"hăng2 thang1",      "hang2 thang1", "môi4 thang1", "cua3 thang1",
                                          "thang1 tiêp1 theo", "thang1 sau",   NULL};

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
        if (tdn_are_folded(r, token, *entry)) {
            const size_t words = count_words(*entry);
            longest = words > longest ? words : longest;
        }
    }
    return longest;
}
