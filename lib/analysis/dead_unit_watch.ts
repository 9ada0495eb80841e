import type { Layer } from "../network/mod.ts";
import type { ObserverFactory } from "../training/mod.ts";

/** So many of the last examples of an epoch are checked. */
const EXAMPLES = 1024;

/** From this share on a layer has lost many units. */
const MANY = 0.25;

/**
 * Notes beside the progress of training when, at the end of an epoch, a quarter of a layer's units or more did not get a
 * gradient from any of its last 1,024 examples. Each layer is reported once, and again when it has lost a quarter more.
 */
export const deadUnitWatch: ObserverFactory = (run) => {
  if (run.kind !== "fit" || run.verbose === 0) return null;
  const { engine } = run.model;
  /** For each layer, which of its units got a gradient. */
  const alive = new Map<Layer, Uint8Array>();
  const paths = new Map<Layer, string>();
  const reported = new Map<Layer, number>();
  let examples = 0;
  return {
    step(_epoch, step, pass) {
      // The steps from here to the end of the epoch have that many examples, if there are as many.
      if ((run.steps - step) * pass.rows > EXAMPLES + pass.rows) return;
      examples += pass.rows;
      for (const stage of pass.stages) {
        const { layer, path, activation, output } = stage;
        if (activation?.kind !== "scalar") continue;
        const units = alive.get(layer) ?? new Uint8Array(output.cols);
        alive.set(layer, units);
        paths.set(layer, path);
        const { data } = engine.read(pass.inputsOf(stage)[0]);
        data.forEach((z, i) => {
          if (activation.scalarDerivative(z) !== 0) units[i % units.length] = 1;
        });
      }
    },
    epochEnd() {
      for (const [layer, units] of alive) {
        const dead = units.filter((isAlive) => !isAlive).length;
        if (dead < MANY * units.length || dead < (reported.get(layer) ?? 0) + MANY * units.length) {
          continue;
        }
        reported.set(layer, dead);
        const seen = `got no gradient from the last ${examples.toLocaleString("en-US")} examples`;
        run.note(
          dead < units.length
            ? `${
              paths.get(layer)
            }: ${dead} of ${units.length} units ${seen}; nl.deadUnits(model, x) finds those that are dead.`
            : `${paths.get(layer)}: ${
              dead === 1 ? "its only unit" : `all ${dead} units`
            } ${seen}, so nothing before them learns any more; try "leakyRelu", the initializer "heNormal" or a lower learning rate.`,
        );
      }
      alive.clear();
      examples = 0;
    },
  };
};
