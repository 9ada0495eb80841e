import { assert, assertEquals, assertThrows } from "@std/assert";
import { encodeMessage, hello, MessageDecoder, subscriberHello } from "../../lib/kernel/zmtp.ts";

const ascii = (text: string) => [...new TextEncoder().encode(text)];

/** What a publisher says first: its greeting, and READY. */
const publisherHello = [
  ...[0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0x7f, 3, 0],
  ...ascii("NULL"),
  ...new Array(48).fill(0),
  ...[0x04, 25, 5, ...ascii("READY"), 11, ...ascii("Socket-Type"), 0, 0, 0, 3, ...ascii("PUB")],
];
const long = new Array(300).fill(7);

/** Two messages: frames "ab", 300 × 7, nothing; then frame "c". */
const published = [
  ...[0x01, 2, ...ascii("ab")],
  ...[0x03, 0, 0, 0, 0, 0, 0, 1, 44, ...long],
  ...[0x00, 0],
  ...[0x00, 1, ...ascii("c")],
];
const messages = [[ascii("ab"), long, []], [ascii("c")]];

function decode(chunks: number[][]): number[][][] {
  const decoder = new MessageDecoder();
  return chunks.flatMap((chunk) => decoder.push(new Uint8Array(chunk)))
    .map((frames) => frames.map((frame) => [...frame]));
}

Deno.test("the decoder returns messages of short, long and empty frames, and leaves out commands", () => {
  assertEquals(decode([[...publisherHello, ...published]]), messages);
});

Deno.test("the decoder does not mind how the bytes are cut", () => {
  const bytes = [...publisherHello, ...published];
  for (const size of [1, 2, 3, 7, 64, 65, 100]) {
    const chunks = [];
    for (let i = 0; i < bytes.length; i += size) chunks.push(bytes.slice(i, i + size));
    assertEquals(decode(chunks), messages, `in chunks of ${size}`);
  }
});

Deno.test("the decoder refuses what is not a ZMTP 3 peer", () => {
  assertThrows(() => decode([ascii("HTTP/1.1 400 Bad Request").concat(long)]), TypeError);
  assertThrows(() => decode([[...publisherHello.slice(0, 10), 1, ...long]]), TypeError);
});

Deno.test("what is encoded is decoded again, with frames of any size", () => {
  const frames = [0, 1, 255, 256, 70_000].map((size) => new Uint8Array(size).fill(size));
  const bytes = [...hello("ROUTER"), ...encodeMessage(frames), ...encodeMessage([frames[1]])];
  assertEquals(decode([bytes]), [frames.map((frame) => [...frame]), [[...frames[1]]]]);
});

Deno.test("a subscriber says its greeting, READY as SUB, and one subscription to everything", () => {
  const hello = subscriberHello();
  assertEquals([...hello.subarray(0, 10)], [0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0x7f]);
  assertEquals([...hello.subarray(12, 16)], ascii("NULL"));
  const frames = [...hello.subarray(64)];
  assertEquals(frames.slice(0, 8), [0x04, 25, 5, ...ascii("READY")]);
  assertEquals(frames.length, 2 + 25 + 3);
  assertEquals(frames.slice(-6), [...ascii("SUB"), 0, 1, 1]);
  assert(hello[32] === 0, "as a client");
});
