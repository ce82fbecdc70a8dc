// RFC 3492 section 5: the parameters of punycode as used in host names.
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 0x80;
const MAX_LABEL = 256;

const adapt = (delta: number, points: number, first: boolean): number => {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
};

const threshold = (k: number, bias: number): number => Math.min(Math.max(k - bias, T_MIN), T_MAX);

const digitOf = (code: number): number => {
  if (code >= 0x30 && code <= 0x39) return code - 22;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return BASE;
};

const charOf = (digit: number): string => String.fromCharCode(digit < 26 ? digit + 0x61 : digit + 22);

/** One variable-length number, starting at `at`: its value and where the next one starts. */
const readDelta = (text: string, at: number, bias: number): { delta: number; next: number } | undefined => {
  let delta = 0;
  let weight = 1;
  for (let k = BASE, next = at; next < text.length; k += BASE) {
    const digit = digitOf(text.charCodeAt(next++));
    if (digit >= BASE) return undefined;
    delta += digit * weight;
    if (delta > 0x7fffffff) return undefined;
    const t = threshold(k, bias);
    if (digit < t) return { delta, next };
    weight *= BASE - t;
  }
  return undefined;
};

const codePoints = (text: string): number[] => Array.from(text, (char) => char.codePointAt(0) ?? 0);

/** The Unicode form of one label without its `xn--`; undefined where it is not punycode. */
export const decodePunycode = (label: string): string | undefined => {
  if (label.length > MAX_LABEL) return undefined;
  const split = label.lastIndexOf('-');
  const points = split > 0 ? codePoints(label.slice(0, split)) : [];
  const basic = points.length;
  let state = { code: FIRST_CODE, bias: FIRST_BIAS, index: 0 };
  for (let at = split > 0 ? split + 1 : 0; at < label.length; ) {
    const read = readDelta(label, at, state.bias);
    if (read === undefined) return undefined;
    at = read.next;
    const size = points.length + 1;
    const sum = state.index + read.delta;
    const code = state.code + Math.floor(sum / size);
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    points.splice(sum % size, 0, code);
    state = { code, bias: adapt(read.delta, size, points.length === basic + 1), index: (sum % size) + 1 };
  }
  return String.fromCodePoint(...points);
};

const writeDelta = (delta: number, bias: number): string => {
  let rest = delta;
  let text = '';
  for (let k = BASE; ; k += BASE) {
    const t = threshold(k, bias);
    if (rest < t) return text + charOf(rest);
    text += charOf(t + ((rest - t) % (BASE - t)));
    rest = Math.floor((rest - t) / (BASE - t));
  }
};

/** The punycode of one label, without `xn--`. The label is taken as it is: fold its case and form before. */
export const encodePunycode = (label: string): string => {
  const points = codePoints(label);
  const basic = points.filter((point) => point < FIRST_CODE);
  let text = basic.length > 0 ? `${String.fromCharCode(...basic)}-` : '';
  let bias = FIRST_BIAS;
  let delta = 0;
  let done = basic.length;
  for (let code = FIRST_CODE; done < points.length; code += 1, delta += 1) {
    const next = Math.min(...points.filter((point) => point >= code));
    delta += (next - code) * (done + 1);
    code = next;
    for (const point of points) {
      if (point < code) delta += 1;
      if (point !== code) continue;
      text += writeDelta(delta, bias);
      bias = adapt(delta, done + 1, done === basic.length);
      delta = 0;
      done += 1;
    }
  }
  return text;
};
