import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { layers, summaryText } from "../../../lib/network/mod.ts";
import { diagram, type LayerRow } from "../../../lib/figures/models/mod.ts";
import { layerRows } from "../../../lib/figures/models/layer_rows.ts";
import { layOut } from "../../../lib/figures/models/layout.ts";
import { summaryBundle } from "../../../lib/figures/models/summary_display.ts";
import { sequential } from "../../../lib/training/mod.ts";

const { dense, activation } = layers;
const chain = () =>
  sequential({
    layers: [
      dense({ units: 4, inputShape: [3] }),
      activation({ activation: "relu" }),
      dense({ units: 1, useBias: false }),
    ],
  });

function row(name: string, type: string, params: number, ...connectedTo: string[]): LayerRow {
  return { name, type, outputShape: [8], params, connectedTo };
}

/** A skip over three layers, two branches that are added, and a concatenation. */
const BRANCHES = [
  row("input", "Input", 0),
  row("dense", "Dense", 72, "input"),
  row("left", "Dense", 72, "dense"),
  row("right", "Dense", 72, "dense"),
  row("add", "Add", 0, "left", "right"),
  row("concatenate", "Concatenate", 0, "add", "input"),
];

/** One layer for two inputs, both of its outputs taken by one layer; two outputs. */
const SHARED = [
  row("a", "Input", 0),
  row("b", "Input", 0),
  row("shared", "Dense", 72, "a", "b"),
  row("both", "Concatenate", 0, "shared", "shared"),
  row("yes_or_no", "Dense", 9, "both"),
  row("which", "Dense", 45, "both"),
];

const lines = ({ name, type }: LayerRow) => [`${name} (${type})`, "(None, 8)"];

for (
  const [what, rows, edges] of [["branches", BRANCHES, 7], ["a shared layer", SHARED, 6]] as const
) {
  Deno.test(`${what}: boxes stand apart, every arrow points down and keeps out of other boxes`, async () => {
    const layout = await layOut(rows, lines);
    const { boxes, size } = layout;
    assertEquals(layout.edges.length, edges);
    const inside = ([x, y]: readonly [number, number]) =>
      boxes.filter((box) =>
        Math.abs(x - box.x) < box.width / 2 - 1 && Math.abs(y - box.y) < box.height / 2 - 1
      );
    for (const box of boxes) {
      assertEquals(inside([box.x, box.y]), [box]);
      assert(box.x - box.width / 2 >= 0 && box.x + box.width / 2 <= size.width);
      assert(box.y - box.height / 2 >= 0 && box.y + box.height / 2 <= size.height);
    }
    for (const { points } of layout.edges) {
      assert(points[0][1] < points.at(-1)![1], "down");
      for (const point of points) assertEquals(inside(point), []);
    }
  });
}

Deno.test("a drawing has a box with name, shape and parameters for each layer, and an arrow for each connection", async () => {
  const svg = await diagram(chain()).svg();
  for (
    const text of [
      "input",
      "dense (Dense)",
      "(None, 4) · 16 parameters",
      "(None, 1) · 4 parameters",
    ]
  ) {
    assertStringIncludes(svg, `>${text}</text>`);
  }
  assertEquals(svg.match(/marker-end/g)!.length, 3);
  assertEquals((await diagram(SHARED).svg()).match(/marker-end/g)!.length, 6);
});

Deno.test("the words of a drawing name the layers and what they come after", () => {
  assertEquals(
    diagram(BRANCHES).alt,
    "Drawing of 6 layers. input (None, 8). dense (Dense) after input: (None, 8), 72 parameters. " +
      "left (Dense) after dense: (None, 8), 72 parameters. right (Dense) after dense: (None, 8), 72 parameters. " +
      "add (Add) after left and right: (None, 8). concatenate (Concatenate) after add and input: (None, 8).",
  );
});

Deno.test("layers that make no graph are refused", () => {
  const cases: [rows: unknown, message: string][] = [
    [undefined, "diagram: expected a model, or its layers, but found undefined"],
    [[], "at least one layer"],
    [[row("a", "Dense", 0), row("a", "Dense", 0)], 'found "a" twice'],
    [[row("a", "Dense", 0, "b")], 'expected a to be connected to one of a but found "b"'],
  ];
  for (const [rows, message] of cases) {
    assertThrows(() => diagram(rows as LayerRow[]), Error, message);
  }
});

Deno.test("a summary in HTML has the rows and totals of the text, and connections where they are not a chain", () => {
  const text = summaryText(chain());
  const { "text/html": html, "text/plain": plain } = summaryBundle(layerRows(chain()), text);
  assertEquals(plain, text);
  for (const words of ["Model: &quot;sequential&quot;", "dense_1 (Dense)", "(None, 4)", ">16<"]) {
    assertStringIncludes(html as string, words);
  }
  assertStringIncludes(html as string, "<div>Total params: 20 (80.00 B)</div>");
  assert(!(html as string).includes("Connected to"));
  const graph = summaryBundle(BRANCHES, text)["text/html"] as string;
  assertStringIncludes(graph, "Connected to");
  assertStringIncludes(graph, "left, right");
});
