import { assertEquals } from "@std/assert";
import { endCell, type StopActions } from "../../.tasks/kernel/stop.ts";

/** What is done to end a cell that does not answer `silent` times, and ends after `asked` orders or an interrupt. */
async function doneToEnd(
  { silent = 0, orders: most = 99, interrupts: enough = 99, listening = false },
): Promise<string[]> {
  const done: string[] = [];
  const count = (what: string) => done.filter((each) => each === what).length;
  let orders = 0;
  const actions: StopActions = {
    runs: () => orders < most && count("interrupt") < enough,
    order({ what }) {
      if (what !== "end") orders++;
      if (what !== "answer") done.push(what);
      return Promise.resolve(what === "end" || orders > silent);
    },
    listening: () => listening,
    interrupt: () => done.push("interrupt"),
    answerPrompt: () => done.push("prompt"),
  };
  await endCell(actions);
  return done;
}

Deno.test("a cell whose thread answers is not interrupted", async () => {
  assertEquals(await doneToEnd({ orders: 4 }), ["press"]);
});

Deno.test("a thread that does not answer is interrupted until it does, a prompt answered too", async () => {
  assertEquals(await doneToEnd({ silent: 9, interrupts: 1 }), ["press", "interrupt"]);
  assertEquals(
    await doneToEnd({ silent: 2, orders: 4 }),
    ["press", "interrupt", "end", "interrupt", "prompt", "end"],
  );
});

Deno.test("a training may take some seconds for a step", async () => {
  assertEquals(await doneToEnd({ silent: 3, orders: 4, listening: true }), ["press"]);
  const [, ...after] = await doneToEnd({ silent: 9, interrupts: 1, listening: true });
  assertEquals(after, ["interrupt"]);
});
