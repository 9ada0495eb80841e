import { host, type Notebook, type Press } from "../../lib/host/mod.ts";

/** A message that a notebook was to show. */
export type Sent = [type: string, content: Record<string, unknown>];

/** A way to press Stop, in a cell that goes on until the next one begins. */
export interface FakeButton {
  press(): void;
  nextCell(): void;
  listeners: number;
}

/** Runs `body` as if in a notebook, and gives it what the notebook gets and a Stop button. */
export async function inNotebook(
  body: (sent: Sent[], stop: FakeButton) => void | Promise<void>,
): Promise<void> {
  const { notebook, onStop, press } = host;
  let pressed: Press | undefined;
  const sent: Sent[] = [], listeners = new Set<() => void>();
  const fake: Notebook = {
    broadcast: (...message) => sent.push(message),
    display: () => Promise.resolve(),
    format: (value) => Promise.resolve({ "text/plain": `formatted ${value}` }),
  };
  host.notebook = () => fake;
  host.press = () => pressed;
  host.onStop = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  try {
    await body(sent, {
      press() {
        pressed = { heard: false };
        for (const listener of [...listeners]) listener();
      },
      nextCell: () => pressed = undefined,
      get listeners() {
        return listeners.size;
      },
    });
  } finally {
    Object.assign(host, { notebook, onStop, press });
  }
}
