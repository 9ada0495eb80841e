import { isPlain, isTyped } from "./copy.ts";
import { differenceOf, isNear } from "./difference.ts";
import { Matrix } from "../engine/mod.ts";
import { inWords } from "./in_words.ts";

/** What a function gave in one case, and what it should have given. */
export interface Outcome {
  readonly expected: unknown;
  readonly found: unknown;
}

/** Which mistake that can be made with any function explains what was found in all cases, as a sentence. */
export function usualMistake(
  outcomes: readonly Outcome[],
  tolerance: number,
): string | undefined {
  const isAs = (a: unknown, b: unknown) => differenceOf(a, b, tolerance) === undefined;
  const [{ found: first }] = outcomes;
  const items = listOf(first) ?? [first];
  const isData = isPlain(first) ||
    items.every((item) => Number.isFinite(item)) ||
    Array.isArray(items[0]);
  if (outcomes.length > 1 && isData && outcomes.every(({ found }) => isAs(first, found))) {
    return "It gives the same in every case: calculate with what it is given, not with the numbers of one example.";
  }
  return listMistake(outcomes, isAs) ?? numberMistake(pairsOf(outcomes), tolerance);
}

type Same = (a: unknown, b: unknown) => boolean;

/** What is wrong with lists whose items are right. */
function listMistake(outcomes: readonly Outcome[], isAs: Same): string | undefined {
  const lists = outcomes.map(({ expected, found }) => [listOf(expected), listOf(found)]);
  const areAll = (change: (list: unknown[]) => unknown[]) =>
    lists.every(([expected, found]) => expected && found && isAs(change(expected), found));
  if (areAll((list) => list.toReversed())) return "The order is reversed.";
  if (areAll((list) => list.slice(0, -1))) {
    return "The last item is missing: does the loop end one too early?";
  }
  if (areAll((list) => list.slice(1))) {
    return "The first item is missing: does the loop start at 1?";
  }
  if (areAll((list) => [list])) {
    return "The list is in another list: return it without the outer brackets.";
  }
  return undefined;
}

function listOf(value: unknown): unknown[] | undefined {
  return Array.isArray(value) || isTyped(value)
    ? Array.from(value as ArrayLike<unknown>)
    : undefined;
}

type Pair = readonly [expected: number, found: number];

/** What is wrong with numbers, each of which is wrong in the same way. */
function numberMistake(pairs: readonly Pair[] | undefined, tolerance: number): string | undefined {
  if (!pairs) return undefined;
  const areAll = (change: (expected: number) => number) =>
    pairs.every(([expected, found]) => isNear(found, change(expected), tolerance));
  const places = [0, 1, 2, 3, 4, 5].find((places) =>
    pairs.every(([expected, found]) => found === Number(expected.toFixed(places)))
  );
  if (places !== undefined) {
    return `It is rounded to ${
      places === 0 ? "whole numbers" : places === 1 ? "1 decimal" : `${places} decimals`
    }: ` +
      "return the number as it is.";
  }
  if (areAll(Math.floor) || areAll(Math.trunc)) {
    return "It is cut to whole numbers: return the number as it is.";
  }
  // A rule found from one number alone would fit anything.
  if (new Set(pairs.map(([expected]) => expected)).size < 2) return undefined;
  if (areAll(Math.abs)) return "The sign is lost where it should be negative: keep it.";
  if (areAll((expected) => -expected)) return "The size is right, but the sign is reversed.";
  if (areAll((expected) => 100 * expected)) return "That is 100 times as much: is it in percent?";
  const [expected, found] = pairs.find(([expected]) => expected !== 0) ?? [0, 0];
  const ratio = found / expected;
  if (ratio !== 0 && Number.isFinite(ratio) && areAll((expected) => ratio * expected)) {
    return `It is ${
      inWords(Number(ratio.toPrecision(4)))
    } times what it should be in every case: is a factor missing, ` +
      "or one too many?";
  }
  const more = found - expected;
  if (Number.isFinite(more) && areAll((expected) => expected + more)) {
    const size = inWords(Number(Math.abs(more).toPrecision(4)));
    return `It is ${size} too ${more > 0 ? "large" : "small"} in every case.`;
  }
  return undefined;
}

/** All numbers, side by side; nothing where the found values have another form. */
function pairsOf(outcomes: readonly Outcome[]): Pair[] | undefined {
  const pairs: Pair[] = [];
  const fits = outcomes.every(({ expected, found }) => gather(expected, found, pairs));
  return fits && pairs.length > 0 ? pairs : undefined;
}

function gather(expected: unknown, found: unknown, pairs: Pair[]): boolean {
  if (typeof expected === "number") {
    if (typeof found !== "number") return false;
    pairs.push([expected, found]);
    return true;
  }
  if (expected instanceof Matrix) {
    return found instanceof Matrix && found.rows === expected.rows &&
      found.cols === expected.cols &&
      gather(expected.data, found.data, pairs);
  }
  if (isPlain(expected)) {
    return isPlain(found) &&
      Object.keys(expected).every((key) => gather(expected[key], found[key], pairs));
  }
  const list = listOf(expected), other = listOf(found);
  return list !== undefined && other?.length === list.length &&
    list.every((each, i) => gather(each, other[i], pairs));
}
