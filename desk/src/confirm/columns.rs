//! A column's meaning as the editor says it, in a layout that stays one.

use report_card::sheet::figure::Versus;
use report_card::sheet::layout::{Column, Layout, Role};

/// The meanings of the menu, in its order.
pub const ROLES: [Role; 13] = [
    Role::Name,
    Role::Actual,
    Role::Target,
    Role::Baseline,
    Role::TargetComparison,
    Role::BaselineComparison,
    Role::Unit,
    Role::Observation,
    Role::Status,
    Role::Direction,
    Role::Note,
    Role::Order,
    Role::NoField,
];

/// The layout in which a column means something else. What one column alone can be, another one is no more.
pub fn changed(layout: &Layout, column: &str, role: Role) -> Layout {
    let mut layout = layout.clone();
    let is_single = matches!(role, Role::Name | Role::Actual | Role::Unit | Role::Order | Role::Direction);
    let of = compared(&layout, column, role);
    for own in &mut layout.columns {
        if own.column == column {
            own.role = role;
            own.name = named(own, role);
            let is_comparison = matches!(role, Role::TargetComparison | Role::BaselineComparison);
            own.comparison = own.comparison.or(Some(Versus::PercentOf)).filter(|_| is_comparison);
            own.of = of.clone();
        } else if is_single && own.role == role {
            own.role = Role::NoField;
        }
    }
    // What was compared with this column is compared with it as what it is now, or with nothing that is known.
    for own in &mut layout.columns {
        if own.of.as_deref() == Some(column) {
            own.role = match role {
                Role::Target => Role::TargetComparison,
                Role::Baseline => Role::BaselineComparison,
                _ => Role::NoField,
            };
            if own.role == Role::NoField {
                own.of = None;
                own.comparison = None;
            }
        }
    }
    layout
}

/// A target or a baseline is called what its heading says.
fn named(column: &Column, role: Role) -> Option<String> {
    let is_named = matches!(role, Role::Target | Role::Baseline | Role::Observation);
    column.name.clone().or_else(|| column.heading.clone()).filter(|_| is_named)
}

/// The nearest column to the left that a comparison of that kind can be about; else the nearest one.
fn compared(layout: &Layout, column: &str, role: Role) -> Option<String> {
    let wanted = match role {
        Role::TargetComparison => Role::Target,
        Role::BaselineComparison => Role::Baseline,
        _ => return None,
    };
    let at = layout.columns.iter().position(|own| own.column == column)?;
    let (before, after) = layout.columns.split_at(at);
    let is_wanted = |own: &&Column| own.role == wanted;
    before.iter().rev().find(is_wanted).or_else(|| after.iter().find(is_wanted)).map(|own| own.column.clone())
}
