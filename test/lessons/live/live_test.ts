import { formatNumber } from "../../../lib/figures/drawing/text.ts";
import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { Matrix } from "../../../lib/engine/mod.ts";
import { colorOf, textColor } from "../../../lib/figures/drawing/colors.ts";
import { Figure } from "../../../lib/figures/figure.ts";
import { learnTogether } from "../../../lib/lessons/live/mod.ts";
import { Barrier } from "../../../lib/lessons/live/barrier.ts";
import { RegionPanels } from "../../../lib/lessons/live/region_panels.ts";
import { lastHidden } from "../../../lib/lessons/live/unit_maps.ts";
import { describe } from "../../../lib/lessons/live/progress_text.ts";
import { layers } from "../../../lib/network/mod.ts";
import { stopButton } from "../../../lib/kernel/progress.ts";
import { type Model, observeRuns, sequential } from "../../../lib/training/mod.ts";
import { assertPicture, textsIn } from "../../figures/assert_picture.ts";
import { inNotebook } from "../../kernel/fake_notebook.ts";

// deno-lint-ignore no-explicit-any -- what a learner may write
type Loose = any;

const x = Matrix.from(Array.from({ length: 60 }, (_, i) => [Math.sin(i), Math.cos(i * i)]));
const labels = Array.from(x, ([a, b]) => a * b > 0 ? 1 : 0);
const data = { x, labels };

function network(activation: string, outputs = 1): Model {
  const last = outputs === 1 ? "sigmoid" : "softmax";
  const model = sequential({
    layers: [
      layers.dense({ units: 4, activation, inputShape: [2] }),
      layers.dense({ units: outputs, activation: last }),
    ],
    seed: 3,
  });
  const loss = outputs === 1 ? "binaryCrossentropy" : "sparseCategoricalCrossentropy";
  model.compile({ optimizer: "adam", loss, metrics: ["accuracy"] });
  return model;
}

