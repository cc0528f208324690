//! Lines of a version that is drawn up: they come, go and change places.

use serde_json::{Value, json};

use super::Edited;

impl Edited {
    /// How many lines a list has.
    pub fn count(&self, list: &str) -> usize {
        self.0.pointer(list).and_then(Value::as_array).map_or(0, Vec::len)
    }

    /// One more line at the end of a list, blank. `number` makes an id that no version has had: what was written under
    /// another version must never be read as said of this line.
    pub fn add(&mut self, list: &str, number: u64) {
        let id = |kind: &str| format!("{kind}-{number:016x}");
        let line = match list.rsplit('/').next().unwrap_or_default() {
            "parties" => {
                json!({ "id": id("party"), "name": "", "short": "", "required": true, "duty": "", "list_words": [] })
            }
            "categories" => json!({ "id": id("category"), "name": "", "list_words": [] }),
            "tags" => json!({ "id": id("tag"), "name": "" }),
            "conditions" => json!({ "id": id("condition"), "text": "" }),
            "steps" => json!({ "id": id("step"), "title": "", "text": "" }),
            "asked" => json!({ "id": id("question"), "label": "", "hint": "", "answered": "text" }),
            "choice" => json!({ "id": id("answer"), "name": "" }),
            "milestones" => json!({ "months": "", "confirmed_by": "", "criteria": [] }),
            "criteria" => json!({ "id": id("criterion"), "strand": "education", "text": "" }),
            "exit_reasons" => json!({ "id": id("exit"), "name": "" }),
            "actions" => json!({ "strand": "education", "text": "" }),
            _ => return,
        };
        // A line of before there were questions has no list of them.
        if let Some((parent, "asked")) = list.rsplit_once('/')
            && let Some(Value::Object(parent)) = self.0.pointer_mut(parent)
        {
            parent.entry("asked").or_insert_with(|| json!([]));
        }
        if let Some(Value::Array(lines)) = self.0.pointer_mut(list) {
            lines.push(line);
        }
        self.keep_questions_alike(list);
    }

    pub fn remove(&mut self, list: &str, at: usize) {
        if let Some(Value::Array(lines)) = self.0.pointer_mut(list)
            && at < lines.len()
        {
            lines.remove(at);
        }
        self.keep_questions_alike(list);
    }

    /// Puts a line where the one before it, or behind it, stands; at the end of the list it stays.
    pub fn move_line(&mut self, list: &str, at: usize, back: bool) {
        let Some(Value::Array(lines)) = self.0.pointer_mut(list) else { return };
        let to = if back { at.checked_sub(1) } else { Some(at + 1) };
        if let Some(to) = to.filter(|to| (*to).max(at) < lines.len()) {
            lines.swap(at, to);
        }
    }
}
