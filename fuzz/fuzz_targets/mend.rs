//! See `mend` in `sevenmin_fuzz::TARGETS`.
#![no_main]

sevenmin_fuzz::guided!("mend");
