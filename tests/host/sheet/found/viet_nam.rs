//! Tables as offices of Việt Nam lay them out.
