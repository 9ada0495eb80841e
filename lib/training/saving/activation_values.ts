import { type Activation, activations as catalogue } from "../../activations/mod.ts";
import { checkedList, checkedObject, checkedText, written } from "./fields.ts";
import { refuse } from "./file_fault.ts";
import { describeNumbers, numberOf, type Numbers, restoreNumbers } from "./numbers.ts";

/** Activation functions of one's own, by the names that they were saved under. */
export type Activations = Readonly<Record<string, Activation>>;

/** What the two kinds take. */
const OF = { scalar: "single numbers", vector: "whole rows" };

/** Where functions of one's own are compared with what they were when the model was saved. */
const PROBES = [-2, -0.5, 0.25, 1.5];

/** An activation as JSON has it: its name and parameters, and, for one of your own, what it is known by. */
export function describeActivation(f: Activation): Record<string, unknown> {
  const described = { activation: f.name, params: describeNumbers(f.params) };
  if (f.routine !== undefined) return described;
  return { ...described, custom: { kind: f.kind, values: valuesOf(f) } };
}

/**
 * An activation from what JSON has of it.
 *
 * @throws {FileFault} If there is none of that name, or one of your own was not given, or is not what it was.
 */
export function restoreActivation(
  where: string,
  value: object,
  own: Activations,
): Activation {
  const { activation, params, custom } = checkedObject(where, value, ["activation", "params"], [
    "custom",
  ]);
  const name = checkedText(`the activation in ${where}`, activation);
  const changed = restoreNumbers(`the parameters of the activation in ${where}`, params);
  if (custom === undefined) {
    if (!Object.hasOwn(catalogue, name)) {
      refuse(`${where} is the activation ${written(name)}, which is unknown`);
    }
    return withParams(where, catalogue[name as keyof typeof catalogue], changed);
  }
  const { kind, values } = checkedObject(`the activation in ${where}`, custom, ["kind", "values"]);
  if (!Object.hasOwn(own, name)) {
    refuse(
      `${where} is the activation ${
        written(name)
      } of your own, which is not in the file; load it with ${exampleOf(name)}`,
    );
  }
  const given = own[name];
  if (given.kind !== kind) {
    refuse(
      `activations.${name} is a function of ${OF[given.kind]} and not of ${
        kind === "vector" ? OF.vector : OF.scalar
      }, as when the model was saved`,
    );
  }
  const f = withParams(where, given, changed);
  checkValues(name, f, checkedList(`the values of the activation in ${where}`, values));
  return f;
}

function exampleOf(name: string): string {
  const property = /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : `${JSON.stringify(name)}: f`;
  return `nl.loadModel("…", { activations: { ${property} } })`;
}

function withParams(
  where: string,
  f: Activation,
  params: Numbers,
): Activation {
  if (f.kind === "scalar") return sameParams(f.params, params) ? f : f.with(params);
  if (Object.keys(params).length > 0) refuse(`${where} has parameters, and ${f.name} has none`);
  return f;
}

function sameParams(a: Numbers, b: Numbers): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && Object.is(a[name], b[name]));
}

/** What the function makes of some numbers. */
function valuesOf(f: Activation): unknown[] {
  const values = f.kind === "scalar" ? PROBES.map(f.scalar) : Array.from(f.vector(PROBES));
  return Object.values(describeNumbers(Object.fromEntries(values.entries())));
}

/** A function of the same name that computes something else would predict nonsense without a word. */
function checkValues(name: string, f: Activation, saved: readonly unknown[]): void {
  const found = valuesOf(f);
  const differs = (value: unknown, i: number) => {
    const a = Number(numberOf(value)), b = Number(numberOf(saved[i]));
    return !(Object.is(a, b) || Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b)));
  };
  const at = found.length === saved.length ? found.findIndex(differs) : 0;
  if (at < 0) return;
  const x = f.kind === "scalar" ? PROBES[at] : `[${PROBES.join(", ")}]`;
  const result = (values: readonly unknown[]) =>
    f.kind === "scalar" ? values[at] : `[${values.join(", ")}]`;
  refuse(
    `activations.${name} gives ${result(found)} at ${x} and not ${
      result(saved)
    }, as when the model was saved: give the function that it was trained with`,
  );
}
