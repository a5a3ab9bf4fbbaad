//! The publisher's colour: on light, and on dark, where it follows the light one until it is chosen too.

use serde::{Deserialize, Serialize};

/// The card's own.
const PLAIN: Accent = Accent { light: [0x12, 0x43, 0x6d], dark: [0x8f, 0xbc, 0xe6], is_dark_chosen: false };
const DARK_GROUND: [u8; 3] = [0x17, 0x1d, 0x24];
const LIGHT_GROUND: [u8; 3] = [0xff, 0xff, 0xff];
/// What text needs to be read by everybody (WCAG).
const ENOUGH: f64 = 4.5;
/// What a derived colour reaches: the card's own on dark stands out as well.
const CLEAR: f64 = 7.0;

/// Red, green, blue.
pub type Colour = [u8; 3];

/// The ground that a colour is read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    Light,
    Dark,
}

impl Ground {
    pub const ALL: [Ground; 2] = [Ground::Light, Ground::Dark];

    /// In ids of the page.
    pub fn name(self) -> &'static str {
        match self {
            Ground::Light => "light",
            Ground::Dark => "dark",
        }
    }

    /// The card's property that holds it.
    pub fn property(self) -> &'static str {
        match self {
            Ground::Light => "--report-card-accent",
            Ground::Dark => "--report-card-accent-dark",
        }
    }
}

/// The accent on both grounds.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Accent {
    light: Colour,
    dark: Colour,
    is_dark_chosen: bool,
}

impl Default for Accent {
    fn default() -> Accent {
        PLAIN
    }
}

impl Accent {
    pub fn on(&self, ground: Ground) -> Colour {
        match ground {
            Ground::Light => self.light,
            Ground::Dark => self.dark,
        }
    }

    /// With another colour on one ground.
    pub fn with(mut self, ground: Ground, colour: Colour) -> Accent {
        match ground {
            Ground::Dark => (self.dark, self.is_dark_chosen) = (colour, true),
            Ground::Light => {
                self.light = colour;
                if !self.is_dark_chosen {
                    self.dark = if colour == PLAIN.light { PLAIN.dark } else { on_dark(colour) };
                }
            }
        }
        self
    }

    /// The contrast on a ground, where it is too little to be read.
    pub fn faint(&self, ground: Ground) -> Option<f64> {
        let around = if ground == Ground::Light { LIGHT_GROUND } else { DARK_GROUND };
        Some(contrast(self.on(ground), around)).filter(|value| *value < ENOUGH)
    }

    /// As a style sheet says it; None where the card's own is chosen.
    pub fn rule(&self) -> Option<String> {
        let said: Vec<String> = Ground::ALL
            .into_iter()
            .filter(|ground| self.on(*ground) != PLAIN.on(*ground))
            .map(|ground| format!("{}: {};", ground.property(), code(self.on(ground))))
            .collect();
        (!said.is_empty()).then(|| format!("report-card {{ {} }}", said.join(" ")))
    }
}

/// `#12436d`.
pub fn code([red, green, blue]: Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// A colour as it is typed: `#12436d`, `12436d` or `#abc`.
pub fn parse(typed: &str) -> Option<Colour> {
    let typed = typed.trim().trim_start_matches('#');
    let digits: Vec<u8> = typed.chars().map(|c| c.to_digit(16)?.try_into().ok()).collect::<Option<_>>()?;
    match digits[..] {
        [r, g, b] => Some([r * 17, g * 17, b * 17]),
        [r, s, g, h, b, c] => Some([r * 16 + s, g * 16 + h, b * 16 + c]),
        _ => None,
    }
}

fn light(colour: Colour) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// WCAG's, from 1 to 21.
fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The same hue, as pale as it must be to be read on dark.
fn on_dark(colour: Colour) -> Colour {
    let mixed = |white: f64| colour.map(|part| (f64::from(part) + (255.0 - f64::from(part)) * white).round() as u8);
    let steps = (0..50).map(|step| mixed(f64::from(step) * 0.02));
    steps.into_iter().find(|mixed| contrast(*mixed, DARK_GROUND) >= CLEAR).unwrap_or([0xff; 3])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_read_as_it_is_typed() {
        assert_eq!(parse("#12436D"), Some([0x12, 0x43, 0x6d]));
        assert_eq!(parse(" abc "), Some([0xaa, 0xbb, 0xcc]));
        for bad in ["", "#12", "#1234567", "#12345g", "red"] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn dark_has_a_clear_one_until_it_is_chosen() {
        for typed in ["#9f1d35", "#0b3d2e", "#000000", "#5b2a86"] {
            let accent = Accent::default().with(Ground::Light, parse(typed).expect("a colour"));
            assert_eq!(accent.faint(Ground::Dark), None, "{typed}");
            assert!(contrast(accent.on(Ground::Dark), DARK_GROUND) >= CLEAR, "{typed}");
        }
        let chosen = Accent::default().with(Ground::Dark, [0x12, 0x43, 0x6d]);
        assert!(chosen.faint(Ground::Dark).is_some());
        assert_eq!(chosen.with(Ground::Light, [0x9f, 0x1d, 0x35]).on(Ground::Dark), [0x12, 0x43, 0x6d]);
    }

    #[test]
    fn the_cards_own_needs_no_rule() {
        assert_eq!(Accent::default().rule(), None);
        let rule = Accent::default().with(Ground::Light, [0x9f, 0x1d, 0x35]).rule().expect("a rule");
        assert!(
            rule.starts_with("report-card { --report-card-accent: #9f1d35; --report-card-accent-dark: #"),
            "{rule}"
        );
        assert!(contrast([0x77; 3], LIGHT_GROUND) < ENOUGH && contrast([0x76; 3], LIGHT_GROUND) > ENOUGH);
    }
}
