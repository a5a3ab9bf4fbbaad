//! The unit of a part that states none: its whole's, where nothing speaks for another.

use super::super::book::{Address, CellLocation};
use super::super::line::{MeasureLine, Parent};
use super::closing;
use super::doubt::Doubt;
use super::phrase::Phrase;
use super::reader::Reader;
use super::row::{Row, value};
use super::unit;

/// Words that begin a name, and say that it has a unit of its own.
#[rustfmt::skip]
const QUANTITIES: &[&str] = &[
    "diện tích", "năng suất", "sản lượng", "tỷ lệ", "tỷ trọng", "tỷ suất", "cơ cấu", "tốc độ", "số", "số lượng", "giá", "giá trị",
    "bình quân", "mật độ", "công suất", "chiều dài", "khối lượng", "trọng lượng", "doanh thu", "thu nhập", "vốn", "thời gian", "mức",
    "share", "proportion", "percentage", "per cent", "percent", "rate", "ratio", "number", "count", "average", "area", "yield",
    "value", "cost", "price", "length", "weight", "volume", "amount", "index", "score",
];
/// Words that begin a name, and say that it is no money.
#[rustfmt::skip]
const NO_MONEY: &[&str] = &[
    "số hộ", "số người", "số lượng", "số lao động", "số học sinh", "số dự án", "số công trình", "số xã", "số thôn", "số trẻ", "số lượt", "số vụ",
    "số đơn", "số cán bộ", "số doanh nghiệp", "số cơ sở", "số ngày", "biên chế", "tỷ lệ", "tỷ trọng", "tỷ suất", "tốc độ", "diện tích",
    "sản lượng", "năng suất", "dân số", "lao động", "fte", "ftes", "headcount", "number of", "no of", "percentage", "per cent",
    "population", "staff numbers", "days", "share of", "proportion of", "chỉ số",
];
/// Words that end one, and say so too.
const NO_MONEY_ENDS: &[&str] =
    &["fte", "ftes", "headcount", "staff numbers", "%", "percentage", "days", "population", "rate", "ratio"];
/// Words that end one.
const ENDS: &[&str] = &["rate", "share", "ratio", "percentage", "%", "per capita"];

impl Reader<'_, '_> {
    /// The unit of the line that a part stands under, and the heading's or the sheet's for all others.
    pub(super) fn unit_above(
        &mut self,
        at: Address,
        name: &str,
        read: &Row,
        parent: Option<usize>,
    ) -> Option<(String, CellLocation)> {
        let titled = self.titled(name).map(|unit| (unit.to_owned(), self.sheet.grid.place(at)));
        let Some((whole, own)) = self.nearest(parent) else {
            if let (None, Some(unit)) = (&titled, self.unit_over()) {
                let unit = unit.to_owned();
                self.account.doubt(at, Doubt::TitleUnit(unit));
            }
            return titled;
        };
        let is_titled = titled.as_ref().is_none_or(|(titled, _)| unit::is_same(titled, &own.0));
        if is_titled && Some(whole) == parent && !self.is_other(name, read, whole, &own.0) {
            return Some(own);
        }
        self.account.doubt(at, Doubt::PartUnit(own.0));
        None
    }

    /// The unit of the heading that a line stands under, else the sheet's.
    pub(super) fn unit_over(&self) -> Option<&str> {
        self.open.unit().or(self.sheet.unit)
    }

    /// The same, where a line of that name can be in it: staff is not in pounds, and a sum of all is none of the last group.
    pub(super) fn titled(&self, name: &str) -> Option<&str> {
        let is_of_all = self.open.unit().is_some() && closing::is_total(name);
        self.unit_over().filter(|unit| !is_of_all && !is_out_of_place(unit, name))
    }

    /// Whether that unit is the one of a line under this one too.
    pub(super) fn is_titled(&self, parent: Option<usize>) -> bool {
        let own = self.nearest(parent);
        own.is_none_or(|(whole, (own, _))| {
            Some(whole) == parent && self.unit_over().is_some_and(|titled| unit::is_same(titled, &own))
        })
    }

