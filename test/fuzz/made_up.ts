import type { Anything } from "../bad_input/door.ts";
import type { Choices } from "./random.ts";

const NUMBERS = [
  0,
  -0,
  1,
  2,
  3,
  -1,
  0.5,
  -0.3,
  1e-320,
  1e9,
  -1e9,
  2 ** 31,
  2 ** 53,
  1e308,
  NaN,
  Infinity,
  -Infinity,
];
const OTHERS = [null, undefined, "", "a", "1", "relu", "constructor", true, false, 1n];

/** A value that nobody thought of: numbers at the edges, and lists, rows and objects of them and of what is no number. */
export function madeUpValue(choices: Choices, level = 0): Anything {
  const kind = choices.next();
  if (kind < 0.35 || level > 3) return choices.of(NUMBERS);
  if (kind < 0.45) return choices.of(OTHERS);
  const length = Math.floor(5 * choices.next());
  const list = () => Array.from({ length }, () => madeUpValue(choices, level + 1));
  if (kind < 0.7) return list();
  if (kind < 0.8) return Float32Array.from({ length }, () => choices.of(NUMBERS));
  if (kind < 0.9) return Array.from({ length }, () => [choices.of(NUMBERS), choices.of(NUMBERS)]);
  const names = ["a", "b", "w", "x", "labels", "name", "from", "to", "length", "__proto__"];
  return Object.fromEntries(list().map((value) => [choices.of(names), value]));
}
