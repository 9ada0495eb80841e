/**
 * One person at a Jupyter server: opens a notebook and runs its cells, as JupyterLab does it.
 *
 * @module
 */
import { codeCells, type Notebook, textOf } from "../../.tasks/notebook.ts";
import type { LabServer } from "../../.tasks/server.ts";

/** What is read of a message of the kernel. */
interface KernelMessage {
  header: { msg_type: string };
  parent_header: { msg_id?: string };
  content: { execution_state?: string; status?: string; ename?: string; evalue?: string };
}

/** How it went for one person. */
export interface Run {
  /** Until the kernel answered the first cell, and until the last cell was done. */
  startSeconds: number;
  seconds: number;
  /** Errors of cells. */
  errors: string[];
}

/** Opens the notebook at `path` on the server, runs all its cells one after the other, and closes it. */
export async function runAs(server: LabServer, path: string, notebook: Notebook): Promise<Run> {
  const { origin, host } = new URL(server.url);
  const headers = { authorization: `token ${server.token}`, "content-type": "application/json" };
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const answer = await fetch(`${origin}/api/sessions`, {
    method: "POST",
    headers,
    body: JSON.stringify({ path, name: path, type: "notebook", kernel: { name: "deno" } }),
  });
  if (!answer.ok) throw new Error(`no session for ${path}: ${await answer.text()}`);
  const { id, kernel } = await answer.json();
  const socket = new WebSocket(
    `ws://${host}/api/kernels/${kernel.id}/channels?token=${server.token}`,
  );
  try {
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error(`no connection to the kernel of ${path}`));
    });
    const run: Run = { startSeconds: 0, seconds: 0, errors: [] };
    for (const [i, { source }] of codeCells(notebook).entries()) {
      const { ename, evalue } = await execute(socket, textOf(source));
      if (ename !== undefined) run.errors.push(`${path} [${i + 1}]: ${ename}: ${evalue}`);
      if (i === 0) run.startSeconds = seconds();
    }
    run.seconds = seconds();
    return run;
  } finally {
    socket.close();
    const deleted = await fetch(`${origin}/api/sessions/${id}`, { method: "DELETE", headers });
    await deleted.body?.cancel();
  }
}

/** Sends a cell; resolves with the kernel's reply when it is idle again. */
function execute(socket: WebSocket, code: string): Promise<KernelMessage["content"]> {
  const id = crypto.randomUUID();
  const { promise, resolve, reject } = Promise.withResolvers<KernelMessage["content"]>();
  let reply: KernelMessage["content"] | undefined, isIdle = false;
  socket.onclose = () => reject(new Error("the server closed the connection"));
  socket.onmessage = ({ data }) => {
    const { header, parent_header, content }: KernelMessage = JSON.parse(data);
    if (parent_header.msg_id !== id) return;
    if (header.msg_type === "execute_reply") reply = content;
    if (header.msg_type === "status" && content.execution_state === "idle") isIdle = true;
    if (reply && isIdle) resolve(reply);
  };
  socket.send(JSON.stringify({
    channel: "shell",
    header: { msg_id: id, msg_type: "execute_request", session: id, username: "", version: "5.3" },
    parent_header: {},
    metadata: {},
    content: { code, silent: false, store_history: true, allow_stdin: false, stop_on_error: false },
  }));
  return promise;
}
