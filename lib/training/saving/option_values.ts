import { isActivation } from "../../activations/mod.ts";
import { Matrix } from "../../engine/mod.ts";
import {
  type Initializer,
  initializers,
  type LayerOption,
  type Regularizer,
  regularizers,
} from "../../network/mod.ts";
import { isPlain } from "../../options/mod.ts";
import { type Activations, describeActivation, restoreActivation } from "./activation_values.ts";
import { checkedObject, checkedText, written } from "./fields.ts";
import { refuse } from "./file_fault.ts";
import { describeNumbers, numberOf, restoreNumbers } from "./numbers.ts";

/** Options of a layer as JSON has them. */
export function describeOptions(
  options: Readonly<Record<string, LayerOption>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, describeOption(value!)]),
  );
}

function describeOption(value: NonNullable<LayerOption>): unknown {
  if (isActivation(value)) return describeActivation(value);
  if (typeof value !== "object") return describeNumbers({ value }).value;
  if ("draw" in value) return describeInitializer(value);
  if ("l1" in value) return describeNumbers({ l1: value.l1, l2: value.l2 });
  return value;
}

/** One of your own is its name alone: the numbers that it drew are in the file, so it is not needed any more. */
function describeInitializer({ name, options }: Initializer): unknown {
  return options === undefined
    ? { initializer: name, custom: true }
    : { initializer: name, options: describeNumbers(options as Record<string, number>) };
}

/**
 * Options of a layer from what JSON has of them.
 *
 * @throws {FileFault} If a value is of no kind that an option has.
 */
export function restoreOptions(
  where: string,
  options: Readonly<Record<string, unknown>>,
  activations: Activations,
): Record<string, LayerOption> {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      restoreOption(`${name} of ${where}`, value, activations),
    ]),
  );
}

function restoreOption(where: string, value: unknown, activations: Activations): LayerOption {
  const number = numberOf(value);
  if (number !== undefined) return number;
  if (Array.isArray(value) && value.every((each) => typeof each === "number")) return value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse(`${where} is ${written(value)}, which no option is`);
  }
  if (Object.hasOwn(value, "activation")) return restoreActivation(where, value, activations);
  if (Object.hasOwn(value, "initializer")) return restoreInitializer(where, value);
  return restoreRegularizer(where, value);
}

function restoreInitializer(where: string, value: object): Initializer {
  const isCustom = Object.hasOwn(value, "custom");
  const { initializer, options } = checkedObject(where, value, [
    "initializer",
    isCustom ? "custom" : "options",
  ]);
  const name = checkedText(`the initializer in ${where}`, initializer);
  if (isCustom) return { name, draw: (rows, cols) => new Matrix(rows, cols) };
  if (!Object.hasOwn(initializers, name)) {
    return refuse(`${where} is the initializer ${written(name)}, which is unknown`);
  }
  const make = initializers[name as keyof typeof initializers] as (options: object) => Initializer;
  return make(restoreNumbersAndNames(`the options of the initializer in ${where}`, options));
}

/** The options of an initializer: numbers, and names, which it checks itself. */
function restoreNumbersAndNames(where: string, options: unknown): object {
  const entries = isPlain(options) ? Object.entries(options) : [];
  const isName = ([, value]: [string, unknown]) =>
    typeof value === "string" && numberOf(value) === undefined;
  const names = Object.fromEntries(entries.filter(isName));
  const others = Object.fromEntries(entries.filter((entry) => !isName(entry)));
  return { ...restoreNumbers(where, isPlain(options) ? others : options), ...names };
}

function restoreRegularizer(where: string, value: object): Regularizer {
  const { l1, l2 } = checkedObject(where, value, ["l1", "l2"]);
  return regularizers.l1l2(restoreNumbers(where, { l1, l2 }));
}
