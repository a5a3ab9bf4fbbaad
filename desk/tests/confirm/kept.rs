//! Nothing that was typed or decided is lost on the way.

use std::rc::Rc;

use report_card::sheet::layout::Role;
use report_card::words::Language;
use report_card_desk::bring::read::{How, Outcome};
use report_card_desk::bring::state::{Action, Brought, Desk, Taken};
use report_card_desk::confirm::reading::Source;
use report_card_desk::confirm::report::{missing, report};
use report_card_desk::confirm::save::opened;
use report_card_desk::confirm::states::{Confirming, ReviewState, Typed};
use serde_json::Value;
use yew::Reducible;

use super::{SEED, confirming, errors, find, how, reading};

const PHUONG: &[u8] = include_bytes!("../../../tests/sheets/phuong.ods");

fn brought(name: &str, bytes: &[u8]) -> Brought {
    Brought { name: name.to_owned(), id: name.to_owned(), bytes: bytes.into(), how: how() }
}

/// The desk when a source was read on it.
fn read(desk: Rc<Desk>, name: &str, bytes: &[u8]) -> Rc<Desk> {
    let desk = desk.reduce(Action::Read(Box::new(brought(name, bytes)), None));
    desk.reduce(Action::Done(Outcome::Read(Box::new(reading(bytes, &how())))))
}

fn typed(confirming: &Confirming, at: usize, text: &str) -> Typed {
    let mut typed = opened(confirming, at, Language::Vi).expect("a form");
    typed.texts[0] = text.to_owned();
    typed
}

#[test]
fn a_source_that_another_one_takes_the_place_of_comes_back_with_all_that_was_decided() {
    let desk = read(Rc::default(), "a.txt", SEED.as_bytes());
    let desk = desk.reduce(Action::AcceptSure);
    let taken = Taken { made: "made".into(), given: "made".into() };
    let desk = desk.reduce(Action::Taken(taken.clone(), Box::default()));
    let decided = desk.confirming.clone();
    let desk = read(desk, "b.ods", PHUONG);
    let former = desk.former.as_ref().expect("what was there");
    assert_eq!((former.name(), former.decided()), ("a.txt", decided.as_ref().map_or(0, |own| own.touched().count())));
    assert_eq!(desk.taken, None);
    // There and back again.
    let desk = desk.reduce(Action::Decide(0, ReviewState::Accepted)).reduce(Action::Back);
    assert_eq!((&desk.confirming, &desk.taken), (&decided, &Some(taken)));
    assert_eq!(desk.former.as_ref().map(|former| (former.name(), former.decided())), Some(("b.ods", 1)));
    // Of a source that nobody has done anything with there is nothing to come back to.
    let desk = read(read(Rc::default(), "a.txt", SEED.as_bytes()), "b.ods", PHUONG);
    assert_eq!(desk.former, None);
}

#[test]
fn while_a_source_is_read_the_former_one_stays_at_hand() {
    let desk = read(Rc::default(), "a.txt", SEED.as_bytes()).reduce(Action::AcceptSure);
    let desk = read(desk, "b.ods", PHUONG);
    let busy = desk.reduce(Action::Read(Box::new(brought("c.txt", b"x")), None)).reduce(Action::Back);
    assert_eq!(busy.former.as_ref().map(|former| former.name().to_owned()), Some("a.txt".to_owned()));
}

#[test]
fn what_is_being_typed_survives_its_figure_being_left_out_and_the_sheet_read_anew() {
    let first = Rc::new(reading(PHUONG, &how()));
    let mut confirming = Confirming::new(first.clone());
    let target = find(&confirming, "/budget/0/targets/0");
    let own = typed(&confirming, target, "chỉ tiêu giao");
    confirming.write(target, Some(own.clone()));
    let above = find(&confirming, "/budget/0");
    confirming.decide(above, ReviewState::LeftOut);
    confirming.decide(above, ReviewState::Waiting);
    assert_eq!(confirming.typed(target), Some(&own));
    // Its column means something else for a while.
    let Source::Sheet(sheet) = &first.source else { panic!("no sheet") };
    let mut layout = sheet.layout.clone().expect("a layout");
    for column in &mut layout.columns {
        column.role = match column.role {
            Role::Target => Role::Baseline,
            Role::TargetComparison => Role::BaselineComparison,
            role => role,
        };
    }
    let kept = confirming.kept_with(&[]);
    let other = Confirming::carried(Rc::new(reading(PHUONG, &How { layout: Some(layout), ..how() })), &kept);
    assert_eq!(other.touched().count(), 0);
    let again = Confirming::carried(first, &other.kept_with(&kept));
    assert_eq!(again.typed(target), Some(&own));
    // What is being corrected is not accepted with the sure ones, and its form closes when it is decided of.
    let mut again = again;
    again.accept_sure();
    assert_eq!(*again.state(target), ReviewState::Waiting);
    again.decide(target, ReviewState::Accepted);
    assert_eq!(again.typed(target), None);
}

#[test]
fn a_part_stands_by_itself_when_the_editor_says_so() {
    let text = "STT\tChỉ tiêu\tĐVT\tThực hiện 2023\n1\tThu ngân sách\ttỷ đồng\t10\n-\tTrong đó: thu nội địa\ttỷ đồng\t6\n2\tChi ngân sách\ttỷ đồng\t5\n";
    let mut confirming = confirming(text.as_bytes());
    let whole = find(&confirming, "/budget/0");
    let part = find(&confirming, "/budget/0/parts/0");
    assert!(confirming.can_be_apart(part) && !confirming.can_be_apart(whole));
    confirming.decide(part, ReviewState::Accepted);
    confirming.decide(whole, ReviewState::LeftOut);
    assert!(confirming.is_gone(part));
    confirming.set_apart(part, true);
    assert!(!confirming.is_gone(part) && confirming.taken() == 1);
    let value: Value = serde_json::from_str(&report(&confirming)).expect("a report");
    assert_eq!(value["budget"].as_array().map(Vec::len), Some(1));
    assert_eq!(value["budget"][0]["actual"]["value"], 6);
    assert!(value["units"].get(value["budget"][0]["unit"].as_str().expect("a unit")).is_some());
    // Read again as it was, it is still apart; put back, it goes with its figure.
    let again = Confirming::carried(confirming.reading.clone(), &confirming.kept());
    assert_eq!(again, confirming);
    confirming.set_apart(part, false);
    assert!(confirming.is_gone(part));
}

#[test]
fn a_plans_time_is_left_out_with_the_plan_and_asked_for_with_it() {
    let mut confirming = confirming(SEED.as_bytes());
    let period = find(&confirming, "/plan/period");
    for at in confirming.waits() {
        let is_plans = confirming.reading.findings[at].pointer.starts_with("/plan/");
        confirming.decide(at, if is_plans { ReviewState::LeftOut } else { ReviewState::Accepted });
    }
    assert_eq!(*confirming.state(period), ReviewState::LeftOut);
    assert!(confirming.waits().is_empty() && missing(&confirming).is_empty());
    let text = report(&confirming);
    assert!(!text.contains("\"plan\"") && errors(&text).is_empty());
    confirming.decide(find(&confirming, "/plan/theme"), ReviewState::Accepted);
    assert_eq!(missing(&confirming), [period]);
}
