import { assertEquals, assertNotEquals } from "@std/assert";
import { Messages } from "../../.tasks/kernel/message.ts";

const text = (frame: Uint8Array) => new TextDecoder().decode(frame);
const bytes = (text: string) => new TextEncoder().encode(text);

Deno.test("a message is signed as Jupyter does it", async () => {
  const messages = await Messages.withKey("a0b1");
  // python -c 'import hmac; print(hmac.new(b"a0b1", b"{}" * 4, "sha256").hexdigest())'
  const signature = "46dfc67755feea44bfc3b599ad0b73965554e41daa6271cb8e20632eb5fcaca9";
  const frames = ["<IDS|MSG>", signature, "{}", "{}", "{}", "{}"].map(bytes);
  assertNotEquals(await messages.read(frames), undefined);
});

Deno.test("what was written can be read, with routing ids before it", async () => {
  const messages = await Messages.withKey("key");
  const header = { msg_id: "7" }, parent = { msg_id: "6" };
  const frames = await messages.write("execute_request", { code: "1" }, { header, parent });
  const message = await messages.read([bytes("client"), ...frames]);
  assertEquals([message?.type, message?.id, message?.parentId], ["execute_request", "7", "6"]);
  assertEquals(message?.content(), { code: "1" });
});

Deno.test("a header keeps what it is given, but its type", async () => {
  const messages = await Messages.withKey("");
  const header = { msg_id: "7", session: "theirs", msg_type: "execute_request" };
  const message = await messages.read(await messages.write("comm_info_request", {}, { header }));
  assertEquals([message?.header.session, message?.type], ["theirs", "comm_info_request"]);
});

Deno.test("a message with another key, a changed part or no end is none", async () => {
  const [messages, others] = await Promise.all([Messages.withKey("a"), Messages.withKey("b")]);
  const frames = await messages.write("interrupt_request", {});
  assertEquals(await others.read(frames), undefined);
  assertEquals(await messages.read(frames.with(5, bytes("[]"))), undefined);
  assertEquals(await messages.read(frames.with(1, bytes(""))), undefined);
  assertEquals(await messages.read(frames.with(1, bytes("not hexadecimal"))), undefined);
  assertEquals(await messages.read(frames.slice(0, 5)), undefined);
  assertEquals(await messages.read([]), undefined);
});

Deno.test("signed nonsense is no message", async () => {
  const messages = await Messages.withKey("");
  const frames = ["<IDS|MSG>", "", "no JSON", "{}", "{}", "{}"].map(bytes);
  assertEquals(await messages.read(frames), undefined);
});

Deno.test("without a key nothing is signed", async () => {
  const frames = await (await Messages.withKey("")).write("interrupt_request", {});
  assertEquals(text(frames[1]), "");
});
