import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { escapeHtml } from "../../../lib/kernel/escape_html.ts";

Deno.test("the reference has every function of the catalogue once, in alphabetical order", async () => {
  const { "text/html": html, "text/plain": text } = await nl.reference()[nl.jupyterDisplay]();
  const names = [...(html as string).matchAll(/<summary[^>]*><b>(\w+)</g)].map(([, name]) => name);
  assertEquals(names.length, Object.keys(nl.activations).length);
  assertEquals(names, names.toSorted((a, b) => a.localeCompare(b, "en")));
  assertEquals((text as string).split("\n").length, names.length);
});

Deno.test("the reference has the formulas, and fits well into a notebook", async () => {
  const html = (await nl.reference()[nl.jupyterDisplay]())["text/html"] as string;
  for (const { name, formula } of Object.values(nl.activations)) {
    assert(html.includes(escapeHtml(formula)), name);
  }
  assert(html.length < 250_000, `${html.length} characters`);
});
