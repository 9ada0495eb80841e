// The routines by their numbers, for AssemblyScript and TypeScript alike.

export const PACK = 0;
export const PACK_BYTES = 1;
export const UNPACK = 2;
export const ROWS_TO_COLUMNS = 3;
export const COLUMNS_TO_ROWS = 4;
export const COPY = 5;

export const PRODUCT = 6;
export const WEIGHTS_GRADIENT = 7;
export const BIASES_GRADIENT = 8;

export const ACTIVATE = 9;
export const ACTIVATE_GRADIENT = 10;
export const PRELU = 11;
export const PRELU_GRADIENT = 12;
export const SLOPES_GRADIENT = 13;

export const SOFTMAX = 14;
export const SOFTMAX_GRADIENT = 15;
export const LOG_SOFTMAX = 16;
export const LOG_SOFTMAX_GRADIENT = 17;
export const SPARSEMAX = 18;
export const SPARSEMAX_GRADIENT = 19;
export const GATED = 20;
export const GATED_GRADIENT = 21;

export const LOGITS_LOSS = 22;
export const PROBABILITIES_LOSS = 23;
export const COMPARE = 24;
export const MATCHES = 25;

export const ADAM = 26;
export const SGD = 27;
export const RMSPROP = 28;
export const ADAGRAD = 29;
export const DECAY = 30;
export const PENALTY = 31;
export const PENALTY_GRADIENT = 32;

export const ADD = 33;
export const COPY_COLUMNS = 34;
export const DRAW_MASK = 35;
export const APPLY_MASK = 36;

export const SCALE_ROWS = 37;
export const NORM = 38;
export const CLIP_NORM = 39;
export const CLIP_VALUE = 40;

export const AMSGRAD = 41;
export const NADAM = 42;
export const ADAMAX = 43;
export const ADADELTA = 44;

export const MERGE = 45;
export const DIVIDE = 46;
export const TAKE_EQUAL = 47;

export const COLUMN_MOMENTS = 48;
export const NORMALIZE_COLUMNS = 49;
export const NORMALIZE_COLUMNS_GRADIENT = 50;
export const NORMALIZE_ROWS = 51;
export const NORMALIZE_ROWS_GRADIENT = 52;
export const SCALE_COLUMNS = 53;
export const COLUMN_SUMS = 54;
export const BLEND = 55;

export const ROWS_TO_PLAIN = 56;
export const COLUMNS_TO_PLAIN = 57;
export const NATIVE_PRODUCT = 58;
export const PLAIN_SUMS = 59;

export const PACK_CONDENSED = 60;
export const SPREAD_CONDENSED = 61;
export const CONDENSED_PRODUCT = 62;
export const CONDENSED_GRADIENT = 63;
export const ADD_PARTS = 64;
export const PART_OF_PRODUCT = 65;
export const INPUT_GRADIENT_COLUMNS = 66;
export const PART_OF_GRADIENT = 67;

export const NOT_FINITE = 68;

export const PART_OF_CONDENSED_GRADIENT = 69;
export const SPREAD_ROWS = 70;
export const ADAM_ON_CONDENSED = 71;
