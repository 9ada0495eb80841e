/** What the page's kernel does beyond the cells of `cases.ts`. */
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { PageKernel, type PageKernelOptions } from "./page_kernel.ts";
import { linesOf } from "./shown.ts";

const LIB = `
import { connected } from "./state.js";
export const double = (x) => 2 * x;
export const card = Object.assign(() => {}, { isCard: true });
export async function train() {
  let stopped = false;
  const end = connected.kernel.stopButton.listen(() => {
    connected.kernel.stopButton.press.heard = stopped = true;
  });
  while (!stopped) await new Promise((done) => setTimeout(done, 5));
  end();
  return "ended itself";
}
export const now = () => Math.round(performance.now());
export const layers = { /** A layer. */ dense: (options) => options };
`;
const OPTIONS: PageKernelOptions = {
  modules: { lib: LIB, state: "export const connected = {};" },
  start: `
import { connected } from "./modules/state.js";
export function start(kernel) {
  connected.kernel = kernel;
  kernel.formatResults((value) => value?.isCard ? { "text/html": "<i>a card</i>" } : undefined);
}`,
  documentation: {
    "lib.double": { text: "double(x: number): number\\n\\nTwice x." },
    "lib.layers.dense": { text: "A layer.", options: { units: "how many units", useBias: "" } },
  },
};

Deno.test("a page's kernel", async (t) => {
  await using kernel = await PageKernel.start(OPTIONS);
  const shown = async (code: string, options = {}) =>
    linesOf((await kernel.run(code, options)).outputs);

  await t.step("hands the library to cells, and the kernel to the library", async () => {
    assertEquals(await shown(`import * as lib from "lib";\nlib.double(4)`), ["value: 8"]);
    assertEquals(await shown("lib.card"), ['value: {"text/html":"<i>a card</i>"}']);
  });

  await t.step("names line and column of an error, and the cells it went through", async () => {
    await kernel.run(
      "function deep(x: number): never {\n  const text: string = `no ${x}`; throw new RangeError(text);\n}",
    );
    const { outcome, number } = await kernel.run("const go = (): never => deep(3);\ngo()");
    assert(outcome.status === "error");
    assertEquals(outcome.traceback, [
      "RangeError: no 3",
      "  2 |   const text: string = `no ${x}`; throw new RangeError(text);",
      "                                              ^",
      `    at deep (cell [${number - 1}]:2:41)`,
      `    at go (cell [${number}]:1:25)`,
      `    at cell [${number}]:2:1`,
    ]);
  });

  await t.step("points at where code does not parse", async () => {
    const { outcome, number } = await kernel.run("const a = 1;\nconst b = = 2;");
    assert(outcome.status === "error");
    assertEquals(outcome.traceback, [
      "SyntaxError: Unexpected token",
      "  2 | const b = = 2;",
      "                ^",
      `    at cell [${number}]:2:11`,
    ]);
  });

  await t.step("shows an error in a timer under the cell that set it", async () => {
    const { number } = await kernel.run(
      "const timer = setTimeout(() => { console.log('tick'); throw new Error('late'); }, 30);",
    );
    await kernel.run("await new Promise((done) => setTimeout(done, 60));");
    const [tick, late] = linesOf(await kernel.outputsOf(number));
    assertEquals(tick, "stdout: tick");
    assertMatch(late, /^stderr: An error in code that runs by itself.*\nError: late\n {2}1 \| /);
  });

  await t.step("ends what listens to Stop gracefully", async () => {
    assertEquals(await shown("await lib.train()", { stopAfter: 100 }), ['value: "ended itself"']);
  });

  await t.step("ends a cell that waits, and keeps its variables", async () => {
    await kernel.run("let kept = 5;");
    assertEquals(await shown("await new Promise(() => {})", { stopAfter: 50 }), [
      "error: Stopped: ",
    ]);
    const loop = "for (;;) { kept += 1; await new Promise((done) => setTimeout(done, 1)); }";
    assertEquals(await shown(loop, { stopAfter: 50 }), ["error: Stopped: "]);
    const [first, second] = [await shown("kept"), await shown("kept", { wait: 50 })];
    assertEquals(first, second, "Expected the loop not to go on");
  });

  await t.step(
    "keeps the runtime's own for libraries when a cell covers a name of it",
    async () => {
      await kernel.run(
        "const Math = 5, performance = 6, setTimeout = 7, console = 8, Promise = 9;",
      );
      assertEquals(await shown("[Math, performance, lib.now() > 0]"), ["value: [ 5, 6, true ]"]);
    },
  );

  await t.step("completes names that are there", async () => {
    const complete = (code: string) =>
      kernel.ask<{ matches: string[]; start: number }>({
        what: "complete",
        code,
        cursor: code.length,
      });
    assertEquals(
      await complete("1 + lib.dou"),
      { matches: ["double"], start: 8, end: 11 } as object,
    );
    assertEquals((await complete("kep")).matches, ["kept"]);
    assertEquals((await complete('"text".toUpp')).matches, ["toUpperCase"]);
    assertEquals((await complete("lib.layers.dense({ us")).matches, ["useBias:"]);
    assertEquals((await complete("lib.layers.dense({ units: 3, ")).matches, ["useBias:"]);
  });

  await t.step("shows what is known of a name", async () => {
    const inspect = async (code: string) =>
      (await kernel.ask<Record<string, string> | undefined>({
        what: "inspect",
        code,
        cursor: code.length,
      }))
        ?.["text/plain"];
    assertStringIncludes(await inspect("lib.double") ?? "", "Twice x.");
    assertStringIncludes(await inspect("lib.double(4") ?? "", "Twice x.");
    assertStringIncludes(await inspect("deep") ?? "", "function deep(x)");
    assertEquals(await inspect("nothingOfThatName"), undefined);
  });

  await t.step("knows whether more has to be written", async () => {
    const ask = (code: string) => kernel.ask<string>({ what: "isComplete", code });
    assertEquals(await Promise.all(["1 + 1", "if (true) {", "`text", "const = 1"].map(ask)), [
      ...["complete", "incomplete", "incomplete", "invalid"],
    ]);
  });

  await t.step("replaces its worker when a loop never ends, and says what is gone", async () => {
    const { outcome } = await kernel.run("while (true);", { stopAfter: 50 });
    assert(outcome.status === "error");
    assertStringIncludes(outcome.evalue, "All variables are gone");
    const later = "await new Promise((done) => setTimeout(done, 150)); while (true);";
    assertStringIncludes((await shown(later, { stopAfter: 50 }))[0], "Stopped");
    assertEquals(await shown("typeof kept"), ['value: "undefined"']);
    assertEquals(await shown(`import * as lib from "lib";\nlib.double(5)`), ["value: 10"]);
  });
});

Deno.test("in an isolated page", async (t) => {
  await using kernel = await PageKernel.start({ isolated: true });
  const shown = async (code: string, options = {}) =>
    linesOf((await kernel.run(code, options)).outputs);

  for (
    const loop of [
      "for (;;) { kept++; }",
      "for (;;) kept++;",
      "do kept++; while (true);",
      "(() => { while (true) { try { for (;;); } catch { kept++; } } })()",
    ]
  ) {
    await t.step(`an endless loop ends, and variables stay: ${loop}`, async () => {
      await kernel.run("let kept = 1;");
      assertEquals(await shown(loop, { stopAfter: 20 }), ["error: Stopped: "]);
      assertEquals(await shown("kept > 0"), ["value: true"]);
    });
  }
});
