import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { type Activation, activations, defineActivation } from "../../../lib/activations/mod.ts";
import { familiesOf } from "../../../lib/figures/cards/families.ts";
import { gallery } from "../../../lib/figures/cards/mod.ts";
import { textsIn } from "../assert_picture.ts";

const all: Activation[] = Object.values(activations);

Deno.test("the gallery has a named picture for every function of the catalogue", async () => {
  const texts = await textsIn(gallery());
  for (const name of Object.keys(activations)) {
    assertEquals(texts.filter((text) => text === name).length, 1, name);
    assertStringIncludes(gallery().alt, name);
  }
});

Deno.test("functions stand in families, and one of no family among the others", async () => {
  const own = defineActivation({ name: "bent", f: (x) => x + Math.abs(x) / 2 });
  const texts = await textsIn(gallery([activations.tanh, own, activations.relu]));
  const wanted = ["ReLU and its relatives", "relu", "S-shaped", "tanh", "Others", "bent"];
  assertEquals(texts.filter((text) => wanted.includes(text)), wanted);
});

Deno.test("every function of the catalogue is in one family", () => {
  const families = familiesOf(all);
  assertEquals(families.some(({ name }) => name === "Others"), false);
  assertEquals(families.flatMap(({ functions }) => functions).length, all.length);
});

Deno.test("a gallery of forty functions stays a small picture", async () => {
  const forty = Array.from({ length: 40 }, (_, i) => all[i % all.length]);
  const { length } = await gallery(forty).html();
  assert(length < 60_000, `${length} bytes`);
});

Deno.test("no line leaves its panel", async () => {
  const svg = await gallery([activations.linear]).svg();
  const [, d] = svg.match(/<path d="([^"]*)" fill="none"[^>]*stroke-width="3"/)!;
  const ys = [...d.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
  assert(Math.min(...ys) >= 22 && Math.max(...ys) <= 104, `${ys}`);
});
