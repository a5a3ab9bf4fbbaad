//! Who tells a figure in Vietnamese, what a heading or a question makes of what stands below it, and what a quotation tells.

use report_card::draft::{Draft, draft};

use super::{of_2024, references, results};

fn of_town(text: &str) -> Draft {
    draft(&format!("Thị ủy Hồng Phong sơ kết\n\nNăm 2024, Thị ủy Hồng Phong tổ chức hội nghị.\n\n{text}\n"), None)
}

fn objectives(draft: &Draft) -> usize {
    draft.report["plan"]["objectives"].as_array().map_or(0, Vec::len)
}

#[test]
fn an_officer_of_the_body_that_reports_tells_what_it_did() {
    let own = "Bí thư Thị ủy Nguyễn Hải Yến nêu rõ, thu ngân sách đạt 618 tỷ đồng; đồng thời đề nghị các xã thu thêm 90 tỷ đồng.";
    assert_eq!(results(&of_town(own)), ["thu ngân sách 618 tỷ đồng"], "what he asks for is no result");
    let guest = "Phát biểu tại hội nghị, Phó Bí thư Tỉnh ủy Đặng Quốc Huy nêu rõ, toàn tỉnh thu 9.000 tỷ đồng.";
    assert_eq!(results(&of_town(guest)), [""; 0]);
}

#[test]
fn deputies_firms_and_people_speak_for_themselves() {
    for text in [
        "Đại biểu Trần Đức Mạnh cho rằng riêng xã Sơn Trung đã có 1.200 hồ sơ tồn.",
        "Ông Phạm Đức Long, Giám đốc Công ty Đông Bắc, cho biết doanh nghiệp đưa 40 xe qua cửa khẩu.",
        "Bà Vũ Thị Lành (73 tuổi, khu 4) cho biết bà tiết kiệm khoảng 400.000 đồng.",
        "Gia đình chị Hoàng Thị Mến vay 80 triệu đồng nuôi trâu. Chị cho biết đã trả được 30 triệu đồng.",
    ] {
        assert_eq!(results(&of_town(text)), [""; 0], "{text}");
    }
    let back = "Câu chuyện của ông Đởm là một trong nhiều câu chuyện. Năm qua, thị xã làm được 86 km đường.";
    assert_eq!(results(&of_2024(&back.replace("thị xã", "toàn huyện"))).len(), 1);
}

#[test]
fn a_heading_for_plans_needs_no_year() {
    for heading in ["7. Nhiệm vụ quý II", "Phương hướng", "PHẦN II. MỤC TIÊU", "Kế hoạch thời gian tới"]
    {
        let draft = of_2024(&format!("{heading}\nXuống giống 185.000 ha lúa hè thu; thêm 3 xã đạt chuẩn."));
        assert_eq!(results(&draft), [""; 0], "{heading}");
        assert_eq!(objectives(&draft), 2, "{heading}");
    }
    for heading in ["1. Trồng trọt", "Kết quả thực hiện nhiệm vụ", "Nhiệm vụ năm 2024"] {
        let draft = of_2024(&format!("{heading}\nToàn huyện xuống giống 185.000 ha lúa hè thu."));
        assert_eq!(results(&draft).len(), 1, "{heading}");
    }
}

#[test]
fn a_question_about_the_time_to_come_is_of_its_answer_alone() {
    let text = "PV: Mục tiêu năm 2025?\n\nÔng Thái: Thu ngân sách 1.500 tỷ đồng.\n\nNăm 2024, thu ngân sách đạt 1.372 tỷ đồng.";
    let draft = of_2024(text);
    assert_eq!(results(&draft), ["thu ngân sách 1372 tỷ đồng"]);
    assert_eq!(objectives(&draft), 1);
}

#[test]
fn what_was_done_may_follow_what_is_planned() {
    let text = "Huyện phấn đấu thu 700 tỷ đồng. Đến nay, huyện đã thu ngân sách đạt 640 tỷ đồng.";
    assert_eq!(results(&of_2024(text)), ["thu ngân sách 640 tỷ đồng"]);
    let share = "Thu ngân sách đạt 640 tỷ đồng, bằng 98,8% chỉ tiêu phấn đấu; chi ngân sách 500 tỷ đồng.";
    assert_eq!(results(&of_2024(share)).len(), 2);
}

#[test]
fn a_quotation_that_tells_of_the_whole_body_is_a_report() {
    let text = "Ông Lò Tuấn Kiệt, Chánh Văn phòng UBND huyện, đọc: “Năm 2024 toàn huyện làm được 86,4km đường, xây mới 21 nhà văn hóa thôn”.";
    assert_eq!(results(&of_2024(text)).len(), 2);
    let mayor = draft(
        "City of Port Halden: 2023 results\n\n\"We filled 4,275 potholes this summer. Give me another 90 days,\" Mayor Okafor said.\n",
        None,
    );
    assert_eq!(results(&mayor).len(), 1, "{:?}", results(&mayor));
}

