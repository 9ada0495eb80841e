import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { chooser } from "../../../lib/lessons/chooser/mod.ts";
import { jupyterDisplay } from "../../../lib/kernel/show.ts";

// deno-lint-ignore no-explicit-any -- what a learner may write
type Loose = any;

const rows = [
  {
    task: "classes",
    depth: ["deep", "very deep"],
    output: "softmax",
    lesson: "[06](06-softmax.ipynb)",
  },
  { task: "any", depth: "any", output: "<b> & linear", lesson: "" },
];
const ask = { task: "Your task", depth: "How deep?" };

async function bundleOf(...args: Parameters<typeof chooser>) {
  const bundle = await chooser(...args)[jupyterDisplay]();
  return { html: bundle["text/html"] as string, text: bundle["text/plain"] as string };
}

Deno.test("where scripts do not run, the whole table is there with its links", async () => {
  const { html, text } = await bundleOf(rows, { ask });
  const [table] = html.match(/^<div><table.*<\/table><\/div>/)!;
  assertEquals(table.match(/<tr>/g)?.length, 3);
  assertStringIncludes(table, '<a href="06-softmax.ipynb">06</a>');
  assertStringIncludes(table, "&lt;b&gt; &amp; linear");
  assertStringIncludes(table, "deep, very deep");
  assertEquals(text.split("\n")[2], "classes    deep, very deep  softmax       06");
});

Deno.test("the questions have every option once, and a text cannot end the script", async () => {
  const { html } = await bundleOf([...rows, { ...rows[0], output: "</script>" }], {
    ask,
    answer: { output: "Output" },
  });
  assertEquals(html.split("</script>").length, 2);
  const data = JSON.parse(html.match(/\(document\.currentScript,(.*)\)<\/script>$/s)![1]);
  assertEquals(data.questions.map(({ options }: Loose) => options), [["classes"], [
    "deep",
    "very deep",
  ]]);
  assertEquals(data.headings, ["Output"]);
  assert(!/getElementById|fetch\(|import\(|https?:/.test(html));
});

Deno.test("a link that runs a script is shown as text", async () => {
  const { html } = await bundleOf([{ a: "x", b: "[y](javascript:alert(1))" }], { ask: { a: "A" } });
  assert(!html.includes("href"));
});

Deno.test("a table without rows, questions or texts is refused", () => {
  const cases: [action: () => unknown, message: string][] = [
    [() => chooser([], { ask }), "expected at least one row but found none"],
    [() => chooser(undefined as Loose, { ask }), "but found undefined"],
    [() => chooser(rows, { ask: {} }), "expected ask to name at least one column"],
    [
      () => chooser(rows, { ask: { tasks: "Task" } }),
      "expected a string for tasks in every row but found undefined in row 0",
    ],
    [() => chooser([{ task: 3 }] as Loose, { ask: { task: "Task" } }), "found 3 in row 0"],
    [() => chooser(rows, { ask, anwser: {} } as Loose), 'did you mean "answer"'],
  ];
  for (const [action, message] of cases) assertThrows(action, Error, message);
});
