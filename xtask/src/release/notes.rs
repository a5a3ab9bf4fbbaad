//! A version's notes, from CHANGELOG.md.

use anyhow::{Context, Result, ensure};

pub struct Notes {
    /// The text below the version's heading.
    pub text: String,
    /// What must be corrected in the file before the release.
    pub doubts: Vec<String>,
}

/// A heading is `## 0.2.0, 2026-11-26` or `## 0.2.0, unreleased`; changes after the newest version stand under `## Unreleased`.
pub fn of(changelog: &str, version: &str) -> Result<Notes> {
    let sections = changelog.split("\n## ").skip(1).map(|section| section.split_once('\n').unwrap_or((section, "")));
    let sections: Vec<(&str, &str)> = sections.map(|(heading, text)| (heading.trim(), text.trim())).collect();
    let is_ours = |heading: &str| heading.split(',').next() == Some(version);
    let (heading, text) = sections
        .iter()
        .find(|(heading, _)| is_ours(heading))
        .with_context(|| format!("CHANGELOG.md has no \"## {version}, DATE\""))?;
    ensure!(!text.is_empty(), "CHANGELOG.md says nothing of {version}");
    let mut doubts = Vec::new();
    if !heading.split_once(", ").is_some_and(|(_, date)| is_date(date)) {
        doubts.push(format!("CHANGELOG.md has \"## {heading}\": write the day, as in \"## {version}, 2026-11-26\""));
    }
    if sections.iter().any(|(heading, text)| *heading == "Unreleased" && !text.is_empty()) {
        doubts.push(format!("CHANGELOG.md has entries under \"Unreleased\": put them under {version}"));
    }
    Ok(Notes { text: format!("{text}\n"), doubts })
}

fn is_date(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() })
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn a_versions_notes_are_its_section() {
        let text =
            "# Changelog\n\n## Unreleased\n\n## 1.2.0, 2026-11-26\n\n- new\n  thing\n\n## 1.1.0, 2026-01-01\n\n- old\n";
        let notes = of(text, "1.2.0").unwrap();
        assert_eq!((notes.text.as_str(), notes.doubts.len()), ("- new\n  thing\n", 0));
        assert!(of(text, "1.3.0").is_err());
        assert!(of("# Changelog\n\n## 1.3.0, 2026-11-26\n", "1.3.0").is_err());
    }

    #[test]
    fn what_is_not_yet_out_is_told() {
        let text = "# Changelog\n\n## Unreleased\n\n- later\n\n## 1.2.0, unreleased\n\n- new\n";
        let doubts = of(text, "1.2.0").unwrap().doubts;
        assert!(
            doubts.len() == 2 && doubts[0].contains("write the day") && doubts[1].contains("Unreleased"),
            "{doubts:?}"
        );
    }
}
