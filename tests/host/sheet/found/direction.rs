//! Which way is better is taken from a name only where it can't be the other way, and asked about where it can.

use super::{found, lines, told};

fn one(name: &str) -> (bool, Vec<String>) {
    let sheet = format!("Indicator;Unit;Target;Actual\n{name};x;20;18\n");
    let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{sheet}{:?}", told(&problems)));
    (lines(&sheet)[0].ends_with("less is better"), told(&table.notices))
}

#[test]
fn what_nobody_wants_more_of_is_taken_so_and_told() {
    for name in [
        "Debt",
        "Complaints upheld",
        "Vacancy rate",
        "Response time",
        "Waiting list",
        "Overdue invoices",
        "Road accidents",
        "Net overspend",
        "Late planning decisions",
        "Child poverty",
        "Fly-tipping",
        "Number of fires",
        "Tỷ lệ hồ sơ trễ hạn",
        "Thời gian giải quyết hồ sơ",
        "Nợ xây dựng cơ bản",
        "Tỷ lệ thất thoát nước",
        "Số vụ vi phạm",
        "Khiếu nại, tố cáo",
        "Tai nạn lao động",
        "Bội chi",
        "Nợ đọng xây dựng cơ bản",
        "Tỷ lệ phụ nữ mù chữ",
        "Ca sốt xuất huyết",
        "Số hộ thiếu nước",
        "Số ngày chờ khám",
        "Calls abandoned",
    ] {
        let (is_less, told) = one(name);
        assert!(is_less && told.iter().any(|said| said.contains("taken as less is better")), "{name}: {told:?}");
    }
}

#[test]
fn where_a_name_may_be_meant_either_way_the_publisher_is_asked() {
    for name in [
        "Rank in region",
        "Cost per visit",
        "Energy use",
        "Staff costs",
        "Average time to let",
        "Xếp hạng PCI",
        "Chi phí bình quân",
        "Chỉ số giá tiêu dùng",
        "Lạm phát",
        "Council borrowing",
    ] {
        let (is_less, told) = one(name);
        assert!(!is_less && told.iter().any(|said| said.contains("taken as more is better")), "{name}: {told:?}");
    }
    // A deficit that has its minus already: which way is meant is asked.
    let (_, table) = found("Indicator;Target;Actual\nDeficit;-25;-30\n".as_bytes()).expect("a table");
    assert!(
        told(&table.notices).iter().any(|said| said.contains("taken as more is better")),
        "{:?}",
        told(&table.notices)
    );
    // Nothing is asked where the sheet says it, or where nothing is held against anything.
    for sheet in [
        "Indicator;Good is;Target;Actual\nRank;Low;20;18\n",
        "Indicator;Actual 2022;Actual 2023\nRank;20;18\n",
        "Indicator;Target;Actual\nRank;<20;18\n",
    ] {
        let (_, table) = found(sheet.as_bytes()).expect("a table");
        assert!(
            !told(&table.notices).iter().any(|said| said.contains("is better")),
            "{sheet}{:?}",
            told(&table.notices)
        );
    }
}

#[test]
fn what_is_done_against_them_is_no_such_thing() {
    for name in [
        "Complaints resolved",
        "Unemployed people into work",
        "Calls answered within response time",
        "Debt collected",
        "Crimes solved",
        "Homelessness prevented",
        "Library visits",
        "Giảm tỷ lệ hộ nghèo",
        "Hộ thoát nghèo",
        "Giải quyết khiếu nại",
        "Thu hồi nợ thuế",
        "Hòa giải thành",
        "Tham gia bảo hiểm thất nghiệp",
    ] {
        let (is_less, told) = one(name);
        assert!(!is_less && told.is_empty(), "{name}: {told:?}");
    }
}
