//! Problems as sentences that say how to mend them.

use super::language::ProblemKey;
use super::{Words, phrase};
use crate::report::{
    Comparator, Comparison, ComparisonType, Fault, Foreign, Found, JsonType, MAX_ITEMS, MAX_PART_LEVELS, MAX_TEXT,
    Problem, Syntax, SyntaxError, VERSION, Vocabulary,
};

impl Words {
    /// What is wrong and how to mend it, in the card's language.
    pub fn problem(&self, problem: &Problem) -> String {
        match &problem.fault {
            Fault::Syntax(error) => self.syntax(error),
            Fault::NotAReport(found) => self.explain(ProblemKey::NotAReport, &[("type", self.type_name(*found))]),
            Fault::Version(None) => self.explain(ProblemKey::VersionMissing, &[("version", &VERSION.to_string())]),
            Fault::Version(Some(found)) => {
                self.explain(ProblemKey::Version, &[("found", &self.found(found)), ("version", &VERSION.to_string())])
            }
            Fault::Language(None) => self.plainly(ProblemKey::LanguageMissing),
            Fault::Language(Some(found)) => self.explain(ProblemKey::Language, &[("found", &shown(found))]),
            Fault::NoEnd => self.plainly(ProblemKey::NoEnd),
            Fault::EndBeforeStart { start, end } => {
                self.explain(ProblemKey::EndBeforeStart, &[("start", &start.to_string()), ("end", &end.to_string())])
            }
            Fault::Organization => self.plainly(ProblemKey::Organization),
            Fault::TallySum { achieved, partly, not_achieved, total } => self.counts(
                ProblemKey::TallySum,
                &[("achieved", *achieved), ("partly", *partly), ("notAchieved", *not_achieved), ("total", *total)],
            ),
            Fault::ExceededAboveAchieved { exceeded, achieved } => {
                self.counts(ProblemKey::ExceededAboveAchieved, &[("exceeded", *exceeded), ("achieved", *achieved)])
            }
            Fault::NotACount => self.plainly(ProblemKey::NotACount),
            Fault::NoCount => self.plainly(ProblemKey::NoCount),
            Fault::UnknownUnit { found, suggestion } => {
                self.unknown(ProblemKey::UnknownUnit, found, suggestion.as_deref())
            }
            Fault::NumberAsText { found, suggestion } => {
                let key = if suggestion.is_some() { ProblemKey::NumberAsText } else { ProblemKey::NumberAsTextUnclear };
                let suggestion = suggestion.as_deref().unwrap_or_default();
                self.explain(key, &[("found", &shown(found)), ("suggestion", suggestion)])
            }
            Fault::Factor => self.plainly(ProblemKey::Factor),
            Fault::Currency { found, suggestion } => {
                let letters = || self.plainly(ProblemKey::CurrencyLetters);
                let suggestion = suggestion.map_or_else(letters, |code| format!("\"{code}\""));
                self.explain(ProblemKey::Currency, &[("found", &shown(found)), ("suggestion", &suggestion)])
            }
            Fault::Comparator(found) => self.none_of(found, &Comparator::words().join(" ")),
            Fault::NothingStated => self.plainly(ProblemKey::NothingStated),
            Fault::SeveralStated => self.plainly(ProblemKey::SeveralStated),
            Fault::Range => self.plainly(ProblemKey::Range),
            Fault::ComparisonType(found) => self.none_of(found, &ComparisonType::words().join(", ")),
            Fault::ImpossibleComparison => self.plainly(ProblemKey::ImpossibleComparison),
            Fault::DuplicateId(first) => self.explain(ProblemKey::DuplicateId, &[("first", first)]),
            Fault::UnknownWord { found, allowed } => self.none_of(found, &allowed.join(", ")),
            Fault::Link(_) => self.plainly(ProblemKey::Link),
            Fault::Empty => self.plainly(ProblemKey::Empty),
            Fault::TooManyItems(count) => self.limited(ProblemKey::TooManyItems, *count, MAX_ITEMS),
            Fault::TooLongText(count) => self.limited(ProblemKey::TooLongText, *count, MAX_TEXT),
            Fault::TooLarge(None) => self.plainly(ProblemKey::TooLarge),
            Fault::TooLarge(Some(bytes)) => self.limited(ProblemKey::TooLargeBytes, *bytes, 0),
            Fault::PartsTooDeep => self.limited(ProblemKey::PartsTooDeep, 0, MAX_PART_LEVELS),
            Fault::Date { found, suggestion, other } => {
                let text = |date: &Option<crate::report::Date>| date.map(|date| date.to_string()).unwrap_or_default();
                let key = match (suggestion, other) {
                    (None, _) => ProblemKey::DateUnclear,
                    (Some(_), None) => ProblemKey::Date,
                    (Some(_), Some(_)) => ProblemKey::DateAmbiguous,
                };
                let found = self.found(found);
                self.explain(key, &[("found", &found), ("suggestion", &text(suggestion)), ("other", &text(other))])
            }
            Fault::WrongType { expected, found } => {
                let values = [("expected", self.type_name(*expected)), ("found", self.type_name(*found))];
                self.explain(ProblemKey::WrongType, &values)
            }
            Fault::Id { found, suggestion } => {
                let key = if found.is_empty() { ProblemKey::IdMissing } else { ProblemKey::Id };
                self.unknown(key, found, suggestion.as_deref())
            }
            Fault::Disagreement { actual, reference, computed, stated } => {
                self.disagreement(*actual, *reference, *computed, stated)
            }
            Fault::Contradiction { declared, computed, ascending } => {
                let key = if *ascending { ProblemKey::MeasureAscending } else { ProblemKey::MeasureDescending };
                let (declared, computed) = (declared.word(), computed.word());
                let values = [("declared", declared), ("computed", computed), ("measure", self.language.problems(key))];
                self.explain(ProblemKey::Contradiction, &values)
            }
            Fault::ListedOtherwise { stated, listed } => {
                self.counts(ProblemKey::ListedOtherwise, &[("stated", *stated), ("listed", *listed)])
            }
            Fault::ImplausibleAmount { value, factor } => {
                let (value, factor) = (self.number(*value, 0), self.number(*factor, 0));
                self.explain(ProblemKey::ImplausibleAmount, &[("value", &value), ("factor", &factor)])
            }
            Fault::UnknownField { found, suggestion } => self.unknown(ProblemKey::UnknownField, found, *suggestion),
            Fault::QuoteNotFound => self.plainly(ProblemKey::QuoteNotFound),
            Fault::AchievedAboveTotal { achieved, total } => {
                self.counts(ProblemKey::AchievedAboveTotal, &[("achieved", *achieved), ("total", *total)])
            }
            Fault::Repeated => self.plainly(ProblemKey::Repeated),
            Fault::StaleDrawn => self.plainly(ProblemKey::StaleDrawn),
            #[cfg(feature = "cli")]
            Fault::Inexact { held } => self.language.of_command(super::CommandKey::ReportInexact, &[("held", held)]),
            #[cfg(feature = "cli")]
            Fault::Undated => self.language.command(super::CommandKey::ReportUndated).to_owned(),
            #[cfg(feature = "cli")]
            Fault::Slip(slip) => super::slip::sentence(slip, self.language),
        }
    }

