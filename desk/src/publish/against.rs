//! What stands against publishing: said before anything is saved.

use report_card::words::Language;

use crate::confirm::placeholder::is_in_brackets;
use crate::words::{Words, fill};

/// How a report stands that is to be published.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stand {
    pub errors: usize,
    /// Figures that nobody has confirmed.
    pub waiting: usize,
    /// Something was confirmed that is not in the report.
    pub is_outside: bool,
}

/// Why it is not published at all: it can't be shown, or does not say whose it is. `name` is who reports; none where it can't be shown.
pub fn refused(name: Option<&str>, words: &Words) -> Option<String> {
    let Some(name) = name else { return Some(words.no_form.clone()) };
    let is_blanks = Language::ALL.iter().any(|language| crate::words::words(*language).blank_name == name);
    (is_blanks || is_in_brackets(name)).then(|| fill(&words.placeholder, &[("name", name)]))
}

/// What is said first; it can be published all the same.
pub fn asked(stand: Stand, words: &Words) -> Vec<String> {
    let outside = stand.is_outside.then(|| words.outside.clone());
    let errors = with_errors(stand.errors, words).map(|said| format!("{said} {}", words.mend_first));
    let waiting = (stand.waiting > 0).then(|| words.count(&words.waiting_one, &words.waiting, stand.waiting));
    outside.into_iter().chain(errors).chain(waiting).collect()
}

/// How many errors it has, where it has any.
pub fn with_errors(errors: usize, words: &Words) -> Option<String> {
    (errors > 0).then(|| words.count(&words.still_one, &words.still, errors))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    fn of(name: &str) -> Option<String> {
        refused(Some(name), words(Language::Vi))
    }

    #[test]
    fn a_report_that_does_not_say_whose_it_is_is_refused() {
        assert_eq!(of("UBND phường Lạc Viên"), None);
        assert_eq!(refused(None, words(Language::Vi)), Some(words(Language::Vi).no_form.clone()));
        for name in ["[đơn vị báo cáo]", "[who reports]", "Tên cơ quan", "Your organization"] {
            assert!(of(name).is_some_and(|said| said.contains(name)), "{name}");
        }
    }

    #[test]
    fn what_was_confirmed_and_is_not_in_the_report_is_said_first() {
        let words = words(Language::Vi);
        assert_eq!(asked(Stand::default(), words), Vec::<String>::new());
        let all = asked(Stand { errors: 1, waiting: 2, is_outside: true }, words);
        assert_eq!((all.len(), &all[0]), (3, &words.outside));
    }
}
