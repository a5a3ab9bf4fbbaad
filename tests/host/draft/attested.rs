//! A figure is sure where the words say that it is a result of who reports; where they don't, it is asked about.

use report_card::draft::{Draft, draft};

use super::{asked, measures, of_2024, references, results};

fn english(text: &str) -> Draft {
    draft(&format!("Hill Council 2023/24\n\nHill Council met in 2024. {text}"), None)
}

/// Each text has one amount; what is asked about it.
fn each(draft: impl Fn(&str) -> Draft, texts: &[&str], codes: &[&str]) {
    for text in texts {
        let draft = draft(text);
        assert_eq!(results(&draft).len(), 1, "{text}: {:?}", results(&draft));
        assert_eq!(asked(&draft, "/actual"), codes, "{text}");
    }
}

#[test]
fn what_is_said_done_named_or_entered_is_sure() {
    each(
        of_2024,
        &[
            "Sản lượng ngô đạt 3.140 tấn.",
            "Huyện kết nạp 104 đảng viên.",
            "Tỷ lệ che phủ rừng 47,3%.",
            "Có 356 doanh nghiệp.",
            "Chi ngân sách: 4,15 tỷ đồng.",
            "100% đường ấp được bê tông hóa.",
        ],
        &[],
    );
    each(
        english,
        &[
            "Library visits came to 391,000 visits.",
            "It issued 58 permits.",
            "There were 203 residents.",
            "Some 87% of graduates were in work.",
            "Permits: 58 permits.",
            "Some 1,306 students passed an exam.",
        ],
        &[],
    );
}

#[test]
fn what_changed_to_so_many_is_sure_whatever_it_counts() {
    assert_eq!(asked(&english("Complaints fell to 214."), "/actual"), [""; 0]);
    assert_eq!(asked(&english("Tourist arrivals more than doubled to 64,700."), "/actual"), [""; 0]);
}

#[test]
fn what_no_words_say_is_asked_about_unless_it_is_compared() {
    each(of_2024, &["Nhân dân phấn khởi với 12 cây."], &["D20"]);
    each(english, &["A further 118 households with children."], &["D20"]);
    each(of_2024, &["Nhân dân phấn khởi với 12 cây, tăng 4 cây so với cùng kỳ."], &[]);
    each(english, &["A further 118 households, up 4% on last year."], &[]);
}

#[test]
fn one_more_of_a_list_is_as_sure_as_the_first() {
    let codes = |draft: &Draft| (results(draft).len(), asked(draft, "/actual"));
    assert_eq!(codes(&of_2024("Thương mại đạt 786 tỷ đồng, công nghiệp 315 tỷ đồng.")), (2, vec![]));
    assert_eq!(codes(&english("It fitted 610 homes, 455 schools and 120 parks.")), (3, vec![]));
}

#[test]
fn what_bears_another_name_or_is_of_each_is_asked_about() {
    each(of_2024, &["Hội Chữ thập đỏ Phú Lương trao 85 suất quà."], &["D20"]);
    each(english, &["An Bord Pleanála upheld 73% of appeals."], &["D20"]);
    each(of_2024, &["Trung bình mỗi ngày có 410 khách."], &["D20"]);
}

#[test]
fn a_price_or_a_size_by_the_way_is_no_result() {
    assert_eq!(
        results(&english("Spending came to £41 million, mostly on the £75 million engineering building.")).len(),
        1
    );
    assert_eq!(asked(&english("It opened a £4 million school."), "/actual"), ["D20"]);
    assert_eq!(asked(&english("It reported a £4 million surplus."), "/actual"), [""; 0]);
    assert_eq!(results(&of_2024("Huyện xây dựng 3 trạm biến áp 110 kV.")), ["trạm biến áp xây dựng 3 trạm"]);
}

#[test]
fn what_its_own_clause_denies_is_asked_about() {
    each(of_2024, &["Đầu tư xây dựng mới 3 trạm biến áp chưa khởi công."], &["D19"]);
    each(english, &["It approved 31 homes that have not started."], &["D19"]);
    each(of_2024, &["Huyện hoàn thành 31 công trình, không để xảy ra tai nạn."], &[]);
}

#[test]
fn one_person_by_name_tells_of_what_is_theirs() {
    for text in [
        "Anh Sùng A Páo ở bản Pá Lau có 7 con bò, mỗi năm thu gần 120 triệu đồng.",
        "Bà Nguyễn Thị Mơ trồng 2 ha chè. Vụ này bán được 4 tấn.",
    ] {
        assert!(measures(&of_2024(text)).is_empty(), "{text}: {:?}", results(&of_2024(text)));
    }
    let aged = english("Maria Lopez, 43, grows 12 acres of corn.");
    assert!(measures(&aged).is_empty(), "{:?}", results(&aged));
    assert_eq!(results(&of_2024("Ông Lê Văn Tám, Chủ tịch UBND huyện, trao 85 suất quà.")).len(), 1, "an office");
}

#[test]
fn a_wider_bodys_rate_is_no_result() {
    assert!(measures(&english("The state rate is 81%.")).is_empty());
    assert_eq!(results(&english("The vacancy rate is 8%.")).len(), 1);
}

#[test]
fn a_share_behind_by_is_a_change() {
    let draft = english("The upgrade saw 4,320 lamps replaced, cutting energy use by 51%.");
    assert_eq!(references(&draft), ["before percentChange -51"]);
    assert!(measures(&draft).iter().all(|measure| measure["actual"]["value"] != 51));
    let draft = english("The upgrade saw 4,320 lamps replaced, dimming streets by 12%.");
    assert_eq!(references(&draft), ["before percentChange 12"], "of a verb that no table has");
    assert_eq!(references(&english("Library sales cratered 12% on last year.")), ["last year percentChange 12"]);
    assert_eq!(results(&english("The park is used by 51% of residents.")).len(), 1);
}

#[test]
fn what_it_was_may_follow_another_comparison() {
    let draft = english("Satisfaction was 81.4%, three points above the sector and up from 79.9%.");
    assert_eq!(results(&draft), ["Satisfaction 81.4 %"]);
    assert!(references(&draft).contains(&"before = 79.9".to_owned()), "{:?}", references(&draft));
    let draft = english("Waits within four hours were 68.3%. That is better than the 64.9% of a year earlier.");
    assert_eq!((results(&draft).len(), references(&draft)), (1, vec!["a year earlier = 64.9".to_owned()]));
    let draft = of_2024("GRDP tăng 6,71% so với cùng kỳ (năm 2023 tăng 5,12%).");
    assert_eq!(references(&draft), ["cùng kỳ percentChange 6.71"]);
    let draft = of_2024("Đầu năm còn 19 hộ nghèo, đến nay giảm còn 12 hộ nghèo.");
    assert_eq!((measures(&draft).len(), references(&draft)), (1, vec!["kỳ trước = 19".to_owned()]));
}

#[test]
fn a_bound_and_what_was_long_ago_are_no_results() {
    let none = |draft: &Draft| assert!(measures(draft).is_empty(), "{:?}", results(draft));
    none(&english("The minimum set by the council is £10m."));
    none(&of_2024("Cách đây 5 năm, thu nhập bình quân mới 38 triệu đồng."));
    none(&english("Some 4,500 permits are awaiting approval."));
}
