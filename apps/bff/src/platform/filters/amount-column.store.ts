import { UNITS_OF } from '@daybook/shared/kernel/currency-units';

const currencies = (units: number): string =>
  Object.keys(UNITS_OF)
    .filter((currency) => UNITS_OF[currency] === units)
    .map((currency) => `'${currency}'`)
    .join(', ');

/** An amount in whole units, whatever the currency, as an expression of two columns. */
export const amountColumn = (minor: string, currency: string): string =>
  `(${minor} / (case when ${currency} in (${currencies(1)}) then 1.0
    when ${currency} in (${currencies(1000)}) then 1000.0 else 100.0 end))`;
