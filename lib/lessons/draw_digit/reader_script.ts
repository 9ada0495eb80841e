/**
 * What a reduced network makes of 784 numbers from 0 (paper) to 1 (ink): ten probabilities. Runs in the page, as text: no
 * types, nothing from this module. Beyond the ends of its curve an activation goes on straight.
 */
export const readDigit = `(layers, pixels) => {
  let x = pixels;
  for (const { units, weights, scales, biases, curve } of layers) {
    const sums = new Array(units).fill(0);
    x.forEach((value, i) => {
      if (value !== 0) for (let j = 0; j < units; j++) sums[j] += value * weights[i * units + j];
    });
    const z = sums.map((sum, j) => sum * scales[j] + biases[j]);
    if (curve) {
      x = z.map((sum) => {
        const place = (sum + 16) * 16;
        const i = Math.min(Math.max(Math.floor(place), 0), curve.length - 2);
        return curve[i] + (place - i) * (curve[i + 1] - curve[i]);
      });
    } else {
      const most = Math.max(...z), powers = z.map((sum) => Math.exp(sum - most));
      const total = powers.reduce((sum, power) => sum + power, 0);
      x = powers.map((power) => power / total);
    }
  }
  return x;
}`;
