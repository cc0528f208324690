//! What the app's database holds, read and changed past the app, as a failing disk or a stranger would.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::harness::Page;

/// Opens the one book of this browser and closes it again after `use`.
const WITH_BOOK: &str = r#"
  const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const bytes = (text) => new Uint8Array((text.match(/../g) ?? []).map((pair) => parseInt(pair, 16)));
  const answer = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  async function withBook(use) {
    const name = (await indexedDB.databases()).map((one) => one.name).find((name) => name.includes("book-"));
    const database = await answer(indexedDB.open(name));
    try {
      return await use(database);
    } finally {
      database.close();
    }
  }
"#;

/// Every record of the book: store → key → value, the last two in hexadecimal digits.
pub type Records = BTreeMap<String, BTreeMap<String, String>>;

pub fn records(page: &Page) -> Records {
    let found = run(
        page,
        "const found = {};
         for (const store of database.objectStoreNames) {
           const records = database.transaction(store).objectStore(store);
           const [keys, values] = await Promise.all([answer(records.getAllKeys()), answer(records.getAll())]);
           found[store] = Object.fromEntries(keys.map((key, at) => [hex(key), hex(values[at])]));
         }
         return found;",
    );
    serde_json::from_value(found).expect("stores of records")
}

/// Makes these the only records of the book.
pub fn replace(page: &Page, records: &Records) {
    run(
        page,
        &format!(
            "const wanted = {};
             const change = database.transaction([...database.objectStoreNames], 'readwrite');
             for (const store of database.objectStoreNames) {{
               const records = change.objectStore(store);
               records.clear();
               for (const [key, value] of Object.entries(wanted[store] ?? {{}})) records.put(bytes(value), bytes(key));
             }}
             await new Promise((done) => {{ change.oncomplete = done; }});
             return null;",
            json!(records)
        ),
    );
}

fn run(page: &Page, script: &str) -> Value {
    page.eval(&format!(
        "(async () => {{ {WITH_BOOK} return withBook(async (database) => {{ {script} }}); }})()"
    ))
}
