import type { Product } from './product.ts';
import { DAYBOOK } from './product-daybook.ts';
import { GOOGLE } from './product-google.ts';
import { HUBSPOT } from './product-hubspot.ts';
import { LINKEDIN } from './product-linkedin.ts';
import { OUTLOOK } from './product-outlook.ts';
import { PIPEDRIVE } from './product-pipedrive.ts';
import { SALESFORCE } from './product-salesforce.ts';

/** The first whose signature fits wins. */
export const PRODUCTS: readonly Product[] = [
  DAYBOOK,
  LINKEDIN,
  PIPEDRIVE,
  GOOGLE,
  HUBSPOT,
  SALESFORCE,
  OUTLOOK,
];
