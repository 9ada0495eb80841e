import type * as Plot from "@observablehq/plot";

/** An element of a drawing: its name, its attributes, and the text in it. */
export type Shape = [name: string, attributes: Record<string, string | number>, text?: string];

/** Shapes in pixels as a mark of Plot: one path for many bars or points keeps a file small. */
export function shapeMark(shapes: readonly Shape[]): Plot.RenderFunction {
  return (_index, _scales, _values, _dimensions, { document }) => {
    const svg = "http://www.w3.org/2000/svg";
    const group = document.createElementNS(svg, "g");
    for (const [name, attributes, text] of shapes) {
      const element = document.createElementNS(svg, name);
      for (const [key, value] of Object.entries(attributes)) {
        element.setAttribute(key, String(value));
      }
      if (text !== undefined) element.textContent = text;
      group.append(element);
    }
    return group as unknown as SVGElement;
  };
}
