import { lengthOf } from "../../options/mod.ts";
import { type Layer, type LayerMaker, type OwnLayer, tryOut } from "../../network/mod.ts";
import type { Activations } from "./activation_values.ts";
import { checkedList, checkedObject, checkedText, written } from "./fields.ts";
import { refuse } from "./file_fault.ts";
import { describeNumbers, numberOf } from "./numbers.ts";

/** What is one's own in a model, by the names that it was saved under: the file has no functions. */
export interface Own {
  readonly activations: Activations;
  readonly layers: Readonly<Record<string, LayerMaker>>;
}

/** What a layer of one's own is known by in a file: its name, and what it makes of a few numbers. */
export interface OwnDescription {
  readonly name: string;
  readonly values: readonly unknown[];
}

/** Describes a layer of one's own, besides its parameters. */
export function describeOwnLayer({ definition, options }: OwnLayer): OwnDescription {
  const found = tryOut(definition, options)?.found;
  const values = lengthOf(found) === undefined ? [] : Array.from(found as ArrayLike<number>);
  return {
    name: definition.name,
    values: Object.values(describeNumbers(Object.fromEntries(values.map(Number).entries()))),
  };
}

/**
 * Makes a layer of one's own again.
 *
 * @throws {FileFault} If it is not given, or is not what it was.
 */
export function restoreOwnLayer(
  where: string,
  described: unknown,
  options: object,
  layers: Own["layers"],
): Layer {
  const fields = checkedObject(`own of ${where}`, described, ["name", "values"]);
  const name = checkedText(`the name in own of ${where}`, fields.name);
  if (!Object.hasOwn(layers, name)) {
    const property = /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : `${JSON.stringify(name)}: f`;
    return refuse(
      `${where} is the layer ${
        written(name)
      } of your own, which is not in the file; load it with nl.loadModel("…", { layers: { ${property} } })`,
    );
  }
  const layer = layers[name](options);
  const saved = checkedList(`values in own of ${where}`, fields.values);
  const { values } = describeOwnLayer(layer as OwnLayer);
  const isSame = (value: unknown, i: number) => {
    const a = Number(numberOf(value)), b = Number(numberOf(saved[i]));
    return Object.is(a, b) || Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
  };
  if (values.length === saved.length && values.every(isSame)) return layer;
  return refuse(
    `layers.${name} gives other numbers than when the model was saved: give the layer that it was trained with`,
  );
}
