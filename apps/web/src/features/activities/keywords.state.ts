import type { Contact } from '@daybook/shared/contacts/contact';
import { type Keyword, peopleSearchUrl, searchKeywords } from '@daybook/shared/linkedin/people-search.rules';
import { create } from 'zustand';
import { openTab } from '../../shared/lib/open-tab.ts';

/** What somebody added to the search for a person, or left out of it, by the contact. */
type Chosen = Readonly<Record<string, readonly Keyword[]>>;

/** It lasts as long as the page, so that the field, the globe and `O` all search for what the chips say. */
const useStore = create<Chosen>()(() => ({}));

const NOTHING: readonly Keyword[] = [];

/** "Berlin" of "Europe/Berlin": the nearest to a place that is kept of a person. */
const placeOf = (zone: string | null): string => zone?.split('/').at(-1)?.replaceAll('_', ' ') ?? '';

type Sought = Pick<Contact, 'id' | 'title' | 'account' | 'jobTitle' | 'zone'>;

const keywordsOf = ({ title, account, jobTitle, zone }: Sought, chosen: readonly Keyword[]): Keyword[] => {
  const offered = searchKeywords({
    name: title,
    account: account?.title ?? null,
    jobTitle,
    place: placeOf(zone),
  });
  const own = chosen.filter(({ text }) => !offered.some((one) => one.text === text));
  return [...offered.map((one) => chosen.find(({ text }) => text === one.text) ?? one), ...own];
};

/** Opens LinkedIn's people search for a person in a new tab, by the chips; without any, by what it begins with. */
export const searchPerson = (contact: Sought): void => {
  const keywords = keywordsOf(contact, useStore.getState()[contact.id] ?? NOTHING);
  openTab(peopleSearchUrl(keywords.some(({ on }) => on) ? keywords : keywordsOf(contact, NOTHING)));
};

/** What LinkedIn is searched for: the name and the company, and what one adds or leaves out. */
export const useKeywords = (contact: Sought) => {
  const chosen = useStore((all) => all[contact.id]) ?? NOTHING;
  const set = (keyword: Keyword) =>
    useStore.setState({
      [contact.id]: [...chosen.filter(({ text }) => text !== keyword.text), keyword],
    });
  return {
    keywords: keywordsOf(contact, chosen),
    toggle: ({ text, on }: Keyword) => set({ text, on: !on }),
    add: (text: string) => {
      const words = text.replace(/\s+/g, ' ').trim();
      if (words !== '') set({ text: words, on: true });
    },
    search: () => searchPerson(contact),
  };
};

export type Keywords = ReturnType<typeof useKeywords>;
