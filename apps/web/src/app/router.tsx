import { createBrowserRouter, Outlet, type RouteObject, redirect } from 'react-router';
import { PATTERNS, type PageName } from '../shared/lib/paths.ts';
import { PageError } from './page-error.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { PAGES } from './pages.ts';
import { Shell } from './shell/shell.tsx';
import { WholeWindow } from './whole-window.tsx';

/** Pages for people who are not signed in yet: no navigation around them. */
const WITHOUT_SHELL: ReadonlySet<PageName> = new Set(['setup', 'signIn', 'link'] as const);

const routesOf = (wanted: (name: PageName) => boolean): RouteObject[] =>
  Object.entries(PAGES).flatMap(([key, load]) => {
    const name = key as PageName;
    if (!load || !wanted(name)) return [];
    return {
      path: PATTERNS[name],
      lazy: async () => ({ Component: (await load()).Page }),
    };
  });

const isBare = (name: PageName): boolean => WITHOUT_SHELL.has(name);

/** While the first page's code is on its way: the window stays as it is. */
const Nothing = () => null;

/** Made when the app starts, because it begins to load the first page at once. */
export const createRouter = () =>
  createBrowserRouter([
    {
      Component: Outlet,
      HydrateFallback: Nothing,
      ErrorBoundary: WholeWindow,
      children: [
        ...routesOf(isBare),
        {
          Component: Shell,
          children: [
            { index: true, loader: () => redirect(PATTERNS.today) },
            {
              // Around the pages, not on them: a page whose code cannot be loaded has no boundary of its own yet.
              ErrorBoundary: PageError,
              children: [...routesOf((name) => !isBare(name)), { path: '*', Component: NotFoundPage }],
            },
          ],
        },
      ],
    },
  ]);
