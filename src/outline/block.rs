//! The kinds of blocks, and what each of them holds.

use super::{Bars, Base, Line, Listing, MeasureBlock, ReferenceBlock, Rows, SeriesBlock, StatusLabel};
use crate::facts::StatusCounts;
use crate::report::{Status, Text};

/// What the card says in one place. A writer has an arm for each.
pub enum Block<'a> {
    /// A heading of the card or of one of its parts, with a capital as every line that begins something.
    Heading(Heading, Line),
    /// A sentence or more, and what it is for.
    Paragraph(Paragraph, Line),
    /// The headline, a sentence each.
    Lead(Vec<Line>),
    /// Short words that qualify what stands before them.
    Badges(Vec<Text>),
    /// A count of what was achieved, and what it counts.
    Tally(TallyBlock<'a>),
    /// How many of a list stand how: marks, and a legend.
    Counts(StatusCounts, Vec<StatusLabel>),
    /// Many measures, a row each.
    Listing(Listing<'a>),
    /// A measure under a heading of its own.
    Measure(MeasureBlock<'a>),
    /// How a measure stands, as its publisher declares it: a line by itself.
    Status(StatusLabel),
    /// The choice of a target as 100 %.
    Bases(Vec<Base<'a>>),
    /// The bar of a measure, and marks for what it is held against.
    Bars(Bars<'a>),
    /// What a measure is held against, in words.
    References(Vec<ReferenceBlock<'a>>),
    /// The parts of a measure ("trong đó"), under that name.
    Parts(Text, Rows<'a>, Vec<MeasureBlock<'a>>),
    /// A measure over time: a drawing, a sentence, and a table of every figure.
    Series(SeriesBlock<'a>),
    /// A summary that opens on what is in it.
    Fold(Fold<'a>),
    /// Items in the order of the source.
    List(Vec<Line>),
    /// Names, and what belongs to each.
    Terms(Vec<Term<'a>>),
    /// The theme, as a quotation.
    Quote(Line),
    /// What a table's rows are of, and the rows: a name and a figure each.
    Table(Line, Vec<(Line, Line)>),
    /// One source of the figures, with its link.
    Source(SourceLine),
    /// What is wrong with the report: code and place, and the sentence.
    Problems(Vec<(String, String)>),
}

/// How deep a heading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// The card's own: one, at the top.
    Title,
    /// That of a part, one level below the card's.
    Section,
}

/// What a paragraph is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paragraph {
    /// The body that reports.
    Organization,
    /// A count that one line says completely.
    Counted,
    /// Secondary: a note, or what is true of a whole list.
    Aside,
    /// What the source says before a list.
    Intro,
    /// There is no figure, and why.
    Missing,
    /// There is nothing to say.
    Empty,
    /// A statement, a point of the meeting, a person.
    Said,
}

/// How many a tally counts, in its parts, so that the number can be set large.
#[derive(Clone, Debug, PartialEq)]
pub struct TallyFigure {
    /// How many were achieved, or how many there are if nobody says: "19". `None` where neither is stated.
    pub number: Option<String>,
    /// How many there are, where `number` is of those achieved: "/19".
    pub total: Option<String>,
    /// What is counted, right behind the number: "chỉ tiêu chủ yếu hoàn thành".
    pub what: Line,
    /// The same set apart from the number, with a capital.
    pub label: Line,
}

impl TallyFigure {
    /// "19/19 chỉ tiêu chủ yếu hoàn thành"
    pub fn line(&self) -> Line {
        let number = self.number.iter().chain(&self.total).map(|part| Line::card(part.clone()));
        match number.reduce(Line::then) {
            Some(number) => number.then(Line::card(" ")).then(self.what.clone()),
            None => self.label.clone(),
        }
    }
}

/// A count with a mark for each of what it counts, a legend, and the indicators themselves.
pub struct TallyBlock<'a> {
    /// The tally's id, which links lead to.
    pub id: &'a Text,
    /// Whether the card leads with it.
    pub leads: bool,
    /// How many, in its parts.
    pub count: TallyFigure,
    /// How many have each status, to be drawn as marks.
    pub marks: StatusCounts,
    /// The same in words, a line for each status.
    pub legend: Vec<StatusLabel>,
    /// The indicators, where the source lists them.
    pub indicators: Option<Listing<'a>>,
}

/// What a fold holds, made when it is asked for.
pub type Body<'a> = Box<dyn Fn() -> Vec<Block<'a>> + 'a>;

/// A summary, and what opens under it.
pub struct Fold<'a> {
    /// The reader's choice is kept under it. Its underscore keeps it apart from ids.
    pub name: Text,
    /// Whether it is open until the reader says otherwise.
    pub is_open: bool,
    /// What is seen of it when it is closed.
    pub summary: Line,
    /// What stands beside that: how many there are.
    pub aside: Option<Line>,
    /// The blocks in it, made when they are asked for.
    pub body: Body<'a>,
}

impl Fold<'_> {
    /// What is seen of it when it is closed, in one line: "Nhiệm vụ (6)".
    pub fn line(&self) -> Line {
        let aside = self.aside.clone().map(|aside| Line::card(" (").then(aside).then(Line::card(")")));
        self.summary.clone().then(aside.unwrap_or_default())
    }
}

/// A name, and what belongs to it.
pub struct Term<'a> {
    /// `None` where the source names nothing: what belongs to it stands alone.
    pub name: Option<Line>,
    /// What the source says of it.
    pub body: Vec<Block<'a>>,
}

/// Where figures come from.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceLine {
    /// What the line begins with: "Nguồn".
    pub label: Text,
    /// Who wrote and photographed: "Minh Hảo; Ảnh: Đàm Thanh".
    pub credits: Option<Line>,
    /// The publication's own title.
    pub title: Option<Line>,
    /// Its address, http or https.
    pub url: Option<Text>,
    /// "Đăng ngày 05 tháng 01 năm 2024"
    pub published: Option<Line>,
}

impl SourceLine {
    /// In one line. The title links to the source, or its site's name if there is no title; on paper, the address follows instead.
    pub fn line(&self, is_on_paper: bool) -> Line {
        // A link is named by what the reader gets to: the publication, or else its site.
        let linked = |text: Line| match &self.url {
            Some(url) if is_on_paper => text.linked(Some(url)).then(Line::card(": ")).then(Line::value(url.clone())),
            url => text.linked(url.as_ref()),
        };
        let label = Line::card(self.label.clone());
        let named = match (&self.title, &self.url) {
            (Some(title), _) => Some(linked(title.clone())),
            (None, Some(_)) if is_on_paper => Some(linked(label)),
            (None, Some(url)) => Some(label.then(Line::card(": ")).then(linked(Line::value(site(url).to_owned())))),
            (None, None) => None,
        };
        let (credits, published) = (self.credits.clone(), self.published.clone());
        let is_labelled = self.title.is_none() && !is_on_paper;
        let parts = if is_labelled { [named, credits, published] } else { [credits, named, published] };
        let between = |all: Line, part| all.then(Line::card(" · ")).then(part);
        parts.into_iter().flatten().reduce(between).unwrap_or_default()
    }
}

/// The host of an http address, without "www.": "thanhphohaiphong.gov.vn".
fn site(url: &str) -> &str {
    let rest = url.split_once("//").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

/// How a status is drawn beside its words; several statuses share a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusMark {
    /// A disc with a triangle.
    Above,
    /// A disc with a tick.
    Met,
    /// A ring, half filled.
    Partly,
    /// A ring with a cross.
    Below,
    /// A ring with a bar.
    Dropped,
    /// A dashed ring.
    None,
}

impl StatusMark {
    /// The name in style sheets: `above`, `met`, `partly`, `below` or `none`.
    pub fn name(self) -> &'static str {
        match self {
            StatusMark::Above => "above",
            StatusMark::Met => "met",
            StatusMark::Partly => "partly",
            StatusMark::Below => "below",
            StatusMark::Dropped | StatusMark::None => "none",
        }
    }

    /// The sign within its disc or ring: data of an SVG path, in a square of 18 units. `None` for a mark without one.
    pub fn inside(self) -> Option<&'static str> {
        match self {
            StatusMark::Above => Some("M9 4.6 13.4 12H4.6Z"),
            StatusMark::Met => Some("m4.9 9.4 2.8 2.8 5.4-6"),
            StatusMark::Partly => Some("M9 1a8 8 0 0 0 0 16Z"),
            StatusMark::Below => Some("m6 6 6 6m0-6-6 6"),
            StatusMark::Dropped => Some("M5.5 9h7"),
            StatusMark::None => None,
        }
    }

    /// The mark of a status; [`StatusMark::None`] where none is known.
    pub fn of(status: Option<Status>) -> StatusMark {
        match status {
            Some(Status::Exceeded) => StatusMark::Above,
            Some(Status::Met | Status::OnTrack) => StatusMark::Met,
            Some(Status::PartiallyMet | Status::AtRisk) => StatusMark::Partly,
            Some(Status::NotMet | Status::OffTrack) => StatusMark::Below,
            Some(Status::Dropped) => StatusMark::Dropped,
            Some(Status::NotReported) | None => StatusMark::None,
        }
    }
}
