import { expect, test } from 'vitest';
import { DEFAULT_CHOICES, firstTopic, movedTopic, offered, TOPIC_KINDS } from './choice.rules.ts';

const labels = (of: string) => offered(DEFAULT_CHOICES, 'topic', of).map(({ label }) => label);

test('G-21 to G-25: each kind of record starts with its topics, and Other is always one of them', () => {
  expect(labels('contact')).toEqual(['Customer acquisition', 'Customer care', 'Negotiation', 'Other']);
  expect(labels('opportunity').toSorted()).toEqual(
    ['Approved', 'Negotiation', 'Offer', 'Other', 'Qualification', 'Rejected'].toSorted(),
  );
  expect(labels('campaign')).toHaveLength(11);
  expect(labels('deal').toSorted()).toEqual(['Deal sheet', 'Monitoring', 'New deal group', 'Other']);
  expect(labels('contract').toSorted()).toEqual(['Negotiations', 'Other', 'Payout']);
  for (const of of TOPIC_KINDS) expect(labels(of).at(-1)).toBe('Other');
  expect(new Set(DEFAULT_CHOICES.map(({ code }) => code)).size).toBe(DEFAULT_CHOICES.length);
});

test('a new activity starts with the topic chosen last, unless it is of another kind or retired', () => {
  expect(firstTopic(DEFAULT_CHOICES, 'contact', undefined)).toBe('contact.other');
  expect(firstTopic(DEFAULT_CHOICES, 'contact', 'contact.negotiation')).toBe('contact.negotiation');
  expect(firstTopic(DEFAULT_CHOICES, 'contact', 'opportunity.offer')).toBe('contact.other');
  const retired = DEFAULT_CHOICES.map((choice) => ({ ...choice, retired: choice.label === 'Negotiation' }));
  expect(firstTopic(retired, 'contact', 'contact.negotiation')).toBe('contact.other');
});

test('an activity moved to a record of another kind keeps its topic by name where there is one', () => {
  expect(movedTopic(DEFAULT_CHOICES, 'contact.negotiation', 'opportunity')).toBe('opportunity.negotiation');
  expect(movedTopic(DEFAULT_CHOICES, 'contact.customer-care', 'campaign')).toBe('campaign.other');
  expect(movedTopic(DEFAULT_CHOICES, 'contact.customer-care', 'contact')).toBe('contact.customer-care');
});
