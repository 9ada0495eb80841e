import { assert, assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";
import { ALIASES } from "../../lib/activations/aliases.ts";

const catalogue: Readonly<Record<string, nl.Activation>> = nl.activations;

/** What each library calls its functions, from its own list. */
const SPELLINGS: Readonly<Record<nl.Library, string>> = {
  // keras/src/activations/__init__.py of 3.15.1, ALL_OBJECTS and aliases.
  Keras:
    "relu leaky_relu relu6 softmax celu elu selu softplus softsign squareplus silu gelu glu tanh sigmoid exponential " +
    "hard_sigmoid hard_silu hard_tanh hard_shrink linear mish log_softmax log_sigmoid soft_shrink tanh_shrink threshold " +
    "sparse_plus sparsemax sparse_sigmoid swish hard_swish",
  // The members of tf.nn in 2.21.0, and tf.identity.
  TensorFlow: "relu relu6 leaky_relu elu selu gelu silu swish sigmoid tanh softplus softsign " +
    "softmax log_softmax identity",
  // torch/nn/modules/activation.py
  PyTorch: "Identity Threshold ReLU RReLU Hardtanh ReLU6 Sigmoid Hardsigmoid Tanh SiLU Mish " +
    "Hardswish ELU CELU SELU GLU GELU Hardshrink LeakyReLU LogSigmoid Softplus Softshrink PReLU " +
    "Softsign Tanhshrink Softmin Softmax LogSoftmax",
  // jax/nn/__init__.py
  JAX: "celu elu gelu glu hard_sigmoid hard_silu hard_swish hard_tanh identity leaky_relu " +
    "log_sigmoid log_softmax mish relu relu6 selu sigmoid silu soft_sign softmax softplus " +
    "sparse_plus sparse_sigmoid squareplus swish tanh",
  // tfjs-layers/src/activations.ts, and the layers of advanced_activations.ts.
  "TensorFlow.js":
    "elu selu relu relu6 linear sigmoid hardSigmoid softplus softsign tanh softmax " +
    "logSoftmax gelu gelu_new mish swish leakyReLU prelu thresholdedReLU",
};

/** Where our name is another one; a function that is not in the catalogue is skipped. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  identity: "linear",
  swish: "silu",
  hardswish: "hardSilu",
  gelunew: "gelu",
};

for (const [library, spellings] of Object.entries(SPELLINGS)) {
  Deno.test(`every name that ${library} uses is found, and the facts of the function have a row for ${library}`, () => {
    for (const spelling of spellings.split(" ")) {
      const name = OWN_NAMES[plain(spelling)] ??
        Object.keys(catalogue).find((name) => plain(name) === plain(spelling));
      if (name === undefined || !(name in catalogue)) continue;
      const f = nl.getActivation(spelling);
      assertEquals(f.name, name);
      assert(f.defaults!.some((row) => row.library === library), `${name} has no row`);
    }
  });
}

for (const [name, f] of Object.entries(catalogue)) {
  Deno.test(`${name}: is found by its name and by every name that its facts give`, () => {
    assertEquals(nl.getActivation(name), f);
    for (const { name: spellings } of f.defaults!) {
      for (const spelling of spellings.split(", ")) {
        assertEquals(nl.getActivation(spelling.split(".").at(-1)!).name, name);
      }
    }
  });
}

Deno.test("case, spaces, hyphens and underscores make no difference", () => {
  for (const name of ["relu", "ReLU", " relu", "RELU"]) {
    assertEquals(nl.getActivation(name), nl.relu);
  }
  for (const name of ["leaky_relu", "leakyReLU", "Leaky-ReLU", "leaky relu", "LeakyReLU"]) {
    assertEquals(nl.getActivation(name), nl.leakyRelu);
  }
  for (const name of ["hard_swish", "Hardswish", "hard-silu"]) {
    assertEquals(nl.getActivation(name), nl.hardSilu);
  }
  assertEquals(nl.getActivation("identity"), nl.linear);
});

Deno.test("every alias leads to the function that it means, with its parameters", () => {
  for (const [alias, meaning] of Object.entries(ALIASES)) {
    const [name, params] = typeof meaning === "string" ? [meaning, {}] : meaning;
    if (!(name in catalogue)) continue;
    const f = nl.getActivation(alias);
    assertEquals(f.name, name);
    assertEquals({ ...f.params, ...params }, f.params);
    assert(!(plain(alias) in catalogue), `${alias} hides the function of that name`);
    assertEquals(nl.getActivation(alias), f, "the same each time");
  }
});

Deno.test("no two functions have names that look alike, and no alias is the name of a function", () => {
  const names = [...Object.keys(catalogue), ...Object.keys(ALIASES)].map(plain);
  assertEquals(names.filter((name, i) => names.indexOf(name) !== i), []);
});

Deno.test("an activation is returned as it is", () => {
  const own = nl.defineActivation({ name: "own", f: Math.abs });
  for (const f of [nl.tanh, nl.softmax, nl.leakyRelu.with({ alpha: 0.1 }), own]) {
    assertEquals(nl.getActivation(f), f);
  }
});

Deno.test("an unknown name is refused, and the closest known one suggested", () => {
  const cases = [["rleu", "relu"], ["swsh", "swish"], ["hard tahn", "hardTanh"], [
    "sigmod",
    "sigmoid",
  ], ["LeakyReLu1", "leakyRelu"]];
  for (const [name, nearest] of cases) {
    if (nearest === "swish" && !("silu" in catalogue)) continue;
    assertThrows(
      () => nl.getActivation(name),
      RangeError,
      `getActivation: expected activation to be a known name but found "${name}"; did you mean "${nearest}"? Known are`,
    );
  }
});

Deno.test("where no name is close, none is suggested", () => {
  for (const name of ["", "qqqqqqqq", "  "]) {
    assertThrows(() => nl.getActivation(name), RangeError, `found "${name}". Known are linear,`);
  }
  assertThrows(() => nl.getActivation("constructor"), RangeError, 'found "constructor"');
});

Deno.test("what is neither a name nor an activation is refused, saying what to do", () => {
  assertThrows(
    () => nl.getActivation(Math.tanh as never),
    TypeError,
    "wrap it with defineActivation",
  );
  const found = [[null, "null"], [undefined, "undefined"], [3, "3"], [{}, "an object"]];
  for (const [value, words] of found) {
    assertThrows(() => nl.getActivation(value as never), TypeError, `found ${words}.`);
  }
});

function plain(name: string): string {
  return name.toLowerCase().replaceAll("_", "");
}
