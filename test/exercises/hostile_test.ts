import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { Matrix } from "../../lib/engine/mod.ts";
import type { Checker } from "../../lib/exercises/checker.ts";
import type { Expectation } from "../../lib/exercises/expectation.ts";
import {
  aFunction,
  aFunctionOfNumber,
  anArray,
  anObject,
  aNumber,
  equalTo,
  that,
} from "../../lib/exercises/expect/mod.ts";
import { judge } from "../../lib/exercises/judge.ts";
import { todo } from "../../lib/exercises/todo.ts";

function checker(answer: Expectation): Checker {
  return { name: "x", exercise: "Exercise", title: "X", hints: [], answer, seconds: 0.02 };
}

const leaky = (x: number) => x < 0 ? 0.2 * x : x;

/** What the answers below are measured with. */
const LEAKY = checker(aFunctionOfNumber({
  like: leaky,
  at: { "right of 0": 2, "left of 0": -1, "far left": -800 },
  mistakes: [
    { like: (x) => Math.max(0, x), says: "α is forgotten: left of 0 the slope is 0.2." },
    { like: (x) => x < 0 ? x : 0.2 * x, says: "The branches are swapped." },
    { like: (x) => x < 0 ? 0.2 : 1, says: "That is the derivative." },
  ],
}));
const LIST = checker(anArray({ length: 3, of: aNumber() }));
const OBJECT = checker(anObject({ seeds: anArray({ of: aNumber() }), mean: aNumber() }));
const SORTED = checker(aFunction({
  like: (list: number[]) => list.toSorted((a, b) => a - b),
  cases: { "three numbers": [[3, 1, 2]] },
}));
const NESTED = checker(anObject({ result: anObject({ mean: aNumber() }) }));
const MATRIX = checker(aFunction({
  like: (x: Matrix) => x.map(leaky),
  cases: { "two rows": [Matrix.from([[1, -1], [-2, 2]])] },
}));
const WAITING = checker(aFunction({
  like: (x: number) => x + 1,
  cases: { one: [1] },
  mayWait: true,
}));

const stubborn = new Proxy({}, {
  get() {
    throw new Error("hands off");
  },
  has() {
    throw new Error("hands off");
  },
  getPrototypeOf() {
    throw new Error("hands off");
  },
  ownKeys() {
    throw new Error("hands off");
  },
});

/** A rejected promise that does not stop the tests before it is read. */
function rejected(reason: unknown): Promise<never> {
  const promise = Promise.reject(reason);
  promise.catch(() => {});
  return promise;
}

function* endless() {
  while (true) yield 1;
}

