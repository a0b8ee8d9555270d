//! See `private` in `sevenmin_fuzz::TARGETS`.
#![no_main]

sevenmin_fuzz::guided!("private");
