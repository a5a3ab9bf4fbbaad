//! Numbers too long for a phone's line: they break after their thousands' marks, and nowhere else.

use yew::prelude::*;

use crate::words::is_digit;

/// The digits of a number that may be wider than a narrow phone: 11.345.678.901.234.
const LONG: usize = 14;

/// A figure, whose number may break if it is long. It is a box of its own: it goes to the next line as a whole before it is broken.
pub(in crate::card) fn numbers(text: &str) -> Html {
    match thousands(text) {
        Some(mark) => html! {
            <span class="long">{ for text.split_inclusive(mark).map(|piece| html! { <>{ piece }<wbr /></> }) }</span>
        },
        None => html! { { text.to_owned() } },
    }
}

/// What stands between the thousands of a long number; none where there is no such number.
fn thousands(text: &str) -> Option<char> {
    let mut digits = text.chars().skip_while(|sign| !is_digit(*sign));
    let mark = digits.find(|sign| !is_digit(*sign))?;
    (text.chars().filter(|sign| is_digit(*sign)).count() >= LONG).then_some(mark)
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn a_long_number_breaks_at_its_first_mark_and_no_other() {
        for (text, mark) in [
            ("hơn 11.345.678.901.234,56 đồng", Some('.')),
            ("£11,345,678,901,234.50", Some(',')),
            ("11\u{a0}345\u{a0}678\u{a0}901\u{a0}234\u{a0}€", Some('\u{a0}')),
            ("١١٬٣٤٥٬٦٧٨٬٩٠١٬٢٣٤", Some('٬')),
            ("11345678901234", None),
            ("1.345.678,9 tỷ đồng", None),
        ] {
            assert_eq!(thousands(text), mark, "{text}");
        }
    }
}
