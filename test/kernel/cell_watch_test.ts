import { assertEquals } from "@std/assert";
import { CellWatch } from "../../lib/kernel/cell_watch.ts";

/** What a watch reports of a kernel that has run the cells `script`. */
async function reports(
  script: (watch: CellWatch, send: typeof message) => void,
): Promise<string[]> {
  const events: string[] = [];
  const watch = new CellWatch({
    onRun: (cell) => Promise.resolve(void events.push(`ran ${cell.executionCount}`)),
    onError: (cell, { message }) =>
      Promise.resolve(void events.push(`error in ${cell.executionCount}: ${message}`)),
    onNotRun: (cell) => Promise.resolve(void events.push(`not run ${cell.executionCount}`)),
  });
  script(watch, message);
  await watch.reported();
  return events;
}

function message(watch: CellWatch, type: string, parent: string, content = {}): void {
  watch.onMessage({ type, parent, date: 0, content: () => content });
}
const input = (count: number) => ({ code: "1", execution_count: count });
const idle = { execution_state: "idle" };

Deno.test("a cell that goes idle without result and error has not run", async () => {
  const events = await reports((watch, send) => {
    send(watch, "execute_input", "a", input(1));
    send(watch, "status", "a", idle);
  });
  assertEquals(events, ["not run 1"]);
});

Deno.test("a cell with a result, also an undefined one, has run", async () => {
  const events = await reports((watch, send) => {
    send(watch, "execute_input", "a", input(1));
    watch.onResult(1);
    send(watch, "status", "a", idle);
  });
  assertEquals(events, ["ran 1"]);
});

Deno.test("a cell with an error is reported with what it says", async () => {
  const events = await reports((watch, send) => {
    send(watch, "execute_input", "a", input(1));
    send(watch, "error", "a", { ename: "Error", evalue: "x" });
    send(watch, "status", "a", idle);
  });
  assertEquals(events, ["error in 1: x"]);
});

Deno.test("a front end's silent request, which raises no count, is no cell", async () => {
  const events = await reports((watch, send) => {
    send(watch, "execute_input", "a", input(1));
    watch.onResult(1);
    send(watch, "status", "a", idle);
    send(watch, "execute_input", "b", input(1));
    send(watch, "status", "b", idle);
    send(watch, "status", "completion", idle);
  });
  assertEquals(events, ["ran 1"]);
});

Deno.test("nothing is said of a cell after a gap in the messages", async () => {
  const events = await reports((watch, send) => {
    send(watch, "execute_input", "a", input(1));
    watch.onGap();
    send(watch, "status", "a", idle);
  });
  assertEquals(events, []);
});
