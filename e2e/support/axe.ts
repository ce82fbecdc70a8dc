import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Options = Parameters<AxeBuilder['options']>[0];

/** What axe says, one line for each rule that is broken. There are no frames here, so it need not look for any. */
const findings = async (page: Page, options: Options): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], ...options });
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
};

/** What axe finds wrong on the page as it is now: expect an empty list. */
export const axeFindings = (page: Page): Promise<string[]> => findings(page, {});

/** The same of its colours alone: all that another theme can break. */
export const contrastFindings = (page: Page): Promise<string[]> =>
  findings(page, { runOnly: { type: 'rule', values: ['color-contrast'] } });
