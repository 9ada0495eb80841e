/**
 * Takes models to Keras and back, by lib/training/saving/keras_weights.py, and compares what they predict: a network for
 * each activation function and each layer, and graphs grown at random. Keras and JAX are installed into
 * `.artefacts/keras` (600 MB) unless `--python=PATH` names a Python that has them.
 *
 *     deno run -A test/goldens/keras_both_ways.ts [--graphs=N] [--python=PATH]
 *
 * @module
 */
import { join } from "node:path";
import * as nl from "nonlinear";
import { runProgram } from "../../.tasks/program.ts";
import { findPython } from "../../.tasks/python.ts";
import { root } from "../../.tasks/root.ts";
import { randomModel } from "../training/saving/random_model.ts";

const PACKAGES = ["keras==3.15.1", "jax==0.10.2", "numpy", "safetensors==0.8.0"];
/** How far predictions may be apart, as a share of the largest. */
const TOLERANCE = 1e-6;

const option = (name: string) =>
  Deno.args.find((argument) => argument.startsWith(`--${name}=`))?.split("=").slice(1).join("=");

interface Case {
  readonly name: string;
  readonly model: nl.Model<nl.Matrix | nl.Matrix[]>;
  readonly x: readonly nl.Matrix[];
}

const x = new nl.Matrix(5, 4).map((_, i) => 3 * Math.sin(1.7 * i));

function chain(name: string, layer: nl.Layer): Case {
  const layers = [nl.layers.dense({ units: 6, inputShape: [4] }), layer];
  return { name, model: nl.sequential({ layers, seed: 1 }), x: [x] };
}

/** With other numbers than the first ones in all weights; variances are positive. */
function withNumbers(made: Case): Case {
  const { model } = made;
  model.setWeights(model.getWeights().map((weight, i) => {
    const least = /variance$/.test(model.weights[i].name) ? 1.5 : 0;
    return /count$/.test(model.weights[i].name) ? weight : weight.map((_, at) => least + Math.sin(at + i));
  }));
  return made;
}

function* cases(graphs: number): Generator<Case> {
  const { dense, activation, dropout, flatten, prelu } = nl.layers;
  for (const [name, f] of Object.entries(nl.activations)) {
    yield chain(name, f.kind === "vector" ? activation({ activation: f }) : dense({ units: 3, activation: f }));
    if (f.kind === "vector" || Object.keys(f.params).length === 0) continue;
    const changed = Object.entries(f.params).map(([key, value]) => [
      key,
      typeof value === "boolean" ? !value : value === Infinity ? 2 : value / 2 + 0.1,
    ]);
    yield chain(`${name} of its own`, activation({ activation: f.with(Object.fromEntries(changed)) }));
  }
  for (const name of ["glu", "reglu", "geglu", "swiglu"] as const) yield chain(name, nl.layers[name]());
  yield chain("prelu with one slope", prelu({ alphaInitializer: "ones", sharedAxes: [1] }));
  const pictures = [dropout({ rate: 0.1, inputShape: [2, 2] }), activation({ activation: "tanh" }), flatten()];
  yield { name: "pictures", model: nl.sequential({ layers: [...pictures, dense({ units: 3 })], seed: 1 }), x: [x] };
  const [picture, row] = [nl.input({ shape: [2, 2, 1] }), nl.input({ shape: [4] })];
  const both = nl.layers.concatenate().apply([flatten().apply(picture), row]);
  yield {
    name: "pictures beside rows",
    model: nl.model({ inputs: [picture, row], outputs: dense({ units: 2 }).apply(both), seed: 1 }),
    x: [x, x.map((value) => -value)],
  };
  const { batchNormalization, layerNormalization, normalization } = nl.layers;
  const adapted = normalization();
  adapted.adapt(new nl.Matrix(9, 6).map((_, i) => 2 + Math.sin(i)));
  const normalizing = [
    batchNormalization({ momentum: 0.5, epsilon: 0.1 }),
    batchNormalization({ center: false, scale: false, movingMeanInitializer: "ones" }),
    batchNormalization({ trainable: false, gammaRegularizer: "l2" }),
    layerNormalization({ scale: false, betaInitializer: "ones" }),
    normalization({ mean: [1, 2, 3, 4, 5, 6], variance: 2 }),
    adapted,
  ];
  for (const [i, layer] of normalizing.entries()) {
    yield withNumbers(chain(`normalizing layer ${i}, a ${layer.className}`, layer));
  }
  for (let seed = 0; seed < graphs; seed++) {
    const { model, x } = randomModel(seed, 12);
    yield { name: `graph ${seed}`, model, x };
  }
}

