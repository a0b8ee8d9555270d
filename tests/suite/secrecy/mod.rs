//! Nothing protected is told: not on the screen, not in a file that the program writes.
//!
//! Each case is run twice, the second time with other letters in every term's place, on the list
//! and wherever the term stands. What the first run says more often than the second, the letters
//! of the terms alone can have brought about: it is a leak.

mod columns;
mod doors;
mod errand;
mod examples;
mod fields;
mod files;
mod generated;
mod guard;
mod letters;
mod list;
mod place;
mod planted;
mod run;
mod spelling;
mod state;
mod telling;
