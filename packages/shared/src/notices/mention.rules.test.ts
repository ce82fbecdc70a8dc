import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  edited,
  mentionedIn,
  mentionText,
  nameBeingTyped,
  newlyMentioned,
  readable,
  withMention,
} from './mention.rules.ts';

const BEN = { id: '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10', name: 'Ben Adler' };
const EVE = { id: '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e11', name: 'Eve [Sales]' };
const ben = mentionText(BEN);

test('a mention is read under the name somebody has now, and plain text after an at sign is none', () => {
  const text = `Ask ${ben} and @eve, or mail a@b.example`;
  expect(readable(text)).toBe('Ask @Ben Adler and @eve, or mail a@b.example');
  expect(readable(text, () => 'Ben Baker')).toContain('@Ben Baker and');
  expect([...mentionedIn(text)]).toEqual([BEN.id]);
  expect(mentionedIn('@[Ben](user:1) @[x](javascript:alert(1)) @Ben Adler').size).toBe(0);
});

test('only who was not named before is newly mentioned', () => {
  expect(newlyMentioned('', `${ben} ${ben}`)).toEqual([BEN.id]);
  expect(newlyMentioned(`Hi ${ben}`, `${ben} ${mentionText(EVE)}`)).toEqual([EVE.id]);
});

test('typing around a mention keeps it, typing into it makes it plain', () => {
  const text = `Ask ${ben} today`;
  expect(edited(text, 'Please ask @Ben Adler today')).toBe(`Please ask ${ben} today`);
  expect(edited(text, 'Ask @Ben Adler tomorrow')).toBe(`Ask ${ben} tomorrow`);
  expect(edited(text, 'Ask @Ben Adle today')).toBe('Ask @Ben Adle today');
  expect(edited(text, '')).toBe('');
});

test('what is read after an edit is what was typed', () => {
  const piece = fc.oneof(fc.string({ maxLength: 6 }), fc.constant(ben), fc.constant(mentionText(EVE)));
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 6 }),
      fc.string({ maxLength: 12 }),
      fc.nat(),
      (parts, typed, at) => {
        const text = parts.join('');
        const shown = readable(text);
        const place = at % (shown.length + 1);
        fc.pre(!/[@[\]()]/.test(typed));
        const next = shown.slice(0, place) + typed + shown.slice(place);
        expect(readable(edited(text, next))).toBe(next);
      },
    ),
  );
});

test('a name is typed after an at sign at the beginning of a word', () => {
  expect(nameBeingTyped('Ask @be', 7)).toEqual({ from: 4, text: 'be' });
  expect(nameBeingTyped('@', 1)).toEqual({ from: 0, text: '' });
  expect(nameBeingTyped('@ben ad', 7)).toEqual({ from: 0, text: 'ben ad' });
  expect(nameBeingTyped('mail a@b', 8)).toBeUndefined();
  expect(nameBeingTyped('@Ben Adler today', 16)).toBeUndefined();
});

test('who is chosen stands where the name was typed, beside those who were named before', () => {
  expect(withMention('Ask @be', { from: 4, caret: 7 }, BEN)).toEqual({ text: `Ask ${ben} `, caret: 15 });
  const text = `${ben} and @e go`;
  const { text: both } = withMention(text, { from: 15, caret: 17 }, EVE);
  expect(readable(both)).toBe('@Ben Adler and @Eve  Sales  go');
  expect([...mentionedIn(both)]).toEqual([BEN.id, EVE.id]);
});
