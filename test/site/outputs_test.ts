import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { jupyterDisplay, markdown, prediction, todo, Verdict } from "nonlinear";
import { asksToWrite, outputHtml } from "../../.site/read/outputs.ts";

const same = (address: string) => address;

Deno.test("a drawing reads the same in the page as in the notebook", () => {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg"><text fill="#222">100 % & “more”\n</text></svg>`;
  const base64 = new TextEncoder().encode(svg).toBase64();
  const data = { "text/html": `<img alt="x" src="data:image/svg+xml;base64,${base64}">` };
  const html = outputHtml({ output_type: "display_data", data }, same);
  const [, address] = /src="data:image\/svg\+xml,([^"]*)"/.exec(html)!;
  const read = decodeURIComponent(address.replaceAll("&amp;", "&"));
  assertEquals(read.replaceAll("'", '"'), svg);
});

Deno.test("an error is text, without the colours of a terminal and without tags of its own", () => {
  const error = {
    ename: "RangeError",
    evalue: "<b>",
    traceback: ["\x1b[31mRangeError\x1b[39m: <b>"],
  };
  assertEquals(
    outputHtml({ output_type: "error", ...error }, same),
    '<pre class="error">RangeError: &lt;b&gt;</pre>',
  );
});

Deno.test("links in results lead to pages", () => {
  const data = { "text/html": '<a href="03-sigmoid.ipynb">03</a>' };
  const html = outputHtml({ output_type: "execute_result", data }, () => "03-sigmoid.html");
  assertEquals(html, '<a href="03-sigmoid.html">03</a>');
});

Deno.test("a picture of pixels has its words", () => {
  const data = { "image/png": "AA\nAA", "text/plain": "Figure" };
  const html = outputHtml({ output_type: "display_data", data }, same);
  assertStringIncludes(html, 'alt="Figure" src="data:image/png;base64,AAAA"');
});

Deno.test("what only asks to write something, as the exercises of the library say it, is known", async () => {
  const shown = async (value: { [jupyterDisplay](): unknown }) => ({
    output_type: "execute_result" as const,
    data: await value[jupyterDisplay]() as Record<string, string>,
  });
  const stub = new Verdict("not started", { title: "One neuron", next: "write your answer" });
  for (const value of [prediction(todo), stub, stub.later]) assert(asksToWrite(await shown(value)));
  const wrong = new Verdict("not yet", { title: "One neuron", problem: "it is too large" });
  for (const value of [prediction("a half"), wrong, prediction(todo).beside(markdown("0.5"))]) {
    assert(!asksToWrite(await shown(value)));
  }
});
