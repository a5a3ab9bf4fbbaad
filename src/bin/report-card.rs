//! The command: `report-card check`, `render`, `schema` and their like.

use std::process::ExitCode;

fn main() -> ExitCode {
    report_card::command::run()
}
