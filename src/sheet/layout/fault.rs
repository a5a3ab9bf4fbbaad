//! Why what a sheet holds can't be told, and what was taken for granted: S41 to S52.

use std::fmt::Display;

use super::doubt::Doubt;
use super::own;
use super::phrase::Phrase;
use super::time::Time;
use crate::words::{Language, SheetKey};

/// Why the layout can't be told, or what was decided where it might have meant something else.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// S41: no row has headings that are known.
    NoHeadings,
    /// S41: a column says of each row whether its figure is the target or the actual. Its heading.
    SidesInRows(String),
    /// S42: several sheets have a table. Their names.
    SeveralSheets(Vec<String>),
    /// S42: no sheet has this name; the names that there are.
    NoSheet(String, Vec<String>),
    /// S42: a second table begins here, with headings of its own.
    SecondTable,
    /// S42: words stand where figures do, as the headings of another table do. The first of them.
    PerhapsTable(String),
    /// S43: two columns may be the same thing: what, and their headings.
    TwoColumns(&'static str, String, String),
    /// S44: what a column of comparisons is held against can't be told. Its heading.
    AgainstWhat(String),
    /// S75: a title names a part of the year that is not understood. It.
    PartOfYear(String),
    /// S45: figures without a name, or beyond the headings.
    Stray(Stray),
    /// S46: one cell stands for several lines. As written.
    Merged(String),
    /// S47: two units for one line.
    Units(String, String),
    /// S47: a cell's heading, or the title, says another unit than its line has. The line's, and the heading's.
    HeadedUnits(String, String),
    /// S47: a fraction where the line's other figures are per cents. As written.
    Fraction(String),
    /// S47: no unit stands where a line's unit belongs, but a number. As written.
    NoUnit(String),
    /// S47: a unit stands between the lines, and not of which. It.
    UnitLine(String),
    /// S47: a format divides a number by thousands, and no unit says so. As shown, and as stored.
    Divided(String, String),
    /// S47: a column says by how much each row's figures are to be multiplied. Its heading.
    Multiples(String),
    /// S32: a digit in brackets, and a note below that begins with it. As written.
    MarkAlone(String),
    /// S56: a line has the name of another, and a column that is not used tells them apart. The name, the other's cell, the heading.
    Apart(String, String, String),
    /// S48: a word of a status that is not known. As written.
    Status(String),
    /// S48: a word of a direction that is not known. As written.
    Direction(String),
    /// S49: more levels than a report has.
    TooDeep(String),
    /// S50: words, or an impossible number, where a comparison belongs. As written.
    NoComparison(String),
    /// S51: the layout that was given does not fit: why.
    Layout(Unfit),
    /// S52: not a fault: what was decided.
    Taken(Taken),
    /// S40, S44, S52: what the sheet contradicts itself in.
    Doubt(Doubt),
    /// S53 to S59: of a table with our own column names; a number without a unit (S59) of any.
    Own(own::Fault),
}

/// A figure that belongs to no line or to no column.
#[derive(Clone, Debug, PartialEq)]
pub enum Stray {
    /// Its row has no name. As written.
    NoName(String),
    /// Its column has no heading. As written.
    NoHeading(String),
}

/// Why a given layout does not fit its sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Unfit {
    /// These letters name no column.
    NoColumn(String),
    /// No column holds the names, or none a figure.
    Lacking(&'static str),
    /// Two columns have a role that one alone can have.
    Twice(String),
    /// A column compares with one that holds no target or baseline.
    Of(String),
    /// Rows count from 1, the headings' above the lines'.
    Rows,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq)]
