// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { COMMAND_ARGUMENTS, COMMAND_ROUTINE, ROUTINE_BITS } from "../shared/memory_map.ts";
import * as routines from "../shared/routines.ts";
import { Adadelta, adadelta } from "./adadelta.ts";
import { Adamax, adamax, Amsgrad, amsgrad, Nadam, nadam } from "./adams.ts";
import { activate, activateGradient } from "./activations.ts";
import { Activation } from "./activations/elementwise.ts";
import { PackBytes, packBytes } from "./bytes.ts";
import { compare, Comparison } from "./comparisons.ts";
import { gated, gatedGradient } from "./gated.ts";
import { NotFinite, notFinite } from "./finite.ts";
import { Add, add, CopyColumns, copyColumns } from "./joins.ts";
import {
  columnsToPlain,
  columnsToRows,
  Conversion,
  Copy,
  copy,
  Pack,
  pack,
  rowsToColumns,
  rowsToPlain,
  Unpack,
  unpack,
} from "./layouts.ts";
import { ApplyMask, applyMask, DrawMask, drawMask } from "./masks.ts";
import { Divide, divide, Merge, merge, TakeEqual, takeEqual } from "./merges.ts";
import { executeNative } from "./native_commands.ts";
import {
  Blend,
  blend,
  ColumnMoments,
  columnMoments,
  ColumnSums,
  columnSums,
  NormalizeColumns,
  normalizeColumns,
  NormalizeColumnsGradient,
  normalizeColumnsGradient,
  ScaleColumns,
  scaleColumns,
} from "./normalization.ts";
import { addPenaltyGradient, Penalty, penalty, PenaltyGradient } from "./penalties.ts";
import {
  Prelu,
  prelu,
  PreluGradient,
  preluGradient,
  SlopesGradient,
  slopesGradient,
} from "./prelu.ts";
import {
  BiasesGradient,
  biasesGradient,
  Product,
  product,
  WeightsGradient,
  weightsGradient,
} from "./products.ts";
import { RowActivation } from "./row_activation.ts";
import {
  NormalizeRows,
  normalizeRows,
  NormalizeRowsGradient,
  normalizeRowsGradient,
} from "./row_normalization.ts";
import {
  CrossEntropy,
  crossEntropyFromLogits,
  crossEntropyFromProbabilities,
  Matches,
  matches,
} from "./rows.ts";
import {
  ClipNorm,
  clipNorm,
  ClipValue,
  clipValue,
  Norm,
  norm,
  ScaleRows,
  scaleRows,
} from "./scaling.ts";
import { logSoftmax, logSoftmaxGradient, softmax, softmaxGradient } from "./softmax.ts";
import { sparsemax, sparsemaxGradient } from "./sparsemax.ts";
import {
  Adagrad,
  adagrad,
  Adam,
  adam,
  Decay,
  decay,
  Rmsprop,
  rmsprop,
  Sgd,
  sgd,
} from "./updates.ts";

// A command is the number of a routine and its arguments. Each routine has a class whose fields are its arguments in
// their order in the command: no such object is ever made, the class only gives names to the memory.

