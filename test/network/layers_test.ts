import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";
import { Batch } from "../../lib/training/mod.ts";

const { dense, dropout, alphaDropout, prelu } = nl.layers;
const moments = (data: ArrayLike<number>) => {
  const numbers = Array.from(data);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const variance = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / numbers.length;
  return { mean, variance };
};

/** What a layer makes of x in a step of training. */
function inTraining(layer: nl.Layer, x: nl.Matrix, seed = 1, step = 0): nl.Matrix {
  const input = nl.input({ shape: [x.cols] });
  const model = nl.model({ inputs: input, outputs: layer.apply(input), seed });
  model.compile({ optimizer: "sgd", loss: "mse" });
  const batch = new Batch(model, x.rows, model.objective("test"), {
    gradients: new Map(),
    maskSource: { seed, step },
  });
  model.engine.gather(
    x,
    Uint32Array.from({ length: x.rows }, (_, i) => i),
    0,
    batch.pass.inputs[0],
  );
  batch.pass.forward();
  const out = model.engine.read(batch.pass.outputs[0]);
  batch.release();
  return out;
}

Deno.test("dropout drops its share in training, and what is left makes up for it", () => {
  const x = new nl.Matrix(200, 300).map(() => 1);
  for (const rate of [0, 0.1, 0.5, 0.9]) {
    const { data } = inTraining(dropout({ rate }), x);
    const kept = Math.fround(1 / (1 - rate));
    assert(data.every((value) => value === 0 || Math.abs(value - kept) < 1e-6 * kept));
    const sigma = Math.sqrt(rate / (1 - rate) / data.length);
    assertAlmostEquals(moments(data).mean, 1, 5 * sigma + 1e-6);
  }
});

Deno.test("alpha dropout keeps mean 0 and variance 1, and drops to selu's least value", () => {
  // Sums of twelve even numbers are nearly normal.
  let state = 1;
  const even = () => (state = state * 16807 % 2147483647) / 2147483647;
  const x = new nl.Matrix(400, 300).map(() => {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += even();
    return sum;
  });
  for (const rate of [0.05, 0.1, 0.3]) {
    const { data } = inTraining(alphaDropout({ rate }), x);
    const { mean, variance } = moments(data);
    assertAlmostEquals(mean, 0, 0.02);
    assertAlmostEquals(variance, 1, 0.03);
    // Keras's formula, Klambauer et al. 2017, section 3.
    const least = -1.7580993408473766;
    const a = ((1 - rate) * (1 + rate * least ** 2)) ** -0.5;
    const dropped = Math.fround(a * least - a * least * rate);
    const share = data.filter((value) => Math.abs(value - dropped) < 1e-6).length / data.length;
    assertAlmostEquals(share, rate, 5 * Math.sqrt(rate * (1 - rate) / data.length));
  }
});

Deno.test("every step, seed and dropout layer has a mask of its own, and the same three the same one", () => {
  const x = new nl.Matrix(20, 30).map(() => 1);
  const first = inTraining(dropout({ rate: 0.5 }), x);
  assertEquals(inTraining(dropout({ rate: 0.5 }), x), first);
  for (const [seed, step] of [[2, 0], [1, 1]]) {
    assert(
      inTraining(dropout({ rate: 0.5 }), x, seed, step).data.some((v, i) => v !== first.data[i]),
    );
  }
  const twice = nl.layers.dropout({ rate: 0.5, name: "twice" });
  const input = nl.input({ shape: [30] });
  const outputs = [twice.apply(input), twice.apply(input), dropout({ rate: 0.5 }).apply(input)];
  const model = nl.model({ inputs: input, outputs, seed: 1 });
  const pass = model.createPass(20, { maskSource: { seed: 1, step: 0 } });
  model.engine.write(pass.inputs[0], x);
  pass.forward();
  const masks = pass.outputs.map((block) => [...model.engine.read(block).data].join());
  assertEquals(new Set(masks).size, 3);
});

Deno.test("predict and evaluate drop nothing", async () => {
  const layers = (drop: nl.Layer[]) => [
    dense({ units: 5, activation: "selu", inputShape: [3] }),
    ...drop,
    dense({ units: 1 }),
  ];
  const x = new nl.Matrix(50, 3).map((_, i) => Math.sin(i)), y = x.data.subarray(0, 50);
  const [plain, dropping] = [[], [dropout({ rate: 0.5 }), alphaDropout({ rate: 0.5 })]].map(
    (drop) => {
      const model = nl.sequential({ layers: layers(drop), seed: 1 });
      model.compile({ optimizer: "sgd", loss: "mse" });
      return model;
    },
  );
  assertEquals(dropping.predict(x), plain.predict(x));
  assertEquals(
    await dropping.evaluate(x, y, { verbose: 0 }),
    await plain.evaluate(x, y, { verbose: 0 }),
  );
});

Deno.test("a fit that drops at random repeats bit for bit, and a second fit goes on where the first one ended", async () => {
  const x = new nl.Matrix(64, 4).map((_, i) => Math.sin(i)), y = x.data.subarray(0, 64);
  const trained = async (epochs: number[]) => {
    const model = nl.sequential({
      layers: [
        dense({ units: 16, activation: "tanh", inputShape: [4] }),
        dropout({ rate: 0.4 }),
        dense({ units: 1 }),
      ],
      seed: 5,
    });
    model.compile({ optimizer: "adam", loss: "mse" });
    for (const count of epochs) {
      await model.fit(x, y, { epochs: count, batchSize: 16, shuffle: false, verbose: 0 });
    }
    return model.getWeights();
  };
  assertEquals(await trained([4]), await trained([4]));
  assertEquals(await trained([1, 3]), await trained([4]));
});

