//! Money that is held against a budget: spending over it is no success, and where nothing says that it is spent, it is asked.

use super::{found, lines, told};

/// The lines of which less is better, and what is told of money.
fn money(sheet: &str) -> (Vec<String>, Vec<String>) {
    let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{sheet}{:?}", told(&problems)));
    let name = |line: &String| line.split([' ', '[']).next().unwrap_or_default().to_owned();
    let less = lines(sheet).iter().filter(|line| line.ends_with("less is better")).map(name).collect();
    let said = told(&table.notices).into_iter().filter(|said| said.contains("money ")).collect();
    (less, said)
}

#[test]
fn what_a_table_says_is_spent_is_better_when_less_and_told() {
    for sheet in [
        // By a title, a heading, a line that sums up, a group, a line's own name.
        "Net expenditure 2023/24 (£m);;\nService;Budget;Outturn\nAdults;120.5;125.0\nRoads;20.5;19.0\n",
        "Spending by service 2023/24 (£m);;\nService;Budget;Actual\nAdults;120.5;125.0\nRoads;20.5;19.0\n",
        "Service;Budget (£m);Actual expenditure (£m)\nAdults;120.5;125.0\nRoads;20.5;19.0\n",
        "Department;Budget (£m);Actual (£m);Over/(under) spend\nAdults;120.5;125.0;4.5\nRoads;20.5;19.0;(1.5)\n",
        "Results (£m);;\nService;Budget;Outturn\nAdults;120.5;125.0\nRoads;20.5;19.0\nNet expenditure;141.0;144.0\n",
    ] {
        let (less, said) = money(sheet);
        assert_eq!(less[..2], ["Adults", "Roads"], "{sheet}");
        assert!(said.len() == 1 && said[0].contains("taken as less is better"), "{said:?}");
    }
    let (less, said) =
        money("Service;Budget (£m);Outturn (£m)\nExpenditure;;\nAdults;120.5;125.0\nIncome;;\nFees;20.5;19.0\n");
    assert_eq!((less, said.len()), (vec!["Adults".to_owned()], 1), "{said:?}");
}

#[test]
fn where_nothing_says_which_way_is_better_it_is_asked_once() {
    for (sheet, first, count) in [
        ("Annual outturn 2023/24 (£m);;\nService;Budget;Actual\nAdults;120.5;125.0\nRoads;20.5;19.0\n", "Adults", 2),
        // Of a programme, what is not spent is late.
        ("Capital expenditure 2023/24 (£m);;\nScheme;Approved budget;Outturn\nSchool;10.5;8.0\n", "School", 1),
        // Less of what is below zero is more income.
        ("Net expenditure (£m);;\nService;Budget;Actual\nInterest;(3.5);(4.0)\n", "Interest", 1),
        (
            "Chi ngân sách năm 2024 (tỷ đồng);;\nNội dung;Dự toán;Thực hiện\nGiáo dục;12,5;13\nY tế;3,5;3\n",
            "Giáo dục",
            2,
        ),
        (
            "Thu, chi ngân sách năm 2024;;\nNội dung;Dự toán;Thực hiện\nTổng thu;12,5;13\nTổng chi;12,5;12,8\n",
            "Tổng chi",
            1,
        ),
        (
            "Indicator;Unit;Target;Actual\nExpenditure on research;£m;12.5;13\nHomes;number;3;4\n",
            "Expenditure on research",
            1,
        ),
        ("Chỉ tiêu;ĐVT;KH 2024;TH 2024\nChi đầu tư;tỷ đồng;12,5;13\nTrồng rừng;ha;3,5;3\n", "Chi đầu tư", 1),
    ] {
        let (less, said) = money(sheet);
        let asked = format!("(lines: {count}, the first \"{first}\"): taken as more is better");
        assert!(less.is_empty() && said.len() == 1 && said[0].contains(&asked), "{sheet}{less:?} {said:?}");
    }
}

#[test]
fn nothing_is_asked_of_income_of_balances_and_of_what_is_known() {
    for sheet in [
        "Income 2023/24 (£m);;\nService;Budget;Actual\nParking;12.5;13\n",
        "Service;Budget (£m);Actual (£m)\nParking income;12.5;13\nCouncil tax;3.5;3\n",
        "Dự toán thu ngân sách năm 2024 (tỷ đồng);;\nNội dung;Dự toán;Thực hiện\nThuế;12,5;13\nPhí;3,5;3\n",
        "Indicator;Unit;Target;Actual\nRevenue per visitor;£;12.5;13\nHomes;number;3;4\n",
        "Service;Good is;Budget (£m);Actual (£m)\nAdults;low;12.5;13\n",
        "Service;Budget (£m);Actual (£m);Status\nAdults;12.5;13;Amber\n",
        "Service;Actual 2022 (£m);Actual 2023 (£m)\nAdults;12.5;13\n",
        "Thu, chi ngân sách năm 2024;;\nNội dung;Dự toán;Thực hiện\nTổng thu;12,5;13\nKết dư;0;12,8\n",
    ] {
        let (_, said) = money(sheet);
        assert_eq!(said, Vec::<String>::new(), "{sheet}");
    }
}

#[test]
fn what_is_left_of_money_in_and_out_is_neither() {
    let sheet = "Thu chi ngân sách xã năm 2024 (triệu đồng);;\nNội dung;Dự toán;Quyết toán\nTổng thu;5.230,5;5.410,2\n\
        Tổng chi;5.230,5;5.380\nChi đầu tư;2.000;2.150\nKết dư;0;30,2\nChuyển nguồn;0;10\n";
    let of = |name: &str| lines(sheet).into_iter().find(|line| line.starts_with(name)).expect("the line");
    assert!(of("Chi đầu tư").contains("budgetDirection expenditure"));
    for name in ["Kết dư", "Chuyển nguồn"] {
        assert!(!of(name).contains("budgetDirection"), "{}", of(name));
    }
}
