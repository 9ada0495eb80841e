import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import * as nl from "nonlinear";
import { checkers } from "../../lib/exercises/catalogue.ts";
import { check } from "../../lib/exercises/check.ts";
import { checkAll } from "../../lib/exercises/check_all.ts";
import { solution } from "../../lib/exercises/solution.ts";
import { jupyterDisplay } from "../../lib/kernel/mod.ts";

for (const { name, title } of checkers) {
  Deno.test(`the solution of “${name}” is code with an explanation`, () => {
    const text = Deno.inspect(solution(name));
    assertStringIncludes(text, `**${title}**`);
    const [, code, explanation] = text.split("```");
    assert(code.length > 20, code);
    assert(!/solution|nl\.todo/.test(code), code);
    assert(/\w{3}.*[.?!]$/s.test(explanation.trim()), explanation);
  });
}

Deno.test("a solution of no part says which name comes close", () => {
  assertStringIncludes(Deno.inspect(solution("god start")), 'did you mean "good start"?');
});

Deno.test("all answers given so far can be checked at once", async () => {
  const answer = { f: (x: number) => 1 - ((n) => n)(x) };
  await check("good start", (n: number) => Math.sqrt(2 / n));
  await check("born dead", () => answer.f(0.5));
  const { text } = await checkAll();
  assertStringIncludes(text, "1 of 2 answers given since the kernel started passed");
  assert(/Exercise 4 .* NOT YET .*\w/.test(text), text);
  assert(/Exercise 5 .* PASSED/.test(text), text);
  const shown = await (checkAll()[jupyterDisplay]() as Promise<Record<string, string>>);
  assertEquals(shown["text/plain"], text);
});

Deno.test("a cell that needs an answer says why there is nothing to see yet", async () => {
  const missing = await check("good start", nl.todo), wrong = await check("good start", () => 1);
  assertStringIncludes(Deno.inspect(missing.later), "is not started. Write your answer, run its");
  assertStringIncludes(Deno.inspect(wrong.later), "is not right yet. When its check says PASSED");
});

Deno.test("a prediction stands above the result, whatever both are", async () => {
  const shown = async (words: unknown, result: unknown) => {
    const { "text/plain": plain } = await nl.prediction(words).beside(result)[jupyterDisplay]();
    return plain;
  };
  assertEquals(await shown("it fades", nl.markdown("seen")), "YOU PREDICTED it fades\nseen");
  assertEquals(await shown(0.25, "seen"), "YOU PREDICTED 0.25\nseen");
  assertEquals(await shown(nl.todo, "seen"), "seen", "Said once, where it is to be written");
  const { "text/plain": empty } = await nl.prediction(nl.todo)[jupyterDisplay]();
  assertStringIncludes(String(empty), "NO PREDICTION Write one");
  const figure = nl.plot(nl.relu);
  const { "text/html": html } = await nl.prediction(["a", 1]).beside(figure)[jupyterDisplay]();
  assertStringIncludes(String(html), "[&quot;a&quot;, 1]");
  assertStringIncludes(String(html), "<img");
});
