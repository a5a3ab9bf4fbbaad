//! The one sort of the card: each instance of the library's weighs 5 kB of the wasm.

use std::cmp::Ordering;

/// Places from 0 up to `count`, the least first; equal ones as they stand.
pub(crate) fn in_order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    order
}
