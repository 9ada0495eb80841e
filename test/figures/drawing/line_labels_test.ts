import { assert, assertEquals } from "@std/assert";
import type { Point } from "../../../lib/figures/drawing/plane.ts";
import { Frame } from "../../../lib/figures/drawing/frame.ts";
import { placeLabels, spread } from "../../../lib/figures/drawing/line_labels.ts";

const frame = new Frame({ x: [0, 1], y: [0, 1], right: 100 });

/** Labels of straight lines from (0, 0) to the given ends. */
function labelsOf(ends: Point[]) {
  return placeLabels(
    ends.map((end, i) => ({ text: `line ${i}`, color: "#000000", line: [[[0, 0], end]] })),
    frame,
  );
}

function assertNoneOverlap(labels: ReturnType<typeof labelsOf>) {
  for (const [i, { box: a }] of labels.entries()) {
    for (const { box: b } of labels.slice(0, i)) {
      const apart = Math.abs(a.x - b.x) >= a.halfWidth + b.halfWidth ||
        Math.abs(a.y - b.y) >= a.halfHeight + b.halfHeight - 1e-9;
      assert(apart, `labels at ${a.x}, ${a.y} and ${b.x}, ${b.y} overlap`);
    }
  }
}

Deno.test("eight lines that end at the same place have eight labels that do not overlap", () => {
  for (const y of [0, 0.3, 0.5, 1]) {
    const labels = labelsOf(Array.from({ length: 8 }, () => [1, y] as Point));
    assertEquals(labels.length, 8);
    assertNoneOverlap(labels);
    for (const { box } of labels) {
      assert(box.y - box.halfHeight >= 0 && box.y + box.halfHeight <= frame.height, "inside");
      assert(box.x + box.halfWidth <= frame.width, "not clipped");
    }
  }
});

Deno.test("labels of lines that leave the picture early do not overlap either", () => {
  assertNoneOverlap(labelsOf([[0.5, 1], [0.51, 1], [0.52, 1], [0.5, 1], [1, 1]]));
});

Deno.test("a label that has room stands beside the end of its line", () => {
  const [label] = labelsOf([[1, 0.4]]);
  assertEquals(Math.round(label.box.y), Math.round(frame.py(0.4)));
  assertEquals(label.leader, undefined);
});

Deno.test("numbers are moved apart as little as possible", () => {
  const cases: [wanted: number[], places: number[]][] = [
    [[10, 50], [10, 50]],
    [[50, 10], [50, 10]],
    [[30, 30], [25, 35]],
    [[30, 30, 30], [20, 30, 40]],
    [[0, 0], [0, 10]],
    [[100, 98], [100, 90]],
    [[], []],
  ];
  for (const [wanted, places] of cases) assertEquals(spread(wanted, 10, [0, 100]), places);
});

Deno.test("where there is not room for all, the gaps shrink and all stay inside", () => {
  assertEquals(spread([5, 5, 5, 5, 5], 10, [0, 20]), [0, 5, 10, 15, 20]);
});
