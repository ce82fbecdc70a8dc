const KEPT = 'daybook.setup-token';

const readKept = (): string => {
  try {
    return sessionStorage.getItem(KEPT) ?? '';
  } catch {
    return '';
  }
};

const keep = (token: string): void => {
  try {
    sessionStorage.setItem(KEPT, token);
  } catch {
    // Storage can be switched off; a reload needs the printed address again then.
  }
};

/**
 * The token of the address that was printed. It is taken out of the address bar and the history, where others might
 * read it, and kept for this tab only, so that a reload loses nothing.
 */
export const takeSetupToken = (): string => {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
  if (token === '') return readKept();
  keep(token);
  history.replaceState(history.state, '', location.pathname + location.search);
  return token;
};

export const forgetSetupToken = (): void => {
  try {
    sessionStorage.removeItem(KEPT);
  } catch {
    // It was never kept.
  }
};
