import { z } from 'zod';
import { Id, InstantWire, line } from '../kernel/wire.ts';
import { UserRef } from '../records/record.ts';
import { RECORD_TYPES } from '../records/record-type.ts';

/** What a view is of: activities, the timeline of a team, or records of a type. */
export const VIEW_LISTS = ['activity', 'timeline', ...RECORD_TYPES] as const;
export type ViewList = (typeof VIEW_LISTS)[number];

/** What a person writes of a view. */
export const SavedViewInput = z.object({
  list: z.enum(VIEW_LISTS),
  name: line(60),
  /** The list's range, filter, order and columns, as its address has them. */
  query: z
    .string()
    .max(10_000)
    .regex(/^[^\0]*$/)
    .meta({ example: 'view=open&sort=priority' }),
  /** Everybody in the workspace sees it; otherwise it is its owner's alone. */
  shared: z.boolean(),
  /** It stands in the navigation of those who see it. */
  pinned: z.boolean(),
});

export const NewSavedView = SavedViewInput.partial({ shared: true, pinned: true }).extend({
  id: Id.optional(),
});
export type NewSavedView = z.infer<typeof NewSavedView>;

export const SavedViewChange = SavedViewInput.omit({ list: true }).partial().extend({ version: z.int() });
export type SavedViewChange = z.infer<typeof SavedViewChange>;

/** A way to look at a list, kept under a name. */
export const SavedView = SavedViewInput.extend({
  id: Id,
  owner: UserRef,
  changedAt: InstantWire,
  /** Whether the asking user may change and delete it. */
  mayChange: z.boolean(),
  version: z.int(),
});
export type SavedView = z.infer<typeof SavedView>;

/** A user can have at most this many of their own, and a workspace this many shared ones. */
export const MOST_VIEWS = 200;
