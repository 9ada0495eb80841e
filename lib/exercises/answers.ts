/** The answers that were given to `check` since the kernel started, by the names of the parts. */
export const answers: Map<string, unknown> = new Map();
