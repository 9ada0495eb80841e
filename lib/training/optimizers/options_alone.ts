import { shown } from "../../options/mod.ts";

/**
 * The same maker of an optimizer, but for what stands behind its first argument, which is refused: in TensorFlow.js
 * `momentum` and the like stand there, and would be ignored in silence. `names` are what they would be called.
 */
export function optionsAlone<Options, Made>(
  make: (options?: Options) => Made,
  ...names: readonly string[]
): (options?: Options) => Made {
  const { name } = make;
  const alone = (...given: readonly unknown[]): Made => {
    if (given.length <= 1) return make(...given as [Options?]);
    const named = ["learningRate", ...names].slice(0, given.length).map((option, i) =>
      `${option}: ${shown(given[i])}`
    );
    throw new RangeError(
      `optimizers.${name}: expected a learning rate or an object of options, and nothing behind it, but found ${given.length} arguments; name them: nl.optimizers.${name}({ ${
        named.join(", ")
      } }).`,
    );
  };
  return Object.defineProperty(alone, "name", { value: name });
}
