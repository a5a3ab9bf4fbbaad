//! Slips in words; the card has none of them.

use super::{CommandKey, Language};
use crate::report::Slip;

/// A character that nobody sees: "U+202E".
fn name(sign: char) -> String {
    format!("U+{:04X}", u32::from(sign))
}

/// What is probably a slip, and how to mend it.
pub(super) fn sentence(slip: &Slip, language: Language) -> String {
    let number = |number: &f64| number.to_string().replace('.', language.sheet(super::SheetKey::DecimalMark));
    match slip {
        Slip::CountAboveTotal { count, total } => {
            language.of_command(CommandKey::SlipCount, &[("count", count), ("total", total)])
        }
        Slip::Factor { label, said, stated } => language
            .of_command(CommandKey::SlipFactor, &[("label", label), ("said", said), ("stated", &number(stated))]),
        Slip::Currency { label, said, stated } => {
            language.of_command(CommandKey::SlipCurrency, &[("label", label), ("said", said), ("stated", stated)])
        }
        Slip::Apart { actual, target } => {
            let values: [(&str, &dyn std::fmt::Display); 2] =
                [("actual", &number(actual)), ("target", &number(target))];
            language.of_command(CommandKey::SlipApart, &values)
        }
        Slip::NumberInWords(text) => language.of_command(CommandKey::SlipWords, &[("text", text)]),
        Slip::Control(sign) => language.of_command(CommandKey::SlipControl, &[("sign", &name(*sign))]),
        Slip::Turning(sign) => language.of_command(CommandKey::SlipTurning, &[("sign", &name(*sign))]),
        Slip::TimeTwice(pointer) => language.of_command(CommandKey::SlipTime, &[("pointer", pointer)]),
    }
}
