/**
 * What a test wants to know of an opened page.
 *
 * @module
 */
import type { Page } from "playwright-core";

/** What stands in a page. */
export interface PageFacts {
  /** Every address that a link, a picture, a script or a style sheet leads to. */
  addresses: string[];
  /** Every place that a link may lead to. */
  ids: string[];
  /** How many pixels wider the page is than the window. */
  tooWide: number;
  /** The addresses of all files that it has loaded, itself first. */
  loaded: string[];
  /** Formulas that could not be read. */
  errors: string[];
}

/** Looks at an opened page. */
export async function factsOf(page: Page): Promise<PageFacts> {
  return await page.evaluate(async () => {
    await document.fonts.ready;
    return {
      addresses: Array.from(
        document.querySelectorAll("a[href], link[href], img[src], script[src]"),
        (element) => (element as HTMLAnchorElement).href ?? (element as HTMLImageElement).src,
      ).filter((address) => !address.startsWith("data:")),
      ids: Array.from(document.querySelectorAll("[id]"), ({ id }) => id),
      tooWide: document.documentElement.scrollWidth - innerWidth,
      loaded: [
        ...new Set([
          location.href,
          ...performance.getEntriesByType("resource").map(({ name }) => name),
          ...Array.from(document.images, ({ src }) => src), // also those further down
        ]),
      ],
      errors: Array.from(
        document.querySelectorAll(".katex-error"),
        ({ textContent }) => textContent!,
      ),
    };
  });
}

/** Milliseconds to the first paint as a phone has it: 1.6 Mbit/s, 150 ms to the server, a quarter of this CPU. */
export async function firstPaint(page: Page, address: string): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 0.75e6 / 8,
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(address, { waitUntil: "commit" });
  const paint = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  await page.waitForFunction(paint);
  const time = await page.evaluate(paint);
  await devtools.detach();
  return time;
}

/** How many bytes a file has, as it is and as servers compress it. */
export interface Size {
  whole: number;
  gzip: number;
}

/** Measures a file. */
export async function sizeOf(path: string): Promise<Size> {
  const bytes = await Deno.readFile(path);
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  const { byteLength } = await new Response(packed).arrayBuffer();
  return { whole: bytes.length, gzip: Math.min(bytes.length, byteLength) };
}
