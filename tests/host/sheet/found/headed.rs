//! A unit that a group's heading says is that of the lines below it.

use super::{found, lines, told};

#[test]
fn a_groups_unit_is_that_of_its_lines_without_one() {
    let sheet = "TT;Chỉ tiêu;KH 2024;TH 2024\nI;Kinh tế (ĐVT: tỷ đồng);;\n1;Thu ngân sách;100;110\n2;Xuất khẩu (triệu USD);20;21\n\
        II;Xã hội (người);;\n1;Việc làm mới;500;520\n-;Nữ;200;210\nIII;Khác;;\n1;Dự án;3;4\n";
    assert_eq!(
        lines(sheet),
        [
            "Thu ngân sách [tỷ đồng] = 110; T KH 2024 100; budgetDirection revenue",
            "Xuất khẩu [triệu USD] = 21; T KH 2024 20",
            "Việc làm mới [người] = 520; T KH 2024 500",
            "· Nữ [người] = 210; T KH 2024 200",
            "Dự án = 4; T KH 2024 3",
        ]
    );
    let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{:#?}", told(&problems)));
    let notices = told(&table.notices);
    for (place, name, unit) in [("B2", "Kinh tế", "tỷ đồng"), ("B5", "Xã hội", "người")] {
        let said = format!("the unit of the heading \"{name}\", \"{unit}\", is that of its lines without one");
        assert!(notices.iter().any(|notice| notice.contains(place) && notice.contains(&said)), "{notices:#?}");
    }
}

#[test]
fn the_nearest_one_holds_and_what_contradicts_it_is_asked() {
    // Without numbers, and before the title's.
    for heading in ["Income (£m)", "Income - unit: £m", "Income, £m"] {
        let sheet = format!("Results 2024 (£000)\nIndicator,Target,Actual\n\"{heading}\",,\nFees,10,11\n");
        assert_eq!(lines(&sheet), ["Fees [£m] = 11; T Target 10"], "{heading}");
    }
    let upper =
        "TT;Chỉ tiêu;KH 2024;TH 2024\nA;Kinh tế (tỷ đồng);;\nI;Nông nghiệp;;\n1;Trồng trọt;100;110\n2;Số hộ;5;6\n";
    assert_eq!(lines(upper), ["Trồng trọt [tỷ đồng] = 110; T KH 2024 100", "Số hộ = 6; T KH 2024 5"]);
    let refused = found("TT;Chỉ tiêu;KH 2024 (ha);TH 2024 (ha)\nI;Kinh tế (tỷ đồng);;\n1;Lúa;100;110\n".as_bytes())
        .map(|_| ())
        .expect_err("two units");
    assert!(told(&refused)[0].contains("S47"), "{:#?}", told(&refused));
    // "Thu - đơn vị xã" is whose it is.
    assert_eq!(lines("Chỉ tiêu;TH 2024\nThu - đơn vị xã;5\n"), ["Thu - đơn vị xã = 5"]);
    assert_eq!(lines("Chỉ tiêu;TH 2024\nChi (đơn vị trường);5\n"), ["Chi (đơn vị trường) = 5"]);
    assert_eq!(lines("Chỉ tiêu;TH 2024\nLúa (ĐVT tấn);5\n"), ["Lúa [tấn] = 5"]);
}

#[test]
fn a_note_among_the_lines_heads_none() {
    for note in [
        "Note: 40 homes slipped to 2024/25",
        "Source: housing team",
        "The service was restructured in June, so earlier years differ.",
        "Ghi chú: số ước",
    ] {
        let sheet = format!("Indicator;Target 2024;Actual 2024\nHomes;500;480\n{note};;\nCalls;90;88\n");
        let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{:#?}", told(&problems)));
        let outline = report_card::sheet::layout::outline(&table);
        assert!(outline["lines"][1]["group"].is_null(), "{note}: {outline}");
    }
}

#[test]
fn what_may_be_a_heading_with_a_full_stop_ends_the_group_before() {
    let sheet = "Chỉ tiêu;KH 2024;TH 2024\nKinh tế;;\nThu;10;11\nCác chỉ tiêu về văn hóa xã hội.;;\nHộ nghèo;5;4\n";
    let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{:#?}", told(&problems)));
    let outline = report_card::sheet::layout::outline(&table);
    assert_eq!(outline["lines"][0]["group"], "Kinh tế");
    assert!(outline["lines"][1]["group"].is_null(), "{outline}");
}
