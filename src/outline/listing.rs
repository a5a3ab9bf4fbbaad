//! Many measures as a list: how many stand how, and a row each, in the groups that the publisher makes of them.

use super::{Block, Line, MeasureBlock, Outline, Part, Rows, StatusLabel, StatusMark};
use crate::facts::{Counted, RowLayout, groups, marks, row_layout, statuses};
use crate::report::{Measure, Status, Text, ValueStatus};
use crate::words::Key;

/// Nobody reads a list this long from top to bottom: it has a search field, and its groups open one by one.
const LONG: usize = 20;

/// Whether a list is so long that it needs a search field.
pub fn is_long(measures: &[Measure]) -> bool {
    measures.len() > LONG
}

/// The name under which the reader's choice to open a group of a list is kept.
pub fn group_fold(list: &str, number: usize) -> Text {
    format!("{list}_{number}").into()
}

/// A list of measures, a row each.
pub struct Listing<'a> {
    /// The reader's choices are kept under it: a tally's id, or a name that can't be an id.
    pub id: Text,
    outline: Outline<'a>,
    measures: &'a [Measure],
    /// The note that the source lists only some of them.
    pub incomplete: Option<Line>,
}

/// Measures that belong together.
pub struct Group<'a> {
    /// The group's name; `None` for measures without a group.
    pub name: Option<Line>,
    /// The reader's choice to open it is kept under it.
    pub fold: Text,
    /// Whether it is open until the reader says otherwise.
    pub is_open: bool,
    /// How many of them have each status.
    pub counts: Vec<GroupCount>,
    /// Their indices in the list.
    pub indices: Vec<usize>,
    of: Vec<MeasureBlock<'a>>,
}

/// How many of a group have one status.
pub struct GroupCount {
    /// The mark of the status.
    pub mark: StatusMark,
    /// How many, for beside the mark: "6".
    pub number: String,
    /// The same in words: "6 đạt kế hoạch".
    pub said: Line,
}

impl<'a> Group<'a> {
    /// Its measures, in the report's order.
    pub fn measures(&self) -> &[MeasureBlock<'a>] {
        &self.of
    }

    /// Its name and its counts in one line: "Kinh tế: 6 đạt kế hoạch; 2 chưa đạt".
    pub fn line(&self) -> Option<Line> {
        let mut line = self.name.clone()?;
        for (at, count) in self.counts.iter().enumerate() {
            line = line.then(Line::card(if at == 0 { ": " } else { "; " })).then(count.said.clone());
        }
        Some(line)
    }
}

