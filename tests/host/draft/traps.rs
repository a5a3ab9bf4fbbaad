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
