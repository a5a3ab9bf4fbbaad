//! Which way is better of money that is held against a budget: less of what is spent; where nothing says what it is, it is asked.

use super::super::book::Address;
use super::super::line::MeasureLine;
use super::Layout;
use super::account::Account;
use super::column::Role;
use super::doubt::Doubt;
use super::fault::Taken;
use super::phrase::{Phrase, is_vietnamese};
use super::row::value;
use super::section;
use super::unit;
use crate::document::Reference;

/// Words by which titles and headings say that all of a table is spent.
#[rustfmt::skip]
const SPENT: &[&str] = &[
    "expenditure", "expenditures", "expenses", "spending", "spend", "spent", "overspend", "underspend", "net cost", "cost of services",
    "outgoings", "chi ngân sách", "dự toán chi", "quyết toán chi", "chi nsnn", "thực chi", "khoản chi", "nội dung chi", "nhiệm vụ chi",
    "tình hình chi", "chi thường xuyên", "chi đầu tư", "lĩnh vực chi",
];
/// Words by which they say that money comes in, or goes both ways.
#[rustfmt::skip]
const RECEIVED: &[&str] = &[
    "income", "receipts", "revenues", "takings", "collections", "revenue and", "thu", "nguồn thu", "khoản thu", "nội dung thu",
];
/// Of these, spending is what was to be done: less of it is no success by itself.
#[rustfmt::skip]
const DELIVERED: &[&str] = &[
    "capital", "grant", "grants", "disbursement", "disbursements", "disbursed", "absorption", "utilisation", "investment", "giải ngân",
    "đầu tư",
];
/// A target that is money to be spent, or to come in.
#[rustfmt::skip]
const BUDGET: &[&str] = &[
    "budget", "budgets", "budgeted", "estimate", "estimates", "be", "re", "allocation", "appropriation", "cash limit", "dự toán", "dt",
    "ngân sách",
];
/// At the end of an English line's name: money that comes in.
#[rustfmt::skip]
const INCOME: &[&str] = &[
    "income", "receipts", "revenue", "revenues", "fees", "charges", "rates", "council tax", "grant", "sales", "dividends", "rents",
    "interest received", "interest receivable",
];

/// What the titles and the headings say of all lines.
struct Said {
    is_spent: bool,
    is_received: bool,
    is_delivered: bool,
}

/// Gives lines of money their direction where the sheet says that it is spent, and asks where it says neither; `ways` are where the
/// money of each line goes, so far as that is known.
pub(super) fn settle(
    layout: &Layout,
    lines: &mut [MeasureLine],
    ways: &[Option<&'static str>],
    titles: &[String],
    account: &mut Account<'_>,
) {
    let said = said(layout, lines, titles);
    let mut spent: Vec<(Address, String)> = Vec::new();
    let mut asked: Vec<(Address, String)> = Vec::new();
    for (line, way) in lines.iter_mut().zip(ways) {
        let Some(at) = line.place.cell else { continue };
        let phrase = Phrase::of(&line.measure.name.0);
        let Some(target) = open(line) else { continue };
        let is_money = line.unit.as_ref().is_none_or(|(unit, _)| unit::is_money(unit));
        if !is_money || *way == Some("revenue") || section::is_balance(&phrase) {
            continue;
        }
        let is_budget = Phrase::of(&target.name.0).has_any(BUDGET);
        let is_income = way.is_none() && ends_with_income(&line.measure.name.0) && !is_negative(line);
        let is_spent = *way == Some("expenditure") || (said.is_spent && way.is_none() && !is_income);
        // Of a target that is no budget, spending may be what was to be done.
        let is_in_doubt =
            !(is_budget || said.is_spent) || is_negative(line) || said.is_delivered || phrase.has_any(DELIVERED);
        let is_vietnamese = is_vietnamese(&line.measure.name.0) || layout.language.as_deref() == Some("vi");
        let name = line.measure.name.0.clone();
        if is_spent && !is_vietnamese && !is_in_doubt {
            account.forget_direction(at);
            line.measure.ascending = Some(false);
            spent.push((at, name));
        } else if (is_spent || (is_budget && !is_income && !said.is_received)) && !account.asks_direction(at) {
            asked.push((at, name));
        }
    }
    if let Some((at, name)) = spent.first() {
        account.tell(*at, Taken::Spending(name.clone(), spent.len()));
    }
    if let Some((at, name)) = asked.first() {
        account.doubt(*at, Doubt::Money(name.clone(), asked.len()));
    }
}

/// The plan that a line is held against, where its figures alone would judge it by a direction that nobody gave.
fn open(line: &MeasureLine) -> Option<&Reference> {
    let measure = &line.measure;
    let is_judged = measure.ascending.is_some() || measure.status.is_some();
    let actual = measure.actual.as_ref().and_then(|actual| value(&actual.figure));
    let targets = measure.targets.as_ref().map(|list| list.0.iter()).into_iter().flatten();
    let mut own = targets.filter(|target| target.period.is_none() && value(&target.figure).is_some());
    own.next().filter(|_| !is_judged && actual.is_some())
}

fn is_negative(line: &MeasureLine) -> bool {
    line.measure.actual.as_ref().and_then(|actual| value(&actual.figure)).is_some_and(|actual| actual < 0.0)
}

fn ends_with_income(name: &str) -> bool {
    let name = Phrase::of(name);
    INCOME.iter().any(|words| name.text() == *words || name.text().ends_with(&format!(" {words}")))
}

fn said(layout: &Layout, lines: &[MeasureLine], titles: &[String]) -> Said {
    let is_asked = |role: Role| role.is_figure() || matches!(role, Role::Name | Role::Unknown | Role::NoField);
    let headings =
        layout.columns.iter().filter(|column| is_asked(column.role)).filter_map(|column| column.heading.as_ref());
    let phrases: Vec<Phrase> = headings.chain(titles).map(|text| Phrase::of(text)).collect();
    let any = |known: &[&str]| phrases.iter().any(|phrase| phrase.has_any(known));
    let is_total = |line: &&MeasureLine| {
        let name = Phrase::of(&line.measure.name.0);
        name.starts_with_any(&["net", "gross", "total", "overall"])
            && name.has_any(&["expenditure", "spending", "cost of services"])
    };
    let has_total = lines.iter().any(|line| is_total(&line));
    let is_received = any(RECEIVED);
    Said { is_spent: (any(SPENT) || has_total) && !is_received, is_received, is_delivered: any(DELIVERED) }
}