/** The status, and words that must be in the verdict. */
const ANSWERS: [what: string, checker: Checker, answer: unknown, words: string[]][] = [
  ["the right function", LEAKY, leaky, ["PASSED X."]],
  ["the stub", LEAKY, todo, ["NOT STARTED X.", "in the place of nl.todo"]],
  ["a function that is still the stub", LEAKY, () => todo, ["NOT STARTED"]],
  ["a function that calculates with the stub", LEAKY, (x: number) => 2 * todo * x, ["NOT STARTED"]],
  ["a promise of the stub", LEAKY, Promise.resolve(todo), ["NOT STARTED"]],
  ["a function that is half done", LEAKY, (x: number) => x > 0 ? x : todo, [
    "NOT YET X: Right so far; answer in the case “left of 0” is still to be done.",
  ]],

  ["undefined", LEAKY, undefined, [
    "answer is not a function",
    "declared in a cell that has been run",
  ]],
  ["null", LEAKY, null, ["found         null"]],
  ["the result instead of the function", LEAKY, leaky(2), [
    "expected      a function",
    "found         2",
    "Give the function itself, not what a call of it returned: f, not f(x).",
  ]],
  ["a text instead of the function", LEAKY, "leaky", ['found         "leaky"']],
  ["an object that throws when it is touched", LEAKY, stubborn, [
    "answer is not a function",
    "found         a value that throws when it is read",
  ]],
  ["a function that forgets return", LEAKY, (x: number) => void (x + 1), [
    "input         answer(2)",
    "expected      a number, 2",
    "found         undefined",
    "A body in braces needs the word return",
  ]],
  ["a function that throws", LEAKY, () => {
    throw new RangeError("no");
  }, ["answer throws an error", "input  answer(2)", "found  RangeError: no"]],
  ["a function that throws undefined", LEAKY, () => {
    throw undefined;
  }, ["found  undefined, which is not an Error"]],
  ["a function that throws what throws", LEAKY, () => {
    throw stubborn;
  }, ["found  a value that throws when it is read, which is not an Error"]],
  ["a function that calls itself for ever", LEAKY, function f(x: number): number {
    return f(x) + 1;
  }, ["f throws an error", "Maximum call stack size exceeded"]],
  ["a function that returns a text", LEAKY, (x: number) => leaky(x).toFixed(2), [
    'found         "2.00"',
    "leave out the quotes, toFixed and toString",
  ]],
  ["a function that returns a bigint", LEAKY, () => 2n, ["found         2n", "without the n"]],
  ["a function that returns a function", LEAKY, () => leaky, [
    "found         the function leaky",
    "call it, and return what it gives",
  ]],
  ["a function that returns a list", LEAKY, (x: number) => [leaky(x)], [
    "found         [2]",
    "gets one number and returns one, not a list",
  ]],
  ["a function that returns what throws", LEAKY, () => stubborn, [
    "found     a value that throws when it is read",
  ]],
  ["an async function where none is asked for", LEAKY, async (x: number) => await leaky(x), [
    "found         a promise",
    "leave out the word async",
  ]],
  ["a function whose promise fails unseen", LEAKY, () => Promise.reject(new Error("unseen")), [
    "found         a promise",
  ]],
  ["a symbol", LEAKY, () => Symbol("a"), ["found     Symbol(a)"]],
  ["NaN", LEAKY, () => NaN, ["found         NaN", "calculating with undefined"]],
  ["NaN far from 0", LEAKY, (x: number) => x < -700 ? 0 * Math.exp(-x) : leaky(x), [
    "in the case “far left”",
    "input         answer(-800)",
    "e to the power of a large number is Infinity",
  ]],
  ["Infinity", LEAKY, () => Infinity, ["expected  2", "found     Infinity"]],
  ["the sign reversed", LEAKY, (x: number) => -leaky(x), ["the sign is reversed"]],
  ["alpha forgotten", LEAKY, (x: number) => x > 0 ? x : 0, ["α is forgotten"]],
  ["branches swapped", LEAKY, (x: number) => x > 0 ? 0.2 * x : x, ["The branches are swapped"]],
  ["the derivative", LEAKY, (x: number) => x > 0 ? 1 : 0.2, ["That is the derivative"]],
  ["a value that is a little off", LEAKY, (x: number) => leaky(x) + 1e-5, [
    "2.00001",
    "too large in every case",
  ]],
  ["a difference in the tenth digit, which passes", LEAKY, (x: number) => leaky(x) * (1 + 1e-10), [
    "PASSED",
  ]],
  [
    "a function with a getter for a name",
    LEAKY,
    Object.defineProperty(() => NaN, "name", {
      get() {
        throw new Error("no name");
      },
    }),
    ["input         f(2)"],
  ],
  ["a proxy of the right function", LEAKY, new Proxy(leaky, {}), ["PASSED"]],

  ["a promise that is never resolved", LEAKY, new Promise(() => {}), [
    "The promise that answer gives takes too long.",
    "expected      an answer within 0.02 s",
    "If a cell hangs, press Stop.",
  ]],
  ["a promise of the right function", LEAKY, Promise.resolve(leaky), ["PASSED"]],
  ["a rejected promise", LEAKY, rejected(new Error("lost")), [
    "The promise that answer gives is rejected.",
    "found  Error: lost",
  ]],
  ["a promise rejected with undefined", LEAKY, rejected(undefined), [
    "found  undefined, which is not an Error",
  ]],
  ["a then that throws", LEAKY, {
    then() {
      throw new Error("then");
    },
  }, ["found  Error: then"]],
  ["a then that is a getter that throws", LEAKY, {
    get then() {
      throw new Error("then");
    },
  }, ["answer is not a function", "throws when it is read"]],
  ["a function that waits for ever where it may wait", WAITING, () => new Promise(() => {}), [
    "The promise that answer gives takes too long.",
  ]],
  ["an async function where it may wait", WAITING, async (x: number) => await x + 1, ["PASSED"]],
  ["an async function that forgets return", WAITING, async (x: number) => void await x, [
    "found         undefined",
    "needs the word return",
  ]],

  ["a function that sorts its input in place", SORTED, (list: number[]) => list.sort(), [
    "answer changes what it is given.",
    "input         answer([3, 1, 2])",
    "found         afterwards answer([1, 2, 3])",
    "map makes one, slice copies one",
  ]],
  ["a function that empties its input", SORTED, (list: number[]) => list.splice(0).toSorted(), [
    "afterwards answer([])",
  ]],
  ["a function that puts a trap into its input", SORTED, (list: unknown[]) => {
    list[0] = stubborn;
    return [1, 2, 3];
  }, ["answer changes what it is given.", "a value that throws when it is read"]],
  ["a function that writes into a matrix", MATRIX, (x: Matrix) => {
    x.data.forEach((each, i) => x.data[i] = leaky(each));
    return x;
  }, ["answer changes what it is given."]],
  ["a new matrix", MATRIX, (x: Matrix) => x.map(leaky), ["PASSED"]],
  ["a matrix of another shape", MATRIX, () => new Matrix(1, 4), [
    "expected  Matrix [[1, -0.2], [-0.4, 2]]",
    "found     Matrix [[0, 0, 0, 0]]",
  ]],
  [
    "a matrix with one wrong number",
    MATRIX,
    (x: Matrix) => x.map((each) => Math.max(-0.3, leaky(each))),
    [
      "input     answer(Matrix [[1, -1], [-2, 2]]).at(1, 0)",
      "expected  -0.4",
      "found     -0.3",
    ],
  ],
  ["rows instead of a matrix", MATRIX, () => [[1, -0.2], [-0.4, 2]], [
    "found     [[1, -0.2], [-0.4, 2]]",
  ]],
  ["a list that is not sorted", SORTED, (list: number[]) => [...list], [
    "input     answer([3, 1, 2])[0]",
    "expected  1",
    "found     3",
  ]],
  ["a generator that never ends", SORTED, endless, ["more than 3 items; does it end?"]],
  ["a generator of the right list", SORTED, function* (list: number[]) {
    yield* list.toSorted();
  }, ["PASSED"]],
  ["a generator that throws", SORTED, function* () {
    yield 1;
    throw new Error("stuck");
  }, ["Reading what answer returns throws an error.", "found  Error: stuck"]],

  ["three numbers", LIST, [1, 2, 3], ["PASSED"]],
  ["three numbers in a typed array", LIST, new Float32Array(3), ["PASSED"]],
  ["a list that is too short", LIST, [1, 2], ["expected  a list of 3", "found     2 items"]],
  ["a huge list", LIST, new Array(2 ** 32 - 1), ["found     4,294,967,295 items"]],
  ["an endless list", LIST, endless(), ["found     more, and perhaps no end"]],
  ["a list with a hole", LIST, [1, , 3], ["answer[1] is not a number.", "found         undefined"]],
  ["a list with a text", LIST, [1, "2", 3], ['found         "2"', "leave out the quotes"]],
  ["a list that is started", LIST, [1, todo, 3], ["Right so far; answer[1] is still to be done."]],
  ["a list of stubs", LIST, [todo, todo, todo], ["NOT STARTED"]],
  ["a text where a list should be", LIST, "1, 2, 3", [
    "answer is not a list.",
    'found     "1, 2, 3"',
  ]],
  ["a list whose length lies", LIST, new Proxy([], { get: () => Infinity }), ["found     ∞ items"]],

  ["a list without a length", LIST, new Proxy([], { get: () => NaN }), ["found     NaN items"]],
  ["the right object", OBJECT, { seeds: [1, 2], mean: 0.5, note: "more" }, ["PASSED"]],
  ["an object without a key", OBJECT, { seeds: [1, 2] }, [
    "answer has no mean.",
    "expected  an object { seeds, mean }",
    "found     { seeds: [1, 2] }",
  ]],
  ["an object with a wrong part", OBJECT, { seeds: [1, 2], mean: "0.5" }, [
    "answer.mean is not a number.",
  ]],
  ["an object with a getter that throws", OBJECT, {
    get seeds() {
      throw new Error("no seeds");
    },
    mean: 1,
  }, ["Reading answer.seeds throws an error.", "found  Error: no seeds"]],
  ["an object with a promise in it", NESTED, { result: Promise.resolve({ mean: 1 }) }, [
    "answer.result has no mean.",
    "found         a promise",
    "write await in front of it",
  ]],
  ["an object that throws at every touch", OBJECT, stubborn, [
    "Reading answer throws an error.",
  ]],
  [
    "a revoked proxy",
    OBJECT,
    (() => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    })(),
    ["throws an error."],
  ],
];

