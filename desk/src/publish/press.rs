//! A press that takes the report along, or what was made of it: what is taken is what is typed.

use std::rc::Rc;

use yew::prelude::*;

/// Does what is pressed. A press that comes before the reader, which follows what is typed after a short rest, ends that rest and
/// is done when the reader has followed: nothing that is taken along is of the report before.
#[hook]
pub fn use_press<P>(is_settled: bool, on_settle: Callback<()>, act: impl Fn(P) + 'static) -> Callback<P>
where
    P: Copy + PartialEq + 'static,
{
    let wanted = use_state_eq(|| None::<P>);
    let act = Rc::new(act);
    {
        let (wanted, act) = (wanted.clone(), act.clone());
        use_effect_with((is_settled, *wanted), move |(is_settled, press)| {
            if let (true, Some(press)) = (*is_settled, *press) {
                wanted.set(None);
                act(press);
            }
        });
    }
    Callback::from(move |press| {
        if is_settled {
            act(press);
        } else {
            wanted.set(Some(press));
            on_settle.emit(());
        }
    })
}
