import type { Graph } from "./graph.ts";
import type { Layer } from "./layer.ts";

/**
 * Gives "dense", "dense_1", … to the layers without a name, in the order in which they were applied.
 *
 * @throws {RangeError} If two layers have the same name.
 */
export function nameLayers({ layers, placesOf }: Graph): void {
  const named = layers.filter(({ name }) => name !== undefined).map(({ name }) => name);
  const twice = named.find((name, i) => named.indexOf(name) < i);
  if (twice !== undefined) {
    throw new RangeError(
      `model: expected a name of its own for every layer but found "${twice}" twice.`,
    );
  }
  const taken = new Set(named);
  const firstPlace = (layer: Layer) => placesOf(layer)[0].id;
  for (const layer of layers.toSorted((a, b) => firstPlace(a) - firstPlace(b))) {
    if (layer.name === undefined) layer.name = freeName(snakeCase(layer.className), taken);
    taken.add(layer.name);
  }
}

/** The names of the outputs: those of their layers, with a number where one has several. */
export function outputNames({ outputs }: Graph): string[] {
  const taken = new Set<string | undefined>();
  return outputs.map(({ sourceLayer }) => {
    const name = freeName(sourceLayer.name!, taken);
    taken.add(name);
    return name;
  });
}

function freeName(base: string, taken: ReadonlySet<string | undefined>): string {
  let name = base;
  for (let i = 1; taken.has(name); i++) name = `${base}_${i}`;
  return name;
}

/** Keras's way from the name of a class to that of a layer: "LeakyReLU" becomes "leaky_re_lu". */
function snakeCase(className: string): string {
  return className
    .replace(/(.)([A-Z][a-z]+)/g, "$1_$2")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase();
}
