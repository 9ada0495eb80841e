import { assertEquals } from "@std/assert";
import { iopubMessage } from "../../lib/kernel/message.ts";

const frames = (...parts: string[]) => parts.map((part) => new TextEncoder().encode(part));
const header = '{"msg_id":"2","msg_type":"stream","date":"2026-01-02T03:04:05.006Z"}';

Deno.test("a Jupyter message is read after its routing ids and signature", () => {
  const message = iopubMessage(
    frames("topic", "<IDS|MSG>", "a1b2", header, '{"msg_id":"1"}', "{}", '{"name":"stdout"}'),
  );
  assertEquals(message?.type, "stream");
  assertEquals(message?.parent, "1");
  assertEquals(message?.date, Date.UTC(2026, 0, 2, 3, 4, 5, 6));
  assertEquals(message?.content(), { name: "stdout" });
});

Deno.test("a message without a request has no parent", () => {
  assertEquals(iopubMessage(frames("<IDS|MSG>", "", header, "{}", "{}", "{}"))?.parent, undefined);
});

Deno.test("what is not a Jupyter message is passed over", () => {
  assertEquals(iopubMessage(frames("hello")), undefined);
  assertEquals(iopubMessage(frames("<IDS|MSG>", "", header)), undefined);
});
