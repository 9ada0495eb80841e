import { type Activation, activations, isScalarActivation } from "../../activations/mod.ts";
import { colorOf, paleOpacity, textColor } from "../drawing/colors.ts";
import { curveOf, cutTo, simplified } from "../drawing/curve.ts";
import type { Point } from "../drawing/plane.ts";
import { Figure } from "../figure.ts";
import { Frame } from "../drawing/frame.ts";
import { figureWidth, fontSize, ink, round, svgDocument, svgText } from "../drawing/svg.ts";
import { textWidth } from "../drawing/text.ts";
import { familiesOf } from "./families.ts";
import { sectionsOf } from "./vector_figure.ts";

const COLUMNS = 4;
const DOMAIN = [-4, 4] as const;
const RANGE = [-2, 3] as const;
const PANEL = { left: 26, width: 130, name: 22, height: 78, between: 14 };
const ROW = PANEL.name + PANEL.height + PANEL.between;
/** The heights of the legend, of a family's name, and of the numbers below its last row. */
const LEGEND = 26, HEADING = 26, NUMBERS = 12;

/**
 * All functions of the catalogue as small pictures on the same axes, family by family: f heavy, f′ light;
 * for a function of vectors its outputs for [x, 0, 1]. A cell that ends in `nl.activations` shows the same.
 *
 * @param functions By default those of the catalogue.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * assertStringIncludes(nl.gallery().alt, "relu");
 * ```
 */
export function gallery(functions: readonly Activation[] = Object.values(activations)): Figure {
  const families = familiesOf(functions);
  const words = families.map(({ name, functions }) =>
    `${name}: ${functions.map(({ name }) => name).join(", ")}.`
  );
  return new Figure(() => {
    const parts = [legend()];
    let top = LEGEND;
    for (const { name, functions } of families) {
      parts.push(svgText(name, { x: 12, y: top + 17, bold: true }));
      top += HEADING;
      functions.forEach((f, i) => {
        const column = i % COLUMNS, row = Math.floor(i / COLUMNS);
        const isLowest = i + COLUMNS >= functions.length;
        const x = PANEL.left + column * (PANEL.width + 3);
        const body = panel(f, { numbersLeft: column === 0, numbersBelow: isLowest });
        parts.push(`<g transform="translate(${x} ${top + row * ROW})">${body}</g>`);
      });
      top += Math.ceil(functions.length / COLUMNS) * ROW + NUMBERS;
    }
    const size = { width: figureWidth, height: top };
    return Promise.resolve({ svg: svgDocument(parts.join(""), size), size });
  }, {
    alt: `Small graphs of ${functions.length} activation functions on the same axes, x from ` +
      `${DOMAIN.join(" to ")} and y from ${RANGE.join(" to ")}. `.replaceAll("-", "−") +
      words.join(" "),
  });
}

function legend(): string {
  const line = (x: number, width: number, more = "") =>
    `<path d="M${x} 12h26" stroke="#4d4d4d" stroke-width="${width}"${more}/>`;
  return line(26, 3) + svgText("f", { x: 57, y: 17 }) +
    line(80, 1.5, `${DASHES} stroke-opacity="0.65"`) + svgText("f′", { x: 111, y: 17 }) +
    svgText("the same axes for all", { x: 140, y: 17 });
}

const DASHES = ' stroke-dasharray="5 3"';

function panel(
  f: Activation,
  { numbersLeft, numbersBelow }: { numbersLeft: boolean; numbersBelow: boolean },
): string {
  const frame = new Frame({
    x: DOMAIN,
    y: RANGE,
    width: PANEL.width,
    height: PANEL.name + PANEL.height,
    top: PANEL.name,
    right: 6,
    bottom: 0,
    hideY: true,
    xTicks: [...DOMAIN],
  });
  const color = colorOf(f.name), pale = paleOpacity(color);
  const lines = isScalarActivation(f)
    ? path(f.scalarDerivative, frame, color, 1.5, `${DASHES} stroke-opacity="${pale}"`) +
      path(f.scalar, frame, color, 3)
    : sectionsOf(f).sections.map((section, i) =>
      path(section.f, frame, color, 2.5, ` stroke-opacity="${i === 0 ? 1 : pale}"`)
    ).join("");
  const [x0, y0] = [frame.px(0), frame.py(0)].map(round);
  const zero = `<path d="M${frame.left} ${y0}H${frame.right}M${x0} ${frame.top}V${frame.bottom}" ` +
    `stroke="#c4c4c4"/>`;
  const name = svgText(shortened(f.name), {
    x: frame.left,
    y: PANEL.name - 6,
    fill: textColor(color),
  });
  return zero + lines + name +
    (numbersLeft ? numbers([0, RANGE[1]], (y) => [frame.left - 6, frame.py(y) + 4.5], "end") : "") +
    (numbersBelow ? numbers([...DOMAIN], (x) => [frame.px(x), frame.bottom + 15], "middle") : "");
}

function numbers(
  values: number[],
  place: (value: number) => Point,
  anchor: "end" | "middle",
): string {
  return values.map((value) => {
    const [x, y] = place(value);
    return svgText(String(value).replace("-", "−"), { x, y, anchor, fill: ink });
  }).join("");
}

function path(
  f: (x: number) => number,
  frame: Frame,
  stroke: string,
  width: number,
  more = "",
): string {
  const tolerance: Point = [frame.xAt(0.3) - frame.xAt(0), frame.yAt(0) - frame.yAt(0.3)];
  const d = cutTo(frame.y, curveOf(f, frame.x).pieces).map((piece) =>
    "M" + simplified(piece, tolerance)
      .map(([x, y]) => `${frame.px(x).toFixed(1)} ${frame.py(y).toFixed(1)}`)
      .join("L")
  ).join("");
  return d &&
    `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"${more}/>`;
}

function shortened(name: string): string {
  let text = name;
  while (textWidth(text, fontSize) > PANEL.width - 10) text = text.slice(0, -2) + "…";
  return text;
}
