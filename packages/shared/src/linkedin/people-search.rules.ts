/** One word or several that a people search looks for, and whether it does now. */
export interface Keyword {
  readonly text: string;
  readonly on: boolean;
}

interface Sought {
  readonly name: string;
  readonly account: string | null;
  readonly jobTitle: string;
  readonly place: string;
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What to look for: the name, and the company where there is one; title and place are offered. */
export const searchKeywords = ({ name, account, jobTitle, place }: Sought): Keyword[] => {
  const offered = [
    { text: tidy(name), on: true },
    { text: tidy(account ?? ''), on: true },
    { text: tidy(jobTitle), on: false },
    { text: tidy(place), on: false },
  ];
  return offered.filter(({ text }, i) => text !== '' && offered.findIndex((one) => one.text === text) === i);
};

/** The address of LinkedIn's own people search for these words. */
export const peopleSearchUrl = (keywords: readonly Keyword[]): string => {
  const words = keywords.filter(({ on }) => on).map(({ text }) => text);
  return `https://www.linkedin.com/search/results/people/?keywords=${encodeURIComponent(words.join(' '))}`;
};
