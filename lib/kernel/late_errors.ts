import { host } from "../host/mod.ts";

/**
 * Makes errors visible that no cell would show: thrown in a timer or an event, or a rejection that nobody awaits.
 * The kernel swallows such a rejection, and such a throw hangs it when another cell is waiting for something.
 */
export function reportLateErrors(report: (text: string) => void): void {
  addEventListener("error", (event) => {
    event.preventDefault();
    report(lateErrorText(event.error ?? event.message));
  });
  addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    report(lateErrorText(event.reason));
  });
}

/** What a person reads about a late error: where it comes from, the error, and the lines of its stack that are not Deno's own. */
export function lateErrorText(error: unknown): string {
  const lines = host.inspect(error).split("\n");
  const useful = lines.filter((line) => !/^\s+at .*\b(ext|node):/.test(line)).slice(0, 12);
  return "An error in code that runs by itself (in a timer, an event, or a promise without await):\n" +
    useful.join("\n");
}
