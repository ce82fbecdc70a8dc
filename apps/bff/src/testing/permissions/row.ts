import { ROLES, type Role } from '@daybook/shared/people/role';
import type { PermissionWorld, Whose } from './world.ts';

/** What is sent to a route; `path` fills its parameters by name. */
export interface Try {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly json?: unknown;
  /** A file, sent as the whole body. */
  readonly file?: string;
}

/** One route, seen by every role: who may, written by hand. */
export interface PermissionRow {
  /** Method and pattern, without `/api`. */
  readonly route: string;
  readonly whose: Whose;
  /** The roles that may; `open`: everybody, signed in or not. */
  readonly may: readonly Role[] | 'open';
  /** The status of the good answer, where it is not one below 300. */
  readonly answers?: number;
  /** Trying it changes who is there, so the people of the other tries cannot be used. */
  readonly fresh?: true;
  readonly send: (world: PermissionWorld) => Try | Promise<Try>;
}

const from = (least: Role): readonly Role[] => ROLES.slice(ROLES.indexOf(least));

type Send = PermissionRow['send'];
const nothing: Send = () => ({});

/** A route that everybody who is signed in may use. */
export const everybody = (route: string, send: Send = nothing): PermissionRow[] => [
  { route, whose: 'own', may: ROLES, send },
];

/** A route open to all, signed in or not; `answers` where what is sent is not accepted for another reason. */
export const open = (route: string, send: Send = nothing, answers?: number): PermissionRow[] => [
  { route, whose: 'own', may: 'open', send, ...(answers === undefined ? {} : { answers }) },
];

/** A route for reps and above, whatever it is about. */
export const reps = (route: string, send: Send = nothing): PermissionRow[] =>
  (['own', 'other'] as const).map((whose) => ({ route, whose, may: from('rep'), send }));

/** A route that changes what somebody owns: reps their own, managers their teams', admins everybody's. */
export const owners = (route: string, send: Send): PermissionRow[] => [
  { route, whose: 'own', may: from('rep'), send },
  { route, whose: 'team', may: from('manager'), send },
  { route, whose: 'other', may: ['admin'], send },
];

export const managers = (route: string, send: Send = nothing): PermissionRow[] => [
  { route, whose: 'own', may: from('manager'), send },
];

export const admins = (route: string, send: Send = nothing): PermissionRow[] => [
  { route, whose: 'other', may: ['admin'], send },
];
