import type { Engine } from "./engine.ts";
import type { Matrix } from "./matrix.ts";
import type {
  AdadeltaSettings,
  AdagradSettings,
  AdamSettings,
  NadamSettings,
  RmspropSettings,
  SgdSettings,
} from "./settings.ts";
import { SMALLEST_NORMAL } from "./shared/numbers.ts";

/** The optimizers' updates, each a loop over the weights. */
export const updates: Pick<
  Engine<Matrix>,
  "adam" | "nadam" | "adamax" | "sgd" | "rmsprop" | "adagrad" | "adadelta" | "decay"
> = {
  adam(weights, gradient, moment1, moment2, settings: AdamSettings, largest) {
    const { learningRate, beta1, beta2, epsilon, step } = settings;
    const w = weights.data, g = gradient.data, m = moment1.data, v = moment2.data;
    // Both bias corrections folded into the rate, as in Keras ("epsilon hat", Kingma & Ba 2015, end of section 2).
    const rate = learningRate * Math.sqrt(1 - beta2 ** step) / (1 - beta1 ** step);
    for (let i = 0; i < w.length; i++) {
      const gi = g[i];
      let mi = m[i] + (1 - beta1) * (gi - m[i]);
      let vi = v[i] + (1 - beta2) * (gi * gi - v[i]);
      m[i] = mi = withoutDenormals(mi);
      v[i] = vi = withoutDenormals(vi);
      if (largest) vi = largest.data[i] = Math.max(largest.data[i], vi);
      w[i] -= rate * mi / (Math.sqrt(vi) + epsilon);
    }
  },

  nadam(weights, gradient, moment1, moment2, settings: NadamSettings) {
    const { alongMoment, alongGradient, beta1, beta2, correction, epsilon } = settings;
    const w = weights.data, g = gradient.data, m = moment1.data, v = moment2.data;
    for (let i = 0; i < w.length; i++) {
      const gi = g[i];
      m[i] = withoutDenormals(m[i] + (1 - beta1) * (gi - m[i]));
      v[i] = withoutDenormals(v[i] + (1 - beta2) * (gi * gi - v[i]));
      w[i] -= (alongMoment * m[i] + alongGradient * gi) / (correction * Math.sqrt(v[i]) + epsilon);
    }
  },

  adamax(weights, gradient, moment, size, settings: AdamSettings) {
    const { learningRate, beta1, beta2, epsilon, step } = settings;
    const w = weights.data, g = gradient.data, m = moment.data, u = size.data;
    const rate = learningRate / (1 - beta1 ** step);
    for (let i = 0; i < w.length; i++) {
      m[i] = withoutDenormals(m[i] + (1 - beta1) * (g[i] - m[i]));
      u[i] = Math.max(withoutDenormals(beta2 * u[i]), Math.abs(g[i]));
      w[i] -= rate * m[i] / (u[i] + epsilon);
    }
  },

  sgd(weights, gradient, velocity, { learningRate, momentum, nesterov }: SgdSettings) {
    const w = weights.data, g = gradient.data;
    if (velocity === null) {
      for (let i = 0; i < w.length; i++) w[i] -= learningRate * g[i];
      return;
    }
    const v = velocity.data;
    for (let i = 0; i < w.length; i++) {
      const step = learningRate * g[i];
      v[i] = withoutDenormals(momentum * v[i] - step);
      w[i] += nesterov ? momentum * v[i] - step : v[i];
    }
  },

  rmsprop(weights, gradient, velocity, mean, momentum, settings: RmspropSettings) {
    const { learningRate, rho, momentum: kept, epsilon } = settings;
    const w = weights.data, g = gradient.data, v = velocity.data;
    for (let i = 0; i < w.length; i++) {
      v[i] = withoutDenormals(rho * v[i] + (1 - rho) * g[i] * g[i]);
      let spread = v[i];
      if (mean !== null) {
        const m = mean.data[i] = withoutDenormals(rho * mean.data[i] + (1 - rho) * g[i]);
        // Never below 0 but for rounding, which would make the root NaN.
        spread = Math.max(0, v[i] - m * m);
      }
      // Keras has ε inside the root.
      let step = learningRate * g[i] / Math.sqrt(spread + epsilon);
      if (momentum !== null) {
        step = momentum.data[i] = withoutDenormals(kept * momentum.data[i] + step);
      }
      w[i] -= step;
    }
  },

  adagrad(weights, gradient, accumulator, { learningRate, epsilon }: AdagradSettings) {
    const w = weights.data, g = gradient.data, sum = accumulator.data;
    for (let i = 0; i < w.length; i++) {
      sum[i] += g[i] * g[i];
      w[i] -= learningRate * g[i] / Math.sqrt(sum[i] + epsilon);
    }
  },

  adadelta(weights, gradient, squares, moves, settings: AdadeltaSettings) {
    const { learningRate, rho, epsilon } = settings;
    const w = weights.data, g = gradient.data, v = squares.data, d = moves.data;
    for (let i = 0; i < w.length; i++) {
      v[i] = withoutDenormals(rho * v[i] + (1 - rho) * g[i] * g[i]);
      const move = Math.sqrt(d[i] + epsilon) * g[i] / Math.sqrt(v[i] + epsilon);
      d[i] = withoutDenormals(rho * d[i] + (1 - rho) * move * move);
      w[i] -= learningRate * move;
    }
  },

  decay({ data: w }, share) {
    for (let i = 0; i < w.length; i++) w[i] -= share * w[i];
  },
};

/** What weights without a gradient remember fades into denormal numbers, which are very slow: 0 instead. NaN stays. */
function withoutDenormals(value: number): number {
  return Math.abs(value) < SMALLEST_NORMAL ? 0 : value;
}
