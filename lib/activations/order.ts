import { itemsOf, shown } from "../options/mod.ts";
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

/**
 * Refuses what is not two of the parameters with a relation between them.
 *
 * @throws {RangeError} If it is something else.
 */
export function checkIsOrder(caller: string, order: unknown, params: readonly string[]): void {
  const like = '["least", "<", "most"]';
  const [first, relation, second, ...more] = itemsOf(caller, "order", order, { like, most: 3 });
  const known = (name: unknown) => typeof name === "string" && params.includes(name);
  if (
    known(first) && known(second) && (relation === "<" || relation === "≤") && more.length === 0
  ) {
    return;
  }
  throw new RangeError(
    `${caller}: expected order to name two parameters and < or ≤ between them, such as ${like}, but found ${
      shown(order)
    }.`,
  );
}
