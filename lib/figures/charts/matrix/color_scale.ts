import { mix } from "../../drawing/colors.ts";
import { extent } from "../../drawing/curve.ts";
import type { Interval } from "../../drawing/plane.ts";

/** Colours for numbers. */
export interface ColorScale {
  domain: Interval;
  /** As `#rrggbb`; outside the domain that of the nearest end. */
  color(value: number): string;
}

/** Palest to darkest; both ends of the diverging one can be told apart with any kind of colour vision. */
const ABOVE = ["#ffffff", "#fdd49e", "#ec8a3c", "#a63c00"];
const BELOW = ["#ffffff", "#b9d6ec", "#5b9fcf", "#0b4a86"];
const ONE_SIGN = ["#ffffff", "#c6d8e8", "#5d8fb8", "#153a5e"];
const NOT_A_NUMBER = "#c8c8c8";

/** In `steps` from white to dark. Diverging around 0 for numbers of both signs, else from the smallest, or 0, to the greatest. */
export function colorScale(
  values: readonly number[],
  given?: Interval,
  steps = Infinity,
): ColorScale {
  const [low, high] = given ?? extent(values);
  const stepped = (share: number) => steps === Infinity ? share : Math.round(share * steps) / steps;
  if (low < 0 && high > 0) {
    const most = Math.max(-low, high);
    const domain: Interval = given ?? [-most, most];
    return {
      domain,
      color: (value) =>
        value < 0
          ? along(BELOW, stepped(value / domain[0]))
          : along(ABOVE, stepped(value / domain[1])),
    };
  }
  const domain: Interval = given ?? spread(low, high);
  const dark = high <= 0 ? BELOW : ONE_SIGN;
  return {
    domain,
    color: (value) => {
      const share = (value - domain[0]) / (domain[1] - domain[0]);
      return along(dark, stepped(high <= 0 ? 1 - share : share));
    },
  };
}

function spread(low: number, high: number): Interval {
  if (Number.isNaN(low)) return [0, 1];
  const [from, to] = high <= 0 ? [low, 0] : [low > high / 2 ? low : 0, high];
  return from === to ? [Math.min(0, from), Math.max(0, to) || 1] : [from, to];
}

/** The colour `share` of the way along a row of colours. */
function along(colors: readonly string[], share: number): string {
  if (Number.isNaN(share)) return NOT_A_NUMBER;
  const place = Math.min(Math.max(share, 0), 1) * (colors.length - 1);
  const index = Math.min(Math.floor(place), colors.length - 2);
  return mix(colors[index], colors[index + 1], place - index);
}

/** Whether white text reads better on it than dark text. */
export function isDark(color: string): boolean {
  const [r, g, b] = bytesOf(color);
  return 0.299 * r + 0.587 * g + 0.114 * b < 140;
}

/** Red, green and blue. */
export function bytesOf(color: string): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}
