import type * as Plot from "@observablehq/plot";
import { tenth } from "./svg.ts";

/** Dots at some pixels as one path, drawn twice, with a white edge below the colour: thousands of circles would be a large file. */
export function pointsMark(
  id: string,
  pixels: [number, number][],
  color: string,
  shape: number,
): Plot.RenderFunction {
  const d = pixels.map(([x, y]) => `M${tenth(x)} ${tenth(y)}h0`).join("");
  const size = pixels.length > 400 ? 5 : 7;
  return (_index, _scales, _values, _dimensions, { document }) => {
    const svg = "http://www.w3.org/2000/svg";
    const group = document.createElementNS(svg, "g");
    const path = document.createElementNS(svg, "path");
    path.setAttribute("id", id);
    path.setAttribute("d", d);
    path.setAttribute("stroke-linecap", shape % 2 === 0 ? "round" : "square");
    const defs = document.createElementNS(svg, "defs");
    defs.append(path);
    group.append(defs);
    for (const [stroke, width] of [["#ffffff", size + 2], [color, size]] as const) {
      const use = document.createElementNS(svg, "use");
      use.setAttribute("href", "#" + id);
      use.setAttribute("stroke", stroke);
      use.setAttribute("stroke-width", String(width));
      group.append(use);
    }
    return group as unknown as SVGElement;
  };
}
