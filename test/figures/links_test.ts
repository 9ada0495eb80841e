import { assert, assertEquals } from "@std/assert";
import { defineActivation } from "nonlinear";
import { card } from "../../lib/figures/cards/mod.ts";
import { isWebAddress, isWebOrRelative } from "../../lib/figures/links.ts";
import { jupyterDisplay } from "../../lib/kernel/mod.ts";
import { chooser } from "../../lib/lessons/mod.ts";

/** Addresses, whether they are of the web, and whether a notebook may link to them. */
const ADDRESSES: [address: string, web: boolean, link: boolean][] = [
  ["https://arxiv.org/abs/1606.08415", true, true],
  ["HTTP://example.org", true, true],
  ["03-sigmoid.ipynb", false, true],
  ["../README.md#how-fast", false, true],
  ["#heading:one", false, true],
  ["page?at=12:30", false, true],
  ["", false, false],
  ["https://", false, false],
  ["https:///etc/passwd", false, false],
  ["https://example.org/a b", false, false],
  ["javascript:alert(1)", false, false],
  ["JavaScript:alert(1)", false, false],
  [" javascript:alert(1)", false, false],
  ["java\nscript:alert(1)", false, false],
  ["\x01javascript:alert(1)", false, false],
  ["data:text/html,<script>1</script>", false, false],
  ["vbscript:x", false, false],
  ["file:///etc/passwd", false, false],
  ["blob:https://example.org/1", false, false],
  ["ftp://example.org", false, false],
  ["https://en.wikipedia.org/wiki/Rolle's_theorem_(x)", true, true],
  ["https://[::1]:8888/", true, true],
  ["//example.org/x", false, false],
  ["/\\example.org", false, false],
  ["\\\\example.org", false, false],
  ["\\/example.org", false, false],
  ["/etc/passwd", false, false],
  ["..\\README.md", false, false],
  ["https:example.org", false, false],
  ["https:\\\\example.org", false, false],
  ["https://user:password@example.org", false, false],
  ["https://arxiv.org@example.org", false, false],
  ["https://example.org/\u202egpj.exe", false, false],
  ["https://exa\tmple.org", false, false],
  ["https://exa\u0000mple.org", false, false],
  ['https://example.org/"onmouseover="alert(1)', false, false],
  ["https://?", false, false],
  ["java\tscript:alert(1)", false, false],
  ["\u00a0javascript:alert(1)", false, false],
  ["DATA:text/html,x", false, false],
  ["view-source:https://example.org", false, false],
  ["mailto:a@example.org", false, false],
  ["C:\\autoexec.bat", false, false],
  ["lesson\u0007.ipynb", false, false],
];

for (const [address, web, link] of ADDRESSES) {
  Deno.test(`${JSON.stringify(address)} is ${link ? "a link" : "none"} of a notebook`, async () => {
    assertEquals([isWebAddress(address), isWebOrRelative(address)], [web, link]);

    const table = await chooser(
      [{ task: "any", read: `[words](${address})` }],
      { ask: { task: "Task?" } },
    )[jupyterDisplay]();
    assertEquals(String(table["text/html"]).includes("<a href="), link);
  });

  Deno.test(`a card links to ${JSON.stringify(address)}: ${web}`, async () => {
    const mine = defineActivation({
      name: "mine",
      f: (x) => x,
      references: [{ title: "A paper", authors: "A. Author", year: 2020, link: address }],
    });
    const html = String((await card(mine)[jupyterDisplay]())["text/html"]);
    assert(html.includes("A paper"));
    assertEquals(/<a href="(?!https:\/\/keras|https:\/\/js\.tensorflow)/.test(html), web);
  });
}
