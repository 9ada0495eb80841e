// Functions of rows that share a routine by their numbers, for AssemblyScript and TypeScript alike.

export const SOFTMAX = 0;
export const SOFTMIN = 1;

export const GLU = 0;
export const REGLU = 1;
export const GEGLU = 2;
export const SWIGLU = 3;
