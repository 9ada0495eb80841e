import { assertEquals, assertRejects, assertStrictEquals } from "@std/assert";
import { registerDisplay } from "../../lib/kernel/displays.ts";
import { displayedResult } from "../../lib/kernel/results.ts";
import { jupyterDisplay } from "../../lib/kernel/show.ts";
import type { Displayable } from "../../lib/kernel/show.ts";

const bundle = async (value: unknown) =>
  await (await displayedResult(value) as Displayable)[jupyterDisplay]();

class Card {
  constructor(readonly text: string) {}
}
registerDisplay((value) =>
  value instanceof Card ? { "text/plain": `card: ${value.text}` } : undefined
);

Deno.test("a result that nobody displays stays as it is", async () => {
  for (const value of [undefined, 1, "text", null]) {
    assertStrictEquals(await displayedResult(value), value);
  }
});

Deno.test("a registered display turns results of its kind into a MIME bundle", async () => {
  assertEquals(await bundle(new Card("relu")), { "text/plain": "card: relu" });
});

Deno.test("of several displays the one registered last is asked first", async () => {
  registerDisplay((value) =>
    value instanceof Card && value.text === "two" ? { "text/plain": "the later one" } : undefined
  );
  assertEquals(await bundle(new Card("two")), { "text/plain": "the later one" });
  assertEquals(await bundle(new Card("one")), { "text/plain": "card: one" });
});

Deno.test("a function that says how it wants to be shown is shown like that", async () => {
  const shown = Object.assign(() => 1, { [jupyterDisplay]: () => ({ "text/plain": "f" }) });
  assertEquals(await bundle(shown), { "text/plain": "f" });
});

Deno.test("an error in a display is left to the kernel to report", async () => {
  const failing = {
    [jupyterDisplay]() {
      throw new RangeError("no picture");
    },
  };
  await assertRejects(() => bundle(failing), RangeError, "no picture");
});
