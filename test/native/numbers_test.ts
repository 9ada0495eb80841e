import { assertEquals } from "@std/assert";
import { numbersOf } from "../../lib/engine/wasm/numbers.ts";
import { WasmBlock } from "../../lib/engine/wasm/wasm_block.ts";

Deno.test("an update goes through the same rows of a plain matrix as the product that made its gradient", () => {
  for (const rows of [1, 2, 3, 4, 5, 9, 30, 784]) {
    for (const cols of [1, 4, 10, 33, 128]) {
      const block = new WasmBlock(rows, cols);
      block.addresses.plain = 64; // it has that layout
      const numbers = numbersOf(block), bytesOfRow = 4 * block.stride;
      assertEquals([numbers.layout, numbers.division], ["plain", rows]);
      // In column panels of one panel, a row takes a vector of 16 bytes.
      assertEquals(16 * numbers.rowsOfOne, bytesOfRow, `a row of ${rows} × ${cols}`);
      assertEquals([16 * numbers.rows, numbers.cols], [4 * Math.ceil(rows / 4) * bytesOfRow, 4]);
    }
  }
});
