/**
 * The pictures under a notebook's cells, as they are painted.
 *
 * @module
 */
import { decode } from "fast-png";
import type { Page } from "playwright-core";

const FEWEST_DRAWN = 0.002; // of the pixels: a single thin line is more

/** What is wrong with the pictures that are seen, one line each. */
export async function pictureFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const pictures = await page.locator(
    ".jp-OutputArea-output :is(img, canvas, svg:not(svg svg)), .jp-MarkdownOutput img",
  ).all();
  for (const [index, picture] of pictures.entries()) {
    const { tag, alt, width, shown } = await picture.evaluate((element) => ({
      tag: element.tagName.toLowerCase(),
      alt: element.getAttribute("alt") ?? element.getAttribute("aria-label") ??
        element.closest("[aria-label]")?.getAttribute("aria-label") ?? "",
      width: element instanceof HTMLImageElement
        ? element.naturalWidth
        : element.getBoundingClientRect().width,
      shown: element.checkVisibility(),
    }));
    const name = `picture ${index + 1} (${tag} ${JSON.stringify(alt.slice(0, 40))})`;
    if (alt.trim() === "") faults.push(`${name} has no text for those who cannot see it`);
    if (!shown) continue;
    if (width === 0) faults.push(`${name} did not load`);
    else if (drawnShare(await picture.screenshot()) < FEWEST_DRAWN) faults.push(`${name} is blank`);
  }
  return faults;
}

/** Which share of a PNG's pixels differ from its commonest colour. */
export function drawnShare(png: Uint8Array): number {
  const { data, width, height, channels } = decode(png);
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += channels) {
    const color = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return 1 - Math.max(...counts.values()) / (width * height);
}
