import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";
import { readOptions } from "../../lib/options/mod.ts";

const KNOWN = ["batchSize", "epochs"];
const read = (options: unknown, aliases?: Record<string, string>) =>
  readOptions("fit", options, KNOWN, aliases);

Deno.test("options under our names are given back as they are", () => {
  const options = { batchSize: 3 };
  assertStrictEquals(read(options), options);
});

Deno.test("names forgive case, underscores, hyphens and spaces", () => {
  for (const name of ["batch_size", "BatchSize", "BATCH_SIZE", "batch-size", "batch size"]) {
    assertEquals(read({ [name]: 3, epochs: 2 }), { batchSize: 3, epochs: 2 }, name);
  }
});

Deno.test("an alias is another name of an option", () => {
  assertEquals(read({ rounds_in_all: 2 }, { roundsinall: "epochs" }), { epochs: 2 });
});

Deno.test("the same option in two spellings is refused", () => {
  assertThrows(
    () => read({ batchSize: 3, batch_size: 4 }),
    RangeError,
    "fit: expected batchSize once but found it in two spellings; leave one out.",
  );
});

Deno.test("an unknown option is refused by the name that was written", () => {
  for (const name of ["batch_sizes", "__proto__", "lr"]) {
    assertThrows(
      () => read(JSON.parse(`{ "${name}": 1, "epochs": 1 }`)),
      RangeError,
      `fit: expected options among batchSize, epochs but found "${name}"`,
    );
  }
});

Deno.test("a value alone, as Keras takes it, is told its name; elsewhere it is no option", () => {
  const said = (call: () => unknown) => {
    try {
      return call();
    } catch (error) {
      return (error as Error).message.split("but found ")[1];
    }
  };
  // deno-lint-ignore no-explicit-any -- what Keras takes
  const { layers, regularizers, losses, callbacks } = nl as any;
  assertEquals(said(() => layers.dropout(0.5)), "0.5; write { rate: 0.5 }.");
  assertEquals(said(() => layers.activation("relu")), '"relu"; write { activation: "relu" }.');
  assertEquals(said(() => regularizers.l2(0.01)), "0.01; write { l2: 0.01 }.");
  assertEquals(
    said(() => callbacks.earlyStopping("loss")),
    '"loss"; write { monitor: "loss" }.',
  );
  assertEquals(said(() => losses.huber([1])), "[1].");
  assertEquals(said(() => losses.meanSquaredError(1)), "1.");
});