    fn explain(&self, key: ProblemKey, values: &[(&str, &str)]) -> String {
        phrase::filled(self.language.problems(key), &|place| {
            let value = values.iter().find(|(name, _)| *name == place);
            value.map(|(_, value)| (*value).to_owned())
        })
    }

    /// A sentence without places.
    fn plainly(&self, key: ProblemKey) -> String {
        self.language.problems(key).to_owned()
    }

    /// Counts as they are written in the report.
    fn counts(&self, key: ProblemKey, counts: &[(&str, u32)]) -> String {
        phrase::filled(self.language.problems(key), &|place| {
            let count = counts.iter().find(|(name, _)| *name == place);
            count.map(|(_, count)| count.to_string())
        })
    }

    fn limited(&self, key: ProblemKey, count: usize, limit: usize) -> String {
        let (count, limit) = (self.number(count as f64, 0), self.number(limit as f64, 0));
        self.explain(key, &[("count", &count), ("limit", &limit)])
    }

    /// A word that is not among those allowed there.
    fn none_of(&self, found: &str, known: &str) -> String {
        self.explain(ProblemKey::UnknownWord, &[("found", &shown(found)), ("known", known)])
    }

    /// Something unknown; if something known is similar, asks whether that was meant.
    fn unknown(&self, key: ProblemKey, found: &str, suggestion: Option<&str>) -> String {
        let asked = suggestion.map(|suggestion| self.explain(ProblemKey::DidYouMean, &[("suggestion", suggestion)]));
        self.explain(key, &[("found", &shown(found)), ("didYouMean", &asked.unwrap_or_default())])
    }

