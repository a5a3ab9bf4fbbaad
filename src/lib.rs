//! A report as a card: achieved indicators, budget bars, the year's theme.
//!
//! Data flows one way: [`report`] reads the format and tells every problem, [`facts`] is the arithmetic on it, [`words`]
//! says it in a language of `words/languages`, [`outline`] puts it in order, [`card`] renders it with Yew, and `embed` (in wasm) puts it on a page.
//!
//! ```
//! use report_card::facts::{self, Sentence};
//! use report_card::words::Words;
//!
//! let reading = facts::read(include_str!("../www/reports/ngo-quyen-2023.json"));
//! let report = reading.report.expect("the first real report is whole");
//! let words = Words::new(["vi"]);
//! let headline: Vec<String> =
//!     facts::headline(&report).iter().map(|sentence| words.sentence(sentence, &report.language).text()).collect();
//! assert_eq!(
//!     headline,
//!     [
//!         "19/19 chỉ tiêu chủ yếu hoàn thành; 11 vượt kế hoạch cả năm.",
//!         "Thu ngân sách nhà nước trên địa bàn ước đạt hơn\u{a0}1.757\u{a0}tỷ đồng.",
//!     ]
//! );
//! ```

#![warn(missing_docs)]
#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

#[cfg(feature = "embed")]
pub mod boundary;
#[cfg(not(feature = "publish"))]
mod browser;
#[cfg(feature = "publish")]
pub mod browser;
pub mod card;
#[cfg(all(feature = "cli", not(target_arch = "wasm32")))]
pub mod command;
#[cfg(feature = "sheet")]
mod direction;
#[cfg(feature = "sheet")]
mod document;
#[cfg(feature = "draft")]
pub mod draft;
#[cfg(feature = "sheet")]
pub mod edit;
#[cfg(all(target_arch = "wasm32", feature = "embed"))]
pub mod embed;
pub mod export;
pub mod facts;
pub mod outline;
#[cfg(feature = "publish")]
pub mod publish;
pub mod report;
#[cfg(feature = "sheet")]
pub mod sheet;
pub mod words;
