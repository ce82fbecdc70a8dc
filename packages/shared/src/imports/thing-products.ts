import type { ThingProduct } from './thing-product.ts';
import { DAYBOOK_THINGS } from './things-daybook.ts';
import { HUBSPOT_THINGS } from './things-hubspot.ts';
import { OTHER_THINGS } from './things-other.ts';
import { OUTLOOK_THINGS } from './things-outlook.ts';
import { PIPEDRIVE_THINGS } from './things-pipedrive.ts';
import { SALESFORCE_THINGS } from './things-salesforce.ts';

/** The first whose signature fits wins. */
export const THING_PRODUCTS: readonly ThingProduct[] = [
  ...DAYBOOK_THINGS,
  ...HUBSPOT_THINGS,
  ...SALESFORCE_THINGS,
  ...PIPEDRIVE_THINGS,
  ...OUTLOOK_THINGS,
  ...OTHER_THINGS,
];
