import type { Product } from "./product.ts";

/** Shapes to multiply: one number, small ones, and one that is large enough for a library's main routine. */
const SHAPES = [[1, 1, 1], [3, 4, 5], [13, 10, 7], [40, 33, 65]] as const;

/** What a result is filled with before, and what stands around it. */
const MARK = 123456;

/**
 * Multiplies a few matrices of small whole numbers, whose sums are exact in any order.
 *
 * @throws {Error} If a product is wrong, or something beside it was changed.
 */
export function selfTest(productIn: (memory: ArrayBufferLike) => Product): void {
  const memory = new SharedArrayBuffer(1 << 17), numbers = new Float32Array(memory);
  const words = new Uint32Array(memory);
  const product = productIn(memory);
  for (const [m, n, k] of SHAPES) {
    for (const [tA, tB, kept] of [[0, 0, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0]] as const) {
      const strideA = (tA ? m : k) + 1, strideB = (tB ? k : n) + 2, strideC = n + 3;
      const a = 1024, b = a + 66 * 66, c = b + 66 * 67;
      for (let i = 0; i < numbers.length; i++) numbers[i] = i < c ? (i * 7) % 11 - 5 : MARK;
      words.set([4 * a, strideA, tA, 4 * b, strideB, tB, k, n, kept, 4 * c, strideC]);
      product(0, 0, m);
      for (let i = c - strideC; i < c + m * strideC; i++) {
        const row = Math.floor((i - c) / strideC), column = (i - c) - row * strideC;
        let expected = i < c ? (i * 7) % 11 - 5 : MARK;
        if (row >= 0 && column < n) {
          expected = kept * MARK;
          for (let t = 0; t < k; t++) {
            const left = numbers[a + (tA ? t * strideA + row : row * strideA + t)];
            const right = numbers[b + (tB ? column * strideB + t : t * strideB + column)];
            expected += left * right;
          }
        }
        if (numbers[i] !== expected) {
          throw new Error(`its product of ${m} × ${k} and ${k} × ${n} numbers is wrong`);
        }
      }
    }
  }
}
