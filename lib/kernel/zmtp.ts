/**
 * As much of ZMTP 3.0, the protocol of ZeroMQ, as Jupyter's channels need: https://rfc.zeromq.org/spec/23/
 *
 * @module
 */

const GREETING_SIZE = 64;
const MORE = 0x01, LONG = 0x02, COMMAND = 0x04;
const SHORT_SIZE = 255;

const ascii = (text: string) => new TextEncoder().encode(text);

/** What a peer sends before its messages: its greeting, and a READY command that names its type of socket. */
export function hello(socketType: "SUB" | "DEALER" | "ROUTER"): Uint8Array<ArrayBuffer> {
  const greeting = new Uint8Array(GREETING_SIZE);
  greeting.set([0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0x7f, 3, 0, ...ascii("NULL")]);
  const property = [11, ...ascii("Socket-Type"), 0, 0, 0, socketType.length, ...ascii(socketType)];
  const ready = [5, ...ascii("READY"), ...property];
  return new Uint8Array([...greeting, COMMAND, ready.length, ...ready]);
}

/** Everything a subscriber to all topics sends, ever: greeting, READY command, empty subscription. */
export function subscriberHello(): Uint8Array<ArrayBuffer> {
  const subscription = new Uint8Array([1]);
  return new Uint8Array([...hello("SUB"), ...encodeMessage([subscription])]);
}

/** The bytes of a message of one or more frames. */
export function encodeMessage(frames: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const size = frames.reduce((sum, { length }) => sum + (length > SHORT_SIZE ? 9 : 2) + length, 0);
  const bytes = new Uint8Array(size);
  let at = 0;
  frames.forEach((frame, i) => {
    const more = i < frames.length - 1 ? MORE : 0;
    if (frame.length > SHORT_SIZE) {
      bytes[at] = more | LONG;
      new DataView(bytes.buffer).setBigUint64(at + 1, BigInt(frame.length));
      at += 9;
    } else {
      bytes.set([more, frame.length], at);
      at += 2;
    }
    bytes.set(frame, at);
    at += frame.length;
  });
  return bytes;
}

/** Turns the bytes a ZeroMQ peer sends, in chunks of any size, into messages of one or more frames. */
export class MessageDecoder {
  #chunks: Uint8Array[] = [];
  #size = 0;
  #greeted = false;
  #frames: Uint8Array[] = [];

  /** Adds a chunk and returns the messages it completes. */
  push(chunk: Uint8Array): Uint8Array[][] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (!this.#greeted) {
      if (!this.#has(GREETING_SIZE)) return [];
      this.#checkGreeting(this.#take(0, GREETING_SIZE));
    }
    const messages: Uint8Array[][] = [];
    for (let frame = this.#frame(); frame !== undefined; frame = this.#frame()) {
      if (frame.flags & COMMAND) continue; // the peer's READY
      this.#frames.push(frame.body);
      if (frame.flags & MORE) continue;
      messages.push(this.#frames);
      this.#frames = [];
    }
    return messages;
  }

  #checkGreeting(greeting: Uint8Array): void {
    if (greeting[0] !== 0xff || greeting[9] !== 0x7f || greeting[10] < 3) {
      throw new TypeError("zmtp: expected the greeting of a ZMTP 3 peer but found other bytes.");
    }
    this.#greeted = true;
  }

  #frame(): { flags: number; body: Uint8Array } | undefined {
    if (!this.#has(2)) return undefined;
    const flags = this.#chunks[0][0];
    const start = flags & LONG ? 9 : 2;
    if (!this.#has(start)) return undefined;
    const head = this.#chunks[0];
    const size = flags & LONG
      ? Number(new DataView(head.buffer, head.byteOffset).getBigUint64(1))
      : head[1];
    if (!this.#has(start + size)) return undefined;
    return { flags, body: this.#take(start, start + size) };
  }

  /** Whether `size` bytes are there; if so, they are made to lie in the first chunk. */
  #has(size: number): boolean {
    if (this.#size < size) return false;
    if (this.#chunks[0].length >= size) return true;
    const joined = new Uint8Array(this.#size);
    let offset = 0;
    for (const chunk of this.#chunks) {
      joined.set(chunk, offset);
      offset += chunk.length;
    }
    this.#chunks = [joined];
    return true;
  }

  /** Removes the first `end` bytes and returns those from `start` on. */
  #take(start: number, end: number): Uint8Array {
    const [head] = this.#chunks;
    if (head.length === end) this.#chunks.shift();
    else this.#chunks[0] = head.subarray(end);
    this.#size -= end;
    return head.subarray(start, end);
  }
}
