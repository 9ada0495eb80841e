import { assertAlmostEquals, assertEquals } from "@std/assert";
import { encode } from "fast-png";
import { IMPORT, notebookOf } from "./generated.ts";
import { mayRun, withLab } from "./lab.ts";
import { drawnShare, pictureFaults, sliderFaults } from "./pictures.ts";

/** A white picture of 10 × 10 pixels with some black ones. */
function png(black: number): Uint8Array {
  const data = new Uint8Array(300).fill(255).fill(0, 0, 3 * black);
  return encode({ width: 10, height: 10, data, channels: 3 });
}

Deno.test("the drawn share of a picture is what differs from its ground", () => {
  assertAlmostEquals(drawnShare(png(0)), 0);
  assertAlmostEquals(drawnShare(png(7)), 0.07);
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
      assertEquals(await pictureFaults(notebook.page), [
        'picture 1 (img "nothing") is blank',
        'picture 2 (img "broken") did not load',
        'picture 3 (svg "") has no text for those who cannot see it',
      ]);
      assertEquals(await sliderFaults(notebook.page), [
        'slider "dead" does not change its figure',
        'slider "dead" lets keys change the cells',
      ]);
    });
  },
});
