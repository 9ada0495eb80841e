// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { storeSquare } from "./layouts.ts";
import { firstLanes, inAll, roundedUp } from "./vectors.ts";

// Images are bytes divided by 255. Kept as bytes they take a quarter of the memory, and a batch of them, which comes
// from all over the data set, a quarter of the time.

/**
 * Writes the bytes of `count` numbers, a multiple of four; returns false, with part of them written, if one of them is
 * no byte divided by 255.
 */
export function encode(from: usize, count: usize, to: usize): bool {
  const scale = f32x4.splat(255);
  let same = i32x4.splat(-1);
  for (let i: usize = 0; i < count; i += 4) {
    const x = v128.load(from + i * 4);
    // Saturating: NaN becomes 0, which then is not the same.
    const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(x, scale)));
    const halves = i16x8.narrow_i32x4_s(whole, whole);
    const bytes = i8x16.narrow_i16x8_u(halves, halves);
    v128.store32_lane(to + i, bytes, 0);
    // −0 is not 0: it could not be given back.
    same = v128.and(same, i32x4.eq(decoded(bytes), x));
  }
  return i32x4.all_true(same);
}

// 1 / 255 in two parts. The first has 16 bits, so that its product with a byte is exact; the sum of both products is
// the float32 next to n / 255 for each of the 256 bytes. A division would take four times as long.
const SHARE = memory.data<f32>([0.003921627998352051]);
const REST = memory.data<f32>([-5.9370901084321304e-8]);

/** The numbers of the first four bytes. */
export function decoded(bytes: v128): v128 {
  const whole = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(bytes));
  const n = f32x4.convert_i32x4_s(whole);
  return f32x4.add(f32x4.mul(n, inAll(SHARE)), f32x4.mul(n, inAll(REST)));
}

/** Images in bytes, the rows of a batch, and the layouts to write; 0 for one that is not wanted. */
export class PackBytes {
  data: usize;
  /** Which row of the images each row of the batch is. */
  order: usize;
  rows: usize;
  cols: usize;
  rowPanels: usize;
  columnPanels: usize;
  plain: usize;
}

/** Gathers rows `r0` to `r1` of a batch from bytes into the layouts that are wanted. */
export function packBytes(args: PackBytes, r0: usize, r1: usize): void {
  if (args.plain) packBytesPlain(args, r0, r1);
  if (args.rowPanels || args.columnPanels) packBytesInPanels(args, r0, r1);
}

function packBytesPlain(args: PackBytes, r0: usize, r1: usize): void {
  const order = args.order, cols = args.cols, width = roundedUp(cols);
  const whole = cols & ~3, rest = firstLanes(<i32> (cols & 3));
  for (let r = r0; r < r1; r++) {
    const row = args.data + <usize> load<u32>(order + r * 4) * cols;
    const to = args.plain + r * width * 4;
    for (let c: usize = 0; c < whole; c += 4) {
      v128.store(to + c * 4, decoded(v128.load32_zero(row + c)));
    }
    if (whole < cols) {
      v128.store(to + whole * 4, v128.and(decoded(v128.load32_zero(row + whole)), rest));
    }
  }
}

function packBytesInPanels(args: PackBytes, r0: usize, r1: usize): void {
  const data = args.data, order = args.order, rows = args.rows, cols = args.cols;
  const rowPanels = args.rowPanels, columnPanels = args.columnPanels;
  const width = roundedUp(cols), height = roundedUp(rows), zero = f32x4.splat(0);
  const whole = cols & ~3, rest = firstLanes(<i32> (cols & 3));
  for (let r = r0; r < r1; r += 4) {
    const count = min(rows - r, 4);
    const row0 = data + <usize> load<u32>(order + r * 4) * cols;
    const row1 = count > 1 ? data + <usize> load<u32>(order + r * 4, 4) * cols : 0;
    const row2 = count > 2 ? data + <usize> load<u32>(order + r * 4, 8) * cols : 0;
    const row3 = count > 3 ? data + <usize> load<u32>(order + r * 4, 12) * cols : 0;
    for (let c: usize = 0; c < width; c += 4) {
      let a = decoded(v128.load32_zero(row0 + c));
      let b = row1 ? decoded(v128.load32_zero(row1 + c)) : zero;
      let d = row2 ? decoded(v128.load32_zero(row2 + c)) : zero;
      let e = row3 ? decoded(v128.load32_zero(row3 + c)) : zero;
      if (c == whole) {
        a = v128.and(a, rest);
        b = v128.and(b, rest);
        d = v128.and(d, rest);
        e = v128.and(e, rest);
      }
      const rowSquare = rowPanels ? rowPanels + (r * width + c * 4) * 4 : 0;
      const columnSquare = columnPanels ? columnPanels + (c * height + r * 4) * 4 : 0;
      storeSquare(a, b, d, e, rowSquare, columnSquare);
    }
  }
}
