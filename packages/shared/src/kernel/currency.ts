/** What amounts are in where nothing says otherwise (ISO 4217). */
export const FALLBACK_CURRENCY = 'EUR';
