import { pngUri } from "../../drawing/png.ts";
import { svgText } from "../../drawing/svg.ts";
import { formatNumber } from "../../drawing/text.ts";
import { type ColorScale, pixelOf } from "./color_scale.ts";

/** The scale of colours, upright at the right, with its ends and its middle in numbers. */
export async function legend(
  { domain, tint }: ColorScale,
  x: number,
  top: number,
): Promise<string> {
  const [low, high] = domain;
  const steps = 41, height = 84;
  const at = (share: number) => low + (high - low) * share;
  const pixels = Array.from({ length: steps }, (_, i) => pixelOf(tint(at(1 - i / (steps - 1)))));
  const src = await pngUri(1, steps, Uint8Array.from(pixels.flat()), 4);
  const texts = [[high, 0], ...(low < 0 && high > 0 ? [[0, high / (high - low)]] : []), [low, 1]];
  return `<image x="${x}" y="${top}" width="10" height="${height}" preserveAspectRatio="none" ` +
    `href="${src}"/><rect x="${x - 0.5}" y="${top - 0.5}" width="11" height="${height + 1}" ` +
    `fill="none" stroke="#b3b3b3"/>` +
    texts.map(([value, share]) =>
      svgText(formatNumber(value, 2), { x: x + 14, y: top + 9 + share * (height - 9) })
    ).join("");
}
