import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axeCore from 'axe-core';
import type { RunOptions } from 'axe-core';

/** The same without comments: each document reads it, and it has to get there. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  /** In a page that has read it. */
  var axe: typeof axeCore | undefined;
}

/**
 * What axe says, one line for each rule that is broken. It is read by a document once, however often it is asked there.
 * There are no frames of ours, so it need not look for any.
 */
const findings = async (page: Page, options: RunOptions): Promise<string[]> => {
  const isRead = await page.evaluate(() => globalThis.axe !== undefined);
  if (!isRead) await page.evaluate(AXE);
  return page.evaluate(
    async (given) => {
      if (globalThis.axe === undefined) throw new Error('Axe has not been read.');
      const { violations } = await globalThis.axe.run(document, given);
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    },
    { resultTypes: ['violations'], iframes: false, ...options } satisfies RunOptions,
  );
};

/** What axe finds wrong on the page as it is now: expect an empty list. */
export const axeFindings = (page: Page): Promise<string[]> => findings(page, {});

/**
 * The same of its colours alone: all that another theme can break, for the other rules read names, roles and structure,
 * which no theme touches.
 */
export const colourFindings = (page: Page): Promise<string[]> =>
  findings(page, { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } });
