/** How long a page is left alone before what it has loaded is kept, in milliseconds. */
const AFTER = 5_000;

/** Has the service worker keep what this page has loaded, and what lessons need besides, for times without a network. */
export async function keepForLater(): Promise<void> {
  // Undefined where a browser has none: over http, and in some private windows.
  const registration = await navigator.serviceWorker?.ready;
  if (!registration) return;
  await new Promise((resolve) => setTimeout(resolve, AFTER));
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  registration.active?.postMessage([location.href, ...loaded]);
}
