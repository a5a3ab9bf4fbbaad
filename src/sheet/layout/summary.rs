//! What a sheet was taken for, in sentences for whoever converts it.

use std::collections::BTreeMap;

use super::super::line::{Table, Unused, Use};
use super::Layout;
use super::column::{Column, Role};
use crate::words::Language;

/// What each column was taken for, and which cells are not used and why; a sentence each.
pub fn summary(layout: &Layout, table: &Table, language: Language) -> Vec<String> {
    let columns = layout.columns.iter().map(|column| match language {
        Language::Vi => vi(column, layout),
        Language::En => en(column, layout),
    });
    columns.chain(unused(table, language)).collect()
}

fn heading(column: &Column) -> String {
    column.heading.as_ref().map(|heading| format!(" «{heading}»")).unwrap_or_default()
}

/// What an unknown column's heading nearly says.
fn suggestion(column: &Column, say: impl Fn(String) -> String) -> String {
    column.heading.as_deref().and_then(super::near::known).map(say).unwrap_or_default()
}

fn of(column: &Column, layout: &Layout) -> String {
    let other = column.of.as_ref().and_then(|of| layout.columns.iter().find(|other| other.column == *of));
    let by_name = || column.name.as_ref().map(|name| format!("«{name}»"));
    other.map(|other| format!("{}{}", other.column, heading(other))).or_else(by_name).unwrap_or_default()
}

fn time(column: &Column) -> String {
    column.period.as_ref().map(|span| format!(" ({} – {})", span.start, span.end)).unwrap_or_default()
}

fn vi(column: &Column, layout: &Layout) -> String {
    let what = match column.role {
        Role::Order => "số thứ tự".to_owned(),
        Role::Name => "tên".to_owned(),
        Role::Unit => "đơn vị tính".to_owned(),
        Role::Actual => "số thực hiện".to_owned(),
        Role::Target => format!("kế hoạch{}", time(column)),
        Role::Baseline => format!("số gốc để so sánh{}", time(column)),
        Role::Observation => format!("số liệu theo thời gian{}", time(column)),
        Role::TargetComparison | Role::BaselineComparison => format!("so sánh với {}", of(column, layout)),
        Role::Status => "đánh giá".to_owned(),
        Role::Note => "ghi chú".to_owned(),
        Role::Direction => "chiều đánh giá (tăng hay giảm là tốt)".to_owned(),
        Role::NoField => {
            return format!("cột {}{}: không dùng, báo cáo không có chỗ ghi", column.column, heading(column));
        }
        Role::Unknown => {
            let suggestion = suggestion(column, |suggestion| format!(" (có phải «{suggestion}» không?)"));
            return format!(
                "cột {}{}: không dùng vì không nhận ra tiêu đề{suggestion}; nếu là số liệu, đổi tiêu đề thành \"Thực hiện\", \"Kế \
                 hoạch\"…, hoặc dùng --print-layout",
                column.column,
                heading(column)
            );
        }
    };
    format!("cột {}{}: {what}", column.column, heading(column))
}

fn en(column: &Column, layout: &Layout) -> String {
    let what = match column.role {
        Role::Order => "the order number or reference".to_owned(),
        Role::Name => "the name".to_owned(),
        Role::Unit => "the unit".to_owned(),
        Role::Actual => "the actual".to_owned(),
        Role::Target => format!("a target{}", time(column)),
        Role::Baseline => format!("a baseline{}", time(column)),
        Role::Observation => format!("a point of a series{}", time(column)),
        Role::TargetComparison | Role::BaselineComparison => format!("the comparison with {}", of(column, layout)),
        Role::Status => "the status".to_owned(),
        Role::Note => "the note".to_owned(),
        Role::Direction => "which way is better".to_owned(),
        Role::NoField => {
            return format!("column {}{} is not used: a report has no field for it", column.column, heading(column));
        }
        Role::Unknown => {
            let suggestion = suggestion(column, |suggestion| format!(" (did you mean «{suggestion}»?)"));
            return format!(
                "column {}{} is not used: its heading is not recognised{suggestion}; rename it (Actual, Target …) or use \
                 --print-layout",
                column.column,
                heading(column)
            );
        }
    };
    format!("took column {}{} for {what}", column.column, heading(column))
}

/// The unused cells by their reason; a reason's cells in one sentence, ten of them by name.
fn unused(table: &Table, language: Language) -> Vec<String> {
    let mut by_reason: BTreeMap<usize, (Unused, Vec<String>)> = BTreeMap::new();
    for (at, is) in &table.account {
        if let Use::Unused(reason) = is {
            by_reason.entry(*reason as usize).or_insert_with(|| (*reason, Vec::new())).1.push(at.to_string());
        }
    }
    let sentence = |(reason, cells): (Unused, Vec<String>)| {
        let shown = cells.iter().take(10).cloned().collect::<Vec<_>>().join(", ");
        let more = cells.len().saturating_sub(10);
        match language {
            Language::Vi => {
                let more = if more > 0 { format!(" và {more} ô khác") } else { String::new() };
                format!("không dùng {shown}{more}: {}", vi_reason(reason))
            }
            Language::En => {
                let more = if more > 0 { format!(" and {more} more") } else { String::new() };
                format!("not used: {shown}{more}: {}", en_reason(reason))
            }
        }
    };
    by_reason.into_values().map(sentence).collect()
}

fn vi_reason(reason: Unused) -> &'static str {
    match reason {
        Unused::NoFigure => "không có số liệu",
        Unused::Signature => "chữ ký, nơi nhận",
        Unused::UnknownColumn => "cột không nhận ra tiêu đề",
        Unused::Outside => "ngoài bảng",
        Unused::Hidden => "hàng hoặc cột bị ẩn",
        Unused::NoField => "báo cáo không có chỗ ghi",
        Unused::Remark => "ghi chú không thuộc chỉ tiêu nào",
    }
}

fn en_reason(reason: Unused) -> &'static str {
    match reason {
        Unused::NoFigure => "they state no figure",
        Unused::Signature => "signatures",
        Unused::UnknownColumn => "the heading of their column is not recognised",
        Unused::Outside => "outside of the table",
        Unused::Hidden => "their row or column is hidden",
        Unused::NoField => "a report has no field for them",
        Unused::Remark => "remarks that no line refers to",
    }
}
