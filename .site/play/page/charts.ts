/**
 * What the two charts show of networks: their losses so far, and the gradients of their layers now.
 *
 * @module
 */
import type { LayerLook, Score } from "../messages.ts";
import { type ChartContent, type Line, roundTicks } from "./line_chart.ts";

/** A network in a chart. */
export interface Charted {
  readonly name: string;
  readonly color: string;
}

/** No more points are drawn of a line. */
const MOST_POINTS = 400;
/** The x axis is at least so long, so that a beginning looks like one. */
const FIRST_EPOCHS = 20;
/** The losses between which the axis ends: a guess between two classes costs ln 2 ≈ 0.69. */
const TOP = [0.8, 2] as const;

/** The losses of all epochs so far. */
export function lossChart(
  networks: readonly (Charted & { scores: readonly Score[] })[],
): ChartContent {
  const epochs = Math.max(FIRST_EPOCHS, ...networks.map(({ scores }) => scores.length - 1));
  let top: number = TOP[0];
  for (const { scores } of networks) {
    for (const { testLoss } of scores) top = Math.max(top, Math.min(testLoss, TOP[1]));
  }
  const line = (
    { name, color, scores }: Charted & { scores: readonly Score[] },
    key: "loss" | "testLoss",
  ): Line => ({
    name: key === "testLoss" ? name : null,
    color,
    dashed: key === "loss",
    points: thinned(scores.map((score, epoch) => [epoch, score[key]] as const)),
  });
  return {
    x: [0, epochs],
    y: [0, top],
    xTicks: roundTicks([0, epochs], 4).map((at) => ({ at, text: at.toLocaleString("en-US") })),
    yTicks: roundTicks([0, top], 5).map((at) => ({ at, text: String(at) })),
    xLabel: "epoch",
    lines: [
      ...networks.map((network) => line(network, "loss")),
      ...networks.map((network) => line(network, "testLoss")),
    ],
  };
}

/** Every so many of the points, so that there are not too many, and always the last. */
function thinned<T>(points: readonly T[]): readonly T[] {
  const step = Math.ceil(points.length / MOST_POINTS);
  return step <= 1 ? points : points.filter((_, i) => i % step === 0 || i === points.length - 1);
}

/** Smaller gradients are drawn as 0. */
const LEAST_POWER = -10;

/** The gradients of all layers now, on a logarithmic axis whose powers of ten reach at least from `powers[0]` to `powers[1]`. */
export function gradientChart(
  networks: readonly (Charted & { layers: readonly LayerLook[] })[],
  powers: readonly [least: number, most: number],
): ChartContent {
  const depth = networks[0]?.layers.length ?? 2, [least, most] = powers;
  const height = (gradient: number) =>
    gradient > 0 ? Math.max(Math.log10(gradient), least - 1) : least - 1;
  const step = Math.ceil((most - least) / 5);
  const decades = Array.from({ length: most - least + 1 }, (_, i) => least + i)
    .filter((power) => (most - power) % step === 0);
  return {
    x: [0.8, depth + 0.2],
    y: [least - 1, most],
    xTicks: Array.from({ length: depth }, (_, i) => ({
      at: i + 1,
      text: i === depth - 1 ? "output" : String(i + 1),
    })),
    yTicks: [{ at: least - 1, text: "0" }, ...decades.map((at) => ({ at, text: power(at) }))],
    xLabel: "layer",
    lines: networks.map(({ name, color, layers }) => ({
      name,
      color,
      dots: true,
      points: layers.map(({ gradient }, i) => [i + 1, height(gradient)] as const)
        .filter(([, y]) => !Number.isNaN(y)),
    })),
  };
}

/** The powers of ten between which gradients lie, widened from those before, so that the axis does not jump about. */
export function powersOf(
  gradients: readonly number[],
  [least, most]: readonly [number, number],
): [number, number] {
  const logs = gradients.filter((gradient) => gradient > 0 && Number.isFinite(gradient))
    .map(Math.log10);
  return [
    Math.max(LEAST_POWER, Math.min(least, ...logs.map(Math.floor))),
    Math.max(most, ...logs.map(Math.ceil)),
  ];
}

/** 1, 0.1, 0.01, then powers of ten. */
function power(exponent: number): string {
  if (exponent >= -2 && exponent <= 2) return String(10 ** exponent).slice(0, 4);
  const digits = [..."⁰¹²³⁴⁵⁶⁷⁸⁹"];
  const text = [...String(Math.abs(exponent))].map((digit) => digits[Number(digit)]).join("");
  return `10${exponent < 0 ? "⁻" : ""}${text}`;
}
