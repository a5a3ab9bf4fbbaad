//! What a report must say before it is taken over, and what only holds its place.

use report_card_desk::confirm::finding::FindingKind;
use report_card_desk::confirm::placeholder::is_placeholder;
use report_card_desk::confirm::report::missing;
use report_card_desk::confirm::states::{Confirming, ReviewState};
use serde_json::json;

use super::{SEED, confirming, find};

fn kinds(confirming: &Confirming) -> Vec<FindingKind> {
    missing(confirming).into_iter().map(|at| confirming.reading.findings[at].kind).collect()
}

#[test]
fn who_reports_and_when_are_confirmed_before_the_report_is_taken_over() {
    let mut confirming = confirming(SEED.as_bytes());
    let needed = [FindingKind::Organization, FindingKind::Period];
    assert_eq!(kinds(&confirming), needed, "nothing of the plan is taken yet");
    confirming.accept_sure();
    assert_eq!(kinds(&confirming), [FindingKind::Organization, FindingKind::Period, FindingKind::PlanPeriod]);
    for pointer in ["/organization", "/period", "/plan/period"] {
        confirming.decide(find(&confirming, pointer), ReviewState::Accepted);
    }
    assert_eq!(kinds(&confirming), []);
}

#[test]
fn what_a_source_does_not_say_is_corrected_and_not_accepted() {
    let table = "STT\tChỉ tiêu\tĐVT\tThực hiện\n1\tThu ngân sách\ttỷ đồng\t10\n2\tChi\ttỷ đồng\t5\n";
    for text in [table, "Thu ngân sách đạt 5 tỷ đồng, vượt 3% kế hoạch."] {
        let mut confirming = confirming(text.as_bytes());
        let (organization, period) = (find(&confirming, "/organization"), find(&confirming, "/period"));
        for at in [organization, period] {
            assert!(is_placeholder(&confirming, at), "{text}");
            confirming.accept_sure();
            confirming.decide(at, ReviewState::Accepted);
            assert!(missing(&confirming).contains(&at), "{text}");
        }
        confirming.decide(organization, ReviewState::Corrected(json!({ "name": "[cơ quan báo cáo]" })));
        assert!(missing(&confirming).contains(&organization), "still in brackets");
        confirming.decide(organization, ReviewState::Corrected(json!({ "name": "UBND phường" })));
        let year = confirming.value(period).cloned().expect("a period");
        confirming.decide(period, ReviewState::Corrected(year));
        assert!(missing(&confirming).is_empty(), "{text}");
    }
}

#[test]
fn what_a_source_says_is_no_placeholder() {
    let workbook = include_bytes!("../../../tests/sheets/phuong.ods");
    for source in [SEED.as_bytes(), workbook] {
        let confirming = confirming(source);
        assert!((0..confirming.reading.findings.len()).all(|at| !is_placeholder(&confirming, at)));
    }
}
