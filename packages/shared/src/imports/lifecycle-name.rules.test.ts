import { expect, test } from 'vitest';
import { readLifecycleStage } from './lifecycle-name.rules.ts';

test.each([
  ['Lead', 'lead'],
  ['SUBSCRIBER', 'lead'],
  ['Marketing Qualified Lead', 'qualified'],
  ['marketingqualifiedlead', 'qualified'],
  ['Opportunity', 'qualified'],
  ['customer', 'customer'],
  ['Kunde', 'customer'],
  ['Lost', 'lost'],
  ['Other', undefined],
  ['', undefined],
])('%s is %s here', (text, stage) => {
  expect(readLifecycleStage(text)).toBe(stage);
});
