import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import * as tf from "@tensorflow/tfjs";
import * as nl from "nonlinear";
import { noteMissing, scalars, title } from "./variants.ts";
// Reference: Keras 3.15.1, TensorFlow 2.21.0, PyTorch 2.15.0 and JAX 0.10.2, by test/goldens/kinks.py.
import measured from "../goldens/kinks.json" with { type: "json" };

interface Measurement {
  name: string;
  params: nl.Params;
  x: number;
  slopes: Partial<Record<nl.Library, number>>;
}

/** A function that is not in the catalogue is skipped. */
const measurements = (measured as Measurement[]).flatMap((measurement) => {
  const f = scalars.find(({ name }) => name === measurement.name)?.with(measurement.params);
  return f === undefined ? [] : [{ f, ...measurement }];
});

/**
 * Where f′ differs from Keras on TensorFlow, on purpose: with a slope and a threshold other than 0 Keras builds relu from
 * several parts, and its value at a kink is an accident. Without a threshold it has the slope on the left there, and with
 * the maximum 6 it has 0 at the maximum, as here.
 */
const OTHER_ON_PURPOSE = ["relu negativeSlope 0.1 maxValue 6 threshold 1"];

for (const { f, x, slopes } of measurements) {
  const [library, expected] = Object.entries(slopes)[0];
  const isOther = OTHER_ON_PURPOSE.includes(title(f));
  Deno.test(`${title(f)}: at its kink ${x} f′ is ${isOther ? "not " : ""}that of ${library}`, () => {
    assertEquals(f.kinks.includes(x), true);
    assertEquals(Math.abs(f.derivative(x) - expected) > 1e-6, isOther);
  });
}

for (const { f, x, slopes, params } of measurements) {
  if (Object.keys(params).length > 0) continue;
  Deno.test(`${f.name}: the facts say which libraries use another value for f′(${x})`, () => {
    const others = Object.entries(slopes).filter(([, slope]) =>
      Math.abs(slope - f.derivative(x)) > 1e-6
    );
    const { "TensorFlow.js": _, ...claimed } = choiceAt(f, x).others ?? {};
    assertEquals(Object.keys(claimed).sort(), others.map(([library]) => library).sort());
    for (const [library, slope] of others) {
      assertAlmostEquals(numberIn(claimed[library as keyof typeof claimed]!, f), slope, 1e-6);
    }
  });
}

// TensorFlow.js is measured here and now.
const inTensorFlowJs: [name: string, kinks: number[], f: (x: tf.Tensor) => tf.Tensor][] = [
  ["relu", [0], tf.relu],
  ["relu6", [0, 6], tf.relu6],
  ["leakyRelu", [0], (x) => tf.leakyRelu(x, 0.2)],
  ["prelu", [0], (x) => tf.prelu(x, tf.scalar(0.25))],
  ["selu", [0], tf.selu],
];
for (const [name, kinks, f] of inTensorFlowJs) {
  const ours = scalars.find((f) => f.name === name);
  if (ours === undefined) continue;
  Deno.test(`${name}: the facts say what TensorFlow.js uses for f′ at its kinks`, async () => {
    await tf.setBackend("cpu");
    for (const x of kinks) {
      const theirs = tf.tidy(() => tf.grad(f)(tf.scalar(x)).dataSync()[0]);
      const claimed = choiceAt(ours, x).others?.["TensorFlow.js"];
      const expected = claimed === undefined ? ours.derivative(x) : numberIn(claimed, ours);
      assertAlmostEquals(theirs, expected, 1e-6);
    }
  });
}

for (const f of scalars) {
  Deno.test(`${f.name}: the facts list each kink, and f′ there`, () => {
    assertEquals((f.atKinks ?? []).map(({ x }) => x), [...f.kinks]);
    for (const { x, ours } of f.atKinks ?? []) assertEquals(f.derivative(x), ours);
  });
}

Deno.test("all measured kinks belong to functions of the catalogue, and none of them is missing", () => {
  const known = scalars.flatMap((f) => f.kinks.map((x) => `${f.name} ${x}`));
  const measured = measurements.filter(({ params }) => Object.keys(params).length === 0)
    .map(({ f, x }) => `${f.name} ${x}`);
  assertEquals(measured.filter((kink) => !known.includes(kink)), []);
  assert(measured.length >= 21, measured.join());
  noteMissing("f′ in other libraries", known.filter((x) => !measured.includes(x)), "kinks.py");
});

function choiceAt(f: nl.ScalarActivation, x: number): nl.KinkChoice {
  return f.atKinks!.find((choice) => choice.x === x)!;
}

/** The number that a text of the facts such as "α" or "¼" stands for. */
function numberIn(text: string, f: nl.ScalarActivation): number {
  const known: Record<string, unknown> = { α: f.params.alpha, λα: 1.7580993408473769, "¼": 1 / 4 };
  return Number(known[text] ?? text);
}
