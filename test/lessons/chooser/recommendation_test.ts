import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { jupyterDisplay } from "../../../lib/kernel/show.ts";
import { getActivation } from "../../../lib/activations/mod.ts";
import { recommendation } from "../../../lib/lessons/chooser/mod.ts";

/** What the page is given: the questions, and the cells of the answers. */
async function askedOf(layers: "output" | "hidden") {
  const html = String((await recommendation(layers)[jupyterDisplay]())["text/html"]);
  const { questions, headings, any } = JSON.parse(
    html.match(/\(document\.currentScript,(.*)\)<\/script>$/s)![1],
  ) as { questions: { options: string[]; fits: string[][] }[]; headings: string[]; any: string };
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].slice(1).map(([, row]) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell]) => cell.replaceAll(/<[^>]+>/g, ""))
  );
  const answer = (...choices: string[]) => {
    const found = rows.findIndex((_, row) =>
      questions.every(({ fits }, i) => fits[row].includes(any) || fits[row].includes(choices[i]))
    );
    const cells = rows[found]?.slice(questions.length);
    return cells && Object.fromEntries(headings.map((heading, i) => [heading, cells[i]]));
  };
  return { options: questions.map(({ options }) => options), answer };
}

Deno.test("whatever is chosen for the hidden layers, there is an answer", async () => {
  const { options: [depths, problems], answer } = await askedOf("hidden");
  for (const depth of depths) {
    for (const problem of problems) assert(answer(depth, problem), `${depth}, ${problem}`);
  }
});

Deno.test("one layer used again and again is never given a function without limit", async () => {
  const { options: [, problems], answer } = await askedOf("hidden");
  for (const problem of problems) {
    const f = getActivation(answer("one layer, used again and again", problem)!["Hidden layers"]);
    assert(f.kind === "scalar" && f.range.every(Number.isFinite), `${problem}: ${f.name}`);
  }
});

Deno.test("where the loss hardly falls or is NaN, the learning rate comes first", async () => {
  const { options: [depths], answer } = await askedOf("hidden");
  for (const depth of depths) {
    for (const problem of ["the loss hardly falls", "the loss is NaN"]) {
      assertStringIncludes(answer(depth, problem)!["Try first"], "rate");
    }
  }
});

Deno.test("every output names an activation and a loss", async () => {
  const { options: [tasks], answer } = await askedOf("output");
  assertEquals(tasks.map((task) => answer(task)!["Output layer"]), [
    "sigmoid",
    "softmax",
    "sigmoid",
    "linear",
    "softplus",
  ]);
});

Deno.test("a recommendation for other layers is refused", () => {
  assertThrows(() => recommendation("middle" as never), RangeError, '"output" or "hidden"');
});
