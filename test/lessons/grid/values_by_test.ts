import { assertEquals, assertThrows } from "@std/assert";
import { valuesBy } from "../../../lib/lessons/grid/values_by.ts";

const ROWS = [
  { activation: "relu", seed: 1, loss: 0.5 },
  { activation: "tanh", seed: 1, loss: 0.25 },
  { activation: "relu", seed: 2, loss: NaN },
];

Deno.test("valuesBy collects the numbers of a grid in the order of its rows", () => {
  const losses = valuesBy(ROWS, ({ activation }) => activation, ({ loss }) => loss);
  assertEquals(losses, { relu: [0.5, NaN], tanh: [0.25] });
  assertEquals(Object.keys(losses), ["relu", "tanh"]);
});

Deno.test("valuesBy gives nothing for a grid that was stopped before its first run", () => {
  assertEquals(valuesBy([], () => "", () => 0), {});
});

Deno.test("valuesBy says what it needs", () => {
  const name = () => "relu", value = () => 1;
  assertThrows(() => valuesBy(1 as never, name, value), TypeError, "expected rows to be a list");
  assertThrows(() => valuesBy(ROWS, "a" as never, value), TypeError, "name to be a function");
  assertThrows(() => valuesBy(ROWS, name, 1 as never), TypeError, "value to be a function");
  assertThrows(
    () => valuesBy(ROWS, name, () => "1" as never),
    TypeError,
    'expected a text and a number for each row but found "relu" and "1"',
  );
});
