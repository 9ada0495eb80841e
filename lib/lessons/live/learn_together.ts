import { Matrix } from "../../engine/mod.ts";
import { flag, readOptions, wholeNumber } from "../../options/mod.ts";
import type { History } from "../../training/mod.ts";
import type { Drawn } from "../../figures/draw_panels.ts";
import { formatNumber } from "../../figures/drawing/text.ts";
import { Figure } from "../../figures/figure.ts";
import type { Interval } from "../../figures/drawing/plane.ts";
import { checkedInterval } from "../../figures/drawing/checked_interval.ts";
import { host } from "../../host/mod.ts";
import { RedrawnOutput } from "../../kernel/redrawn_output.ts";
import { jupyterDisplay } from "../../kernel/show.ts";
import { Barrier } from "./barrier.ts";
import { type Learner, learnersOf, type PointData, pointsOf, type Watched } from "./learners.ts";
import { RegionPanels } from "./region_panels.ts";
import { lastHidden, MOST_UNITS } from "./unit_maps.ts";
import { Moments } from "./moments.ts";
import { describe, logsText, numbersOf } from "./progress_text.ts";

/** How {@linkcode learnTogether} trains and draws. */
export interface LearnTogetherOptions {
  /** How often each model sees all points; by default 100. */
  epochs?: number;
  /** After how many epochs the picture is drawn again; by default so that there are about 20 pictures. */
  every?: number;
  /** How many points make a step; by default 32. */
  batchSize?: number;
  /** The x drawn; by default all points and some room around them. */
  domain?: Interval;
  /** The y drawn; by default all points and some room around them. */
  range?: Interval;
  /** Whether what each unit of the last hidden layer answers is drawn, too, for at most 16 units; by default not. */
  units?: boolean;
}

/** The least number of milliseconds between two pictures: training waits so that they can be seen. */
const PACE = 200;
/** About how many pictures are drawn. */
const PICTURES = 20;
/** About how many lines a script prints. */
const LINES = 10;

/**
 * Trains several models on points in the plane while you watch: each has a panel in which the regions it gives to the
 * classes are redrawn as it learns, under its accuracy and loss on all points as it is then. Stop ends it, and keeps what
 * was learned. Then a slider goes back through the pictures. In a script it prints some lines.
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
  options = readOptions("learnTogether", options, [
    "epochs",
    "every",
    "batchSize",
    "domain",
    "range",
    "units",
  ]);
  const { epochs = 100 } = options;
  wholeNumber("learnTogether", "epochs", epochs);
  const { every = Math.ceil(epochs / PICTURES), batchSize = 32 } = options;
  wholeNumber("learnTogether", "every", every);
  wholeNumber("learnTogether", "batchSize", batchSize);
  for (const name of ["domain", "range"] as const) {
    const interval = options[name];
    if (interval !== undefined) checkedInterval("learnTogether", name, interval);
  }
  const learners = learnersOf(models);
  const points = pointsOf(data);
  const units = flag("learnTogether", "units", options.units);
  const counts = units
    ? learners.map(({ model }) => lastHidden(model)(new Matrix(1, 2)).cols)
    : [0];
  const unitCount = Math.max(...counts);
  const watched = host.notebook() !== undefined;
  const longest = headingOf(epochs, epochs, true);
  const panels = watched
    ? new RegionPanels(learners.map(({ name }) => name), points, { ...options, unitCount, longest })
    : null;
  const moments = new Moments(learners.length * (1 + Math.min(unitCount, MOST_UNITS)));
  const output = new RedrawnOutput();
  let done = 0;

  const draw = async (heading: string): Promise<Drawn> => {
    const snapshots = learners.map(({ model, logs }) => ({
      region: (places: Matrix) => model.predict(places),
      words: logsText(logs),
      units: units ? lastHidden(model) : undefined,
    }));
    const drawn = await panels!.draw(heading, snapshots);
    moments.add(done, drawn);
    return drawn;
  };
  const alt = () => describe(learners, points, done);
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
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
    next = performance.now() + PACE;
    const drawn = await draw(headingOf(done, epochs));
    output.show(await new Figure(() => Promise.resolve(drawn), { alt: alt() })[jupyterDisplay]());
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
    await draw(headingOf(done, epochs, stopped));
    const figure = moments.figure({ alt: alt(), table: numbersOf(learners) });
    output.show(await figure[jupyterDisplay]());
  }
  const histories = ends.map((end, i) => {
    if (end.status === "fulfilled") return [learners[i].name, end.value];
    throw end.reason;
  });
  return Object.fromEntries(histories) as Record<Name, History>;
}

function headingOf(done: number, epochs: number, stopped = false): string {
  return `epoch ${formatNumber(done)} of ${formatNumber(epochs)}${stopped ? ": stopped" : ""}`;
}

/** A line about every tenth of the way. */
function printAtTimes(learners: Watched[], done: number, epochs: number, every: number): void {
  const step = every * Math.max(1, Math.round(epochs / LINES / every));
  if (done % step > 0) return;
  const models = learners.map(({ name, logs }) => `${name}: ${logsText(logs)}`);
  console.log(`epoch ${done}/${epochs} - ${models.join(" - ")}`);
}
