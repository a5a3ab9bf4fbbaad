//! The samples, by target and measurement; a figure is their median with its spread.

use std::collections::BTreeMap;

use crate::target::Target;

#[derive(Default)]
pub struct Samples(BTreeMap<(Target, String), Vec<f64>>);

/// The median, and the first and third quartile.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    pub median: f64,
    pub low: f64,
    pub high: f64,
    pub count: usize,
}

impl Samples {
    pub fn add(&mut self, target: Target, what: &str, value: f64) {
        self.0.entry((target, what.to_owned())).or_default().push(value);
    }

    pub fn figure(&self, target: Target, what: &str) -> Option<Figure> {
        figure(self.0.get(&(target, what.to_owned()))?)
    }

    pub fn median(&self, target: Target, what: &str) -> Option<f64> {
        self.figure(target, what).map(|figure| figure.median)
    }
}

pub fn figure(values: &[f64]) -> Option<Figure> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |part: f64| -> Option<f64> {
        let place = part * (sorted.len().checked_sub(1)? as f64);
        let (low, high) = (sorted.get(place.floor() as usize)?, sorted.get(place.ceil() as usize)?);
        Some(low + (high - low) * place.fract())
    };
    Some(Figure { median: at(0.5)?, low: at(0.25)?, high: at(0.75)?, count: sorted.len() })
}

/// How fast y grows with x: the best exponent e in y ~ x^e; 1 is proportional growth.
pub fn exponent(points: &[(f64, f64)]) -> Option<f64> {
    let logs: Vec<(f64, f64)> =
        points.iter().filter(|(x, y)| *x > 0.0 && *y > 0.0).map(|(x, y)| (x.ln(), y.ln())).collect();
    let number = logs.len() as f64;
    let (sum_x, sum_y) = logs.iter().fold((0.0, 0.0), |(a, b), (x, y)| (a + x, b + y));
    let (mean_x, mean_y) = (sum_x / number, sum_y / number);
    let above: f64 = logs.iter().map(|(x, y)| (x - mean_x) * (y - mean_y)).sum();
    let below: f64 = logs.iter().map(|(x, _)| (x - mean_x).powi(2)).sum();
    (logs.len() > 1 && below > 0.0).then_some(above / below)
}

#[cfg(test)]
mod tests {
    use super::{Figure, exponent, figure};

    #[test]
    fn medians_and_quarters() {
        assert_eq!(figure(&[4.0, 1.0, 3.0, 2.0, 5.0]), Some(Figure { median: 3.0, low: 2.0, high: 4.0, count: 5 }));
        assert_eq!(figure(&[]), None);
    }

    #[test]
    fn growth_is_told() {
        let square: Vec<(f64, f64)> = (1..9).map(|x| (f64::from(x), f64::from(x * x) * 7.0)).collect();
        assert!((exponent(&square).unwrap() - 2.0).abs() < 1e-9);
        assert_eq!(exponent(&[(1.0, 1.0)]), None);
    }
}
