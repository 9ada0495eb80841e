import { findConnection } from "./connection_file.ts";
import { iopubMessage } from "./message.ts";
import type { IopubMessage } from "./message.ts";
import { MessageDecoder, subscriberHello } from "./zmtp.ts";

/**
 * Subscribes to this kernel's own iopub channel, as a front end does, and calls `onMessage` for each message from
 * then on, `onEnd` once when no more can come.
 *
 * The socket lives as long as the kernel, and must stay referenced: with nothing to wait for, the kernel stops
 * turning the event loop between cells. It cannot delay a shutdown, which is a `Deno.exit`.
 *
 * @throws If the connection file is not found, or the kernel cannot be reached.
 */
export async function subscribe(
  onMessage: (message: IopubMessage) => void,
  onEnd: () => void,
): Promise<void> {
  const address = await findConnection();
  if (address === undefined) throw new Error("subscribe: the kernel's iopub port is not known.");
  const connection = await Deno.connect(address);
  connection.setNoDelay();
  const writer = connection.writable.getWriter();
  await writer.write(subscriberHello());
  void (async () => {
    const decoder = new MessageDecoder();
    for await (const chunk of connection.readable) {
      for (const frames of decoder.push(chunk)) {
        const message = iopubMessage(frames);
        if (message !== undefined) onMessage(message);
      }
    }
  })().catch(() => {}).finally(onEnd);
}