pub enum Taken {
    /// Less is better, by the words of the name.
    LessIsBetter(String),
    /// Less is better, for the line is judged so.
    JudgedLess(String),
    /// Less is better, for it is money spent against a budget. The first line's name, and how many there are.
    Spending(String, usize),
    /// A target without a time is the whole year's. Its heading.
    WholeYear(String),
    /// A target without a time is of the report's own, which is a part of a year. Its heading.
    OwnTime(String),
    /// The report's time was told by the headings alone. It.
    PeriodByHeadings(String),
    /// A forecast of the year stands as the actual. Its heading.
    AsActual(String),
    /// The year begins in April, for nothing says otherwise.
    YearBeginsInApril,
    /// A column holds another arithmetic than its heading says: the heading, what it holds.
    Arithmetic(String, &'static str),
    /// A column holds the reference less the actual, which a report has no field for. Its heading.
    Reversed(String),
    /// A column's heading says that it deviates from a plan, but its figures are neither the one less the other. Its heading.
    NotFollowing(String),
    /// A column compares a point of a series with its plan, and not the actual. Its heading, and the point's.
    OfSeries(String, String),
    /// The unit of a group's heading is that of its lines without one. The group, and the unit.
    GroupUnit(String, String),
    /// Lines with lines below them stand at the top. The first's name.
    Levels(String),
    /// A line is part of the one above it, for its name begins further in. The first such line's name.
    Indented(String),
    /// The year begins in January, for nothing says otherwise, though a public year may begin in April.
    YearBeginsInJanuary,
    /// A line without any figure is left out. Its name.
    LeftOut(String),
    /// A line that sums up others stands by itself. Its name.
    Total(String),
    /// A plan for a time before the report's is left out. Its heading.
    EarlierPlan(String),
    /// A plan for another time, which nothing says, is left out. Its heading.
    OtherPlan(String),
    /// Other sheets hold figures too, and are not read. Their names.
    OtherSheets(String),
    /// The lines are what a sentence counts. It.
    Counted(String),
}

impl Fault {
    pub(in super::super) fn code(&self) -> &'static str {
        match self {
            Fault::NoHeadings | Fault::SidesInRows(_) => "S41",
            Fault::SeveralSheets(_) | Fault::NoSheet(..) | Fault::SecondTable | Fault::PerhapsTable(_) => "S42",
            Fault::TwoColumns(..) => "S43",
            Fault::AgainstWhat(_) => "S44",
            Fault::PartOfYear(_) => "S75",
            Fault::Stray(_) => "S45",
            Fault::Merged(_) => "S46",
            Fault::Units(..)
            | Fault::HeadedUnits(..)
            | Fault::Fraction(_)
            | Fault::NoUnit(_)
            | Fault::UnitLine(_)
            | Fault::Divided(..)
            | Fault::Multiples(_) => "S47",
            Fault::MarkAlone(_) => "S32",
            Fault::Apart(..) => "S56",
            Fault::Status(_) | Fault::Direction(_) => "S48",
            Fault::TooDeep(_) => "S49",
            Fault::NoComparison(_) => "S50",
            Fault::Layout(_) => "S51",
            Fault::Taken(_) => "S52",
            Fault::Doubt(doubt) => doubt.code(),
            Fault::Own(fault) => fault.code(),
        }
    }

    pub(in super::super) fn sentence(&self, language: Language) -> String {
        let of_text = |key: SheetKey, text: &String| language.of_sheet(key, &[("text", text)]);
        match self {
            Fault::NoHeadings => language.sheet(SheetKey::LayoutNoHeadings).to_owned(),
            Fault::SeveralSheets(names) => language
                .of_sheet(SheetKey::LayoutSeveralSheets, &[("names", &names.join(", ")), ("first", &first(names))]),
            Fault::NoSheet(name, names) => language.of_sheet(
                SheetKey::LayoutNoSheet,
                &[("name", name), ("names", &names.join(", ")), ("first", &first(names))],
            ),
            Fault::SidesInRows(heading) => language.of_sheet(SheetKey::LayoutSidesInRows, &[("heading", heading)]),
            Fault::SecondTable => language.sheet(SheetKey::LayoutSecondTable).to_owned(),
            Fault::TwoColumns(what, one, other) => {
                let what = match *what {
                    "actual" => language.sheet(SheetKey::RoleActual),
                    "unit" => language.sheet(SheetKey::RoleUnit),
                    "status" => language.sheet(SheetKey::RoleStatus),
                    other => other,
                };
                let values: [(&str, &dyn Display); 3] = [("one", one), ("other", other), ("what", &what)];
                let has_time = [one, other].into_iter().any(|heading| !Time::of(&Phrase::of(heading)).is_none());
                let key = if has_time { SheetKey::LayoutTwoDated } else { SheetKey::LayoutTwoColumns };
                language.of_sheet(key, &values)
            }
            Fault::AgainstWhat(heading) => language.of_sheet(SheetKey::LayoutAgainstWhat, &[("heading", heading)]),
            Fault::PartOfYear(text) => of_text(SheetKey::LayoutPartOfYear, text),
            Fault::Stray(Stray::NoName(text)) => of_text(SheetKey::LayoutNoName, text),
            Fault::Stray(Stray::NoHeading(text)) => of_text(SheetKey::LayoutNoHeading, text),
            Fault::Merged(text) => of_text(SheetKey::LayoutMerged, text),
            Fault::Units(one, other) => language.of_sheet(SheetKey::LayoutUnits, &[("one", one), ("other", other)]),
            Fault::HeadedUnits(one, other) => {
                language.of_sheet(SheetKey::LayoutHeadedUnits, &[("one", one), ("other", other)])
            }
            Fault::PerhapsTable(text) => of_text(SheetKey::LayoutPerhapsTable, text),
            Fault::UnitLine(text) => of_text(SheetKey::LayoutUnitLine, text),
            Fault::Divided(text, stored) => {
                language.of_sheet(SheetKey::LayoutDivided, &[("text", text), ("stored", stored)])
            }
            Fault::Multiples(heading) => language.of_sheet(SheetKey::LayoutMultiples, &[("heading", heading)]),
            Fault::NoUnit(text) => of_text(SheetKey::LayoutNoUnit, text),
            Fault::Fraction(text) => of_text(SheetKey::LayoutFraction, text),
            Fault::MarkAlone(text) => of_text(SheetKey::LayoutMarkAlone, text),
            Fault::Apart(name, cell, heading) => {
                language.of_sheet(SheetKey::LayoutApart, &[("name", name), ("cell", cell), ("heading", heading)])
            }
            Fault::Status(text) => language.of_sheet(
                SheetKey::LayoutStatus,
                &[("text", text), ("known", &language.sheet(SheetKey::StatusesKnown))],
            ),
            Fault::Direction(text) => of_text(SheetKey::LayoutDirection, text),
            Fault::TooDeep(name) => language.of_sheet(SheetKey::LayoutTooDeep, &[("name", name)]),
            Fault::NoComparison(text) => of_text(SheetKey::LayoutNoComparison, text),
            Fault::Layout(unfit) => unfit.sentence(language),
            Fault::Taken(taken) => taken.sentence(language),
            Fault::Doubt(doubt) => doubt.sentence(language),
            Fault::Own(fault) => fault.sentence(language),
        }
    }
}

