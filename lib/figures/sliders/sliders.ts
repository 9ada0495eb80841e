import { checkOptions, shown } from "../../options/mod.ts";
import { ticks } from "../drawing/frame.ts";
import type { Interval } from "../drawing/plane.ts";
import { checkedInterval } from "../plot/graph_frame.ts";
import { formatNumber, listed } from "../drawing/text.ts";

/** What each slider goes through, by its name: from … to, or three and more values. */
export type Sliders = Readonly<Record<string, Interval | readonly number[]>>;

/** A number that a reader may change. */
export interface Slider {
  label: string;
  /** In the order in which the slider goes through them. */
  values: number[];
  /** The place of the first value shown. */
  start: number;
}

/** How many steps a slider takes from end to end, by the number of sliders: every choice of values is drawn. */
const STEPS = [50, 16, 8];

/**
 * Sliders with their values, for the function `caller`.
 *
 * @param most How many sliders there may be.
 * @param steps How many steps they take, by the number of sliders.
 * @throws {RangeError} If there are none or too many, or one has no values or a start that is unknown.
 */
export function slidersOf(
  caller: string,
  sliders: Sliders,
  starts: Readonly<Record<string, number>> = {},
  most = 2,
  steps: readonly number[] = STEPS,
): Slider[] {
  const entries = Object.entries(sliders ?? {});
  if (entries.length < 1 || entries.length > most) {
    throw new RangeError(
      `${caller}: expected one ${
        most === 2 ? "or two" : `to ${most}`
      } sliders, like { alpha: [0, 1] }, but found ${entries.length}.`,
    );
  }
  checkOptions(`${caller}: start`, starts, Object.keys(sliders));
  return entries.map(([label, given]) => {
    const wanted = starts[label] ?? (given.length === 2 ? (given[0] + given[1]) / 2 : given[0]);
    const values = valuesOf(caller, label, given, steps[entries.length - 1]);
    // A slider that goes from … to … has its start among its values, whatever its steps are.
    const isBetween = given.length === 2 && wanted > given[0] && wanted < given[1];
    if (isBetween && !values.includes(wanted)) values.push(wanted);
    if (isBetween) values.sort((a, b) => a - b);
    const distances = values.map((value) => Math.abs(value - wanted));
    return { label, values, start: distances.indexOf(Math.min(...distances)) };
  });
}

function valuesOf(
  caller: string,
  label: string,
  given: Interval | readonly number[],
  steps: number,
): number[] {
  if (!(Array.isArray(given) && given.length > 2)) {
    return roundValues(checkedInterval(caller, label, given as Interval), steps);
  }
  if (given.length <= 101 && given.every(Number.isFinite)) return [...given];
  throw new RangeError(
    `${caller}: expected ${label} to have at most 101 finite values but found ${shown(given)}.`,
  );
}

/** From end to end in round steps if about so many fit, else in equal ones. */
function roundValues([from, to]: Interval, steps: number): number[] {
  const round = ticks([from, to], steps);
  const fits = round[0] === from && round[round.length - 1] === to;
  if (fits && round.length > 0.7 * steps) return round;
  return Array.from(
    { length: steps + 1 },
    (_, i) => Number((from + (to - from) * i / steps).toPrecision(12)),
  );
}

/** Every choice of one value for each slider, the last slider's changing fastest. */
export function combinations(sliders: readonly Slider[]): number[][] {
  return sliders.reduce<number[][]>(
    (heads, { values }) => heads.flatMap((head) => values.map((value) => [...head, value])),
    [[]],
  );
}

/** The place of the values shown first among the combinations. */
export function firstOf(sliders: readonly Slider[]): number {
  return sliders.reduce((index, { values, start }) => index * values.length + start, 0);
}

/** A sentence that says what can be changed. */
export function slidersInWords(sliders: readonly Slider[]): string {
  const words = sliders.map(({ label, values, start }) => {
    const [from, to] = [values[0], values[values.length - 1]].map((value) => formatNumber(value));
    return `${label} (from ${from} to ${to}, here ${formatNumber(values[start])})`;
  });
  return `${listed(words)} can be changed by ${words.length === 1 ? "a slider" : "sliders"}.`;
}
