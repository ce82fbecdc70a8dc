/** How the pages of forms look: quiet, so that they fit into any page, light and dark as the system is. */
export const FORM_STYLE = `:root {
  --surface: #fff; --line: #8d8577; --ink: #1f1c18; --ink-2: #5e574c; --pen: #2b48c4; --on-pen: #fff; --late: #b5351a;
  color-scheme: light;
}
@media (prefers-color-scheme: dark) {
  :root {
    --surface: #1d1b18; --line: #7d766a; --ink: #efebe3; --ink-2: #b5ada0; --pen: #8ea4ff; --on-pen: #161513;
    --late: #ff8a6b; color-scheme: dark;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--surface); color: var(--ink); font: 1rem/1.5 Inter, system-ui, sans-serif; }
main { margin: 0 auto; max-width: 36rem; padding: 1.5rem; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
form { display: grid; gap: 1.125rem; margin-top: 1.5rem; }
label { display: block; margin-bottom: 0.25rem; font-weight: 500; overflow-wrap: anywhere; }
label span { color: var(--ink-2); font-weight: 400; }
input:not([type="checkbox"]), select, textarea {
  width: 100%; min-height: 2.75rem; padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 0.375rem;
  background: var(--surface); color: inherit; font: inherit;
}
[aria-invalid] { border-color: var(--late); }
:focus-visible { outline: 2px solid var(--pen); outline-offset: 2px; }
.tick { display: grid; grid-template-columns: auto 1fr; column-gap: 0.75rem; }
.tick input { width: 1.25rem; height: 1.25rem; margin: 0.125rem 0 0; accent-color: var(--pen); }
.tick label { font-weight: 400; white-space: pre-line; }
.tick .problem { grid-column: 2; }
.problem { margin: 0.25rem 0 0; color: var(--late); font-size: 0.875rem; }
.trap { position: absolute; left: -100vw; width: 1px; height: 1px; overflow: hidden; }
button {
  min-height: 2.75rem; padding: 0.5rem 1.5rem; border: 0; border-radius: 0.375rem; background: var(--pen);
  color: var(--on-pen); font: inherit; font-weight: 600; justify-self: start; cursor: pointer;
}
`;
