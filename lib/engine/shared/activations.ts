// The vectorised activation functions by their numbers, for AssemblyScript and TypeScript alike.

export const LINEAR = 0;
export const RELU = 1;
export const LEAKY_RELU = 2;
export const PRELU = 3;
export const SIGMOID = 4;
export const TANH = 5;

export const RELU6 = 6;
export const THRESHOLD = 7;
export const HARD_TANH = 8;
export const HARD_SIGMOID = 9;
export const HARD_SILU = 10;
export const SOFT_SHRINK = 11;
export const HARD_SHRINK = 12;
export const SPARSE_PLUS = 13;
export const SQUARED_RELU = 14;
export const GENERAL_RELU = 15;
export const STAR_RELU = 16;

export const ELU = 17;
export const CELU = 18;
export const SELU = 19;
export const XIELU = 20;
export const EXPONENTIAL = 21;

export const SILU = 22;
export const GELU = 23;
export const APPROXIMATE_GELU = 24;
export const MISH = 25;
export const TELU = 26;

export const SOFTPLUS = 27;
export const LOG_SIGMOID = 28;
export const SQUAREPLUS = 29;
export const SOFTSIGN = 30;
export const TANH_SHRINK = 31;

export const SINE = 32;
export const SNAKE = 33;
