import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { Language } from "../../.tasks/kernel/language/language.ts";
import { root } from "../../.tasks/root.ts";
import { cannotRun } from "./fake_course.ts";
import { LaunchedKernel } from "./launched_kernel.ts";

const CELLS = `import * as nl from "nonlinear";
const { dense } = nl.layers;
const model = nl.sequential({ layers: [dense({ units: 1, inputShape: [2] })] });`;

/** The cursor at "|", and how the documentation there begins or what it has in it. */
const DOCUMENTED: [code: string, text: string][] = [
  ["nl.plotHistory(|", "Training curves"],
  ["nl.plotHist|ory(1)", "Training curves"],
  ["nl.relu|", "rectified linear unit"],
  ["nl.relu(-2|)", "rectified linear unit"],
  ["model.fit([[1, 2]], [1], { |", "Trains the model"],
  ["model.fit([[1, 2]], [1], { epo|chs: 3 })", "How often"],
  ["dense({ units|: 3 })", "How many numbers come out"],
  ["nl.optimizers.adam({ |", "mean gradient"],
  ["nl.toy.spirals(|)", "Spirals"],
  ["mod|el", "const model: nl.Model"],
  ["const 🙂 = '('; nl.relu(|", "rectified linear unit"],
  ["Math.max(1, |", "larger"],
];

/** The cursor at "|", and some of what can stand there; nothing where the kernel is to answer. */
const COMPLETED: [code: string, some: string[]][] = [
  ["model.fit([[1, 2]], [1], { |", ["epochs", "batchSize", "verbose"]],
  ["model.fit([[1, 2]], [1], {\n  epochs: 3,\n  ba|\n})", ["batchSize"]],
  ["dense({ |", ["units", "activation"]],
  ["nl.optimizers.adam({ be|", ["beta1", "beta2"]],
  ["nl.plot(nl.relu, { domain: [0, 1], x|", ["xLabel"]],
  ["nl.layers.|", ["dense", "dropout"]],
  ["const 🙂 = 1; model.fi|", ["fit"]],
  ["mod|", []],
  ["1 + |", []],
];

const request = (marked: string) => ({
  code: marked.replace("|", ""),
  cursor_pos: [...marked.slice(0, marked.indexOf("|"))].length,
});

Deno.test({
  name: "the language of cells: documentation, and what can stand at the cursor",
  ignore: cannotRun,
  async fn() {
    const language = new Language(root);
    language.cellRuns("first", CELLS);
    try {
      for (const [code, text] of DOCUMENTED) {
        const reply = await language.inspect(request(code));
        const data = reply?.data as Record<string, string> | undefined;
        assertStringIncludes(data?.["text/markdown"] ?? "nothing", text, code);
      }
      assertEquals(await language.inspect(request("1 + |2")), undefined);
      for (const [code, some] of COMPLETED) {
        const reply = await language.complete(request(code));
        const matches = (reply?.matches ?? []) as string[];
        assert(some.every((name) => matches.includes(name)), `${code}: ${matches}`);
        assertEquals(matches.length > 0, some.length > 0, code);
        const start = [...code.slice(0, code.indexOf("|"))].join("").replace(/[\w$]*$/, "");
        if (reply !== undefined) assertEquals(reply.cursor_start, [...start].length, code);
      }
    } finally {
      await language.end();
    }
  },
});

Deno.test({
  name: "a kernel behind the launcher documents what its cells have declared",
  ignore: cannotRun,
  async fn() {
    await using kernel = await LaunchedKernel.start();
    await kernel.run("/** Doubles. */ function twice(x: number) { return 2 * x; }");
    const ask = (marked: string) =>
      kernel.request("shell", "inspect_request", { ...request(marked), detail_level: 0 });
    const { found, data } = await ask("twice(|") as {
      found: boolean;
      data: Record<string, string>;
    };
    assertEquals(found, true);
    assertStringIncludes(data["text/markdown"], "Doubles.");
    assertEquals((await ask("nothingOfThatName|")).found, false);
    assertEquals((await kernel.run("twice(21)")).text, "42");
  },
});
