import { assertEquals } from "@std/assert";
import { namesIn, wordsOf } from "../../.site/read/names.ts";

Deno.test("a name is split where its words begin", () => {
  assertEquals(
    ["callbacks.earlyStopping", "reduceLROnPlateau", "relu6", "loadCifar10", "Matrix"].map(wordsOf),
    ["callbacks early stopping", "reduce lr on plateau", "relu6", "load cifar10", "matrix"],
  );
});

Deno.test("an object gives its functions' names too, each with its first sentence", () => {
  const declared = (name: string, kind: string, doc: string) => ({
    name,
    declarations: [{ kind, jsDoc: { doc } }],
  });
  const stop = declared(
    "stop",
    "function",
    "Ends a {@linkcode Model}'s\nfit. As in Keras.\n\nMore.",
  );
  const calls = { name: "calls", declarations: [{ kind: "namespace", def: { elements: [stop] } }] };
  assertEquals([calls, declared("Stop", "interface", "")].flatMap((one) => namesIn(one)), [
    { name: "calls", sentence: "", isType: false },
    { name: "calls.stop", sentence: "Ends a Model's fit.", isType: false },
    { name: "Stop", sentence: "", isType: true },
  ]);
});
