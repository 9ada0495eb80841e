import { bytesOf, contrast, mix } from "../../drawing/color_math.ts";
import { extent } from "../../drawing/curve.ts";
import type { Interval } from "../../drawing/plane.ts";
import { ink } from "../../drawing/svg.ts";
import { ON_COLOR, STRONG } from "../../drawing/theme.ts";

/** A colour over the ground of a figure, whichever that is. */
export interface Tint {
  /** As `#rrggbb`. */
  color: string;
  /** 0 lets the ground through, 1 covers it. */
  opacity: number;
}

/** Colours for numbers. */
export interface ColorScale {
  domain: Interval;
  /** That of 0, and only of 0, is the ground's; outside the domain that of the nearest end. */
  tint(value: number): Tint;
}

const NOT_A_NUMBER: Tint = { color: "#8c8c8c", opacity: 0.6 };
/** How opaque the smallest number is that is not 0. */
const PALEST = 0.12;

/**
 * Colours from pale to strong, in `steps`. Diverging around 0 for numbers of both signs, else from the smallest, or 0, to
 * the greatest. What is exactly 0 has no colour.
 */
export function colorScale(
  values: readonly number[],
  given?: Interval,
  steps = Infinity,
): ColorScale {
  const [low, high] = given ?? extent(values);
  const diverges = low < 0 && high > 0, most = Math.max(-low, high);
  const domain: Interval = given ?? (diverges ? [-most, most] : spread(low, high));
  const colorFor = (value: number) =>
    diverges ? (value < 0 ? STRONG.blue : STRONG.orange) : STRONG.blue;
  const shareOf = (value: number) => {
    if (diverges) return value < 0 ? value / domain[0] : value / domain[1];
    const share = (value - domain[0]) / (domain[1] - domain[0]);
    return high <= 0 ? 1 - share : share;
  };
  return {
    domain,
    tint(value) {
      if (Number.isNaN(value)) return NOT_A_NUMBER;
      if (value === 0) return { color: colorFor(value), opacity: 0 };
      const share = Math.min(Math.max(shareOf(value), 0), 1);
      const stepped = steps === Infinity ? share : Math.round(share * steps) / steps;
      return { color: colorFor(value), opacity: PALEST + (1 - PALEST) * stepped };
    },
  };
}

function spread(low: number, high: number): Interval {
  if (Number.isNaN(low)) return [0, 1];
  const [from, to] = high <= 0 ? [low, 0] : [low > high / 2 ? low : 0, high];
  return from === to ? [Math.min(0, from), Math.max(0, to) || 1] : [from, to];
}

/** Red, green, blue and opacity as bytes. */
export function pixelOf({ color, opacity }: Tint): number[] {
  return [...bytesOf(color), Math.round(255 * opacity)];
}

/** The colour of text on a tint: that of all text, or white where it is too dark for that. */
export function textOn({ color, opacity }: Tint): string {
  const seen = mix("#ffffff", color, opacity);
  return contrast(ink, seen) >= contrast("#ffffff", seen) ? ink : ON_COLOR;
}
