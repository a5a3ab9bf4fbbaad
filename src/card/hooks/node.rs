//! A node of a component's. Yew's own hook for one keeps it as a state, which would be one more instance of its states: 1.3 kB.

use yew::prelude::*;

/// A reference to the node that it is given to as `ref`; the same at each rendering.
#[hook]
pub(in crate::card) fn use_node() -> NodeRef {
    let node = use_mut_ref(NodeRef::default);
    node.borrow().clone()
}
