//! Numbers that are no figures.

use super::{of_2024, results};

fn none(text: &str) {
    let draft = of_2024(text);
    assert_eq!(results(&draft), Vec::<String>::new(), "{text}");
    assert!(draft.report["tallies"].is_null(), "{text}");
}

#[test]
fn dates_times_and_terms() {
    none("Sáng 12/12, kỳ họp thứ mười hai khóa XXIV, nhiệm kỳ 2021-2026 khai mạc lúc 7h30.");
    none("Trong hai ngày 20 và 21-12, hội nghị lần thứ 21 diễn ra; ngày 23-24/12/2024 bế mạc.");
    none("Sau 9 tháng và 15 ngày, đến quý IV, năm 2024 khép lại.");
}

#[test]
fn addresses_documents_and_telephones() {
    none("Trụ sở tại số 25 Trần Phú, ngõ 226, thôn 4, km 7+200.");
    none("Thực hiện Nghị quyết số 18-NQ/QU và 07-CTr/QU, Điều 12 Luật số 31.");
    none("Điện thoại: 0225.3842.157. Lượt xem: 1.208.");
}

#[test]
fn votes_resolutions_and_commendations() {
    none("Với 28/28 phiếu, 24/24 đại biểu có mặt thông qua 14 nghị quyết.");
    none("Biểu dương 15 tập thể và 38 cá nhân.");
}

#[test]
fn ranks_and_parts_of_names() {
    none("Huyện đứng thứ 17, tăng 12 bậc; đội U23 và dịch Covid-19; đô thị loại 3; nhà 4 tầng.");
}

#[test]
fn a_figure_in_a_speech_is_no_result() {
    none("Phát biểu chỉ đạo, đồng chí Phạm Đức Toàn yêu cầu huyện phải thu ít nhất 212 tỷ đồng.");
    none("“Nhà tôi có 7 người, năm nào cũng thiếu 300 kg lúa gạo”, bà Lan nói.");
}

#[test]
fn whole_words_only() {
    assert_eq!(
        results(&of_2024("Dân số 86.314 người. Tiêm 21.735 mũi.")),
        ["Dân số 86314 người", "mũi Tiêm 21735 mũi"]
    );
}

#[test]
fn a_number_that_only_qualifies_is_none() {
    assert_eq!(results(&of_2024("Bàn giao hơn 28,4ha mặt bằng của 9 dự án.")), ["mặt bằng Bàn giao 28.4 ha >"]);
    assert_eq!(
        results(&of_2024("Giá trị sản xuất trên 1ha đất canh tác đạt 168 triệu đồng.")),
        ["Giá trị sản xuất trên 1ha đất canh tác 168 triệu đồng"]
    );
}

#[test]
fn what_a_page_puts_below_its_article_is_none() {
    let draft = of_2024(
        "Thu ngân sách đạt 640 tỷ đồng./.\n\nMinh Hảo; Ảnh: Đàm Thanh\n\nHuyện khác thu 900 tỷ đồng trong năm…",
    );
    assert_eq!(results(&draft), ["Thu ngân sách 640 tỷ đồng"]);
    assert_eq!(draft.report["source"]["credits"], "Minh Hảo; Ảnh: Đàm Thanh");
}

#[test]
fn what_a_page_puts_above_and_within_its_article_is_a_line_and_no_end() {
    let text = "Trang chủ | Tin tức | Văn bản (125)\n\nXã An Bình vượt kế hoạch năm 2024\n\nThứ Tư, 18/12/2024\n\nLượt xem: 1.234\n\n\
        Năm 2024, thu ngân sách xã An Bình đạt 15,7 tỷ đồng.\n\nQuảng cáo\n\nGiảm giá 50% chỉ còn 299.000 đồng\n\n\
        Thu nhập bình quân đầu người đạt 62 triệu đồng.\n\n(2) Bình luận\n\nÔng A: xã thu 20 tỷ đồng.\n";
    let draft = report_card::draft::draft(text, None);
    assert_eq!(
        results(&draft),
        ["thu ngân sách xã An Bình 15.7 tỷ đồng", "Thu nhập bình quân đầu người 62 triệu đồng"]
    );
    assert_eq!(draft.report["title"], "Xã An Bình vượt kế hoạch năm 2024");
}

