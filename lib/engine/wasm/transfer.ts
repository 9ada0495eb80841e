import type { Engine, Source } from "../engine.ts";
import { Matrix } from "../matrix.ts";
import { ByteSource, CHUNK } from "./bytes.ts";
import { condensedOf, dividesRows } from "./condensed.ts";
import * as routines from "../shared/routines.ts";
import { pixelsOf } from "../matrix_numbers.ts";
import { KeptPictures } from "./kept_pictures.ts";
import { listsOf } from "./lists.ts";
import { zerosOf } from "./sparse.ts";
import type { WasmBlock, Zeros } from "./wasm_block.ts";
import { type CommandQueue, LAYOUTS, MOVE } from "./command_queue.ts";

/** How numbers get into the engine, out of it and from one block to another. */
export function transfer(
  queue: CommandQueue,
): Pick<
  Engine<WasmBlock>,
  "read" | "write" | "copy" | "hold" | "drop" | "gather" | "gatherOneHot" | "sum"
> {
  /** Zeros that a native library need not multiply. */
  const zeros = new WeakMap<Source, Zeros>();
  const pictures = new KeptPictures();
  /** Rows on their way into the engine. */
  let buffer = new Float32Array(CHUNK);
  return {
    read(block: WasmBlock): Matrix {
      const { rows, cols } = block;
      const bytes = 4 * rows * cols, address = queue.allocator.allocateUnset(bytes);
      const { layout, address: from } = queue.current(block);
      const parts = LAYOUTS.map((each) => each === layout ? from : 0);
      queue.command(routines.UNPACK, rows, cols * MOVE)
        .whole(...parts, rows, cols, address).reads(block);
      queue.run();
      const start = address >>> 2;
      const data = new Float32Array(queue.machine.floats.subarray(start, start + rows * cols));
      queue.allocator.free(address, bytes);
      return new Matrix(rows, cols, data);
    },

    write(block: WasmBlock, matrix: Matrix): void {
      const to = queue.stagingOf(block) >>> 2;
      queue.machine.floats.set(matrix.data, to);
      block.zeros = "few";
      queue.pack(block);
    },

    copy(from: WasmBlock, to: WasmBlock): void {
      const { layout, address } = queue.current(from);
      const target = queue.output(to, layout);
      queue.command(routines.COPY, from.rows, from.cols * MOVE)
        .whole(address, target, from.rows, from.cols, layout === "columnPanels" ? 0 : 1)
        .reads(from).writes(to);
    },

    hold(x: Matrix): Source {
      const pixels = pixelsOf(x), kept = pixels && pictures.take(pixels);
      if (kept) return kept;
      const source = ByteSource.of(x, queue.machine, queue.allocator) ?? x;
      if (queue.machine.library) zeros.set(source, zerosOf(x));
      return source;
    },

    drop(x: Source): void {
      if (!(x instanceof ByteSource)) return;
      queue.run();
      pictures.keep(x);
    },

    gather(x: Source, order: Uint32Array, start: number, out: WasmBlock): void {
      const { rows, cols } = out;
      const to = queue.stagingOf(out) >>> 2;
      out.zeros = zeros.get(x) ?? "few";
      if (x instanceof ByteSource) {
        queue.machine.words.set(order.subarray(start, start + rows), to);
        packPictures(queue, out, x);
        return;
      }
      const pixels = pixelsOf(x as Matrix), data = pixels ? null : (x as Matrix).data;
      const { floats } = queue.machine;
      // Copying into shared memory is slow where it has to wait for the source: rows come through a buffer in the cache.
      const together = Math.min(rows, Math.ceil(CHUNK / cols));
      if (buffer.length < together * cols) buffer = new Float32Array(together * cols);
      for (let first = 0; first < rows; first += together) {
        const count = Math.min(together, rows - first);
        for (let i = 0; i < count; i++) {
          const row = order[start + first + i] * cols, at = i * cols;
          if (data === null) pixels!.write(buffer, at, row, cols);
          else if (cols > 16) buffer.set(data.subarray(row, row + cols), at);
          else for (let j = 0; j < cols; j++) buffer[at + j] = data[row + j];
        }
        floats.set(buffer.subarray(0, count * cols), to + first * cols);
      }
      queue.pack(out);
    },

    gatherOneHot(
      labels: ArrayLike<number>,
      order: Uint32Array,
      start: number,
      out: WasmBlock,
    ): void {
      const { rows, cols } = out;
      const to = queue.stagingOf(out) >>> 2, { floats } = queue.machine;
      floats.fill(0, to, to + rows * cols);
      for (let i = 0; i < rows; i++) floats[to + i * cols + labels[order[start + i]]] = 1;
      queue.pack(out);
    },

    sum(block: WasmBlock): number {
      const from = queue.input(block, "rowPanels") >>> 2;
      queue.settle(block);
      const { floats } = queue.machine;
      let sum = 0;
      eachNumber(block, (i) => sum += floats[from + i]);
      return sum;
    },
  };
}

/** Makes what routines need of a batch of pictures from the rows of `source` whose numbers are staged. */
export function packPictures(queue: CommandQueue, batch: WasmBlock, source: ByteSource): void {
  if (!batch.canCondense) return queue.pack(batch, source);
  const { rows, cols, addresses: { staging } } = batch;
  queue.output(batch, "condensed");
  listsOf(queue, batch);
  const numbers = [...condensedOf(batch, queue.pool.threads), source.address, staging];
  const pack = (rows: number, cost: number) =>
    queue.command(routines.PACK_CONDENSED, rows, cost * MOVE).whole(...numbers).inParts();
  if (dividesRows(batch)) pack(rows, cols).writes(batch);
  else pack(cols, rows).writesColumns(batch);
}

/** Calls `f` with the index of every number of a block in its row panels, without the padding. */
export function eachNumber({ rows, cols }: WasmBlock, f: (index: number) => void): void {
  const width = 4 * Math.ceil(cols / 4);
  for (let r = 0; r < rows; r++) {
    const start = 4 * (r >> 2) * width + (r & 3);
    for (let c = 0; c < cols; c++) f(start + 4 * c);
  }
}

/** Copies row `r` out of the row panels at `address`. */
export function readRow(
  floats: Float32Array,
  address: number,
  cols: number,
  r: number,
  row: Float32Array,
): void {
  const start = rowStart(address, cols, r);
  for (let c = 0; c < cols; c++) row[c] = floats[start + 4 * c];
}

/** Copies numbers into row `r` of the row panels at `address`. */
export function writeRow(
  floats: Float32Array,
  address: number,
  cols: number,
  r: number,
  row: ArrayLike<number>,
): void {
  const start = rowStart(address, cols, r);
  for (let c = 0; c < cols; c++) floats[start + 4 * c] = row[c];
}

/** The index of the first number of row `r`; the others follow four apart. */
export function rowStart(address: number, cols: number, r: number): number {
  return (address >>> 2) + 16 * (r >> 2) * Math.ceil(cols / 4) + (r & 3);
}
