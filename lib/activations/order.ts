import type { Params } from "./params.ts";

/** Two parameters of which the first must be smaller than the second, or at most as large. */
export type Order<P extends Params> = readonly [keyof P & string, "<" | "≤", keyof P & string];

/**
 * Checks that two parameters are in order.
 *
 * @throws {RangeError} If they do not.
 */
export function checkOrder<P extends Params>(name: string, params: P, order?: Order<P>): void {
  if (order === undefined) return;
  const [first, relation, second] = order;
  const [a, b] = [params[first], params[second]];
  if (relation === "<" ? a < b : a <= b) return;
  throw new RangeError(
    `${name}.with: expected ${first} ${relation} ${second} but found ${first} ${a} and ${second} ${b}.`,
  );
}
