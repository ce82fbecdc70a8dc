import { z } from 'zod';
import { Id, InstantWire } from '../kernel/wire.ts';
import { CalendarEntry } from './calendar.ts';

/** More than these at one time are not named. */
export const MOST_CLASHES = 5;

/** From when until when somebody is to do something; without an end it takes the usual half hour. */
export const ClashQuery = z
  .object({
    start: InstantWire,
    end: InstantWire.optional(),
    /** `me` or a user's id. */
    owner: z.union([z.literal('me'), Id]).default('me'),
    /** The activity that is planned: with itself it does not clash. */
    except: Id.optional(),
  })
  .refine(({ start, end }) => end === undefined || start < end, {
    message: 'The end has to be after the start.',
    path: ['end'],
  });
export type ClashQuery = z.infer<typeof ClashQuery>;

/** The open appointments of the owner that overlap, in order. */
export const ClashAnswer = z.object({
  items: z.array(CalendarEntry),
  /** There are more than are named. */
  more: z.boolean(),
});
export type ClashAnswer = z.infer<typeof ClashAnswer>;
