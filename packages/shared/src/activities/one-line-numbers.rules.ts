import { phraseAt, phrases, type Read } from './one-line-phrases.rules.ts';
import type { Token } from './one-line-text.rules.ts';

const NUMBERS = phrases<number>([
  ["a | an | one | ein | eine | einem | einer | einen | un | une | una | uno | un'", 1],
  ['two | a couple of | couple of | zwei | deux | due', 2],
  ['three | drei | trois | tre', 3],
  ['four | vier | quatre | quattro', 4],
  ['five | fünf | cinq | cinque', 5],
  ['six | sechs | sei', 6],
  ['seven | sieben | sept | sette', 7],
  ['eight | acht | huit | otto', 8],
  ['nine | neun | neuf | nove', 9],
  ['ten | zehn | dix | dieci', 10],
  ['eleven | elf | onze | undici', 11],
  ['twelve | zwölf | douze | dodici', 12],
  ['fourteen | vierzehn | quatorze | quattordici', 14],
  ['fifteen | fünfzehn | quinze | quindici', 15],
  ['twenty | zwanzig | vingt | venti', 20],
  ['thirty | dreissig | trente | trenta', 30],
  ['forty-five | fünfundvierzig | quarante-cinq | quarantacinque', 45],
]);

/** A whole number in digits or as a word. */
export const numberAt = (tokens: readonly Token[], at: number): Read<number> | undefined => {
  const word = tokens[at]?.word ?? '';
  if (/^\d{1,4}$/.test(word)) return { value: Number(word), next: at + 1 };
  return phraseAt(NUMBERS, tokens, at);
};
