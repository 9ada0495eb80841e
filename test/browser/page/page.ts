/** What a page does that uses the library: connects it, trains a small network, and draws. */
import "./connect.ts";
import * as nl from "nonlinear";
import { learnMoons } from "./learn_moons.ts";

Object.assign(globalThis, {
  /** What came out, for the test to look at. */
  outcome: (async () => {
    const learned = await learnMoons(nl, 1);
    await nl.show(nl.plot([nl.relu, nl.tanh], { title: "Two functions" }));
    return learned;
  })(),
});
