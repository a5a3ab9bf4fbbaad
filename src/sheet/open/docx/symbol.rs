//! Signs that Word keeps by their place in a font of symbols (Insert Symbol), as the signs that they show.

/// The sign at a place of a font, as `w:sym` names both. One that isn't known stays where such fonts have it in Unicode, so that a number
/// beside it is not read without it.
pub(crate) fn of(font: Option<&str>, place: Option<&str>) -> Option<char> {
    let place = u32::from_str_radix(place?.trim(), 16).ok()?;
    let own = if (0xF000..=0xF0FF).contains(&place) { place - 0xF000 } else { place };
    let font = font.unwrap_or_default().to_lowercase();
    let known = match font.as_str() {
        "symbol" => symbol(own),
        "wingdings" => wingdings(own),
        "wingdings 2" => wingdings_2(own),
        "wingdings 3" => wingdings_3(own),
        _ => char::from_u32(place).filter(|_| own == place),
    };
    known.or_else(|| char::from_u32(if own == place { place + 0xF000 } else { place }))
}

fn symbol(place: u32) -> Option<char> {
    Some(match place {
        0x20..=0x21
        | 0x23
        | 0x25..=0x26
        | 0x28..=0x29
        | 0x2B..=0x2C
        | 0x2E..=0x3F
        | 0x5B
        | 0x5D
        | 0x5F
        | 0x7B..=0x7D => {
            return char::from_u32(place);
        }
        0x2D => '−',
        0x2A => '*',
        0x44 => 'Δ',
        0x53 => 'Σ',
        0x6D => 'µ',
        0x7E => '~',
        0xA0 => '€',
        0xA3 => '≤',
        0xA4 => '/',
        0xA5 => '∞',
        0xAB => '↔',
        0xAC => '←',
        0xAD => '↑',
        0xAE => '→',
        0xAF => '↓',
        0xB0 => '°',
        0xB1 => '±',
        0xB3 => '≥',
        0xB4 => '×',
        0xB7 => '•',
        0xB8 => '÷',
        0xB9 => '≠',
        0xBB => '≈',
        0xBC => '…',
        0xD6 => '√',
        _ => return None,
    })
}

fn wingdings(place: u32) -> Option<char> {
    Some(match place {
        0x6C => '●',
        0x6E => '■',
        0x9E | 0x9F => '•',
        0xDF | 0xE7 | 0xEF => '←',
        0xE0 | 0xE8 | 0xF0 => '→',
        0xE1 | 0xE9 | 0xF1 => '↑',
        0xE2 | 0xEA | 0xF2 => '↓',
        0xF3 => '↔',
        0xFB | 0xFD => '✗',
        0xFC | 0xFE => '✓',
        _ => return None,
    })
}

fn wingdings_2(place: u32) -> Option<char> {
    Some(match place {
        0x4F | 0x51 | 0x53 => '✗',
        0x50 | 0x52 => '✓',
        _ => return None,
    })
}

fn wingdings_3(place: u32) -> Option<char> {
    Some(match place {
        0x66 => '←',
        0x67 => '→',
        0x68 => '↑',
        0x69 => '↓',
        0x70 => '▲',
        0x71 => '▼',
        _ => return None,
    })
}
