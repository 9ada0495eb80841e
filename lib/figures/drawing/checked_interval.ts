import { lengthOf, shown } from "../../options/mod.ts";
import type { Interval } from "./plane.ts";

/** Wider intervals have a width that is no number any more, and no picture. */
const FARTHEST = 1e300;

/**
 * The interval, if it is two finite numbers with the smaller first.
 *
 * @throws {RangeError} If it is something else.
 */
export function checkedInterval(caller: string, name: string, interval: unknown): Interval {
  const [from, to] = lengthOf(interval) === 2 ? Array.from(interval as ArrayLike<unknown>) : [];
  if (isPlace(from) && isPlace(to) && from < to) return [from, to];
  throw new RangeError(
    `${caller}: expected ${name} to be two numbers, the smaller first, like [-4, 4], but found ${
      shown(interval)
    }.`,
  );
}

function isPlace(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= FARTHEST;
}
