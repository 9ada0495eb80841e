/** Peers side by side, measured in turns, so that whatever else the machine does meets them alike. */
import { Peer, type PeerSpec } from "./peer.ts";

/** Some running peers. One that fails drops out, and `failed` says why. */
export class Field<Spec extends PeerSpec = PeerSpec> implements AsyncDisposable {
  readonly failed = new Map<Spec, string>();
  readonly #look: () => Promise<void>;
  readonly #peers = new Map<Spec, Peer>();
  #turns = 0;

  /** Starts the peers; `look` is called before each round but the first, which meets them starting. */
  constructor(specs: readonly Spec[], look: () => Promise<void>) {
    this.#look = look;
    for (const spec of specs) {
      try {
        this.#peers.set(spec, new Peer(spec));
      } catch (error) {
        this.failed.set(spec, (error as Error).message);
      }
    }
  }

  /** Asks one peer after the other, each time another one first; returns the answers there were. */
  async each<T>(ask: (peer: Peer, spec: Spec) => Promise<T>): Promise<Map<Spec, T>> {
    const answers = new Map<Spec, T>();
    if (this.#turns > 0) await this.#look();
    const peers = [...this.#peers], first = this.#turns++ % Math.max(1, peers.length);
    for (const [spec, peer] of [...peers.slice(first), ...peers.slice(0, first)]) {
      try {
        answers.set(spec, await ask(peer, spec));
      } catch (error) {
        this.failed.set(spec, (error as Error).message);
        this.#peers.delete(spec);
        await peer.close();
      }
    }
    return answers;
  }

  /** Ends all. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#peers.values().map((peer) => peer.close()));
  }
}
