import type { Frame } from "../../drawing/frame.ts";
import type { Interval } from "../../drawing/plane.ts";

/** The least height of the inside of the axes. */
const LEAST = 130;

/**
 * The intervals, height and width with which one step right is as long as one step up on these axes. Where that would be
 * too flat or too tall, an interval that was not asked for grows; where both were, the picture gets narrower.
 */
export function equallyScaled(
  frame: Frame,
  given: { domain?: Interval; range?: Interval },
  tallest: number,
): { x: Interval; y: Interval; height: number; right: number } {
  let { x, y } = frame;
  const around = frame.height - (frame.bottom - frame.top);
  const wide = frame.right - frame.left;
  const tall = () => wide * (y[1] - y[0]) / (x[1] - x[0]);
  if (tall() < LEAST && !given.range) y = scaled(y, LEAST / tall());
  if (tall() > tallest && !given.domain) x = scaled(x, tall() / tallest);
  const height = Math.min(tall(), tallest);
  const narrower = wide * (1 - height / tall());
  return {
    x,
    y,
    height: Math.round(height + around),
    right: frame.width - frame.right + narrower,
  };
}

/** The interval made longer around its middle. */
function scaled([low, high]: Interval, factor: number): Interval {
  const middle = (low + high) / 2, half = (high - low) / 2 * factor;
  return [middle - half, middle + half];
}
