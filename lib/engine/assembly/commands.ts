// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { activate, activateGradient } from "./activations.ts";
import { packBytes } from "./bytes.ts";
import { compare } from "./comparisons.ts";
import { columnsToRows, copyRows, pack, rowsToColumns, unpack } from "./faces.ts";
import { gated, gatedGradient } from "./gated.ts";
import { addFaces, copyColumns } from "./joins.ts";
import { applyMask, drawMask } from "./masks.ts";
import { addPenaltyGradient, penalty } from "./penalties.ts";
import { prelu, preluGradient, slopesGradient } from "./prelu.ts";
import { biasesGradient, product, weightsGradient } from "./products.ts";
import { crossEntropyFromLogits, crossEntropyFromProbabilities, matches } from "./rows.ts";
import { logSoftmax, logSoftmaxGradient, softmax, softmaxGradient } from "./softmax.ts";
import { sparsemax, sparsemaxGradient } from "./sparsemax.ts";
import { adagrad, adam, decay, rmsprop, sgd } from "./updates.ts";
import { roundedUp } from "./vectors.ts";

// A command is a routine's number and its arguments, 64 bytes: the number, then nine whole numbers (addresses and
// sizes), then six float32. It is carried out for some of its rows at a time.

export const COMMAND_BYTES: usize = 64;

// The numbers of the routines, as in ../wasm/routines.ts.
const PACK = 0, UNPACK = 1, ROWS_TO_COLUMNS = 2, COLUMNS_TO_ROWS = 3, COPY = 4;
const PRODUCT = 5, WEIGHTS_GRADIENT = 6, BIASES_GRADIENT = 7;
const ACTIVATE = 8, ACTIVATE_GRADIENT = 9, SOFTMAX = 10, SOFTMAX_GRADIENT = 11;
const LOGITS_LOSS = 12, PROBABILITIES_LOSS = 13, MATCHES = 14, ADAM = 15, SGD = 16;
const PACK_BYTES = 17;
const COMPARE = 18, RMSPROP = 19, ADAGRAD = 20, DECAY = 21, PENALTY = 22, PENALTY_GRADIENT = 23;
const ADD = 24, COPY_COLUMNS = 25, DRAW_MASK = 26, APPLY_MASK = 27;
const PRELU = 28, PRELU_GRADIENT = 29, SLOPES_GRADIENT = 30;
const LOG_SOFTMAX = 31, LOG_SOFTMAX_GRADIENT = 32;
const GATED = 33, GATED_GRADIENT = 34, SPARSEMAX = 35, SPARSEMAX_GRADIENT = 36;

function whole(command: usize, index: usize): usize {
  return load<u32>(command + 4 + index * 4);
}

function float(command: usize, index: usize): f32 {
  return load<f32>(command + 40 + index * 4);
}

/** A number that came as the sum of two float32. */
function parameter(command: usize, index: usize): f64 {
  return <f64> float(command, 2 * index) + <f64> float(command, 2 * index + 1);
}

