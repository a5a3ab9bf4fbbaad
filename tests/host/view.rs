//! The reader's view, and the links that restore it.

use std::rc::Rc;

use report_card::card::{Action, Control, Options, Paper, ViewMode, ViewState, fragment, linked, view_of};
use yew::Reducible;

fn after(actions: Vec<Action>) -> Rc<ViewState> {
    actions.into_iter().fold(Rc::new(ViewState::default()), |view, action| view.reduce(action))
}

fn choose(control: Control, of: &'static str, value: Option<&'static str>) -> Action {
    Action::Choose(control, of.into(), value.map(Into::into))
}

#[test]
fn a_link_holds_what_the_reader_has_chosen() {
    let view = after(vec![
        Action::Mode(Some(ViewMode::Table)),
        choose(Control::Target, "thu-ngan-sach", Some("quan")),
        choose(Control::Open, "_tasks", Some("1")),
        choose(Control::Open, "_objectives", Some("0")),
        choose(Control::Status, "chi-tieu", Some("notMet")),
        choose(Control::Sort, "chi-tieu", Some("distance")),
        choose(Control::Search, "chi-tieu", Some("giảm nghèo")),
    ]);
    let link = fragment("ngo-quyen-2023", &view);
    assert_eq!(
        link,
        "#ngo-quyen-2023?view=table&open=_objectives:0&open=_tasks:1&target=thu-ngan-sach:quan&status=chi-tieu:notMet&sort=chi-tieu:distance"
    );
    let restored = view_of(&link, ["other", "ngo-quyen-2023"]).expect("its own");
    assert_eq!(restored.report.as_deref(), Some("ngo-quyen-2023"));
    assert_eq!(fragment("ngo-quyen-2023", &restored), link);
    assert_eq!(fragment("ngo-quyen-2023", &ViewState::default()), "#ngo-quyen-2023?view=card");
}

#[test]
fn a_link_to_something_else_is_left_alone() {
    for other in
        ["", "#", "#top", "#ngo-quyen-2023x", "#ngo-quyen", "ngo-quyen-2023", "#?view=table", "#Ngo-Quyen-2023"]
    {
        assert_eq!(view_of(other, ["ngo-quyen-2023"]), None, "{other}");
    }
    // A report that could not tell its id has no links.
    assert_eq!(view_of("#?view=table", [""]), None);
}

#[test]
fn what_a_link_has_that_is_unknown_or_no_word_is_passed_over() {
    let view = view_of(
        "#r?view=loud&open=_tasks&open=<b>:1&target=a:b&target=a:c&x=y:z&&=&sort=a%3Adistance&status=a:\u{202e}",
        ["r"],
    )
    .expect("its own");
    assert_eq!(view.mode, Some(ViewMode::Card));
    assert_eq!(fragment("r", &view), "#r?view=card&target=a:b&sort=a:distance");
}

#[test]
fn a_link_keeps_what_the_pages_own_script_has_in_the_fragment() {
    let view = after(vec![Action::Mode(Some(ViewMode::Table)), choose(Control::Open, "_tasks", Some("1"))]);
    let own = fragment("r", &view);
    let of = |address: &str| linked(address, &own, |name| name == "place");
    let part = "report-card=r%3Fview%3Dtable%26open%3D_tasks%3A1";
    for (page, link) in [
        ("https://a.example/", format!("https://a.example/{own}")),
        ("https://a.example/#", format!("https://a.example/{own}")),
        ("https://a.example/#place", format!("https://a.example/{own}")),
        ("https://a.example/?q=1#other?view=card", format!("https://a.example/?q=1{own}")),
        ("https://a.example/#/news", format!("https://a.example/#/news?{part}")),
        ("https://a.example/#!/news?page=2", format!("https://a.example/#!/news?page=2&{part}")),
        ("https://a.example/#page=2", format!("https://a.example/#page=2&{part}")),
        (
            "https://a.example/#/news?report-card=x%3Fview%3Dcard&page=2",
            format!("https://a.example/#/news?page=2&{part}"),
        ),
    ] {
        assert_eq!(of(page), link);
        // And restores the view, also where a router has written it anew.
        let (_, found) = link.split_once('#').expect("a fragment");
        for found in [found.to_owned(), found.replace("%3F", "?").replace("%3D", "=").replace("%3A", ":")] {
            let restored = view_of(&format!("#{found}"), ["r"]).expect("its own");
            assert_eq!(fragment("r", &restored), own, "{found}");
        }
    }
}

#[test]
fn a_choice_taken_back_leaves_nothing() {
    let view = after(vec![choose(Control::Open, "_tasks", Some("1")), choose(Control::Open, "_tasks", None)]);
    assert_eq!(*view, ViewState::default());
}

#[test]
fn the_same_again_is_the_same_view() {
    let view = after(vec![choose(Control::Sort, "a", Some("distance"))]);
    let again = view.clone().reduce(choose(Control::Sort, "a", Some("distance")));
    assert!(Rc::ptr_eq(&view, &again));
}

#[test]
fn on_paper_everything_is_open_and_afterwards_it_is_as_before() {
    let view = after(vec![choose(Control::Open, "_tasks", Some("1"))]);
    let printed = view.clone().reduce(Action::Print(Paper::Page, "".into()));
    assert!(printed.is_open("_tasks", false) && printed.is_open("anything", false));
    assert_eq!(*printed.reduce(Action::Print(Paper::None, "".into())), *view);
}

#[test]
fn a_list_that_is_narrowed_says_so_on_paper() {
    let json = include_str!("../../www/reports/thua-thien-hue-2019.json");
    let card = |actions: Vec<Action>| {
        let view = ViewState { is_still: true, ..(*after(actions)).clone() };
        crate::rendered::rendered(json, Options { lang: Some("en".into()), ..Options::default() }, view)
    };
    let tally = report_card::facts::read(json).report.expect("whole").tallies[0].id.to_string();
    let narrow = || Action::Choose(Control::Status, tally.clone().into(), Some("notMet".into()));
    let print = || Action::Print(Paper::Page, "".into());
    assert!(card(vec![narrow(), print()]).contains("Showing "));
    assert!(!card(vec![print()]).contains("Showing ") && !card(vec![narrow()]).contains("Showing "));
}
