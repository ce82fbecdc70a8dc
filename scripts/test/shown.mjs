/** An id of the checklist, as in "T-17: overdue activities come first"; a name may begin with several. */
const ID = /\b[A-Z]-\d{2,3}\b/g;

/** Names of the tests that passed. @type {(report: any) => string[]} */
export const passedByVitest = ({ testResults }) =>
  testResults
    .flatMap((/** @type {any} */ file) => file.assertionResults)
    .filter((/** @type {any} */ each) => each.status === 'passed')
    .map((/** @type {any} */ each) => each.fullName);

/** Names of the journeys that passed at once. @type {(report: any) => string[]} */
export const passedInBrowser = ({ suites }) =>
  suites.flatMap((/** @type {any} */ suite) => [
    ...(suite.specs ?? [])
      .filter((/** @type {any} */ spec) =>
        spec.tests.every((/** @type {any} */ each) => each.status === 'expected'),
      )
      .map((/** @type {any} */ spec) => spec.title),
    ...passedInBrowser({ suites: suite.suites ?? [] }),
  ]);

/** @type {(id: string) => [string, number]} */
const parts = (id) => [id.slice(0, 1), Number(id.slice(2))];

/**
 * Each id with the tests that show it, in the order of the checklist.
 * @param {readonly string[]} names
 * @returns {Map<string, Set<string>>}
 */
export function shownBy(names) {
  /** @type {Map<string, Set<string>>} */
  const shown = new Map();
  for (const name of names)
    for (const id of name.match(ID) ?? []) shown.set(id, (shown.get(id) ?? new Set()).add(name));
  const entries = [...shown];
  entries.sort(([a], [b]) => {
    const [letter, number] = parts(a);
    const [otherLetter, otherNumber] = parts(b);
    return letter.localeCompare(otherLetter) || number - otherNumber;
  });
  return new Map(entries);
}
