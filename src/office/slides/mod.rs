//! Presentations.
