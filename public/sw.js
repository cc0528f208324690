// Serves the whole app from a cache of one build, so that it opens with the cable out.
// The build writes the names between @ signs (xtask/src/finish.rs).

const BUILD = "@BUILD@";
const FILES = ["@FILES@"];
const WORKERS = ["@PRESS@", "@UNLOCK@", "@READER@"];
const POLICY = "@POLICY@";

/** A debug build changes under one's hands: it only sends deep links home, every file comes from the network. */
const DEBUG = BUILD.endsWith("-debug");

const BASE = new URL("./", location.href);
const CACHES = `${BASE.pathname}dong-hanh-`;
const CACHE = CACHES + BUILD;
/** The address of index.html: some servers redirect its name, and a redirect cannot answer a navigation. */
const DOCUMENT = "./";

const at = (path) => new URL(path, BASE).href;

self.addEventListener("install", (event) => {
  if (DEBUG) return event.waitUntil(self.skipWaiting());
  const requests = [DOCUMENT, ...FILES].map((path) => new Request(at(path), { cache: "reload" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(sweep().then(() => self.clients.claim()));
});

// Otherwise only when a person asked for the new version.
self.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(self.skipWaiting());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== BASE.origin) return event.respondWith(Response.error());
  if (request.method !== "GET" || !url.pathname.startsWith(BASE.pathname)) return;
  if (request.mode === "navigate") event.waitUntil(sweep());
  event.respondWith(answer(request, url));
});

async function answer(request, url) {
  const path = url.pathname.slice(BASE.pathname.length);
  const isDocument = path === "" || path === "index.html";
  if (request.mode === "navigate" && !isDocument && !FILES.includes(path)) {
    return Response.redirect(`${BASE.href}?to=${encodeURIComponent(path + url.search)}`);
  }
  const address = at(isDocument ? DOCUMENT : path);
  const fresh = DEBUG ? { cache: "no-cache" } : {};
  const response = (await stored(address)) ?? (await fetch(isDocument ? address : request, fresh));
  // A worker is not under the meta policy of its page, and a header also binds what a meta tag cannot.
  return isDocument || WORKERS.includes(path) ? withPolicy(response) : response;
}

/** From this build, else from an older one that an open tab still runs: names with a hash cannot be mixed up. */
async function stored(address) {
  if (DEBUG) return;
  const own = await caches.open(CACHE);
  const found = await own.match(address);
  if (found) return found;
  for (const name of await otherCaches()) {
    const other = await (await caches.open(name)).match(address);
    if (other) return other;
  }
}

function withPolicy(response) {
  const headers = new Headers(response.headers);
  headers.set("Content-Security-Policy", POLICY);
  return new Response(response.body, { status: response.status, headers });
}

async function otherCaches() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(CACHES) && name !== CACHE);
}

/** Drops other builds as soon as no tab can be running one and no newer one waits for its turn. */
async function sweep() {
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (tabs.length > 0 || self.registration.installing || self.registration.waiting) return;
  await Promise.all((await otherCaches()).map((name) => caches.delete(name)));
}
