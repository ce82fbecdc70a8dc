/** An address on the web as people read it: "northwind.example" of "https://www.northwind.example/". */
export const withoutScheme = (address: string): string =>
  address.replace(/^https?:\/\/(www\.)?/i, '').replace(/^([^/?#]+)\/$/, '$1');
