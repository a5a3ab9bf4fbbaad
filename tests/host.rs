//! What needs no browser.

#[path = "host/arrows.rs"]
mod arrows;
#[path = "host/boundary.rs"]
mod boundary;
#[path = "host/claims.rs"]
mod claims;
#[cfg(feature = "cli")]
#[path = "host/codes.rs"]
mod codes;
#[cfg(feature = "cli")]
#[path = "host/command/mod.rs"]
mod command;
#[path = "shared/depth.rs"]
mod depth;
#[path = "host/documents.rs"]
mod documents;
#[cfg(feature = "cli")]
#[path = "host/draft/mod.rs"]
mod draft;
#[path = "host/export.rs"]
mod export;
#[path = "host/facts.rs"]
mod facts;
#[path = "shared/format.rs"]
mod format;
#[cfg(feature = "cli")]
#[path = "host/forms.rs"]
mod forms;
#[cfg(feature = "cli")]
#[path = "host/glance.rs"]
mod glance;
#[cfg(feature = "cli")]
#[path = "host/html.rs"]
mod html;
#[path = "host/languages.rs"]
mod languages;
#[path = "host/manifest.rs"]
mod manifest;
#[path = "host/messages.rs"]
mod messages;
#[cfg(feature = "cli")]
#[path = "host/named.rs"]
mod named;
#[path = "host/names.rs"]
mod names;
#[cfg(feature = "cli")]
#[path = "host/outline.rs"]
mod outline;
#[path = "host/parts.rs"]
mod parts;
#[path = "shared/place.rs"]
mod place;
#[path = "shared/plausible.rs"]
mod plausible;
#[path = "shared/problems.rs"]
mod problems;
#[path = "host/reader.rs"]
mod reader;
#[path = "host/rendered.rs"]
mod rendered;
#[cfg(feature = "cli")]
#[path = "host/sheet/mod.rs"]
mod sheet;
#[path = "shared/silence.rs"]
mod silence;
#[cfg(feature = "cli")]
#[path = "host/stated.rs"]
mod stated;
#[path = "shared/suggested.rs"]
mod suggested;
#[cfg(feature = "cli")]
#[path = "host/told.rs"]
mod told;
#[cfg(feature = "cli")]
#[path = "host/twins.rs"]
mod twins;
#[cfg(feature = "cli")]
#[path = "host/verdicts.rs"]
mod verdicts;
#[path = "host/view.rs"]
mod view;
#[path = "host/words.rs"]
mod words;
