import * as nl from "nonlinear";
import type { Anything, Door } from "../door.ts";
import { network } from "./network.ts";

/** What every figure takes. */
const WORDS = { title: "A title", alt: "What is seen." };

const door = (
  name: string,
  args: () => Anything[],
  options?: () => Record<string, Anything>,
): Door => ({
  name,
  args,
  call: (...args: Anything[]) => (nl as Anything)[name](...args),
  ...(options ? { optionsAt: args().length - 1, options } : {}),
});

/** The doors of graphs, charts, cards, tables, drawings and sliders. */
export const doors: readonly Door[] = [
  door("plot", () => [nl.relu, {}], () => ({
    domain: [-1, 1],
    range: [-1, 1],
    derivative: true,
    zones: true,
    equalScales: true,
    xLabel: "hours",
    yLabel: "probability",
    points: [[0, 1]],
    ...WORDS,
  })),
  door("plotHistory", () => [{ loss: [2, 1] }, {}], () => ({
    metrics: ["loss"],
    unit: "epoch",
    range: [0, 2],
    ...WORDS,
  })),
  door("plotPoints", () => [[[0, 1], [1, 0]], [0, 1], {}], () => ({
    region: (places: nl.Matrix) => places.toArray().map(() => 0.5),
    classNames: ["a", "b"],
    domain: [-1, 1],
    range: [-1, 1],
    xLabel: "hours",
    yLabel: "rain",
    ...WORDS,
  })),
  door("plotScatter", () => [{ a: [[0, 1], [1, 0]] }, {}], () => ({
    domain: [-1, 1],
    range: [-1, 1],
    xLabel: "seconds",
    yLabel: "accuracy",
    ...WORDS,
  })),
  door("plotBars", () => [[1, 2], {}], () => ({
    names: ["a", "b"],
    domain: [0, 2],
    label: "share",
    color: "#123456",
    ...WORDS,
  })),
  door("barsWithSliders", () => [(a: number) => [a, 1], { a: [0, 1] }, {}], () => ({
    start: { a: 0.5 },
    names: ["a", "b"],
    domain: [0, 2],
    label: "share",
    color: "#123456",
    ...WORDS,
  })),
  door(
    "plotDescent",
    () => [(a: number, b: number) => a * a + b * b, { sgd: [[1, 1], [0.5, 0.5]] }, {}],
    () => ({
      domain: [-1, 1],
      range: [-1, 1],
      equalScales: false,
      weights: ["a", "b"],
      ...WORDS,
    }),
  ),
  door("digits", () => [nl.Matrix.from([[1, 0, 0, 1], [0, 1, 1, 0]]), {}], () => ({
    labels: [0, 1],
    predicted: [1, 1],
    indices: [0],
    classNames: ["a", "b"],
    columns: 1,
    scale: 4,
    ...WORDS,
  })),
  door("plotHistogram", () => [[1, 2, 3], {}], () => ({
    bins: 4,
    domain: [0, 4],
    highest: 0.5,
    color: "#123456",
    label: "value",
    ...WORDS,
  })),
  door("plotSpread", () => [{ a: [1, 2], b: [2, 3] }, {}], () => ({
    domain: [0, 4],
    label: "accuracy",
    unit: "seed",
    ...WORDS,
  })),
  door("plotByLayer", () => [{ a: [1, 2], b: [2, 3] }, {}], () => ({
    log: true,
    range: [0.1, 4],
    label: "size",
    unit: "layer",
    ...WORDS,
  })),
  door("confusionMatrix", () => [[0, 1], [1, 1], {}], () => ({ classNames: ["a", "b"], ...WORDS })),
  door("heatmap", () => [[[1, 2], [3, 4]], {}], () => ({
    rows: ["a", "b"],
    columns: "unit",
    values: true,
    domain: [0, 4],
    mark: [0],
    ...WORDS,
  })),
  door(
    "figure",
    () => [(Plot: Anything) => ({ marks: [Plot.line([[0, 0], [1, 1]])] }), { alt: "A line." }],
    () => ({
      ...WORDS,
      table: nl.table([{ a: 1 }]),
    }),
  ),
  door("card", () => ["relu"]),
  door("compare", () => [["relu", nl.tanh], {}], () => ({
    overlay: true,
    domain: [-1, 1],
    range: [-1, 1],
    derivative: false,
    title: "A title",
  })),
  door("gallery", () => [[nl.relu, nl.tanh]]),
  door("defaults", () => ["relu"]),
  door("diagram", () => [network()]),
  door("colorOf", () => ["relu"]),
  door("table", () => [[{ a: 1, b: "x" }], {}], () => ({
    columns: ["a"],
    align: { a: "left" },
    format: { a: 2 },
    caption: "A table",
    limit: 5,
  })),
  door("plotWithSliders", () => [(a: number) => (x: number) => a * x, { a: [0, 1] }, {}], () => ({
    start: { a: 0.5 },
    domain: [-1, 1],
    range: [-1, 1],
    derivative: true,
    equalScales: true,
    xLabel: "hours",
    yLabel: "rain",
    points: [[0, 1]],
    ...WORDS,
  })),
  door("withSliders", () => [(a: number) => nl.plotBars([a, 1]), { a: [0, 1, 2] }, {}], () => ({
    start: { a: 1 },
  })),
];
