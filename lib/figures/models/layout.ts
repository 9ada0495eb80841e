import { figureWidth, fontSize, type Size } from "../drawing/svg.ts";
import { textWidth } from "../drawing/text.ts";
import type { LayerRow } from "./layer_rows.ts";

/** A layer's box by its middle and its sides, in pixels, and the lines of text in it. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  texts: string[];
}

/** A line from one box to another. */
export interface Edge {
  points: (readonly [x: number, y: number])[];
}

/**
 * Places for the layers of a graph, from top to bottom, and lines between them that go around boxes: by dagre, which is
 * loaded when the first drawing is made (Gansner et al. 1993, "A Technique for Drawing Directed Graphs").
 */
export async function layOut(
  rows: readonly LayerRow[],
  textsOf: (row: LayerRow) => string[],
): Promise<{ boxes: Box[]; edges: Edge[]; size: Size }> {
  const { graphlib, layout } = await import("@dagrejs/dagre");
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({
    rankdir: "TB",
    ranksep: 34,
    nodesep: 28,
    edgesep: 16,
    marginx: 12,
    marginy: 12,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const row of rows) {
    const texts = textsOf(row);
    const width = Math.max(...texts.map((text, i) => textWidth(text, fontSize, i === 0))) + 36;
    graph.setNode(row.name, { texts, width: Math.ceil(width), height: 14 + 18 * texts.length });
  }
  for (const { name, connectedTo } of rows) {
    // Two outputs of a shared layer are two lines between the same boxes.
    connectedTo.forEach((from, i) => graph.setEdge(from, name, {}, String(i)));
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as Partial<Size>;
  const outer = { width: Math.max(figureWidth, Math.ceil(width)), height: Math.ceil(height) };
  const shift = (outer.width - width) / 2;
  return {
    size: outer,
    boxes: rows.map(({ name }) => {
      const box = graph.node(name) as Box;
      return { ...box, x: box.x + shift };
    }),
    edges: graph.edges().map((edge) => ({
      points: graph.edge(edge).points.map(({ x, y }: { x: number; y: number }) =>
        [x + shift, y] as const
      ),
    })),
  };
}
