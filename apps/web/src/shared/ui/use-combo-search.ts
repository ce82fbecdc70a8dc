import { useEffect, useState } from 'react';
import { problemSentence } from '../api/problem-words.ts';
import type { ComboOption, ComboSource } from './combo-option.ts';

const TYPING_MS = 120;

interface Found {
  readonly text: string;
  readonly items: readonly ComboOption[];
  readonly error: string;
}

/** What the list says while it has nothing to show. */
const statusOf = (busy: boolean, error: string, empty: boolean, text: string): string => {
  if (error) return error;
  if (!empty) return '';
  if (busy) return 'Searching …';
  return text ? `Nothing is called “${text}”.` : 'Nothing here yet.';
};

/** An option that stands for "make a new one". */
export const CREATE = 'create\u0000';

/** The options, with the one that makes a new one where nothing is called exactly that. */
export const withCreate = (
  items: readonly ComboOption[],
  text: string,
  create: ComboSource['create'],
): readonly ComboOption[] => {
  const name = text.trim();
  if (!create || !name || items.some((item) => item.label.toLowerCase() === name.toLowerCase())) return items;
  return [...items, { value: CREATE, label: create.label(name) }];
};

/** The options for what is typed: asked for after a pause; those found before stay until the next have come. */
export const useComboSearch = (search: ComboSource['search'], text: string, open: boolean) => {
  const [found, setFound] = useState<Found | undefined>();
  useEffect(() => {
    if (!open) return undefined;
    const abort = new AbortController();
    const ask = async () => {
      const answer = await search(text, abort.signal).then(
        (items): Found => ({ text, items, error: '' }),
        (error: unknown): Found => ({ text, items: [], error: problemSentence(error) }),
      );
      if (!abort.signal.aborted) setFound(answer);
    };
    const timer = setTimeout(() => void ask(), text === '' ? 0 : TYPING_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [search, text, open]);
  const items = found?.items ?? [];
  return { items, status: statusOf(found?.text !== text, found?.error ?? '', items.length === 0, text) };
};
