import { defineConfig } from '@playwright/test';
import type { DaybookOptions } from './fixtures.ts';

/** `npm test -- journeys` sets these; alone, a developer's Chromium for all, and two workers. */
const { CHROMIUM = 'chromium', CHROMIUM_SHELL = CHROMIUM, DAYBOOK_E2E_WORKERS = '2' } = process.env;

/**
 * Of a browser only its last list counts, so this one begins with what Playwright 1.65 turns off. The last two would
 * load two pages for the address bar of every window, which takes as long as many a journey.
 */
const FEATURES_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

const launchOptions = {
  executablePath: CHROMIUM_SHELL,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${FEATURES_OFF.join(',')}`,
    // A name of a server in the network: plain http, and not this machine for the browser.
    '--host-resolver-rules=MAP daybook.test 127.0.0.1',
  ],
};
/** What a browser shows beside its pages, as notices of the system, is there only in the whole of it. */
const WHOLE_BROWSER = /@whole-browser/;

export default defineConfig<DaybookOptions>({
  testDir: '.',
  testMatch: ['journeys/**/*.spec.ts', 'screens/**/*.spec.ts'],
  outputDir: 'test-results',
  fullyParallel: true,
  workers: Number(DAYBOOK_E2E_WORKERS),
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions,
  },
  // The long ones first, so that all workers come to their end together.
  projects: [
    { name: 'postgres', use: { engine: 'postgres' }, grep: /@postgres/ },
    { name: 'screens', use: { engine: 'sqlite' }, testMatch: 'screens/**/*.spec.ts' },
    {
      name: 'sqlite',
      use: { engine: 'sqlite' },
      testMatch: 'journeys/**/*.spec.ts',
      grepInvert: WHOLE_BROWSER,
    },
    {
      name: 'whole-browser',
      use: { engine: 'sqlite', launchOptions: { ...launchOptions, executablePath: CHROMIUM } },
      testMatch: 'journeys/**/*.spec.ts',
      grep: WHOLE_BROWSER,
    },
  ],
});
