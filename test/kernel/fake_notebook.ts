import { host, type Notebook } from "../../lib/host/mod.ts";

/** A message that a notebook was to show. */
export type Sent = [type: string, content: Record<string, unknown>];

/** Runs `body` as if in a notebook, and gives it what the notebook gets and a way to press Stop. */
export async function inNotebook(
  body: (sent: Sent[], stop: { press(): void; listeners: number }) => void | Promise<void>,
): Promise<void> {
  const { notebook, onStop } = host;
  const sent: Sent[] = [], listeners = new Set<() => void>();
  const fake: Notebook = {
    broadcast: (...message) => sent.push(message),
    display: () => Promise.resolve(),
    format: (value) => Promise.resolve({ "text/plain": `formatted ${value}` }),
  };
  host.notebook = () => fake;
  host.onStop = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  try {
    await body(sent, {
      press: () => [...listeners].forEach((listener) => listener()),
      get listeners() {
        return listeners.size;
      },
    });
  } finally {
    Object.assign(host, { notebook, onStop });
  }
}
