// Starts the app, or shows one of the static screens of index.html where it cannot run.
// The build writes the names between @ signs (xtask/src/finish.rs).

const BUILD = "@BUILD@";
const BASE = new URL("./", location.href);
const at = (path) => new URL(path, BASE).href;

const IN_APP_BROWSERS =
  /Zalo|FBAN|FBAV|FB_IAB|Instagram|Messenger|Line\/|MicroMessenger|TikTok|musical_ly|Bytedance|Twitter|Viber|; wv\)/i;

/** What is remembered on this device under a name (app/session/look.rs), as it was written. */
function remembered(name) {
  try {
    return localStorage.getItem(BASE.pathname + name);
  } catch {
    return null; // Storage is blocked: the app says so.
  }
}

/** The words of index.html in the language chosen on this device; Vietnamese stands there already. */
function inChosenLanguage(part) {
  if (remembered("language") !== '"en"') return part;
  document.documentElement.lang = "en";
  for (const element of part.querySelectorAll("[data-en]")) {
    if (element.localName === "svg") element.setAttribute("aria-label", element.dataset.en);
    else element.textContent = element.dataset.en;
  }
  return part;
}

/** Shows a static screen in place of everything that stood on the page. */
function show(name) {
  const screen = document.getElementById(`screen-${name}`).content.cloneNode(true);
  const pictures = document.getElementById("pictures").content;
  screen.querySelector(".boot-pictures")?.append(pictures.cloneNode(true));
  inChosenLanguage(screen);
  screen.querySelector("button")?.addEventListener("click", (tap) => {
    if (!("sample" in tap.target.dataset)) return location.reload();
    clear();
    begin(true).catch(stop);
  });
  clear();
  document.body.append(screen);
}

/** Takes everything off the page but what may still be shown. */
function clear() {
  for (const element of [...document.body.children]) {
    if (element.localName !== "template") element.remove();
  }
}

/** Whether another app shows this page in its own window, whose storage goes when that app pleases. */
function inAppBrowser() {
  const agent = navigator.userAgent;
  // On an iPhone every real browser says "Safari/", and so does nothing else but our own home-screen window,
  // which says `standalone` instead.
  const iosView = /iPhone|iPad/.test(agent) && !/Safari\//.test(agent) && !navigator.standalone;
  return IN_APP_BROWSERS.test(agent) || iosView;
}

/** Whether this is a private window, as far as its storage gives it away. */
async function privateWindow() {
  try {
    // Firefox and Safari refuse the private file system in private windows.
    await navigator.storage.getDirectory?.();
  } catch (error) {
    if (error.name === "SecurityError" || error.name === "UnknownError") return true;
  }
  try {
    // Older Chromium keeps a private window in memory and grants it less than twice what its scripts may use;
    // Chromium of 2026 grants every window the same, in whole GiB. Under 16 MiB the disk is full, which is another
    // matter with its own words in the app.
    const heap = performance.memory?.jsHeapSizeLimit;
    const { quota } = await navigator.storage.estimate();
    return heap !== undefined && quota > 16 * 2 ** 20 && quota < Math.min(2 * heap, 2 ** 30);
  } catch {
    return false;
  }
}

/** The screen that says why nobody should keep a book here, or nothing. */
async function refusal() {
  if (!isSecureContext) return "insecure";
  if (inAppBrowser()) return "in-app";
  if (await privateWindow()) return "private";
}

/** Puts the address a deep link asked for (`?to=…`) back into the address bar. */
function openDeepLink() {
  // What is fetched lazily must not follow the address bar.
  for (const link of document.querySelectorAll("link[rel=manifest], link[rel$=icon]")) link.href = link.href;
  const to = new URLSearchParams(location.search).get("to");
  if (to === null) return;
  const target = new URL(to + location.hash, BASE);
  history.replaceState(null, "", target.href.startsWith(BASE.href) ? target : BASE);
}

/**
 * Registers the service worker. When a newer version waits, `dong-hanh-new-version` is fired on the window;
 * `dongHanh.newVersion.use()` then lets it take over and every tab reload, after its `dongHanh.beforeReload`.
 */
async function serveOffline() {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  let served = workers.controller !== null;
  workers.addEventListener("controllerchange", async () => {
    // The first worker of a fresh installation changes nothing for the page.
    if (!served || BUILD.endsWith("-debug")) return void (served = true);
    const patience = new Promise((resolve) => setTimeout(resolve, 3000));
    await Promise.race([dongHanh.beforeReload?.(), patience]);
    location.reload();
  });
  const registration = await workers.register(at("sw.js"), { scope: BASE.pathname, updateViaCache: "none" });
  // Those of debug builds follow each other without a word.
  if (BUILD.endsWith("-debug")) return;
  const announce = () => {
    if (dongHanh.newVersion.ready()) dispatchEvent(new Event("dong-hanh-new-version"));
  };
  dongHanh.newVersion.ready = () => registration.waiting !== null && workers.controller !== null;
  dongHanh.newVersion.use = () => registration.waiting?.postMessage("take over");
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", announce);
  });
  announce();
}

/** Shows the lock at once where a book was open before; the app takes over what was typed and whether it was sent. */
function showEarlyLock() {
  const starting = document.getElementById("starting");
  if (!starting) return;
  const opening = inChosenLanguage(starting).textContent;
  if (remembered("last-book") === null) return;
  starting.replaceChildren(inChosenLanguage(document.getElementById("screen-locked").content.cloneNode(true)));
  const form = starting.querySelector("form");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    starting.dataset.wanted = "yes";
    form.querySelector("[role=status]").textContent = opening;
  });
}

/** A trap anywhere in the wasm means that a promise of its code is broken: nothing of it may go on. */
function stopOnTrap(error) {
  if (error instanceof WebAssembly.RuntimeError) show("stopped");
}

async function start() {
  openDeepLink();
  const reason = await refusal();
  if (reason) return show(reason);
  showEarlyLock();
  await begin(false);
}

/** Starts the app; where no book may be kept, only with the invented ward. */
async function begin(onlySample) {
  const { app, wasm } = document.querySelector("script[data-app]").dataset;
  globalThis.dongHanh = {
    base: BASE.href,
    onlySample,
    build: BUILD,
    workers: { press: at("@PRESS@"), unlock: at("@UNLOCK@"), reader: at("@READER@") },
    fonts: at("fonts/"),
    newVersion: { ready: () => false, use: () => {} },
    /** Set by the app: a function that resolves when everything typed is on disk. */
    beforeReload: null,
  };
  addEventListener("error", (event) => stopOnTrap(event.error));
  addEventListener("unhandledrejection", (event) => stopOnTrap(event.reason));
  const module = await import(at(app));
  await module.default({ module_or_path: at(wasm) });
  document.getElementById("starting")?.remove();
  if (onlySample) return;
  // After the start, so that the precache does not fight the first screen for the line.
  serveOffline().catch((error) => console.warn("no service worker:", error));
}

function stop(error) {
  console.error(error);
  show(error instanceof WebAssembly.RuntimeError ? "stopped" : "failed");
}

start().catch(stop);
