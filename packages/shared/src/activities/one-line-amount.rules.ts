import type { Token } from './one-line-text.rules.ts';

export interface FoundAmount {
  readonly amount: { readonly value: number; readonly currency: string | null };
  readonly from: number;
  readonly to: number;
}

const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  euro: 'EUR',
  euros: 'EUR',
  fr: 'CHF',
  frs: 'CHF',
  sfr: 'CHF',
  franken: 'CHF',
  francs: 'CHF',
  franchi: 'CHF',
  dollar: 'USD',
  dollars: 'USD',
  dollari: 'USD',
  pound: 'GBP',
  pounds: 'GBP',
  pfund: 'GBP',
};
const CODE = /^(?:chf|eur|usd|gbp)$/;
const GLUED = /^(chf|eur|usd|gbp|[€$£])?(\d[\d'.,]*)(k|m|mio)?(chf|eur|usd|gbp|[€$£])?$/;
const TIMES: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000, mio: 1_000_000 };

const codeOf = (word: string | undefined): string | null =>
  word === undefined ? null : (SIGNS[word] ?? (CODE.test(word) ? word.toUpperCase() : null));

/** 12'000, 12,000 and 12.000 are twelve thousand; 12.5 is twelve and a half. */
const amountOf = (digits: string): number => {
  const grouped = digits.replace(/'/g, '').replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  return Number(grouped.replace(',', '.'));
};

const timesOf = (letter: string | undefined): number => TIMES[letter ?? ''] ?? 1;

/** An amount that stands at this place, with its currency before or behind it. */
const amountAt = (tokens: readonly Token[], at: number, from: number): FoundAmount | undefined => {
  const [, before, digits, times, behind] = GLUED.exec(tokens[at]?.word ?? '') ?? [];
  if (digits === undefined) return undefined;
  const glued = codeOf(before) ?? codeOf(behind);
  const left = glued === null && at > from ? codeOf(tokens[at - 1]?.word) : null;
  const right = glued === null && left === null ? codeOf(tokens[at + 1]?.word) : null;
  const currency = glued ?? left ?? right;
  const value = timesOf(times) * amountOf(digits);
  const sure = currency !== null || times !== undefined || value >= 100;
  if (!sure || !Number.isFinite(value) || value > 1e11) return undefined;
  return { amount: { value, currency }, from: left ? at - 1 : at, to: right ? at + 2 : at + 1 };
};

/** The first amount of money among the words in `[from, to)`: "12k", "CHF 12'000", "€ 4500". */
export const amountIn = (tokens: readonly Token[], from: number, to: number): FoundAmount | undefined => {
  for (let at = from; at < to; at += 1) {
    const found = amountAt(tokens, at, from);
    if (found) return found;
  }
  return undefined;
};
