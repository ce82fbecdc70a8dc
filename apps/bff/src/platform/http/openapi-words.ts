import { CODES_BY_STATUS } from './problem.ts';

const codesOf = ([status, codes]: [string, readonly string[]]): string =>
  `- ${status}: ${codes.map((code) => `\`${code}\``).join(', ')}`;

/** What is the same for all routes. Markdown, as the specification has it. */
export const INTRODUCTION = `The interface of Daybook is made on this API: whatever it can do, a program can.

**Keys.** Make an API key in Settings and send it with each request: \`Authorization: Bearer daybook_…\`. A key acts as its owner. Its scope is \`read\` (only reading), \`write\` (also changing) or \`admin\` (also what only admins may do), and never more than its owner may. What belongs to somebody signed in, such as sessions and keys themselves, takes no key.

**Times.** Moments are ISO 8601 in UTC, days are \`YYYY-MM-DD\`.

**Pages.** A list answers \`items\` and a \`cursor\`. Send that cursor back, with the same query, for the next page; on the last page it is null. A cursor is opaque. \`limit\` says how many items a page has at most.

**Once.** A write may carry the header \`Idempotency-Key\`, 8 to 100 characters made by you. Whoever sends the same request again within a day gets the first answer, and nothing is done twice. The same key with another body is refused.

**Versions.** What can be changed has a \`version\`. Send the one you have seen: two who change different fields both win, and who changes the same field later is refused with both values.

**Undo.** A change answers an \`operationId\`. \`POST /api/operations/{id}/undo\` takes it back for 30 days.

**How often.** Each key may send 20 requests a second, 300 at once. One too many is answered with 429 and \`Retry-After\` in seconds.

**Refusals** are problem documents (RFC 9457, \`application/problem+json\`) with a \`code\` that does not change, a \`detail\` for people and, where a field is wrong, \`errors\` by path:

${Object.entries(CODES_BY_STATUS).map(codesOf).join('\n')}`;

const REFUSALS = {
  '401': ['session.required', 'Nobody is signed in, or the API key does not work.', 'Sign in to go on.'],
  '403': [
    'actor.not-allowed',
    'You, or this API key, may not do this.',
    'You may look at this, but not change it. Ask its owner or an admin.',
  ],
  '404': ['thing.not-found', 'It is not there, or not any more.', 'This is not there any more.'],
  '429': ['request.too-many', 'Too many requests.', 'Too many requests. Try again in a second.'],
} as const;

/** Answers that say no and are the same everywhere, with an example each. */
export const refusals = Object.fromEntries(
  Object.entries(REFUSALS).map(([status, [code, description, detail]]) => [
    status,
    {
      description,
      content: {
        'application/problem+json': {
          schema: { $ref: '#/components/schemas/Problem' },
          example: { type: 'about:blank', title: description, status: Number(status), code, detail },
        },
      },
    },
  ]),
);
