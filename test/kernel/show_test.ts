import { assertEquals } from "@std/assert";
import { RedrawnOutput } from "../../lib/kernel/redrawn_output.ts";
import { html, markdown, show } from "../../lib/kernel/show.ts";
import { inNotebook, type Sent } from "./fake_notebook.ts";

Deno.test("in a notebook, things are shown in order, each in all its forms", () =>
  inNotebook(async (sent) => {
    await show("plain", markdown("*bold*"), html("<p>one<br>two</p>"), 7n);
    const shown = (data: Record<string, unknown>): Sent => [
      "display_data",
      { data, metadata: {}, transient: {} },
    ];
    assertEquals(sent, [
      shown({ "text/plain": "plain" }),
      shown({ "text/markdown": "*bold*", "text/plain": "*bold*" }),
      shown({ "text/html": "<p>one<br>two</p>", "text/plain": "one\ntwo" }),
      shown({ "text/plain": "formatted 7" }),
    ]);
  }));

Deno.test("outside of a notebook, things are printed", async () => {
  const { log } = console;
  const lines: unknown[] = [];
  console.log = (line) => lines.push(line);
  try {
    await show("plain", markdown("*bold*"), ["a list"]);
  } finally {
    console.log = log;
  }
  assertEquals(lines, ["plain", "*bold*", '[ "a list" ]']);
});

Deno.test("an output is redrawn in its own place, another one in another", () =>
  inNotebook((sent) => {
    const one = new RedrawnOutput(), two = new RedrawnOutput();
    one.show({ "text/plain": "1" });
    two.show({ "text/plain": "A" });
    one.show({ "text/plain": "2" });
    const id = (at: number) => (sent[at][1].transient as { display_id: string }).display_id;
    assertEquals(sent.map(([type]) => type), [
      "display_data",
      "display_data",
      "update_display_data",
    ]);
    assertEquals([id(0) === id(2), id(0) === id(1)], [true, false]);
    assertEquals(sent.map(([, content]) => content.data), [
      { "text/plain": "1" },
      { "text/plain": "A" },
      { "text/plain": "2" },
    ]);
  }));
