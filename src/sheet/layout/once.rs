//! What a table can have only one of, and which of several it is.

use super::super::book::Address;
use super::column::{Column, Role};
use super::decide::Decision;
use super::fault::Fault;
use super::heading::Headings;
use super::phrase::Phrase;
use super::time::Time;

impl Decision {
    /// Of several columns that judge, the one of the report's time.
    pub(super) fn statuses(&mut self, headings: &Headings) {
        let all: Vec<u32> = self
            .columns
            .iter()
            .filter(|(_, column)| column.role == Role::Status && column.status.is_none())
            .map(|(number, _)| *number)
            .collect();
        if all.len() < 2 {
            return;
        }
        let time = |number: &u32| {
            headings.paths.get(number).map(|path| Time::of(&Phrase::of(&path.join(" ")))).unwrap_or_default()
        };
        let own =
            all.iter().find(|number| self.now.is_some_and(|now| time(number).months(Some(now)) == Some(now.months)));
        let timed = all.iter().filter(|number| !time(number).is_none()).count();
        if let Some(own) = own.or_else(|| all.iter().find(|number| time(number).is_none() && timed > 0)) {
            for other in all.iter().filter(|number| *number != own) {
                self.with(*other, |column| column.role = Role::NoField);
            }
        }
    }

    /// What there can be only one of.
    pub(super) fn once(&mut self) {
        for (role, what) in [
            (Role::Actual, "actual"),
            (Role::Unit, "unit"),
            (Role::Status, "status"),
            (Role::Order, "order"),
            (Role::Direction, "direction"),
        ] {
            let all: Vec<(u32, Column)> = self
                .columns
                .iter()
                .filter(|(_, column)| column.role == role && column.status.is_none())
                .map(|(number, column)| (*number, column.clone()))
                .collect();
            if let [(_, first), (number, second), ..] = &all[..] {
                if role == Role::Order {
                    // The one beside the names counts; the other is a reference of its own.
                    let numbers: Vec<u32> = all.iter().map(|(number, _)| *number).collect();
                    for number in numbers.iter().take(numbers.len() - 1) {
                        self.with(*number, |column| column.role = Role::NoField);
                    }
                    continue;
                }
                let heading = |column: &Column| column.heading.clone().unwrap_or_default();
                self.faults.push((Address::new(0, *number), Fault::TwoColumns(what, heading(first), heading(second))));
            }
        }
    }
}
