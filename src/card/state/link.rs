//! A view as the fragment of an address, and back: `#ngo-quyen-2023?view=table&open=_tasks`.
//!
//! Ids are slugs and values are our own words, so nothing needs escaping. If the page's script keeps its state in the fragment (a
//! router's `#/news?page=2`), the card's is added to it, escaped, as `report-card=`.

use super::slice::is_of;
use super::view::{Choice, Control, ViewMode, ViewState};
use crate::facts::{MANY, groups};
use crate::outline::{BUDGET, RESULTS, group_fold, is_long};
use crate::report::{Measure, Report, Text};

/// The fragment that restores a view of the report with that id, its `#` included.
pub fn fragment(id: &str, view: &ViewState) -> String {
    // Always there: its question mark tells the loader that a card is wanted, even one far down the page.
    let mut parts = vec![format!("view={}", view.mode.unwrap_or_default().name())];
    for choice in &view.choices {
        if let Some((name, _)) = Control::NAMES.iter().find(|(_, control)| *control == choice.control) {
            parts.push(format!("{name}={}:{}", choice.of, choice.value));
        }
    }
    format!("#{id}?{}", parts.join("&"))
}

/// The name of the card's part in the page's own fragment.
const PART: &str = "report-card=";
const ESCAPES: [(char, &str); 4] = [('?', "%3F"), ('=', "%3D"), ('&', "%26"), (':', "%3A")];

/// The address of a view: the page's, with the view's fragment. A fragment that the page's script needs stays beside it; `is_place` says
/// whether a fragment only names a place on the page, and may go.
pub fn linked(page: &str, fragment: &str, is_place: impl Fn(&str) -> bool) -> String {
    let (address, own) = page.split_once('#').unwrap_or((page, ""));
    let parts: Vec<&str> = own.split_inclusive(['?', '&']).collect();
    let kept: String = parts.iter().filter(|part| !part.starts_with(PART)).copied().collect();
    let kept = kept.trim_end_matches(['?', '&']);
    let is_ours = own.split_once('?').is_some_and(|(_, query)| query.starts_with("view="));
    if kept.is_empty() || is_ours || is_place(kept) {
        return format!("{address}{fragment}");
    }
    let joint = if kept.contains(['?', '=']) { '&' } else { '?' };
    let escape = |text: String, (character, code): (char, &str)| text.replace(character, code);
    let view = ESCAPES.into_iter().fold(fragment.trim_start_matches('#').to_owned(), escape);
    format!("{address}#{kept}{joint}{PART}{view}")
}

/// The view's part of a fragment, as if it were the whole.
fn own(fragment: &str) -> String {
    let Some((_, part)) = fragment.split_once(PART) else { return fragment.trim_start_matches('#').to_owned() };
    let part = part.split('&').next().unwrap_or_default();
    ESCAPES
        .into_iter()
        .fold(part.to_owned(), |text, (character, code)| text.replace(code, character.encode_utf8(&mut [0; 4])))
}

/// The view that a fragment asks for, if it is of one of these reports. Unknown parts are ignored.
pub fn view_of<'a>(fragment: &str, ids: impl IntoIterator<Item = &'a str>) -> Option<ViewState> {
    fragment.strip_prefix('#')?;
    let own = own(fragment);
    let (id, query) = own.split_once('?').unwrap_or((&own, ""));
    let id = ids.into_iter().find(|known| *known == id && !id.is_empty())?;
    let mut view = ViewState { report: Some(text(id)), ..ViewState::default() };
    for (name, value) in query.split('&').filter_map(|part| part.split_once('=')) {
        if name == "view" {
            view.mode = Some(ViewMode::of(value));
        }
        let control = Control::NAMES.iter().find(|(known, _)| *known == name).map(|(_, control)| *control);
        // Mail programs write the colon as %3A.
        let pair = value.split_once(':').or_else(|| value.split_once("%3A"));
        if let (Some(control), Some((of, value))) = (control, pair)
            && is_word(of)
            && is_word(value)
            && view.chosen(control, of).is_none()
        {
            view.choices.push(Choice { control, of: text(of), value: text(value) });
        }
    }
    Some(view)
}

/// The same view with everything opened that surrounds what it opens: a link may name only a part.
pub fn revealed(view: ViewState, report: &Report) -> ViewState {
    let is_opened = |choice: &&Choice| choice.control == Control::Open && choice.value == "1";
    let wanted: Vec<Text> = view.choices.iter().filter(is_opened).map(|choice| choice.of.clone()).collect();
    let mut view = view;
    let lists = [&report.budget, &report.measures].into_iter();
    let blocks = || lists.clone().filter(|list| list.len() <= MANY).flatten();
    for measure in report.all_measures() {
        let holds = |of: &Text| *of != measure.id && is_of(std::slice::from_ref(measure), of);
        // Blocks need no opening, and what the link closes stays closed.
        if wanted.iter().any(holds)
            && !blocks().any(|block| block.id == measure.id)
            && view.chosen(Control::Open, &measure.id).is_none()
        {
            view.choose(Control::Open, measure.id.clone(), Some(Text::Static("1")));
        }
    }
    for fold in closed_groups(report, &|measure| wanted.iter().any(|of| is_of(std::slice::from_ref(measure), of))) {
        if view.chosen(Control::Open, &fold).is_none() {
            view.choose(Control::Open, fold, Some(Text::Static("1")));
        }
    }
    view
}

/// The folds of groups that are closed by default and hold a wanted measure.
fn closed_groups(report: &Report, is_wanted: &dyn Fn(&Measure) -> bool) -> Vec<Text> {
    let own = [(Text::Static(BUDGET), &report.budget), (Text::Static(RESULTS), &report.measures)].into_iter();
    let lists = own.chain(report.tallies.iter().map(|tally| (tally.id.clone(), &tally.indicators)));
    let mut folds = Vec::new();
    for (id, list) in lists.filter(|(_, list)| is_long(list)) {
        for (number, (_, places)) in groups(list).into_iter().enumerate() {
            if places.iter().filter_map(|at| list.get(*at)).any(is_wanted) {
                folds.push(group_fold(&id, number));
            }
        }
    }
    folds
}

fn is_word(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 200
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

fn text(text: &str) -> Text {
    text.to_owned().into()
}
