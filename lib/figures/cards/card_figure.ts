import {
  type Activation,
  isScalarActivation,
  type ScalarActivation,
} from "../../activations/mod.ts";
import type { Interval, Point } from "../drawing/plane.ts";
import { dataFigure, type Figure } from "../figure.ts";
import type { Frame } from "../drawing/frame.ts";
import { graphMarks, graphOn, graphPanel } from "../plot/graph.ts";
import { graphFrame } from "../plot/graph_frame.ts";
import { plotFunctions } from "../plot/plot_function.ts";
import { linesOf } from "../plot/plot_line.ts";
import { describeCurves } from "../plot/describe_curves.ts";
import { formatNumber, listed } from "../drawing/text.ts";
import { type Zone, zoneMarks, zonesOf } from "../plot/zones.ts";
import { titleOf } from "./facts_rows.ts";
import { kinkMarks, placeKinks } from "./kinks.ts";
import { vectorFigure } from "./vector_figure.ts";

/** The picture of a card: f and f′ with their zones and kinks, or the outputs and the Jacobian of a vector's function. */
export function cardFigure(f: Activation): Figure {
  return isScalarActivation(f) ? scalarFigure(f) : vectorFigure(f);
}

function scalarFigure(f: ScalarActivation): Figure {
  const [plotted] = plotFunctions(f, true, "card");
  const domain = domainOf(f);
  const lines = linesOf([plotted], domain, "card");
  const frame = graphFrame(lines, domain, {});
  const graph = graphOn(frame, lines);
  const zones = zonesOf(plotted, domain);
  const drawn = graph.lines.flatMap(({ pieces }) => pieces);
  const kinks = placeKinks(f, frame, drawn, graph.labels.map(({ box }) => box));
  return dataFigure((Plot) => {
    const around = kinks.map(({ box }) => outline(box, frame));
    const { bands, names } = zoneMarks(Plot, zones, frame, [...drawn, ...around]);
    const marks = graphMarks(Plot, graph, frame);
    return frame.options(Plot, [...names, ...kinkMarks(Plot, kinks, frame), ...marks], bands);
  }, {
    alt: describeCurves([plotted], lines, domain, frame.y).replace(f.name, titleOf(f)) +
      describeZones(zones) +
      (kinks.length > 0
        ? ` ${f.smoothness === "jumps" ? "Jumps" : "Kinks"} at x = ${
          listed(f.kinks.map((x) => formatNumber(x)))
        }.`
        : ""),
    panels: () => [graphPanel(graph, frame)],
  });
}

/** From −4 to 4, or farther where a kink lies outside or the function levels off only there. */
function domainOf(f: ScalarActivation): Interval {
  const [plotted] = plotFunctions(f, true, "card");
  const usual: Interval = [
    Math.min(-4, ...f.kinks.map((x) => x - 2)),
    Math.max(4, ...f.kinks.map((x) => x + 2)),
  ];
  const wide: Interval = [-8, 8];
  const found = [usual, wide].find((domain) => zonesOf(plotted, domain).length > 0);
  return f.range.some(Number.isFinite) && found || usual;
}

function describeZones(zones: readonly Zone[]): string {
  const texts = zones.map(({ from, to, name }) =>
    `${name} from ${formatNumber(from, 2)} to ${formatNumber(to, 2)}`
  );
  return texts.length > 0 ? ` It is ${listed(texts)}.` : "";
}

/** The edges of a box as a line, so that names keep away from it. */
function outline(
  { x, y, halfWidth, halfHeight }: { x: number; y: number; halfWidth: number; halfHeight: number },
  frame: Frame,
): Point[] {
  return [[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]].map(([i, j]) => [
    frame.xAt(x + i * halfWidth),
    frame.yAt(y + j * halfHeight),
  ]);
}
