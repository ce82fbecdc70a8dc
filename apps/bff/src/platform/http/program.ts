import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Deps } from '../deps.ts';
import { findProgram, type Program, seeProgram } from '../session/api-key.store.ts';
import { hashToken } from '../session/token.ts';
import { noted } from './noted.ts';
import { RateLimit } from './rate-limit.ts';

const BEARER = /^bearer +(\S+) *$/i;

/** The key of a request's `Authorization` header; undefined where it has none of that kind. */
export const bearerOf = (authorization: string | undefined): string | undefined =>
  BEARER.exec(authorization ?? '')?.[1];

/** Fast enough for whatever copies everything, slow enough that one program leaves others their turn. */
const RATE = { burst: 300, perSecond: 20 };
/** Keys that do not work, from one address. */
const WRONG = { burst: 30, perSecond: 0.5 };

/** Finds out which program shows a key, and counts what it asks. */
export const programs = (deps: Deps) => {
  const asked = new RateLimit(RATE);
  const wrong = new RateLimit(WRONG);
  return async (token: string, address: string): Promise<Program> => {
    const now = deps.clock();
    const program = await findProgram(deps.db.read, hashToken(token), now);
    if (program === undefined) {
      wrong.take(address, now);
      throw new Refusal('api-key.invalid', {
        detail: 'This API key is not known, has run out or was revoked.',
      });
    }
    asked.take(String(program.apiKeyKey), now);
    await noted(deps.log, () => seeProgram(deps.db, program, address, now));
    return program;
  };
};
