/**
 * The service worker of the site's notebooks, around JupyterLite's own (which answers questions about files and input).
 * It gives every answer the headers that isolate a page, so that a library may use threads from the second visit on; and
 * it keeps what lessons need, so that they open without a network.
 *
 * What has its content's hash in its address never changes and is taken from what is kept. All else comes from the
 * network while there is one, so an update of the site is never hidden; without a network it comes from a snapshot of
 * one build: the one before is thrown away only when the new one is whole.
 *
 * @module
 */

import { KEPT as KEPT_DATA } from "../../lib/host/browser/kept.ts";

/** What a build says of itself: `offline.json`. */
interface Offline {
  /** The hash of the build. */
  version: string;
  /** Addresses from the scope of all that a notebook needs; those that change come with every build. */
  files: string[];
  /** Addresses of the data that lessons use most, which come last. */
  data: string[];
}

interface LastingEvent extends Event {
  waitUntil(what: Promise<unknown>): void;
}

interface FetchEvent extends LastingEvent {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

/** The page's message: addresses of what it has loaded. */
interface KeepEvent extends LastingEvent {
  data: unknown;
}

const worker = globalThis as unknown as {
  registration: { scope: string };
  importScripts(address: string): void;
};

const { scope } = worker.registration;
/** Other copies of the site may share the origin, so what is theirs stays. */
const LASTING = `nonlinear ${scope} lasting`;
const SNAPSHOT = `nonlinear ${scope} snapshot `;

/** Addresses with a hash: `build/963.71d40b5.js`, `extensions-0123abcd/…`, `bundle.js?_=c1d836f`. */
const HASHED = /\/extensions-[0-9a-f]+\/|\.[0-9a-f]{7,}\.\w+$|[?&]_=[0-9a-f]{7,}$/;

/** JupyterLite's own business: its heartbeat, files of the browser for a kernel, and input. */
const ITS_OWN = /\/api\/(service-worker-heartbeat$|drive|stdin\/)/;

addEventListener(
  "fetch",
  ((event: FetchEvent) => {
    const { request } = event, { href, origin, pathname } = new URL(request.url);
    if (ITS_OWN.test(pathname)) return;
    event.stopImmediatePropagation();
    if (request.method !== "GET" || origin !== new URL(scope).origin) return;
    event.respondWith((HASHED.test(href) ? lasting(request) : fresh(request)).then(isolating));
  }) as unknown as EventListener,
);

addEventListener(
  "message",
  ((event: KeepEvent) => {
    if (Array.isArray(event.data)) {
      event.waitUntil(
        keepAll(event.data.filter((each) => typeof each === "string")),
      );
    }
  }) as unknown as EventListener,
);

worker.importScripts("jupyterlite-service-worker.js");

/** What never changes: what is kept, or the network's, which is kept from now on. */
async function lasting(request: Request): Promise<Response> {
  const kept = await (await caches.open(LASTING)).match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(LASTING)).put(request.url, response.clone());
  return response;
}

/** What may change: the network's, asked whether it has changed; without a network the snapshot's. */
async function fresh(request: Request): Promise<Response> {
  try {
    if (request.mode !== "navigate") return await fetch(request, { cache: "no-cache" });
    return await fetch(request.url, { cache: "no-cache", redirect: "manual" });
  } catch (error) {
    // The oldest first: a newer one may not be whole yet.
    for (const name of await caches.keys()) {
      if (!name.startsWith(SNAPSHOT)) continue;
      // A notebook's path is a query of the one page that shows it.
      const found = await (await caches.open(name)).match(request.url, { ignoreSearch: true });
      if (found) return found;
    }
    throw error;
  }
}

function isolating(response: Response): Response {
  if (response.type === "opaqueredirect" || response.status === 0) return response;
  const headers = new Headers(response.headers);
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("cross-origin-embedder-policy", "require-corp");
  headers.set("cross-origin-resource-policy", "same-origin");
  const { status, statusText, body } = response;
  return new Response(body, { status, statusText, headers });
}

/** Keeps all that a notebook needs: what the build names, and what a page has loaded of the application. */
async function keepAll(loaded: string[]): Promise<void> {
  const { version, files, data }: Offline =
    await (await fetch(`${scope}offline.json`, { cache: "no-cache" })).json();
  const named = files.map((file) => new URL(file, scope).href);
  const inScope = loaded.filter((address) => address.startsWith(scope));
  const hashed = [...named, ...inScope].filter((address) => HASHED.test(address));
  const cache = await caches.open(LASTING);
  for (const address of new Set(hashed)) {
    if (await cache.match(address)) continue;
    const response = await fetch(address);
    if (response.ok) await cache.put(address, response);
  }
  const changing = [...named, ...inScope].filter((address) =>
    !HASHED.test(address) && !ITS_OWN.test(address)
  );
  await takeSnapshot(
    SNAPSHOT + version,
    new Set(changing.map((address) => address.split(/[?#]/)[0])),
  );
  await forgetOthers(new Set(hashed), version);
  if (!savesData()) await keepData(data.map((file) => new URL(file, scope).href));
}

/** Whether the person has asked the browser to load little. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData: boolean } };
  return connection?.saveData === true;
}

/** Keeps data where the library looks for it. */
async function keepData(addresses: string[]): Promise<void> {
  const cache = await caches.open(KEPT_DATA);
  for (const address of addresses) {
    if (await cache.match(address)) continue;
    const response = await fetch(address);
    if (response.ok) await cache.put(address, response);
  }
}

/** Adds what is not there yet, all of it or nothing: a build's files do not change. */
async function takeSnapshot(name: string, addresses: Set<string>): Promise<void> {
  const cache = await caches.open(name);
  const lacking = (await Promise.all(
    Array.from(addresses, async (address) => await cache.match(address) ? [] : [address]),
  )).flat();
  const answers = await Promise.all(
    lacking.map((address) => fetch(address, { cache: "no-cache" })),
  );
  for (const [i, response] of answers.entries()) {
    if (response.ok) await cache.put(lacking[i], response);
  }
}

/** Throws away the snapshots of other builds, and of what lasts the folders of other builds. */
async function forgetOthers(wanted: Set<string>, version: string): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(SNAPSHOT) && name !== SNAPSHOT + version) await caches.delete(name);
  }
  const cache = await caches.open(LASTING);
  const ours = /\/extensions-[0-9a-f]+\//;
  for (const { url } of await cache.keys()) {
    if (ours.test(url) && !wanted.has(url)) await cache.delete(url);
  }
}
