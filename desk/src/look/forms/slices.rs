//! A high picture in slices, each a picture of its own: a browser reads all of one at once, however little of it is in sight.

use report_card::export::{Picture, Shape};

/// So many pixels are a slice: more than the pictures of ordinary reports have.
const HIGH: f64 = 6_000.0;

/// From the top down; a shape that goes over an edge is in both slices.
pub fn slices(picture: &Picture) -> Vec<Picture> {
    let count = (picture.height / HIGH).ceil().max(1.0) as usize;
    let slice = |number: usize| {
        let top = number as f64 * HIGH;
        let height = HIGH.min(picture.height - top);
        let is_here = |shape: &&Shape| {
            let (from, to) = extent(shape);
            to > top && from < top + height
        };
        let shapes = picture.shapes.iter().filter(is_here).map(|shape| raised(shape, top)).collect();
        Picture { height, shapes, ..picture.clone() }
    };
    (0..count).map(slice).collect()
}

/// From where to where a shape reaches, at most.
fn extent(shape: &Shape) -> (f64, f64) {
    match shape {
        Shape::Rect { frame: [_, top, _, height], .. } | Shape::Dashed { frame: [_, top, _, height] } => {
            (*top, top + height)
        }
        // Its own units are 18 to its width.
        Shape::Path { at: [_, y], scale, .. } => (y - 18.0 * scale, y + 36.0 * scale),
        Shape::Text { at: [_, y], size, .. } => (y - size, y + size),
    }
}

/// The shape, so many pixels further up.
fn raised(shape: &Shape, by: f64) -> Shape {
    let mut shape = shape.clone();
    match &mut shape {
        Shape::Rect { frame, .. } | Shape::Dashed { frame } => frame[1] -= by,
        Shape::Path { at, .. } | Shape::Text { at, .. } => at[1] -= by,
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(height: f64) -> Picture {
        let line = |at: usize| Shape::Dashed { frame: [0.0, at as f64 * 100.0, 720.0, 20.0] };
        Picture {
            width: 720.0,
            height,
            is_rtl: false,
            lang: "vi".to_owned(),
            title: String::new(),
            shapes: (0..(height / 100.0) as usize).map(line).collect(),
        }
    }

    #[test]
    fn an_ordinary_picture_is_one() {
        let own = picture(HIGH);
        assert_eq!(slices(&own), [own]);
    }

    #[test]
    fn all_slices_are_the_picture() {
        let own = picture(2.5 * HIGH);
        let slices = slices(&own);
        assert_eq!(slices.iter().map(|slice| slice.height).collect::<Vec<_>>(), [HIGH, HIGH, HIGH / 2.0]);
        assert_eq!(slices.iter().map(|slice| slice.shapes.len()).sum::<usize>(), own.shapes.len());
        assert_eq!(slices[1].shapes[0], Shape::Dashed { frame: [0.0, 0.0, 720.0, 20.0] });
    }

    #[test]
    fn what_goes_over_an_edge_is_in_both() {
        let over = Shape::Dashed { frame: [0.0, HIGH - 10.0, 720.0, 20.0] };
        let slices = slices(&Picture { shapes: vec![over], ..picture(1.5 * HIGH) });
        assert!(slices.iter().all(|slice| slice.shapes.len() == 1));
    }
}
