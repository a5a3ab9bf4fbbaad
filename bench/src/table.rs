//! Tables of medians, in Markdown that is readable on a terminal.

use crate::samples::{Figure, Samples};
use crate::target::Target;

/// How a figure is written.
#[derive(Clone, Copy)]
pub enum Unit {
    /// Kilobytes of 1,000 bytes.
    Kilobytes,
    Megabytes,
    Milliseconds,
    /// Finer ones.
    Tenths,
    Plain,
}

/// A column: heading, samples and unit.
pub struct Column {
    pub title: &'static str,
    pub what: String,
    pub unit: Unit,
}

pub fn column(title: &'static str, what: impl Into<String>, unit: Unit) -> Column {
    Column { title, what: what.into(), unit }
}

/// A row for each target; without samples a cell is empty. The spread follows the median if it matters.
pub fn table(samples: &Samples, targets: &[Target], columns: &[Column]) -> String {
    let mut rows = vec![
        std::iter::once("").chain(columns.iter().map(|column| column.title)).map(str::to_owned).collect::<Vec<_>>(),
    ];
    for target in targets {
        let cells = columns.iter().map(|column| {
            samples.figure(*target, &column.what).map_or_else(String::new, |figure| written(figure, column.unit))
        });
        rows.push(std::iter::once(target.name().to_owned()).chain(cells).collect());
    }
    markdown(&rows)
}

/// Cells as a Markdown table; the first row is the heading.
pub fn markdown(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|at| rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max().unwrap_or(0).max(3))
        .collect();
    let mut text = String::new();
    for (at, row) in rows.iter().enumerate() {
        let cells: Vec<String> = widths
            .iter()
            .enumerate()
            .map(|(at, width)| {
                let cell = row.get(at).map_or("", String::as_str);
                if at == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
            })
            .collect();
        text += &format!("| {} |\n", cells.join(" | "));
        if at == 0 {
            let rules: Vec<String> = widths
                .iter()
                .enumerate()
                .map(|(at, width)| if at == 0 { "-".repeat(*width) } else { format!("{}:", "-".repeat(width - 1)) })
                .collect();
            text += &format!("| {} |\n", rules.join(" | "));
        }
    }
    text
}

fn written(figure: Figure, unit: Unit) -> String {
    let one = |value: f64| match unit {
        Unit::Kilobytes => format!("{:.1}", value / 1e3),
        Unit::Megabytes => format!("{:.2}", value / 1e6),
        Unit::Milliseconds => format!("{value:.0}"),
        Unit::Tenths => format!("{value:.1}"),
        Unit::Plain => format!("{value:.2}"),
    };
    let (median, low, high) = (one(figure.median), one(figure.low), one(figure.high));
    if low == high { median } else { format!("{median} ({low}–{high})") }
}

#[cfg(test)]
mod tests {
    use super::{Unit, column, table};
    use crate::samples::Samples;
    use crate::target::Target;

    #[test]
    fn medians_stand_with_their_spread() {
        let mut samples = Samples::default();
        for value in [1000.0, 2000.0, 3000.0] {
            samples.add(Target::Lit, "a", value);
        }
        let text =
            table(&samples, &[Target::Lit], &[column("kB", "a", Unit::Kilobytes), column("b", "b", Unit::Plain)]);
        assert_eq!(
            text,
            "|     |            kB |   b |\n| --- | ------------: | --: |\n| Lit | 2.0 (1.5–2.5) |     |\n"
        );
    }
}
