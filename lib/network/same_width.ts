/**
 * The width that all tensors have which are to be merged number by number.
 *
 * @param verb what is done with them, for messages
 * @throws {RangeError} If one of them has another.
 */
export function sameWidth(verb: string, units: readonly number[]): number {
  if (units.every((count) => count === units[0])) return units[0];
  throw new RangeError(
    `apply: expected tensors of the same width to ${verb} but found widths of ${
      units.join(", ")
    }; put them side by side with nl.layers.concatenate, or bring them to one width with nl.layers.dense.`,
  );
}
