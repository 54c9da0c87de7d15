/*
 * Logarithm and exponential that give the same bits in every engine: native Math.log and Math.exp differ by one unit
 * in the last place between engines and versions; + − × ÷ and bit views never do. Reduction and polynomials after
 * Sun's fdlibm (Ng, 1993; error below 1 ulp).
 */
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.442695040888963387;
const OVERFLOW = 709.782712893383973096;
const UNDERFLOW = -745.13321910194110842;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_54 = 18014398509481984;
const TWO_1023 = 8.98846567431158e307;
const TWO_M1000 = 9.332636185032189e-302;

const view = new Float64Array(1);
const halves = new Uint32Array(view.buffer);
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** Natural logarithm of x; −Infinity at 0, NaN below. Error below 1 ulp. */
export function exactLog(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let k = -1023;
  if (x < SMALLEST_NORMAL) {
    k -= 54;
    x *= TWO_54;
  }
  view[0] = x;
  const high = halves[HIGH];
  // x = 2^k (1 + f) with √½ < 1 + f < √2
  const fraction = high & 0xfffff;
  const carry = (fraction + 0x95f64) & 0x100000;
  halves[HIGH] = fraction | (carry ^ 0x3ff00000);
  k += (high >>> 20) + (carry >>> 20);
  const f = view[0] - 1;
  if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
  // log(1 + f) = f − f²/2 + s (f²/2 + R(s²)) with s = f / (2 + f)
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332));
  const odd =
    z * (0.666666666666673513 + w * (0.2857142874366239149 + w * (0.1818357216161805012 + w * 0.1479819860511658591)));
  const half = 0.5 * f * f;
  const tail = s * (half + even + odd);
  return k === 0 ? f - (half - tail) : k * LN2_HIGH - (half - (tail + k * LN2_LOW) - f);
}

/** e to the power x; Infinity above 709.78, 0 below −745.13. Error below 1 ulp where the result is normal. */
export function exactExp(x: number): number {
  if (!(x <= OVERFLOW)) return x > OVERFLOW ? Infinity : NaN;
  if (x < UNDERFLOW) return 0;
  // x = k ln 2 + r with |r| ≤ ½ ln 2, r = high − low
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k > 1023) return y * 2 * TWO_1023;
  return k < -1021 ? y * powerOfTwo(k + 1000) * TWO_M1000 : y * powerOfTwo(k);
}

function powerOfTwo(k: number): number {
  halves[HIGH] = (k + 1023) << 20;
  halves[1 - HIGH] = 0;
  return view[0];
}

/** x > 0 to the power y as exp(y log x): the relative error grows as |y log x| · 1e-16. NaN for negative x. */
export function exactPow(x: number, y: number): number {
  return y === 0 ? 1 : exactExp(y * exactLog(x));
}

/** 1 / (1 + e^−x), without overflow on either side. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exactExp(-x));
  const e = exactExp(x);
  return e / (1 + e);
}

const LN2 = exactLog(2);

// ln(1 + i/256) and 1/(256 + i) for i = 0…256; the last logarithm must be the very number LN2.
const LOGARITHM = Float64Array.from({length: 257}, (_, i) => exactLog(1 + i / 256));
const RECIPROCAL = Float64Array.from({length: 257}, (_, i) => 1 / (256 + i));

// 2^(z − 23): brings a word with z leading zeros into [256, 512).
const SCALE = Float64Array.from({length: 33}, (_, z) => powerOfTwo(z - 23));

/** A uniform number in (0, 1) from a 32-bit word: (u + ½) / 2³². */
export function uniform(word: number): number {
  return ((word >>> 0) + 0.5) / 4294967296;
}

/**
 * A unit exponential from a 32-bit word: −ln((u + ½) / 2³²), between 1.2e-10 and 22.9, strictly decreasing in the
 * unsigned word. Relative error below 4e-7; the mean over all words is 1 within 1e-8.
 */
export function unitExponential(word: number): number {
  const u = word >>> 0;
  const z = Math.clz32(u);
  const position = (u + 0.5) * SCALE[z];
  const j = (position + 0.5) | 0;
  const r = (position - j) * RECIPROCAL[j - 256];
  return (z + 1) * LN2 - LOGARITHM[j - 256] - (r - 0.5 * r * r);
}
