import { assert, assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";

Deno.test("every function is found by its name in any spelling", () => {
  for (const f of Object.values(nl.activations)) {
    const snake = f.name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const spellings = [f.name, f.name.toUpperCase(), snake, snake.replaceAll("_", "-")];
    for (const name of [...spellings, snake.replaceAll("_", " ")]) {
      assertEquals(nl.getActivation(name), f, name);
    }
  }
});

// What a model of another library would say.
const NAMES: [name: string, found: nl.Activation][] = [
  ["identity", nl.linear],
  ["leaky_relu", nl.leakyRelu],
  ["LeakyReLU", nl.leakyRelu],
  ["swish", nl.silu],
  ["SiLU", nl.silu],
  ["hard_swish", nl.hardSilu],
  ["Hardswish", nl.hardSilu],
  ["Hardtanh", nl.hardTanh],
  ["soft_sign", nl.softsign],
  ["Softshrink", nl.softShrink],
  ["tanh_shrink", nl.tanhShrink],
  ["log_softmax", nl.logSoftmax],
  ["relu2", nl.squaredRelu],
];
for (const [name, found] of NAMES) {
  Deno.test(`"${name}" is nl.${found.name}`, () => assertEquals(nl.getActivation(name), found));
}

Deno.test("gelu_new, of TensorFlow.js and language models, is the tanh form", () => {
  for (const name of ["gelu_new", "gelu_pytorch_tanh"]) {
    const f = nl.getActivation(name) as nl.ScalarActivation;
    assertEquals(f(1), nl.gelu.with({ approximate: true })(1));
    assert(f(1) !== nl.gelu(1));
  }
});

Deno.test("every name by which a library calls a function in a string is understood", () => {
  for (const f of Object.values(nl.activations)) {
    for (const { library, name } of f.defaults!) {
      if (library !== "Keras" || name.includes(".")) continue;
      for (const one of name.split(", ")) assertEquals(nl.getActivation(one), f, one);
    }
  }
});

Deno.test("an unknown name is an error that gives the nearest", () => {
  assertThrows(() => nl.getActivation("sigmiod"), RangeError, 'did you mean "sigmoid"');
  assertThrows(() => nl.getActivation("leakyrelo"), RangeError, 'did you mean "leakyRelu"');
});

Deno.test("what is neither a name nor an activation is told what to do", () => {
  const plain = ((x: number) => x) as unknown as nl.Activation;
  assertThrows(() => nl.getActivation(plain), TypeError, "defineActivation");
  assertThrows(() => nl.getActivation(3 as never), TypeError, "3");
});
