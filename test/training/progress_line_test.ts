import { assertEquals } from "@std/assert";
import { epochLine, progressLine } from "../../lib/training/mod.ts";

const moment = {
  epoch: 0,
  step: 8,
  steps: 8,
  seconds: 0.3,
  secondsAfterFirstStep: 0.007,
  logs: { accuracy: 0.0967, loss: 2.3335, val_accuracy: 0.09, val_loss: 2.3445 },
};

Deno.test("a finished epoch reads as in Keras 3", () => {
  assertEquals(
    progressLine(moment, true),
    "8/8 ━━━━━━━━━━━━━━━━━━━━ 0s 1ms/step - accuracy: 0.0967 - loss: 2.3335 - val_accuracy: 0.0900 - val_loss: 2.3445",
  );
  assertEquals(
    epochLine(moment),
    "8/8 - 0s - 1ms/step - accuracy: 0.0967 - loss: 2.3335 - val_accuracy: 0.0900 - val_loss: 2.3445",
  );
});

Deno.test("at the end the time is what the epoch took, in seconds, minutes or hours", () => {
  const line = (seconds: number) => progressLine({ ...moment, seconds }, true).split(" ")[2];
  assertEquals([0.3, 59.9, 61, 3599, 3605, 40_000].map(line), [
    "0s",
    "59s",
    "1:01",
    "59:59",
    "1:00:05",
    "11:06:40",
  ]);
});

Deno.test("under way, the bar shows how far, and the time is what is left", () => {
  const under = {
    ...moment,
    step: 10,
    steps: 400,
    secondsAfterFirstStep: 1.8,
    logs: { loss: 0.00012 },
  };
  assertEquals(
    progressLine(under, false),
    " 10/400 ──────────────────── 1:18 200ms/step - loss: 1.2000e-04",
  );
  assertEquals(progressLine({ ...under, step: 200 }, false).split(" ")[1], "━━━━━━━━━━──────────");
});
