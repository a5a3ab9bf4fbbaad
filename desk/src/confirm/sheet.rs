//! A sheet as findings: each piece of its report with the cells that it comes from.

use std::collections::{BTreeMap, HashMap};

use report_card::sheet::layout::{self, Column, Layout, Options};
use report_card::sheet::{Address, Book, Grid, Header, Problem, Use, figure, fill, open};
use report_card::words::Language;
use serde_json::{Value, json};

use super::finding::{Finding, FindingKind, Notice, SourcePlace, localized};
use super::pieces::pieces;
use super::reading::{Sheet, Source, SourceReading, frame};
use super::remedy::{remedied, too_long};

/// What is known beside the sheet.
#[derive(Clone, Debug)]
pub struct Beside {
    /// Of a new report whose sheet does not tell its own.
    pub language: Language,
    /// The year in which the sheet is read: proposed where it names no time.
    pub year: Option<i32>,
    /// What stands for who reports, where the sheet does not say it: "[who reports]".
    pub unnamed: String,
}

/// Reads a file's bytes as a sheet; `options` are what the editor has chosen.
///
/// # Errors
///
/// What stands in the way of opening it. What stands in the way of its figures is in the reading.
pub fn read(bytes: &[u8], options: &Options, beside: &Beside) -> Result<SourceReading, Vec<Notice>> {
    let (book, opened) = open::open(bytes).map_err(|problems| notices_of(&problems, None))?;
    let mut notices = notices_of(&opened, None);
    let (layout, table) = match layout::table(&book, options) {
        Ok(found) => found,
        Err(problems) => return Ok(refused(&book, options, &problems, notices)),
    };
    let grid = grid(&book, layout.sheet.as_deref());
    let cells = Cells::of(&table.account, &layout);
    let header = table.header.clone();
    // A filled table's notices are told with the report's own.
    let own = notices_of(&table.notices, Some(&layout));
    let filled = match fill::fill(&begun(&header, beside), table) {
        Ok(filled) => filled,
        Err(problems) => {
            notices.extend(own);
            let refusals = match too_long(&problems, cells.rows.len()) {
                Some(notice) => vec![notice],
                None => notices_of(&problems, Some(&layout)),
            };
            let sheet = sheet(&book, grid, Some(layout), options);
            return Ok(SourceReading {
                source: Source::Sheet(Box::new(sheet)),
                frame: json!({}),
                findings: Vec::new(),
                refusals,
                notices,
            });
        }
    };
    notices.extend(notices_of(&filled.notices, Some(&layout)));
    let report: Value = serde_json::from_str(&filled.text).unwrap_or_default();
    let rows: HashMap<&str, Address> =
        filled.rows.iter().filter_map(|(pointer, place)| Some((pointer.as_str(), place.cell?))).collect();
    let mut findings = pieces(&report);
    for at in 0..findings.len() {
        let above = findings[at].under.map(|above| findings[above].pointer.clone());
        let finding = &mut findings[at];
        place(finding, above.as_deref(), &rows, &cells, grid);
        finding.is_sure = is_said(finding, &header);
        let here = |notice: &Notice| {
            notice.cell.is_some_and(|(row, column)| finding.places.contains(&SourcePlace::Cell(row, column)))
        };
        let asked: Vec<Notice> =
            notices.iter().filter(|notice| finding.kind == FindingKind::Measure && here(notice)).cloned().collect();
        finding.is_sure &= asked.is_empty();
        finding.reasons = asked;
    }
    let sheet = sheet(&book, grid, Some(layout), options);
    Ok(SourceReading {
        source: Source::Sheet(Box::new(sheet)),
        frame: frame(&report),
        findings,
        refusals: Vec::new(),
        notices,
    })
}

/// Where something stands in the way: the sheet, and what its columns seem to be, for the editor to say it.
fn refused(book: &Book, options: &Options, problems: &[Problem], notices: Vec<Notice>) -> SourceReading {
    let layout = layout::proposed(book, options).ok().map(|(layout, _)| layout);
    let name = layout.as_ref().and_then(|layout| layout.sheet.clone()).or_else(|| options.sheet.clone());
    let refusals = notices_of(problems, layout.as_ref());
    let sheet = sheet(book, grid(book, name.as_deref()), layout, options);
    SourceReading { source: Source::Sheet(Box::new(sheet)), frame: json!({}), findings: Vec::new(), refusals, notices }
}

/// The report to begin with; what the sheet does not say stands in brackets, or is the year's.
fn begun(header: &Header, beside: &Beside) -> String {
    let mut header = header.clone();
    header.organization.get_or_insert_with(|| beside.unnamed.clone());
    if let (None, Some(year)) = (&header.period, beside.year) {
        header.period = Some((year.to_string(), format!("{year}-01-01"), format!("{year}-12-31")));
    }
    fill::begin(&header, beside.language.tag(), None)
}

/// Whether the sheet itself says what a field of the header says.
fn is_said(finding: &Finding, header: &Header) -> bool {
    match finding.kind {
        FindingKind::Organization => header.organization.is_some(),
        FindingKind::Period => header.period.is_some(),
        _ => true,
    }
}

fn grid<'a>(book: &'a Book, name: Option<&str>) -> Option<&'a Grid> {
    let named = book.grids.iter().find(|grid| grid.name.as_deref() == name);
    named.or_else(|| book.grids.iter().find(|grid| !grid.is_hidden && !grid.cells.is_empty())).or(book.grids.first())
}

