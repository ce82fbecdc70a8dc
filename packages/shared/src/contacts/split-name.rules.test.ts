import { expect, test } from 'vitest';
import { splitName } from './split-name.rules.ts';

test.each([
  ['Jonas Weber', 'Jonas', 'Weber'],
  ['Weber, Jonas', 'Jonas', 'Weber'],
  ['  Jonas   Weber ', 'Jonas', 'Weber'],
  ['Jan van der Berg', 'Jan', 'van der Berg'],
  ['van der Berg, Jan', 'Jan', 'van der Berg'],
  ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
  ['Juan Carlos de la Fuente', 'Juan Carlos', 'de la Fuente'],
  ['Leonardo Da Vinci', 'Leonardo', 'Da Vinci'],
  ['Van Morrison', 'Van', 'Morrison'],
  ['María José García', 'María José', 'García'],
  ['Maria José García, MBA', 'Maria José', 'García'],
  ['José Ortega y Gasset', 'José', 'Ortega y Gasset'],
  ['Martin Luther King Jr.', 'Martin Luther', 'King Jr.'],
  ['Dr. Jonas Weber', 'Dr. Jonas', 'Weber'],
  ['Herr Jonas Weber', 'Jonas', 'Weber'],
  ['Herr Weber', '', 'Weber'],
  ['DUPONT Jean', 'Jean', 'DUPONT'],
  ['Jean DUPONT', 'Jean', 'DUPONT'],
  ['JEAN DUPONT', 'JEAN', 'DUPONT'],
  ['DE LA FONTAINE Jean', 'Jean', 'DE LA FONTAINE'],
  ['田中 太郎', '太郎', '田中'],
  ["Sean O'Brien", 'Sean', "O'Brien"],
  ['Anna', 'Anna', ''],
  ['', '', ''],
  [' , ', '', ''],
])('%j is %j and %j', (name, first, last) => {
  expect(splitName(name)).toEqual({ first, last });
});
