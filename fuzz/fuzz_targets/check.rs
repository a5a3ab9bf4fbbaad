//! Whatever bytes a file holds, `report-card check` tells of them, at a place within them.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| assert!(report_card::command::is_located_within(bytes)));
