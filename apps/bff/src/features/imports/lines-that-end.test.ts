import { expect, test } from 'vitest';
import { linesThatEnd } from './lines-that-end.ts';

const MEGABYTE = 1024 * 1024;

async function* repeated(text: string, megabytes: number): AsyncGenerator<Uint8Array> {
  const piece = Buffer.from(text.repeat(Math.floor(MEGABYTE / text.length)));
  for (let sent = 0; sent < megabytes; sent++) yield piece;
}

const takenOf = async (source: AsyncGenerator<Uint8Array>): Promise<number> => {
  let taken = 0;
  for await (const { length } of linesThatEnd(source)) taken += length;
  return taken / MEGABYTE;
};

test.each([
  ['\n', 'a line feed'],
  ['\r\n', 'both'],
  ['\r', 'a return, as Macs had it'],
])('lines that end with %j, %s, are taken however many they are', async (end) => {
  expect(await takenOf(repeated(`Ana,ana@x.example${end}`, 30))).toBeCloseTo(30, 1);
});

test('a line that ends is taken up to 8 MB, and what follows it counts anew', async () => {
  const line = async function* () {
    for (let lines = 0; lines < 3; lines++) {
      yield* repeated('x', 7);
      yield Buffer.from('\n');
    }
  };
  expect(await takenOf(line())).toBeCloseTo(21, 1);
});

test('one that goes on is refused while it arrives', async () => {
  const arrived = { megabytes: 0 };
  const counted = async function* () {
    for await (const piece of repeated('x', 1000)) {
      arrived.megabytes += 1;
      yield piece;
    }
  };
  await expect(takenOf(counted())).rejects.toMatchObject({ code: 'import.unreadable' });
  expect(arrived.megabytes).toBe(9);
});
