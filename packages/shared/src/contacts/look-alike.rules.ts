import { decodePunycode } from './punycode.rules.ts';
import { isOneSlipAway } from './slip.rules.ts';

/** Letters of other scripts that a reader takes for one of `l i n k e d`; i and l are told apart by nobody. */
const CONFUSABLE = new Map(
  Object.entries({
    i: '1l|!ıɩɪіιӏןǀꙇł',
    n: 'пոηŋɳɲƞн',
    k: 'кκҝҟқƙĸ',
    e: '3еєεҽɘəэ',
    d: 'ԁɗđժ',
    c: 'сϲ',
  }).flatMap(([letter, others]) => Array.from(others, (other): [string, string] => [other, letter])),
);

const LINKEDIN = 'iinkedin';
const SHORT = 'inkd';

const unPunycode = (label: string): string =>
  label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label;

/** What a label looks like to a hurried reader, in the letters of LinkedIn's own name. */
const skeleton = (label: string): string => {
  const plain = unPunycode(label).normalize('NFKD').toLowerCase();
  const letters = Array.from(plain, (char) => CONFUSABLE.get(char) ?? char).join('');
  return letters.replace(/[^a-z]/g, '').replace(/ci/g, 'd');
};

const resembles = (label: string): boolean => {
  const shape = skeleton(label);
  return shape.includes(LINKEDIN) || shape === SHORT || isOneSlipAway(shape, LINKEDIN);
};

/**
 * Whether a host name that is not LinkedIn's would pass for LinkedIn's: the name inside another one, a slip of the
 * keyboard, or letters of another script (also hidden in punycode).
 */
export const looksLikeLinkedIn = (host: string): boolean => {
  const labels = host
    .slice(0, 255)
    .toLowerCase()
    .split(/[.\u3002\uff0e\uff61]/u);
  const pieces = labels.flatMap((label) =>
    label.startsWith('xn--') ? [label] : [label, ...label.split('-')],
  );
  return pieces.some(resembles) || skeleton(labels.map(unPunycode).join('')).includes(LINKEDIN);
};
