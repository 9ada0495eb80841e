import type { Graph } from "./graph.ts";
import type { Layer } from "./layer.ts";

/**
 * Gives "dense", "dense_1", … to the layers without a name, in the order in which they were applied.
 *
 * @throws {RangeError} If two layers have the same name.
 */
export function nameLayers({ layers, placesOf }: Graph): void {
  const named = layers.map(givenName).filter((name) => name !== undefined);
  const taken = new Set(named);
  const twice = taken.size === named.length
    ? undefined
    : named.find((name, i) => named.indexOf(name) < i);
  if (twice !== undefined) {
    throw new RangeError(
      `model: expected a name of its own for every layer but found "${twice}" twice.`,
    );
  }
  const freeName = nameFinder(taken);
  const firstPlace = (layer: Layer) => placesOf(layer)[0].id;
  for (const layer of layers.toSorted((a, b) => firstPlace(a) - firstPlace(b))) {
    if (givenName(layer) === undefined) layer.name = freeName(snakeCase(layer.className));
    layer.hasDefaultName = false;
    taken.add(layer.name!);
  }
}

/** The name of a layer that is not to be changed; undefined where it has none, or just the usual one of models. */
export function givenName({ name, hasDefaultName }: Layer): string | undefined {
  return hasDefaultName ? undefined : name;
}

/** The names of the outputs: those of their layers, with a number where one has several. */
export function outputNames({ outputs }: Graph): string[] {
  const taken = new Set<string | undefined>();
  const freeName = nameFinder(taken);
  return outputs.map(({ sourceLayer }) => {
    const name = freeName(sourceLayer.name!);
    taken.add(name);
    return name;
  });
}

/** Finds a name that is not taken: the base, or with the first number that is free; numbers are tried once only. */
function nameFinder(taken: ReadonlySet<string | undefined>): (base: string) => string {
  const next = new Map<string, number>();
  return (base) => {
    let name = base, i = next.get(base) ?? 1;
    for (; taken.has(name); i++) name = `${base}_${i}`;
    next.set(base, Math.max(1, i - 1));
    return name;
  };
}

/** Keras's way from the name of a class to that of a layer: "LeakyReLU" becomes "leaky_re_lu". */
function snakeCase(className: string): string {
  return className
    .replace(/(.)([A-Z][a-z]+)/g, "$1_$2")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase();
}
