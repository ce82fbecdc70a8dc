import { type FieldError, Refusal } from '@daybook/shared/kernel/refusal';
import type { MiddlewareHandler } from 'hono';
import { validator } from 'hono-openapi';
import type { z } from 'zod';
import { promise } from './contracts.ts';
import type { AppEnv } from './env.ts';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

const asFieldError = ({ message, path = [] }: Issue): FieldError => ({
  path: path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
  message: message.startsWith('Invalid') ? 'This value does not fit here.' : message,
});

const refuse = (result: { success: boolean; error?: readonly Issue[] }): undefined => {
  if (result.success) return undefined;
  throw new Refusal('request.invalid', {
    detail: 'Some of this cannot be used as it is.',
    errors: (result.error ?? []).map(asFieldError),
  });
};

type Parsed<Target extends string, S extends z.ZodType> = MiddlewareHandler<
  AppEnv,
  string,
  { in: { [K in Target]: z.input<S> }; out: { [K in Target]: z.output<S> } }
>;

/** Parses the JSON body; what does not fit is refused field by field. */
export const body = <S extends z.ZodType>(schema: S): Parsed<'json', S> =>
  promise(validator('json', schema, refuse), { part: 'body', schema }) as Parsed<'json', S>;

/** Parses the query string. */
export const query = <S extends z.ZodType>(schema: S): Parsed<'query', S> =>
  validator('query', schema, refuse) as Parsed<'query', S>;

/** Parses the parts of the path. */
export const params = <S extends z.ZodType>(schema: S): Parsed<'param', S> =>
  validator('param', schema, refuse) as Parsed<'param', S>;
