/**
 * Matrices, and the routines that training and prediction are made of, behind one interface.
 *
 * @module
 */
export { allFinite } from "./all_finite.ts";
export type { Indices } from "./arg_max.ts";
export type { Row, RowComparison } from "./compare_rows.ts";
export { type DoubleBlock, doubleBlock, doubleEngine } from "./double.ts";
export * from "./engine.ts";
export { Matrix, matrixOf } from "./matrix.ts";
export { MatrixNumbers } from "./matrix_numbers.ts";
export type { Merge, Merging } from "./merging.ts";
export type { BatchGradient, DeviationSettings, Normalizing } from "./normalizing.ts";
export { checkIsNumber, copyNumbers, isTypedNumbers, type Rows } from "./number_rows.ts";
export * from "./random.ts";
export * from "./reference.ts";
export { checkRoom } from "./room.ts";
export * from "./select.ts";
export * from "./settings.ts";
export { TensorReading } from "./tensor_reading.ts";
export { EPSILON } from "./shared/numbers.ts";
export type { Simd } from "./wasm/machine.ts";
export { startWasmEngine, type WasmEngine } from "./wasm/wasm_engine.ts";
