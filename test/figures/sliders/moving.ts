/**
 * What the script below a figure with sliders is given.
 *
 * @module
 */
import type { PackedFrames } from "../../../lib/figures/sliders/pack_frames.ts";

/** The drawings that a reader sees as the sliders move, those of each picture together, and the texts of their values. */
export function movingOf(html: string): {
  frames: string[];
  sliders: { label: string; texts: string[]; start: number }[];
} {
  const json = html.match(/\(document\.currentScript,(.*)\)<\/script>/s)![1];
  const { pictures, sliders }: {
    pictures: PackedFrames[];
    sliders: { label: string; texts: string[]; start: number }[];
  } = JSON.parse(json);
  const count = sliders.reduce(
    (product, { texts }) => product * texts.length,
    1,
  );
  const frames = Array.from(
    { length: count },
    (_, index) => pictures.map((picture) => unpacked(picture, index)).join(""),
  );
  return { frames, sliders };
}

/** One of some drawings that share what they have in common. */
export function unpacked({ before, parts, after }: PackedFrames, index: number): string {
  return before +
    parts.map((part) => typeof part === "string" ? part : part[0][part[1][index]]).join("") + after;
}
