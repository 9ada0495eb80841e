import { colorOf, textColor } from "../../figures/drawing/colors.ts";
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
import { formatNumber } from "../../figures/drawing/text.ts";
import type { Chain, ChainPass } from "./chain.ts";
import type { LitLine, Place } from "./lit_lines.ts";
import { circle, indexed, LINE, number, RADIUS } from "./marks.ts";

/** The middle of the first column and of the last. */
const [FIRST, LAST] = [46, 516];
/** The rows: numbers on their way forward, gradients on their way back, and the gradients of the weights. */
const [FORWARD, BACK, WEIGHTS] = [76, 186, 256];
/** Half the width and height of the boxes in which gradients stand. */
const BOX = { x: 40, y: 15 };

/** The size of the drawing. */
export function chainSize(title: string | undefined): Size {
  return { width: figureWidth, height: 272 + (title ? 30 : 0) };
}

/** The whole drawing: forward above, backward below. */
export function drawChain(
  chain: Chain,
  { links, loss, outputGradient }: ChainPass,
  title: string | undefined,
): string {
  const down = title ? 30 : 0;
  const { at, columns, forward, back, weights } = placesOf(links.length, down);
  const color = colorOf(chain.name);
  const middle = (
    text: string,
    x: number,
    y: number,
    more: { bold?: boolean; fill?: string; size?: number } = {},
  ) => svgText(text, { x, y, anchor: "middle", ...more });

  const products = links.map(({ delta, input }) => `${formatNumber(delta, 2)} × ${short(input)}`);
  // Long ones side by side would run into each other.
  const size = products.some(({ length }) => length > 12) ? fontSize - 2 : fontSize;

  const neurons = links.flatMap(({ weight, z, output, slope, delta, gradient }, i) => {
    const [before, here, next] = [at(i), at(i + 1), at(i + 2)];
    const between = round((before + here) / 2), after = round((here + next) / 2);
    const last = i === links.length - 1;
    const factor = last ? formatNumber(outputGradient, 2) : `× ${short(links[i + 1].weight)}`;
    return [
      arrow(before + RADIUS, here - RADIUS, forward),
      middle(indexed("w", i), between, forward - 24),
      middle(formatNumber(weight, 2), between, forward - 8),
      circle(here, forward, number(output), color),
      middle(`${chain.name}(${formatNumber(z, 2)})`, here, forward - RADIUS - 10, {
        fill: textColor(color),
      }),
      last ? corner(at(columns), forward + RADIUS + 24, here + BOX.x, back) : "",
      last ? "" : arrow(next - BOX.x, here + BOX.x, back, true),
      middle(`${factor} × ${short(slope)}`, after, back - BOX.y - 5),
      box(here, back, number(delta), color),
      `<path d="M${here} ${back + BOX.y}L${between + 16} ${weights - 32}" ${dashed}/>`,
      middle(products[i], between, weights - 18, { size }),
      middle(`${indexed("w", i)}: ${number(gradient)}`, between, weights, { bold: true }),
    ];
  });
  const error = `(${formatNumber(links[links.length - 1].output, 2)} − ${short(chain.target)})²`;
  const body = [
    svgTitle(title),
    circle(at(0), forward, number(chain.input)),
    middle("input", at(0), forward - RADIUS - 10),
    ...neurons,
    arrow(at(links.length) + RADIUS, at(columns) - RADIUS, forward),
    circle(at(columns), forward, number(loss), ink),
    middle("loss", at(columns), forward - RADIUS - 10, { bold: true }),
    middle(error, at(columns), forward + RADIUS + 17),
    svgText("forward →", { x: 12, y: 16 + down, fill: "#595959" }),
    svgText("← backward", { x: 12, y: back + 4.5, fill: "#595959" }),
  ];
  return svgDocument(body.join(""), chainSize(title));
}

/** What the gradient of each weight is the product of, and where these numbers stand in the drawing. */
export function chainProducts(
  { links, outputGradient }: ChainPass,
  title: string | undefined,
): LitLine[] {
  const { at, forward, back, weights } = placesOf(links.length, title ? 30 : 0);
  return links.map(({ input, gradient }, i) => {
    const passed = links.slice(i).reverse();
    const factors = passed.flatMap(({ slope, weight }, k) =>
      k === passed.length - 1 ? [slope] : [slope, weight]
    );
    const product = [formatNumber(outputGradient, 2), ...[...factors, input].map(short)].join(
      " × ",
    );
    const places = passed.flatMap((_, k): Place[] => {
      const here = at(links.length - k), after = (here + at(links.length - k + 1)) / 2;
      return [
        { x: after, y: back - BOX.y - 10, halfWidth: 36, halfHeight: 10 },
        { x: here, y: back, halfWidth: BOX.x, halfHeight: BOX.y },
      ];
    });
    const received = { x: at(i), y: forward, halfWidth: RADIUS, halfHeight: RADIUS };
    const result = { x: (at(i) + at(i + 1)) / 2, y: weights - 14, halfWidth: 46, halfHeight: 20 };
    return {
      text: `${indexed("w", i)}: ${product} = ${number(gradient)}`,
      places: [...places, received, result],
    };
  });
}

/** The columns' middles and the rows of a chain of so many neurons; all of it moves down below a heading. */
function placesOf(neurons: number, down: number) {
  const columns = neurons + 1;
  const at = (column: number) => round(FIRST + (LAST - FIRST) * column / columns);
  return { at, columns, forward: FORWARD + down, back: BACK + down, weights: WEIGHTS + down };
}

const dashed = `fill="none" stroke="${LINE}" stroke-width="1.5" stroke-dasharray="5 4"`;

/** A level line with a head at its end; that of a gradient is dashed. */
function arrow(from: number, to: number, y: number, back = false): string {
  const line = back ? dashed : `stroke="${LINE}" stroke-width="1.5"`;
  return `<path d="M${round(from)} ${y}H${round(to)}" ${line}/>${head(to, y, back ? -1 : 1)}`;
}

/** From the loss down and then left to the last gradient. */
function corner(x: number, top: number, left: number, y: number): string {
  return `<path d="M${x} ${top}V${y}H${round(left)}" ${dashed}/>${head(left, y, -1)}`;
}

function head(x: number, y: number, direction: 1 | -1): string {
  const tail = round(x - 8 * direction);
  return `<path d="M${round(x)} ${y}L${tail} ${y - 4}V${y + 4}Z" fill="${LINE}"/>`;
}

function box(x: number, y: number, text: string, color: string): string {
  return `<rect x="${round(x - BOX.x)}" y="${y - BOX.y}" width="${2 * BOX.x}" height="${
    2 * BOX.y
  }" rx="4" fill="#ffffff" stroke="${color}" stroke-width="2" stroke-dasharray="5 4"/>` +
    svgText(text, { x, y: y + 4.5, anchor: "middle", bold: true });
}

/** A number within a calculation. */
function short(value: number): string {
  const text = formatNumber(value, 2);
  return value < 0 ? `(${text})` : text;
}
