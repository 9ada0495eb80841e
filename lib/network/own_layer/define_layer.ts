import { checkIsDefinition, checkName, checkPart } from "../../activations/definition_checks.ts";
import { changedParams, checkParams, type Params } from "../../activations/params.ts";
import { checkOptions, isPlain, lengthOf, shown, wholeNumber } from "../../options/mod.ts";
import { getInitializer } from "../initializers.ts";
import type { Layer } from "../layer.ts";
import { readLayerOptions } from "../layer_options.ts";
import { getRegularizer } from "../regularizers.ts";
import type { WeightShape } from "../weight.ts";
import type { LayerDefinition } from "./definition.ts";
import { checkGradient } from "./own_gradient.ts";
import { OwnLayer, type OwnLayerOptions, tryOut } from "./own_layer.ts";
import { rowFunctions } from "./row_functions.ts";

/** Makes a layer of one's own. */
export interface LayerMaker<P extends Params = Params> {
  (options?: Partial<P> & OwnLayerOptions): Layer;
  /** What it was defined by. */
  readonly definition: LayerDefinition;
}

/**
 * Makes a layer of one's own from plain functions of one row: what comes out for an example, and the gradients on the way
 * back. What is returned makes such layers, as `nl.layers.dense` makes dense ones.
 *
 * Without `backward` the gradients are numeric differences, good to 1e-8 of max(1, |gradient|) away from corners; they
 * call `forward` four times for each input and each weight of each example, which only small layers can afford. All of
 * it runs in TypeScript, row by row, on every engine.
 *
 * @param definition.weights What the layer learns: for each its `shape`, [length] or [rows, columns], or a function of the
 * number of inputs. `forward` gets a row of numbers, or a list of rows.
 * @param definition.units How many numbers come out; by default as many as come in.
 * @throws {TypeError} If a part is of another kind.
 * @throws {RangeError} If there is an unknown property, or the gradients are not those of `forward`.
 *
 * @example A layer that learns to stretch each number
 * ```ts
 * import { defineLayer, layers, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const stretch = defineLayer({
 *   name: "stretch",
 *   weights: { factors: { shape: (inputs) => [inputs], initializer: "ones" } },
 *   forward: (x, { factors }) => x.map((value, i) => value * factors[i]),
 *   backward: (x, { factors }, gradient) => ({
 *     x: gradient.map((value, i) => value * factors[i]),
 *     factors: gradient.map((value, i) => value * x[i]),
 *   }),
 * });
 * const model = sequential({ layers: [stretch({ inputShape: [2] }), layers.dense({ units: 1 })] });
 * model.getLayer("stretch").setWeights([[3, 5]]);
 * assertEquals(model.countParams(), 2 + 3);
 * ```
 */
export function defineLayer<
  W extends Readonly<Record<string, WeightShape>> = Record<never, never>,
  P extends Params = Record<never, never>,
>(definition: LayerDefinition<W, P>): LayerMaker<P> {
  checkDefinition(definition as unknown as LayerDefinition);
  const own = { ...definition } as unknown as LayerDefinition, { name, params = {} } = own;
  const make = (options: Partial<P> & OwnLayerOptions = {}): Layer => {
    options = readLayerOptions(name, options, [...Object.keys(params), ...EVERY_LAYER]);
    const changed = Object.entries(options).filter(([option]) => Object.hasOwn(params, option));
    return new OwnLayer(
      own,
      changedParams(name, params, {}, Object.fromEntries(changed) as Params),
      options,
    );
  };
  return Object.assign(make, { definition: own });
}

/** What every layer of one's own takes: names that its parameters cannot have. */
const EVERY_LAYER = ["name", "inputShape", "trainable"];

function checkDefinition(definition: LayerDefinition): void {
  const caller = "defineLayer";
  checkIsDefinition(caller, definition, [
    "name",
    "params",
    "weights",
    "units",
    "forward",
    "backward",
  ], '{ name: "mine", forward: (x) => x }');
  const { name, params = {}, weights = {}, units, forward, backward } = definition;
  checkName(caller, name);
  checkPart(caller, name, "forward", forward);
  if (backward !== undefined) checkPart(caller, name, "backward", backward);
  checkParams(caller, params);
  const reserved = EVERY_LAYER.find((option) => Object.hasOwn(params, option));
  if (reserved !== undefined) {
    throw new RangeError(
      `${caller}: expected params of ${name} without ${reserved}, which every layer has.`,
    );
  }
  if (units !== undefined && typeof units !== "function") wholeNumber(caller, "units", units);
  checkWeights(caller, weights);
  const tried = tryOut(definition, params);
  if (tried === null) return; // it may want another number of inputs: its first place will tell
  const { size, probe, found } = tried;
  if (lengthOf(found) === undefined) {
    throw new TypeError(
      `${caller}: expected forward of ${name} to return a list of numbers but found ${
        shown(found)
      }${found === undefined ? "; does the function return its value?" : "."}`,
    );
  }
  if (backward === undefined || lengthOf(found) !== size.units) return;
  checkGradient(caller, rowFunctions(caller, definition, size), probe, size.units);
}

function checkWeights(caller: string, weights: unknown): void {
  if (!isPlain(weights)) {
    throw new TypeError(
      `${caller}: expected weights to be an object such as { scale: { shape: [3] } } but found ${
        shown(weights)
      }.`,
    );
  }
  for (const [weight, plan] of Object.entries(weights)) {
    if (weight === "x" || weight === "") {
      throw new RangeError(`${caller}: expected a name for a weight, and not ${shown(weight)}.`);
    }
    checkOptions(`${caller}: ${weight}`, plan, ["shape", "initializer", "regularizer"]);
    const { shape, initializer, regularizer } = plan as Record<string, unknown>;
    getInitializer(caller, `initializer of ${weight}`, initializer, "glorotUniform");
    getRegularizer(caller, `regularizer of ${weight}`, regularizer);
    if (typeof shape === "function" || lengthOf(shape) !== undefined) continue;
    throw new TypeError(
      `${caller}: expected shape of ${weight} to be a list or a function of the number of inputs but found ${
        shown(shape)
      }.`,
    );
  }
}
