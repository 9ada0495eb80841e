import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import * as nl from "nonlinear";
import { type Anything, withArgument, withOption } from "./door.ts";
import { rooms } from "./doors/mod.ts";
import { slotsOf } from "./slots.ts";
import { errorOf } from "./table.ts";

const promise = () => Promise.resolve([[1, 2]]);

for (const [room, doors] of Object.entries(rooms)) {
  Deno.test(`a promise as any argument or option is named as one: ${room}`, async () => {
    for (const door of doors) {
      for (const slot of slotsOf(door)) {
        if (door.name === "loadCsv" && slot === "target") continue; // it has a label already
        const error = await errorOf(() =>
          /^\d+$/.test(slot)
            ? withArgument(door, Number(slot), promise())
            : withOption(door, slot, promise())
        );
        assertStringIncludes(error ?? "", "await", `${door.name}: ${slot}`);
      }
    }
  });
}

const x = [[0], [1]], y = [0, 1], quiet = { verbose: 0 } as const;

function network(): nl.Model {
  const model = nl.sequential([nl.layers.dense({ units: 1, inputShape: [1] })]);
  model.compile({ optimizer: "sgd", loss: "mse" });
  return model;
}

const bytes = await network().toBytes();

/** Calls whose result is used without await: what is read of it, and the words that lead on. */
const FORGOTTEN: [call: () => Anything, read: (result: Anything) => unknown, words: string][] = [
  [
    () => network().fit(x, y, quiet),
    ({ history }) => history,
    "fit: expected await before the call, as it gives a promise, but found history read without it; write await model.fit(…) first.",
  ],
  [() => network().evaluate(x, y, quiet), ({ loss }) => loss, "await model.evaluate(…)"],
  [() => network().evaluate(x, y, quiet), ([loss]) => loss, "await model.evaluate(…)"],
  [() => network().trainOnBatch(x, y), ({ loss }) => loss, "await model.trainOnBatch(…)"],
  [() => network().fitDataset([[x, y]], quiet), (it) => it.epoch, "await model.fitDataset(…)"],
  [() => nl.loadModel(bytes), (model) => model.predict(x), "await nl.loadModel(…)"],
  [() => nl.loadMnist(), ({ train }) => train, "await nl.loadMnist(…)"],
  [() => nl.loadFashionMnist(), ({ test }) => test, "await nl.loadFashionMnist(…)"],
  [
    () => nl.loadCsv("a,b\n1,2\n2,3\n3,4\n4,5\n5,6", { target: "b", ...quiet }),
    (it) => it.train,
    "nl.loadCsv(…)",
  ],
  [() => nl.runGrid({ a: [1] }, () => ({ b: 1 }), quiet), (it) => it.map(String), "nl.runGrid(…)"],
  [() => nl.runGrid({ a: [1] }, () => ({ b: 1 }), quiet), ([first]) => first, "nl.runGrid(…)"],
  [() => nl.learnCurve(Math.sin, { epochs: 1 }), ({ losses }) => losses, "nl.learnCurve(…)"],
];

for (const [call, read, words] of FORGOTTEN) {
  Deno.test(`what is read without await says so: ${words.match(/await \S+|nl\S+/)![0]} ${read}`, async () => {
    const promised = call();
    assertThrows(() => read(promised), TypeError, words);
    await Promise.resolve(promised).catch(() => {}); // data may not be there to be read
  });
}

Deno.test("a promise that is awaited is like any other", async () => {
  const model = network(), promised = model.fit(x, y, quiet);
  assert(promised instanceof Promise);
  assertEquals(Object.keys(promised), []);
  assertEquals(Object.keys((await promised).history), ["loss"]);
  assertEquals([model.fit.name, model.fit.length], ["fit", 2]);
});

Deno.test("a figure, a model or an answer that is a promise is named as one", async () => {
  const history = network().fit(x, y, quiet);
  assertThrows(
    () => nl.plotHistory(history as Anything),
    TypeError,
    "found a promise: write await before it.",
  );
  assertThrows(
    () => nl.plotHistory({ relu: history as Anything }),
    RangeError,
    "but found a promise: write await before it",
  );
  await history;
  await assertRejects(
    () => nl.runGrid({ a: [1] }, () => ({ loss: network().evaluate(x, y, quiet) }), quiet),
    TypeError,
    "found loss to be a promise: write await before it.",
  );
  assertThrows(
    () => nl.drawDigit({ relu: Promise.resolve() as Anything }, {} as Anything),
    RangeError,
    "found a promise: write await before it.",
  );
});
