/**
 * What holds for every figure.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { Figure } from "../../lib/figures/figure.ts";

/** A picture with words, on its own white ground, that needs nothing from elsewhere and is well-formed and small. */
export async function assertPicture(figure: Figure): Promise<void> {
  assert(figure.alt.length > 5 && !/undefined|\[object/.test(figure.alt), figure.alt);
  const svg = await figure.svg();
  const [, width, height] = svg.match(/^<svg [^>]*width="(\d+)" height="(\d+)"/)!;
  assertStringIncludes(svg, '<svg xmlns="http://www.w3.org/2000/svg"');
  assertStringIncludes(svg, `<rect width="${width}" height="${height}" fill="#ffffff"/>`);
  assert(Number(width) <= 640, "no wider than a cell");
  assert(!/currentColor|<style|<script|href="(?!data:|#)|url\(http|NaN"|"undefined/.test(svg));
  assertWellFormed(svg);
  for (const [, size] of svg.matchAll(/font-size="(\d+)/g)) assert(Number(size) >= 11, size);
  const image = 4 / 3 * svg.length;
  assert(image < 60_000, `${image} bytes`);
}

/** The texts in a picture, in order. */
export async function textsIn(figure: Figure): Promise<string[]> {
  return [...(await figure.svg()).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
}

/** Every tag is closed in order, and no bare & or < is left: what an image viewer insists on. */
function assertWellFormed(xml: string): void {
  const open: string[] = [];
  for (const [, close, name, rest] of xml.matchAll(/<(\/?)([a-zA-Z]+)((?:"[^"]*"|[^">])*)>/g)) {
    if (close) assertEquals(open.pop(), name);
    else if (!rest.endsWith("/")) open.push(name);
  }
  assertEquals(open, []);
  assert(!/&(?!amp;|lt;|gt;|quot;|#\d+;|#x[0-9a-f]+;)/i.test(xml), "a bare &");
}