function difference(found: nl.Matrix, expected: nl.Matrix): number {
  const size = Math.max(1, ...expected.data.map(Math.abs));
  return Math.max(...found.data.map((value, i) => Math.abs(value - expected.data[i]))) / size;
}

const listed = <T>(value: T | readonly T[]) => [value].flat() as T[];
const folder = await Deno.makeTempDir({ prefix: "keras " });
let failures = 0, worst = 0, count = 0;
try {
  const expected = new Map<string, nl.Matrix[]>();
  for (const { name, model, x } of cases(Number(option("graphs") ?? 20))) {
    const predicted = listed(model.predict(x.length > 1 ? x : x[0]));
    if (predicted.some(({ data }) => !data.every(Number.isFinite))) continue;
    expected.set(name, predicted);
    await model.save(join(folder, `${name}.safetensors`));
    await Deno.writeTextFile(join(folder, `${name}.json`), JSON.stringify({ x, predicted }));
  }
  const script = join(root, "test", "goldens", "keras_both_ways.py");
  const { stdout, stderr, success } = await new Deno.Command(
    option("python") ?? await pythonWithPackages(),
    { args: [script, folder], env: { KERAS_BACKEND: "jax" } },
  ).output();
  const said = new TextDecoder().decode(stdout).trim();
  console.log(said);
  if (!success || said.includes("differ by")) {
    console.error(new TextDecoder().decode(stderr).trim().split("\n").slice(-12).join("\n"));
    failures++;
  }
  for (const [name, predicted] of success ? expected : []) {
    const { x } = JSON.parse(await Deno.readTextFile(join(folder, `${name}.json`)));
    const model = await nl.loadModel<nl.Matrix | nl.Matrix[]>(join(folder, `${name}.back.safetensors`));
    const matrices = x.map(nl.Matrix.from);
    const found = listed(model.predict(matrices.length > 1 ? matrices : matrices[0]));
    found.forEach((matrix, i) => {
      const far = difference(matrix, predicted[i]);
      worst = Math.max(worst, far);
      if (far <= TOLERANCE) return;
      console.log(`${name}: the model that came back predicts numbers that differ by ${far}`);
      failures++;
    });
    count++;
  }
  console.log(`and back: ${count} models, the largest difference is ${worst.toExponential(1)}`);
} finally {
  await Deno.remove(folder, { recursive: true });
}
Deno.exit(failures === 0 && count > 0 ? 0 : 1);

/** The Python of the environment, which is made if it is not there. */
async function pythonWithPackages(): Promise<string> {
  const folder = join(root, ".artefacts", "keras"), windows = Deno.build.os === "windows";
  const python = join(folder, windows ? "Scripts" : "bin", windows ? "python.exe" : "python");
  const { command } = await findPython();
  if (await runProgram([python, "--version"]) !== "") await run([...command, "-m", "venv", folder]);
  await run([python, "-m", "pip", "install", "--quiet", "--no-input", ...PACKAGES]);
  return python;
}

async function run(command: string[]): Promise<void> {
  const failure = await runProgram(command);
  if (failure !== "") throw new Error(failure.split("\n").at(-1));
}
