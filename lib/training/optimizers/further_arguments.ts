import { shown } from "../../options/mod.ts";

/**
 * Has each maker of an optimizer refuse what stands behind its first argument, in place: in TensorFlow.js `momentum` and
 * the like stand there, and would be ignored in silence. `further` says what they are called there, of those that it has.
 */
export function nameFurtherArguments<Name extends string>(
  makers: Record<Name, (...args: never[]) => unknown>,
  further: Readonly<Partial<Record<NoInfer<Name>, readonly string[]>>>,
): void {
  for (const name of Object.keys(makers) as Name[]) {
    const make = makers[name];
    const alone = (...args: never[]) => {
      if (args.length <= 1) return make(...args);
      const named = ["learningRate", ...further[name] ?? []].slice(0, args.length).map((
        option,
        i,
      ) => `${option}: ${shown(args[i])}`);
      throw new RangeError(
        `optimizers.${name}: expected a learning rate or an object of options, and nothing behind it, but found ${args.length} arguments; name them: nl.optimizers.${name}({ ${
          named.join(", ")
        } }).`,
      );
    };
    makers[name] = Object.defineProperty(alone, "name", { value: name });
  }
}
