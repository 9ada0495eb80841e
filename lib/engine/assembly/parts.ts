// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { SCRATCH, SCRATCH_BYTES, THREAD_ARGUMENTS } from "../shared/memory_map.ts";
import { NativeProduct, nativeProduct } from "./native_products.ts";
import { VECTOR } from "./vectors.ts";

// The products of a layer with many weights, divided by its inputs, which are the rows of the weights: a thread always
// has the same ones, and they stay in its own cache, with what the optimizer remembers of them. A task sums up its own
// terms of the layer's sums; those of all tasks are added then. So it is with gradients of weights that are divided by
// the rows of the batch, where there are more of them than inputs.

/** The thread's own place for the arguments of a product. */
export function ownProduct(scratch: usize): NativeProduct {
  const thread = (scratch - <usize> load<u32>(SCRATCH)) / <usize> load<u32>(SCRATCH_BYTES);
  return changetype<NativeProduct>(THREAD_ARGUMENTS + thread * 64);
}

/** Where a task puts its sums: the first where all are wanted, the others where they wait to be added, if anywhere. */
export function sumsOf(task: usize, out: usize, parts: usize, bytesOfPart: usize): usize {
  return parts == 0 || task == 0 ? out : parts + (task - 1) * bytesOfPart;
}

/** All are plain; strides count numbers from a row to the next. */
export class PartOfProduct {
  x: usize;
  strideX: usize;
  rows: usize;
  w: usize;
  strideW: usize;
  width: usize;
  /** In column panels; 0 for none. */
  biases: usize;
  out: usize;
  stride: usize;
  /** How many inputs a task has. */
  inputsOfTask: usize;
  parts: usize;
  bytesOfPart: usize;
}

/** x · w as far as the inputs `c0` to `c1` go; the first task adds the biases. */
export function partOfProduct(
  args: PartOfProduct,
  c0: usize,
  c1: usize,
  scratch: usize,
): void {
  const product = ownProduct(scratch);
  product.a = args.x + c0 * 4;
  product.strideA = args.strideX;
  product.isTransposedA = 0;
  product.b = args.w + c0 * args.strideW * 4;
  product.strideB = args.strideW;
  product.isTransposedB = 0;
  product.terms = c1 - c0;
  product.width = args.width;
  product.biases = c0 == 0 ? args.biases : 0;
  product.out = sumsOf(c0 / args.inputsOfTask, args.out, args.parts, args.bytesOfPart);
  product.stride = args.stride;
  nativeProduct(product, 0, args.rows);
}

/** All are plain; strides count numbers from a row to the next. */
export class PartOfGradient {
  x: usize;
  strideX: usize;
  inputs: usize;
  zGradient: usize;
  strideZ: usize;
  units: usize;
  out: usize;
  stride: usize;
  /** How many rows a task has. */
  rowsOfTask: usize;
  parts: usize;
  bytesOfPart: usize;
}

/** xᵀ · zGradient as far as the rows `r0` to `r1` go. */
export function partOfGradient(
  args: PartOfGradient,
  r0: usize,
  r1: usize,
  scratch: usize,
): void {
  const product = ownProduct(scratch);
  product.a = args.x + r0 * args.strideX * 4;
  product.strideA = args.strideX;
  product.isTransposedA = 1;
  product.b = args.zGradient + r0 * args.strideZ * 4;
  product.strideB = args.strideZ;
  product.isTransposedB = 0;
  product.terms = r1 - r0;
  product.width = args.units;
  product.biases = 0;
  product.out = sumsOf(r0 / args.rowsOfTask, args.out, args.parts, args.bytesOfPart);
  product.stride = args.stride;
  nativeProduct(product, 0, args.inputs);
}

export class AddParts {
  parts: usize;
  /** How many there are, those of the first task aside. */
  count: usize;
  bytesOfPart: usize;
  out: usize;
  stride: usize;
}

/** Adds the parts to the sums of the first task, in the rows `r0` to `r1`. */
export function addParts(args: AddParts, r0: usize, r1: usize): void {
  const line = args.stride * 4, end = args.parts + args.count * args.bytesOfPart;
  for (let at = r0 * line; at < r1 * line; at += VECTOR) {
    let sum = v128.load(args.out + at);
    for (let part = args.parts; part < end; part += args.bytesOfPart) {
      sum = f32x4.add(sum, v128.load(part + at));
    }
    v128.store(args.out + at, sum);
  }
}
