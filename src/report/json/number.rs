//! Numbers between text and double. In wasm the browser converts: Rust's own conversion brings ten kilobytes of tables.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::JsValue;

/// The double nearest to a JSON number.
#[cfg(target_arch = "wasm32")]
pub(super) fn float(text: &str) -> Option<f64> {
    Some(JsValue::from_str(text).unchecked_into_f64())
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) fn float(text: &str) -> Option<f64> {
    text.parse().ok()
}

/// A finite double as JSON; read back, it has the same bits.
#[cfg(target_arch = "wasm32")]
pub(super) fn written(number: f64) -> String {
    (&JsValue::from_str("") + &JsValue::from_f64(number)).as_string().unwrap_or_default()
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) fn written(number: f64) -> String {
    number.to_string()
}
