import { assertEquals } from "@std/assert";
import { stopSignal } from "../../lib/kernel/stop.ts";
import { inNotebook } from "./fake_notebook.ts";

Deno.test("Stop aborts a signal; a loop that does not heed it loses its hold at the second press", () =>
  inNotebook((_sent, button) => {
    const stop = stopSignal();
    assertEquals([stop.signal.aborted, button.listeners], [false, 1]);
    button.press();
    assertEquals([stop.signal.aborted, button.listeners], [true, 1]);
    button.press();
    assertEquals(button.listeners, 0);
  }));

Deno.test("a signal that is released no longer hears Stop", () =>
  inNotebook((_sent, button) => {
    let signal: AbortSignal;
    {
      using stop = stopSignal();
      signal = stop.signal;
    }
    assertEquals(button.listeners, 0);
    button.press();
    assertEquals(signal.aborted, false);
  }));
