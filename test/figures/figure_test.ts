import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { relu, softmax, tanh } from "../../lib/activations/mod.ts";
import { Matrix } from "../../lib/engine/mod.ts";
import { card, compare, gallery } from "../../lib/figures/cards/mod.ts";
import { stability } from "../../lib/lessons/mod.ts";
import { confusionMatrix } from "../../lib/figures/charts/matrix/confusion_matrix.ts";
import { digits } from "../../lib/figures/charts/digits.ts";
import { type Figure, figure } from "../../lib/figures/figure.ts";
import { diagram } from "../../lib/figures/models/mod.ts";
import { plot } from "../../lib/figures/plot/plot.ts";
import { plotHistory } from "../../lib/figures/plot/plot_history.ts";
import { plotPoints } from "../../lib/figures/plot/plot_points.ts";
import { jupyterDisplay } from "../../lib/kernel/show.ts";

const history = { accuracy: [0.9, 0.95], val_accuracy: [0.91, 0.94] };
const labels = Uint8Array.from({ length: 1000 }, (_, i) => i % 10);
const guesses = labels.map((label, i) => i % 7 === 0 ? (label + i) % 10 : label);

const figures: Record<string, Figure> = {
  plot: plot(relu, { zones: true, title: 'A "title" with <signs> & more' }),
  "plot of many": plot([relu, tanh, Math.abs, Math.sin]),
  plotHistory: plotHistory({ relu: history, "a <b> & c": history }, { title: "Two" }),
  "plotHistory of one": plotHistory({ history }),
  plotPoints: plotPoints([[0, 0], [1, 1]], [0, 1], {
    region: ({ rows }) => new Float32Array(rows),
  }),
  digits: digits(new Matrix(12, 784), {
    labels: labels.slice(0, 12),
    predicted: guesses.slice(0, 12),
  }),
  confusionMatrix: confusionMatrix(labels, guesses),
  card: card(relu).figure,
  "card of a vector": card(softmax).figure,
  gallery: gallery(),
  compare: compare([relu, tanh, Math.abs, Math.sin], { title: "Four & more" }),
  stability: stability("sigmoid").figure,
  diagram: diagram([
    { name: "a <b>", type: "Input", outputShape: [null, 3], params: 0, connectedTo: [] },
    { name: "b", type: "Dense", outputShape: [3], params: 1, connectedTo: ["a <b>"] },
  ]),
  figure: figure((Plot) => ({ marks: [Plot.dot([[1, 2]])] }), { alt: "A dot." }),
};

