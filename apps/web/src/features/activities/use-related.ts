import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type Related, readRelated, writeRelated } from './related-address.ts';

/** Whose activities the address asks for. */
export const useRelated = () => {
  const [search, setSearch] = useSearchParams();
  const text = search.toString();
  const related = useMemo(() => readRelated(new URLSearchParams(text)), [text]);
  const change = (part: Partial<Related>) =>
    setSearch(writeRelated(search, { ...related, ...part }), { replace: true, preventScrollReset: true });
  return { related, change };
};
