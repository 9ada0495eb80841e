import type { Session } from "node:inspector";
import type { Preview } from "../notebook.ts";

/**
 * Evaluates an expression in the mode of DevTools' previews, which ends at the first step that could have an effect.
 *
 * There is no `timeout` among the options: when it strikes, the kernel does not come back.
 */
export async function preview(expression: string): Promise<Preview | undefined> {
  const session = await (connected ??= connect());
  return await new Promise((resolve) => {
    const options = { expression, throwOnSideEffect: true, silent: true };
    session.post("Runtime.evaluate", options, (_error, answer) => resolve(answer as Preview));
  });
}

let connected: Promise<Session> | undefined;

async function connect(): Promise<Session> {
  const { Session } = await import("node:inspector");
  // The kernel runs a cell through an inspector of its own, and Deno panics when another connects in the middle of
  // that; a timer's turn of the event loop is outside of it.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const session = new Session();
  session.connect();
  return session;
}
