import { assert, assertEquals } from "@std/assert";
import { packFrames } from "../../../lib/figures/sliders/pack_frames.ts";
import { unpacked } from "./moving.ts";

const CASES: [what: string, frames: string[], before: string, after: string][] = [
  [
    "a number in a text: the whole text moves",
    ["<svg><g><text>1</text></g></svg>", "<svg><g><text>2</text></g></svg>"],
    "<svg><g>",
    "</g></svg>",
  ],
  [
    "an attribute",
    ['<svg><path d="a"/><path d="c"/></svg>', '<svg><path d="b"/><path d="c"/></svg>'],
    "<svg>",
    '<path d="c"/></svg>',
  ],
  [
    "another number of elements",
    ["<svg><g><a/></g></svg>", "<svg><g><a/><b/></g></svg>"],
    "<svg><g><a/>",
    "</g></svg>",
  ],
  [
    "the end of one element and the start of the next",
    ['<svg><g><a/></g><g x="1"><b/></g></svg>', '<svg><g><c/></g><g x="2"><b/></g></svg>'],
    "<svg>",
    "</svg>",
  ],
  ["no difference at all", ["<svg><a/></svg>", "<svg><a/></svg>"], "<svg><a/></svg>", ""],
];

for (const [what, frames, before, after] of CASES) {
  Deno.test(`drawings that differ in ${what} share the rest`, () => {
    const packed = packFrames(frames);
    assertEquals([packed.before, packed.after], [before, after]);
    frames.forEach((frame, index) => assertEquals(unpacked(packed, index), frame));
  });
}

Deno.test("what is the same in all drawings or in some of them is written once", () => {
  const frames = Array.from(
    { length: 100 },
    (_, i) =>
      `<svg><text>${i % 10}</text><circle r="9" fill="#123456"/><text>${
        Math.floor(i / 10)
      }</text></svg>`,
  );
  const packed = packFrames(frames);
  frames.forEach((frame, index) => assertEquals(unpacked(packed, index), frame));
  assert(JSON.stringify(packed).length < 1000);
});
