import { Matrix, type RandomStream } from "../engine/mod.ts";
import { finiteNumber } from "../options/mod.ts";
import { normal } from "./distributions.ts";
import { type Initializer, type InitializerMaker, readInitializerOptions } from "./initializer.ts";

/** Options of `nl.initializers.orthogonal`. */
export interface OrthogonalOptions {
  /** What all numbers are multiplied by; by default 1. */
  readonly gain?: number;
}

/**
 * Rows, or columns where there are fewer of them, that stand at right angles to one another and have the length `gain`:
 * a random rotation. Saxe, McClelland & Ganguli, 2014.
 */
export function orthogonal(advice: string): InitializerMaker<OrthogonalOptions> {
  const make = (options: OrthogonalOptions = {}): Initializer => {
    const caller = "initializers.orthogonal";
    options = readInitializerOptions(caller, options, ["gain"]);
    const { gain = 1 } = options;
    finiteNumber(caller, "gain", gain);
    return {
      name: "orthogonal",
      options: { ...options } as Initializer["options"],
      draw(rows, cols, _fans, stream) {
        const lines = rotation(Math.min(rows, cols), Math.max(rows, cols), stream);
        return new Matrix(rows, cols).map((_, i) => {
          const row = Math.floor(i / cols), col = i % cols;
          return gain * (rows <= cols ? lines[row][col] : lines[col][row]);
        });
      },
    };
  };
  return Object.assign(make, { advice });
}

/** `count` vectors of `length` numbers at right angles, of length 1. */
function rotation(count: number, length: number, stream: RandomStream): Float64Array[] {
  const draw = normal(0, 1, false), done: Float64Array[] = [];
  while (done.length < count) {
    const vector = Float64Array.from({ length }, () => draw(stream));
    // Once leaves what rounding leaves; twice is enough (Kahan; Parlett, 1980).
    for (let time = 0; time < 2; time++) {
      for (const other of done) addTo(vector, -dot(vector, other), other);
    }
    const size = Math.sqrt(dot(vector, vector));
    done.push(vector.map((value) => value / size));
  }
  return done;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function addTo(a: Float64Array, factor: number, b: Float64Array): void {
  for (let i = 0; i < a.length; i++) a[i] += factor * b[i];
}