    /// The nearest line above that has a unit: of one whose own is asked, its parts are asked too.
    fn nearest(&self, parent: Option<usize>) -> Option<(usize, (String, CellLocation))> {
        let above = |index: &usize| match self.lines.get(*index)?.parent {
            Some(Parent::Line(above)) if above < *index => Some(above),
            _ => None,
        };
        std::iter::successors(parent, above).find_map(|index| Some((index, self.unit_of(index)?)))
    }

    fn unit_of(&self, line: usize) -> Option<(String, CellLocation)> {
        self.lines.get(line).and_then(|line| line.unit.clone())
    }

    /// Whether a part may well be in another unit than its whole: by its first word, by its size, by its like.
    fn is_other(&self, name: &str, read: &Row, whole: usize, own: &str) -> bool {
        let phrase = Phrase::of(name);
        let above = self.lines.get(whole).map(|line| Phrase::of(&line.measure.name.0)).unwrap_or_default();
        let begins =
            QUANTITIES.iter().any(|words| phrase.starts_with_any(&[words]) && !above.starts_with_any(&[words]));
        let ends = ENDS.iter().any(|end| phrase.text().ends_with(&format!(" {end}")) && !above.has(end));
        let is_per_cent = unit::is_same(own, "%");
        let is_too_great = || {
            let actual = read.actual.as_ref().and_then(|(_, figure)| value(figure));
            is_per_cent && actual.is_some_and(|actual| actual.abs() > 100.0)
        };
        let lower = name.to_lowercase();
        let is_like = |line: &MeasureLine| {
            let Some(Parent::Line(other)) = line.parent else { return false };
            let is_like = other == whole || line.measure.name.0.to_lowercase() == lower;
            let differs =
                |(of, _): &(String, CellLocation)| self.unit_of(other).is_some_and(|(own, _)| !unit::is_same(of, &own));
            is_like && line.unit.as_ref().is_some_and(differs)
        };
        begins || (ends && !is_per_cent) || is_too_great() || self.lines.iter().any(is_like)
    }
}

/// "Đàn lợn - con", "Rice, tonnes": behind such a sign stands what is counted; but not of "Chi - huyện".
fn ends_in_unit(name: &str) -> bool {
    #[rustfmt::skip]
    const WHOSE: &[&str] = &[
        "xã", "phường", "huyện", "tỉnh", "thị trấn", "thôn", "bản", "ấp", "khu", "khóm", "tổ", "đơn vị", "trường", "trạm", "phòng", "công an",
        "dự án", "công trình", "doanh nghiệp", "dn", "htx", "hợp tác xã", "cơ sở", "hộ gia đình", "tổ chức", "năm", "tháng", "nhà", "nhà ở",
        "chi bộ", "lễ hội", "di tích", "thư viện", "schools", "staff", "homes", "dwellings", "properties", "businesses", "vehicles", "events",
        "units", "year", "month", "children", "people", "residents", "customers", "visitors", "employees", "pupils", "students", "men", "women", "girls",
        "boys", "households", "number", "other", "rate", "policies", "applications", "complaints", "inspections", "collections",
        "công", "bộ", "đội", "nhóm", "số", "phần", "giấy", "xe", "máy", "tàu", "cầu", "chợ", "lớp", "cháu", "trẻ", "trẻ em", "học sinh",
    ];
    [", ", " - ", " – ", ": "].into_iter().any(|sign| {
        let Some((before, after)) = name.rsplit_once(sign) else { return false };
        !before.is_empty() && unit::is_known(after) && !unit::is_money(after) && !Phrase::of(after).is_any(WHOSE)
    })
}

/// Whether a unit is money, and a name says that its figures are none.
pub(super) fn is_out_of_place(unit: &str, name: &str) -> bool {
    let phrase = Phrase::of(name);
    // "Các khoản được hưởng 100%" is a share of money.
    let is_word = |rest: &str| rest.ends_with(' ') && !rest.trim_end().ends_with(|c: char| c.is_ascii_digit());
    let ends = |end: &&str| phrase.text().strip_suffix(*end).is_some_and(is_word);
    // "Deaths per 100,000"
    let words: Vec<&str> = phrase.words().collect();
    let is_number = |word: &&str| word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_rate = words.windows(2).any(|pair| matches!(pair, ["per" | "trên", many] if is_number(many)));
    unit::is_money(unit)
        && (is_rate || ends_in_unit(name) || phrase.starts_with_any(NO_MONEY) || NO_MONEY_ENDS.iter().any(ends))
}
