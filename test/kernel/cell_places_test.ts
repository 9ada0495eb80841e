import { assertEquals } from "@std/assert";
import { CellTexts } from "../../.tasks/kernel/language/cell_texts.ts";
import {
  bracketAround,
  bracketOfName,
  charactersBefore,
  indexAt,
  indexOf,
  positionOf,
} from "../../.tasks/kernel/language/places.ts";

/** A text with the cursor at "|" and, if there is one, the bracket of the call around it at "‹". */
const CALLS = [
  "‹(|",
  "nl.plot‹(nl.relu, |)",
  "f‹({ a: 1, | })",
  "f‹([1, [2, 3], { b: g(4) }, |",
  "f(1); g‹(2, |",
  'f‹("(", |',
  "f‹('\\'(', |",
  "f‹(`(${1}`, |",
  "f‹(1, // (\n |",
  "f‹(1 /* ( */, |",
  "f ‹(\n  |",
  "f(1) |",
  "(1 + |)",
  "const x = [1, |]",
  "f‹((x) => x + |",
  "await f‹(|",
  "f()‹(|",
];

Deno.test("the call around the cursor is found, whatever stands in its brackets", () => {
  for (const marked of CALLS) {
    const expected = marked.indexOf("‹"), code = marked.replace("‹", "");
    const found = bracketAround(code.replace("|", ""), code.indexOf("|"));
    const isCall = expected > 0 && /[\w$]\s*‹/.test(marked);
    assertEquals(found, isCall ? expected : undefined, marked);
  }
});

Deno.test("a name is called where a bracket follows it", () => {
  const found = (marked: string) => bracketOfName(marked.replace("|", ""), marked.indexOf("|"));
  assertEquals(found("nl.re|lu(2)"), 7);
  assertEquals(found("|nl (2)"), 2);
  assertEquals(found("nl.relu|(2)"), 7);
  assertEquals(found("nl.relu(|2)"), undefined);
  assertEquals(found("nl.relu|"), undefined);
  assertEquals(found("|(2)"), undefined);
});

Deno.test("places are counted in characters by Jupyter, in lines and UTF-16 units by the server", () => {
  const text = "const 🙂 = 1;\nnl.relu";
  assertEquals(indexOf(text, 7), 8);
  assertEquals(charactersBefore(text, 8), 7);
  assertEquals(positionOf(text, text.indexOf("relu")), { line: 1, character: 3 });
  for (let index = 0; index <= text.length; index++) {
    assertEquals(indexAt(text, positionOf(text, index)), index);
  }
});

Deno.test("cells make a program that begins with the newest; a cell that ran again counts once", () => {
  const cells = new CellTexts();
  cells.add("a", "let x = 1");
  cells.add("b", "let y = 2");
  cells.add("a", "let x = 3");
  assertEquals(cells.program("x"), "x\n;\nlet x = 3\n;\nlet y = 2\n;\nexport {};");
  assertEquals(cells.program("let y = 2"), "let y = 2\n;\nlet x = 3\n;\nexport {};");
});
