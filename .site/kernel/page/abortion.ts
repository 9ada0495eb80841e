import type { Message } from "./jupyterlite.ts";

/** What answers a request to run a cell that is not run: https://jupyter-client.readthedocs.io/en/stable/messaging.html */
export function abortion({ header }: Message): object[] {
  const messageOf = (channel: string, msg_type: string, content: object) => ({
    channel,
    header: {
      msg_id: crypto.randomUUID(),
      msg_type,
      session: header.session,
      username: "",
      date: new Date().toISOString(),
      version: "5.3",
    },
    parent_header: header,
    metadata: {},
    content,
    buffers: [],
  });
  return [
    messageOf("shell", "execute_reply", { status: "aborted" }),
    messageOf("iopub", "status", { execution_state: "idle" }),
  ];
}
