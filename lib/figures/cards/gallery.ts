import { itemsOf, shown } from "../../options/mod.ts";
import {
  type Activation,
  activations,
  isActivation,
  isScalarActivation,
} from "../../activations/mod.ts";
import { colorOf, mix, textColor } from "../drawing/colors.ts";
import { curveOf, cutTo, simplified } from "../drawing/curve.ts";
import type { Point } from "../drawing/plane.ts";
import { Figure } from "../figure.ts";
import { Frame } from "../drawing/frame.ts";
import { fontSize, ink, round, svgDocument, svgText } from "../drawing/svg.ts";
import { textWidth } from "../drawing/text.ts";
import { sectionsOf } from "./vector_figure.ts";

const COLUMNS = 4;
const DOMAIN = [-4, 4] as const;
const RANGE = [-2, 3] as const;
const PANEL = { left: 26, width: 150, name: 22, height: 82, between: 14 };

/**
 * All functions of the catalogue as small pictures on the same axes, in alphabetical order: f heavy, f′ light;
 * for a function of vectors its outputs for [x, 0, 1]. A cell that ends in `nl.activations` shows the same.
 *
 * @param functions By default those of the catalogue.
 * @throws {TypeError} If it is not a list of activations.
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
  const list = itemsOf("gallery", "the functions", functions, { like: "[nl.relu]", most: 200 });
  list.forEach((f, i) => {
    if (isActivation(f)) return;
    throw new TypeError(
      `gallery: expected an activation, such as nl.relu, at ${i} but found ${shown(f)}.`,
    );
  });
  const sorted = (list as Activation[]).toSorted((a, b) =>
    a.name.localeCompare(b.name, "en", { sensitivity: "base" })
  );
  const rows = Math.ceil(sorted.length / COLUMNS);
  const rowHeight = PANEL.name + PANEL.height + PANEL.between;
  const size = { width: 640, height: rows * rowHeight + 46 };
  const names = sorted.map(({ name }) => name).join(", ");
  return new Figure(() => {
    const panels = sorted.map((f, i) => {
      const column = i % COLUMNS;
      const row = Math.floor(i / COLUMNS);
      const isLowest = i + COLUMNS >= sorted.length;
      const x = PANEL.left + column * (PANEL.width + 3);
      const body = panel(f, { numbersLeft: column === 0, numbersBelow: isLowest });
      return `<g transform="translate(${x} ${30 + row * rowHeight})">${body}</g>`;
    });
    return Promise.resolve({ svg: svgDocument(legend() + panels.join(""), size), size });
  }, {
    alt: `Small graphs of ${sorted.length} activation functions on the same axes, x from ` +
      `${DOMAIN.join(" to ")} and y from ${RANGE.join(" to ")}: ${names}.`.replaceAll("-", "−"),
  });
}

function legend(): string {
  const line = (x: number, width: number, stroke: string, dashes = "") =>
    `<path d="M${x} 12h26" stroke="${stroke}" stroke-width="${width}"${dashes}/>`;
  return line(26, 3, "#4d4d4d") + svgText("f", { x: 57, y: 16 }) +
    line(80, 1.5, "#9c9c9c", DASHES) + svgText("f′", { x: 111, y: 16 }) +
    svgText("the same axes for all", { x: 140, y: 16 });
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
  const color = colorOf(f.name);
  const lines = isScalarActivation(f)
    ? path(f.scalarDerivative, frame, mix(color, "#ffffff", 0.4), 1.5, DASHES) +
      path(f.scalar, frame, color, 3)
    : sectionsOf(f).sections.map((section, i) =>
      path(section.f, frame, mix(color, "#ffffff", 0.25 * i), 2.5)
    ).join("");
  const [x0, y0] = [frame.px(0), frame.py(0)].map(round);
  const zero = `<path d="M${frame.left} ${y0}H${frame.right}M${x0} ${frame.top}V${frame.bottom}" ` +
    `stroke="#c4c4c4"/>`;
  const name = svgText(shortened(f.name), {
    x: frame.left,
    y: PANEL.name - 6,
    bold: true,
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
  dashes = "",
): string {
  const tolerance: Point = [frame.xAt(0.3) - frame.xAt(0), frame.yAt(0) - frame.yAt(0.3)];
  const d = cutTo(frame.y, curveOf(f, frame.x).pieces).map((piece) =>
    "M" + simplified(piece, tolerance)
      .map(([x, y]) => `${frame.px(x).toFixed(1)} ${frame.py(y).toFixed(1)}`)
      .join("L")
  ).join("");
  return d &&
    `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"${dashes}/>`;
}

function shortened(name: string): string {
  let text = name;
  while (textWidth(text, fontSize, true) > PANEL.width - 20) text = text.slice(0, -2) + "…";
  return text;
}
