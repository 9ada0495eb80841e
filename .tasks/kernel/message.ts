/**
 * Messages of Jupyter's shell and control channels, signed and checked:
 * https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol
 *
 * @module
 */

type Json = Record<string, unknown>;

/** A message with a valid signature. */
export interface Message {
  /** The frames as they came. */
  readonly frames: readonly Uint8Array[];
  readonly header: Json;
  /** Its id, from the header. */
  readonly id: string;
  /** `execute_request`, … */
  readonly type: string;
  /** The id of the request that it answers. */
  readonly parentId: string | undefined;
  /** Parsed when asked for, as the content is. */
  metadata(): Json;
  content(): Json;
}

const DELIMITER = "<IDS|MSG>";
/** Header, parent header, metadata and content. */
const SIGNED_PARTS = 4;

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const decoder = new TextDecoder();
const text = (frame: Uint8Array) => decoder.decode(frame);

/** Writes and reads messages under the key of a connection file. */
export class Messages {
  readonly #session = crypto.randomUUID();
  /** Without a key nothing is signed. */
  readonly #key: CryptoKey | undefined;

  private constructor(key: CryptoKey | undefined) {
    this.#key = key;
  }

  static async withKey(key: string): Promise<Messages> {
    if (key === "") return new Messages(undefined);
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    const bytes = new TextEncoder().encode(key);
    return new Messages(
      await crypto.subtle.importKey("raw", bytes, algorithm, false, ["sign", "verify"]),
    );
  }

  /** The frames of a new message; `header` may carry what a header says of itself. */
  async write(type: string, content: Json, { parent = {}, header = {} } = {}) {
    const parts = [this.#header(type, header), parent, {}, content].map(encode);
    return [DELIMITER, await this.#signature(parts)].map((part) => new TextEncoder().encode(part))
      .concat(parts);
  }

  /** Reads a message; undefined if it is not one, or is not signed with the key. */
  async read(frames: readonly Uint8Array[]): Promise<Message | undefined> {
    const at = frames.findIndex((frame) =>
      frame.length === DELIMITER.length && text(frame) === DELIMITER
    );
    const parts = frames.slice(at + 2, at + 2 + SIGNED_PARTS);
    if (at < 0 || parts.length < SIGNED_PARTS) return undefined;
    if (!await this.#isSigned(parts, text(frames[at + 1]))) return undefined;
    try {
      const [header, parent] = parts.map((part) => () => JSON.parse(text(part)) as Json);
      const own = header();
      return {
        frames,
        header: own,
        id: String(own.msg_id),
        type: String(own.msg_type),
        parentId: parent().msg_id as string | undefined,
        metadata: () => JSON.parse(text(parts[2])),
        content: () => JSON.parse(text(parts[3])),
      };
    } catch {
      return undefined;
    }
  }

  #header(type: string, given: Json): Json {
    return {
      msg_id: crypto.randomUUID(),
      session: this.#session,
      username: "kernel",
      date: new Date().toISOString(),
      version: "5.3",
      ...given,
      msg_type: type,
    };
  }

  async #signature(parts: Uint8Array<ArrayBuffer>[]): Promise<string> {
    if (this.#key === undefined) return "";
    return new Uint8Array(await crypto.subtle.sign("HMAC", this.#key, joined(parts))).toHex();
  }

  async #isSigned(parts: readonly Uint8Array[], signature: string): Promise<boolean> {
    if (this.#key === undefined) return true;
    try {
      const bytes = Uint8Array.fromHex(signature);
      return await crypto.subtle.verify("HMAC", this.#key, bytes, joined(parts));
    } catch {
      return false; // not a number in hexadecimal digits
    }
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
