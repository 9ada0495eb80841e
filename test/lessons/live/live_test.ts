import { formatNumber } from "../../../lib/figures/drawing/text.ts";
import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { Matrix } from "../../../lib/engine/mod.ts";
import type { Callbacks } from "../../../lib/training/mod.ts";
import { learnTogether } from "../../../lib/lessons/live/mod.ts";
import { layers } from "../../../lib/network/mod.ts";
import { stopButton } from "../../../lib/kernel/progress.ts";
import { observeRuns, sequential } from "../../../lib/training/mod.ts";
import { movingOf } from "../../figures/sliders/moving.ts";
import { inNotebook, type Sent } from "../../kernel/fake_notebook.ts";
import { data, labels, network, printed, x } from "./learners.ts";

// deno-lint-ignore no-explicit-any -- what a learner may write
type Loose = any;

const htmlOf = ([, { data }]: Sent) => (data as Record<string, string>)["text/html"];

/** The first words of a picture. */
const firstText = (svg: string) => svg.match(/<text[^>]*>([^<]*)<\/text>/)![1];

/** The first words of the first image in HTML. */
function headingOf(html: string): string {
  const image = html.match(/base64,([^"]*)/)![1];
  return firstText(new TextDecoder().decode(Uint8Array.fromBase64(image)));
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

Deno.test("in a notebook one picture is redrawn; after Stop it says how far the models came, and can be stepped through", () =>
  inNotebook(async (sent, button) => {
    const endWatch = observeRuns(stopButton);
    const relu = network("relu");
    const { fit } = relu;
    relu.fit = (x, y, options) =>
      fit.call(relu, x, y, {
        ...options,
        callbacks: {
          onEpochEnd: async (epoch, logs) => {
            await (options?.callbacks as Callbacks | undefined)?.onEpochEnd?.(epoch, logs);
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
    const headings = sent.map((message) => headingOf(htmlOf(message)));
    assertEquals(headings, [
      ...["epoch 0 of 20", "epoch 2 of 20", "epoch 4 of 20"],
      "epoch 5 of 20: stopped",
    ]);
    const { frames, sliders: [epoch] } = movingOf(htmlOf(sent.at(-1)!));
    assertEquals([epoch.label, epoch.start], ["epoch", 3]);
    assertEquals(epoch.texts, ["0", "2", "4", "5"]);
    assertEquals(frames.map(firstText), headings);
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