for (const [name, drawn] of Object.entries(figures)) {
  Deno.test(`${name}: a picture that stands on its own, with words beside it`, async () => {
    const bundle = await drawn[jupyterDisplay]();
    assertEquals(bundle["text/plain"], drawn.alt);
    const html = bundle["text/html"] as string;
    const images = [
      ...html.matchAll(/<img alt="([^"]+)"[^>]* src="data:image\/svg\+xml;base64,([^"]+)">/g),
    ]
      .map(([, alt, data]) => ({
        alt,
        svg: new TextDecoder().decode(Uint8Array.fromBase64(data)),
      }));
    const [{ alt }] = images;
    assert(alt.length > 5 && !/undefined|NaN|\[object/.test(alt), alt);
    assert(html.length < 60_000, `${html.length} bytes`);
    const plain = images.map(({ svg }) => svg.replace(/<style>[^<]*<\/style>/, ""));
    if (images.length === 1) assertEquals(plain[0], await drawn.svg());
    const words = (svg: string) =>
      [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
    const wanted = words(await drawn.svg()), found = plain.flatMap(words);
    const title = html.match(/<b>([^<]*)<\/b>/)?.[1];
    assertEquals([...found, ...(images.length > 1 && title ? [title] : [])].sort(), wanted.sort());
  });

  Deno.test(`${name}: white ground, fixed colours, nothing from elsewhere, well-formed`, async () => {
    const svg = await drawn.svg();
    const [width, height] = [...svg.matchAll(/^<svg [^>]*width="(\d+)" height="(\d+)"/g)][0].slice(
      1,
    );
    assertStringIncludes(svg, '<svg xmlns="http://www.w3.org/2000/svg"');
    assertStringIncludes(svg, `<rect width="${width}" height="${height}" fill="#ffffff"/>`);
    assert(Number(width) <= 640, "no wider than a cell");
    assert(!/currentColor|<style|<script|href="(?!data:|#)|url\(http/.test(svg));
    assertWellFormed(svg);
    for (const [, size] of svg.matchAll(/font-size="(\d+)/g)) assert(Number(size) >= 11, size);
  });
}

Deno.test("a figure is drawn only once, and not before it is shown", async () => {
  let count = 0;
  const counting = figure((Plot) => {
    count++;
    return { marks: [Plot.dot([[1, 2]])] };
  }, { alt: "A dot." });
  assertEquals(count, 0);
  await counting[jupyterDisplay]();
  await counting.svg();
  assertEquals(count, 1);
});

Deno.test("a figure that carries numbers has them folded below it", async () => {
  const html = await plotHistory({ relu: history }).html();
  assertStringIncludes(html, "<details");
  assertStringIncludes(html, "0.9500");
});

Deno.test("a figure without alt text is refused", () => {
  assertThrows(() => figure(() => ({}), { alt: " " }), RangeError, "expected an alt text");
});

Deno.test("panels stand side by side where there is room, else below each other", async () => {
  const figure = plotHistory({ relu: history }, { title: "Two" });
  const panels = [...(await figure.svg()).matchAll(/<svg x="(\d+)"/g)];
  assertEquals(panels.length, 2);
  assert(Number(panels[1][1]) > 250);
  const html = await figure.html();
  const widths = [...html.matchAll(/<img [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
  assertEquals(widths, [320, 320]);
  assertStringIncludes(html, "display:flex;flex-wrap:wrap;max-width:640px");
  assertStringIncludes(html, "<b>Two</b>");
});

Deno.test("in a narrow window text stays readable", async () => {
  const room = 448; // of an output in a window of 900 pixels with the list of files open
  for (const [name, drawn] of Object.entries(figures)) {
    for (const [image] of (await drawn.html()).matchAll(/<img [^>]*>/g)) {
      const width = Number(image.match(/width="(\d+)"/)![1]);
      const data = image.match(/base64,([^"]*)/)![1];
      const svg = new TextDecoder().decode(Uint8Array.fromBase64(data));
      const sizes = [...svg.matchAll(/font-size="([\d.]+)/g)].map(([, size]) => Number(size));
      const shown = Math.min(...sizes) * Math.min(1, room / width);
      assert(shown >= 11 || name === "confusionMatrix" && shown >= 9.5, `${name}: ${shown} pixels`);
    }
  }
});

Deno.test("a panel's title stands above it, and a legend beside it does not spoil the picture", async () => {
  const svg = await figure((Plot) => ({
    title: "A & B",
    color: { legend: true },
    marks: [Plot.dot([[0, 0], [1, 1]], { fill: ([x]: number[]) => x > 0 ? "one" : "none" })],
  }), { alt: "Two dots." }).svg();
  assertWellFormed(svg);
  assertStringIncludes(svg, 'width="560" height="400"');
  assertStringIncludes(svg, ">A &amp; B</text>");
  assert(!/<(figure|h2|div)/.test(svg), "HTML in a picture");
});

/** Every tag is closed in order, and no bare & or < is left: what an image viewer insists on. */
function assertWellFormed(xml: string): void {
  const open: string[] = [];
  for (const [, close, name, rest] of xml.matchAll(/<(\/?)([a-zA-Z]+)((?:"[^"]*"|[^">])*)>/g)) {
    if (close) assertEquals(open.pop(), name);
    else if (!rest.endsWith("/")) open.push(name);
  }
  assertEquals(open, []);
  assert(!/&(?!amp;|lt;|gt;|quot;|#\d+;|#x[0-9a-f]+;)/i.test(xml), "a bare &");
}
