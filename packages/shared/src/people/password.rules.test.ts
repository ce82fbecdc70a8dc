import { expect, test } from 'vitest';
import { passwordFault } from './password.rules.ts';

const NORA = { email: 'nora.okafor@northwind.example', name: 'Nora Okafor', workspace: 'Northwind Robotics' };

test.each([
  'a quiet morning in May',
  'Lampe Fenster Tee 7',
  'xK9#mQ2$vL',
  'парковка у моря',
  '長いパスワードを使います',
  '🍋🍋🍊 drei gelbe Früchte',
  'password manager vault eleven',
  '8305927461038562',
])('“%s” will do', (password) => {
  expect(passwordFault(password, NORA)).toBeNull();
});

test.each([
  ['', /at least 10/],
  ['nine char', /at least 10/],
  ['🍋🍋🍋🍋🍋🍋🍋🍋🍋', /at least 10/],
  ['x'.repeat(201), /at most 200/],
  ['Nora Okafor', /your name/],
  ['okafornora1987', /your name/],
  ['NORA.OKAFOR@northwind.example', /your name/],
  ['Northwind Robotics', /your name/],
  ['north-wind-robotics-2026', /your name/],
  ['nora.okafor!', /your name/],
  ['aaaaaaaaaaaa', /repeats or counts/],
  ['abababababab', /repeats or counts/],
  ['1234567890', /repeats or counts/],
  ['0987654321', /repeats or counts/],
  ['abcdefghijkl', /repeats or counts/],
  ['24.12.1987', /number alone/],
  ['044 668 18 00', /number alone/],
  ['Password2026!', /Many people/],
  ['qwertyuiop', /Many people/],
  ['Motdepasse!!', /Many people/],
  ['WELCOME home 99', /Many people/],
  ['Sommer', /at least 10/],
])('“%s” is refused in a sentence', (password, sentence) => {
  expect(passwordFault(password, NORA)).toMatch(sentence);
});

test('a name of two letters does not forbid everything that holds them', () => {
  expect(
    passwordFault('album cover jazz', { email: 'al@x.example', name: 'Al Wu', workspace: 'X' }),
  ).toBeNull();
});
