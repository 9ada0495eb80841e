import type { Matrix } from "../../engine/mod.ts";
import { checkOptions, shown, wholeNumber } from "../../options/mod.ts";
import type { FitOptions, History, Logs, Targets } from "../../training/mod.ts";
import { Figure } from "../../figures/figure.ts";
import type { Interval } from "../../figures/drawing/plane.ts";
import { checkedInterval } from "../../figures/plot/graph_frame.ts";
import { host } from "../../host/mod.ts";
import { RedrawnOutput } from "../../kernel/redrawn_output.ts";
import { jupyterDisplay } from "../../kernel/show.ts";
import { Barrier } from "./barrier.ts";
import { type Points, RegionPanels } from "./region_panels.ts";
import { describe, epochsText, type Learned, logsText, numbersOf } from "./progress_text.ts";

/** A model that can be trained while its regions are drawn. */
export interface Learner {
  /** Trains it. */
  fit(x: Matrix, y: Targets, options: FitOptions): Promise<History>;
  /** Its loss and metrics as it is now. */
  evaluate(x: Matrix, y: Targets, options: { batchSize: number; verbose: 0 }): Promise<Logs>;
  /** What it says of places in the plane. */
  predict(x: Matrix): Matrix;
  /** Throws if it is not compiled. */
  objective(caller: string): unknown;
}

/** Points of classes, such as `nl.toy.spirals()`. */
export interface PointData {
  /** Two numbers a row. */
  readonly x: Matrix;
  /** The class of each, counted from 0. */
  readonly labels: ArrayLike<number>;
  /** What the classes are called; by default "class 0", "class 1" and so on. */
  readonly classNames?: readonly string[];
  /** What the models learn; by default the labels. For categoricalCrossentropy `nl.toCategorical(labels, classes)`. */
  readonly y?: Targets;
}

/** How {@linkcode learnTogether} trains and draws. */
export interface LearnTogetherOptions {
  /** How often each model sees all points; by default 100. */
  epochs?: number;
  /** After how many epochs the picture is drawn again; by default so that there are about 30 pictures. */
  every?: number;
  /** How many points make a step; by default 32. */
  batchSize?: number;
  /** The x drawn; by default all points and some room around them. */
  domain?: Interval;
  /** The y drawn; by default all points and some room around them. */
  range?: Interval;
}

const MOST_MODELS = 9;
/** The least number of milliseconds between two pictures: training waits so that they can be seen. */
const PACE = 200;
/** About how many lines a script prints. */
const LINES = 10;

/**
 * Trains several models on points in the plane while you watch: each has a panel in which the regions it gives to the
 * classes are redrawn as it learns, under its accuracy and loss on all points as it is then. Stop ends it, and keeps what
 * was learned. In a script it prints some lines.
 *
 * Each model learns exactly what its own `fit` would teach it; they only wait for each other now and then.
 *
 * @param models By name; compiled, with two inputs, and one output or one a class.
 * @param data Points and their classes.
 * @returns The history of each model under its name, for `plotHistory`.
 * @throws {RangeError} If the points do not have two numbers, or models, data and options do not fit.
 * @throws {Error} If a model is not compiled.
 *
 * @example Which function can draw a curved border?
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const x = nl.Matrix.from(Array.from({ length: 80 }, (_, i) => [Math.sin(i), Math.cos(i * i)]));
 * const labels = Array.from(x, ([a, b]) => a * b > 0 ? 1 : 0);
 * const network = (activation: string) => {
 *   const { dense } = nl.layers;
 *   const layers = [dense({ units: 8, activation, inputShape: [2] }), dense({ units: 1, activation: "sigmoid" })];
 *   const model = nl.sequential({ layers, seed: 1 });
 *   model.compile({ optimizer: "adam", loss: "binaryCrossentropy", metrics: ["accuracy"] });
 *   return model;
 * };
 * const models = { linear: network("linear"), relu: network("relu") };
 * const histories = await nl.learnTogether(models, { x, labels }, { epochs: 20, every: 5 });
 * assertEquals(histories.relu.history.loss.length, 20);
 * ```
 */
