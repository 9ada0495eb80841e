// @ts-nocheck: this is AssemblyScript, which has types of its own.
import * as merges from "../shared/merges.ts";
import { roundedUp, VECTOR } from "./vectors.ts";

// Where matrices become one number by number, for rows `r0` to `r1`; all are in row panels.

export class Merge {
  a: usize;
  b: usize;
  cols: usize;
  out: usize;
  /** What is done with the two; one of ../shared/merges.ts. */
  kind: u32;
}

/** out = a and b, merged; NaN stays NaN. */
export function merge(args: Merge, r0: usize, r1: usize): void {
  const a = args.a, b = args.b, out = args.out, kind = args.kind;
  const line = roundedUp(args.cols) * 4, end = roundedUp(r1) * line;
  for (let at = r0 * line; at < end; at += VECTOR) {
    const x = v128.load(a + at), y = v128.load(b + at);
    let value = f32x4.mul(x, y);
    if (kind == merges.MAXIMUM) value = f32x4.max(x, y);
    else if (kind == merges.MINIMUM) value = f32x4.min(x, y);
    else if (kind == merges.SUBTRACT) value = f32x4.sub(x, y);
    v128.store(out + at, value);
  }
}

export class Divide {
  x: usize;
  cols: usize;
  out: usize;
  divisor: f32;
}

/** out = x / divisor */
export function divide(args: Divide, r0: usize, r1: usize): void {
  const x = args.x, out = args.out, divisor = f32x4.splat(args.divisor);
  const line = roundedUp(args.cols) * 4, end = roundedUp(r1) * line;
  for (let at = r0 * line; at < end; at += VECTOR) {
    v128.store(out + at, f32x4.div(v128.load(x + at), divisor));
  }
}

export class TakeEqual {
  x: usize;
  y: usize;
  rest: usize;
  cols: usize;
  /** 0 where it is not wanted. */
  out: usize;
}

/** Where x = y, moves what is in `rest` to `out`, and leaves 0; elsewhere `out` is 0. */
export function takeEqual(args: TakeEqual, r0: usize, r1: usize): void {
  const x = args.x, y = args.y, rest = args.rest, out = args.out;
  const line = roundedUp(args.cols) * 4, end = roundedUp(r1) * line;
  for (let at = r0 * line; at < end; at += VECTOR) {
    const isEqual = f32x4.eq(v128.load(x + at), v128.load(y + at)), left = v128.load(rest + at);
    if (out) v128.store(out + at, v128.and(left, isEqual));
    v128.store(rest + at, v128.andnot(left, isEqual));
  }
}
