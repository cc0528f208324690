// Counts what is asked of IndexedDB and fails one of it; runs before the first script of every document.
// What it knows outlives a reload, because locking the screen loads the page anew.
(() => {
  const memory = () => JSON.parse(sessionStorage.getItem("faults") ?? '{"seen":0,"at":0,"how":"","lax":0,"strict":0}');
  const keep = (state) => sessionStorage.setItem("faults", JSON.stringify(state));

  // Counts one operation; what is to become of it.
  function next() {
    const state = memory();
    state.seen += 1;
    keep(state);
    return state.seen === state.at ? state.how : "";
  }

  // Carried out, and nobody is ever told: a database that hangs.
  function mute(asked) {
    const deaf = { set() {}, get: () => null };
    for (const event of ["onsuccess", "onerror", "onblocked", "onupgradeneeded", "oncomplete", "onabort"]) {
      Object.defineProperty(asked, event, deaf);
    }
  }

  function wrap(owner, name, later) {
    const real = owner[name];
    owner[name] = function (...parts) {
      const how = next();
      if (how === "thrown" || (how === "aborted" && !later)) throw new DOMException("made up by a test", "UnknownError");
      const result = real.apply(this, parts);
      if (how === "mute") mute(result);
      else if (how) later(this, result);
      if (name === "transaction" && parts[1] === "readwrite") {
        const state = memory();
        state[result.durability === "strict" ? "strict" : "lax"] += 1;
        keep(state);
      }
      return result;
    };
  }

  // Sent and then taken back, with everything else in its transaction, as by a disk that gives up.
  wrap(IDBFactory.prototype, "open");
  wrap(IDBFactory.prototype, "deleteDatabase");
  wrap(IDBDatabase.prototype, "transaction", (_, transaction) => transaction.abort());
  for (const name of ["get", "getAll", "getAllKeys", "getKey", "put", "add", "delete", "clear", "count", "openCursor"]) {
    wrap(IDBObjectStore.prototype, name, (store) => store.transaction.abort());
  }

  globalThis.faults = {
    arm: (at, how) => keep({ ...memory(), seen: 0, at, how }),
    seen: () => memory().seen,
    lax: () => memory().lax,
    strict: () => memory().strict,
  };
})();
