//! What stands for something that the source does not say: it can be corrected, but not accepted or published.

use report_card::draft::Doubt;
use serde_json::Value;

use super::finding::FindingKind;
use super::states::{Confirming, ReviewState};

/// Whether a finding is no more than a placeholder: a name in brackets, a period that is only today's year.
pub fn is_placeholder(confirming: &Confirming, at: usize) -> bool {
    let Some(finding) = confirming.reading.findings.get(at) else { return false };
    match finding.kind {
        FindingKind::Organization => {
            let name = confirming.value(at).and_then(|value| value.get("name")).and_then(Value::as_str);
            name.is_some_and(is_in_brackets)
        }
        // A period that somebody has written is one, even where it is that very year.
        FindingKind::Period => {
            let is_unsaid = finding.reasons.is_empty()
                || finding.reasons.iter().any(|reason| reason.code == Doubt::NoPeriod.code());
            !finding.is_sure && is_unsaid && !matches!(confirming.state(at), ReviewState::Corrected(_))
        }
        _ => false,
    }
}

/// Whether a name is one of our own placeholders: "[who reports]".
pub fn is_in_brackets(name: &str) -> bool {
    let name = name.trim();
    name.starts_with('[') && name.ends_with(']')
}