for (const [what, checker, answer, words] of ANSWERS) {
  Deno.test(`check has an answer to ${what}`, async () => {
    const { status, text } = await judge(checker, named(answer));
    for (const word of words) assertStringIncludes(text, word);
    if (/^(PASSED|NOT STARTED)/.test(words[0])) return;
    assertEquals(status, "not yet");
    assert(text.length < 1000, "A verdict is short");
  });
}

/** Functions of the table are called "answer"; those with a name of their own keep it. */
function named(answer: unknown): unknown {
  if (typeof answer !== "function" || answer === leaky) return answer;
  if (Object.getOwnPropertyDescriptor(answer, "name")?.value !== "") return answer;
  return Object.defineProperty(answer, "name", { value: "answer" });
}

Deno.test("check does not wait for a promise any longer than it must, and leaves no timer", async () => {
  const slow = { ...LEAKY, seconds: 1000 };
  assertEquals((await judge(slow, Promise.resolve(leaky))).status, "passed");
});

Deno.test("a check of one's own may take its time, object, or stumble", async () => {
  const verdictOf = async (expectation: Expectation) =>
    (await judge(checker(expectation), { seeds: [1] })).text;
  assertStringIncludes(await verdictOf(that(() => {})), "PASSED");
  assertStringIncludes(
    await verdictOf(that(async (found: { seeds: number[] }, name) => {
      await Promise.resolve();
      return found.seeds.length < 2 ? `${name} has one seed only: chance decides.` : undefined;
    })),
    "NOT YET X: answer has one seed only: chance decides.",
  );
  assertStringIncludes(await verdictOf(that(() => new Promise(() => {}))), "takes too long");
  assertStringIncludes(
    await verdictOf(that((found: { x: { y: number } }) => void found.x.y)),
    "answer cannot be checked: reading it throws an error.",
  );
});

