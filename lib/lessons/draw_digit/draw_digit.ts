import type { Dataset } from "../../data/mod.ts";
import { digits } from "../../figures/charts/digits.ts";
import { colorsOf } from "../../figures/drawing/colors.ts";
import { toByte } from "../../figures/drawing/png.ts";
import { table } from "../../figures/table/table.ts";
import { customInspect } from "../../host/mod.ts";
import { type Displayable, jupyterDisplay } from "../../kernel/show.ts";
import { hasMethod, inOwnName, shown } from "../../options/mod.ts";
import type { Model } from "../../training/mod.ts";
import { drawScript } from "./draw_script.ts";
import { type ReducedLayer, reducedNetwork } from "./reduced_network.ts";

const MOST_MODELS = 3;
/** What stands below the pictures where scripts do not run. */
const HINT = "Run this cell to draw a digit yourself.";

/**
 * Paper to draw a digit on, and beside it what each of the models reads while it is drawn; by keyboard, a digit is chosen
 * instead. It works without a kernel: the page has the models with it, their weights rounded to one of 255 numbers
 * each. Where scripts do not run, it shows what they read of ten test digits.
 *
 * @param models One to three by name: dense layers from 784 pixels to a softmax of 10, as `digitNetwork` makes.
 * @param test Digits to choose from: the first one of each class.
 * @throws {TypeError} If there is no data set.
 * @throws {RangeError} If there is no model, or more than three, or one has another form.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const { model, test } = await nl.digitNetwork("relu", { units: 8, epochs: 1, verbose: 0 });
 * const paper = nl.drawDigit({ relu: model }, test);
 * assertStringIncludes(Deno.inspect(paper), "relu");
 * ```
 */
export function drawDigit(models: Readonly<Record<string, Model>>, test: Dataset): Displayable {
  return inOwnName("drawDigit", () => {
    const networks = reduced(models);
    if (test?.x?.cols !== 784 || test.labels?.length !== test.x.rows) {
      throw new TypeError(
        `drawDigit: expected a data set of digits, such as loadMnist gives, but found ${
          test?.x ? `rows of ${test.x.cols}` : shown(test)
        }.`,
      );
    }
    const indices = Array.from({ length: 10 }, (_, digit) => test.labels.indexOf(digit))
      .filter((index) => index >= 0);
    const x = test.x.take(indices);
    const labels = indices.map((index) => test.labels[index]);
    const names = Object.keys(networks);
    const readings = table(
      labels.map((label, row) => ({
        digit: label,
        ...Object.fromEntries(
          names.map((name) => [name, models[name].predict(x.slice(row, row + 1)).argMax()[0]]),
        ),
      })),
      { caption: "What each network reads" },
    );
    const script = drawScript({
      networks,
      colors: Object.fromEntries(colorsOf(names).map((color, i) => [names[i], color])),
      examples: labels.map((label, row) => ({
        digit: String(label),
        pixels: Uint8Array.from(x.row(row), toByte).toBase64(),
      })),
    });
    return {
      async [jupyterDisplay]() {
        const still = await digits(x, { labels }).html();
        const html = (await readings[jupyterDisplay]())["text/html"];
        return {
          "text/html": `<div>${still}${html}<p style="margin:0 14px">${HINT}</p></div>${script}`,
          "text/plain": readings.text,
        };
      },
      [customInspect]: () => readings.text,
    } as Displayable;
  });
}

function reduced(models: Readonly<Record<string, Model>>): Record<string, ReducedLayer[]> {
  const entries = Object.entries(models ?? {});
  if (entries.length === 0 || entries.length > MOST_MODELS) {
    throw new RangeError(
      `drawDigit: expected 1 to ${MOST_MODELS} models by name, like { relu: model }, but found ${
        hasMethod(models, "then") ? shown(models) : entries.length
      }.`,
    );
  }
  return Object.fromEntries(entries.map(([name, model]) => {
    const network = model && !hasMethod(model, "then") ? reducedNetwork(model) : shown(model);
    if (typeof network !== "string") return [name, network];
    throw new RangeError(
      `drawDigit: expected ${name} to have dense layers from 784 inputs to a softmax of 10, as digitNetwork makes, but ` +
        `found ${network}.`,
    );
  }));
}
