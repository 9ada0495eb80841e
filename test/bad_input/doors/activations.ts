import * as nl from "nonlinear";
import type { Anything, Door } from "../door.ts";

const definition = () => ({ name: "bent", f: (x: number) => x + 1, params: { a: 1, b: 2 } });
const vectorDefinition = () => ({
  name: "same",
  f: (x: Anything) => Array.from(x),
  jacobian: (x: Anything) => Array.from(x, (_, i) => Array.from(x, (_, j) => (i === j ? 1 : 0))),
  formula: "x",
  range: [-Infinity, Infinity],
});

const about = () => ({
  summary: "Bends.",
  derivativeFormula: "1",
  monotonicity: "increasing",
  smoothness: "smooth",
  symmetry: "odd",
  extrema: [],
  atKinks: [],
  cost: "one sum",
  references: [],
  pros: "Simple.",
  cons: "Too simple.",
  defaults: [],
});

/** The doors of activation functions: how each is called, and how new ones are made. */
export const doors: readonly Door[] = [
  ...Object.values(nl.activations as Record<string, nl.Activation>).flatMap(doorsOf),
  { name: "getActivation", args: () => ["relu"], call: nl.getActivation as Anything },
  {
    name: "defineActivation",
    args: () => [definition()],
    call: nl.defineActivation as Anything,
    optionsAt: 0,
    options: () => ({
      ...definition(),
      derivative: () => 1,
      limits: { a: "finite" },
      order: ["a", "≤", "b"],
      formula: "x + 1",
      range: [-Infinity, Infinity],
      kinks: [],
      ...about(),
    }),
  },
  {
    name: "defineVectorActivation",
    args: () => [vectorDefinition()],
    call: nl.defineVectorActivation as Anything,
    optionsAt: 0,
    options: () => ({
      ...vectorDefinition(),
      jvp: (_x: Anything, direction: Anything) => Array.from(direction),
      vjp: (_x: Anything, gradient: Anything) => Array.from(gradient),
      halves: false,
      ...about(),
    }),
  },
];

/** What can be called of one function. */
function doorsOf(f: nl.Activation): Door[] {
  const call: Door = {
    name: f.name,
    args: () => [f.kind === "scalar" ? -0.5 : [1, 2]],
    call: f as Anything,
  };
  const derivative: Door = {
    name: `${f.name}.derivative`,
    args: () => [f.kind === "scalar" ? -0.5 : [1, 2]],
    call: f.derivative as Anything,
  };
  if (f.kind === "scalar") {
    const params = () => ({ ...f.params });
    return [call, derivative, {
      name: `${f.name}.with`,
      args: () => [{}],
      call: (params: Anything) => f.with(params),
      optionsAt: 0,
      options: params,
    }];
  }
  const inputs = [1, 2], outputs = f.halves ? [1] : [1, 2];
  return [call, derivative, {
    name: `${f.name}.jvp`,
    args: () => [inputs, [1, 2]],
    call: f.jvp as Anything,
  }, {
    name: `${f.name}.vjp`,
    args: () => [inputs, outputs],
    call: f.vjp as Anything,
  }];
}
