// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { activate, activateGradient } from "./activations.ts";
import { packBytes } from "./bytes.ts";
import { compare } from "./comparisons.ts";
import { columnsToRows, copyRows, pack, rowsToColumns, unpack } from "./faces.ts";
import { addPenaltyGradient, penalty } from "./penalties.ts";
import { biasesGradient, product, weightsGradient } from "./products.ts";
import { crossEntropyFromLogits, crossEntropyFromProbabilities, matches } from "./rows.ts";
import { logSoftmax, logSoftmaxGradient, softmax, softmaxGradient } from "./softmax.ts";
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
const LOG_SOFTMAX = 31, LOG_SOFTMAX_GRADIENT = 32;

function whole(command: usize, index: usize): usize {
  return load<u32>(command + 4 + index * 4);
}

function float(command: usize, index: usize): f32 {
  return load<f32>(command + 40 + index * 4);
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
      return activate(<i32> a, c + r0 * line, c + roundedUp(r1) * line, d + r0 * line, x);
    }
    case ACTIVATE_GRADIENT: {
      const line = roundedUp(b) * 4, end = c + roundedUp(r1) * line;
      return activateGradient(<i32> a, c + r0 * line, end, d + r0 * line, e + r0 * line, x);
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
    case LOG_SOFTMAX:
      return logSoftmax(a, b, c, r0, r1, scratch);
    case LOG_SOFTMAX_GRADIENT:
      return logSoftmaxGradient(a, b, c, d, r0, r1);
    default:
      unreachable();
  }
}
