import { matchPath } from 'react-router';
import { PATTERNS, type PageName } from '../shared/lib/paths.ts';
import { PAGES, type PageModule } from './pages.ts';

/** The code of a page, or why it could not be had. */
type Loaded = PageModule | { readonly missing: unknown };

interface Asked {
  readonly code: Loaded | Promise<Loaded>;
  /** Where one was when it was asked for: from each place once, or drawing it would ask for ever. */
  readonly from: ReadonlySet<string>;
}

const asked = new Map<PageName, Asked>();

const ask = async (load: Promise<PageModule>): Promise<Loaded> => {
  try {
    return await load;
  } catch (error) {
    return { missing: error };
  }
};

const isMissing = (code: Asked['code']): boolean => 'missing' in code;

/** The code of a page, asked for once; what could not be had is asked for again from elsewhere. */
export const loadPage = (name: PageName, at: string): Loaded | Promise<Loaded> | undefined => {
  const before = asked.get(name);
  if (before && !(isMissing(before.code) && !before.from.has(at))) return before.code;
  const load = PAGES[name]?.();
  if (!load) return undefined;
  const code = load instanceof Promise ? ask(load) : load;
  const from = new Set([...(before?.from ?? []), at]);
  asked.set(name, { code, from });
  if (code instanceof Promise) void code.then((loaded) => asked.set(name, { code: loaded, from }));
  return code;
};

/** Asks for the code of the page at this address; resolves once it is there, or known not to be. */
export const loadPageAt = async (pathname: string): Promise<void> => {
  const names = Object.keys(PAGES) as PageName[];
  const name = names.find((one) => matchPath(PATTERNS[one], pathname) !== null);
  if (name) await loadPage(name, '');
};