fn first(names: &[String]) -> &str {
    names.first().map_or("", String::as_str)
}

impl Unfit {
    fn sentence(&self, language: Language) -> String {
        match self {
            Unfit::NoColumn(letters) => language.of_sheet(SheetKey::UnfitNoColumn, &[("letters", letters)]),
            Unfit::Lacking("name") => language.sheet(SheetKey::UnfitNoName).to_owned(),
            Unfit::Lacking(_) => language.sheet(SheetKey::UnfitNoFigure).to_owned(),
            Unfit::Twice(role) => language.of_sheet(SheetKey::UnfitTwice, &[("role", role)]),
            Unfit::Of(letters) => language.of_sheet(SheetKey::UnfitOf, &[("letters", letters)]),
            Unfit::Rows => language.sheet(SheetKey::UnfitRows).to_owned(),
        }
    }
}

impl Taken {
    fn sentence(&self, language: Language) -> String {
        let (key, place, value) = match self {
            Taken::YearBeginsInJanuary => return language.sheet(SheetKey::TakenJanuary).to_owned(),
            Taken::YearBeginsInApril => return language.sheet(SheetKey::TakenApril).to_owned(),
            Taken::Spending(name, count) => {
                return language.of_sheet(SheetKey::TakenSpending, &[("name", name), ("count", count)]);
            }
            Taken::Arithmetic(heading, kind) => {
                let what = language.sheet(match *kind {
                    "percentOf" => SheetKey::ArithmeticPercentOf,
                    "percentChange" => SheetKey::ArithmeticPercentChange,
                    "multiple" => SheetKey::ArithmeticMultiple,
                    _ => SheetKey::ArithmeticDifference,
                });
                return language.of_sheet(SheetKey::TakenArithmetic, &[("heading", heading), ("what", &what)]);
            }
            Taken::OfSeries(heading, what) => {
                return language.of_sheet(SheetKey::TakenOfSeries, &[("heading", heading), ("what", what)]);
            }
            Taken::GroupUnit(name, unit) => {
                return language.of_sheet(SheetKey::TakenGroupUnit, &[("name", name), ("unit", unit)]);
            }
            Taken::LessIsBetter(name) => (SheetKey::TakenLessIsBetter, "name", name),
            Taken::JudgedLess(name) => (SheetKey::TakenJudgedLess, "name", name),
            Taken::WholeYear(heading) => (SheetKey::TakenWholeYear, "heading", heading),
            Taken::OwnTime(heading) => (SheetKey::TakenOwnTime, "heading", heading),
            Taken::PeriodByHeadings(label) => (SheetKey::TakenPeriod, "period", label),
            Taken::AsActual(heading) => (SheetKey::TakenAsActual, "heading", heading),
            Taken::Reversed(heading) => (SheetKey::TakenReversed, "heading", heading),
            Taken::NotFollowing(heading) => (SheetKey::TakenNotFollowing, "heading", heading),
            Taken::Levels(name) => (SheetKey::TakenLevels, "name", name),
            Taken::Indented(name) => (SheetKey::TakenIndented, "name", name),
            Taken::LeftOut(name) => (SheetKey::TakenLeftOut, "name", name),
            Taken::Total(name) => (SheetKey::TakenTotal, "name", name),
            Taken::EarlierPlan(heading) => (SheetKey::TakenEarlierPlan, "heading", heading),
            Taken::OtherPlan(heading) => (SheetKey::TakenOtherPlan, "heading", heading),
            Taken::OtherSheets(names) => (SheetKey::TakenOtherSheets, "names", names),
            Taken::Counted(quote) => (SheetKey::TakenCounted, "quote", quote),
        };
        language.of_sheet(key, &[(place, value)])
    }
}
