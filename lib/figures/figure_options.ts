import { flag, readOptions, shown, text, textList, wholeNumber } from "../options/mod.ts";
import { checkedInterval } from "./drawing/checked_interval.ts";

/** Longer text is no heading and no name. */
const MOST_LETTERS = 5000;

/** What an option has to be, by its name: it is the same in every figure. */
const KINDS: Readonly<Record<string, (caller: string, name: string, value: unknown) => unknown>> = {
  title: words,
  alt: sentence,
  label: sentence,
  unit: sentence,
  xLabel: sentence,
  yLabel: sentence,
  caption: words,
  color,
  domain: checkedInterval,
  range: checkedInterval,
  derivative: flag,
  equalScales: flag,
  overlay: flag,
  log: flag,
  names: textList,
  classNames: textList,
  metrics: textList,
  columns: (caller, name, value) =>
    typeof value === "number" ? wholeNumber(caller, name, value, 1, 1000) : undefined,
};

/**
 * The options of a figure under the names that it knows; those values are checked that are of one kind in all figures.
 *
 * @throws {TypeError} If they are not an object of options, or one has another type.
 * @throws {RangeError} If an option is unknown, or out of range.
 */
export function readFigureOptions<O extends object>(
  caller: string,
  options: O,
  known: readonly string[],
): O {
  const own = readOptions(caller, options, known);
  for (const [name, value] of Object.entries(own)) {
    if (value !== undefined && Object.hasOwn(KINDS, name)) KINDS[name](caller, name, value);
  }
  return own;
}

function words(caller: string, name: string, value: unknown): void {
  const { length } = text(caller, name, value);
  if (length <= MOST_LETTERS) return;
  throw new RangeError(
    `${caller}: expected ${name} to have at most ${
      MOST_LETTERS.toLocaleString("en-US")
    } letters but found ${length.toLocaleString("en-US")}.`,
  );
}

function sentence(caller: string, name: string, value: unknown): void {
  words(caller, name, value);
  if ((value as string).trim() !== "") return;
  throw new RangeError(
    `${caller}: expected ${name} to be text that can be read but found ${
      shown(value)
    }; leave it out for the default.`,
  );
}

function color(caller: string, name: string, value: unknown): void {
  if (typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value)) return;
  throw new RangeError(
    `${caller}: expected ${name} to be like "#0072b2", as nl.colorOf("relu") is, but found ${
      shown(value)
    }.`,
  );
}
