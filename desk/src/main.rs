//! Puts the desk on its page; in a worker, reads what the page gives it.

fn main() {
    if !report_card_desk::worker::listen() {
        yew::Renderer::<report_card_desk::Desk>::new().render();
    }
}
