//! The reader in the browser tells what the reader on the host tells.

use wasm_bindgen_test::wasm_bindgen_test;

#[path = "../shared/mutation.rs"]
pub mod mutation;

#[wasm_bindgen_test]
pub fn mutated_reports_are_told_as_the_host_tells_them() {
    let golden = include_str!("../mutations.tsv");
    for (seed, line) in (0..mutation::SEEDS).zip(golden.lines()) {
        assert_eq!(mutation::told(seed), line);
    }
    assert_eq!(golden.lines().count(), mutation::SEEDS as usize);
}
