import type { Vector } from "./values.ts";

/**
 * How far each component is from the largest one: xᵢ − max x, so 0 for the largest and less for the others.
 *
 * Where the largest is infinite this is the limit: 0 if it is the only one, NaN if there are several, because the limit
 * then depends on how they grow. One NaN makes all NaN.
 */
export function fromLargest(x: Vector): number[] {
  let largest = -Infinity;
  for (const xi of x) largest = Math.max(largest, xi);
  const isAlone = x.indexOf(largest) === x.lastIndexOf(largest);
  return Array.from(x, (xi) => xi === largest && isAlone ? 0 : xi - largest);
}
