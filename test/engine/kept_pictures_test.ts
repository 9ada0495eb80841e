import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import { Matrix, startWasmEngine } from "../../lib/engine/mod.ts";
import { pixelsOf } from "../../lib/engine/matrix_numbers.ts";
import { Allocator } from "../../lib/engine/wasm/allocator.ts";
import { ByteSource } from "../../lib/engine/wasm/bytes.ts";
import { KeptPictures } from "../../lib/engine/wasm/kept_pictures.ts";
import { Machine } from "../../lib/engine/wasm/machine.ts";

const ROWS = 1000, COLS = 300;

/** Pictures, all different. */
const pictures = () =>
  Matrix.fromBytes(ROWS, COLS, Uint8Array.from({ length: ROWS * COLS }, (_, i) => i % 251));

/** The first row of x, as an engine gathers it. */
function firstRow(engine: NonNullable<ReturnType<typeof startWasmEngine>>, x: Matrix): Matrix {
  const source = engine.hold(x), row = engine.allocate(1, x.cols);
  engine.gather(source, Uint32Array.of(0), 0, row);
  const found = engine.read(row);
  engine.release(row);
  engine.drop(source);
  return found;
}

Deno.test("pictures that are held again are not copied again", () => {
  const engine = startWasmEngine(1)!, x = pictures();
  const source = engine.hold(x);
  assert(source !== x);
  engine.drop(source);
  assertStrictEquals(engine.hold(x), source);
  const second = engine.hold(x);
  assert(second !== source, "what is in use is not given out twice");
  engine.drop(source);
  engine.drop(second);
  const { bytes } = engine;
  for (let i = 0; i < 10; i++) {
    const held = [engine.hold(x), engine.hold(x)];
    held.forEach((source) => engine.drop(source));
  }
  assertEquals(engine.bytes, bytes);
});

Deno.test("pictures whose numbers were changed after a fit are copied anew", () => {
  const engine = startWasmEngine(1)!, x = pictures();
  assertEquals(firstRow(engine, x).data[3], Math.fround(3 / 255));
  x.data[3] = 1;
  assertEquals(firstRow(engine, x).data[3], 1);
  x.data[3] = 0.5;
  assertEquals(firstRow(engine, x).data[3], 0.5);
});

Deno.test("of pictures that are not in use, those that were used last are kept", () => {
  const machine = Machine.start()!, allocator = new Allocator(machine);
  const kept = new KeptPictures(2 * ROWS * COLS);
  const all = [pictures(), pictures(), pictures()];
  const sources = all.map((x) => ByteSource.of(x, machine, allocator)!);
  sources.forEach((source) => kept.keep(source));
  const found = all.map((x) => kept.take(pixelsOf(x)!));
  assertEquals(found, [undefined, sources[1], sources[2]]);
  assertEquals(kept.take(pixelsOf(all[1])!), undefined, "it was given out");
  // The room of the first is free again.
  const { end } = allocator;
  ByteSource.of(pictures(), machine, allocator);
  assertEquals(allocator.end, end);
});
