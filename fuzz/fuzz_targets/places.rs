//! See `places` in `sevenmin_fuzz::TARGETS`.
#![no_main]

sevenmin_fuzz::guided!("places");
