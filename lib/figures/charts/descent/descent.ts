import type { Matrix } from "../../../engine/mod.ts";
import { isPlain, reading, shown } from "../../../options/mod.ts";
import { rowsOf } from "../../drawing/rows.ts";
import { extent } from "../../drawing/curve.ts";
import type { Interval, Point } from "../../drawing/plane.ts";
import { padded } from "../../drawing/frame.ts";
import { checkedInterval } from "../../drawing/checked_interval.ts";
import { formatNumber } from "../../drawing/text.ts";

/** The loss of a model of two weights. */
export type LossSurface = (first: number, second: number) => number;

/** A path of gradient descent: the weights after each step. */
export interface Descent {
  name: string;
  loss: LossSurface;
  path: Point[];
}

/** More would not be told apart. */
const MOST_PATHS = 20;

/** The paths with the loss that belongs to each, for the function `caller`. */
export function descentsOf(
  caller: string,
  loss: LossSurface | Readonly<Record<string, LossSurface>>,
  paths: Readonly<Record<string, Matrix | readonly ArrayLike<number>[]>>,
): Descent[] {
  const entries = isPlain(paths) ? reading(caller, "the paths", () => Object.entries(paths)) : [];
  if (entries.length === 0 || entries.length > MOST_PATHS) {
    throw new RangeError(
      `${caller}: expected at least one path by name, like { sgd: [[1, 1], [0.5, 0.8]] }, but found ${
        entries.length > 0 ? entries.length : isPlain(paths) ? "none" : shown(paths)
      }.`,
    );
  }
  return entries.map(([name, steps]) => {
    const own = typeof loss === "function"
      ? loss
      : isPlain(loss)
      ? reading(caller, "the loss", () => loss[name])
      : loss;
    if (typeof own !== "function") {
      throw new TypeError(
        `${caller}: expected the loss of ${name} to be a function of two weights but found ${
          shown(own)
        }.`,
      );
    }
    const path = rowsOf(caller, name, steps, 1000).map((step, i): Point => {
      if (step.length === 2) return [step[0], step[1]];
      throw new RangeError(
        `${caller}: expected two weights in every step of ${name} but found ${step.length} in step ${i}.`,
      );
    });
    if (path.length > 0) checkLoss(caller, name, own as LossSurface, path[0]);
    if (path.length > 0) return { name, loss: own as LossSurface, path };
    throw new RangeError(
      `${caller}: expected the path of ${name} to have a start but found no step.`,
    );
  });
}

/** Refuses a loss that does not return a number, asked at the start of its path. */
function checkLoss(caller: string, name: string, loss: LossSurface, [a, b]: Point): void {
  const value: unknown = loss(a, b);
  if (typeof value === "number") return;
  throw new TypeError(
    `${caller}: expected the loss of ${name} to return a number but at (${a}, ${b}) it is ${
      shown(value)
    }.`,
  );
}

/** The part of the plane that is drawn. */
export function descentArea(
  caller: string,
  descents: readonly Descent[],
  { domain, range }: { domain?: Interval; range?: Interval },
): { domain: Interval; range: Interval } {
  const around = (axis: 0 | 1): Interval => {
    const [low, high] = extent(descents.flatMap(({ path }) => path.map((step) => step[axis])));
    return Number.isNaN(low) ? [-1, 1] : padded([low, high], 0.15);
  };
  return {
    domain: domain ? checkedInterval(caller, "domain", domain) : around(0),
    range: range ? checkedInterval(caller, "range", range) : around(1),
  };
}

/** Where each path starts and ends, and how often a step goes back on the one before it: a zig-zag. */
export function describeDescent(
  descents: readonly Descent[],
  domain: Interval,
  range: Interval,
  [first, second]: readonly [string, string],
): string {
  const place = ([x, y]: Point) => `(${short(x)}, ${short(y)})`;
  const parts = descents.map(({ name, loss, path }) => {
    const [start, end] = [path[0], path[path.length - 1]];
    const steps = path.length - 1;
    const back = turnsBack(path);
    const zigzag = back > 0 ? `, turning back ${back === 1 ? "once" : `${back} times`}` : "";
    return `${name} goes from ${place(start)}, loss ${short(loss(...start))}, in ${steps} step${
      steps === 1 ? "" : "s"
    } to ${place(end)}, loss ${short(loss(...end))}${zigzag}`;
  });
  return `Lines of equal loss for ${first} from ${short(domain[0])} to ${
    short(domain[1])
  } and ${second} ` +
    `from ${short(range[0])} to ${short(range[1])}, with the paths of gradient descent: ${
      parts.join("; ")
    }.`;
}

/** How often a step points away from the direction of the one before. */
function turnsBack(path: readonly Point[]): number {
  let count = 0;
  for (let i = 2; i < path.length; i++) {
    const along = [0, 1].map((axis) =>
      (path[i][axis] - path[i - 1][axis]) * (path[i - 1][axis] - path[i - 2][axis])
    );
    if (along[0] + along[1] < 0) count++;
  }
  return count;
}

function short(value: number): string {
  return formatNumber(value, 2);
}
