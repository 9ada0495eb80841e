import { assert, assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";

/** The names of an open union that are spelled out: those that an editor completes. */
type Completed<Name> = Name extends string ? string extends Name ? never : Name : never;
/** All of them: the type checker refuses a list in which one is missing or too many. */
type All<Name> = Readonly<Record<Completed<Name>, true>>;

/** Names of a catalogue, each of which is to be completed. */
function namesOf<Name extends string>(catalogue: Readonly<Record<Name, unknown>>) {
  const pairs = Object.keys(catalogue).map((name) => [name, true]);
  return Object.fromEntries(pairs) as Record<Name, true>;
}

const COMPLETED = {
  loss: {
    ...namesOf(nl.losses),
    bce: true,
    mse: true,
    mae: true,
    mape: true,
    msle: true,
    kld: true,
  } satisfies All<nl.LossName>,
  metrics: {
    ...namesOf(nl.metrics),
    acc: true,
    mse: true,
    rmse: true,
    mae: true,
    mape: true,
    msle: true,
    kld: true,
  } satisfies All<nl.MetricName>,
  optimizer: namesOf(nl.optimizers) satisfies All<nl.OptimizerName>,
};

function message(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return String(error);
  }
  return "";
}

for (const [option, completed] of Object.entries(COMPLETED)) {
  Deno.test(`an editor completes every name that compile knows for ${option}`, () => {
    const model = nl.sequential([nl.layers.dense({ units: 2, inputShape: [2] })]);
    const wrong = { optimizer: "adam", loss: "mse", [option]: option === "metrics" ? ["?"] : "?" };
    const known = message(() => model.compile(wrong)).match(/one of (.*) but found/)![1].split(
      ", ",
    );
    const names = Object.keys(completed);
    assertEquals(known.filter((name) => !names.includes(name)), []);
    for (const name of names) {
      assertEquals(message(() => nameIn(model, option, name)).includes("one of"), false, name);
    }
  });
}

function nameIn(model: nl.Model, option: string, name: string): void {
  model.compile({
    optimizer: "adam",
    loss: "mse",
    [option]: option === "metrics" ? [name] : name,
  });
}

Deno.test("names of activations, initializers and regularizers are those of their catalogues", () => {
  const activation: All<nl.ActivationName> = namesOf(nl.activations);
  const initializer: All<nl.InitializerName> = namesOf(nl.initializers);
  const regularizer: All<nl.RegularizerName> = { l1: true, l2: true, l1l2: true };
  for (const name of Object.keys(activation)) assert(nl.getActivation(name).name === name);
  for (const kernelInitializer of Object.keys(initializer)) {
    nl.layers.dense({ units: 1, kernelInitializer });
  }
  for (const kernelRegularizer of Object.keys(regularizer)) {
    nl.layers.dense({ units: 1, kernelRegularizer });
  }
});

/** Spellings of other libraries, by the option that takes them. */
const SPELLINGS: [call: (name: string) => unknown, names: string[]][] = [
  [(activation) => nl.layers.dense({ units: 1, activation }), [
    "ReLU",
    "leaky_relu",
    "LeakyReLU",
    "hard sigmoid",
    "Swish",
  ]],
  [(kernelInitializer) => nl.layers.dense({ units: 1, kernelInitializer }), [
    "he_normal",
    "HeNormal",
    "glorot_uniform",
    "random_normal",
    "Zeros",
  ]],
  [(kernelRegularizer) => nl.layers.dense({ units: 1, kernelRegularizer }), [
    "L1",
    "L2",
    "l1_l2",
    "L1L2",
  ]],
  [(monitor) => nl.callbacks.earlyStopping({ monitor, mode: "min" }), ["val_acc", "VAL_LOSS"]],
  [(mode) => nl.callbacks.earlyStopping({ mode } as { mode: "min" }), ["MAX", "Auto"]],
  [(name) => nl.setEngine(name as "wasm", { threads: 1 }), ["WASM", "Reference"]],
];

Deno.test("a function of a catalogue that was not called means what its name does", async () => {
  const model = nl.sequential([nl.layers.dense({ units: 1, inputShape: [1] })]);
  const settings = { optimizer: nl.optimizers.adam, loss: nl.losses.meanAbsoluteError };
  model.compile({ ...settings as unknown as { optimizer: string; loss: string }, metrics: "mae" });
  assertEquals(model.optimizer.name, "adam");
  const { loss, mae } = await model.evaluate([[1]], [2], { verbose: 0 });
  assertEquals(loss, mae);
});

Deno.test("a learning rate alone makes an optimizer, as in TensorFlow.js", () => {
  for (const [name, make] of Object.entries(nl.optimizers)) {
    assertEquals(make(0.25).learningRate, 0.25, name);
    const learningRate = () => 0.5;
    assertEquals(make(learningRate).options, make({ learningRate }).options, name);
    assertThrows(() => make(-1), RangeError, `optimizers.${name}: expected learningRate to be`);
  }
});

Deno.test("names forgive case and underscores, whatever they name", () => {
  for (const [call, names] of SPELLINGS) names.forEach(call);
  const model = nl.sequential([nl.layers.dense({ units: 2, inputShape: [2] })]);
  for (const loss of ["Mean_Squared_Error", "MSE", "mean_absolute_error", "Huber", "log_cosh"]) {
    for (const optimizer of ["Adam", "SGD", "RMSprop", "AdamW", "Adagrad"]) {
      model.compile({ optimizer, loss, metrics: ["MAE", "mean_squared_error"] });
    }
  }
  assertThrows(() => model.compile({ optimizer: "adma", loss: "mse" }), RangeError, '"adam"');
});
