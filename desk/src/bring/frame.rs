//! The page's next picture, and its next turn.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// Waits until the page has drawn what it shows now.
pub async fn drawn() {
    for _ in 0..2 {
        let next = Promise::new(&mut |resolve, _| {
            if let Some(window) = web_sys::window() {
                // A page that is not shown gets no frames; it is not looked at either.
                drop(window.request_animation_frame(&resolve));
                drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 200));
            }
        });
        drop(JsFuture::from(next).await);
    }
}

/// Lets whatever waits have its turn: a press, a key.
pub async fn turn() {
    let next = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            drop(window.set_timeout_with_callback(&resolve));
        }
    });
    drop(JsFuture::from(next).await);
}
