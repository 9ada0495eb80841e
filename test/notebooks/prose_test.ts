import { assertEquals } from "@std/assert";
import { linksOf, picturesWithoutText, proseWords } from "./prose.ts";

const PROSE: [what: string, markdown: string, words: number][] = [
  ["plain words and emphasis", "Try **this** now – it is _fun_.", 6],
  ["a formula as one word", "where $f(x) = \\max(0, x)$ bends", 3],
  ["no displayed formula", "so\n$$f(x) = 1 + 1$$\n", 1],
  [
    "the summary of a fold, not its inside",
    "<details><summary>The answer</summary>no no</details>",
    2,
  ],
  ["no table", "one\n\n| a | b |\n|---|---|\n| c | d |", 1],
  ["no code block", "one\n```ts\nconst two = 2;\n```\n", 1],
  ["the text of a link", "see [the code](../lib/mod.ts)", 3],
];

for (const [what, markdown, words] of PROSE) {
  Deno.test(`prose counts ${what}`, () => assertEquals(proseWords(markdown), words));
}

Deno.test("links are found in markdown and in HTML, not in code", () => {
  const text = 'a [b](c.ipynb "title") ![d](e.png) <a href="f.ts">g</a> `[h](i)`';
  assertEquals(linksOf(text), ["c.ipynb", "e.png", "f.ts"]);
});

Deno.test("pictures without a text are found in HTML and in markdown", () => {
  const text = '<img src="a"> <img alt="b" src="b"> <img alt=" "> ![](c) ![d](d)';
  assertEquals(picturesWithoutText(text), ['<img src="a">', '<img alt=" ">', "![](c)"]);
});
