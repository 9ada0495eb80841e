/**
 * Checks of option objects, so that every function refuses bad options in the same words.
 *
 * @module
 */
export * from "./by_plain_name.ts";
export * from "./options.ts";
