import type { BrowserContext } from '@playwright/test';

/** Chromium says this of every refused request; the page shows the refusal, and a journey checks what it shows. */
const REFUSED = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Collects what no page may do: errors in the console, uncaught errors, breaches of the content security policy. */
export const watchPages = (context: BrowserContext): { readonly troubles: ReadonlySet<string> } => {
  const troubles = new Set<string>();
  context.on('console', (message) => {
    if (message.type() === 'error' && !REFUSED.test(message.text())) {
      troubles.add(`console: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => {
    troubles.add(`page: ${error.error().stack ?? error.error().message}`);
  });
  return { troubles };
};

/** Lines of the server's log that report an error. */
export const serverErrors = (output: string): string[] =>
  output.split('\n').filter((line) => /"level":(50|60|"error"|"fatal")/.test(line));
