//! Shares among per cents: 0.95 in a line of per cents where its like say 95, or 95%.

use super::super::book::Address;
use super::doubt::Doubt;
use super::fault::Fault;
use super::own;
use super::phrase::text_of;
use super::reader::Reader;
use super::row::Row;
use super::unit;

/// How great a share may be that nobody would write as a per cent.
pub(super) const SHARE: f64 = 2.0;

/// What a line's cells say of per cents.
pub(super) struct Shares {
    /// Where the line stands.
    at: Address,
    /// Its numbers without a unit of their own.
    bare: Vec<(Address, f64)>,
    /// Whether a cell of it has the sign itself.
    has_sign: bool,
    is_in_per_cent: bool,
}

/// Whether numbers can all be shares of one, and not all are nothing.
fn is_small(numbers: &[(Address, f64)]) -> bool {
    numbers.iter().all(|(_, value)| value.abs() <= 1.0) && numbers.iter().any(|(_, value)| value.fract() != 0.0)
}

impl Reader<'_, '_> {
    /// A cell as it is shown.
    fn written(&self, at: Address) -> String {
        self.sheet.grid.get(at.row, at.column).map(text_of).unwrap_or_default()
    }

    /// Notes a line in per cents, or without any unit.
    pub(super) fn take_shares(&mut self, at: Address, read: &Row, unit: Option<&str>) {
        let is_in_per_cent = unit.is_some_and(|unit| unit::is_same(unit, "%"));
        if is_in_per_cent || unit.is_none() {
            let has_sign = read.units.iter().any(|(_, unit)| unit::is_same(unit, "%"));
            self.shares.push(Shares { at, bare: read.without_unit.clone(), has_sign, is_in_per_cent });
        }
    }

    /// 0.95 where the cells of other lines say 95%: a share that lost its format. Where no unit says that it is one, that is told.
    fn beside_signs(&mut self, lines: &[Shares]) {
        let has_signs = |own: &Shares| lines.iter().any(|line| line.at != own.at && line.has_sign);
        for line in lines.iter().filter(|line| !line.has_sign && is_small(&line.bare) && has_signs(line)) {
            if !line.is_in_per_cent {
                self.account.doubt(line.at, Doubt::NoUnit);
                continue;
            }
            let small = line.bare.iter().filter(|(_, value)| *value != 0.0);
            small.for_each(|(at, _)| self.account.refuse(*at, Fault::Fraction(self.written(*at))));
        }
    }

    /// 0.92 beside 95 in a line of per cents: a share that lost its format.
    pub(super) fn shares(&mut self, read: &Row) {
        let signed = read.units.iter().filter_map(|(at, _)| self.number(*at));
        let all: Vec<f64> = signed.chain(read.without_unit.iter().map(|(_, value)| *value)).collect();
        for (at, value) in read.without_unit.iter().filter(|(_, value)| value.abs() <= SHARE) {
            if all.iter().any(|other| own::is_hundredth(*value, *other)) {
                self.account.refuse(*at, Fault::Fraction(self.written(*at)));
            }
        }
    }

    /// 0.92, 0.44 in lines of per cents of which none is above 1: shares that lost their format, or small per cents.
    pub(super) fn ratios(&mut self) {
        let lines = std::mem::take(&mut self.shares);
        self.beside_signs(&lines);
        let lines: Vec<Vec<(Address, f64)>> = lines
            .into_iter()
            .filter(|line| line.is_in_per_cent && !line.bare.is_empty())
            .map(|line| line.bare)
            .collect();
        let all = || lines.iter().flatten().map(|(_, value)| *value).filter(|value| *value != 0.0);
        // No share is rounded to tenths.
        let is_exact = |value: f64| (value * 10.0).fract().abs() > f64::EPSILON;
        let are_small = lines.len() >= 2 && all().all(|value| value.abs() <= 1.0);
        if !are_small || all().filter(|value| is_exact(*value)).count() < 2 {
            let others = |own: &Vec<(Address, f64)>| lines.iter().any(|line| !std::ptr::eq(line, own));
            for line in lines.iter().filter(|line| others(line) && is_small(line)) {
                let Some((at, _)) = line.iter().find(|(_, value)| is_exact(*value)) else { continue };
                self.account.doubt(*at, Doubt::SmallShare(self.written(*at)));
            }
            return;
        }
        for (at, _) in lines.iter().filter_map(|line| line.iter().find(|(_, value)| *value != 0.0)) {
            self.account.refuse_once(*at, Fault::Fraction(self.written(*at)));
        }
    }
}