#[test]
fn where_it_was_taken_from_ends_an_article() {
    let draft = of_2024("Thu ngân sách đạt 12 tỷ đồng.\n\nTheo baothanhhoa.vn\n\nXã Bình Minh thu 30 tỷ đồng");
    assert_eq!(results(&draft), ["Thu ngân sách 12 tỷ đồng"]);
    assert_eq!(draft.report["source"]["credits"], "Theo baothanhhoa.vn");
}

/// A document's own head, and headings in capital letters: what stands below them is its own.
#[test]
fn the_head_of_a_document_and_its_headings_end_nothing() {
    for heading in ["BÁO CÁO", "KẾT QUẢ CHỦ YẾU", "PHẦN THỨ NHẤT", "I. KINH TẾ", "Báo Cáo"] {
        let text = format!(
            "ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\n\n{heading}\n\nKết quả thực hiện nhiệm vụ năm 2024\n\nThu ngân sách đạt 12 tỷ đồng.\n"
        );
        let draft = report_card::draft::draft(&text, None);
        assert_eq!(results(&draft), ["Thu ngân sách 12 tỷ đồng"], "{heading}");
    }
    for heading in ["VĂN HÓA", "MỘT SỐ TỒN TẠI", "VỀ XÃ HỘI"] {
        let text = format!(
            "Năm 2024, thu ngân sách xã An Bình đạt 12 tỷ đồng.\n\n{heading}\n\nThu nhập bình quân đầu người đạt 62 triệu đồng.\n"
        );
        assert_eq!(results(&of_2024(&text)).len(), 2, "{heading}");
    }
}

#[test]
fn another_body_is_not_the_one_that_reports() {
    none("Cả nước đạt 7,09%; theo Cục Thống kê, cả nước xuất khẩu 405 tỷ USD.");
    let text = "Năm 2024 của xã An Bình\n\nNăm 2024, UBND xã An Bình báo cáo. Toàn tỉnh thu 12.000 tỷ đồng. Toàn xã thu 12 tỷ đồng.";
    assert_eq!(results(&report_card::draft::draft(text, None)), ["thu 12 tỷ đồng"]);
    let text = "Hill Council 2023/24\n\nHill Council met in 2024. Nationally, 70% of councils hit this. The recycling rate was 47.3%.";
    assert_eq!(results(&report_card::draft::draft(text, None)), ["recycling rate 47.3 %"]);
}

#[test]
fn single_quotation_marks_hold_what_somebody_says() {
    none("Bà Hoa cho biết: 'Nhà tôi thu 300 triệu đồng mỗi năm'.");
    none("Bà Hoa cho biết: ‘Vườn này thu 300 triệu đồng mỗi năm’.");
}

#[test]
fn a_number_per_so_many_and_a_time_in_two_units_are_none() {
    let text = "Hill Council 2023/24\n\nMissed bins stood at 42 per 100,000 collections. Calls had an average wait of 2 minutes 14 seconds.";
    assert_eq!(results(&report_card::draft::draft(text, None)), ["Missed bins 42"]);
}

#[test]
fn a_number_in_groups_of_a_telephone_and_a_year_before_a_count_are_none() {
    none("Đường dây nóng 1900 636 555.");
    let draft =
        report_card::draft::draft("Kết quả năm 2024 xã An Bình\n\nXã An Bình thu 12 tỷ đồng trong năm 2024.", None);
    assert_eq!(results(&draft).len(), 1, "the year is no count of communes");
}

#[test]
fn a_mean_is_no_age_and_no_standard() {
    assert_eq!(results(&of_2024("Tuổi thọ trung bình đạt 74,8 tuổi.")), ["Tuổi thọ trung bình 74.8"]);
    assert_eq!(results(&of_2024("Bình quân đạt 16,9 tiêu chí/xã.")).len(), 1);
    none("Ông Lan, 75 tuổi, đọc tham luận; xã đủ 19 tiêu chí.");
}

#[test]
fn the_nation_is_a_ministrys_own() {
    let text = "Bộ Xây dựng năm 2024\n\nNăm 2024, cả nước hoàn thành 46.800 căn hộ.";
    assert_eq!(results(&report_card::draft::draft(text, None)), ["căn hộ hoàn thành 46800 căn hộ"]);
}

#[test]
fn what_so_many_reached_is_no_result() {
    none("Trong 9 khoản thu, có 6 khoản đạt trên 50% dự toán.");
    assert_eq!(results(&of_2024("Thu ngân sách đạt 8,2 tỷ đồng bằng 113% dự toán.")).len(), 1, "no plain (đồng bằng)");
}
