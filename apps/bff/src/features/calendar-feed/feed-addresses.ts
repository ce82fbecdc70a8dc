export const FEED_PATH = '/calendar-feed';

/** Programs tell what is there by how its name ends. */
const ENDING = '.ics';

/** The path of a calendar for other programs. */
export const feedAddress = (token: string): string => `${FEED_PATH}/${token}${ENDING}`;

/** The secret in the last part of such a path; undefined where it is no such thing. */
export const tokenIn = (name: string): string | undefined =>
  name.endsWith(ENDING) ? name.slice(0, -ENDING.length) : undefined;

/** The page of an activity. */
export const pageAddress = (id: string): string => `/activities/${id}`;
