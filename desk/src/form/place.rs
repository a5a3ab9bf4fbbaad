//! Which field a problem belongs to.

use super::group::{Field, FieldKind, Group};

/// The field of a pointer; of an item, a period or a figure as a whole one that is within it.
pub fn field_of<'a>(groups: &'a [Group], pointer: &str) -> Option<&'a Field> {
    let fields = || all(groups).into_iter();
    if let Some(own) = fields().find(|field| field.pointer == pointer) {
        return Some(own);
    }
    let step = pointer.rsplit('/').next().unwrap_or_default();
    let is_item = !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit());
    if !is_item && !["actual", "period", "organization", "comparison", "theme"].contains(&step) {
        return None;
    }
    // Of a whole item: what is wrong with it lies in its figures, where it has some.
    let inside =
        || fields().filter(|field| field.pointer.strip_prefix(pointer).is_some_and(|rest| rest.starts_with('/')));
    inside().find(|field| field.kind == FieldKind::Number).or_else(|| inside().next())
}

/// The first of these pointers that has a field: its own, what it is called by, or the first within it.
pub fn field_among<'a>(groups: &'a [Group], pointers: &[String]) -> Option<&'a Field> {
    let fields = all(groups);
    pointers.iter().find_map(|pointer| {
        let rest = |field: &'a Field| field.pointer.strip_prefix(pointer.as_str());
        let first = |is_it: &dyn Fn(&str) -> bool| fields.iter().copied().find(|field| rest(field).is_some_and(is_it));
        first(&|rest| rest.is_empty())
            .or_else(|| first(&|rest| rest == "/name" || rest == "/label"))
            .or_else(|| first(&|rest| rest.starts_with('/')))
    })
}

/// What the field of a problem is called, with the group around it.
pub fn name_of(groups: &[Group], pointer: &str) -> Option<String> {
    let field = field_of(groups, pointer)?;
    let group = every(groups).into_iter().find(|group| group.fields.iter().any(|own| own == field))?;
    Some(format!("{} › {}", group.title, field.label))
}

/// All fields, in the form's order.
pub fn all(groups: &[Group]) -> Vec<&Field> {
    every(groups).into_iter().flat_map(|group| &group.fields).collect()
}

/// All groups, each before those within it.
fn every(groups: &[Group]) -> Vec<&Group> {
    groups.iter().flat_map(|group| [vec![group], every(&group.groups)].concat()).collect()
}

#[cfg(test)]
mod tests {
    use report_card::words::Language;

    use super::*;
    use crate::form::group;

    const REPORT: &str = include_str!("../../../www/reports/ngo-quyen-2023.json");

    #[test]
    fn a_problem_is_told_at_its_own_field_or_at_one_within() {
        let groups = group::of(REPORT, Language::En, 2024);
        let at = |pointer| field_of(&groups, pointer).map(|field| field.pointer.as_str());
        assert_eq!(at("/tallies/1/exceeded"), Some("/tallies/1/exceeded"));
        assert_eq!(at("/budget/0"), Some("/budget/0/actual/value"));
        assert_eq!(at("/period"), Some("/period/label"));
        assert_eq!(at("/budget/0/actual"), Some("/budget/0/actual/value"));
        assert_eq!(at("/version"), None);
        assert_eq!(at(""), None);
        let among = |pointers: &[&str]| {
            let pointers: Vec<String> = pointers.iter().map(|pointer| (*pointer).to_owned()).collect();
            field_among(&groups, &pointers).map(|field| field.pointer.as_str())
        };
        assert_eq!(among(&["/measures/7", "/measures"]), Some("/measures/0/name"), "what is gone, then its list");
        assert_eq!(among(&["/tallies/1"]), Some("/tallies/1/label"));
        assert_eq!(among(&["/source/7"]), None);
        assert_eq!(name_of(&groups, "/organization").as_deref(), Some("Report › Organization"));
    }
}
