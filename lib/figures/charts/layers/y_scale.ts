import { extent } from "../../drawing/curve.ts";
import { padded, ticks } from "../../drawing/frame.ts";
import type { Interval } from "../../drawing/plane.ts";
import { checkedInterval } from "../../plot/graph_frame.ts";
import { formatNumber } from "../../drawing/text.ts";
import type { NamedNumbers } from "../numbers_of.ts";

/** A y axis, linear or logarithmic. */
export interface YScale {
  range: Interval;
  ticks: number[];
  /** How a tick is written; undefined leaves it to the frame. */
  text?: (tick: number) => string;
  /** What a logarithmic axis counts in, in words. */
  note?: string;
  /** The height of a number on the axis. */
  height: (value: number) => number;
  /** Where a 0 and what is infinite stand, beside a logarithmic axis; undefined where there is none. */
  zero?: number;
  infinite?: number;
}

/** An axis for all numbers, for the function `caller`. */
export function yScale(
  caller: string,
  all: readonly NamedNumbers[],
  log: boolean,
  range?: Interval,
): YScale {
  const values = all.flatMap(({ values }) => Array.from(values));
  const given = range && checkedInterval(caller, "range", range);
  if (!log) {
    const [low, high] = given ?? extent([0, ...values]);
    const whole = padded(low === high ? [0, 1] : [low, high], 0.04);
    return { range: whole, ticks: ticks(whole, 6), height: (value) => value };
  }
  const wrong = values.find((value) => value < 0);
  if (wrong !== undefined || given && given[0] <= 0) {
    throw new RangeError(
      `${caller}: expected numbers above 0 on a logarithmic axis but found ${
        wrong ?? given![0]
      }; leave log out, or give sizes.`,
    );
  }
  return logarithmic(values, given);
}

function logarithmic(values: number[], given: Interval | undefined): YScale {
  const [low, high] = given ?? extent(values.filter((value) => value > 0));
  const [least, most] = Number.isNaN(low)
    ? [-1, 0]
    : low === high
    ? [Math.log10(low) - 0.5, Math.log10(low) + 0.5]
    : [Math.log10(low), Math.log10(high)];
  const powers = powersBetween(least, most);
  const step = (most - least) / 10;
  const zero = values.includes(0) ? least - 1.3 * step : undefined;
  const infinite = values.includes(Infinity) ? most + 1.3 * step : undefined;
  const all = [zero, ...powers, infinite].filter((tick) => tick !== undefined);
  return {
    range: [(zero ?? least) - step / 2, (infinite ?? most) + step / 2],
    ticks: all,
    note: noteOf(powers),
    text: (tick) => tick === zero ? "0" : tick === infinite ? "∞" : powerText(tick),
    height: (value) => value === 0 ? zero! : value === Infinity ? infinite! : Math.log10(value),
    zero,
    infinite,
  };
}

/** Whole powers of ten, few of them at equal steps; where there are less than two, round numbers between. */
function powersBetween(least: number, most: number): number[] {
  const whole = ticks([least, most], 5).filter(Number.isInteger);
  const every = ticks([least, most], Math.ceil(most - least)).filter(Number.isInteger);
  if (Math.max(whole.length, every.length) > 1) return whole.length > 2 ? whole : every;
  const fine = [1, 2, 3, 5].flatMap((digit) =>
    Array.from(
      { length: 3 },
      (_, i) => Math.log10(digit) + Math.floor(least) + i,
    )
  ).filter((power) => power >= least && power <= most).sort((a, b) => a - b);
  return fine.length > 1 ? fine : [least, most];
}

/** How far apart the lines at these powers are. */
function noteOf(powers: readonly number[]): string {
  const steps = new Set(powers.slice(1).map((power, i) => power - powers[i]));
  const [step] = steps;
  return steps.size === 1 && Number.isInteger(step)
    ? `each line is ${powerText(step)} × the one below`
    : "logarithmic axis";
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** 0.001 to 1,000 as they are, other powers as 10⁻⁶. */
function powerText(power: number): string {
  if (power >= -3 && power <= 3 || !Number.isInteger(power)) return formatNumber(10 ** power, 3);
  const digits = String(Math.abs(power)).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]);
  return `10${power < 0 ? "⁻" : ""}${digits}`;
}
