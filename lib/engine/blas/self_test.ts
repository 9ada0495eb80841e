import type { Product } from "./product.ts";

/** Shapes to multiply: one number, small ones, and one that is large enough for a library's main routine. */
const SHAPES = [[1, 1, 1], [3, 4, 5], [13, 10, 7], [24, 33, 65]] as const;

/** Whether a and b are transposed, and whether the product is added to what stands there: as the engine asks for them. */
const KINDS = [[0, 0, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0]] as const;

// Where arguments, a, b and the result begin, and where the memory ends, in numbers.
const ARGUMENTS = 0, A = 16, B = A + 66 * 66, OUT = B + 66 * 36, END = OUT + 26 * 36;
/** What a result is filled with before, and what stands around it. */
const MARK = 123456;

/**
 * Multiplies a few matrices of small whole numbers, whose sums are exact in any order.
 *
 * @throws {Error} If a product is wrong, or something beside it was changed.
 */
export function selfTest(productIn: (memory: ArrayBufferLike) => Product): void {
  const memory = new SharedArrayBuffer(4 * END);
  const numbers = new Float32Array(memory), words = new Uint32Array(memory);
  const product = productIn(memory);
  for (let i = A; i < OUT; i++) numbers[i] = (i * 7) % 11 - 5;
  for (const [m, n, k] of SHAPES) {
    for (const [tA, tB, kept] of KINDS) {
      const strideA = (tA ? m : k) + 1, strideB = (tB ? k : n) + 1, stride = n + 3;
      const before = numbers[OUT - 1];
      numbers.fill(MARK, OUT);
      words.set([4 * A, strideA, tA, 4 * B, strideB, tB, k, n, kept, 4 * OUT, stride], ARGUMENTS);
      product(ARGUMENTS, 0, m);
      let right = numbers[OUT - 1] === before;
      for (let i = 0; OUT + i < END; i++) {
        const row = Math.floor(i / stride), column = i % stride;
        let expected = MARK;
        if (row < m && column < n) {
          expected = kept * MARK;
          for (let t = 0; t < k; t++) {
            expected += numbers[A + (tA ? t * strideA + row : row * strideA + t)] *
              numbers[B + (tB ? column * strideB + t : t * strideB + column)];
          }
        }
        right &&= numbers[OUT + i] === expected;
      }
      if (!right) throw new Error(`its product of ${m} × ${k} and ${k} × ${n} numbers is wrong`);
    }
  }
}
