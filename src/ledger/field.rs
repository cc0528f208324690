//! A field holds every live value that no live entry supersedes: two hands, two values, until a person chooses.

use std::collections::BTreeMap;

use super::{EntryId, WriterId};

/// One value and the entry that gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub entry: EntryId,
    pub value: String,
}

/// What one entry says of a field.
#[derive(Clone, Debug)]
pub struct Setting<'a> {
    pub entry: EntryId,
    pub field: String,
    pub value: String,
    pub supersedes: &'a [EntryId],
}

/// The values that stand, latest last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    values: Vec<Held>,
}

/// The fields of one subject by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(BTreeMap<String, Field>);

impl Field {
    pub fn values(&self) -> &[Held] {
        &self.values
    }

    /// The value to show: the latest. Where [`Field::is_contested`], the others are shown beside it.
    pub fn text(&self) -> &str {
        self.values.last().map_or("", |held| &held.value)
    }

    /// Two hands gave different values and nobody has chosen yet.
    pub fn is_contested(&self) -> bool {
        self.values.windows(2).any(|pair| pair[0].value != pair[1].value)
    }
}

impl Fields {
    /// Collects fields from live entries in the order they are to be shown, latest last.
    pub fn collect(settings: Vec<Setting<'_>>) -> Self {
        // Only an entry of the same field supersedes a value of it.
        let is_superseded = |one: &Setting<'_>| {
            settings.iter().any(|other| other.supersedes.contains(&one.entry) && other.field == one.field)
        };
        let superseded: Vec<bool> = settings.iter().map(is_superseded).collect();
        let mut fields = Self::default();
        for (Setting { entry, field, value, .. }, _) in
            settings.into_iter().zip(superseded).filter(|(_, superseded)| !superseded)
        {
            fields.0.entry(field).or_default().values.push(Held { entry, value });
        }
        fields
    }

    /// Values that nobody recorded: of what is only proposed, or of a form for the pen.
    pub fn unrecorded(values: impl IntoIterator<Item = (String, String)>) -> Self {
        let entry = EntryId { writer: WriterId(0), seq: 0 };
        let settings =
            values.into_iter().map(|(field, value)| Setting { entry, field, value, supersedes: &[] });
        Self::collect(settings.collect())
    }

    /// The same fields with these values instead, that nobody recorded.
    pub fn overlaid(&self, values: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut fields = self.clone();
        fields.0.extend(Self::unrecorded(values).0);
        fields
    }

    /// The text of a field; empty where nothing stands.
    pub fn text(&self, name: &str) -> &str {
        self.0.get(name).map_or("", Field::text)
    }

    pub fn get(&self, name: &str) -> Option<&Field> {
        self.0.get(name)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Field)> {
        self.0.iter().map(|(name, field)| (name.as_str(), field))
    }

    /// The fields whose name begins with `prefix`, by the rest of the name.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a Field)> {
        self.iter().filter_map(move |(name, field)| Some((name.strip_prefix(prefix)?, field)))
    }

    /// What a new value of `name` has to supersede: every value that stands.
    pub fn standing(&self, name: &str) -> Vec<EntryId> {
        self.get(name).map_or_else(Vec::new, |field| field.values.iter().map(|held| held.entry).collect())
    }
}
