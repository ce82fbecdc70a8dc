import type { z } from 'zod';

/** What a handler of a route promises: the body it takes, or the answer it gives. */
export interface Contract {
  readonly part: 'body' | 'answer';
  readonly schema: z.ZodType | undefined;
  /** A body to show, where what its schema suggests would not do. */
  readonly sends?: object | undefined;
}

const contracts = new WeakMap<object, Contract>();

/** Remembers what a handler promises; answers the handler. */
export const promise = <H extends object>(handler: H, contract: Contract): H => {
  contracts.set(handler, contract);
  return handler;
};

interface Handled {
  readonly method: string;
  readonly path: string;
  readonly handler: object;
}

/** What one route takes and answers. */
export interface RouteContract {
  readonly body?: z.ZodType;
  readonly answer?: z.ZodType;
  readonly sends?: object;
}

/** What every route promises, by method and path as a description writes them: `post /api/users/{id}`. */
export const contractsOf = (routes: readonly Handled[]): ReadonlyMap<string, RouteContract> => {
  const found = new Map<string, RouteContract>();
  for (const { method, path, handler } of routes) {
    const contract = contracts.get(handler);
    if (contract === undefined) continue;
    const name = `${method.toLowerCase()} ${path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')}`;
    const { part, schema, sends } = contract;
    found.set(name, {
      ...found.get(name),
      ...(schema === undefined ? {} : { [part]: schema }),
      ...(sends === undefined ? {} : { sends }),
    });
  }
  return found;
};
