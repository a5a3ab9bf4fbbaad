//! Numbers in drawings.

/// Rounded to hundredths, with a point in every language: `12.5`. Rust's formatting of floats weighs more than all drawings.
pub fn coordinate(value: f64) -> String {
    let hundredths = (value * 100.0).round() as i32;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    let text = format!("{sign}{whole}.{rest:02}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
