// Runs before the first paint, so that a dark page never flashes light. The app keeps it up to date (shared/lib/theme.ts).
const chosen = (() => {
  try {
    return localStorage.getItem('daybook.theme');
  } catch {
    // Storage can be switched off; the system's choice is used then.
    return null;
  }
})();
const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
document.documentElement.dataset.theme = dark ? 'dark' : 'light';
if (dark) document.querySelector('meta[name="theme-color"]').content = '#161513';