/** Carries out a command for its rows `r0` to `r1`; `scratch` is the thread's own memory. */
export function execute(command: usize, r0: usize, r1: usize, scratch: usize): void {
  const args = command + COMMAND_ARGUMENTS;
  const word = load<u32>(command, COMMAND_ROUTINE), rowsOfOne = <usize> (word >> ROUTINE_BITS);
  r0 *= rowsOfOne;
  r1 *= rowsOfOne;
  const routine = <i32> (word & (1 << ROUTINE_BITS) - 1);
  switch (routine) {
    case routines.PACK:
      return pack(changetype<Pack>(args), r0, r1);
    case routines.PACK_BYTES:
      return packBytes(changetype<PackBytes>(args), r0, r1);
    case routines.UNPACK:
      return unpack(changetype<Unpack>(args), r0, r1);
    case routines.ROWS_TO_COLUMNS:
      return rowsToColumns(changetype<Conversion>(args), r0, r1);
    case routines.COLUMNS_TO_ROWS:
      return columnsToRows(changetype<Conversion>(args), r0, r1);
    case routines.COPY:
      return copy(changetype<Copy>(args), r0, r1);
    case routines.PRODUCT:
      return product(changetype<Product>(args), r0, r1, scratch);
    case routines.WEIGHTS_GRADIENT:
      return weightsGradient(changetype<WeightsGradient>(args), r0, r1, scratch);
    case routines.BIASES_GRADIENT:
      return biasesGradient(changetype<BiasesGradient>(args));
    case routines.ACTIVATE:
      return activate(changetype<Activation>(args), r0, r1);
    case routines.ACTIVATE_GRADIENT:
      return activateGradient(changetype<Activation>(args), r0, r1);
    case routines.PRELU:
      return prelu(changetype<Prelu>(args), r0, r1);
    case routines.PRELU_GRADIENT:
      return preluGradient(changetype<PreluGradient>(args), r0, r1);
    case routines.SLOPES_GRADIENT:
      return slopesGradient(changetype<SlopesGradient>(args));
    case routines.SOFTMAX:
      return softmax(changetype<RowActivation>(args), r0, r1, scratch);
    case routines.SOFTMAX_GRADIENT:
      return softmaxGradient(changetype<RowActivation>(args), r0, r1);
    case routines.LOG_SOFTMAX:
      return logSoftmax(changetype<RowActivation>(args), r0, r1, scratch);
    case routines.LOG_SOFTMAX_GRADIENT:
      return logSoftmaxGradient(changetype<RowActivation>(args), r0, r1);
    case routines.SPARSEMAX:
      return sparsemax(changetype<RowActivation>(args), r0, r1);
    case routines.SPARSEMAX_GRADIENT:
      return sparsemaxGradient(changetype<RowActivation>(args), r0, r1);
    case routines.GATED:
      return gated(changetype<RowActivation>(args), r0, r1);
    case routines.GATED_GRADIENT:
      return gatedGradient(changetype<RowActivation>(args), r0, r1);
    case routines.LOGITS_LOSS:
      return crossEntropyFromLogits(changetype<CrossEntropy>(args), r0, r1, scratch);
    case routines.PROBABILITIES_LOSS:
      return crossEntropyFromProbabilities(changetype<CrossEntropy>(args), r0, r1);
    case routines.COMPARE:
      return compare(changetype<Comparison>(args), r0, r1);
    case routines.MATCHES:
      return matches(changetype<Matches>(args), r0, r1);
    case routines.ADAM:
      return adam(changetype<Adam>(args), r0, r1);
    case routines.NOT_FINITE:
      return notFinite(changetype<NotFinite>(args), r0, r1);
    case routines.SGD:
      return sgd(changetype<Sgd>(args), r0, r1);
    case routines.RMSPROP:
      return rmsprop(changetype<Rmsprop>(args), r0, r1);
    case routines.ADAGRAD:
      return adagrad(changetype<Adagrad>(args), r0, r1);
    case routines.DECAY:
      return decay(changetype<Decay>(args), r0, r1);
    case routines.PENALTY:
      return penalty(changetype<Penalty>(args), r0, r1);
    case routines.PENALTY_GRADIENT:
      return addPenaltyGradient(changetype<PenaltyGradient>(args), r0, r1);
    case routines.ADD:
      return add(changetype<Add>(args), r0, r1);
    case routines.COPY_COLUMNS:
      return copyColumns(changetype<CopyColumns>(args), r0, r1);
    case routines.DRAW_MASK:
      return drawMask(changetype<DrawMask>(args), r0, r1);
    case routines.APPLY_MASK:
      return applyMask(changetype<ApplyMask>(args), r0, r1);
    case routines.MERGE:
      return merge(changetype<Merge>(args), r0, r1);
    case routines.DIVIDE:
      return divide(changetype<Divide>(args), r0, r1);
    case routines.TAKE_EQUAL:
      return takeEqual(changetype<TakeEqual>(args), r0, r1);
    case routines.COLUMN_MOMENTS:
      return columnMoments(changetype<ColumnMoments>(args));
    case routines.NORMALIZE_COLUMNS:
      return normalizeColumns(changetype<NormalizeColumns>(args), r0, r1);
    case routines.NORMALIZE_COLUMNS_GRADIENT:
      return normalizeColumnsGradient(changetype<NormalizeColumnsGradient>(args), r0, r1);
    case routines.NORMALIZE_ROWS:
      return normalizeRows(changetype<NormalizeRows>(args), r0, r1);
    case routines.NORMALIZE_ROWS_GRADIENT:
      return normalizeRowsGradient(changetype<NormalizeRowsGradient>(args), r0, r1);
    case routines.SCALE_COLUMNS:
      return scaleColumns(changetype<ScaleColumns>(args), r0, r1);
    case routines.COLUMN_SUMS:
      return columnSums(changetype<ColumnSums>(args));
    case routines.BLEND:
      return blend(changetype<Blend>(args));
    case routines.SCALE_ROWS:
      return scaleRows(changetype<ScaleRows>(args), r0, r1);
    case routines.NORM:
      return norm(changetype<Norm>(args));
    case routines.CLIP_NORM:
      return clipNorm(changetype<ClipNorm>(args), r0, r1);
    case routines.CLIP_VALUE:
      return clipValue(changetype<ClipValue>(args), r0, r1);
    case routines.AMSGRAD:
      return amsgrad(changetype<Amsgrad>(args), r0, r1);
    case routines.NADAM:
      return nadam(changetype<Nadam>(args), r0, r1);
    case routines.ADAMAX:
      return adamax(changetype<Adamax>(args), r0, r1);
    case routines.ADADELTA:
      return adadelta(changetype<Adadelta>(args), r0, r1);
    case routines.ROWS_TO_PLAIN:
      return rowsToPlain(changetype<Conversion>(args), r0, r1);
    case routines.COLUMNS_TO_PLAIN:
      return columnsToPlain(changetype<Conversion>(args), r0, r1);
    default:
      return executeNative(routine, args, r0, r1, scratch);
  }
}
