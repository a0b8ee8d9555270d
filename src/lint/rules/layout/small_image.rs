use crate::lint::Sink;
use crate::lint::rule::declare_rule;
use crate::source::Span;

declare_rule! {
    /// ## What it does
    /// Finds a picture that has fewer than 150 pixels for each inch that it is printed. `export`
    /// alone can tell, since it sets the pages.
    ///
    /// ## Why it matters
    /// A picture with too few pixels is blurred or stepped on paper, and words in it cannot be
    /// read.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "review"
    /// image = { file = "{100 pixels wide}", alt = "A bench under a tree" }
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "review"
    /// image = { file = "{1200 pixels wide}", alt = "A bench under a tree" }
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11: half of the 300 dots an inch that printers ask for, under which steps
    /// are seen at arm's length.
    pub static RULE = {
        name: "small-image", group: Layout, level: Warn, asks: Layout
    }
}

/// How a picture is printed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Print {
    /// The output that prints it largest.
    pub(crate) output: &'static str,
    /// How wide it is there.
    pub(crate) inches: f64,
    /// How many pixels it is wide.
    pub(crate) pixels: f64,
}

/// Reports a picture with fewer than `least` dots an inch.
pub(crate) fn report(out: &mut Sink<'_>, span: Span, print: Print, least: f64) {
    let Print { output, inches, pixels } = print;
    let (dots, millimetres, wanted) = (pixels / inches, inches * 25.4, least * inches);
    let message = format!(
        "the picture is {pixels:.0} pixels wide and printed {millimetres:.0} mm wide in `{output}`, {dots:.0} dots an inch"
    );
    out.push(span, message)
        .why(format!("under {least:.0} dots an inch a print is blurred or stepped"))
        .help(format!("use a file that is {:.0} pixels wide or more", wanted.ceil()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Severity;

    #[test]
    fn tells_the_pixels_that_it_takes() {
        let mut found = Vec::new();
        let mut sink = Sink::new(&RULE, Severity::Warning, true, &mut found);
        let print = Print { output: "handout", inches: 4.0, pixels: 200.0 };
        report(&mut sink, Span::default(), print, 150.0);
        let finding = found.remove(0);
        let message =
            "the picture is 200 pixels wide and printed 102 mm wide in `handout`, 50 dots an inch";
        assert_eq!(finding.message, message);
        let help = "use a file that is 600 pixels wide or more";
        assert_eq!(finding.help.as_deref(), Some(help));
    }
}
