//! Problems in English.

use super::Words;
use super::problem::{character, shown, type_name};
use crate::report::{Comparator, Fault, MAX_ITEMS, MAX_PART_LEVELS, MAX_TEXT, Syntax, VERSION};

const TYPES: [&str; 6] = ["null", "true or false", "a number", "text", "a list", "an object"];
/// Of [`Foreign`](crate::report::Foreign), in its order.
const FOREIGN: [&str; 8] = [
    "an object that holds itself",
    "a BigInt",
    "a function",
    "a symbol",
    "NaN or Infinity",
    "what can’t be read: its getter, toJSON or proxy throws",
    "more than 64 levels of nesting",
    "more than 2 MiB",
];

pub(super) fn sentence(words: &Words, fault: &Fault) -> String {
    match fault {
        Fault::Syntax(error) => {
            format!("not valid JSON: line {}, column {}: {}", error.point.line, error.point.column, syntax(error.syntax))
        }
        Fault::NotAReport(found) => format!("not a report: it must be an object {{…}}, found {}", type_name(*found, TYPES, FOREIGN)),
        Fault::Version(None) => format!("version is missing; write \"version\": {VERSION}"),
        Fault::Version(Some(found)) => {
            format!("version {} is not supported; this card reads {VERSION}", words.found(found))
        }
        Fault::Language(None) => "required: a BCP 47 tag such as \"vi\"".to_owned(),
        Fault::Language(Some(found)) => {
            format!("\"{}\" is not a language; required: a BCP 47 tag such as \"vi\"", shown(found))
        }
        Fault::NoEnd => "required: a date such as 2023-12-31".to_owned(),
        Fault::EndBeforeStart { start, end } => format!("ends {end}, before its start {start}"),
        Fault::Organization => "missing; write the name between quotes".to_owned(),
        Fault::TallySum { achieved, partly, not_achieved, total } => {
            format!("achieved {achieved} + partly {partly} + not achieved {not_achieved} is not the total, {total}")
        }
        Fault::ExceededAboveAchieved { exceeded, achieved } => {
            format!("{exceeded} exceeds achieved, {achieved} (achieved includes exceeded)")
        }
        Fault::NotACount => "must be a whole number, 0 or more".to_owned(),
        Fault::NoCount => "must have one of achieved, exceeded, partiallyAchieved, notAchieved".to_owned(),
        Fault::UnknownUnit { found, suggestion } => {
            format!("unit \"{}\" is not in /units{}", shown(found), did_you_mean(suggestion.as_deref()))
        }
        Fault::NumberAsText { found, suggestion: Some(suggestion) } => {
            format!("\"{}\" is text; write the number {suggestion}", shown(found))
        }
        Fault::NumberAsText { found, suggestion: None } => format!("\"{}\" is text; write a number", shown(found)),
        Fault::Factor => "must be greater than 0".to_owned(),
        Fault::Currency { found, suggestion } => format!(
            "\"{}\" is not an ISO 4217 code; write {}",
            shown(found),
            suggestion.map_or("three letters, such as \"VND\"".to_owned(), |suggestion| format!("\"{suggestion}\""))
        ),
        Fault::Comparator(found) => {
            format!("\"{}\" is unknown; one of {}", shown(found), Comparator::symbols())
        }
        Fault::NothingStated => "needs a value, a range, a text or a comparison".to_owned(),
        Fault::SeveralStated => "states more than one of value, range and text; keep one".to_owned(),
        Fault::Range => "a range needs low and high, and low must not be above high".to_owned(),
        Fault::ComparisonType(found) => format!(
            "\"{}\" is unknown; one of percentOf, percentChange, multiple, difference, pointChange",
            shown(found)
        ),
        Fault::ImpossibleComparison => {
            "impossible: percentChange below −100, percentOf below 0, or a multiple of 0 or less".to_owned()
        }
        Fault::DuplicateId(first) => format!("the same id as {first}"),
        Fault::UnknownWord { found, allowed } => {
            format!("\"{}\" is unknown; one of {}", shown(found), allowed.join(", "))
        }
        Fault::Link(_) => "only http and https links".to_owned(),
        Fault::Empty => "must not be empty".to_owned(),
        Fault::TooManyItems(count) => {
            format!("{} items; the limit is {}", count_of(words, *count), count_of(words, MAX_ITEMS))
        }
        Fault::TooLongText(count) => {
            format!("{} characters; the limit is {}", count_of(words, *count), count_of(words, MAX_TEXT))
        }
        Fault::TooLarge(None) => "the report has more than 2 MiB: split it, or leave out old series".to_owned(),
        Fault::TooLarge(Some(bytes)) => {
            format!(
                "the report has {} bytes; the limit is 2 MiB: split it, or leave out old series",
                count_of(words, *bytes)
            )
        }
        Fault::PartsTooDeep => format!(
            "parts nest at most {MAX_PART_LEVELS} levels below a measure; move these up one level, or list them as a measure \
             of their own"
        ),
        Fault::Date { found, suggestion: Some(suggestion), other: None } => {
            format!("{} is not a date; write {suggestion}", words.found(found))
        }
        Fault::Date { found, suggestion: Some(suggestion), other: Some(other) } => {
            format!("{} is not a date; write {suggestion}, or {other} if the month stands first", words.found(found))
        }
        Fault::Date { found, suggestion: None, .. } => {
            format!("{} is not a date; write it like 2023-12-31", words.found(found))
        }
        Fault::WrongType { expected, found } => {
            format!("must be {}, found {}", type_name(*expected, TYPES, FOREIGN), type_name(*found, TYPES, FOREIGN))
        }
        Fault::Id { found, suggestion } => {
            let problem = if found.is_empty() {
                "required: an id of a–z, 0–9 and -".to_owned()
            } else {
                format!("\"{}\" is not an id; use a–z, 0–9 and -", shown(found))
            };
            format!("{problem}{}", did_you_mean(suggestion.as_deref()))
        }
        Fault::Disagreement { actual, reference, computed, stated } => {
            let (computed, stated) = words.disagreement(*computed, stated);
            let (actual, reference) = (words.plain(*actual), words.plain(*reference));
            format!("value and comparison disagree: {actual}/{reference} is {computed}, stated {stated}")
        }
        Fault::Contradiction { declared, computed, ascending } => {
            let measure = if *ascending { "an ascending" } else { "a descending" };
            format!(
                "\"{}\" contradicts the figures, which give \"{}\" on {measure} measure",
                declared.word(),
                computed.word()
            )
        }
        Fault::ListedOtherwise { stated, listed } => {
            format!("{stated} stated, {listed} among the indicators listed")
        }
        Fault::ImplausibleAmount { value, factor } => format!(
            "{} × {} is implausible; the value is in units of the factor",
            words.number(*value, 0),
            words.number(*factor, 0)
        ),
        Fault::UnknownField { found: _, suggestion } => format!("unknown field, ignored{}", did_you_mean(*suggestion)),
        Fault::QuoteNotFound => "not found in the source text".to_owned(),
        Fault::AchievedAboveTotal { achieved, total } => {
            format!("{achieved} achieved of a total of {total} (shown as stated)")
        }
        Fault::Repeated => "this field stands here twice; only the last one is read".to_owned(),
        Fault::StaleDrawn => {
            "the drawn card is not of this text, or of another version of the card; report-card publish FILE draws it anew"
                .to_owned()
        }
    }
}

fn count_of(words: &Words, count: usize) -> String {
    words.number(count as f64, 0)
}

fn did_you_mean(suggestion: Option<&str>) -> String {
    suggestion.map(|suggestion| format!(" (did you mean \"{suggestion}\"?)")).unwrap_or_default()
}

fn syntax(syntax: Syntax) -> String {
    match syntax {
        Syntax::Empty => "the text is empty",
        Syntax::Unexpected(found) => return format!("unexpected {}", character(found)),
        Syntax::UnexpectedEnd => "the text ends too early; a quote or a bracket is not closed",
        Syntax::BadString => "a character that can’t stand in a string; write \\n, \\\" or \\\\",
        Syntax::BadNumber => "not a number; write it like 1757 or 42.5",
        Syntax::NumberTooLarge => "a number beyond 1.8e308",
        Syntax::TooDeep => "nested more than 64 levels",
        Syntax::Encoding => "not UTF-8; save the file as UTF-8",
    }
    .to_owned()
}
