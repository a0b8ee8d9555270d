//! See `names` in `sevenmin_fuzz::TARGETS`.
#![no_main]

sevenmin_fuzz::guided!("names");
