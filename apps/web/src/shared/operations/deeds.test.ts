import { expect, test } from 'vitest';
import { deedToRedo, deedToUndo, noteDeed, noteRedone, noteUndone } from './deeds.ts';

const aDeed = (operationId: Promise<string | null>) => ({
  back: () => undefined,
  again: () => undefined,
  operationId,
});
const settled = async () => {
  await Promise.resolve();
  await Promise.resolve();
};

test('what was done last is taken back first, also before the server has answered', async () => {
  noteDeed(aDeed(Promise.resolve('first')));
  const waiting = Promise.withResolvers<string | null>();
  noteDeed(aDeed(waiting.promise));
  expect(deedToUndo()?.operationId).toBe(waiting.promise);
  waiting.resolve('second');
  await settled();
  expect(await deedToUndo('first')?.operationId).toBe('first');
});

test('what was refused is not there to be taken back', async () => {
  noteDeed(aDeed(Promise.resolve('kept')));
  noteDeed(aDeed(Promise.resolve(null)));
  await settled();
  expect(await deedToUndo()?.operationId).toBe('kept');
});

test('undone deeds are done again in reverse, until something else is done', async () => {
  for (const id of ['one', 'two']) noteDeed(aDeed(Promise.resolve(id)));
  const two = deedToUndo();
  if (two) noteUndone(two);
  expect(await deedToUndo()?.operationId).toBe('one');
  expect(await deedToRedo()?.operationId).toBe('two');
  if (two) noteRedone(two);
  expect(await deedToUndo()?.operationId).toBe('two');
  if (two) noteUndone(two);
  noteDeed(aDeed(Promise.resolve('three')));
  expect(deedToRedo()).toBeUndefined();
});
