//! What was made of a sheet's cells, in sentences: what each column was taken for, and which cells were not used and why.

use std::collections::BTreeMap;

use super::book::{Address, Book, CellValue, Grid, column_name};
use super::layout::Layout;
use super::line::{Table, Unused, Use};
use crate::words::Language;

/// The longest list of cells that a sentence tells.
const SHOWN: usize = 12;

/// One sentence a column and one a reason; none of a column whose heading says itself what it is.
pub fn told(book: &Book, layout: &Layout, table: &Table, language: Language) -> Vec<String> {
    let Some(grid) = book.grids.iter().find(|grid| grid.name == layout.sheet) else { return Vec::new() };
    let mut sentences = columns(grid, table, language);
    let mut unused: BTreeMap<Unused, Vec<Address>> = BTreeMap::new();
    for (address, used) in &table.account {
        if let Use::Unused(why) = used {
            unused.entry(*why).or_default().push(*address);
        }
    }
    for (why, cells) in unused {
        let shown: Vec<String> = cells.iter().take(SHOWN).map(Address::to_string).collect();
        let more = cells.len().saturating_sub(SHOWN);
        let more = match (more, language) {
            (0, _) => String::new(),
            (more, Language::Vi) => format!(" và {more} ô nữa"),
            (more, Language::En) => format!(" and {more} more"),
        };
        let cells = format!("{}{more}", shown.join(", "));
        sentences.push(match language {
            Language::Vi => format!("không dùng {cells}: {}", reason(why, language)),
            Language::En => format!("not used: {cells}: {}", reason(why, language)),
        });
    }
    sentences
}

fn columns(grid: &Grid, table: &Table, language: Language) -> Vec<String> {
    let mut fields: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
    let mut headings: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (address, used) in &table.account {
        match used {
            Use::Field(field) => {
                let fields = fields.entry(address.column).or_default();
                if !fields.contains(field) {
                    fields.push(field);
                }
            }
            Use::Heading => {
                if let Some(CellValue::Text(text)) = grid.get(address.row, address.column).map(|cell| &cell.value) {
                    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    headings.entry(address.column).or_default().push(text);
                }
            }
            Use::Structure(_) | Use::Unused(_) => {}
        }
    }
    let told = fields.into_iter().filter_map(|(column, fields)| {
        let heading = headings.get(&column).map(|texts| texts.join(" / ")).unwrap_or_default();
        // Under "actual" stands the actual.
        if fields.iter().all(|field| field.eq_ignore_ascii_case(&heading)) {
            return None;
        }
        let (column, fields) = (column_name(column), fields.join(", "));
        Some(match language {
            Language::Vi => format!("cột {column} \"{heading}\" là {fields}"),
            Language::En => format!("column {column} \"{heading}\" is {fields}"),
        })
    });
    told.collect()
}

fn reason(why: Unused, language: Language) -> &'static str {
    match (why, language) {
        (Unused::NoFigure, Language::Vi) => "dấu cho biết không có số liệu",
        (Unused::NoFigure, Language::En) => "they say that there is no figure",
        (Unused::Signature, Language::Vi) => "chữ ký, người lập biểu",
        (Unused::Signature, Language::En) => "signatures",
        (Unused::UnknownColumn, Language::Vi) => "không rõ cột này là gì",
        (Unused::UnknownColumn, Language::En) => "the heading of their column is not known",
        (Unused::Outside, Language::Vi) => "nằm ngoài bảng",
        (Unused::Outside, Language::En) => "they stand outside of the table",
        (Unused::Hidden, Language::Vi) => "hàng hoặc cột bị ẩn",
        (Unused::Hidden, Language::En) => "their row or column is hidden",
        (Unused::NoField, Language::Vi) => "báo cáo không có chỗ cho nội dung này",
        (Unused::NoField, Language::En) => "the report has no field for them",
        (Unused::Remark, Language::Vi) => "ghi chú không gắn với hàng nào",
        (Unused::Remark, Language::En) => "remarks that no row refers to",
    }
}
