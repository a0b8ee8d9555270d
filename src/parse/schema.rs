//! The JSON Schema of the format, and `explain format`, from the same data.
