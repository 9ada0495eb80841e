import type { Engine, Source } from "../engine.ts";
import { Matrix } from "../matrix.ts";
import { ByteSource } from "./bytes.ts";
import { ROUTINES } from "./routines.ts";
import type { WasmBlock } from "./wasm_block.ts";
import { MOVE, type Workbench } from "./workbench.ts";

/** So many numbers come in at a time: a quarter of the fastest cache. */
const BUFFER = 3072;

/** How numbers get into the engine, out of it and from one block to another. */
export function transfer(
  bench: Workbench,
): Pick<
  Engine<WasmBlock>,
  "read" | "write" | "copy" | "hold" | "drop" | "gather" | "gatherOneHot" | "sum"
> {
  /** Rows on their way into the engine. */
  let buffer = new Float32Array(BUFFER);
  return {
    read(block: WasmBlock): Matrix {
      const { rows, cols } = block;
      const bytes = 4 * rows * cols, address = bench.heap.allocateUnset(bytes);
      const face = bench.anyFace(block);
      const byRows = face.side === "byRows" ? face.address : 0;
      const byCols = face.side === "byCols" ? face.address : 0;
      bench.command(ROUTINES.unpack, rows, cols * MOVE).whole(
        byRows,
        byCols,
        rows,
        cols,
        address,
      )
        .reads(block);
      bench.run();
      const start = address >>> 2;
      const data = new Float32Array(bench.machine.floats.subarray(start, start + rows * cols));
      bench.heap.free(address, bytes);
      return new Matrix(rows, cols, data);
    },

    write(block: WasmBlock, matrix: Matrix): void {
      const to = bench.stagingOf(block) >>> 2;
      bench.machine.floats.set(matrix.data, to);
      bench.pack(block);
    },

    copy(from: WasmBlock, to: WasmBlock): void {
      const { side, address } = bench.anyFace(from);
      const target = bench.result(to, side);
      bench.command(ROUTINES.copy, from.rows, from.cols * MOVE)
        .whole(address, target, from.rows, from.cols, side === "byRows" ? 1 : 0)
        .reads(from).writes(to);
    },

    hold(x: Matrix): Source {
      return ByteSource.of(x, bench.machine, bench.heap) ?? x;
    },

    drop(x: Source): void {
      if (!(x instanceof ByteSource)) return;
      bench.run();
      x.release();
    },

    gather(x: Source, order: Uint32Array, start: number, out: WasmBlock): void {
      const { rows, cols } = out;
      const to = bench.stagingOf(out) >>> 2;
      if (x instanceof ByteSource) {
        bench.machine.words.set(order.subarray(start, start + rows), to);
        bench.pack(out, x);
        return;
      }
      const { data } = x as Matrix;
      const { floats } = bench.machine;
      // Copying into shared memory is slow where it has to wait for the source: rows come through a buffer in the cache.
      const together = Math.min(rows, Math.ceil(BUFFER / cols));
      if (buffer.length < together * cols) buffer = new Float32Array(together * cols);
      for (let first = 0; first < rows; first += together) {
        const count = Math.min(together, rows - first);
        for (let i = 0; i < count; i++) {
          const row = order[start + first + i] * cols, at = i * cols;
          if (cols > 16) buffer.set(data.subarray(row, row + cols), at);
          else for (let j = 0; j < cols; j++) buffer[at + j] = data[row + j];
        }
        floats.set(buffer.subarray(0, count * cols), to + first * cols);
      }
      bench.pack(out);
    },

    gatherOneHot(
      labels: ArrayLike<number>,
      order: Uint32Array,
      start: number,
      out: WasmBlock,
    ): void {
      const { rows, cols } = out;
      const to = bench.stagingOf(out) >>> 2, { floats } = bench.machine;
      floats.fill(0, to, to + rows * cols);
      for (let i = 0; i < rows; i++) floats[to + i * cols + labels[order[start + i]]] = 1;
      bench.pack(out);
    },

    sum(block: WasmBlock): number {
      const from = bench.face(block, "byRows") >>> 2;
      bench.run();
      const { floats } = bench.machine;
      let sum = 0;
      eachNumber(block, (i) => sum += floats[from + i]);
      return sum;
    },
  };
}

/** Calls `f` with the place of every number of a block in its face by rows, without what fills it up. */
export function eachNumber({ rows, cols }: WasmBlock, f: (index: number) => void): void {
  const width = 4 * Math.ceil(cols / 4);
  for (let r = 0; r < rows; r++) {
    const start = 4 * (r >> 2) * width + (r & 3);
    for (let c = 0; c < cols; c++) f(start + 4 * c);
  }
}

/** Copies row `r` out of a face by rows at `address`. */
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

/** Copies numbers into row `r` of a face by rows at `address`. */
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

/** The place of the first number of row `r`; its neighbours stand four places further each. */
export function rowStart(address: number, cols: number, r: number): number {
  return (address >>> 2) + 16 * (r >> 2) * Math.ceil(cols / 4) + (r & 3);
}
