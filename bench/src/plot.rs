//! Growth as a drawing: both axes are logarithmic, so that proportional growth is a straight line, parallel to a dashed one.

/// A line's points: sizes and their costs.
pub struct Line {
    pub name: String,
    pub points: Vec<(f64, f64)>,
}

const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 250.0;
/// Margins around the axes, for numbers and names.
const LEFT: f64 = 56.0;
const RIGHT: f64 = 16.0;
const TOP: f64 = 44.0;
const BOTTOM: f64 = 42.0;
/// Colours for light and dark pages; marks tell the lines apart as well.
const COLOURS: [(&str, &str); 3] = [("#12436d", "#8fbce6"), ("#a3501a", "#f2a26b"), ("#1b756d", "#5fd0c5")];

/// Several drawings beside each other, two in a row.
pub fn page(panels: &[String]) -> String {
    let rows = panels.len().div_ceil(2);
    let (width, height) = (WIDTH * 2.0, HEIGHT * rows as f64);
    let mut style = String::new();
    for (at, (light, _)) in COLOURS.iter().enumerate() {
        style += &format!(".s{at} {{ stroke: {light}; fill: {light} }} ");
    }
    let mut dark = String::new();
    for (at, (_, colour)) in COLOURS.iter().enumerate() {
        dark += &format!(".s{at} {{ stroke: {colour}; fill: {colour} }} ");
    }
    let mut drawn = String::new();
    for (at, panel) in panels.iter().enumerate() {
        let (x, y) = ((at % 2) as f64 * WIDTH, (at / 2) as f64 * HEIGHT);
        drawn += &format!("<g transform=\"translate({x} {y})\">\n{panel}</g>\n");
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         font-family=\"system-ui, 'Noto Sans', sans-serif\" font-size=\"12\">\n\
         <style>\n\
         .page {{ fill: #fff }} text {{ fill: #16202c }} .soft {{ fill: #55606e }} .grid {{ stroke: #dfe4ea }} \
         .even {{ stroke: #55606e; stroke-dasharray: 3 4 }} path {{ fill: none !important; stroke-width: 2 }} {style}\n\
         @media (prefers-color-scheme: dark) {{ .page {{ fill: #171d24 }} text {{ fill: #e8ecf1 }} .soft {{ fill: #a5b0bd }} \
         .grid {{ stroke: #2f3944 }} .even {{ stroke: #a5b0bd }} {dark}}}\n\
         </style>\n<rect class=\"page\" width=\"{width}\" height=\"{height}\"/>\n{drawn}</svg>\n"
    )
}

/// One drawing.
pub fn panel(title: &str, unit: &str, across: &str, lines: &[Line]) -> String {
    let all = || lines.iter().flat_map(|line| &line.points).copied();
    let ends = |values: Vec<f64>| {
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(0.0, f64::max);
        (low, high)
    };
    let (x_low, x_high) = ends(all().map(|(x, _)| x).collect());
    let (y_low, y_high) = ends(all().map(|(_, y)| y).collect());
    let (y_low, y_high) = (y_low / 1.3, y_high * 1.3);
    let part = |value: f64, low: f64, high: f64| (value / low).ln() / (high / low).ln();
    let x = |value: f64| LEFT + part(value, x_low, x_high) * (WIDTH - LEFT - RIGHT);
    let y = |value: f64| HEIGHT - BOTTOM - part(value, y_low, y_high) * (HEIGHT - TOP - BOTTOM);
    let mut text = format!("<text x=\"{LEFT}\" y=\"16\" font-weight=\"600\">{title}, {unit}</text>\n");
    for value in round_steps(y_low, y_high) {
        text += &format!(
            "<line class=\"grid\" x1=\"{LEFT}\" x2=\"{}\" y1=\"{2:.1}\" y2=\"{2:.1}\"/><text class=\"soft\" x=\"{}\" y=\"{3:.1}\" text-anchor=\"end\">{4}</text>\n",
            WIDTH - RIGHT,
            LEFT - 6.0,
            y(value),
            y(value) + 4.0,
            number(value)
        );
    }
    for value in round_steps(x_low, x_high) {
        text += &format!(
            "<text class=\"soft\" x=\"{:.1}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n",
            x(value),
            HEIGHT - BOTTOM + 16.0,
            number(value)
        );
    }
    text += &format!(
        "<text class=\"soft\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{across}</text>\n",
        WIDTH - RIGHT,
        HEIGHT - 8.0
    );
    // The dashed line of proportional growth, back from the first line's end.
    if let Some((end_x, end_y)) = lines.first().and_then(|line| line.points.last()).copied() {
        let start = (end_x * y_low / end_y).max(x_low);
        text += &format!(
            "<line class=\"even\" x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\"/>\n",
            x(start),
            y(end_y * start / end_x),
            x(end_x),
            y(end_y)
        );
    }
    let mut at_x = LEFT;
    for (at, line) in lines.iter().enumerate() {
        let points: Vec<String> = line.points.iter().map(|(px, py)| format!("{:.1} {:.1}", x(*px), y(*py))).collect();
        text += &format!("<path class=\"s{at}\" d=\"M{}\"/>\n", points.join("L"));
        for (px, py) in &line.points {
            text += &mark(at, x(*px), y(*py));
        }
        text += &mark(at, at_x + 4.0, 29.0);
        text += &format!("<text x=\"{}\" y=\"33\">{}</text>\n", at_x + 12.0, line.name);
        at_x += 26.0 + 6.6 * line.name.chars().count() as f64;
    }
    text
}

fn mark(at: usize, x: f64, y: f64) -> String {
    if at == 0 {
        format!("<circle class=\"s{at}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.5\"/>\n")
    } else {
        format!("<rect class=\"s{at}\" x=\"{:.1}\" y=\"{:.1}\" width=\"6\" height=\"6\"/>\n", x - 3.0, y - 3.0)
    }
}

/// 1, 10, 100 and so on, with 2 and 5 in between if there is room.
fn round_steps(low: f64, high: f64) -> Vec<f64> {
    let factors: &[f64] = if high / low > 150.0 { &[1.0] } else { &[1.0, 2.0, 5.0] };
    let tens = (low.log10().floor() as i32)..=(high.log10().ceil() as i32);
    let all = tens.flat_map(|ten| factors.iter().map(move |factor| factor * 10f64.powi(ten)));
    all.filter(|value| *value >= low * 0.999 && *value <= high * 1.001).collect()
}

fn number(value: f64) -> String {
    if value >= 1.0 { format!("{value:.0}") } else { format!("{value}") }
}

#[cfg(test)]
mod tests {
    use super::{Line, page, panel, round_steps};

    #[test]
    fn steps_are_round() {
        assert_eq!(round_steps(10.0, 2000.0), [10.0, 100.0, 1000.0]);
        assert_eq!(round_steps(3.0, 70.0), [5.0, 10.0, 20.0, 50.0]);
    }

    #[test]
    fn a_line_in_proportion_lies_on_the_dashed_one() {
        let line = Line { name: "a".to_owned(), points: vec![(1.0, 10.0), (10.0, 100.0)] };
        let drawing = page(&[panel("t", "ms", "n", &[line])]);
        assert!(drawing.contains("<svg") && !drawing.contains("NaN") && !drawing.contains("inf"));
    }
}
