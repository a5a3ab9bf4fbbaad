//! A form's HTML in parts, of which one is drawn: a browser lays out anew all that is drawn whenever the page's language or ground changes.

/// So many lines are a part: more than ordinary reports have.
const MOST: usize = 300;
/// From so many on a part ends wherever it may, and not only before a heading or a fold.
const PAST: usize = 2 * MOST;

/// Parts of what our writers write, a line each element; an element that goes on in the next part is there in both.
pub fn parts(html: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let (mut part, mut lines) = (String::new(), 0);
    // The tags that are open, each with the one that closes it.
    let mut open: Vec<(String, String)> = Vec::new();
    for line in html.split_inclusive('\n') {
        let first = first_name(line);
        let is_outside = open.iter().all(|(tag, _)| tag.starts_with("<div"));
        let is_good = is_outside && matches!(first, "details" | "h2" | "h3" | "h4");
        // Cells of a row, and a term with what is said of it, stay together.
        let is_possible = !first.is_empty() && !matches!(first, "td" | "dd");
        if lines >= MOST && (is_good || lines >= PAST && is_possible) {
            open.iter().rev().for_each(|(_, close)| part.push_str(close));
            parts.push(std::mem::take(&mut part));
            open.iter().for_each(|(tag, _)| part.push_str(tag));
            lines = 0;
        }
        follow(line, &mut open, &mut part);
        lines += 1;
    }
    if !part.is_empty() {
        parts.push(part);
    }
    parts
}

/// The name of the element that a line begins with; none where it begins otherwise.
fn first_name(line: &str) -> &str {
    let tag = line.strip_prefix('<').unwrap_or_default();
    tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()
}

/// Writes a line, with what of it stays open.
fn follow(line: &str, open: &mut Vec<(String, String)>, out: &mut String) {
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('<') {
        let (tag, left) = after.split_once('>').unwrap_or((after, ""));
        out.push_str(before);
        if tag.starts_with('/') {
            out.push_str(&open.pop().map_or_else(String::new, |(_, close)| close));
        } else {
            out.push_str(&format!("<{tag}>"));
            // What goes on of a fold has no summary that would open it.
            let name = first_name(&format!("<{tag}>")).to_owned();
            let again = if name == "details" { "<details open>".to_owned() } else { format!("<{tag}>") };
            open.push((again, format!("</{name}>")));
        }
        rest = left;
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A fold each measure, as plain text has them, and a list in one.
    fn plain(measures: usize, items: usize) -> String {
        let measures: String = (0..measures)
            .map(|at| format!("<details><summary>Chỉ tiêu {at}</summary>\n<p>đạt {at}</p></details>\n"))
            .collect();
        let items: String = (0..items).map(|at| format!("<li>dòng <bdi>{at}</bdi></li>\n")).collect();
        format!(
            "<h2>Tên</h2>\n{measures}<details><summary>Danh sách</summary>\n<ul>{}</ul></details>",
            items.trim_end()
        )
    }

    #[test]
    fn what_is_short_is_one_part() {
        let html = plain(20, 20);
        assert_eq!(parts(&html), [html]);
        assert!(parts("").is_empty());
    }

    #[test]
    fn a_part_ends_before_a_fold_and_all_parts_are_the_whole() {
        for html in [plain(1000, 3), format!("<div lang=\"vi\">\n{}\n</div>\n", plain(1000, 3))] {
            let parts = parts(&html);
            assert_eq!(parts.len(), 7);
            assert!(parts.iter().all(|part| part.lines().count() <= MOST + 2));
            let wrapped = |part: &String| part.replace("<div lang=\"vi\">", "").replace("</div>", "").replace('\n', "");
            let whole: String = parts.iter().map(wrapped).collect();
            assert_eq!(whole, wrapped(&html));
        }
    }

    #[test]
    fn a_long_list_within_a_fold_goes_on_in_an_open_one() {
        let parts = parts(&plain(1, 1500));
        assert_eq!(parts.len(), 3);
        assert!(parts[1].starts_with("<details open><ul><li>dòng ") && parts[1].ends_with("</ul></details>"));
        for at in 0..1500 {
            let item = format!("<li>dòng <bdi>{at}</bdi></li>");
            assert_eq!(parts.iter().filter(|part| part.contains(&item)).count(), 1, "{at}");
        }
    }
}
