import { assertEquals, assertRejects } from "@std/assert";
import { digitNetwork } from "../../../lib/lessons/digit_network/mod.ts";

const mayRead = Deno.permissions.querySync({ name: "read" }).state === "granted";
const QUICK = { units: 4, epochs: 1, verbose: 0 } as const;

Deno.test({
  name: "the network that reads digits is the same every time, and another one with another seed",
  ignore: !mayRead, // reads MNIST
  async fn() {
    const [one, again, other] = [
      await digitNetwork("relu", QUICK),
      await digitNetwork("relu", QUICK),
      await digitNetwork("relu", { ...QUICK, seed: 2 }),
    ].map(({ model }) => model.getWeights().map(({ data }) => data));
    assertEquals(one, again);
    assertEquals(one[0].every((weight, i) => weight === other[0][i]), false);
  },
});

Deno.test({
  name: "the network that reads digits has the units and the activation that are asked for",
  ignore: !mayRead, // reads MNIST
  async fn() {
    const { model, train, test } = await digitNetwork("tanh", QUICK);
    assertEquals(model.getWeights().map(({ shape }) => shape), [[784, 4], [1, 4], [4, 10], [
      1,
      10,
    ]]);
    assertEquals([train.x.rows, test.x.rows], [60_000, 10_000]);
  },
});

const REFUSED: [what: string, call: () => Promise<unknown>, message: string][] = [
  ["an unknown activation", () => digitNetwork("rleu"), 'did you mean "relu"?'],
  ["no units", () => digitNetwork("relu", { units: 0 }), "units"],
  [
    "an unknown option",
    () => digitNetwork("relu", { epoch: 1 } as never),
    'did you mean "epochs"?',
  ],
];

for (const [what, call, message] of REFUSED) {
  Deno.test(`digitNetwork refuses ${what}`, async () => {
    await assertRejects(call, RangeError, message);
  });
}
