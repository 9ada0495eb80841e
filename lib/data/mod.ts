/**
 * Data to learn from.
 *
 * @module
 */
export { type Cifar10Options, loadCifar10 } from "./cifar10.ts";
export { type CsvData, type CsvDataOf, loadCsv } from "./csv/load_csv.ts";
export type { DecimalSign } from "./csv/numbers.ts";
export type { CsvOptions, MissingPolicy } from "./csv/options.ts";
export type { Dataset, RegressionData } from "./dataset.ts";
export { loadFashionMnist } from "./fashion_mnist.ts";
export * from "./idx.ts";
export { loadMnist } from "./mnist.ts";
export { split, type SplitOptions } from "./split.ts";
export type { Standardization } from "./standardize.ts";
export * from "./to_categorical.ts";
export * from "./toy/mod.ts";
