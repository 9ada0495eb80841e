import type { Activation } from "../../activations/mod.ts";

/** Functions that belong together. */
export interface Family {
  name: string;
  functions: Activation[];
}

/** What functions of the catalogue have in common, in the order in which they are shown. */
const FAMILIES: readonly (readonly [name: string, functions: readonly string[]])[] = [
  ["ReLU and its relatives", [
    "relu",
    "leakyRelu",
    "prelu",
    "rrelu",
    "relu6",
    "thresholdedRelu",
    "threshold",
    "squaredRelu",
    "starRelu",
  ]],
  ["An exponential on the left", ["elu", "selu", "celu", "xielu"]],
  ["ReLU with a rounded corner", ["softplus", "squareplus", "sparsePlus"]],
  ["x times a gate that opens as x grows", [
    "silu",
    "gelu",
    "mish",
    "hardSilu",
    "quickGelu",
    "telu",
  ]],
  ["S-shaped", ["sigmoid", "tanh", "softsign", "hardSigmoid", "hardTanh", "sparseSigmoid"]],
  ["Towards 0", ["softShrink", "hardShrink", "tanhShrink"]],
  ["Waves", ["sine", "snake"]],
  ["Mostly for the last layer", ["linear", "exponential", "logSigmoid"]],
  ["Functions of a whole vector", ["softmax", "logSoftmax", "softmin", "sparsemax"]],
  ["Gated linear units", ["glu", "reglu", "geglu", "swiglu"]],
];

/** The functions sorted into families; those of no family come last, by name. */
export function familiesOf(functions: readonly Activation[]): Family[] {
  const known = FAMILIES.map(([name, members]) => ({
    name,
    functions: members.flatMap((member) => functions.filter((f) => f.name === member)),
  }));
  const placed = new Set(known.flatMap((family) => family.functions));
  const others = functions.filter((f) => !placed.has(f))
    .sort((a, b) => a.name.localeCompare(b.name, "en", { sensitivity: "base" }));
  return [...known, { name: "Others", functions: others }]
    .filter((family) => family.functions.length > 0);
}