/** Carries out a command for its rows `r0` to `r1`; `scratch` is the thread's own. */
export function execute(command: usize, r0: usize, r1: usize, scratch: usize): void {
  const a = whole(command, 0), b = whole(command, 1), c = whole(command, 2);
  const d = whole(command, 3), e = whole(command, 4), f = whole(command, 5);
  const x = float(command, 0), y = float(command, 1), z = float(command, 2);
  switch (load<i32>(command)) {
    case PACK:
      return pack(a, b, c, d, e, r0, r1);
    case UNPACK:
      return unpack(a, b, c, d, e, r0, r1);
    case ROWS_TO_COLUMNS:
      return rowsToColumns(a, b, c, d, r0, r1);
    case COLUMNS_TO_ROWS:
      return columnsToRows(a, b, c, d, r0, r1);
    case COPY:
      return copyRows(a, b, c, d, <bool> e, r0, r1);
    case PRODUCT:
      return product(a, b, c, d, e, f, r0, r1, scratch);
    case WEIGHTS_GRADIENT:
      return weightsGradient(a, b, c, d, e, f, r0, r1, scratch);
    case BIASES_GRADIENT:
      return biasesGradient(a, b, c, d);
    case ACTIVATE: {
      const line = roundedUp(b) * 4;
      const end = c + roundedUp(r1) * line;
      const p = parameter(command, 0), q = parameter(command, 1), r = parameter(command, 2);
      return activate(<i32> a, c + r0 * line, end, d + r0 * line, p, q, r);
    }
    case ACTIVATE_GRADIENT: {
      const line = roundedUp(b) * 4, end = c + roundedUp(r1) * line;
      const p = parameter(command, 0), q = parameter(command, 1), r = parameter(command, 2);
      const from = c + r0 * line;
      return activateGradient(<i32> a, from, end, d + r0 * line, e + r0 * line, p, q, r);
    }
    case SOFTMAX:
      return softmax(a, b, c, <bool> d, r0, r1, scratch);
    case SOFTMAX_GRADIENT:
      return softmaxGradient(a, b, c, d, <bool> e, r0, r1);
    case LOGITS_LOSS:
      return crossEntropyFromLogits(a, b, c, d, e, x, y, z, r0, r1, scratch);
    case PROBABILITIES_LOSS:
      return crossEntropyFromProbabilities(a, b, c, d, e, x, y, z, r0, r1);
    case MATCHES:
      return matches(a, b, c, d, r0, r1);
    case ADAM:
      return adam(a, b, c, d, e, f, x, y, z, float(command, 3), r0, r1);
    case SGD:
      return sgd(a, b, c, d, e, x, y, <bool> f, r0, r1);
    case PACK_BYTES:
      return packBytes(a, b, c, d, e, f, r0, r1);
    case COMPARE:
      return compare(<i32> a, b, c, d, e, f, x, y, z, r0, r1);
    case RMSPROP:
      return rmsprop(a, b, c, d, e, f, whole(command, 6), x, y, z, float(command, 3), r0, r1);
    case ADAGRAD:
      return adagrad(a, b, c, d, e, x, y, r0, r1);
    case DECAY:
      return decay(a, b, c, x, r0, r1);
    case PENALTY:
      return penalty(a, b, c, d, x, y, r0, r1);
    case PENALTY_GRADIENT:
      return addPenaltyGradient(a, b, c, d, x, y, r0, r1);
    case ADD:
      return addFaces(a, b, c, d, e, <bool> f, r0, r1);
    case COPY_COLUMNS:
      return copyColumns(a, b, c, d, e, r0, r1);
    case DRAW_MASK:
      return drawMask(a, b, <u32> c, <u32> d, <u32> e, <u32> f, r0, r1);
    case APPLY_MASK:
      return applyMask(a, b, c, d, x, y, z, r0, r1);
    case PRELU:
      return prelu(a, b, c, d, e, r0, r1);
    case PRELU_GRADIENT:
      return preluGradient(a, b, c, d, e, f, r0, r1);
    case SLOPES_GRADIENT:
      return slopesGradient(a, b, c, d, e, <bool> f);
    case LOG_SOFTMAX:
      return logSoftmax(a, b, c, r0, r1, scratch);
    case LOG_SOFTMAX_GRADIENT:
      return logSoftmaxGradient(a, b, c, d, r0, r1);
    case GATED:
      return gated(a, b, c, <i32> d, r0, r1);
    case GATED_GRADIENT:
      return gatedGradient(a, b, c, d, <i32> e, r0, r1);
    case SPARSEMAX:
      return sparsemax(a, b, c, r0, r1);
    case SPARSEMAX_GRADIENT:
      return sparsemaxGradient(a, b, c, d, r0, r1);
    default:
      unreachable();
  }
}
