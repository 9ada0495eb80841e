/**
 * The complementary error function, erfc(x) = 2/√π · ∫ e^(−t²) dt from x to ∞: 2 at −∞, 1 at 0, 0 at ∞.
 *
 * Within 3 ulp for every x, subnormal results included. The method and the coefficients are those of s_erf.c in Sun's
 * fdlibm (1993): a ratio of two polynomials on each of four intervals of |x|. From 1.25 on the ratio gives
 * ln(x · erfc(x)) + x², so that no digits are lost however small erfc(x) is.
 */
export function erfc(x: number): number {
  const size = Math.abs(x);
  if (size < 0.84375) {
    const y = ratio(CENTRE, x * x);
    return x < 0.25 ? 1 - (x + x * y) : 0.5 - (x * y + (x - 0.5));
  }
  if (size < 1.25) {
    const y = ratio(AROUND_1, size - 1);
    return x < 0 ? 1 + ERF_OF_1 + y : 1 - ERF_OF_1 - y;
  }
  // From here on the tail is too small to change 2, or smaller than every double.
  if (x < -6) return 2;
  if (x > 28) return 0;
  const y = ratio(size < 1 / 0.35 ? TAIL : FAR_TAIL, 1 / (x * x));
  // The square of the first 24 bits is exact; that of x is not, and its rounding error would cost up to x² ulp.
  const head = Math.fround(size), rest = (head - size) * (head + size);
  const tail = Math.exp(-head * head - 0.5625) * Math.exp(rest + y) / size;
  return x < 0 ? 2 - tail : tail;
}

/** Two polynomials, the coefficients of the highest powers first. */
type Ratio = readonly [numerator: readonly number[], denominator: readonly number[]];

function ratio([numerator, denominator]: Ratio, x: number): number {
  return polynomial(numerator, x) / polynomial(denominator, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}

/** erf(1), rounded to float32. */
const ERF_OF_1 = 0.8450629115104675;

/** erf(x) / x − 1 as a function of x², for |x| < 0.84375. */
// deno-fmt-ignore
const CENTRE: Ratio = [
  [
    -2.3763016656650163e-5, -0.005770270296489442, -0.02848174957559851, -0.3250421072470015,
    0.12837916709551256,
  ],
  [
    -3.960228278775368e-6, 0.00013249473800432164, 0.005081306281875766, 0.0650222499887673,
    0.39791722395915535, 1,
  ],
];

/** erf(x) − ERF_OF_1 as a function of x − 1, for x < 1.25. */
// deno-fmt-ignore
const AROUND_1: Ratio = [
  [
    -0.002166375594868791, 0.035478304325618236, -0.11089469428239668, 0.31834661990116175,
    -0.3722078760357013, 0.41485611868374833, -0.0023621185607526594,
  ],
  [
    0.011984499846799107, 0.01363708391202905, 0.12617121980876164, 0.07182865441419627,
    0.540397917702171, 0.10642088040084423, 1,
  ],
];

/** ln(x · erfc(x)) + x² + 0.5625 as a function of 1 / x², for x < 1 / 0.35. */
// deno-fmt-ignore
const TAIL: Ratio = [
  [
    -9.814329344169145, -81.2874355063066, -184.60509290671104, -162.39666946257347,
    -62.375332450326006, -10.558626225323291, -0.6938585727071818, -0.009864944034847148,
  ],
  [
    -0.0604244152148581, 6.570249770319282, 108.63500554177944, 429.00814002756783,
    645.3872717332679, 434.56587747522923, 137.65775414351904, 19.651271667439257, 1,
  ],
];

/** The same for larger x. */
// deno-fmt-ignore
const FAR_TAIL: Ratio = [
  [
    -483.5191916086514, -1025.0951316110772, -637.5664433683896, -160.63638485582192,
    -17.757954917754752, -0.799283237680523, -0.0098649429247001,
  ],
  [
    -22.44095244658582, 474.52854120695537, 2553.0504064331644, 3199.8582195085955,
    1536.729586084437, 325.7925129965739, 30.33806074348246, 1,
  ],
];
