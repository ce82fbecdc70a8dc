import { describeRoute, resolver } from 'hono-openapi';
import type { z } from 'zod';

export interface RouteWords {
  /** One line for the table of contents. */
  readonly summary: string;
  readonly tag: string;
  /** What a 200 carries; undefined: no body worth describing. */
  readonly answer?: z.ZodType;
  /** Status of the good answer; 200 when left out. */
  readonly status?: 200 | 201 | 202 | 204 | 303;
  /** Open to everybody, signed in or not. */
  readonly open?: boolean;
}

const PROBLEM = {
  description: 'Refused, as a problem document with a stable code',
  content: { 'application/problem+json': {} },
};

/** What the OpenAPI document says of a route beside what its validators say. */
export const doc = ({ summary, tag, answer, status = 200, open = false }: RouteWords) =>
  describeRoute({
    summary,
    tags: [tag],
    ...(open ? { security: [] } : {}),
    responses: {
      [status]: {
        description: summary,
        ...(answer === undefined
          ? {}
          : { content: { 'application/json': { schema: resolver(answer, { io: 'input' }) } } }),
      },
      default: PROBLEM,
    },
  });
