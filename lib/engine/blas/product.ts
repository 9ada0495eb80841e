/**
 * out = a · b, or out + a · b, in row-major order, for some rows of the result: `address` is where the arguments stand in
 * the engine's memory (NativeProduct in ../assembly/native_products.ts).
 */
export type Product = (address: number, firstRow: number, endRow: number) => void;

/**
 * The product by a library's `cblas_sgemm` in a memory that lies at `base`; only its beginning, where arguments stand,
 * is read here.
 *
 * It stands by itself: its text is given to workers.
 */
export function productIn(
  memory: ArrayBufferLike,
  base: number,
  sgemm: (...args: readonly number[]) => unknown,
): Product {
  // CblasRowMajor, CblasNoTrans, CblasTrans
  const ROWS = 101, AS_IT_IS = 111, TRANSPOSED = 112;
  const words = new Uint32Array(memory);
  return (address, firstRow, endRow) => {
    const at = address >>> 2, out = words[at + 9];
    const strideA = words[at + 1], isTransposedA = words[at + 2] !== 0;
    const width = words[at + 7], stride = words[at + 10];
    sgemm(
      ROWS,
      isTransposedA ? TRANSPOSED : AS_IT_IS,
      words[at + 5] !== 0 ? TRANSPOSED : AS_IT_IS,
      endRow - firstRow,
      width,
      words[at + 6],
      1,
      base + words[at] + 4 * firstRow * (isTransposedA ? 1 : strideA),
      strideA,
      base + words[at + 3],
      words[at + 4],
      words[at + 8] !== 0 ? 1 : 0,
      base + out + 4 * firstRow * stride,
      stride,
    );
  };
}
