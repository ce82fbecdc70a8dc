import { z } from 'zod';
import type { Config } from '../platform/config.ts';
import { askServer } from './ask-server.ts';
import { say } from './say.ts';

const Answer = z.object({ url: z.string(), name: z.string(), expiresAt: z.string() });

/** Prints the link with which somebody chooses a new password; without an email address, the only admin. */
export const resetLink = async (config: Config, email: string | undefined): Promise<void> => {
  const json = email === undefined ? {} : { email };
  const { url, name } = await askServer(config, {
    method: 'POST',
    path: '/reset-link',
    json,
    answer: Answer,
  });
  say(`With this link ${name} sets a new password, within 24 hours:`);
  say(url);
};
