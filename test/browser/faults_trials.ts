import { assertEquals } from "@std/assert";
import { IMPORT, notebookOf } from "./generated.ts";
import type { Trial } from "./lab.ts";
import { pictureFaults, sliderFaults } from "./pictures.ts";

function faultyFigures(): Trial {
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
  return {
    name: "faulty figures and sliders are found",
    files: [file],
    async use(lab) {
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
    },
  };
}

export const FAULTS: Trial = faultyFigures();
