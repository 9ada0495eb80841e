import type { Matrix } from "../../engine/mod.ts";
import { type AnyModel, Model } from "../../training/mod.ts";
import type { Checker } from "../checker.ts";
import { that } from "../expect/mod.ts";
import { inWords } from "../in_words.ts";
import { NotYet } from "../not_yet.ts";

const PIXELS = 784, PICTURES = 3;
/** What the right network learns: a matrix and a row of biases for each of its three dense layers. */
const RIGHT = "784 × 16, 1 × 16, 48 × 24, 1 × 24, 24 × 3, 1 × 3";

/** What networks with a well-known slip learn instead. */
const SLIPS: readonly [learns: string, says: string][] = [
  [
    "784 × 16, 1 × 16, 784 × 16, 1 × 16, 784 × 16, 1 × 16, 48 × 24, 1 × 24, 24 × 3, 1 × 3",
    "Each picture is looked at by a layer of its own. Make one layer, look, and apply it three times.",
  ],
  [
    "2352 × 16, 1 × 16, 16 × 24, 1 × 24, 24 × 3, 1 × 3",
    "The pictures are put side by side before they are looked at. Apply look to each of them first.",
  ],
  [
    "784 × 16, 1 × 16, 16 × 24, 1 × 24, 24 × 3, 1 × 3",
    "compare gets 16 numbers, not 3 · 16. A sum would mix the pictures up: concatenate them.",
  ],
  [
    "784 × 16, 1 × 16, 48 × 3, 1 × 3",
    "compare is missing: without it the last layer only adds up what it sees in each picture.",
  ],
  [
    "2352 × 24, 1 × 24, 24 × 3, 1 × 3",
    "look is missing: apply it to each picture, and compare what it sees.",
  ],
  [
    "784 × 16, 1 × 16, 48 × 24, 1 × 24, 24 × 1, 1 × 1",
    "One unit cannot choose among three pictures: the last layer needs a unit for each.",
  ],
  [
    "784 × 16, 1 × 16, 32 × 24, 1 × 24, 24 × 3, 1 × 3",
    "compare gets 2 · 16 numbers. Put all three pictures side by side.",
  ],
  [
    "784 × 16, 48 × 24, 24 × 3",
    "The biases are missing: leave out useBias.",
  ],
];

/** Lesson 07, at its end: three inputs, one shared layer. */
export const oddOneOut: Checker = {
  name: "odd one out",
  exercise: "Lesson 07",
  title: "The odd one out",
  hints: [
    "As the twins, with three pictures and one output. Make `look` once, and apply it to a, b and c.",
    "What it sees goes side by side, `concatenate().apply([ … ])`, then through the layer of 24 units, then " +
    "through a dense layer of 3 units with softmax.",
    "`const seen = [a, b, c].map((each) => look.apply(each));` is the beginning, `nl.model({ inputs: [a, b, c], " +
    "outputs: choice })` the end.",
  ],
  solution: {
    code: [
      'const look = dense({ units: 16, activation: "relu" });',
      "const seen = [a, b, c].map((each) => look.apply(each));",
      "const all = concatenate().apply(seen);",
      'const compared = dense({ units: 24, activation: "relu" }).apply(all);',
      'const choice = dense({ units: 3, activation: "softmax" }).apply(compared);',
      "const odd = nl.model({ inputs: [a, b, c], outputs: choice });",
    ].join("\n"),
    explanation:
      "look is one layer, applied three times: its 12,560 numbers are counted once. Softmax gives a probability to each of the three pictures.",
  },
  answer: that(problemOf),
};

function problemOf(model: unknown, name: string): NotYet | undefined {
  if (!(model instanceof Model)) {
    return new NotYet(`${name} is not a model.`, {
      expected: "what nl.model gives",
      found: inWords(model),
      cause: typeof model === "function"
        ? "Give the model, not a function that makes it."
        : "The last step is nl.model({ inputs: [a, b, c], outputs: … }).",
    });
  }
  return endsProblem(model) ?? weightsProblem(model) ?? outputProblem(model);
}

