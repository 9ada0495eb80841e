/** The symbol by which the console asks an object for its text. */
export const customInspect: unique symbol = Symbol.for("Deno.customInspect");