Deno.test("both ends of an interval belong to it", async () => {
  const inside = checker(aNumber({ between: [0, 1] }));
  for (
    const [answer, expected] of [[0, "passed"], [1, "passed"], [-1e-9, "not yet"], [
      1.001,
      "not yet",
    ]]
  ) {
    assertEquals((await judge(inside, answer)).status, expected, `${answer}`);
  }
});

Deno.test("an answer on which the check itself fails is not passed, and the verdict says why", async () => {
  const broken = checker(() => {
    throw new RangeError("the data are not there");
  });
  const { status, text } = await judge(broken, { seeds: [1] });
  assertEquals(status, "not yet");
  assertStringIncludes(text, "NOT YET X: the check itself failed on this answer.");
  assertStringIncludes(text, "found  RangeError: the data are not there");
});

Deno.test("values are compared deeply, and a well-known wrong one is known", async () => {
  const expectation = equalTo({ dead: [1, 3], share: 0.5 }, {
    mistakes: [{ like: { dead: [0, 2], share: 0.5 }, says: "Units are counted from 0." }],
  });
  const verdictOf = async (answer: unknown) => (await judge(checker(expectation), answer)).text;
  assertStringIncludes(await verdictOf({ dead: new Uint8Array([1, 3]), share: 0.5 }), "PASSED");
  assertStringIncludes(await verdictOf({ dead: [0, 2], share: 0.5 }), "Units are counted from 0.");
  assertStringIncludes(
    await verdictOf({ dead: [1, 3], share: 0.6 }),
    "answer.share is not right.",
  );
  assertStringIncludes(
    await verdictOf({ dead: [1], share: 0.5 }),
    "answer.dead is not right.",
  );
});

Deno.test("a function that gets what cannot be copied gets a new one in each call", async () => {
  let made = 0;
  class Model {
    readonly number = ++made;
  }
  const expectation = aFunction({
    like: () => 1,
    cases: { once: () => [new Model()], twice: () => [new Model()] },
  });
  const seen = new Set<number>();
  const answer = (model: Model) => seen.add(model.number) && 1;
  assertEquals((await judge(checker(expectation), answer)).status, "passed");
  assertEquals([seen.size, made], [2, 4]);
});