function endsProblem({ inputs, outputs }: AnyModel): NotYet | undefined {
  const widths = inputs.map(({ units }) => units);
  if (widths.length !== PICTURES || widths.some((units) => units !== PIXELS)) {
    return new NotYet("The model does not take three pictures.", {
      expected: "three inputs of 784 numbers",
      found: inWords(widths),
      cause: "List them: inputs: [a, b, c].",
    });
  }
  if (outputs.length === 1) return;
  return new NotYet("The model has more than one output.", {
    expected: "one, with a probability for each picture",
    found: `${outputs.length}`,
    cause: "Give outputs the last tensor alone.",
  });
}

function weightsProblem(model: AnyModel): NotYet | undefined {
  const found = model.getWeights().map(({ rows, cols }) => `${rows} × ${cols}`).join(", ");
  if (found === RIGHT) return;
  return new NotYet("The model does not learn the numbers that it should.", {
    expected: RIGHT,
    found: found || "nothing",
    cause: SLIPS.find(([learns]) => learns === found)?.[1] ??
      "look has 16 units, compare 24 and the last layer 3, each with biases.",
  });
}

/** Compares what the model says of three made-up pictures with what it should say, whatever its weights are. */
function outputProblem(model: AnyModel): NotYet | undefined {
  const pictures = [0, 1, 2].map((k) =>
    Array.from({ length: PIXELS }, (_, i) => Math.max(0, Math.sin((k + 2) * i + k)))
  );
  const weights = model.getWeights();
  const [found] = [model.predict(pictures.map((picture) => [picture]))].flat();
  const says = (forms: Partial<Forms>, order = [0, 1, 2]) => {
    const wanted = answerOf(weights, order.map((k) => pictures[k]), { ...FORMS, ...forms });
    return wanted.every((value, i) => Math.abs(value - found.data[i]) < 1e-4);
  };
  if (ORDERS.some((order) => says({}, order))) return;
  const slip = MISTAKES.find(([forms]) => ORDERS.some((order) => says(forms, order)));
  return new NotYet("The model's sizes are right, but it does not compute what it should.", {
    input: "three made-up pictures",
    expected: inWords(answerOf(weights, pictures, FORMS).map(rounded)),
    found: inWords(Array.from(found.data, rounded)),
    cause: slip?.[1] ??
      "look and compare have relu, the last layer softmax, and each picture is looked at once.",
  });
}

type Row = readonly number[];
type Form = (sums: Row) => Row;
interface Forms {
  readonly look: Form;
  readonly compare: Form;
  readonly last: Form;
}

const relu: Form = (sums) => sums.map((sum) => Math.max(0, sum));
const none: Form = (sums) => sums;
const sigmoid: Form = (sums) => sums.map((sum) => 1 / (1 + Math.exp(-sum)));
const softmax: Form = (sums) => {
  const powers = sums.map((sum) => Math.exp(sum - Math.max(...sums)));
  const total = powers.reduce((sum, power) => sum + power);
  return powers.map((power) => power / total);
};
const FORMS: Forms = { look: relu, compare: relu, last: softmax };

const MISTAKES: readonly [Partial<Forms>, string][] = [
  [{ last: sigmoid }, "sigmoid answers for each picture alone; softmax chooses one of three."],
  [{ last: (sums) => softmax(softmax(sums)) }, "softmax is applied twice: once is enough."],
  [{ last: none }, "The last layer has no activation: softmax makes probabilities of its sums."],
  [{ last: relu }, "The last layer has relu: softmax makes probabilities of its sums."],
  [{ look: none }, 'look has no activation: give it "relu".'],
  [
    { compare: none },
    'compare has no activation, and collapses with the last layer: give it "relu".',
  ],
  [{ look: none, compare: none }, 'look and compare have no activation: give them "relu".'],
  [{ look: sigmoid, compare: sigmoid }, "look and compare have sigmoid: the task says relu."],
];

/** The pictures may stand side by side in any order. */
const ORDERS = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

function answerOf(weights: readonly Matrix[], pictures: readonly Row[], forms: Forms): Row {
  const [look, lookBias, compare, compareBias, last, lastBias] = weights;
  const seen = pictures.flatMap((picture) => forms.look(sumsOf(picture, look, lookBias)));
  const compared = forms.compare(sumsOf(seen, compare, compareBias));
  return forms.last(sumsOf(compared, last, lastBias));
}

function sumsOf(x: Row, { cols, data }: Matrix, bias: Matrix): Row {
  return Array.from(
    bias.data,
    (b, j) => x.reduce((sum, xi, i) => sum + xi * data[i * cols + j], b),
  );
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
