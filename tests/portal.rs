//! The built `dist/`, served over HTTP as a portal would, in a real browser. Run by `cargo xtask test portal`.
//! One folder a situation.

#[path = "portal/browser.rs"]
mod browser;
#[path = "portal/server.rs"]
mod server;
#[path = "portal/session.rs"]
mod session;

#[path = "portal/access/mod.rs"]
mod access;
#[path = "portal/described/mod.rs"]
mod described;
#[path = "portal/desk/mod.rs"]
mod desk;
#[cfg(feature = "cli")]
#[path = "portal/drawn/mod.rs"]
mod drawn;
#[path = "portal/examples/mod.rs"]
mod examples;
#[path = "portal/faults/mod.rs"]
mod faults;
#[cfg(feature = "cli")]
#[path = "portal/filters/mod.rs"]
mod filters;
#[path = "portal/fonts/mod.rs"]
mod fonts;
#[path = "portal/forms/mod.rs"]
mod forms;
#[path = "portal/frame/mod.rs"]
mod frame;
#[path = "portal/glance/mod.rs"]
mod glance;
#[path = "portal/hosts/mod.rs"]
mod hosts;
#[path = "portal/languages/mod.rs"]
mod languages;
#[path = "portal/large/mod.rs"]
mod large;
#[path = "portal/layout/mod.rs"]
mod layout;
#[path = "portal/life/mod.rs"]
mod life;
#[cfg(feature = "cli")]
#[path = "portal/linked/mod.rs"]
mod linked;
#[path = "portal/links/mod.rs"]
mod links;
#[path = "portal/looks/mod.rs"]
mod looks;
#[path = "portal/mount/mod.rs"]
mod mount;
#[cfg(feature = "cli")]
#[path = "portal/pages/mod.rs"]
mod pages;
#[path = "portal/policy/mod.rs"]
mod policy;
#[cfg(feature = "cli")]
#[path = "portal/prerendered/mod.rs"]
mod prerendered;
#[path = "portal/reader/mod.rs"]
mod reader;
#[path = "portal/refused/mod.rs"]
mod refused;
#[path = "portal/report/mod.rs"]
mod report;
#[path = "portal/sharing/mod.rs"]
mod sharing;
#[path = "portal/soak/mod.rs"]
mod soak;
#[path = "portal/start/mod.rs"]
mod start;
#[path = "portal/surroundings/mod.rs"]
mod surroundings;
#[path = "portal/takeaway/mod.rs"]
mod takeaway;
#[path = "portal/trap/mod.rs"]
mod trap;

/// The first real report.
const NGO_QUYEN: &str = include_str!("../www/reports/ngo-quyen-2023.json");