#[test]
fn an_officers_quotation_that_says_of_what_time_it_tells_is_a_report() {
    let told = "Thượng tá Lường Văn Thành, Trưởng Công an huyện, thẳng thắn: “Từ đầu năm, anh em bắt 34 vụ, thu hồi 214 tỷ đồng. Tôi muốn mỗi xã thu thêm 20 tỷ đồng”.";
    assert_eq!(results(&of_2024(told)).len(), 2, "up to what is asked for: {:?}", results(&of_2024(told)));
    let farmer = "Bà Hứa Ngọc Diễm chia sẻ: “Từ đầu năm tôi đã bán 120 con lợn, thu về được 214 triệu đồng”.";
    assert_eq!(results(&of_2024(farmer)), [""; 0], "nobody's office");
    let wish = "Bí thư Huyện ủy Giàng A Sính chốt lại: “Anh hứa với tôi giải ngân đạt 60% vào tháng 9. Đến 31/12 mà dưới 95% thì kiểm điểm”.";
    assert_eq!(results(&of_2024(wish)), [""; 0]);
}

#[test]
fn a_length_of_time_that_is_measured_is_a_figure() {
    assert!(results(&of_2024("Thời gian thông quan trung bình giảm từ 42 giờ xuống còn 29 giờ."))[0].contains("29"));
    assert_eq!(results(&of_2024("Theo quy định, thời gian khám bệnh không quá 4 giờ.")), [""; 0]);
    assert_eq!(results(&of_2024("Đơn vị thay định kỳ 3.205 công tơ.")).len(), 1, "no session is numbered so");
}

#[test]
fn an_article_may_open_with_a_quotation() {
    for text in [
        "“Toàn huyện năm qua làm được đạt 86 km đường”, ông nói.",
        "“ toàn huyện",
        "\"We built 4,275 homes for all of you\"",
    ] {
        let draft = draft(text, None);
        assert!(draft.report.is_object(), "{text}");
    }
}

#[test]
fn thuc_hien_does_not_look_back() {
    let draft = of_2024("Phấn đấu năm 2025 thu ngân sách 700 tỷ đồng. Thực hiện trồng 50 ha rừng.");
    assert_eq!(results(&draft), [""; 0]);
}

#[test]
fn who_holds_an_office_is_known_by_name_afterwards() {
    let told = "Bà Hứa Ngọc Diễm, Chi cục trưởng Chi cục Thuế, cho biết: “Từ đầu năm chúng tôi đã ban hành 6.418 thông báo nợ”. Cũng theo bà Diễm, 1.640 lượt người nộp thuế được gia hạn với số tiền 152 tỷ đồng.";
    assert_eq!(results(&of_2024(told)).len(), 3, "{:?}", results(&of_2024(told)));
    let later = "Theo ông Lê Văn Hùng, Phó Chủ tịch UBND huyện, huyện đạt nhiều kết quả.\n\n“Chúng tôi đã vận động nhân dân hiến 45.000 m² đất”, ông Hùng nói.";
    assert_eq!(results(&of_2024(later)).len(), 1, "{:?}", results(&of_2024(later)));
    let another = "Theo ông Lê Văn Hùng, Phó Chủ tịch UBND huyện, huyện đạt nhiều kết quả.\n\n“Tôi đã bán 120 con lợn”, ông Páo nói.";
    assert_eq!(results(&of_2024(another)), [""; 0], "nobody's office");
}

#[test]
fn heads_of_departments_tell_what_was_done() {
    let text = "Trưởng phòng Giáo dục và Đào tạo Lê Thu Hiền nêu con số: 127 học sinh bỏ học giữa chừng, tăng 31 em.";
    assert_eq!(results(&of_2024(text)).len(), 1, "{:?}", results(&of_2024(text)));
    assert_eq!(references(&of_2024(text)).len(), 1, "31 of the same: {:?}", references(&of_2024(text)));
}

#[test]
fn an_officers_plans_are_read_within_quotation_marks() {
    let text = "“Năm 2025, huyện phấn đấu thu 700 tỷ đồng”, ông Lê Văn Nam, Chủ tịch UBND huyện nói.";
    assert_eq!((results(&of_2024(text)).len(), objectives(&of_2024(text))), (0, 1));
    let mayor = draft(
        "City of Port Halden: 2023 results\n\nIn 2023 the city built 412 homes, up 4%. \"We have opened three clinics. We will hire 150 more nurses,\" Mayor Okafor said.\n",
        None,
    );
    assert_eq!((results(&mayor).len(), objectives(&mayor)), (2, 1), "{:?}", results(&mayor));
}