    fn syntax(&self, error: &SyntaxError) -> String {
        let what = match error.syntax {
            Syntax::Empty => self.plainly(ProblemKey::SyntaxEmpty),
            Syntax::Unexpected(found) => {
                self.explain(ProblemKey::SyntaxUnexpected, &[("character", &character(found))])
            }
            Syntax::UnexpectedEnd => self.plainly(ProblemKey::SyntaxUnexpectedEnd),
            Syntax::BadString => self.plainly(ProblemKey::SyntaxBadString),
            Syntax::BadNumber => self.plainly(ProblemKey::SyntaxBadNumber),
            Syntax::NumberTooLarge => self.plainly(ProblemKey::SyntaxNumberTooLarge),
            Syntax::TooDeep => self.plainly(ProblemKey::SyntaxTooDeep),
            Syntax::Encoding => self.plainly(ProblemKey::SyntaxEncoding),
        };
        let (line, column) = (error.point.line.to_string(), error.point.column.to_string());
        self.explain(ProblemKey::Syntax, &[("line", &line), ("column", &column), ("what", &what)])
    }

    /// A number as the report's JSON writes it, so that its publisher finds it there.
    pub(crate) fn plain(&self, value: f64) -> String {
        self.format.plain(value)
    }

    /// What was found in the report, as it is written there.
    fn found(&self, found: &Found) -> String {
        match found {
            Found::Number(number) => self.plain(*number),
            Found::Text(text) => format!("\"{}\"", shown(text)),
            Found::Other => "?".into(),
        }
    }

    /// A comparison's value with its sign, as the format counts it.
    fn signed(&self, kind: ComparisonType, value: f64, decimals: u8) -> String {
        let number = self.format.fixed(value, decimals);
        let plus = if value < 0.0 { "" } else { "+" };
        match kind {
            ComparisonType::PercentOf => format!("{number}%"),
            ComparisonType::PercentChange => format!("{plus}{number}%"),
            ComparisonType::Multiple => format!("×{number}"),
            ComparisonType::Difference | ComparisonType::PointChange => format!("{plus}{number}"),
        }
    }

    /// What two figures give, "+35.2%", against what is stated, "+42.5%".
    fn disagreement(&self, actual: f64, reference: f64, computed: f64, stated: &Comparison) -> String {
        let decimals = stated.decimals();
        let computed = self.signed(stated.kind, computed, decimals.max(1));
        let stated = self.signed(stated.kind, stated.value, decimals);
        let (actual, reference) = (self.plain(actual), self.plain(reference));
        let values: [(&str, &str); 4] =
            [("actual", &actual), ("reference", &reference), ("computed", &computed), ("stated", &stated)];
        self.explain(ProblemKey::Disagreement, &values)
    }

    fn type_name(&self, of: JsonType) -> &'static str {
        self.language.problems(match of {
            JsonType::Null => ProblemKey::TypeNull,
            JsonType::Bool => ProblemKey::TypeBool,
            JsonType::Number => ProblemKey::TypeNumber,
            JsonType::Text => ProblemKey::TypeText,
            JsonType::List => ProblemKey::TypeList,
            JsonType::Object => ProblemKey::TypeObject,
            JsonType::Foreign(Foreign::Cycle) => ProblemKey::TypeCycle,
            JsonType::Foreign(Foreign::BigInt) => ProblemKey::TypeBigInt,
            JsonType::Foreign(Foreign::Function) => ProblemKey::TypeFunction,
            JsonType::Foreign(Foreign::Symbol) => ProblemKey::TypeSymbol,
            JsonType::Foreign(Foreign::NonFinite) => ProblemKey::TypeNonFinite,
            JsonType::Foreign(Foreign::Unreadable) => ProblemKey::TypeUnreadable,
            JsonType::Foreign(Foreign::TooDeep) => ProblemKey::TypeTooDeep,
            JsonType::Foreign(Foreign::TooLarge) => ProblemKey::TypeTooLarge,
        })
    }
}

/// The first characters of what was found: all of it could be a page long.
fn shown(text: &str) -> String {
    let short: String = text.chars().take(40).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}

/// A character as one can look for it: by its number if it is invisible.
fn character(found: char) -> String {
    let is_unseen = found.is_control()
        || found.is_whitespace()
        || matches!(found, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    if is_unseen { format!("U+{:04X}", u32::from(found)) } else { format!("'{found}'") }
}
