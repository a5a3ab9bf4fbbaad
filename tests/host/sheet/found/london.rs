//! Tables as offices that write English lay them out.
