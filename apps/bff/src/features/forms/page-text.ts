/** A page that a browser says it was on: without a password, a query or a fragment, which may be anything. */
export const pageText = (address: string): string => {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return '';
  return `${url.host}${url.pathname === '/' ? '' : url.pathname}`.slice(0, 500);
};
