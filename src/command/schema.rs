//! `report-card schema`: the format as a JSON Schema, for editors and other programs' checks.

use std::process::ExitCode;

use clap::Args;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;

use super::print;
use crate::document::Report;

/// Published under this name, beside the element's script.
const ADDRESS: &str = "report.schema.json";

/// Print the JSON Schema (2020-12) of the report format.
///
/// Editors complete and explain a report's fields by it; `check` knows more rules than a schema can express.
#[derive(Args)]
pub(super) struct Schema {}

impl Schema {
    pub fn run(self) -> Result<ExitCode, String> {
        let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(allow_remarks));
        let mut schema = settings.into_generator().into_root_schema_for::<Report>();
        schema.insert("$id".to_owned(), ADDRESS.into());
        let text = serde_json::to_string_pretty(&schema).map_err(|error| error.to_string())?;
        print(&format!("{text}\n"))?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Allows remarks (`//` fields) in objects that list their fields.
fn allow_remarks(schema: &mut schemars::Schema) {
    if schema.get("additionalProperties").is_some() {
        schema.insert("patternProperties".to_owned(), serde_json::json!({ "^//": true }));
    }
}
