import { assert, assertEquals } from "@std/assert";
import type { Notebook } from "../../lib/host/mod.ts";
import { Outbox } from "../../lib/kernel/outbox.ts";

/** Runs `body` with an outbox over a notebook that only writes down what it gets; the console is mended after it. */
function withOutbox(
  body: (outbox: Outbox, notebook: Notebook, sent: unknown[][], sizes: number[]) => void,
): void {
  const methods = { ...console };
  const sent: unknown[][] = [], sizes: number[] = [];
  const notebook: Notebook = {
    broadcast: (...message) => sent.push(message),
    display: (...message) => Promise.resolve(void sent.push(message)),
    format: () => Promise.resolve({}),
  };
  console.log = (...line) => sent.push(line);
  try {
    body(new Outbox(notebook, (characters) => sizes.push(characters)), notebook, sent, sizes);
  } finally {
    Object.assign(console, methods);
  }
}

Deno.test("an outbox counts lines and displays, with their characters, and passes them on", () => {
  withOutbox((outbox, notebook, sent, sizes) => {
    assertEquals(outbox.milliseconds, 0);
    console.log("four", 1, "six...");
    notebook.broadcast("display_data", { data: { "text/plain": "eight ch" } });
    notebook.display({ "text/html": "abc" }, { raw: true });
    assertEquals(sizes, [10, 8, 3]);
    assertEquals(sent, [
      ["four", 1, "six..."],
      ["display_data", { data: { "text/plain": "eight ch" } }],
      [{ "text/html": "abc" }, { raw: true }],
    ]);
    assert(outbox.milliseconds > 3, "each message takes a millisecond and more");
    assertEquals(console.log.name, "log");
  });
});

Deno.test("a large output takes longer to leave than a small one", () => {
  withOutbox((outbox) => {
    console.log("short");
    const short = outbox.milliseconds;
    console.log("x".repeat(1_000_000));
    assert(outbox.milliseconds > 20 * short);
  });
});

Deno.test("an outbox that was emptied has nothing to wait for, until something new is printed", () => {
  withOutbox((outbox) => {
    console.log("a line");
    outbox.emptied();
    assertEquals(outbox.milliseconds, 0);
    console.log("another");
    assert(outbox.milliseconds > 0);
  });
});
