import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { checkers } from "../../lib/exercises/catalogue.ts";
import { hint } from "../../lib/exercises/hint.ts";
import { solutionTo } from "../../lib/exercises/solution.ts";
import { jupyterDisplay } from "../../lib/kernel/mod.ts";

const joined = (text: string) => text.replaceAll(/\s+/g, "");

for (const checker of checkers) {
  const { name, hints } = checker, { code } = solutionTo(checker);
  const all = hints.length + 1;

  Deno.test(`the hints for “${name}” go from a nudge to the answer, which the one before announces`, () => {
    assert(hints.length >= 2, `${hints.length} before the answer`);
    const texts = Array.from({ length: all + 1 }, () => Deno.inspect(hint(name)));
    for (const [i, text] of texts.slice(0, -1).entries()) {
      assertStringIncludes(text, `HINT ${i + 1} of ${all} ${hints[i] ?? "One answer"}`);
      assertEquals(text.includes("which gives the answer"), i === hints.length - 1);
      assertEquals(text.includes("the last one gives the answer"), i < hints.length - 1);
    }
    assertStringIncludes(joined(texts[all - 1]), joined(`answer ${code}`));
    assertStringIncludes(texts[all - 1], `nl.solution("${name}")`);
    assertStringIncludes(texts[all], "NO MORE HINTS");
    assert(hints.every((text) => texts[all].includes(text)));
  });

  Deno.test(`no hint for “${name}” but the last one returns the answer`, () => {
    const returned = code.split("\n").map(joined).filter((line) => /^return.{15}/.test(line));
    for (const text of hints) {
      assert(!returned.some((line) => joined(text).includes(line.slice(0, -1))), text);
    }
  });

  Deno.test(`the hints for “${name}” are good Markdown: they also stand in the text of an exercise`, () => {
    for (const text of hints) {
      const prose = text.replaceAll(/`[^`]+`/g, "");
      assert(!/[`*_<>[\]{}$\\]/.test(prose), prose);
    }
  });
}

Deno.test("a hint for no part says which name comes close", () => {
  assertStringIncludes(Deno.inspect(hint("own activaton")), 'did you mean "own activation"?');
});

Deno.test("code in a hint looks like code in a notebook", async () => {
  const bundle = await hint("own definition")[jupyterDisplay]();
  assertStringIncludes(String(bundle["text/html"]), "<code>nl.defineActivation</code> takes");
});
