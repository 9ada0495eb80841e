// @ts-nocheck: this is AssemblyScript, which has types of its own.
import * as routines from "../shared/routines.ts";
import {
  CondensedProduct,
  condensedProduct,
  PackCondensed,
  packCondensed,
  Spread,
  spreadCondensed,
} from "./condensed.ts";
import {
  AdamOnCondensed,
  adamOnCondensed,
  CondensedGradient,
  condensedGradient,
  PartOfCondensedGradient,
  partOfCondensedGradient,
  SpreadRows,
  spreadRows,
} from "./condensed_gradient.ts";
import {
  AddParts,
  addParts,
  PartOfGradient,
  partOfGradient,
  PartOfProduct,
  partOfProduct,
} from "./parts.ts";
import { InputGradientColumns, inputGradientColumns } from "./input_gradient.ts";
import { NativeProduct, nativeProduct, PlainSums, plainSums } from "./native_products.ts";

/** Carries out a command of those that only an engine with a native library has. */
export function executeNative(
  routine: i32,
  args: usize,
  r0: usize,
  r1: usize,
  scratch: usize,
): void {
  switch (routine) {
    case routines.NATIVE_PRODUCT:
      return nativeProduct(changetype<NativeProduct>(args), r0, r1);
    case routines.PLAIN_SUMS:
      return plainSums(changetype<PlainSums>(args));
    case routines.PACK_CONDENSED:
      return packCondensed(changetype<PackCondensed>(args), r0, r1);
    case routines.SPREAD_CONDENSED:
      return spreadCondensed(changetype<Spread>(args), r0, r1);
    case routines.CONDENSED_PRODUCT:
      return condensedProduct(changetype<CondensedProduct>(args), r0, r1, scratch);
    case routines.CONDENSED_GRADIENT:
      return condensedGradient(changetype<CondensedGradient>(args), r0, r1, scratch);
    case routines.PART_OF_CONDENSED_GRADIENT:
      return partOfCondensedGradient(changetype<PartOfCondensedGradient>(args), r0, r1, scratch);
    case routines.SPREAD_ROWS:
      return spreadRows(changetype<SpreadRows>(args), r0, r1);
    case routines.ADAM_ON_CONDENSED:
      return adamOnCondensed(changetype<AdamOnCondensed>(args), r0, r1);
    case routines.ADD_PARTS:
      return addParts(changetype<AddParts>(args), r0, r1);
    case routines.PART_OF_PRODUCT:
      return partOfProduct(changetype<PartOfProduct>(args), r0, r1, scratch);
    case routines.PART_OF_GRADIENT:
      return partOfGradient(changetype<PartOfGradient>(args), r0, r1, scratch);
    case routines.INPUT_GRADIENT_COLUMNS:
      return inputGradientColumns(changetype<InputGradientColumns>(args), r0, r1, scratch);
    default:
      unreachable();
  }
}
