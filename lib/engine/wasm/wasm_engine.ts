import type { BlasLibrary } from "../blas/library.ts";
import { nativeProducts } from "../blas/products.ts";
import type { Engine } from "../engine.ts";
import { activating } from "./activations.ts";
import { comparing } from "./comparing.ts";
import { finite } from "./finite.ts";
import { joining } from "./joining.ts";
import { Machine, type Simd } from "./machine.ts";
import { masking } from "./masking.ts";
import { merging } from "./merging.ts";
import { normalizing } from "./normalizing.ts";
import { prelu } from "./prelu.ts";
import { products } from "./products.ts";
import { rowwise } from "./rowwise.ts";
import { scaling } from "./scaling.ts";
import { transfer } from "./transfer.ts";
import { adaptiveUpdates } from "./adaptive_updates.ts";
import { updates } from "./updates.ts";
import type { WasmBlock } from "./wasm_block.ts";
import { CommandQueue } from "./command_queue.ts";

/** The engine in WebAssembly, and what can be said about it. */
export interface WasmEngine extends Engine {
  /** "blas" where a native library multiplies. */
  readonly name: "wasm" | "blas";
  /** That library; null where the products are the engine's own. */
  readonly library: BlasLibrary | null;
  /** How its vectors multiply and add. */
  readonly simd: Simd;
  /** How many threads work at most. */
  readonly threads: number;
  /** How many bytes its matrices take, with what was given back and waits for the next. */
  readonly bytes: number;
}

/**
 * Starts an engine of up to `threads` threads that works on vectors of four numbers; null where WebAssembly cannot do
 * what is needed. Its results are the same for any number of threads; with a native library that multiplies in its place,
 * for the same number of threads.
 *
 * Its routines are commands: they wait in a program until a result is asked for, or the program is full. So a whole step
 * of training goes to the threads at once, and they meet only where weights change hands.
 */
export function startWasmEngine(
  threads: number,
  kinds?: readonly Simd[],
  library: BlasLibrary | null = null,
): WasmEngine | null {
  const machine = Machine.start(kinds, library);
  if (machine === null) return null;
  const queue = new CommandQueue(machine, threads);
  return {
    name: library ? "blas" : "wasm",
    library,
    simd: machine.simd,
    threads: queue.pool.threads,
    get bytes() {
      return queue.allocator.end;
    },
    allocate: (rows, cols) => queue.allocate(rows, cols),
    release: (block: WasmBlock) => queue.release(block),
    ...transfer(queue),
    ...(library ? nativeProducts(queue) : products(queue)),
    ...activating(queue),
    ...rowwise(queue),
    ...finite(queue),
    ...comparing(queue),
    ...prelu(queue),
    ...joining(queue),
    ...merging(queue),
    ...normalizing(queue),
    ...masking(queue),
    ...updates(queue),
    ...adaptiveUpdates(queue),
    ...scaling(queue),
  };
}
