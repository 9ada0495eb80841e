import type { Block, Engine } from "./engine.ts";
import { Matrix } from "./matrix.ts";
import { reference } from "./reference.ts";

/** A block of float64 numbers, row by row. */
export interface DoubleBlock extends Block {
  /** The numbers, row by row. */
  readonly data: Float64Array<ArrayBuffer>;
}

/** A block of zeros. */
export function doubleBlock(rows: number, cols: number): DoubleBlock {
  return { rows, cols, data: new Float64Array(rows * cols) };
}

/**
 * The reference engine at work on float64 numbers, for differences so small that float32 would lose them. `twins` stand
 * in for blocks of another engine, such as the weights of a network.
 *
 * Its blocks are no matrices, but have all of one that the routines use: rows, columns and data.
 */
export function doubleEngine(twins: ReadonlyMap<Block, DoubleBlock>): Engine {
  const twin = (value: unknown) => twins.get(value as Block) ?? value;
  const routines = Object.entries(reference).map(([name, routine]) => [
    name,
    typeof routine === "function"
      ? (...values: unknown[]) =>
        (routine as (...values: unknown[]) => unknown)(...values.map(twin))
      : routine,
  ]);
  return {
    ...Object.fromEntries(routines),
    name: "double",
    allocate: doubleBlock,
    isFinite: (block: Block) => (twin(block) as DoubleBlock).data.every(Number.isFinite),
    read: (block: Block) => {
      const { rows, cols, data } = twin(block) as DoubleBlock;
      return new Matrix(rows, cols, Float32Array.from(data));
    },
  };
}
