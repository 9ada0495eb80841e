// What is done with two matrices number by number, for AssemblyScript and TypeScript alike.

export const MULTIPLY = 0;
export const MAXIMUM = 1;
export const MINIMUM = 2;
export const SUBTRACT = 3;
