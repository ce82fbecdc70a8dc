import { Suspense, use } from 'react';
import { BrowserRouter, Navigate, Outlet, Route, Routes, useLocation } from 'react-router';
import { PATTERNS, type PageName } from '../shared/lib/paths.ts';
import { loadPage } from './load-page.ts';
import { PageBoundary } from './page-boundary.tsx';
import { PageError } from './page-error.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { PAGES } from './pages.ts';
import { SessionEnd } from './session-end.tsx';
import { Shell } from './shell/shell.tsx';
import { WholeWindow } from './whole-window.tsx';

/** Pages for people who are not signed in yet: no navigation around them. */
const WITHOUT_SHELL: ReadonlySet<PageName> = new Set(['setup', 'signIn', 'link'] as const);

interface LoadedPageProps {
  readonly name: PageName;
  /** What stands in its place when its code cannot be had. */
  readonly instead: typeof PageError;
}

const LoadedPage = ({ name, instead: Instead }: LoadedPageProps) => {
  const { key } = useLocation();
  const code = loadPage(name, key);
  const loaded = code instanceof Promise ? use(code) : code;
  if (!loaded) return null;
  return 'missing' in loaded ? <Instead error={loaded.missing} /> : <loaded.Page />;
};

const routesOf = (bare: boolean) =>
  (Object.keys(PAGES) as PageName[])
    .filter((name) => WITHOUT_SHELL.has(name) === bare)
    .map((name) => (
      <Route
        key={name}
        path={PATTERNS[name]}
        element={<LoadedPage name={name} instead={bare ? WholeWindow : PageError} />}
      />
    ));

/** While the first page's code is on its way the window stays as it is, and later the page one comes from. */
const Pages = () => (
  <PageBoundary instead={PageError}>
    <Suspense>
      <Outlet />
    </Suspense>
  </PageBoundary>
);

/** All pages, by their addresses. */
export const AppRouter = () => (
  <BrowserRouter>
    <SessionEnd />
    <PageBoundary instead={WholeWindow}>
      <Suspense>
        <Routes>
          {routesOf(true)}
          <Route element={<Shell />}>
            <Route element={<Pages />}>
              <Route index element={<Navigate to={PATTERNS.today} replace />} />
              {routesOf(false)}
              <Route path="*" element={<NotFoundPage />} />
            </Route>
          </Route>
        </Routes>
      </Suspense>
    </PageBoundary>
  </BrowserRouter>
);
