//! What kind of source bytes are: told by what they hold, not by a name.

use report_card::sheet::open;

/// What is to be read out of a file or a pasted text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SourceKind {
    /// A report in the format.
    Report,
    /// An article.
    #[default]
    Article,
    /// A table.
    Sheet,
}

/// How much of a text is looked at.
const HEAD: usize = 64 << 10;

/// What bytes seem to be.
pub fn of(bytes: &[u8]) -> SourceKind {
    if open::is_workbook(bytes) {
        return SourceKind::Sheet;
    }
    // In UTF-16 every other byte of plain words is 0; without them they read the same.
    let head: Vec<u8> = bytes.iter().take(HEAD).copied().filter(|byte| *byte != 0).collect();
    let text = String::from_utf8_lossy(&head);
    let text =
        text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == char::REPLACEMENT_CHARACTER);
    if is_json(text) {
        return SourceKind::Report;
    }
    if is_table(text) { SourceKind::Sheet } else { SourceKind::Article }
}

/// Whether it begins as an object does, also one whose quotation marks a word processor has bent, or as a list of objects or texts: prose
/// may begin with a brace or a bracket.
fn is_json(text: &str) -> bool {
    let inside = |open: char| text.strip_prefix(open).map(|rest| rest.trim_start().chars().next());
    matches!(inside('{'), Some(None | Some('"' | '}' | '“' | '”' | '\'')))
        || matches!(inside('['), Some(Some('{' | '"')))
}

/// Above a table may stand so many lines of at most so many characters: who reports, of what, and when.
const TITLES: usize = 4;
const TITLE: usize = 120;
/// Below them cells have on average at most so many characters in each row: prose below its title may have as many semicolons in each line.
const CELL: usize = 40;

/// Whether a line has cells. A comma between digits parts none: "5,2 tỷ đồng".
fn is_parted(line: &str, separator: char) -> bool {
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let within = |at: usize| {
        separator == ',' && is_digit(line[..at].chars().next_back()) && is_digit(line[at + 1..].chars().next())
    };
    line.match_indices(separator).any(|(at, _)| !within(at))
}

/// Whether most lines are rows of short cells, as many in each, below its titles.
fn is_table(text: &str) -> bool {
    if text.starts_with("sep=") {
        return true;
    }
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    ['\t', ';', ','].into_iter().any(|separator| {
        let cells = |line: &str| line.matches(separator).count() + 1;
        let titles = lines.iter().take_while(|line| cells(line) == 1 && line.chars().count() <= TITLE).count();
        let below = lines.get(titles..).filter(|_| titles <= TITLES).unwrap_or(&lines);
        let is_short = |line: &&str| cells(line) == 1 || line.chars().count() <= CELL * cells(line);
        let lines = if below.iter().all(is_short) { below } else { &lines };
        let rows: Vec<usize> = lines.iter().map(|line| cells(line)).filter(|count| *count > 1).collect();
        // Prose has commas too, but not as many in each line.
        let most = rows.iter().copied().max_by_key(|count| rows.iter().filter(|other| *other == count).count());
        let alike = rows.iter().filter(|count| Some(**count) == most).count();
        let is_prose = separator != '\t' && text.contains(&format!("{separator} ")) && !text.contains('"');
        rows.len() >= 2
            && rows.len() * 10 >= lines.len() * 7
            && alike * 10 >= lines.len() * 6
            && !is_prose
            && lines.iter().any(|line| is_parted(line, separator))
    })
}
