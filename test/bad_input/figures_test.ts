import { doors } from "./doors/figures.ts";
import { testDoors } from "./table.ts";

testDoors(doors, {
  "plot": {
    0: {
      "NaN":
        "TypeError: plot: expected a function of x but found NaN; write nl.plot(nl.relu), not nl.plot(nl.relu(x)).",
      "-1":
        "TypeError: plot: expected a function of x but found -1; write nl.plot(nl.relu), not nl.plot(nl.relu(x)).",
    },
    1: {
      "options of another":
        'RangeError: plot: expected options among domain, range, derivative, zones, equalScales, xLabel, yLabel, points, title, alt but found "unitz".',
    },
    domain: {
      "a promise":
        "RangeError: plot: expected domain to be two numbers, the smaller first, like [-4, 4], but found a promise: write await before it.",
    },
    range: {
      "a function":
        "RangeError: plot: expected range to be two numbers, the smaller first, like [-4, 4], but found a function.",
      "options of another":
        "RangeError: plot: expected range to be two numbers, the smaller first, like [-4, 4], but found an object.",
    },
    derivative: {
      "a list": "TypeError: plot: expected derivative to be true or false but found [1, 2].",
    },
    zones: {
      "options of another":
        'TypeError: plot: expected zones to be a list, such as [{ from: -4, to: 0, name: "dead" }], but found an object.',
      "a misspelt name":
        'TypeError: plot: expected zones to be a list, such as [{ from: -4, to: 0, name: "dead" }], but found "rleu".',
    },
    equalScales: {
      "a misspelt name":
        'TypeError: plot: expected equalScales to be true or false but found "rleu".',
    },
    title: {
      "1e9": "TypeError: plot: expected title to be text but found 1000000000.",
      "0.5": "TypeError: plot: expected title to be text but found 0.5.",
    },
    alt: {
      "0.5": "TypeError: plot: expected alt to be text but found 0.5.",
    },
    xLabel: {
      "NaN": "TypeError: plot: expected xLabel to be text but found NaN.",
      "a promise":
        "TypeError: plot: expected xLabel to be text but found a promise: write await before it.",
    },
    yLabel: {
      "-1": "TypeError: plot: expected yLabel to be text but found -1.",
    },
    points: {
      "NaN":
        "TypeError: plot: expected points to be a list, such as [[1, 2], [3, 4]], but found NaN.",
      "a misspelt name":
        'TypeError: plot: expected points to be a list, such as [[1, 2], [3, 4]], but found "rleu".',
      "a list": "TypeError: plot: expected points[0] to be a list, such as [1, 2], but found 1.",
    },
  },
  "plotHistory": {
    0: {
      "a Map":
        "TypeError: plotHistory: expected what fit returns, or several of these by name, but found a Map.",
      "rows of null":
        "TypeError: plotHistory: expected what fit returns, or several of these by name, but found an array of 2.",
    },
    1: {
      "options of another":
        'RangeError: plotHistory: expected options among metrics, unit, range, title, alt but found "unitz"; did you mean "unit"?',
    },
    metrics: {
      "a number as text":
        'TypeError: plotHistory: expected metrics to be a list, such as ["a", "b"], but found "1".',
      "NaN":
        'TypeError: plotHistory: expected metrics to be a list, such as ["a", "b"], but found NaN.',
    },
    unit: {
      "NaN": "TypeError: plotHistory: expected unit to be text but found NaN.",
    },
    range: {
      "-1":
        "RangeError: plotHistory: expected range to be two numbers, the smaller first, like [-4, 4], but found -1.",
      "a promise":
        "RangeError: plotHistory: expected range to be two numbers, the smaller first, like [-4, 4], but found a promise: write await before it.",
    },
    title: {
      "a promise":
        "TypeError: plotHistory: expected title to be text but found a promise: write await before it.",
    },
    alt: {
      "a function": "TypeError: plotHistory: expected alt to be text but found a function.",
      "a list": "TypeError: plotHistory: expected alt to be text but found [1, 2].",
    },
  },
  "plotPoints": {
    0: {
      "a list":
        "TypeError: plotPoints: expected points[0] to be a list, such as [1, 2], but found 1.",
      "options of another":
        "TypeError: plotPoints: expected points to be a list, such as [[1, 2], [3, 4]], but found an object.",
    },
    1: {
      "options of another":
        "TypeError: plotPoints: expected labels to be a list, such as [0, 1], but found an object.",
      "a misspelt name":
        'TypeError: plotPoints: expected labels to be a list, such as [0, 1], but found "rleu".',
    },
    2: {
      "options of another":
        'RangeError: plotPoints: expected options among region, classNames, domain, range, xLabel, yLabel, title, alt but found "unitz".',
    },
    region: {
      "1e9": "TypeError: plotPoints: expected region to be a function but found 1000000000.",
    },
    classNames: {
      "0.5":
        'TypeError: plotPoints: expected classNames to be a list, such as ["a", "b"], but found 0.5.',
      "a Map":
        'TypeError: plotPoints: expected classNames to be a list, such as ["a", "b"], but found a Map.',
    },
    domain: {
      "a Map":
        "RangeError: plotPoints: expected domain to be two numbers, the smaller first, like [-4, 4], but found a Map.",
    },
    range: {
      "null":
        "RangeError: plotPoints: expected range to be two numbers, the smaller first, like [-4, 4], but found null.",
      "a number as text":
        'RangeError: plotPoints: expected range to be two numbers, the smaller first, like [-4, 4], but found "1".',
    },
    title: {
      "NaN": "TypeError: plotPoints: expected title to be text but found NaN.",
    },
    alt: {
      "NaN": "TypeError: plotPoints: expected alt to be text but found NaN.",
      "-1": "TypeError: plotPoints: expected alt to be text but found -1.",
    },
    xLabel: {
      "NaN": "TypeError: plotPoints: expected xLabel to be text but found NaN.",
    },
    yLabel: {
      "-1": "TypeError: plotPoints: expected yLabel to be text but found -1.",
    },
  },
  "plotScatter": {
    0: {
      "NaN":
        "RangeError: plotScatter: expected 1 to 20 names with pairs, like { relu: [[1, 2]] }, but found NaN.",
      "a Map":
        "RangeError: plotScatter: expected 1 to 20 names with pairs, like { relu: [[1, 2]] }, but found a Map.",
      "a list":
        "RangeError: plotScatter: expected 1 to 20 names with pairs, like { relu: [[1, 2]] }, but found [1, 2].",
    },
    1: {
      "options of another":
        'RangeError: plotScatter: expected options among domain, range, xLabel, yLabel, title, alt but found "unitz".',
    },
    domain: {
      "null":
        "RangeError: plotScatter: expected domain to be two numbers, the smaller first, like [-4, 4], but found null.",
    },
    range: {
      "a number as text":
        'RangeError: plotScatter: expected range to be two numbers, the smaller first, like [-4, 4], but found "1".',
    },
    xLabel: {
      "NaN": "TypeError: plotScatter: expected xLabel to be text but found NaN.",
    },
    yLabel: {
      "-1": "TypeError: plotScatter: expected yLabel to be text but found -1.",
    },
    title: {
      "NaN": "TypeError: plotScatter: expected title to be text but found NaN.",
    },
    alt: {
      "-1": "TypeError: plotScatter: expected alt to be text but found -1.",
    },
  },
  "plotBars": {
    0: {
      "-1":
        "TypeError: plotBars: expected a list of numbers, or an object of numbers by name, but found -1.",
      "a promise":
        "TypeError: plotBars: expected a list of numbers, or an object of numbers by name, but found a promise: write await before it.",
    },
    1: {
      "options of another":
        'RangeError: plotBars: expected options among names, domain, label, color, title, alt but found "unitz".',
    },
    names: {
      "a function":
        'TypeError: plotBars: expected names to be a list, such as ["a", "b"], but found a function.',
    },
    domain: {
      "options of another":
        "RangeError: plotBars: expected domain to be two numbers, the smaller first, like [-4, 4], but found an object.",
      "a misspelt name":
        'RangeError: plotBars: expected domain to be two numbers, the smaller first, like [-4, 4], but found "rleu".',
    },
    label: {
      "options of another": "TypeError: plotBars: expected label to be text but found an object.",
    },
    color: {
      "a misspelt name":
        'RangeError: plotBars: expected color to be like "#0072b2", as nl.colorOf("relu") is, but found "rleu".',
      "1e9":
        'RangeError: plotBars: expected color to be like "#0072b2", as nl.colorOf("relu") is, but found 1000000000.',
    },
    title: {
      "1e9": "TypeError: plotBars: expected title to be text but found 1000000000.",
    },
    alt: {
      "0.5": "TypeError: plotBars: expected alt to be text but found 0.5.",
      "a Map": "TypeError: plotBars: expected alt to be text but found a Map.",
    },
  },
  "barsWithSliders": {
    0: {
      "a Map": "TypeError: barsWithSliders: expected make to be a function but found a Map.",
      "rows of null":
        "TypeError: barsWithSliders: expected make to be a function but found an array of 2.",
    },
    1: {
      "null":
        "RangeError: barsWithSliders: expected one or two sliders, like { alpha: [0, 1] }, but found null.",
      "a number as text":
        'RangeError: barsWithSliders: expected one or two sliders, like { alpha: [0, 1] }, but found "1".',
    },
    2: {
      "options of another":
        'RangeError: barsWithSliders: expected options among start, names, domain, label, color, title, alt but found "unitz".',
    },
    start: {
      "NaN":
        "TypeError: barsWithSliders: start: expected an object of options { a } but found NaN.",
    },
    names: {
      "-1":
        'TypeError: barsWithSliders: expected names to be a list, such as ["a", "b"], but found -1.',
      "a promise":
        'TypeError: barsWithSliders: expected names to be a list, such as ["a", "b"], but found a promise: write await before it.',
    },
    domain: {
      "a promise":
        "RangeError: barsWithSliders: expected domain to be two numbers, the smaller first, like [-4, 4], but found a promise: write await before it.",
    },
    label: {
      "a function": "TypeError: barsWithSliders: expected label to be text but found a function.",
      "a list": "TypeError: barsWithSliders: expected label to be text but found [1, 2].",
    },
    color: {
      "a list":
        'RangeError: barsWithSliders: expected color to be like "#0072b2", as nl.colorOf("relu") is, but found [1, 2].',
    },
    title: {
      "options of another":
        "TypeError: barsWithSliders: expected title to be text but found an object.",
      "1e9": "TypeError: barsWithSliders: expected title to be text but found 1000000000.",
    },
    alt: {
      "1e9": "TypeError: barsWithSliders: expected alt to be text but found 1000000000.",
    },
  },
  "plotDescent": {
    0: {
      "1e9":
        "TypeError: plotDescent: expected the loss of sgd to be a function of two weights but found 1000000000.",
      "0.5":
        "TypeError: plotDescent: expected the loss of sgd to be a function of two weights but found 0.5.",
    },
    1: {
      "0.5":
        "RangeError: plotDescent: expected at least one path by name, like { sgd: [[1, 1], [0.5, 0.8]] }, but found 0.5.",
      "a Map":
        "RangeError: plotDescent: expected at least one path by name, like { sgd: [[1, 1], [0.5, 0.8]] }, but found a Map.",
    },
    2: {
      "options of another":
        'RangeError: plotDescent: expected options among domain, range, equalScales, weights, title, alt but found "unitz".',
    },
    domain: {
      "null":
        "RangeError: plotDescent: expected domain to be two numbers, the smaller first, like [-4, 4], but found null.",
      "a number as text":
        'RangeError: plotDescent: expected domain to be two numbers, the smaller first, like [-4, 4], but found "1".',
    },
    range: {
      "a number as text":
        'RangeError: plotDescent: expected range to be two numbers, the smaller first, like [-4, 4], but found "1".',
    },
    weights: {
      "NaN":
        'TypeError: plotDescent: expected weights to be a list, such as ["a", "b"], but found NaN.',
      "-1":
        'TypeError: plotDescent: expected weights to be a list, such as ["a", "b"], but found -1.',
    },
    title: {
      "-1": "TypeError: plotDescent: expected title to be text but found -1.",
    },
    alt: {
      "a promise":
        "TypeError: plotDescent: expected alt to be text but found a promise: write await before it.",
      "a function": "TypeError: plotDescent: expected alt to be text but found a function.",
    },
    equalScales: {
      "NaN": "TypeError: plotDescent: expected equalScales to be true or false but found NaN.",
      "a number as text":
        'TypeError: plotDescent: expected equalScales to be true or false but found "1".',
    },
  },
  "digits": {
    0: {
      "a function":
        "TypeError: digits: expected a Matrix with a picture in each row, or a data set, but found a function.",
      "a list":
        "TypeError: digits: expected a Matrix with a picture in each row, or a data set, but found [1, 2].",
    },
    1: {
      "options of another":
        'RangeError: digits: expected options among labels, predicted, indices, classNames, columns, scale, title, alt but found "unitz".',
    },
    labels: {
      "options of another":
        "TypeError: digits: expected labels to be a list, such as [0, 1], but found an object.",
    },
    predicted: {
      "a misspelt name":
        'TypeError: digits: expected predicted to be a list, such as [0, 1], but found "rleu".',
      "1e9":
        "TypeError: digits: expected predicted to be a list, such as [0, 1], but found 1000000000.",
    },
    indices: {
      "1e9":
        "TypeError: digits: expected indices to be a list, such as [0, 1], but found 1000000000.",
    },
    classNames: {
      "0.5":
        'TypeError: digits: expected classNames to be a list, such as ["a", "b"], but found 0.5.',
      "a Map":
        'TypeError: digits: expected classNames to be a list, such as ["a", "b"], but found a Map.',
    },
    columns: {
      "a Map": "RangeError: digits: expected columns to be a whole number ≥ 1 but found a Map.",
    },
    scale: {
      "null":
        "RangeError: digits: expected scale to be a whole number from 1 to 640 but found null.",
      "a number as text":
        'RangeError: digits: expected scale to be a whole number from 1 to 640 but found "1".',
    },
    title: {
      "NaN": "TypeError: digits: expected title to be text but found NaN.",
    },
    alt: {
      "NaN": "TypeError: digits: expected alt to be text but found NaN.",
      "-1": "TypeError: digits: expected alt to be text but found -1.",
    },
  },
  "plotHistogram": {
    0: {
      "-1":
        "RangeError: plotHistogram: expected numbers, or an object of them by name, but found -1.",
      "a promise":
        "RangeError: plotHistogram: expected numbers, or an object of them by name, but found a promise: write await before it.",
    },
    1: {
      "options of another":
        'RangeError: plotHistogram: expected options among bins, domain, highest, color, label, title, alt but found "unitz".',
    },
    bins: {
      "a function":
        "RangeError: plotHistogram: expected bins to be a whole number from 1 to 1,000 but found a function.",
    },
    domain: {
      "options of another":
        "RangeError: plotHistogram: expected domain to be two numbers, the smaller first, like [-4, 4], but found an object.",
      "a misspelt name":
        'RangeError: plotHistogram: expected domain to be two numbers, the smaller first, like [-4, 4], but found "rleu".',
    },
    color: {
      "options of another":
        'RangeError: plotHistogram: expected color to be like "#0072b2", as nl.colorOf("relu") is, but found an object.',
    },
    label: {
      "1e9": "TypeError: plotHistogram: expected label to be text but found 1000000000.",
      "0.5": "TypeError: plotHistogram: expected label to be text but found 0.5.",
    },
    title: {
      "1e9": "TypeError: plotHistogram: expected title to be text but found 1000000000.",
    },
    alt: {
      "0.5": "TypeError: plotHistogram: expected alt to be text but found 0.5.",
      "a Map": "TypeError: plotHistogram: expected alt to be text but found a Map.",
    },
    highest: {
      "NaN":
        "RangeError: plotHistogram: expected highest to be a share above 0 and at most 1 but found NaN.",
      "a number as text":
        'RangeError: plotHistogram: expected highest to be a share above 0 and at most 1 but found "1".',
      "-1":
        "RangeError: plotHistogram: expected highest to be a share above 0 and at most 1 but found -1.",
    },
  },
  "plotSpread": {
    0: {
      "a Map":
        "RangeError: plotSpread: expected numbers, or an object of them by name, but found a Map.",
      "rows of null":
        "TypeError: plotSpread: expected value to be a list of numbers, or a Matrix, but found null.",
    },
    1: {
      "options of another":
        'RangeError: plotSpread: expected options among domain, label, unit, title, alt but found "unitz"; did you mean "unit"?',
    },
    domain: {
      "a number as text":
        'RangeError: plotSpread: expected domain to be two numbers, the smaller first, like [-4, 4], but found "1".',
    },
    label: {
      "NaN": "TypeError: plotSpread: expected label to be text but found NaN.",
      "-1": "TypeError: plotSpread: expected label to be text but found -1.",
    },
    title: {
      "-1": "TypeError: plotSpread: expected title to be text but found -1.",
    },
    alt: {
      "a promise":
        "TypeError: plotSpread: expected alt to be text but found a promise: write await before it.",
      "a function": "TypeError: plotSpread: expected alt to be text but found a function.",
    },
    unit: {
      "NaN": "TypeError: plotSpread: expected unit to be text but found NaN.",
      "no text":
        'RangeError: plotSpread: expected unit to be text that can be read but found ""; leave it out for the default.',
    },
  },
  "plotByLayer": {
    0: {
      "a function":
        "RangeError: plotByLayer: expected numbers, or an object of them by name, but found a function.",
      "options of another":
        "TypeError: plotByLayer: expected unitz to be a list of numbers, or a Matrix, but found 1.",
    },
    1: {
      "options of another":
        'RangeError: plotByLayer: expected options among log, range, label, unit, title, alt but found "unitz"; did you mean "unit"?',
    },
    log: {
      "options of another":
        "TypeError: plotByLayer: expected log to be true or false but found an object.",
    },
    range: {
      "a misspelt name":
        'RangeError: plotByLayer: expected range to be two numbers, the smaller first, like [-4, 4], but found "rleu".',
      "1e9":
        "RangeError: plotByLayer: expected range to be two numbers, the smaller first, like [-4, 4], but found 1000000000.",
    },
    label: {
      "1e9": "TypeError: plotByLayer: expected label to be text but found 1000000000.",
    },
    unit: {
      "0.5": "TypeError: plotByLayer: expected unit to be text but found 0.5.",
      "a Map": "TypeError: plotByLayer: expected unit to be text but found a Map.",
    },
    title: {
      "a Map": "TypeError: plotByLayer: expected title to be text but found a Map.",
    },
    alt: {
      "null": "TypeError: plotByLayer: expected alt to be text but found null.",
      "NaN": "TypeError: plotByLayer: expected alt to be text but found NaN.",
    },
  },
  "confusionMatrix": {
    0: {
      "a number as text":
        'TypeError: confusionMatrix: expected labels to be a list, such as [0, 1], but found "1".',
      "NaN":
        "TypeError: confusionMatrix: expected labels to be a list, such as [0, 1], but found NaN.",
    },
    1: {
      "NaN":
        "TypeError: confusionMatrix: expected predicted to be a list, such as [0, 1], but found NaN.",
      "-1":
        "TypeError: confusionMatrix: expected predicted to be a list, such as [0, 1], but found -1.",
    },
    2: {
      "options of another":
        'RangeError: confusionMatrix: expected options among classNames, title, alt but found "unitz".',
    },
    classNames: {
      "a promise":
        'TypeError: confusionMatrix: expected classNames to be a list, such as ["a", "b"], but found a promise: write await before it.',
    },
    title: {
      "a function": "TypeError: confusionMatrix: expected title to be text but found a function.",
      "a list": "TypeError: confusionMatrix: expected title to be text but found [1, 2].",
    },
    alt: {
      "a list": "TypeError: confusionMatrix: expected alt to be text but found [1, 2].",
    },
  },
  "heatmap": {
    0: {
      "options of another":
        "TypeError: heatmap: expected matrix to be a list, such as [[1, 2], [3, 4]], but found an object.",
      "a misspelt name":
        'TypeError: heatmap: expected matrix to be a list, such as [[1, 2], [3, 4]], but found "rleu".',
    },
    1: {
      "options of another":
        'RangeError: heatmap: expected options among rows, columns, values, domain, mark, title, alt but found "unitz".',
    },
    rows: {
      "1e9":
        'TypeError: heatmap: expected rows to be a list, such as ["a", "b"], but found 1000000000.',
      "0.5": 'TypeError: heatmap: expected rows to be a list, such as ["a", "b"], but found 0.5.',
    },
    columns: {
      "0.5":
        "RangeError: heatmap: expected columns to be a whole number from 1 to 1,000 but found 0.5.",
    },
    values: {
      "a Map": "TypeError: heatmap: expected values to be true or false but found a Map.",
      "rows of null":
        "TypeError: heatmap: expected values to be true or false but found an array of 2.",
    },
    domain: {
      "null":
        "RangeError: heatmap: expected domain to be two numbers, the smaller first, like [-4, 4], but found null.",
    },
    mark: {
      "a number as text":
        'TypeError: heatmap: expected mark to be a list, such as [0], but found "1".',
      "NaN": "TypeError: heatmap: expected mark to be a list, such as [0], but found NaN.",
    },
    title: {
      "NaN": "TypeError: heatmap: expected title to be text but found NaN.",
    },
    alt: {
      "-1": "TypeError: heatmap: expected alt to be text but found -1.",
      "a promise":
        "TypeError: heatmap: expected alt to be text but found a promise: write await before it.",
    },
  },
  "figure": {
    0: {
      "a promise":
        "TypeError: figure: expected draw to be a function but found a promise: write await before it.",
      "a list": "TypeError: figure: expected draw to be a function but found [1, 2].",
    },
    1: {
      "options of another":
        'RangeError: figure: expected options among alt, title, table but found "unitz".',
    },
    title: {
      "a list": "TypeError: figure: expected title to be text but found [1, 2].",
    },
    alt: {
      "options of another": "TypeError: figure: expected alt to be text but found an object.",
      "1e9": "TypeError: figure: expected alt to be text but found 1000000000.",
    },
    table: {
      "a misspelt name":
        'TypeError: figure: expected table to be something to show, such as nl.table makes, but found "rleu".',
    },
  },
  "card": {
    0: {
      "1e9":
        "TypeError: card: expected an activation such as nl.relu, or its name, but found 1000000000.",
      "0.5": "TypeError: card: expected an activation such as nl.relu, or its name, but found 0.5.",
    },
  },
  "compare": {
    0: {
      "0.5":
        "TypeError: compare: expected a function of x but found 0.5; write nl.compare(nl.relu), not nl.compare(nl.relu(x)).",
      "a Map":
        "TypeError: compare: expected a function of x but found a Map; write nl.compare(nl.relu), not nl.compare(nl.relu(x)).",
    },
    1: {
      "options of another":
        'RangeError: compare: expected options among overlay, domain, range, derivative, title but found "unitz".',
    },
    overlay: {
      "null": "TypeError: compare: expected overlay to be true or false but found null.",
      "a number as text": 'TypeError: compare: expected overlay to be true or false but found "1".',
    },
    domain: {
      "a number as text":
        'RangeError: compare: expected domain to be two numbers, the smaller first, like [-4, 4], but found "1".',
    },
    derivative: {
      "NaN": "TypeError: compare: expected derivative to be true or false but found NaN.",
      "-1": "TypeError: compare: expected derivative to be true or false but found -1.",
    },
    title: {
      "-1": "TypeError: compare: expected title to be text but found -1.",
    },
    range: {
      "null":
        "RangeError: compare: expected range to be two numbers, the smaller first, like [-4, 4], but found null.",
    },
  },
  "gallery": {
    0: {
      "a promise":
        "TypeError: gallery: expected the functions to be a list, such as [nl.relu], but found a promise: write await before it.",
      "a function":
        "TypeError: gallery: expected the functions to be a list, such as [nl.relu], but found a function.",
    },
  },
  "defaults": {
    0: {
      "a function": "RangeError: defaults: expected a known name but found a function. Known are …",
      "a list": "RangeError: defaults: expected a known name but found [1, 2]. Known are …",
    },
  },
  "diagram": {
    0: {
      "a list":
        "TypeError: diagram: expected row 0 to be a layer, { name, type, outputShape, params, connectedTo }, but found 1.",
      "options of another":
        "TypeError: diagram: expected a model, or its layers, but found an object.",
    },
  },
  "colorOf": {
    0: {
      "options of another": "TypeError: colorOf: expected name to be text but found an object.",
      "1e9": "TypeError: colorOf: expected name to be text but found 1000000000.",
    },
  },
  "table": {
    0: {
      "a misspelt name":
        'TypeError: table: expected an array of rows, or a Matrix, but found "rleu".',
      "1e9": "TypeError: table: expected an array of rows, or a Matrix, but found 1000000000.",
    },
    1: {
      "options of another":
        'RangeError: table: expected options among columns, align, format, caption, limit but found "unitz".',
    },
    columns: {
      "0.5":
        "RangeError: table: expected columns to be a whole number from 1 to 1,000 but found 0.5.",
      "a Map":
        'TypeError: table: expected columns to be a list, such as ["a", "b"], but found a Map.',
    },
    align: {
      "a Map":
        "TypeError: table: expected align to be an object by the names of columns but found a Map.",
    },
    format: {
      "null":
        "TypeError: table: expected format to be an object by the names of columns but found null.",
      "a number as text":
        'TypeError: table: expected format to be an object by the names of columns but found "1".',
    },
    caption: {
      "NaN": "TypeError: table: expected caption to be text but found NaN.",
    },
    limit: {
      "NaN": "RangeError: table: expected limit to be a whole number ≥ 1 but found NaN.",
      "-1": "RangeError: table: expected limit to be a whole number ≥ 1 but found -1.",
    },
  },
  "plotWithSliders": {
    0: {
      "-1": "TypeError: plotWithSliders: expected make to be a function but found -1.",
      "a promise":
        "TypeError: plotWithSliders: expected make to be a function but found a promise: write await before it.",
    },
    1: {
      "a promise":
        "RangeError: plotWithSliders: expected one or two sliders, like { alpha: [0, 1] }, but found a promise: write await before it.",
      "a function":
        "RangeError: plotWithSliders: expected one or two sliders, like { alpha: [0, 1] }, but found a function.",
    },
    2: {
      "options of another":
        'RangeError: plotWithSliders: expected options among start, domain, range, derivative, equalScales, xLabel, yLabel, points, title, alt but found "unitz".',
    },
    start: {
      "a list":
        "TypeError: plotWithSliders: start: expected an object of options { a } but found [1, 2].",
    },
    domain: {
      "options of another":
        "RangeError: plotWithSliders: expected domain to be two numbers, the smaller first, like [-4, 4], but found an object.",
      "a misspelt name":
        'RangeError: plotWithSliders: expected domain to be two numbers, the smaller first, like [-4, 4], but found "rleu".',
    },
    range: {
      "a misspelt name":
        'RangeError: plotWithSliders: expected range to be two numbers, the smaller first, like [-4, 4], but found "rleu".',
    },
    derivative: {
      "1e9":
        "TypeError: plotWithSliders: expected derivative to be true or false but found 1000000000.",
      "0.5": "TypeError: plotWithSliders: expected derivative to be true or false but found 0.5.",
    },
    equalScales: {
      "0.5": "TypeError: plotWithSliders: expected equalScales to be true or false but found 0.5.",
    },
    title: {
      "a Map": "TypeError: plotWithSliders: expected title to be text but found a Map.",
      "rows of null":
        "TypeError: plotWithSliders: expected title to be text but found an array of 2.",
    },
    alt: {
      "null": "TypeError: plotWithSliders: expected alt to be text but found null.",
    },
    xLabel: {
      "NaN": "TypeError: plotWithSliders: expected xLabel to be text but found NaN.",
    },
    yLabel: {
      "-1": "TypeError: plotWithSliders: expected yLabel to be text but found -1.",
    },
    points: {
      "a list":
        "TypeError: plotWithSliders: expected points[0] to be a list, such as [1, 2], but found 1.",
      "1e9":
        "TypeError: plotWithSliders: expected points to be a list, such as [[1, 2], [3, 4]], but found 1000000000.",
    },
  },
  "withSliders": {
    0: {
      "a number as text": 'TypeError: withSliders: expected make to be a function but found "1".',
      "NaN": "TypeError: withSliders: expected make to be a function but found NaN.",
    },
    1: {
      "NaN":
        "RangeError: withSliders: expected one or two sliders, like { alpha: [0, 1] }, but found NaN.",
      "-1":
        "RangeError: withSliders: expected one or two sliders, like { alpha: [0, 1] }, but found -1.",
    },
    2: {
      "options of another":
        'RangeError: withSliders: expected options among start but found "unitz".',
    },
    start: {
      "a promise":
        "TypeError: withSliders: start: expected an object of options { a } but found a promise: write await before it.",
      "a function":
        "TypeError: withSliders: start: expected an object of options { a } but found a function.",
    },
  },
});
