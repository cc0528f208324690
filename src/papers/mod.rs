//! One file for each printed paper.
