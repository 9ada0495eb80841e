/**
 * What the script below a figure with sliders is given.
 *
 * @module
 */

/** The drawings that a reader sees as the sliders move, and the texts of their values. */
export function movingOf(html: string): {
  frames: string[];
  sliders: { label: string; texts: string[]; start: number }[];
} {
  const json = html.match(/\(document\.currentScript,(.*)\)<\/script>/s)![1];
  const { before, parts, after, sliders } = JSON.parse(json);
  const count = sliders.reduce(
    (product: number, { texts }: { texts: string[] }) => product * texts.length,
    1,
  );
  const frames = Array.from(
    { length: count },
    (_, index) =>
      before + parts.map((part: string | [string[], number[]]) =>
        typeof part === "string" ? part : part[0][part[1][index]]
      ).join("") + after,
  );
  return { frames, sliders };
}
