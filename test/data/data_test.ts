import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { loadFashionMnist, loadMnist, readIdx, toCategorical } from "nonlinear";

const mayRead = (await Deno.permissions.query({ name: "read" })).state === "granted";

Deno.test({
  name: "MNIST has 60,000 and 10,000 digits of 784 numbers from 0 to 1",
  ignore: !mayRead,
  async fn() {
    const { train, test } = await loadMnist();
    assertEquals([train.x.shape, test.x.shape], [[60000, 784], [10000, 784]]);
    assertEquals([train.labels.length, test.labels.length], [60000, 10000]);
    assertEquals([...train.labels.slice(0, 5)], [5, 0, 4, 1, 9]);
    assertEquals([...test.labels.slice(0, 5)], [7, 2, 1, 0, 4]);
    assertEquals(test.labels.buffer.byteLength, 10000, "labels own their buffer");
    // Mean and standard deviation of the training pixels: 0.1307 and 0.3081, known from PyTorch's examples.
    let sum = 0, squares = 0;
    for (const value of train.x.data) {
      sum += value;
      squares += value * value;
    }
    const mean = sum / train.x.data.length;
    assertAlmostEquals(mean, 0.1307, 5e-5);
    assertAlmostEquals(Math.sqrt(squares / train.x.data.length - mean * mean), 0.3081, 5e-5);
    assert(train.x.data.every((value) => value >= 0 && value <= 1));
    assertEquals(test.classNames[7], "7");
  },
});

Deno.test("an IDX file is read by its header", () => {
  const { shape, data } = readIdx(Uint8Array.of(0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 1, 5, 6));
  assertEquals([shape, [...data]], [[2, 1], [5, 6]]);
});

const faulty: [string, number[], string][] = [
  ["a wrong magic number", [1, 2, 3, 4], "to begin with the bytes 00 00 08"],
  ["no bytes at all", [], "found nothing"],
  ["another type of number", [0, 0, 0x0d, 1, 0, 0, 0, 0], "found 00 00 0d 01"],
  ["a header that ends early", [0, 0, 8, 2, 0, 0], "but found 6"],
  [
    "missing data",
    [0, 0, 8, 1, 0, 0, 0, 3, 1, 2],
    "expected file to have 11 bytes (3 after the header) but found 10",
  ],
  [
    "too much data",
    [0, 0, 8, 1, 0, 0, 0, 1, 1, 2],
    "expected file to have 9 bytes (1 after the header) but found 10",
  ],
];
for (const [what, bytes, message] of faulty) {
  Deno.test(`an IDX file with ${what} is refused`, () => {
    assertThrows(() => readIdx(Uint8Array.from(bytes), "file"), RangeError, message);
  });
}

Deno.test("labels become one-hot rows", () => {
  assertEquals(toCategorical([1, 0]).toArray(), [[0, 1], [1, 0]]);
  assertEquals(toCategorical(Uint8Array.of(1), 3).toArray(), [[0, 1, 0]]);
  assertThrows(
    () => toCategorical([3], 3),
    RangeError,
    "expected labels[0] to be a whole number from 0 to 2 but found 3",
  );
  assertThrows(() => toCategorical([0.5], 3), RangeError, "found 0.5");
  assertThrows(() => toCategorical([0, -1], 3), RangeError, "expected labels[1] to be");
});

Deno.test({
  name:
    "Fashion-MNIST has 6,000 and 1,000 pictures of each class, and every tenth of them has all classes",
  ignore: !mayRead,
  async fn() {
    const { train, test } = await loadFashionMnist();
    assertEquals([train.x.shape, test.x.shape], [[60000, 784], [10000, 784]]);
    for (const [{ labels }, ofEach] of [[train, 6000], [test, 1000]] as const) {
      const last = labels.subarray(-labels.length / 10);
      for (let label = 0; label < 10; label++) {
        assertEquals(labels.filter((found) => found === label).length, ofEach);
        assertEquals(last.filter((found) => found === label).length, ofEach / 10);
      }
    }
    assertEquals(train.classNames[9], "ankle boot");
    assert(test.x.row(0).some((value, j) => value !== train.x.row(0)[j]), "other pictures");
    // 0.2860 is the mean of the official training pixels (72.9404 of 255), known from many normalisations of them.
    const sum = train.x.data.reduce((a, b) => a + b, 0);
    assertAlmostEquals(sum / train.x.data.length, 0.286, 5e-4);
    let least = Infinity, most = -Infinity;
    for (const value of test.x.data) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    assertEquals([least, most], [0, 1]);
    assert(test.x.row(9999).some((value) => value > 0));
  },
});
