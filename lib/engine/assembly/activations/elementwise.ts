// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { highHalf, joined, lowHalf, VECTOR, withoutDenormals } from "../vectors.ts";

/**
 * A function of one number with its derivative, for a vector of numbers; p, q and r are its parameters, each in all
 * lanes. There are no objects of these classes: they only tell the loops below which code to be compiled with.
 */
export abstract class Elementwise {
  abstract value(x: v128, p: v128, q: v128, r: v128): v128;
  abstract slope(x: v128, p: v128, q: v128, r: v128): v128;
}

/** The arguments of a pass; each parameter of f comes as the sum of two float32. */
export class Activation {
  f: i32;
  cols: usize;
  z: usize;
  /** Only for the pass backward. */
  aGradient: usize;
  /** Where the results go: a, or zGradient. */
  out: usize;
  pHigh: f32;
  pLow: f32;
  qHigh: f32;
  qLow: f32;
  rHigh: f32;
  rLow: f32;

  get p(): f64 {
    return <f64> this.pHigh + <f64> this.pLow;
  }

  get q(): f64 {
    return <f64> this.qHigh + <f64> this.qLow;
  }

  get r(): f64 {
    return <f64> this.rHigh + <f64> this.rLow;
  }
}

/** A pass through f, forward or backward, for the numbers of z between two addresses; p, q and r are f's parameters. */
export abstract class Pass {
  abstract linear(args: Activation, z: usize, end: usize): void;
}

/** a = f(z) */
export class Forward extends Pass {
  linear(args: Activation, z: usize, end: usize): void {
    memory.copy(args.out - args.z + z, z, end - z);
  }

  /** Four float32 at a time. */
  singles<F extends Elementwise>(
    args: Activation,
    z: usize,
    end: usize,
    p: f64,
    q: f64,
    r: f64,
  ): void {
    const f = changetype<F>(0), move = args.out - args.z;
    const p4 = f32x4.splat(<f32> p), q4 = f32x4.splat(<f32> q), r4 = f32x4.splat(<f32> r);
    for (; z < end; z += VECTOR) {
      v128.store(z + move, f.value(v128.load(z), p4, q4, r4));
    }
  }

  /** Computed in float64 and rounded once. */
  doubles<F extends Elementwise>(
    args: Activation,
    z: usize,
    end: usize,
    p: f64,
    q: f64,
    r: f64,
  ): void {
    const f = changetype<F>(0), move = args.out - args.z;
    const p2 = f64x2.splat(p), q2 = f64x2.splat(q), r2 = f64x2.splat(r);
    for (; z < end; z += VECTOR) {
      const x = v128.load(z);
      const low = f.value(lowHalf(x), p2, q2, r2);
      v128.store(z + move, withoutDenormals(joined(low, f.value(highHalf(x), p2, q2, r2))));
    }
  }
}

/** zGradient = aGradient · f′(z) */
export class Backward extends Pass {
  linear(args: Activation, z: usize, end: usize): void {
    memory.copy(args.out - args.z + z, args.aGradient - args.z + z, end - z);
  }

  /** Four float32 at a time. */
  singles<F extends Elementwise>(
    args: Activation,
    z: usize,
    end: usize,
    p: f64,
    q: f64,
    r: f64,
  ): void {
    const f = changetype<F>(0);
    const from = args.aGradient - args.z, to = args.out - args.z;
    const p4 = f32x4.splat(<f32> p), q4 = f32x4.splat(<f32> q), r4 = f32x4.splat(<f32> r);
    for (; z < end; z += VECTOR) {
      const slope = f.slope(v128.load(z), p4, q4, r4);
      v128.store(z + to, f32x4.mul(v128.load(z + from), slope));
    }
  }

  /** f′ is computed in float64 and rounded once. */
  doubles<F extends Elementwise>(
    args: Activation,
    z: usize,
    end: usize,
    p: f64,
    q: f64,
    r: f64,
  ): void {
    const f = changetype<F>(0);
    const from = args.aGradient - args.z, to = args.out - args.z;
    const p2 = f64x2.splat(p), q2 = f64x2.splat(q), r2 = f64x2.splat(r);
    for (; z < end; z += VECTOR) {
      const x = v128.load(z);
      const low = f.slope(lowHalf(x), p2, q2, r2);
      const slope = withoutDenormals(joined(low, f.slope(highHalf(x), p2, q2, r2)));
      v128.store(z + to, f32x4.mul(v128.load(z + from), slope));
    }
  }
}
