import { assertEquals, assertThrows } from "@std/assert";
import { notebookProgress, stopButton } from "../../lib/kernel/progress.ts";
import type { Moment, WatchedRun } from "../../lib/training/mod.ts";
import { inNotebook, type Sent } from "./fake_notebook.ts";

const run = (changes: Partial<WatchedRun> = {}): WatchedRun => ({
  kind: "fit",
  model: undefined as unknown as WatchedRun["model"],
  epochs: 3,
  steps: 8,
  verbose: 2,
  stop: () => {},
  note: () => {},
  ...changes,
});
const moment = (epoch: number, step = 8): Moment => ({
  epoch,
  step,
  steps: 8,
  seconds: 0.3,
  secondsAfterFirstStep: 0.007,
  logs: { loss: 1 / (epoch + 1) },
});

/** The lines that are seen in the end. */
function lines(sent: readonly Sent[]): string[] {
  const data = sent.at(-1)?.[1].data as { "text/plain": string } | undefined;
  return data?.["text/plain"].split("\n") ?? [];
}

Deno.test("a run is shown with a line an epoch, all in one output", () =>
  inNotebook((sent) => {
    const progress = notebookProgress(run())!;
    for (let epoch = 0; epoch < 3; epoch++) {
      progress.epochBegin!(epoch);
      progress.epochEnd!(moment(epoch));
    }
    progress.note!("a remark");
    progress.runEnd!(false);
    assertEquals(lines(sent), [
      ...["Epoch 1/3", "8/8 - 0s - 1ms/step - loss: 1.0000"],
      ...["Epoch 2/3", "8/8 - 0s - 1ms/step - loss: 0.5000"],
      ...["Epoch 3/3", "8/8 - 0s - 1ms/step - loss: 0.3333"],
      "a remark",
    ]);
    assertEquals(sent.filter(([type]) => type === "display_data").length, 1);
  }));

Deno.test("of a long run the latest epochs stay on the page, below a sign that there were more", () =>
  inNotebook((sent) => {
    const progress = notebookProgress(run({ epochs: 100 }))!;
    for (let epoch = 0; epoch < 100; epoch++) {
      progress.epochBegin!(epoch);
      progress.epochEnd!(moment(epoch));
    }
    progress.runEnd!(false);
    const seen = lines(sent);
    assertEquals([seen.length, seen[0], seen.at(-2)], [40, "…", "Epoch 100/100"]);
  }));

Deno.test("a run that was stopped in the middle of an epoch shows how far it came, and says so", () =>
  inNotebook((sent) => {
    const progress = notebookProgress(run({ verbose: 1, epochs: 1 }))!;
    progress.epochBegin!(0);
    progress.progress!(moment(0, 4));
    progress.runEnd!(true);
    assertEquals(lines(sent), [
      "4/8 ━━━━━━━━━━────────── 0s 2ms/step - loss: 1.0000",
      "Stopped. What was learned so far is kept.",
    ]);
  }));

Deno.test("a silent run shows nothing", () => {
  assertEquals(notebookProgress(run({ verbose: 0 })), null);
});

Deno.test("the Stop button ends a run, and is let go when the run is over", () =>
  inNotebook((_sent, button) => {
    let stops = 0;
    const observer = stopButton(run({ stop: () => stops++ }))!;
    button.press();
    assertEquals([stops, button.listeners], [1, 1]);
    observer.runEnd!(true);
    assertEquals(button.listeners, 0);
  }));

Deno.test("after Stop, what was learned can be measured in the same cell, but no training starts", () =>
  inNotebook((_sent, button) => {
    stopButton(run())!;
    button.press();
    assertThrows(() => stopButton(run()), Error, "fit: Stop was pressed in this cell");
    let stops = 0;
    stopButton(run({ kind: "evaluate", stop: () => stops++ }))!.runEnd!(false);
    assertEquals(stops, 0);
    button.nextCell();
    stopButton(run())!.runEnd!(false);
  }));

Deno.test("a press between two runs ends the next one", () =>
  inNotebook((_sent, button) => {
    button.press();
    let stops = 0;
    stopButton(run({ stop: () => stops++ }))!.runEnd!(true);
    assertEquals(stops, 1);
  }));
