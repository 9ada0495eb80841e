import type { Panel } from "./panel.ts";
import type { Interval, Point } from "./plane.ts";

/** The parts of an SVG drawn by Observable Plot that are read here. */
export interface PlotElement {
  readonly outerHTML: string;
  getAttribute(name: string): string | null;
  querySelectorAll(selectors: string): Iterable<Element>;
  scale(name: string): {
    domain?: Iterable<unknown>;
    invert?(value: number): unknown;
  } | undefined;
}

/**
 * Reads the panels of a plot that does not carry its data back from the drawing: one, or each facet of it; none where an
 * axis is missing or does not hold numbers.
 */
export function readPanels(svg: PlotElement, heading: string): Panel[] {
  const [x, y] = ["x", "y"].map((name) => svg.scale(name));
  const ends = [x, y].map((scale) => [...scale?.domain ?? []].map(Number));
  if (!x?.invert || !y?.invert || ends.flat().length !== 4 || ends.flat().some(Number.isNaN)) {
    return [];
  }
  const xAt = (px: number) => Number(x.invert!(px));
  const yAt = (py: number) => Number(y.invert!(py));
  const facetOf = facetReader(svg);
  const facets = new Set([...svg.querySelectorAll(`${LINES}, ${RULES}`)].map(facetOf));
  if (facets.size === 0) facets.add("");
  return [...facets].map((facet) => {
    const all = (selectors: string) =>
      [...svg.querySelectorAll(selectors)].filter((element) =>
        facetOf(element) === facet && (element.localName === "text" || isVisible(element))
      );
    const rules = all(RULES).filter(isDrawnOnPurpose).map((line) =>
      ["x1", "x2", "y1", "y2"].map((name) => Number(line.getAttribute(name) ?? 0))
    );
    return {
      heading,
      x: inOrder(ends[0]),
      y: inOrder(ends[1]),
      reversed: [
        ...(xAt(0) < xAt(100) ? [] : ["x"] as const),
        ...(yAt(0) > yAt(100) ? [] : ["y"] as const),
      ],
      curves: all(LINES).map((path) => ({
        pieces: piecesOf(path.getAttribute("d") ?? "")
          .map((piece) => piece.map(([px, py]): Point => [xAt(px), yAt(py)])),
        dashed: [path, path.parentElement].some((each) => each?.hasAttribute("stroke-dasharray")),
      })),
      texts: all("text").map((text) => {
        const [px, py] = numbersIn(text.getAttribute("transform") ?? "");
        return { text: text.textContent ?? "", at: [xAt(px ?? 0), yAt(py ?? 0)] as const };
      }),
      verticals: rules.filter(([x1, x2]) => x1 === x2).map(([px]) => xAt(px)),
      horizontals: rules.filter(([, , y1, y2]) => y1 === y2).map(([, , py]) => yAt(py)),
    };
  });
}

const LINES = 'g[aria-label="line"] path';
const RULES = 'g[aria-label^="rule"] line, g[aria-label$="grid"] line';

/** Whether a line is one of its own, not one of a whole grid. */
function isDrawnOnPurpose({ parentElement }: Element): boolean {
  return parentElement?.getAttribute("aria-label")?.startsWith("rule") ||
    parentElement?.children.length === 1;
}

/** Whether a line has a colour that lets it be seen. */
function isVisible(element: Element): boolean {
  const own = (name: string) =>
    [element, element.parentElement].map((each) => each?.getAttribute(name) ?? null)
      .find((value) => value !== null);
  const stroke = own("stroke");
  return stroke !== undefined && !/^(none|transparent)$/.test(stroke!) &&
    ["stroke-opacity", "opacity", "stroke-width"].every((name) => own(name) !== "0");
}

/** Says in which facet an element stands: Plot draws each into a group that is moved there; "" without facets. */
function facetReader(svg: PlotElement): (element: Element) => string {
  if (!svg.scale("fx") && !svg.scale("fy")) return () => "";
  return (element) => element.parentElement?.getAttribute("transform") ?? "";
}

/** The points of an SVG path: where each of its commands ends. */
function piecesOf(d: string): Point[][] {
  const pieces: Point[][] = [];
  for (const [, command, numbers] of d.matchAll(/([MLC])([^MLCZ]*)/g)) {
    const end = numbersIn(numbers).slice(-2);
    if (end.length < 2) continue;
    if (command === "M") pieces.push([]);
    pieces.at(-1)?.push([end[0], end[1]]);
  }
  return pieces;
}

function numbersIn(text: string): number[] {
  return (text.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);
}

function inOrder([a, b]: number[]): Interval {
  return a < b ? [a, b] : [b, a];
}
