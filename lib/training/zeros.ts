import type { Block, Engine } from "../engine/mod.ts";

/** A block of zeros for each of these blocks, of the same shape. */
export function zerosLike(engine: Engine, blocks: readonly Block[]): Block[] {
  return blocks.map(({ rows, cols }) => engine.allocate(rows, cols));
}
