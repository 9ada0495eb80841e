import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { entryText, functionObjects } from "../../.site/read/reference_entry.ts";

const stop = () => {};
const ease = Object.assign(() => {}, { advice: "For a slow start." });
const lonely = () => {};

const sources = new Map([
  [
    "lib/mod.ts",
    "/**\n * The library.\n *\n * @example\n * ```ts\n * ```\n * @module\n */\nexport * from '…';",
  ],
  [
    "lib/calls/stop.ts",
    "/**\n * Ends it.\n *\n * More.\n */\nexport function stop(given: StopOptions = {}): Call {\n  return 1;\n}\n",
  ],
  ["lib/calls/calls.ts", "/** What is called. */\nexport const calls = { stop };\n"],
  [
    "lib/starts.ts",
    "/** How it starts. */\nexport const starts: {\n  readonly ease: Maker<{ x: number }>;\n} = {};\n",
  ],
]);
const library = { calls: { stop }, starts: { ease }, all: { lonely }, lonely, none: {} };
const objects = functionObjects(library);

Deno.test("objects of functions are those whose functions have no other public name", () => {
  assertEquals(objects.map(({ name }) => name), ["calls", "starts"]);
});

Deno.test("each function of an object is declared with its words and its signature", () => {
  const text = entryText(sources, objects);
  assertStringIncludes(
    text,
    "/** What is called. */\nexport namespace calls {\n/**\n * Ends it.\n *\n * More.\n */\n" +
      "export function stop(options: StopOptions = {}): Call;\n",
  );
  assertStringIncludes(
    text,
    "/** For a slow start. */\nexport const ease: Maker<{ x: number }>;\n",
  );
});

Deno.test("the reference begins with the objects and their functions", () => {
  const [begin] = entryText(sources, objects).split("@example");
  assertStringIncludes(begin, "### [`calls`](./~/calls.html)");
  assertStringIncludes(begin, "What is called.\n *\n * [`stop`](./~/calls.stop.html)");
});

Deno.test("a function that is declared nowhere is missed", () => {
  const more = functionObjects({ calls: { stop, wait: () => {} } });
  assertThrows(
    () => entryText(sources, more),
    Error,
    "The reference lacks calls.wait: expected its declaration with a doc comment in lib/calls but found none.",
  );
});
