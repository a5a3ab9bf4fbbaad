//! Breaks a text into lines of a given width.

/// Breaks a text between words, and within a single word that is too long, such as an address. `is_balanced`: as few lines, but of
/// similar length. What stands apart in an isolate does so on each of the lines that it runs over.
pub(super) fn broken(text: &str, width: f64, is_balanced: bool, width_of: &dyn Fn(&str) -> f64) -> Vec<String> {
    let lines = greedy(text, width, width_of);
    if !is_balanced || lines.len() < 2 {
        return apart(lines);
    }
    // The narrowest width that needs no more lines, to a fiftieth.
    let narrower = (25..50).map(|part| greedy(text, width * f64::from(part) / 50.0, width_of));
    apart(narrower.into_iter().find(|narrower| narrower.len() == lines.len()).unwrap_or(lines))
}

/// Isolates that are open at a line's end are closed there, and opened again on the next.
fn apart(mut lines: Vec<String>) -> Vec<String> {
    let mut open = String::new();
    for line in &mut lines {
        let before = open.clone();
        for sign in line.chars() {
            match sign {
                '\u{2066}'..='\u{2068}' => open.push(sign),
                '\u{2069}' => drop(open.pop()),
                _ => {}
            }
        }
        if !before.is_empty() || !open.is_empty() {
            *line = format!("{before}{line}{}", "\u{2069}".repeat(open.chars().count()));
        }
    }
    lines
}

/// Each line as long as possible.
fn greedy(text: &str, width: f64, width_of: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for mut word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        while width_of(word) > width {
            let fits = |(at, c): &(usize, char)| width_of(&word[..at + c.len_utf8()]) <= width;
            let end = word.char_indices().take_while(fits).last().map_or(1, |(at, c)| at + c.len_utf8());
            let Some((part, rest)) = word.split_at_checked(end).filter(|(_, rest)| !rest.is_empty()) else { break };
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            lines.push(part.to_owned());
            word = rest;
        }
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if !line.is_empty() && width_of(&longer) > width {
            lines.push(std::mem::replace(&mut line, word.to_owned()));
        } else {
            line = longer;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::broken;

    /// In these tests every character is 1 wide.
    fn lines(text: &str, width: f64, is_balanced: bool) -> Vec<String> {
        broken(text, width, is_balanced, &|part| part.chars().count() as f64)
    }

    #[test]
    fn words_stay_whole_where_they_can() {
        assert_eq!(lines("một hai ba bốn", 7.0, false), ["một hai", "ba bốn"]);
        assert_eq!(lines("https://x.vn/abc d", 8.0, false), ["https://", "x.vn/abc", "d"]);
        assert_eq!(lines("", 8.0, true), Vec::<String>::new());
    }

    #[test]
    fn what_stands_apart_does_so_on_each_line() {
        let text = "a \u{2068}bb cc dd\u{2069} e";
        assert_eq!(lines(text, 6.0, false), ["a \u{2068}bb\u{2069}", "\u{2068}cc dd\u{2069}", "e"]);
    }

    #[test]
    fn balanced_no_word_is_left_alone() {
        let text = "Tăng cường quản lý đất đai, đô thị";
        assert_eq!(lines(text, 30.0, false), ["Tăng cường quản lý đất đai, đô", "thị"]);
        assert_eq!(lines(text, 30.0, true), ["Tăng cường quản lý", "đất đai, đô thị"]);
    }
}
