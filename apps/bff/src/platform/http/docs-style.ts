/** How the page about the API looks: the colours of the interface, light and dark as the system is. */
export const DOCS_STYLE = `:root {
  --paper: #faf8f4; --surface: #fff; --line: #e8e3d8; --ink: #1f1c18; --ink-2: #5e574c; --pen: #2b48c4; --done: #256b43;
  --late: #b5351a; --amber: #835800; color-scheme: light;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161513; --surface: #1d1b18; --line: #302d28; --ink: #efebe3; --ink-2: #b5ada0; --pen: #8ea4ff; --done: #6fcf97;
    --late: #ff8a6b; --amber: #e8b04a; color-scheme: dark;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 76rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 0.875rem/1.55 Inter, system-ui, sans-serif;
  display: grid; grid-template-columns: 16rem minmax(0, 1fr); column-gap: 2.5rem; align-items: start;
}
header { grid-column: 1 / -1; }
h1, h2 { font-family: Newsreader, Georgia, serif; font-weight: 500; }
h1 { font-size: 2rem; margin: 0; }
h2 { font-size: 1.5rem; margin: 2.5rem 0 0; }
h3 { font-size: 0.9375rem; margin: 0; }
a { color: var(--pen); }
h3 a { color: inherit; text-decoration: none; }
nav { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; padding-right: 0.5rem; }
nav ul { list-style: none; margin: 0.25rem 0 0.75rem; padding: 0 0 0 0.9rem; }
nav a { text-decoration: none; }
nav summary { font-weight: 600; cursor: pointer; }
main > section:first-child { max-width: 46rem; }
article { border-top: 1px solid var(--line); padding: 1rem 0; scroll-margin-top: 1rem; }
article:target h3 a { color: var(--pen); }
.route { margin: 0.25rem 0 0; overflow-wrap: anywhere; }
.route span, .parameters span { color: var(--ink-2); }
.parameters { margin: 0.5rem 0 0; padding-left: 1.2rem; }
.get { color: var(--pen); } .post { color: var(--done); } .patch, .put { color: var(--amber); } .delete { color: var(--late); }
code, pre { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.8125rem; overflow-wrap: anywhere; }
details { margin-top: 0.5rem; }
summary { cursor: pointer; color: var(--ink-2); }
pre {
  margin: 0.5rem 0 0; padding: 0.75rem 1rem; max-height: 24rem; overflow: auto; white-space: pre-wrap;
  background: var(--surface); border: 1px solid var(--line); border-radius: 6px;
}
:focus-visible { outline: 2px solid var(--pen); outline-offset: 2px; }
@media (max-width: 52rem) {
  body { display: block; padding: 1rem; }
  nav { position: static; max-height: none; border-bottom: 1px solid var(--line); padding-bottom: 1rem; }
}
`;
