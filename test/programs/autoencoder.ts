import * as nl from "nonlinear";
import { startWithWaves } from "./start.ts";

/** Eight numbers through two and back: the two halves are models, trained together and then used on their own. */
export async function autoencoder() {
  const { dense } = nl.layers;
  const encoder = nl.sequential({
    layers: [dense({ units: 6, activation: "tanh", inputShape: [8] }), dense({ units: 2 })],
    name: "encoder",
  });
  const decoder = nl.sequential({
    layers: [dense({ units: 6, activation: "tanh", inputShape: [2] }), dense({ units: 8 })],
    name: "decoder",
  });
  const picture = nl.input({ shape: [8] });
  const whole = nl.model({ inputs: picture, outputs: decoder.apply(encoder.apply(picture)) });
  startWithWaves(whole);
  whole.compile({ optimizer: nl.optimizers.adam(0.01), loss: "mse" });

  const x = Array.from(
    { length: 48 },
    (_, i) => Array.from({ length: 8 }, (_, j) => Math.sin(i * (j + 1) / 9)),
  );
  const { history } = await whole.fit(x, x, {
    epochs: 25,
    batchSize: 16,
    shuffle: false,
    verbose: 0,
  });
  return {
    loss: history.loss.filter((_, epoch) => epoch % 6 === 0),
    codes: encoder.predict(x.slice(0, 3)).dataSync(),
    decoded: decoder.predict([[0.5, -0.5]]).dataSync(),
    whole: whole.predict(x.slice(0, 2)).dataSync(),
  };
}
