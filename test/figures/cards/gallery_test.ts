import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { type Activation, activations } from "../../../lib/activations/mod.ts";
import { gallery } from "../../../lib/figures/cards/mod.ts";

const all: Activation[] = Object.values(activations);

Deno.test("the gallery has a named picture for every function of the catalogue, in alphabetical order", async () => {
  const svg = await gallery().svg();
  const names = [...svg.matchAll(/<text[^>]*font-weight="bold"[^>]*>([^<]*)<\/text>/g)]
    .map(([, text]) => text);
  assertEquals(names, Object.keys(activations).toSorted((a, b) => a.localeCompare(b, "en")));
  for (const name of names) assertStringIncludes(gallery().alt, name);
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
