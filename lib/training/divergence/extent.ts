import type { Block, Engine } from "../../engine/mod.ts";

/** How far numbers go. */
export interface Extent {
  /** The number furthest from 0 among the finite ones; 0 if there are none. */
  readonly furthest: number;
  /** Where it stands. */
  readonly furthestAt: number;
  /** Where the first number that is NaN or infinite stands; −1 if all are finite. */
  readonly notFiniteAt: number;
}

/** How far the numbers of a block go. */
export function extentOf(engine: Engine, block: Block): Extent {
  return extent(engine.read(block).data);
}

/** How far these numbers go. */
export function extent(data: Float32Array): Extent {
  let furthestAt = 0, notFiniteAt = -1, furthest = 0;
  data.forEach((value, i) => {
    if (!Number.isFinite(value)) {
      if (notFiniteAt < 0) notFiniteAt = i;
    } else if (Math.abs(value) > Math.abs(furthest)) {
      furthest = value;
      furthestAt = i;
    }
  });
  return { furthest, furthestAt, notFiniteAt };
}

/** A number as a message gives it: three digits are enough. */
export function brief(value: number): string {
  if (!Number.isFinite(value) || (Number.isInteger(value) && Math.abs(value) < 1e6)) {
    return String(value);
  }
  const text = Math.abs(value) < 1e6
    ? String(Number(value.toPrecision(3)))
    : value.toExponential(2);
  return text.replace("e+", "e").replace(/\.?0+e/, "e");
}
