import { request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Config } from '../platform/config.ts';
import { controlPath } from '../platform/control.ts';
import { CommandError } from './command-error.ts';

const Problem = z.object({ title: z.string(), detail: z.string().optional() });

export interface Question<T> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly answer: z.ZodType<T>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly bytes?: Readable;
}

/** Asks the server that runs on this data folder. What it refuses becomes a sentence. */
export const askServer = async <T>({ dataFolder }: Config, question: Question<T>): Promise<T> => {
  const { status, text } = await send(controlPath(dataFolder), question).catch((error: unknown) => {
    throw isNobodyThere(error)
      ? new CommandError(
          `No Daybook is running on ${dataFolder}. Start it with npm start, or name its folder with DAYBOOK_DATA.`,
        )
      : error;
  });
  if (status < 300) return question.answer.parse(JSON.parse(text));
  const problem = Problem.parse(JSON.parse(text));
  throw new CommandError(problem.detail ?? problem.title);
};

const isNobodyThere = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ENOENT', 'ECONNREFUSED', 'EACCES'].includes(String(error.code));

const send = async <T>(socketPath: string, { method, path, json, bytes }: Question<T>) => {
  const body = bytes ?? Readable.from(json === undefined ? [] : [JSON.stringify(json)]);
  const headers = json === undefined ? {} : { 'content-type': 'application/json' };
  const asking = request({ socketPath, method, path, headers });
  const answered = new Promise<{ status: number; text: string }>((resolve, reject) => {
    asking.once('error', reject);
    asking.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.once('error', reject);
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
  });
  // A refusal may come before all of a file is sent: then the answer matters, not that sending broke off.
  await Promise.race([pipeline(body, asking).catch(() => undefined), answered]);
  return answered;
};
