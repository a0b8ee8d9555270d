//! How a table of the model is declared.

use crate::model::spec;

/// Returns the key of the next field; a declaration has one for each.
pub(crate) fn next(keys: &mut std::slice::Iter<'static, spec::Key>) -> &'static spec::Key {
    keys.next().expect("a table declares its fields and its keys in one")
}

/// Declares a table: a type with its fields, and for each field the row of its key.
///
/// The documentation of a field is the meaning of its key, as `explain format` and the schema tell
/// it. Reading and walking follow from the declaration, so that neither can forget a field. What
/// stands after `with` is no key: the reader of the file fills it in.
macro_rules! table {
    (
        $(#[doc = $about:literal])+
        $name:ident is $written:literal at $place:ident $(, one of [$($one_of:literal),+])?
        $(, only one of [$($sole:literal),+])? {
            $($(#[doc = $doc:literal])+ $field:ident: $type:ty = $key:expr;)*
        }
        $(with { $($(#[doc = $more_doc:literal])+ $more:ident: $more_type:ty;)+ })?
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug, Default)]
        pub struct $name {
            /// Where it is.
            pub $place: $crate::model::Place,
            $($(#[doc = $doc])+ pub $field: $type,)*
            $($($(#[doc = $more_doc])+ pub $more: $more_type,)+)?
        }

        impl $crate::model::Table for $name {
            const SPEC: &'static $crate::model::spec::Table = &$crate::model::spec::Table {
                name: $written,
                about: concat!($($about),+).trim_ascii_start(),
                keys: &[$(
                    $key.holding(
                        <$type as $crate::model::held::Held>::KIND,
                        concat!($($doc),+),
                    )
                ),*],
                one_of: &[$($($one_of),+)? $($($sole),+)?],
                is_exclusive: {
                    const SOLE: &[&str] = &[$($($sole),+)?];
                    !SOLE.is_empty()
                },
            };

            fn take(mut values: $crate::model::Values) -> Self {
                use $crate::model::held::Held;
                use $crate::model::declare::next;
                let mut keys = Self::SPEC.keys.iter();
                Self {
                    $place: values.place,
                    $($field: Held::take(&mut values, next(&mut keys).name),)*
                    $($($more: <$more_type>::default(),)+)?
                }
            }

            fn place(&self) -> $crate::model::Place {
                self.$place
            }

            fn walk<'a>(&'a self, walk: &mut $crate::model::Walk<'a>) {
                use $crate::model::held::Held;
                use $crate::model::declare::next;
                let mut keys = Self::SPEC.keys.iter();
                $(Held::walk(&self.$field, next(&mut keys), walk);)*
            }
        }
    };
}
pub(crate) use table;
