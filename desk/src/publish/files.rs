//! All files of a publication.
