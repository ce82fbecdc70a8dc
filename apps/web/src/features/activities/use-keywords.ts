import type { Contact } from '@daybook/shared/contacts/contact';
import { type Keyword, peopleSearchUrl, searchKeywords } from '@daybook/shared/linkedin/people-search.rules';
import { useState } from 'react';
import { openTab } from '../../shared/lib/open-tab.ts';

/** "Berlin" of "Europe/Berlin": the nearest to a place that is kept of a person. */
const placeOf = (zone: string | null): string => zone?.split('/').at(-1)?.replaceAll('_', ' ') ?? '';

/** What LinkedIn is searched for: the name and the company, and what one adds or leaves out. */
export const useKeywords = ({ title, account, jobTitle, zone }: Contact) => {
  const offered = searchKeywords({
    name: title,
    account: account?.title ?? null,
    jobTitle,
    place: placeOf(zone),
  });
  const [chosen, setChosen] = useState<readonly Keyword[]>([]);
  const own = chosen.filter(({ text }) => !offered.some((one) => one.text === text));
  const keywords = [...offered.map((one) => chosen.find(({ text }) => text === one.text) ?? one), ...own];
  const set = (keyword: Keyword) =>
    setChosen((now) => [...now.filter(({ text }) => text !== keyword.text), keyword]);
  return {
    keywords,
    toggle: ({ text, on }: Keyword) => set({ text, on: !on }),
    add: (text: string) => {
      const words = text.replace(/\s+/g, ' ').trim();
      if (words !== '') set({ text: words, on: true });
    },
    search: () => openTab(peopleSearchUrl(keywords)),
  };
};

export type Keywords = ReturnType<typeof useKeywords>;
