import { expect, test } from 'vitest';
import { linkedInActions } from './linkedin-actions.rules.ts';
import { peopleSearchUrl, searchKeywords } from './people-search.rules.ts';

test('T-46: several LinkedIn actions are offered out of the box, with LinkedIn’s own limits', () => {
  const limits = (plan: 'basic' | 'premium') =>
    linkedInActions([], plan).map(({ label, textLimit }) => [label, textLimit]);
  expect(limits('basic')).toEqual([
    ['Connection request', 200],
    ['Message', 8000],
    ['InMail', 1900],
    ['View profile', null],
    ['Follow', null],
    ['Like or comment on a post', 1250],
    ['Endorse', null],
  ]);
  expect(limits('premium')[0]).toEqual(['Connection request', 300]);
  expect(linkedInActions([], 'basic')[2]?.subjectLimit).toBe(200);
});

test('the workspace’s own come after them, and a hidden one says so', () => {
  const own = { code: 'own', label: 'Voice note', textLimit: 90, hidden: false };
  const actions = linkedInActions([{ ...own, code: 'endorse', hidden: true }, own], 'basic');
  expect(actions.at(-1)).toMatchObject({ label: 'Voice note', builtIn: false, textLimit: 90 });
  expect(actions.find(({ code }) => code === 'endorse')).toMatchObject({ label: 'Endorse', hidden: true });
});

test('T-50: people are sought by name and company; title and place are offered', () => {
  const sought = {
    name: ' Jonas  Weber',
    account: 'Kestrel Optics',
    jobTitle: 'Head of Quality',
    place: 'Jena',
  };
  const keywords = searchKeywords(sought);
  expect(keywords.filter(({ on }) => on).map(({ text }) => text)).toEqual(['Jonas Weber', 'Kestrel Optics']);
  expect(keywords.filter(({ on }) => !on).map(({ text }) => text)).toEqual(['Head of Quality', 'Jena']);
  expect(searchKeywords({ ...sought, account: null })).toHaveLength(3);
});

test('T-53: the search is LinkedIn’s own, whatever the name is made of', () => {
  const sought = { name: 'Zoë & Söhne #1', account: null, jobTitle: '', place: '' };
  expect(peopleSearchUrl(searchKeywords(sought))).toBe(
    'https://www.linkedin.com/search/results/people/?keywords=Zo%C3%AB%20%26%20S%C3%B6hne%20%231',
  );
});