Deno.test("prelu learns a slope for every unit, or one for all, from zero at the start", async () => {
  const x = new nl.Matrix(200, 2).map((_, i) => Math.sin(i));
  const y = x.map((value, i) => value > 0 ? value : (i % 2 === 0 ? 0.5 : -1) * value);
  const model = nl.sequential({ layers: [prelu({ inputShape: [2] })] });
  assertEquals(model.getWeights().map(({ data }) => [...data]), [[0, 0]]);
  model.compile({ optimizer: nl.optimizers.sgd({ learningRate: 1 }), loss: "mse" });
  await model.fit(x, y, { epochs: 60, verbose: 0 });
  const [{ data: [left, right] }] = model.getWeights();
  assertAlmostEquals(left, 0.5, 1e-3);
  assertAlmostEquals(right, -1, 1e-3);
  const shared = nl.sequential({ layers: [prelu({ sharedAxes: [1], inputShape: [50] })] });
  assertEquals(shared.countParams(), 1);
});

Deno.test("layers take the options of TensorFlow.js and Keras's defaults", () => {
  const of = (layer: nl.Layer, x: number[]) => {
    const input = nl.input({ shape: [x.length] });
    return [...nl.model({ inputs: input, outputs: layer.apply(input) }).predict([x]).row(0)];
  };
  const { reLU, leakyReLU, elu, softmax } = nl.layers;
  assertEquals(of(reLU(), [-2, 3, 9]), [0, 3, 9]);
  assertEquals(of(reLU({ maxValue: 6, negativeSlope: 0.5, threshold: 1 }), [-1, 0.5, 3, 9]), [
    -1,
    -0.25,
    3,
    6,
  ]);
  assertEquals(of(leakyReLU(), [-10, 5]), [Math.fround(-3), 5]);
  assertEquals(of(leakyReLU({ alpha: 0.5 }), [-10, 5]), [-5, 5]);
  assertEquals(of(elu({ alpha: 2 }), [-Infinity, 5].map((v) => Math.max(v, -1e4))), [-2, 5]);
  assertEquals(of(softmax(), [3, 3]), [0.5, 0.5]);
  assertEquals(of(prelu({ alphaInitializer: "ones" }), [-3, 3]), [-3, 3]);
});

Deno.test("layers refuse options that make no sense", () => {
  const { reLU, leakyReLU, softmax } = nl.layers;
  for (const rate of [-0.1, 1, NaN, "0.5" as never]) {
    assertThrows(
      () => dropout({ rate }),
      RangeError,
      "layers.dropout: expected rate to be a number ≥ 0 and < 1",
    );
  }
  assertThrows(() => alphaDropout({} as never), RangeError, "layers.alphaDropout: expected rate");
  assertThrows(
    () => leakyReLU({ alpha: Infinity }),
    RangeError,
    "layers.leakyReLU: expected alpha to be a finite number",
  );
  assertThrows(() => reLU({ maxValue: -1 }), RangeError, "layers.reLU: expected maxValue");
  assertThrows(
    () => softmax({ axis: 0 }),
    RangeError,
    "layers.softmax: expected axis to be −1 or 1",
  );
  assertThrows(
    () => prelu({ sharedAxes: [2] }),
    RangeError,
    "expected sharedAxes to be [1], the units, but found [2]",
  );
  assertThrows(
    () => prelu({ alphaInitialiser: "ones" } as never),
    RangeError,
    'did you mean "alphaInitializer"?',
  );
});

Deno.test("initializers are found by any of their names, and an unknown one names the nearest", () => {
  const weights = (kernelInitializer: string) =>
    nl.sequential({ layers: [dense({ units: 9, kernelInitializer, inputShape: [5] })], seed: 1 })
      .getWeights()[0];
  for (const name of ["heNormal", "he_normal", "HeNormal"]) {
    assertEquals(weights(name), weights("heNormal"));
  }
  assertEquals(weights("normal"), weights("randomNormal"));
  assertEquals(
    weights("glorot_uniform"),
    nl.sequential({ layers: [dense({ units: 9, inputShape: [5] })], seed: 1 }).getWeights()[0],
  );
  const biasInitializer = nl.initializers.constant({ value: 2 });
  const model = nl.sequential({
    layers: [dense({ units: 2, kernelInitializer: "zeros", biasInitializer, inputShape: [1] })],
  });
  assertEquals(model.predict([[7]]).toArray(), [[2, 2]]);
  assertThrows(
    () => dense({ units: 1, kernelInitializer: "heNormall" }),
    RangeError,
    "layers.dense: expected kernelInitializer to be one of",
  );
  assertThrows(
    () => dense({ units: 1, biasInitializer: "zreos" }),
    RangeError,
    'did you mean "zeros"?',
  );
  assertThrows(
    () => nl.initializers.randomUniform({ minval: 1, maxval: 0 }),
    RangeError,
    "expected maxval to be a number ≥ 1",
  );
  assertThrows(() => nl.initializers.heNormal({ scale: 2 } as never), RangeError);
});

Deno.test("every initializer says which function wants it", () => {
  for (const [name, { advice }] of Object.entries(nl.initializers)) {
    assert(advice.length > 20, name);
  }
  assert(nl.initializers.heNormal.advice.includes("relu"));
  assert(nl.initializers.lecunNormal.advice.includes("selu"));
  assert(nl.initializers.glorotUniform.advice.includes("tanh"));
});
