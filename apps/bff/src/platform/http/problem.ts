import { type FieldError, Refusal, type RefusalCode } from '@daybook/shared/kernel/refusal';
import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { errorName, errorPlace } from '../error-words.ts';
import type { Log } from '../log.ts';
import type { AppEnv } from './env.ts';
import { asIdTaken } from './id-taken.ts';
import { asUnavailable } from './unavailable.ts';
import { asUnholdable } from './unholdable.ts';

/** The HTTP status of each refusal. A new code without one does not compile. */
const STATUS: Readonly<Record<RefusalCode, ContentfulStatusCode>> = {
  'request.invalid': 400,
  'request.too-large': 413,
  'request.compressed': 415,
  'request.not-found': 404,
  'request.cross-site': 403,
  'request.key-reused': 422,
  'request.too-many': 429,
  'session.required': 401,
  'session.wrong-password': 401,
  'session.too-many-attempts': 429,
  'api-key.invalid': 401,
  'api-key.not-here': 403,
  'actor.not-allowed': 403,
  'thing.not-found': 404,
  'thing.conflict': 409,
  'thing.in-use': 409,
  'thing.trashed': 409,
  'setup.done': 409,
  'setup.wrong-token': 403,
  'link.expired': 410,
  'user.email-taken': 409,
  'user.last-admin': 409,
  'user.inactive': 409,
  'password.too-weak': 422,
  'contact.identity-taken': 409,
  'contact.linkedin-refused': 422,
  'activity.already-completed': 409,
  'activity.not-completed': 409,
  'activity.owner-inactive': 409,
  'operation.not-undoable': 409,
  'operation.nothing-to-undo': 409,
  'operation.conflict': 409,
  'operation.running': 409,
  'import.unreadable': 422,
  'import.wrong-state': 409,
  'demo.present': 409,
  'demo.absent': 409,
  'server.unavailable': 503,
  'server.error': 500,
};

const statuses = Object.entries(STATUS).map(([code, status]) => ({ code, status }));

/** The codes a status can mean. */
export const CODES_BY_STATUS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...Map.groupBy(statuses, ({ status }) => status)]
    .toSorted(([a], [b]) => a - b)
    .map(([status, of]) => [String(status), of.map(({ code }) => code)]),
);

/** Every code there is. */
export const CODES: readonly string[] = Object.keys(STATUS);

/** An answer that says no: RFC 9457 with a stable `code`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: RefusalCode;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly facts?: Readonly<Record<string, unknown>>;
}

const TITLES: Readonly<Partial<Record<number, string>>> = {
  400: 'This cannot be read',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  409: 'This does not fit what is there',
  410: 'No longer valid',
  413: 'Too large',
  415: 'This cannot be read',
  422: 'This cannot be accepted',
  429: 'Too many at once',
  500: 'Something went wrong',
  503: 'Not available just now',
};

export const problemOf = ({ code, detail, errors, facts }: Refusal): Problem => ({
  type: 'about:blank',
  title: TITLES[STATUS[code]] ?? 'Refused',
  status: STATUS[code],
  code,
  ...(detail === undefined ? {} : { detail }),
  ...(errors.length === 0 ? {} : { errors }),
  ...(Object.keys(facts).length === 0 ? {} : { facts }),
});

const answer = (c: Context, problem: Problem): Response => {
  const wait = problem.facts?.['retryAfterSeconds'];
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
    ...(typeof wait === 'number' ? { 'retry-after': String(wait) } : {}),
    ...(problem.code === 'api-key.invalid' ? { 'www-authenticate': 'Bearer' } : {}),
  });
};

const asRefusal = (error: Error): Refusal | undefined => {
  if (error instanceof Refusal) return error;
  if (error instanceof HTTPException && error.status === 413)
    return new Refusal('request.too-large', { detail: 'This is too large to take.' });
  if (error instanceof HTTPException && error.status < 500)
    return new Refusal('request.invalid', { detail: 'The request is not readable JSON.' });
  return asIdTaken(error) ?? asUnholdable(error);
};

const FAULT = new Refusal('server.error', {
  detail: 'Something went wrong here. Nothing was saved. Try again.',
});

/** Turns whatever was thrown into an answer. Inner errors are logged without their message, which may quote data. */
export const onError =
  (log: Log): ErrorHandler<AppEnv> =>
  (error, c) => {
    const refusal = asRefusal(error);
    if (refusal !== undefined) return answer(c, problemOf(refusal));
    const where = { error: errorName(error), stack: errorPlace(error), route: routePath(c) };
    const unavailable = asUnavailable(error);
    if (unavailable === undefined) log.error(where, 'a request failed');
    else log.warn(where, 'a request could not be carried out');
    return answer(c, problemOf(unavailable ?? FAULT));
  };
