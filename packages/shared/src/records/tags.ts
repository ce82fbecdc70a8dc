import { z } from 'zod';
import { optionalLine } from '../kernel/wire.ts';

const TagName = optionalLine(60);

/** The name of a tag that something is looked for by, as anybody writes it. */
export const AskedTag = z
  .string()
  .max(60)
  .regex(/^[^\0]*$/);

/** All the tags that something bears, by their names; one that is not known yet becomes a tag. */
export const Tags = z.array(TagName).max(50, 'Use at most 50 tags.');

/** Some tags, put on many things or taken off them. */
export const SomeTags = z.array(TagName).min(1, 'Give at least one tag.').max(20, 'Give at most 20 tags.');
