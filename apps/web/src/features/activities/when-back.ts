/** Calls back whenever the person comes back to this window from another one. Returns how to stop. */
export const whenBack = (listener: () => void): (() => void) => {
  const back = () => {
    if (document.visibilityState === 'visible') listener();
  };
  addEventListener('focus', back);
  document.addEventListener('visibilitychange', back);
  return () => {
    removeEventListener('focus', back);
    document.removeEventListener('visibilitychange', back);
  };
};
