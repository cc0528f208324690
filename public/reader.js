// Starts the app's own module in a worker, where it goes through a file of unknown origin (src/vault/reader.rs).
// The build writes the names between @ signs (xtask/src/finish.rs).

const APP = "@APP@";
const WASM = "@WASM@";

self.build = "@BUILD@";

const at = (path) => new URL(path, location.href).href;

import(at(APP))
  .then((app) => app.default({ module_or_path: at(WASM) }))
  .catch((error) => {
    console.error(error);
    // Anything but its build says that there is no reader; otherwise the page would wait out its limit.
    self.postMessage("failed");
  });
