import type * as Plot from "@observablehq/plot";
import type { VectorActivation } from "../../activations/mod.ts";
import { colorScale, textOn } from "../charts/matrix/color_scale.ts";
import { colorsOf } from "../drawing/colors.ts";
import { curveOf } from "../drawing/curve.ts";
import { type Figure, figure } from "../figure.ts";
import { Frame } from "../drawing/frame.ts";
import { graphMarks, graphOn } from "../plot/graph.ts";
import { rangeOf } from "../plot/graph_frame.ts";
import { labelRoom } from "../drawing/line_labels.ts";
import type { Line } from "../plot/plot_line.ts";
import { fontSize, ink } from "../drawing/svg.ts";
import { formatNumber, listed } from "../drawing/text.ts";

const DOMAIN = [-4, 4] as const;
const HEIGHT = 300;

/** One number that a vector's function gives when one of its inputs moves. */
export interface Section {
  name: string;
  f: (x: number) => number;
}

/**
 * Lines that show a function of vectors: the outputs for [x, 0, 1], one line each; for a gated function, which
 * splits its input in two, the output for a value x behind three gates.
 */
export function sectionsOf(f: VectorActivation): { input: string; sections: Section[] } {
  if (f.halves) {
    const sections = [-2, 0, 2].map((b) => ({
      name: `b = ${formatNumber(b)}`,
      f: (x: number) => f.vector([x, b])[0],
    }));
    return { input: "[x, b]", sections };
  }
  const sections = Array.from(f.vector([0, 0, 1]), (_, i) => ({
    name: `output ${i + 1}`,
    f: (x: number) => f.vector([x, 0, 1])[i],
  }));
  return { input: "[x, 0, 1]", sections };
}

/** The picture of a card for a function of vectors: its outputs as one input moves, and its Jacobian or its gate. */
export function vectorFigure(f: VectorActivation): Figure {
  const { input, sections } = sectionsOf(f);
  const outputs = panelOf(f.name, `${f.name}(${input})`, sections, 390);
  const seen = sections.map(({ name, f }) =>
    `${name} goes from ${formatNumber(f(DOMAIN[0]), 2)} to ${formatNumber(f(DOMAIN[1]), 2)}`
  );
  const head = `Graph of ${f.name}(${input}) for x from −4 to 4: ${listed(seen)}.`;
  if (f.halves) {
    const gate = [{ name: "a = 1", f: (x: number) => f.vector([1, x])[0] }];
    const gated = panelOf(f.name, `${f.name}([1, x])`, gate, 250);
    return figure((Plot) => [outputs(Plot), gated(Plot)], {
      alt: `${head} Beside it the gate, ${f.name}([1, x]), from ${
        formatNumber(gate[0].f(DOMAIN[0]), 2)
      } to ${formatNumber(gate[0].f(DOMAIN[1]), 2)}.`,
    });
  }
  const at = [2, 0, 1];
  const jacobian = f.derivative(at);
  const rows = jacobian.map((row) => row.map((value) => formatNumber(value, 2)).join(", "));
  return figure(
    (Plot) => [outputs(Plot), heatMap(Plot, jacobian, `Jacobian at [${at.join(", ")}]`)],
    {
      alt: `${head} Beside it the Jacobian at [${at.join(", ")}], row by row: ${rows.join("; ")}.`,
    },
  );
}

function panelOf(
  name: string,
  yLabel: string,
  sections: Section[],
  width: number,
): (plot: typeof Plot) => Plot.PlotOptions {
  const colors = colorsOf(sections.map(() => name));
  const lines: Line[] = sections.map(({ name, f }, i) => ({
    text: name,
    color: colors[i],
    curve: curveOf(f, DOMAIN),
    width: 3.5,
    bold: true,
    dashed: false,
  }));
  const right = labelRoom(lines);
  const frame = new Frame({
    x: DOMAIN,
    y: rangeOf(lines, DOMAIN),
    width,
    height: HEIGHT,
    right,
    xTicks: [-4, -2, 0, 2, 4],
    xLabel: "x",
    yLabel,
  });
  const graph = graphOn(frame, lines);
  return (plot) => frame.options(plot, graphMarks(plot, graph, frame));
}

/** A matrix as coloured cells with its numbers in them. */
function heatMap(
  plot: typeof Plot,
  matrix: readonly (readonly number[])[],
  title: string,
): Plot.PlotOptions {
  const [rows, columns] = [matrix.length, matrix[0].length];
  const frame = new Frame({
    x: [0, columns],
    y: [0, rows],
    width: 250,
    height: Math.min(HEIGHT, 220 * rows / columns + 44),
    right: 10,
    bottom: 10,
    yLabel: title, // makes room for it
    hideY: true,
  });
  const scale = colorScale(matrix.flat());
  const cells = matrix.flatMap((row, i) =>
    row.map((value, j) => ({ value, left: j, top: rows - i, text: formatNumber(value, 2) }))
  );
  const label = { fill: ink, fontSize };
  return frame.layer([
    plot.text([title], {
      x: [0],
      y: [frame.yAt(12)],
      text: [title],
      textAnchor: "start",
      ...label,
    }),
    plot.rect(cells, {
      x1: "left",
      x2: (cell) => cell.left + 1,
      y1: (cell) => cell.top - 1,
      y2: "top",
      fill: ({ value }) => scale.tint(value).color,
      fillOpacity: ({ value }) => scale.tint(value).opacity,
      stroke: "#ffffff",
      strokeWidth: 2,
    }),
    plot.text(cells, {
      x: (cell) => cell.left + 0.5,
      y: (cell) => cell.top - 0.5,
      text: "text",
      fill: ({ value }) => textOn(scale.tint(value)),
      fontSize,
    }),
  ]);
}
