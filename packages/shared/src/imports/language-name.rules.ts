import { foldedWords } from '../contacts/fold.rules.ts';

/** Languages that people write by name. Any other can be given as its code. */
const CODES =
  'ar bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko lb lt lv mk ms mt nb nl nn no pl pt ro ru rm sk sl sq sr sv sw ta th tl tr uk ur vi zh'.split(
    ' ',
  );
const NAMED_IN = ['en', 'de', 'fr', 'it', 'es', 'pt', 'nl'];

const fold = (name: string): string => foldedWords(name).join(' ');

const namesOf = (): Map<string, string> => {
  const names = new Map<string, string>();
  const add = (code: string, locale: string): void => {
    const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(code);
    if (name !== undefined && !names.has(fold(name))) names.set(fold(name), code);
  };
  for (const locale of NAMED_IN) for (const code of CODES) add(code, locale);
  for (const code of CODES) add(code, code);
  return names;
};

let known: Map<string, string> | undefined;

const byName = (text: string): string | undefined => {
  known ??= namesOf();
  return known.get(fold(text)) ?? known.get(fold(text.replace(/[(,;/-].*$/s, '')));
};

const byCode = (text: string): string | undefined => {
  const tag = text.replaceAll('_', '-').replace(/\..*$/, '');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
};

/**
 * A language as BCP 47 tag from its code (`de`, `de_CH`, `EN-us`) or its name in English, German, French, Italian,
 * Spanish, Portuguese, Dutch or itself; undefined where it is none of those.
 */
export const readLanguage = (text: string): string | undefined => {
  const plain = text.trim().slice(0, 60);
  const named = byName(plain);
  if (named !== undefined) return named;
  const tag = byCode(plain);
  return tag !== undefined && CODES.includes(tag.split('-')[0] ?? '') ? tag : undefined;
};
