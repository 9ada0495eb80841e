/**
 * The pictures under a notebook's cells, as they are painted.
 *
 * @module
 */
import { decode, type DecodedPng } from "fast-png";
import type { Page } from "playwright-core";
import type { Box, Picture } from "./notebook_page.ts";

const FEWEST_DRAWN = 0.002; // of the pixels: a single thin line is more

const PICTURES = ".jp-OutputArea-output :is(img, canvas, svg:not(svg svg)), .jp-MarkdownOutput img";

/**
 * What is wrong with the pictures that are seen, one line each.
 *
 * @param whole a picture of the notebook as it stands now; without it each picture is photographed by itself
 */
export async function pictureFaults(page: Page, whole?: Picture): Promise<string[]> {
  const faults: string[] = [];
  const pictures = page.locator(PICTURES);
  const found = await pictures.evaluateAll((elements) =>
    elements.map((element) => ({
      tag: element.tagName.toLowerCase(),
      alt: element.getAttribute("alt") ?? // labels around the output are JupyterLab's own
        element.closest(".jp-OutputArea-output [aria-label]")?.getAttribute("aria-label") ?? "",
      width: element instanceof HTMLImageElement
        ? element.naturalWidth
        : element.getBoundingClientRect().width,
      shown: element.checkVisibility(),
      box: element.getBoundingClientRect().toJSON() as Box,
    }))
  );
  const ground = whole && decode(whole.png);
  for (const [index, { tag, alt, width, shown, box }] of found.entries()) {
    const name = `picture ${index + 1} (${tag} ${JSON.stringify(alt.slice(0, 40))})`;
    if (alt.trim() === "") faults.push(`${name} has no text for those who cannot see it`);
    if (!shown) continue;
    const isDrawn = () => ground !== undefined && isDrawnIn(ground, moved(box, whole!.clip));
    // What is cut off or covered in the whole is looked at by itself, too.
    const isDrawnAlone = async () =>
      drawnShare(decode(await pictures.nth(index).screenshot())) >= FEWEST_DRAWN;
    if (width === 0) faults.push(`${name} did not load`);
    else if (!isDrawn() && !await isDrawnAlone()) faults.push(`${name} is blank`);
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

/** Whether a part of a picture has something in it; not if it is cut off. */
function isDrawnIn(image: DecodedPng, box: Box): boolean {
  const isWhole = box.x >= 0 && box.y >= 0 && box.x + box.width <= image.width &&
    box.y + box.height <= image.height;
  return isWhole && drawnShare(image, box) >= FEWEST_DRAWN;
}

function moved({ x, y, width, height }: Box, origin: { x: number; y: number }): Box {
  return { x: x - origin.x, y: y - origin.y, width, height };
}

/** Which share of the pixels of a picture, or of a part of it, differ from their commonest colour. */
export function drawnShare(
  { data, width, height, channels }: DecodedPng,
  box: Box = { x: 0, y: 0, width, height },
): number {
  const counts = new Map<number, number>();
  const [left, top] = [Math.round(box.x), Math.round(box.y)];
  const [right, bottom] = [Math.round(box.x + box.width), Math.round(box.y + box.height)];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * width + x) * channels;
      const color = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
  }
  return 1 - Math.max(...counts.values()) / ((right - left) * (bottom - top));
}
