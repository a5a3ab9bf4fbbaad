//! The number that was meant by a text in a number's place.

/// "1.757" → 1757, "42,5" → 42.5, "(4.5)" → -4.5: the number that was meant, as JSON writes it. `None` if it can be read in two ways,
/// except that three digits after a lone mark are thousands.
pub(super) fn plain_number(text: &str) -> Option<String> {
    if text.len() > 96 {
        return None;
    }
    let text: String = text.chars().map(plain).collect();
    let bracketed = text.trim_matches(' ').strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let mut rest = bracketed.unwrap_or(&text);
    let mut is_negative = bracketed.is_some();
    // At most one minus, one currency sign and one per cent sign, on either side.
    let mut seen = [bracketed.is_some(), false, false];
    loop {
        rest = rest.trim_matches(' ');
        let (first, last) = (rest.chars().next()?, rest.chars().next_back()?);
        let (affix, kind) = match (kind(first), kind(last)) {
            (Some(kind), _) => (first, kind),
            (None, Some(kind)) if last != '+' => (last, kind),
            _ => break,
        };
        if std::mem::replace(&mut seen[kind], true) {
            return None;
        }
        is_negative |= affix == '-';
        let (start, end) =
            if affix == first { (affix.len_utf8(), rest.len()) } else { (0, rest.len() - affix.len_utf8()) };
        rest = rest.get(start..end)?;
    }
    let [_, is_money, is_percent] = seen;
    let written = match rest.split_once(['e', 'E']) {
        Some((digits, exponent)) => scaled(digits, exponent)?,
        None => grouped(rest, is_percent)?,
    };
    let sign = if is_negative { "-" } else { "" };
    (!(is_money && is_percent)).then(|| format!("{sign}{written}"))
}

/// The ASCII character for its equivalents: digits of Arabic, Persian and full width, minus signs, spaces.
fn plain(c: char) -> char {
    let code = u32::from(c);
    let zero = match code {
        0x660..=0x669 => 0x660,
        0x6f0..=0x6f9 => 0x6f0,
        0xff10..=0xff19 => 0xff10,
        _ => {
            return match c {
                '−' | '–' | '－' => '-',
                '＋' => '+',
                '．' => '.',
                '，' => ',',
                '％' | '٪' => '%',
                '（' => '(',
                '）' => ')',
                '’' | '‘' | '٬' => '\'',
                c if c.is_whitespace() => ' ',
                c => c,
            };
        }
    };
    char::from(b'0' + (code - zero) as u8)
}

/// What a sign beside a number is of.
fn kind(sign: char) -> Option<usize> {
    match sign {
        '-' | '+' => Some(0),
        '$' | '£' | '€' | '¥' | '￥' | 'đ' | '\u{20a0}'..='\u{20cf}' => Some(1),
        '%' => Some(2),
        _ => None,
    }
}

/// Digits with marks between thousands, before decimals, or both.
fn grouped(text: &str, is_percent: bool) -> Option<String> {
    let parts: Vec<&str> = text.split(['.', ',', ' ', '\'']).collect();
    let marks: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let digits = text.len() - marks.len();
    // If anything but digits and marks is there, there are more marks than gaps between parts.
    if digits == 0 || marks.len() + 1 != parts.len() || !text.is_ascii() {
        return None;
    }
    let (last, groups) = (*parts.last()?, parts.split_last()?.1);
    let Some((decimal, between)) = marks.split_last() else { return Some(without_zeros(text)) };
    let is_one_kind = between.iter().all(|mark| mark == decimal);
    if is_one_kind && are_thousands(&parts, *decimal) {
        // Three digits after the mark of a percentage may be decimals as well as thousands.
        return (!is_percent || !between.is_empty()).then(|| without_zeros(&parts.concat()));
    }
    let is_decimal = matches!(decimal, '.' | ',') && !last.is_empty();
    let is_whole = match between.split_last() {
        None => true,
        Some((mark, others)) => {
            mark != decimal && others.iter().all(|other| other == mark) && are_thousands(groups, *mark)
        }
    };
    (is_decimal && is_whole).then(|| format!("{}.{last}", without_zeros(&groups.concat())))
}

/// 1.757.000 or, with commas, India's 17,57,000.
fn are_thousands(parts: &[&str], mark: char) -> bool {
    let [first, middle @ .., last] = parts else { return false };
    let are = |length: usize| (1..=length).contains(&first.len()) && middle.iter().all(|part| part.len() == length);
    last.len() == 3 && !first.starts_with('0') && (are(3) || (mark == ',' && !middle.is_empty() && are(2)))
}

/// "1,35258E+13" written out: what a spreadsheet shows of a number too long for its column.
fn scaled(digits: &str, exponent: &str) -> Option<String> {
    let exponent: i32 = exponent.parse().ok().filter(|exponent| (-30..=30).contains(exponent))?;
    let (whole, rest) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let all = format!("{whole}{rest}");
    if whole.is_empty() || all.bytes().any(|byte| !byte.is_ascii_digit()) {
        return None;
    }
    let point = whole.len() as i32 + exponent;
    let zeros = |count: i32| "0".repeat(count.max(0) as usize);
    let all = format!("{}{all}{}", zeros(1 - point), zeros(point - all.len() as i32));
    let (whole, rest) = all.split_at_checked(point.max(1) as usize)?;
    let rest = rest.trim_end_matches('0');
    Some(if rest.is_empty() { without_zeros(whole) } else { format!("{}.{rest}", without_zeros(whole)) })
}

/// JSON's numbers begin with no zero but a lone one.
fn without_zeros(digits: &str) -> String {
    let trimmed = digits.trim_start_matches('0');
    if trimmed.is_empty() { "0".to_owned() } else { trimmed.to_owned() }
}
