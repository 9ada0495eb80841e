import { colorOf, textColor } from "../../figures/drawing/colors.ts";
import { curveOf, cutTo, extent, simplified } from "../../figures/drawing/curve.ts";
import type { Point } from "../../figures/drawing/plane.ts";
import { padded } from "../../figures/drawing/frame.ts";
import {
  figureWidth,
  fontSize,
  ink,
  round,
  type Size,
  svgDocument,
  svgText,
  svgTitle,
} from "../../figures/drawing/svg.ts";
import { textWidth } from "../../figures/drawing/text.ts";
import { calculation, type Neuron, sumOf, tidy, type Values } from "./calculation.ts";
import { circle, edge, indexed, LINE, number, RADIUS } from "./marks.ts";

/** Columns: the middle of inputs, of the sum, of the activation's graph and of the output. */
const [INPUT, SUM, GRAPH, OUTPUT] = [58, 232, 382, 518];
const GRAPH_SIDE = 110;
const ROW = 72;

/** The size of the drawing: higher for more inputs. */
export function neuronSize({ inputs, title }: Neuron): Size {
  return {
    width: figureWidth,
    height: (title ? 30 : 0) + Math.max(200, ROW * (inputs.length + 1)) + 44,
  };
}

/** The whole drawing for one choice of weights and bias. */
export function drawNeuron(neuron: Neuron, values: Values): string {
  const { inputs, name, title } = neuron;
  const size = neuronSize(neuron);
  const middle = (size.height - 44 + (title ? 30 : 0)) / 2;
  const several = inputs.length > 1;
  const z = tidy(sumOf(inputs, values));
  const rows = [...inputs, "bias"].map((_, i) => middle + (i - inputs.length / 2) * ROW);
  const sources = inputs.map((x, i) => {
    const [symbol, weight] = [several ? indexed("x", i) : "x", several ? indexed("w", i) : "w"];
    return edge([INPUT + RADIUS, rows[i]], [SUM - RADIUS, middle]) +
      circle(INPUT, rows[i], number(x)) +
      svgText(symbol, { x: INPUT - RADIUS - 10, y: rows[i] + 4.5, anchor: "end" }) +
      onEdge(`${weight} = ${number(values.w[i])}`, rows[i], middle);
  });
  const bias = edge([INPUT + RADIUS, rows[inputs.length]], [SUM - RADIUS, middle]) +
    circle(INPUT, rows[inputs.length], "1") +
    onEdge(`b = ${number(values.b)}`, rows[inputs.length], middle);
  const color = colorOf(name);
  const body = [
    svgTitle(title),
    ...sources,
    bias,
    edge([SUM + RADIUS, middle], [GRAPH - GRAPH_SIDE / 2, middle]),
    edge([GRAPH + GRAPH_SIDE / 2, middle], [OUTPUT - RADIUS, middle]),
    circle(SUM, middle, "Σ"),
    svgText(`z = ${number(z)}`, { x: SUM + RADIUS + 6, y: middle - 10, bold: true }),
    graph(neuron, z, middle, color),
    circle(OUTPUT, middle, number(neuron.f(z)), color),
    svgText("output", { x: OUTPUT, y: middle + RADIUS + 18, anchor: "middle" }),
    svgText(calculation(neuron, values), {
      x: figureWidth / 2,
      y: size.height - 14,
      anchor: "middle",
    }),
  ];
  return svgDocument(body.join(""), size);
}

/** The graph of the activation in a box, and on it the point that the sum leads to. */
function graph({ name, f, domain }: Neuron, z: number, middle: number, color: string): string {
  const [left, top] = [GRAPH - GRAPH_SIDE / 2, middle - GRAPH_SIDE / 2];
  const { pieces } = curveOf(f, domain);
  const range = padded(extent([0, ...pieces.flat().map(([, y]) => y)]), 0.1);
  const px = (x: number) => round(left + (x - domain[0]) / (domain[1] - domain[0]) * GRAPH_SIDE);
  const py = (y: number) => round(top + (range[1] - y) / (range[1] - range[0]) * GRAPH_SIDE);
  const tolerance: Point = [(domain[1] - domain[0]) / 500, (range[1] - range[0]) / 500];
  const d = cutTo(range, pieces).map((piece) => simplified(piece, tolerance))
    .map((piece) => piece.map(([x, y], i) => `${i === 0 ? "M" : "L"}${px(x)} ${py(y)}`).join(""))
    .join("");
  const y = f(z);
  const dot = Number.isFinite(y)
    ? `<path d="M${px(z)} ${py(0)}V${py(y)}" stroke="${ink}" stroke-dasharray="2 3"/>` +
      `<circle cx="${px(z)}" cy="${
        py(y)
      }" r="5.5" fill="${color}" stroke="#ffffff" stroke-width="1.5"/>`
    : "";
  return `<rect x="${left}" y="${
    round(top)
  }" width="${GRAPH_SIDE}" height="${GRAPH_SIDE}" rx="4" ` +
    `fill="#ffffff" stroke="${LINE}" stroke-width="1.5"/>` +
    `<path d="M${left} ${py(0)}h${GRAPH_SIDE}M${px(0)} ${
      round(top)
    }v${GRAPH_SIDE}" stroke="#d0d0d0"/>` +
    `<path d="${d}" fill="none" stroke="${color}" stroke-width="3"/>${dot}` +
    svgText(name, {
      x: GRAPH,
      y: round(top) - 8,
      anchor: "middle",
      bold: true,
      fill: textColor(color),
    });
}

/** Words over the middle of the way from an input in row `from` to the sum in row `to`. */
function onEdge(text: string, from: number, to: number): string {
  const share = 0.42;
  const x = INPUT + RADIUS + share * (SUM - INPUT - 2 * RADIUS), y = from + share * (to - from);
  const width = textWidth(text, fontSize) + 10;
  return `<rect x="${round(x - width / 2)}" y="${round(y - 9)}" width="${
    round(width)
  }" height="18" fill="#ffffff"/>` +
    svgText(text, { x, y: y + 4.5, anchor: "middle" });
}
