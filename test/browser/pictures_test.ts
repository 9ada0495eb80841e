import { assertAlmostEquals, assertEquals } from "@std/assert";
import { decode, type DecodedPng, encode } from "fast-png";
import { IMPORT, notebookOf } from "./generated.ts";
import { mayRun, withLab } from "./lab.ts";
import { drawnShare, pictureFaults, sliderFaults } from "./pictures.ts";

/** A white picture of 10 × 10 pixels with some black ones, row by row from the top. */
function picture(black: number): DecodedPng {
  const data = new Uint8Array(300).fill(255).fill(0, 0, 3 * black);
  return decode(encode({ width: 10, height: 10, data, channels: 3 }));
}

Deno.test("the drawn share of a picture is what differs from its ground", () => {
  assertAlmostEquals(drawnShare(picture(0)), 0);
  assertAlmostEquals(drawnShare(picture(7)), 0.07);
});

Deno.test("the drawn share of a part of a picture is that of this part", () => {
  assertAlmostEquals(drawnShare(picture(7), { x: 0, y: 2, width: 10, height: 8 }), 0);
  assertAlmostEquals(drawnShare(picture(7), { x: 6, y: 0, width: 4, height: 5 }), 0.05);
});

Deno.test({
  name: "faulty figures and sliders in JupyterLab are found",
  ignore: !mayRun,
  async fn() {
    const blank =
      'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="50" height="9"/>';
    const figures = [
      `<img src='${blank}' alt='nothing'>`,
      `<img src='data:image/png;base64,broken' alt='broken'>`,
      "<svg width='50' height='9'><circle r='8'/></svg>",
      "<input type='range' aria-label='dead'>",
    ];
    const show = (html: string) => `await nl.show(nl.html(${JSON.stringify(html)}));`;
    const file = notebookOf("faulty", [IMPORT, ...figures.map(show)]);
    await withLab([file], async (lab) => {
      const notebook = await lab.open(file.path);
      await notebook.runAll();
      const faults = [
        'picture 1 (img "nothing") is blank',
        'picture 2 (img "broken") did not load',
        'picture 3 (svg "") has no text for those who cannot see it',
      ];
      assertEquals(await pictureFaults(notebook.page), faults);
      await notebook.picture(async (whole) => {
        assertEquals(await pictureFaults(notebook.page, whole), faults);
      });
      assertEquals(await sliderFaults(notebook.page), [
        'slider "dead" does not change its figure',
        'slider "dead" lets keys change the cells',
      ]);
    });
  },
});