fn sheet(book: &Book, grid: Option<&Grid>, layout: Option<Layout>, options: &Options) -> Sheet {
    let names: Vec<String> =
        book.grids.iter().filter(|grid| !grid.cells.is_empty()).filter_map(|grid| grid.name.clone()).collect();
    let mut rows: Vec<Vec<String>> = vec![Vec::new(); grid.map_or(0, |grid| grid.height() as usize)];
    for (at, cell) in grid.into_iter().flat_map(|grid| &grid.cells) {
        let Some(row) = rows.get_mut(at.row as usize) else { continue };
        row.resize(at.column as usize, String::new());
        row.push(figure::shown(cell));
    }
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let is_own = options.layout.is_none() && layout.as_ref().is_some_and(|layout| layout.columns.is_empty());
    Sheet { names, layout, is_own, rows, width }
}

/// What cells were taken for, by row, and titles by what they say.
struct Cells {
    rows: BTreeMap<u32, Vec<(u32, &'static str)>>,
    titles: Vec<(Address, &'static str)>,
    /// Columns of comparisons, each with the column that it is about.
    about: Vec<(u32, u32)>,
}

impl Cells {
    fn of(account: &[(Address, Use)], layout: &Layout) -> Cells {
        let about = |column: &Column| {
            let of = column.of.as_ref()?;
            Some((column.number()?, layout.columns.iter().find(|other| other.column == *of)?.number()?))
        };
        let about = layout.columns.iter().filter_map(about).collect();
        let mut cells = Cells { rows: BTreeMap::new(), titles: Vec::new(), about };
        for (at, is) in account {
            match is {
                Use::Field(field) => cells.rows.entry(at.row).or_default().push((at.column, *field)),
                Use::Structure(title) => cells.titles.push((*at, *title)),
                _ => {}
            }
        }
        cells.rows.values_mut().for_each(|row| row.sort_unstable());
        cells
    }

    /// The column that a column of comparisons is about.
    fn of_column(&self, column: u32) -> Option<u32> {
        self.about.iter().find(|(own, _)| *own == column).map(|(_, of)| *of)
    }

    /// The columns of a row that went into a field.
    fn columns(&self, row: u32, field: &str) -> impl Iterator<Item = u32> {
        let row = self.rows.get(&row).into_iter().flatten();
        row.filter(move |(_, own)| own.split('/').next() == Some(field)).map(|(column, _)| *column)
    }
}

/// Finds a piece's cells, and what stands in them.
fn place(
    finding: &mut Finding,
    above: Option<&str>,
    rows: &HashMap<&str, Address>,
    cells: &Cells,
    grid: Option<&Grid>,
) {
    let line = rows.get(finding.pointer.as_str()).or_else(|| rows.get(above?));
    let title = match finding.kind {
        FindingKind::Organization => Some("organization"),
        FindingKind::Period => Some("period"),
        FindingKind::Title => Some("title"),
        FindingKind::Source => Some("source"),
        _ => None,
    };
    let number = finding.pointer.rsplit('/').next().and_then(|number| number.parse::<usize>().ok()).unwrap_or(0);
    let of = |columns: Vec<u32>, row: u32| {
        columns.into_iter().map(move |column| SourcePlace::Cell(row, column)).collect::<Vec<_>>()
    };
    finding.places = match (finding.kind, line) {
        (FindingKind::Measure, Some(name)) => {
            let fields = ["actual", "missingReason", "name", "unit", "ascending", "observations"];
            let mut places: Vec<SourcePlace> =
                fields.iter().flat_map(|field| of(cells.columns(name.row, field).collect(), name.row)).collect();
            let own = SourcePlace::Cell(name.row, name.column);
            if !places.contains(&own) {
                places.push(own);
            }
            places
        }
        (FindingKind::Target | FindingKind::Baseline, Some(name)) => {
            let field = if finding.kind == FindingKind::Target { "targets" } else { "baselines" };
            let (compared, own): (Vec<u32>, Vec<u32>) =
                cells.columns(name.row, field).partition(|column| cells.of_column(*column).is_some());
            let about = |own: u32| compared.iter().copied().filter(move |column| cells.of_column(*column) == Some(own));
            match own.get(number) {
                Some(own) => of(std::iter::once(*own).chain(about(*own)).collect(), name.row),
                // A line whose reference has no figure of its own.
                None => of(compared.get(number).or(compared.first()).copied().into_iter().collect(), name.row),
            }
        }
        _ => Vec::new(),
    };
    if let Some(title) = title {
        let named = cells.titles.iter().filter(|(_, is)| *is == title);
        finding.places = named.map(|(at, _)| SourcePlace::Cell(at.row, at.column)).collect();
    }
    let shown = |place: &SourcePlace| match place {
        SourcePlace::Cell(row, column) => grid?.get(*row, *column).map(figure::shown),
        SourcePlace::Words(_) => None,
    };
    finding.quote = finding.places.iter().find_map(shown).unwrap_or_default();
}

/// Problems as a page tells them, of a table that is shown with this layout.
pub fn notices_of(problems: &[Problem], layout: Option<&Layout>) -> Vec<Notice> {
    let has_menus = layout.is_some_and(|layout| !layout.columns.is_empty());
    let one = |problem: &Problem| Notice {
        code: problem.code().to_owned(),
        place: localized(|language| problem.place.in_words(language)),
        cell: problem.place.cell.map(|cell| (cell.row, cell.column)),
        sentence: localized(|language| remedied(&problem.sentence(language), language, has_menus)),
    };
    problems.iter().map(one).collect()
}