impl<'a> Listing<'a> {
    pub(super) fn new(outline: Outline<'a>, id: Text, measures: &'a [Measure], is_complete: bool) -> Listing<'a> {
        let incomplete = (!is_complete).then(|| outline.capitalized(Line::card(outline.words.label(Key::Incomplete))));
        Listing { id, outline, measures, incomplete }
    }

    /// What the rows have in common, computed over all of them: keep it.
    pub fn row_layout(&self) -> RowLayout {
        row_layout(self.measures, &self.outline.report.period)
    }

    /// How they are told as rows.
    pub fn rows(&self, layout: RowLayout) -> Rows<'a> {
        Rows { outline: self.outline, layout }
    }

    /// How many of the figures are not firm, for where a row has no room to say it: "Số liệu ước đạt: 14/14".
    pub fn qualified(&self) -> Vec<Line> {
        let words = self.outline.words;
        let figures: Vec<_> = self.measures.iter().filter_map(|measure| measure.actual.as_ref()).collect();
        let all = words.whole(figures.len() as u32);
        let said = |(status, number): (ValueStatus, usize)| {
            let values = [("badge", &*words.value_status(status)), ("n", &*words.whole(number as u32)), ("all", &*all)];
            Line::phrase(words.say(Key::CountQualified, &values))
        };
        let count = |status| figures.iter().filter(|figure| figure.value_status == Some(status)).count();
        let all_of = [ValueStatus::Estimated, ValueStatus::Provisional, ValueStatus::Forecast];
        let counted = all_of.map(|status| (status, count(status))).into_iter();
        counted.filter(|(_, number)| *number > 0).map(said).collect()
    }

    /// Whether any of them belongs to a group.
    pub fn is_grouped(&self) -> bool {
        self.measures.iter().any(|measure| measure.group.is_some())
    }

    /// What a status is called, or that there is none.
    pub fn status(&self, status: Option<Status>) -> Text {
        self.outline.words.status_or_none(status, self.outline.has_descending)
    }

    /// The measures themselves, in the order of the report.
    pub fn all(&self) -> &'a [Measure] {
        self.measures
    }

    /// The measure of that index; `None` past the end.
    pub fn measure(&self, at: usize) -> Option<MeasureBlock<'a>> {
        self.measures.get(at).map(|measure| MeasureBlock::new(self.outline, measure))
    }

    /// All of them, in the order of the report.
    pub fn measures(&self) -> impl Iterator<Item = MeasureBlock<'a>> {
        let outline = self.outline;
        self.measures.iter().map(move |measure| MeasureBlock::new(outline, measure))
    }

    /// Whether there is a search field, and groups open one by one.
    pub fn is_long(&self) -> bool {
        is_long(self.measures)
    }

    /// The groups of all of them.
    pub fn groups(&self) -> Vec<Group<'a>> {
        let Listing { outline, measures, .. } = self;
        let named = groups(measures).into_iter().enumerate();
        let group = |(number, (name, indices)): (usize, (Option<&'a Text>, Vec<usize>))| {
            let own = || indices.iter().filter_map(|at| measures.get(*at));
            let counts = statuses(&mut own(), &outline.report.period).into_iter();
            Group {
                name: name.map(|name| outline.capitalized(Line::report(name))),
                fold: group_fold(&self.id, number),
                is_open: !self.is_long(),
                counts: counts.map(|counted| count(outline, &counted)).collect(),
                of: own().map(|measure| MeasureBlock::new(*outline, measure)).collect(),
                indices,
            }
        };
        named.map(group).collect()
    }
}

fn count(outline: &Outline, counted: &Counted) -> GroupCount {
    GroupCount {
        mark: StatusMark::of(counted.status),
        number: outline.words.whole(counted.number),
        said: said(outline, counted),
    }
}

/// "6 đạt kế hoạch"
fn said(outline: &Outline, counted: &Counted) -> Line {
    Line::phrase(outline.words.status_count(counted.status, counted.number, outline.has_descending))
}

/// How many of the measures have each status, and what "declared" and "from the figures" mean; `None` where no status is known.
pub(super) fn counts<'a>(outline: &Outline<'a>, part: Part, measures: &[Measure]) -> Option<Block<'a>> {
    let words = outline.words;
    let counted = statuses(&mut measures.iter(), &outline.report.period);
    let marks = marks(&counted);
    if marks.counts.is_empty() {
        return None;
    }
    let judged = || counted.iter().filter(|counted| counted.status.is_some());
    let is_derived = judged().all(|counted| counted.declared == 0);
    let note = |counted: &Counted| match counted.declared {
        _ if is_derived || counted.status.is_none() => None,
        0 => Some(words.label(Key::FromFigures)),
        declared if declared < counted.number => Some(words.count(Key::CountDeclared, declared, &[]).text().into()),
        _ => None,
    };
    let legend: Vec<StatusLabel> = counted
        .iter()
        .map(|counted| StatusLabel {
            mark: Some(StatusMark::of(counted.status)),
            said: said(outline, counted),
            note: note(counted),
        })
        .collect();
    let note = || is_derived.then(|| Line::card(format!("({})", words.label(Key::FromFigures))));
    let said = outline.explanation(part).or_else(note).map(|said| StatusLabel { mark: None, said, note: None });
    Some(Block::Counts(marks, legend.into_iter().chain(said).collect()))
}
