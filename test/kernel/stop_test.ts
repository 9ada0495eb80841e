import { assertEquals, assertThrows } from "@std/assert";
import { checkNotStopped, stopSignal } from "../../lib/kernel/stop.ts";
import { inNotebook } from "./fake_notebook.ts";

Deno.test("Stop aborts a signal, however often it is pressed", () =>
  inNotebook((_sent, button) => {
    using stop = stopSignal();
    assertEquals([stop.signal.aborted, button.listeners], [false, 1]);
    for (let i = 0; i < 3; i++) {
      button.press();
      assertEquals([stop.signal.aborted, button.listeners], [true, 1]);
    }
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

Deno.test("a press that nobody has heard is for the next loop of the cell, and for no other", () =>
  inNotebook((_sent, button) => {
    button.press();
    checkNotStopped("fit");
    const aborted = () => {
      using stop = stopSignal();
      return stop.signal.aborted;
    };
    assertEquals([aborted(), aborted()], [true, false]);
    assertThrows(
      () => checkNotStopped("fit"),
      Error,
      "fit: Stop was pressed in this cell, so it starts no other training.",
    );
    button.nextCell();
    checkNotStopped("fit");
    assertEquals(aborted(), false);
  }));
