/**
 * Checks of what a person hands over, so that every function refuses what it cannot take in the same words.
 *
 * @module
 */
export * from "./by_plain_name.ts";
export * from "./lists.ts";
export * from "./nearest.ts";
export * from "./options.ts";
export * from "./own_name.ts";
export * from "./plain_name.ts";
export * from "./reading.ts";
export * from "./refuse_setting.ts";
export * from "./shown.ts";
export * from "./to_await.ts";
export * from "./values.ts";
