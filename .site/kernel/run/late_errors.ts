import type { Context } from "./context.ts";
import type { Errors } from "./errors.ts";
import type { Outputs } from "./outputs.ts";

const LATE =
  "An error in code that runs by itself (in a timer, an event, or a promise without await):\n";

/** Shows errors that no cell waits for under the cell that they come from; returns what reports one. */
export function installLateErrors(
  context: Context,
  errors: Errors,
  outputs: Outputs,
): (error: unknown) => void {
  const report = (error: unknown) => {
    outputs.print(
      "stderr",
      `${LATE}${errors.textOf(error)}\n`,
      errors.cellOf(error) ?? context.cell,
    );
  };
  addEventListener("error", (event) => {
    event.preventDefault();
    report(event.error ?? event.message);
  });
  addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    report(event.reason);
  });
  return report;
}
