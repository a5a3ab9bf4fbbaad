//! Puts the desk on its page.

fn main() {
    yew::Renderer::<report_card_desk::Desk>::new().render();
}
