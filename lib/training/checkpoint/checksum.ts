/** Two sums of 32 bits in the manner of FNV-1a: a quick check against mistakes, not against forgers. */
export class Checksum {
  #a = 0x811c9dc5;
  #b = 0x9e3779b9;

  /** Takes in the bits of more numbers. */
  add({ buffer, byteOffset, length }: Float32Array): void {
    const words = new Int32Array(buffer, byteOffset, length);
    let a = this.#a, b = this.#b;
    for (let i = 0; i < words.length; i++) {
      a = Math.imul(a ^ words[i] ^ (a >>> 13), 0x01000193);
      b = Math.imul(b ^ words[i] ^ (b >>> 15), 0x85ebca6b);
    }
    this.#a = a;
    this.#b = b;
  }

  /** Sixteen hexadecimal digits. */
  toString(): string {
    return [this.#a, this.#b].map((sum) => (sum >>> 0).toString(16).padStart(8, "0")).join("");
  }
}
