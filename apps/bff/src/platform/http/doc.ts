import { describeRoute, resolver } from 'hono-openapi';
import type { z } from 'zod';
import { promise } from './contracts.ts';

export interface RouteWords {
  /** One line for the table of contents. */
  readonly summary: string;
  readonly tag: string;
  /** What a 200 carries, as JSON; undefined: no body worth describing. */
  readonly answer?: z.ZodType;
  /** A body to show, where what its schema suggests would not do. */
  readonly sends?: object;
  /** The media type of a good answer that is not JSON. */
  readonly media?: string;
  /** The media type of a body that is not JSON. */
  readonly takes?: string;
  /** Status of the good answer; 200 when left out. */
  readonly status?: 200 | 201 | 202 | 204 | 303;
  /** Open to everybody, signed in or not. */
  readonly open?: boolean;
  /** Only for who is signed in: no API key is accepted. */
  readonly sessionOnly?: boolean;
}

const PROBLEM = {
  description: 'Refused, as a problem document with a stable code',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const contentOf = ({ answer, media }: RouteWords) => {
  if (media !== undefined) return { content: { [media]: { schema: { type: 'string' as const } } } };
  // As sent: what the program reads into its own kinds of text is text on the wire.
  if (answer !== undefined)
    return { content: { 'application/json': { schema: resolver(answer, { io: 'input' }) } } };
  return {};
};

/** What the OpenAPI document says of a route beside what its validators say. */
export const doc = (words: RouteWords) => {
  const {
    summary,
    tag,
    takes,
    sends,
    answer,
    media,
    status = 200,
    open = false,
    sessionOnly = false,
  } = words;
  const described = describeRoute({
    summary,
    tags: [tag],
    ...(open ? { security: [] } : {}),
    ...(sessionOnly ? { security: [{ session: [] }] } : {}),
    ...(takes === undefined
      ? {}
      : { requestBody: { required: true, content: { [takes]: { schema: { type: 'string' as const } } } } }),
    responses: { [status]: { description: summary, ...contentOf(words) }, default: PROBLEM },
  });
  return promise(described, { part: 'answer', schema: media === undefined ? answer : undefined, sends });
};