export async function learnTogether<Name extends string>(
  models: Readonly<Record<Name, Learner>>,
  data: PointData,
  options: LearnTogetherOptions = {},
): Promise<Record<Name, History>> {
  checkOptions("learnTogether", options, ["epochs", "every", "batchSize", "domain", "range"]);
  const epochs = wholeNumber("learnTogether", "epochs", options.epochs ?? 100);
  const every = wholeNumber("learnTogether", "every", options.every ?? Math.ceil(epochs / 30));
  const batchSize = wholeNumber("learnTogether", "batchSize", options.batchSize ?? 32);
  for (const name of ["domain", "range"] as const) {
    if (options[name]) checkedInterval("learnTogether", name, options[name]);
  }
  const learners = learnersOf(models);
  const points = pointsOf(data);
  const watched = host.notebook() !== undefined;
  const panels = watched
    ? new RegionPanels(learners.map(({ name }) => name), points, options)
    : null;
  const output = new RedrawnOutput();
  let done = 0;

  const picture = (heading: string, last: boolean) =>
    new Figure(
      () =>
        panels!.draw(
          heading,
          learners.map(({ model, logs }) => ({
            region: (places) => model.predict(places),
            words: logsText(logs),
          })),
        ),
      { alt: describe(learners, points, done), table: last ? numbersOf(learners) : undefined },
    );
  // `fit` reports means over an epoch in which the weights moved: here they are those of the model that is drawn.
  const measure = () =>
    Promise.all(learners.map(async (learner) => {
      const { model } = learner, batchSize = data.x.rows;
      learner.logs = await model.evaluate(data.x, data.y ?? points.labels, {
        batchSize,
        verbose: 0,
      });
    })).catch(() => {}); // Stop ends a measurement, too; the next one comes after it.
  let next = 0;
  const show = async () => {
    if (done > 0) await measure();
    if (!watched) return printAtTimes(learners, done, epochs, every);
    await new Promise((resolve) => setTimeout(resolve, next - performance.now()));
    next = performance.now() + PACE;
    output.show(await picture(`epoch ${done} of ${epochs}`, false)[jupyterDisplay]());
  };

  if (watched) await show();
  const barrier = new Barrier(learners.length, show);
  const runs = learners.map((learner) =>
    learner.model.fit(data.x, data.y ?? points.labels, {
      epochs,
      batchSize,
      verbose: 0,
      callbacks: {
        onEpochEnd: async (epoch) => {
          done = Math.max(done, epoch + 1);
          if ((epoch + 1) % every === 0) await barrier.arrive();
        },
      },
    }).finally(() => barrier.leave())
  );
  const ends = await Promise.allSettled(runs);
  const stopped = ends.some((end) => end.status === "fulfilled" && end.value.stopped);
  if (watched) {
    await measure();
    const heading = stopped ? `stopped after ${done} of ${epochs} epochs` : epochsText(done);
    output.show(await picture(heading, true)[jupyterDisplay]());
  }
  const histories = ends.map((end, i) => {
    if (end.status === "fulfilled") return [learners[i].name, end.value];
    throw end.reason;
  });
  return Object.fromEntries(histories) as Record<Name, History>;
}

interface Watched extends Learned {
  model: Learner;
}

function learnersOf(models: Readonly<Record<string, Learner>>): Watched[] {
  const entries = Object.entries(models ?? {});
  if (entries.length === 0 || entries.length > MOST_MODELS) {
    throw new RangeError(
      `learnTogether: expected 1 to ${MOST_MODELS} models by name, like { relu: model }, but found ${entries.length}.`,
    );
  }
  return entries.map(([name, model]) => {
    if (typeof model?.fit !== "function") {
      throw new TypeError(
        `learnTogether: expected ${name} to be a model, such as nl.sequential makes, but found ${
          shown(model)
        }.`,
      );
    }
    model.objective("learnTogether");
    return { name, model, logs: {} };
  });
}

function pointsOf(data: PointData): Points {
  const { x, labels, classNames } = data ?? {};
  if (x?.cols !== 2) {
    throw new RangeError(
      `learnTogether: expected points of two numbers a row, such as nl.toy.spirals(), but found ${
        x?.shape ? `rows of ${x.cols}` : shown(x)
      }.`,
    );
  }
  if (labels?.length !== x.rows) {
    throw new RangeError(
      `learnTogether: expected ${x.rows} labels, one for each point, but found ${labels?.length}.`,
    );
  }
  const classes = 1 + Array.from(labels).reduce((most, label) => Math.max(most, label), 0);
  const names = Array.from({ length: classes }, (_, i) => classNames?.[i] ?? `class ${i}`);
  return { x, labels, classNames: names };
}

/** A line about every tenth of the way. */
function printAtTimes(learners: Watched[], done: number, epochs: number, every: number): void {
  const step = every * Math.max(1, Math.round(epochs / LINES / every));
  if (done % step > 0) return;
  const models = learners.map(({ name, logs }) => `${name}: ${logsText(logs)}`);
  console.log(`epoch ${done}/${epochs} - ${models.join(" - ")}`);
}
