//! Spreadsheets as reports: each stage by the doors that the command uses.

mod cases;
mod convert;
mod documented;
mod doubt;
mod every_code;
mod figure;
mod fill;
mod found;
mod open;
mod own;
mod own_workbook;
