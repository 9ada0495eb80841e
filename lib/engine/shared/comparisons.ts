// The vectorised comparisons of outputs with targets by their numbers, for AssemblyScript and TypeScript alike.

export const SQUARE = 0;
export const ABSOLUTE = 1;
export const HUBER = 2;
export const LOGISTIC = 3;
export const AGREEMENT = 4;
