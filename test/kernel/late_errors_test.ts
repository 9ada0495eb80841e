import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { lateErrorText, reportLateErrors } from "../../lib/kernel/late_errors.ts";

Deno.test("a late error is reported with its message and the lines of its stack that are not Deno's", () => {
  const error = new TypeError("x is not a function");
  error.stack = "TypeError: x is not a function\n    at f (<anonymous>:2:9)\n" +
    "    at invokeCallback (ext:deno_node/internal/timers.mjs:4:810)\n    at node:internal/x:1:1";
  const text = lateErrorText(error);
  assertStringIncludes(text, "TypeError: x is not a function\n    at f (<anonymous>:2:9)");
  assert(!/ext:|node:/.test(text), text);
});

Deno.test("an error that nobody caught is reported, and does not end the process", () => {
  const reports: string[] = [];
  reportLateErrors((text) => reports.push(text.split("\n")[1]));
  const event = new ErrorEvent("error", { cancelable: true, error: new RangeError("too late") });
  dispatchEvent(event);
  assertEquals(reports, ["RangeError: too late"]);
  assertEquals(event.defaultPrevented, true);
  const rejection = new PromiseRejectionEvent("unhandledrejection", {
    cancelable: true,
    promise: Promise.resolve(),
    reason: "no",
  });
  dispatchEvent(rejection);
  assertEquals(reports[1], '"no"');
  assertEquals(rejection.defaultPrevented, true);
});

Deno.test("a late rejection with anything but an error is reported", () => {
  assertEquals(lateErrorText("no").split("\n").at(-1), '"no"');
});
