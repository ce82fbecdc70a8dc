/**
 * The reasons a request can be turned down for, as stable codes. Each is part of the contract: a client may branch on it.
 * The word before the dot is what refused, the word after it why.
 */
export type RefusalCode =
  | 'request.invalid'
  | 'request.too-large'
  | 'request.compressed'
  | 'request.not-found'
  | 'request.cross-site'
  | 'request.key-reused'
  | 'request.too-many'
  | 'session.required'
  | 'session.wrong-password'
  | 'session.too-many-attempts'
  | 'api-key.invalid'
  | 'api-key.not-here'
  | 'actor.not-allowed'
  | 'thing.not-found'
  | 'thing.conflict'
  | 'thing.in-use'
  | 'thing.trashed'
  | 'setup.done'
  | 'setup.wrong-token'
  | 'link.expired'
  | 'user.email-taken'
  | 'user.last-admin'
  | 'user.inactive'
  | 'password.too-weak'
  | 'contact.identity-taken'
  | 'contact.linkedin-refused'
  | 'activity.already-completed'
  | 'activity.not-completed'
  | 'activity.owner-inactive'
  | 'operation.not-undoable'
  | 'operation.nothing-to-undo'
  | 'operation.conflict'
  | 'operation.running'
  | 'import.unreadable'
  | 'import.wrong-state'
  | 'demo.present'
  | 'demo.absent'
  | 'server.unavailable'
  | 'server.error';

/** One thing wrong with what was given, and where: `path` is the field's, dotted; empty for the whole. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

export interface RefusalDetail {
  /** One sentence for the person: what is wrong and what to do. */
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** Facts a client can use, e.g. both values of a conflict. Never secrets. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** How a verb says no. Thrown inside, an `application/problem+json` answer outside. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[];
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: RefusalCode, { detail, errors = [], facts = {} }: RefusalDetail = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
    this.errors = errors;
    this.facts = facts;
  }
}

/** A refusal of input that says all that is wrong with it, each beside its field. */
export const invalidInput = (errors: readonly FieldError[]): Refusal =>
  new Refusal('request.invalid', { detail: errors.map(({ message }) => message).join(' '), errors });