/** The first words of a picture in HTML. */
function headingOf(html: string): string {
  const svg = new TextDecoder().decode(Uint8Array.fromBase64(html.match(/base64,([^"]*)/)![1]));
  return svg.match(/<text[^>]*>([^<]*)<\/text>/)![1];
}

/** What `action` prints. */
async function printed(action: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [], { log } = console;
  console.log = (line: string) => lines.push(line);
  try {
    await action();
  } finally {
    console.log = log;
  }
  return lines;
}

Deno.test("models that learn together learn bit for bit what each would have learned alone", async () => {
  const models = { relu: network("relu"), tanh: network("tanh", 2) };
  const alone = await network("relu").fit(x, labels, { epochs: 12, verbose: 0 });
  await printed(async () => {
    const histories = await learnTogether(models, data, { epochs: 12, every: 5 });
    assertEquals(histories.relu.history, alone.history);
    assertEquals(histories.tanh.history.loss.length, 12);
  });
});

Deno.test("in a script about ten lines say how far all of them are", async () => {
  const lines = await printed(() => learnTogether({ relu: network("relu") }, data, { epochs: 40 }));
  assertEquals(lines.length, 10);
  assertStringIncludes(lines[0], "epoch 4/40 - relu: accuracy ");
  assertStringIncludes(lines[9], "epoch 40/40 - relu: accuracy ");
});

Deno.test("in a notebook one picture is redrawn; after Stop it says how far the models came", () =>
  inNotebook(async (sent, button) => {
    const endWatch = observeRuns(stopButton);
    const relu = network("relu");
    const { fit } = relu;
    relu.fit = (x, y, options) =>
      fit.call(relu, x, y, {
        ...options,
        callbacks: {
          onEpochEnd: async (epoch, logs) => {
            await options?.callbacks?.onEpochEnd?.(epoch, logs);
            if (epoch === 4) button.press();
          },
        },
      });
    try {
      const { relu: history } = await learnTogether({ relu }, data, { epochs: 20, every: 2 });
      assertEquals(history.stopped, true);
    } finally {
      endWatch();
    }
    const ids = sent.map(([, { transient }]) => (transient as { display_id: string }).display_id);
    assertEquals(new Set(ids).size, 1);
    assertEquals(sent.map(([type]) => type).slice(0, 2), ["display_data", "update_display_data"]);
    const headings = sent.map(([, { data }]) =>
      headingOf((data as Record<string, string>)["text/html"])
    );
    assertEquals(headings, [
      ...["epoch 0 of 20", "epoch 2 of 20", "epoch 4 of 20"],
      "stopped after 5 of 20 epochs",
    ]);
  }));

Deno.test("the accuracy in a picture is that of the model drawn, not the mean of its epoch", () =>
  inNotebook(async (sent) => {
    const relu = network("relu");
    const { relu: history } = await learnTogether({ relu }, data, { epochs: 3, every: 1 });
    const { accuracy, loss } = await relu.evaluate(x, labels, { verbose: 0 });
    const [, { data: bundle }] = sent.at(-1)!;
    const words = (bundle as Record<string, string>)["text/plain"];
    assertStringIncludes(words, `relu accuracy ${formatNumber(accuracy, 3)}`);
    assertStringIncludes(words, `loss ${formatNumber(loss, 2)}`);
    assert(loss !== history.history.loss[2], "the mean of the epoch is another number");
  }));

Deno.test("a model that fails does not hold up the others, and its error is thrown", async () => {
  const broken = network("relu");
  const { fit } = broken;
  broken.fit = async (...args) => {
    await fit.apply(broken, [args[0], args[1], { ...args[2], epochs: 2 }]);
    throw new RangeError("fit: the loss became infinite.");
  };
  const whole = network("tanh");
  await printed(() =>
    assertRejects(
      () => learnTogether({ broken, whole }, data, { epochs: 6, every: 1 }),
      RangeError,
      "the loss became infinite",
    )
  );
  const untouched = network("tanh").predict(x).data;
  assert(
    whole.predict(x).data.some((value, i) => value !== untouched[i]),
    "the other model learned",
  );
});

Deno.test("runs that wait at a barrier continue together, even after one has left", async () => {
  const order: string[] = [];
  const barrier = new Barrier(2, () => {
    order.push("action");
    return Promise.resolve();
  });
  const first = barrier.arrive().then(() => order.push("first"));
  await Promise.resolve();
  assertEquals(order, []);
  await Promise.all([first, barrier.arrive().then(() => order.push("second"))]);
  assertEquals(order, ["action", "first", "second"]);
  const third = barrier.arrive();
  barrier.leave();
  await third;
  assertEquals(order.length, 4);
});

for (const count of [1, 3, 4]) {
  Deno.test(`the picture of ${count} that learn stands on its own`, async () => {
    const names = ["relu", "tanh", "sigmoid", "a <b> & c"].slice(0, count);
    const points = { x, labels, classNames: ["in & out", "out"] };
    const panels = new RegionPanels(names, points, {});
    const snapshot = { region: ({ rows }: Matrix) => new Float32Array(rows), words: "loss 1" };
    const draw = () => panels.draw("epoch 3 of 9", names.map(() => snapshot));
    const figure = new Figure(draw, { alt: describe([{ name: "relu", logs: {} }], points, 3) });
    await assertPicture(figure);
    assertEquals((await figure.svg()).match(/<image /g)?.length, count);
    const texts = await textsIn(figure);
    for (const text of ["epoch 3 of 9", "relu", "loss 1"]) assert(texts.includes(text), `${texts}`);
    const fills = [...(await figure.svg()).matchAll(/fill="([^"]+)">(relu|tanh|sigmoid)</g)];
    for (const [, fill, name] of fills) assertEquals(fill, textColor(colorOf(name)));
    assertEquals(fills.length, Math.min(count, 3));
  });
}

for (
  const [count, maps, words] of [[4, 4, "hidden units"], [
    20,
    16,
    "the first 16 hidden units",
  ]] as const
) {
  Deno.test(`a model with ${count} hidden units has ${maps} small maps of what they answer`, async () => {
    const { dense } = layers, hidden = dense({ units: count, activation: "relu", inputShape: [2] });
    const model = sequential({
      layers: [hidden, dense({ units: 1, activation: "sigmoid" })],
      seed: 3,
    });
    const points = { ...data, classNames: ["no", "yes"] };
    const panels = new RegionPanels(["relu"], points, { unitCount: count });
    const region = (places: Matrix) => model.predict(places);
    const snapshot = { region, words: "loss 1", units: lastHidden(model) };
    const figure = new Figure(() => panels.draw("epoch 3", [snapshot]), { alt: "hidden units" });
    await assertPicture(figure);
    assertEquals((await figure.svg()).match(/<image /g)?.length, 1 + maps);
    const texts = await textsIn(figure);
    assert(texts.includes(`${words}: −2 blue, 2 orange`), `${texts}`);
  });
}

Deno.test("units: true draws hidden units, and refuses a model without any", async () => {
  const none = sequential({
    layers: [layers.dense({ units: 1, activation: "sigmoid", inputShape: [2] })],
  });
  none.compile({ optimizer: "sgd", loss: "binaryCrossentropy" });
  const learn = (model: Model) => learnTogether({ model }, data, { epochs: 1, units: true });
  await assertRejects(() => learn(none), RangeError, "expected models with a hidden layer");
  await printed(() => learn(network("tanh")));
});

Deno.test("words say what the regions are, and how good", () => {
  const learned = [{ name: "relu", logs: { loss: 0.0321, accuracy: 0.98765 } }];
  assertEquals(
    describe(learned, { x, labels, classNames: ["in", "out"] }, 1),
    "60 points of in and out, and behind them the regions that relu gives to each class after " +
      "1 epoch: relu accuracy 0.988, loss 0.032.",
  );
});

const REFUSED: [what: string, models: Loose, data: Loose, options: Loose, message: string][] = [
  ["no model", {}, data, {}, "expected 1 to 9 models by name"],
  [
    "something else",
    { relu: "relu" },
    data,
    {},
    'expected relu to be a model, such as nl.sequential makes, but found "relu"',
  ],
  ["rows of three", { a: network("relu") }, { x: new Matrix(2, 3), labels }, {}, "found rows of 3"],
  ["no points", { a: network("relu") }, undefined, {}, "found undefined"],
  ["too few labels", { a: network("relu") }, { x, labels: [1] }, {}, "expected 60 labels"],
  ["an unknown option", { a: network("relu") }, data, { epoch: 3 }, 'did you mean "epochs"'],
  [
    "no epochs",
    { a: network("relu") },
    data,
    { epochs: 0 },
    "expected epochs to be a whole number",
  ],
];

for (const [what, models, data, options, message] of REFUSED) {
  Deno.test(`learnTogether refuses ${what}`, async () => {
    await assertRejects(() => learnTogether(models, data, options), Error, message);
  });
}

Deno.test("a model that is not compiled is refused before any has learned", async () => {
  const bare = sequential({ layers: [layers.dense({ units: 1, inputShape: [2] })] });
  const relu = network("relu");
  const before = relu.predict(x).data.slice();
  await assertRejects(
    () => learnTogether({ relu, bare }, data),
    Error,
    "expected a compiled model",
  );
  assertEquals(relu.predict(x).data, before);
});
