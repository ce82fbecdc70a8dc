import { expect, test } from 'vitest';
import { readLine } from './one-line.rules.ts';
import { CONTEXT, told } from './one-line-testing.ts';

/** What a rep types on a Monday morning, and how it is to be read. */
const CASES: readonly (readonly [string, string])[] = [
  [
    'Call Mia Laurent tomorrow 9:30 about the renewal quote',
    'open call Mia Laurent 11-24 09:30 “the renewal quote”',
  ],
  ['email Jonas friday', 'open email Jonas Weber 11-27'],
  ['task send price list to Tomasz by Wed', 'open task Tomasz Zielinski 11-25 “send price list to Tomasz”'],
  ['lunch with Hanna Thu 12:15 at Smia', 'open lunch Hanna Berg 11-26 12:15 @Smia'],
  ['meeting Priya + Daniel 2 dec 14:00-15:00', 'open meeting Priya Raman+Daniel Cho 12-02 14:00 60m'],
  ['video call Sofia in 2 days 4pm', 'open video_call Sofia Almeida 11-25 16:00'],
  [
    'called Ana Lima yesterday 20m no answer, retry Thu 10',
    'done call Ana Lima 11-22 20m no_answer | open call Ana Lima 11-26 10:00',
  ],
  [
    'called Ana yesterday 20m no answer, retry Thu 10',
    'done call 11-22 20m no_answer | open call 11-26 10:00 | ask Ana',
  ],
  ['spoke to Marco this morning 15 min', 'done call Marco Rossi 11-23 09:00 15m connected morning'],
  [
    'left voicemail for Daniel, try again tomorrow',
    'done call Daniel Cho 11-23 left_voicemail | open call Daniel Cho 11-24',
  ],
  ['met Hanna last Friday 1h30', 'done meeting Hanna Berg 11-20 90m'],
  ['emailed Priya 18 Nov re controller spares', 'done email Priya Raman 11-18 “controller spares”'],
  ['linkedin message to Jonas today', 'open linkedin Jonas Weber 11-23'],
  ['note Mia: prefers calls before ten', 'done note Mia Laurent 11-23 “prefers calls before ten”'],
  ['buy train ticket', 'open task someday “buy train ticket”'],
  ['call Mia next monday', 'open call Mia Laurent 11-30'],
  ['call Mia 17:00', 'open call Mia Laurent 11-23 17:00'],
  ['call Mia end of month', 'open call Mia Laurent 11-30'],
  ['call Mia in 3 weeks', 'open call Mia Laurent 12-14'],
  ['call Mia 3/12', 'open call Mia Laurent 12-03'],
  ['Jürgen anrufen morgen 9 Uhr wegen Angebot', 'open call Jürgen Müller 11-24 09:00 “Angebot”'],
  ['gestern mit Jürgen telefoniert 10 min', 'done call Jürgen Müller 11-22 10m connected'],
  ['Mittagessen mit Hanna am Freitag 12:00', 'open lunch Hanna Berg 11-27 12:00'],
  ['E-Mail an Jonas nächsten Dienstag', 'open email Jonas Weber 12-01'],
  ['appeler François demain 14h30', 'open call François Dubois 11-24 14:30'],
  ['réunion avec François jeudi 10h', 'open meeting François Dubois 11-26 10:00'],
  [
    'appelé François hier, pas de réponse, rappeler vendredi',
    'done call François Dubois 11-22 no_answer | open call François Dubois 11-27',
  ],
  ['chiamare Marco domani alle 11', 'open call Marco Rossi 11-24 11:00'],
  ['pranzo con Marco giovedì 13:00', 'open lunch Marco Rossi 11-26 13:00'],
  ['email a Marco dopodomani', 'open email Marco Rossi 11-25'],
];

test.each(CASES)('%s', (text, reading) => {
  expect(told(readLine(text, CONTEXT))).toBe(reading);
});
