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
      alt: element.getAttribute("alt") ?? // labels around the output are JupyterLab's own
        element.closest(".jp-OutputArea-output [aria-label]")?.getAttribute("aria-label") ?? "",
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

/**
 * What is wrong with the figures' sliders, one line each: a key that moves a slider changes its figure, and keys that
 * JupyterLab takes for commands on cells (a, d d, x) do not reach it while a slider has the focus.
 */
export async function sliderFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const cells = page.locator(".jp-Notebook .jp-Cell");
  const count = await cells.count();
  for (const slider of await page.locator(".jp-OutputArea-output input[type=range]").all()) {
    const name = `slider ${JSON.stringify(await slider.getAttribute("aria-label") ?? "")}`;
    const drawn = () =>
      slider.evaluate((input) => {
        const output = input.closest(".jp-OutputArea-output")!;
        return Array.from(output.querySelectorAll("svg"), (svg) => svg.innerHTML).join("");
      });
    const before = await drawn(), value = await slider.inputValue();
    await slider.focus();
    await page.keyboard.press("Home");
    if (await slider.inputValue() === value) await page.keyboard.press("End");
    await page.waitForTimeout(100);
    if (await drawn() === before) faults.push(`${name} does not change its figure`);
    for (const key of ["a", "d", "d", "x"]) await page.keyboard.press(key);
    if (await cells.count() !== count) return [...faults, `${name} lets keys change the cells`];
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
