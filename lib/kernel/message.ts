/** A message of the kernel's iopub channel, which carries everything a front end shows. */
export interface IopubMessage {
  /** `stream`, `execute_input`, `status`, `error`, … */
  type: string;
  /** The id of the request that caused it: one per run of a cell. */
  parent: string | undefined;
  /** When the kernel sent it, in milliseconds since 1970. */
  date: number;
  /** Parsed when asked for: most messages are only counted, and a picture is long. */
  content(): Record<string, unknown>;
}

/**
 * Reads the frames of a Jupyter message: routing ids, a delimiter, a signature, then header, parent header, metadata
 * and content as JSON. The signature protects the kernel from forged requests; a reader may ignore it.
 *
 * See https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol.
 */
export function iopubMessage(frames: readonly Uint8Array[]): IopubMessage | undefined {
  const delimiter = frames.findIndex((frame) => frame.length === 9 && text(frame) === "<IDS|MSG>");
  if (delimiter < 0 || frames.length < delimiter + 6) return undefined;
  const [header, parentHeader, , content] = frames.slice(delimiter + 2);
  const { msg_type, date } = json(header);
  return {
    type: msg_type as string,
    date: Date.parse(date as string),
    parent: json(parentHeader).msg_id as string | undefined,
    content: () => json(content),
  };
}

const decoder = new TextDecoder();
const text = (frame: Uint8Array) => decoder.decode(frame);
const json = (frame: Uint8Array) => JSON.parse(text(frame)) as Record<string, unknown>;
