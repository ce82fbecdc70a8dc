import type { Asker } from '@daybook/shared/people/may.rules';

/** The signed-in user as the program needs them on every request. */
export interface CurrentUser extends Asker {
  readonly key: number;
  readonly name: string;
  readonly zone: string;
  readonly locale: string;
}

/** What makes a repeated request recognisable: the client's key, the route and the hash of what was sent. */
export interface RequestKey {
  readonly key: string;
  readonly route: string;
  readonly bodyHash: string;
}

/** Who does something: a user, also through an API key, a job or import on a user's behalf, or the program itself. */
export type Actor =
  | {
      readonly kind: 'user' | 'key' | 'job' | 'import';
      readonly user: CurrentUser;
      readonly request?: RequestKey;
      /** The API key it is done through. */
      readonly apiKeyKey?: number;
    }
  /** The program itself, or whoever sent a form and is not known by a session. */
  | { readonly kind: 'system' | 'form'; readonly user: null; readonly request?: RequestKey };

export const SYSTEM: Actor = { kind: 'system', user: null };
