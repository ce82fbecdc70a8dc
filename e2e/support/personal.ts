import type { BrowserContext } from '@playwright/test';

/** Fields of what is sent to the server that tell who somebody is, or what only they should know. */
const PERSONAL =
  /^(name|firstName|lastName|emails?|phones?|linkedin|subject|notes|message|address|password|current|next|workspaceName)$/;

const EMAIL = /[\w.+-]+@[\w-]+(\.[\w-]+)+/;

const textsIn = (value: unknown, isPersonal = false): string[] => {
  if (typeof value === 'string') return isPersonal && value.length > 4 ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, isPersonal));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, PERSONAL.test(name)));
};

/** What a journey has told the server about people, none of which belongs in its log. */
export class Personal {
  readonly #texts = new Set<string>();

  note(sent: unknown): void {
    // As it is, and as it would stand in a line of JSON.
    for (const text of textsIn(sent)) this.#texts.add(text).add(JSON.stringify(text).slice(1, -1));
  }

  /** Notes what the pages of a browser send. */
  watch(context: BrowserContext): void {
    context.on('request', (request) => {
      if (request.headers()['content-type'] === 'application/json') this.note(request.postDataJSON());
    });
  }

  /** The lines of a log in which any of it stands, or an email address. */
  foundIn(log: string): string[] {
    const texts = [...this.#texts];
    return log.split('\n').filter((line) => EMAIL.test(line) || texts.some((text) => line.includes(text)));
  }
}
