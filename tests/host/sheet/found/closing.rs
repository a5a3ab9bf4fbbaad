//! Rows without a number that are no part of the numbered line above them: what is left, sums, totals.

use super::{assert_lines, lines};

/// The names of the lines, parts behind a point.
fn names(sheet: &str) -> Vec<String> {
    lines(sheet).into_iter().map(|line| line.split(" [").next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn what_is_left_is_no_part_of_the_last_line() {
    for left in [
        "Kết dư",
        "Kết dư ngân sách",
        "KẾT DƯ NGÂN SÁCH XÃ",
        "Bội chi NSNN",
        "Bội thu",
        "Chênh lệch thu chi",
        "Chênh lệch thu - chi",
        "Chênh lệch (thu – chi)",
        "Thâm hụt ngân sách",
        "Cân đối thu, chi",
        "Tồn quỹ cuối kỳ",
        "Số dư cuối năm",
        "Chuyển nguồn sang năm sau",
        "Balance",
        "Surplus/(deficit)",
        "(Deficit)/surplus for the year",
        "In-year deficit",
        "Balance carried forward",
        "Closing balance",
        "Net position",
        "Reserves at year end",
        "Tổng chi",
        "Tổng cộng chi",
        "Cộng chi",
        "Total expenditure",
        "Subtotal",
        "Net cost of services",
    ] {
        for (one, two, part) in [("I", "II", "1"), ("1", "2", "2.1"), ("1", "2", "a)")] {
            let sheet = format!(
                "TT;Nội dung;ĐVT;Dự toán 2024;Quyết toán 2024\n{one};Thu;đồng;5;6\n{two};Chi;đồng;4;5\n{part};Chi đầu tư;đồng;3;4\n;{left};đồng;1;1\n"
            );
            let said = lines(&sheet);
            let last = said.last().expect("a line");
            assert!(said.len() == 4 && last.starts_with(left) && said[2].starts_with("· "), "{sheet}{said:#?}");
        }
    }
}

#[test]
fn what_is_left_keeps_its_own_parts_and_its_place() {
    assert_eq!(
        names(
            "TT;Nội dung;ĐVT;Dự toán 2024;Quyết toán 2024\n1;Thu;đồng;5;6\n1.1;Phí;đồng;5;6\n2;Chi;đồng;4;5\n\
             ;Kết dư;đồng;1;1\n-;Của huyện;đồng;1;1\n-;Của xã;đồng;1;1\n3;Vay;đồng;4;5\n"
        ),
        ["Thu", "· Phí", "Chi", "Kết dư", "· Của huyện", "· Của xã", "Vay"]
    );
    // With a number or a bullet of its own, it stands where that says.
    assert_eq!(
        names(
            "TT;Nội dung;ĐVT;Dự toán 2024;Quyết toán 2024\n1;Thu;đồng;5;6\n1.1;Phí;đồng;5;6\n1.2;Kết dư năm trước;đồng;4;5\n\
             2;Chi;đồng;1;1\n-;Số dư quỹ;đồng;1;1\n"
        ),
        ["Thu", "· Phí", "· Kết dư năm trước", "Chi", "· Số dư quỹ"]
    );
    // Any other line without a number is a part, and a net figure beside its like is one of them.
    assert_eq!(
        names(
            "Ref;Service;Unit;Budget 2024;Actual 2024\n1;Adults;£m;5;6\n;Gross spending;£m;5;6\n;Fees;£m;4;5\n;Net cost;£m;1;1\n2;Roads;£m;1;1\n"
        ),
        ["Adults", "· Gross spending", "· Fees", "· Net cost", "Roads"]
    );
}

#[test]
fn a_sum_stays_in_the_group_of_its_lines_and_a_balance_leaves_it() {
    let (_, table) = super::found(
        "TT;Nội dung;Dự toán 2024;Quyết toán 2024\nI;Thu;;\n1;Phí;5;6\n2;Thuế;5;6\n;Tổng thu;10;12\nII;Chi;;\n1;Lương;5;6\n;Kết dư;5;6\n"
            .as_bytes(),
    )
    .unwrap_or_else(|problems| panic!("{:#?}", super::told(&problems)));
    let outline = report_card::sheet::layout::outline(&table);
    let groups: Vec<(&str, Option<&str>)> = (outline["lines"].as_array().expect("lines").iter())
        .map(|line| (line["name"].as_str().expect("a name"), line["group"].as_str()))
        .collect();
    assert_eq!(
        groups,
        [
            ("Phí", Some("Thu")),
            ("Thuế", Some("Thu")),
            ("Tổng thu", Some("Thu")),
            ("Lương", Some("Chi")),
            ("Kết dư", None)
        ]
    );
}

#[test]
fn what_follows_a_balance_in_capitals_or_the_sum_of_a_group_is_none_of_it() {
    assert_eq!(
        names(
            "TT;Nội dung;Dự toán 2024;Quyết toán 2024\nA;TỔNG THU;5;6\nI;Nội địa;5;6\nB;TỔNG CHI;4;5\nI;Đầu tư;4;5\n;BỘI THU NSĐP;1;1\nC;TRẢ NỢ GỐC;1;1\n"
        )
        .into_iter()
        .map(|name| name.split(" =").next().unwrap_or_default().to_owned())
        .collect::<Vec<_>>(),
        ["TỔNG THU", "· Nội địa", "TỔNG CHI", "· Đầu tư", "BỘI THU NSĐP", "TRẢ NỢ GỐC"]
    );
    let (_, table) = super::found(
        "Service,Budget 2024,Actual 2024\nHighways,,\nRepairs,5,6\nTotal Highways,5,6\nNet council budget,5,6\nParks,,\nTrees,1,2\n".as_bytes(),
    )
    .unwrap_or_else(|problems| panic!("{:#?}", super::told(&problems)));
    let outline = report_card::sheet::layout::outline(&table);
    let groups: Vec<Option<&str>> =
        outline["lines"].as_array().expect("lines").iter().map(|line| line["group"].as_str()).collect();
    assert_eq!(groups, [Some("Highways"), Some("Highways"), None, Some("Parks")]);
}

#[test]
fn bullets_below_a_total_are_its_parts() {
    assert_lines(
        "TT;Chỉ tiêu;ĐVT;KH 2024;TH 2024\n1;Xã A;người;5;6\n2;Xã B;người;5;6\n;Tổng cộng (1+2);người;10;12\n;- Nam;người;4;5\n;- Nữ;người;6;7\n3;Xã C;người;1;1\n",
        "Xã A [người] = 6; T KH 2024 5
         Xã B [người] = 6; T KH 2024 5
         Tổng cộng (1+2) [người] = 12; T KH 2024 10
         · Nam [người] = 5; T KH 2024 4
         · Nữ [người] = 7; T KH 2024 6
         Xã C [người] = 1; T KH 2024 1",
    );
    assert_eq!(
        names("Chỉ tiêu;ĐVT;KH 2024;TH 2024\nTổng số;người;5;6\nTrẻ em;người;4;5\nNgười lớn;người;1;1\n"),
        ["Tổng số", "Trẻ em", "Người lớn"]
    );
}

#[test]
fn a_reserve_that_nothing_numbers_stands_beside_the_numbered_lines() {
    let names = |rows: &str| -> Vec<String> {
        let said = lines(&format!("STT;Nội dung chi;Dự toán 2024;Thực hiện 2024\n{rows}"));
        said.iter().map(|line| line.split(" = ").next().unwrap_or_default().to_owned()).collect()
    };
    for reserve in ["Dự phòng", "Dự phòng ngân sách", "Chi dự phòng", "Chi nộp ngân sách cấp trên"] {
        let rows =
            format!("1;Chi thường xuyên;5,5;4,9\n1.1;Chi giáo dục;2,0;1,9\n2;Chi đầu tư;3,0;2,9\n;{reserve};0,2;0,1\n");
        assert_eq!(names(&rows), ["Chi thường xuyên", "· Chi giáo dục", "Chi đầu tư", reserve]);
    }
    // A numbered one and one with a bullet stand where that says; what is no reserve is a part as before.
    assert_eq!(
        names("1;Chi đầu tư;3,0;2,9\n-;Dự phòng;0,2;0,1\n2;Chi khác;1,0;1,0\n;Lễ hội;0,2;0,1\n"),
        ["Chi đầu tư", "· Dự phòng", "Chi khác", "· Lễ hội"]
    );
}
