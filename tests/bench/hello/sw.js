// Keeps whatever the page asks for, so that it opens with the cable out too.
const kept = caches.open("hello");

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  event.respondWith((async () => {
    const cache = await kept;
    const found = await cache.match(event.request);
    if (found) return found;
    const response = await fetch(event.request);
    await cache.put(event.request, response.clone());
    return response;
  })());
});
