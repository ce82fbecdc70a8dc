import { Refusal } from '@daybook/shared/kernel/refusal';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { apiNouns } from './api-nouns.ts';
import { accountsRoutes } from './features/accounts/accounts.routes.ts';
import { activitiesRoutes } from './features/activities/activities.routes.ts';
import { repeatingRoutes } from './features/activities/repeating.routes.ts';
import { attachmentsRoutes, isFileUpload } from './features/attachments/attachments.routes.ts';
import { calendarFeedRoutes } from './features/calendar-feed/calendar-feed.routes.ts';
import { FEED_PATH } from './features/calendar-feed/feed-addresses.ts';
import { publicCalendarRoutes } from './features/calendar-feed/public-calendar.routes.ts';
import { choicesRoutes } from './features/choices/choices.routes.ts';
import { contactsRoutes } from './features/contacts/contacts.routes.ts';
import { demoRoutes } from './features/demo/demo.routes.ts';
import { draftsRoutes } from './features/drafts/drafts.routes.ts';
import { duplicatesRoutes } from './features/duplicates/duplicates.routes.ts';
import { erasingRoutes } from './features/erasing/erasing.routes.ts';
import { exportsRoutes } from './features/exports/exports.routes.ts';
import { fieldsRoutes } from './features/fields/fields.routes.ts';
import { formsRoutes } from './features/forms/forms.routes.ts';
import { publicFormsRoutes } from './features/forms/public-forms.routes.ts';
import { importsRoutes, UPLOAD_PATH } from './features/imports/imports.routes.ts';
import { importsControlRoutes } from './features/imports/imports-control.routes.ts';
import { linkedInRoutes } from './features/linkedin/linkedin.routes.ts';
import { noticesRoutes } from './features/notices/notices.routes.ts';
import { operationsRoutes } from './features/operations/operations.routes.ts';
import { backupControlRoutes } from './features/operator/backup-control.routes.ts';
import { operatorRoutes } from './features/operator/operator.routes.ts';
import { opportunitiesRoutes } from './features/opportunities/opportunities.routes.ts';
import { peopleControlRoutes } from './features/people/people-control.routes.ts';
import { sessionRoutes } from './features/people/session.routes.ts';
import { usersRoutes } from './features/people/users.routes.ts';
import { apiKeysRoutes } from './features/programs/api-keys.routes.ts';
import { bulkRecordsRoutes } from './features/records/bulk-records.routes.ts';
import { plainRecordsRoutes } from './features/records/plain-records.routes.ts';
import { recordsRoutes } from './features/records/records.routes.ts';
import { searchRoutes } from './features/search/search.routes.ts';
import { stagesRoutes } from './features/stages/stages.routes.ts';
import { templatesRoutes } from './features/templates/templates.routes.ts';
import { teamTimelineRoutes } from './features/timeline/team.routes.ts';
import { timelineRoutes } from './features/timeline/timeline.routes.ts';
import { trashRoutes } from './features/trash/trash.routes.ts';
import { savedViewsRoutes } from './features/views/saved-views.routes.ts';
import { webhooksRoutes } from './features/webhooks/webhooks.routes.ts';
import { formActs } from './form-acts.ts';
import { jobs } from './jobs.ts';
import type { Deps } from './platform/deps.ts';
import type { AppEnv } from './platform/http/env.ts';
import { healthRoutes } from './platform/http/health.routes.ts';
import { liveRoutes } from './platform/http/live.routes.ts';
import { admitCollector, measure, metricsRoutes } from './platform/http/metrics.routes.ts';
import { openApiRoutes } from './platform/http/openapi.routes.ts';
import { onError } from './platform/http/problem.ts';
import { requestLog } from './platform/http/request-log.ts';
import {
  refuseCompressed,
  refuseCrossSite,
  refuseNul,
  refuseReaders,
  secureHeaders,
} from './platform/http/security.ts';
import { identify, locate, readRequestKey } from './platform/http/session.ts';
import { recordChangers } from './record-changers.ts';

/** JSON bodies; uploads have a limit of their own. */
const MOST_BODY_BYTES = 1024 * 1024;

/** A file is taken in as it arrives, and never held whole, as the two others would. */
const isUpload = ({ req }: Context): boolean =>
  req.method === 'POST' && (req.path === `/api${UPLOAD_PATH}` || isFileUpload(req.path));

const limitBody = bodyLimit({ maxSize: MOST_BODY_BYTES });

/** Reads have no body: even to ask them for one costs as much as a query. */
const holdBody: MiddlewareHandler<AppEnv> = (c, next) => {
  if (c.req.method === 'GET' || isUpload(c)) return next();
  return limitBody(c, async () => {
    await readRequestKey(c, next);
  });
};

const routes = (deps: Deps) =>
  new Hono<AppEnv>()
    .route('/', healthRoutes(deps))
    .route('/', metricsRoutes(deps))
    .route('/', liveRoutes(deps))
    .route('/', sessionRoutes(deps))
    .route('/', usersRoutes(deps))
    .route('/', activitiesRoutes(deps))
    .route('/', repeatingRoutes(deps))
    .route('/', calendarFeedRoutes(deps))
    .route('/', attachmentsRoutes(deps))
    .route('/', choicesRoutes(deps))
    .route('/', stagesRoutes(deps))
    .route('/', fieldsRoutes(deps))
    .route('/', draftsRoutes(deps))
    .route('/', linkedInRoutes(deps))
    .route('/', templatesRoutes(deps))
    .route('/', savedViewsRoutes(deps))
    .route('/', formsRoutes(deps))
    .route('/', bulkRecordsRoutes(deps, recordChangers))
    .route('/', recordsRoutes(deps))
    .route('/', accountsRoutes(deps))
    .route('/', contactsRoutes(deps))
    .route('/', opportunitiesRoutes(deps))
    .route('/', plainRecordsRoutes(deps))
    .route('/', searchRoutes(deps))
    .route('/', timelineRoutes(deps))
    .route('/', teamTimelineRoutes(deps))
    .route('/', demoRoutes(deps))
    .route('/', importsRoutes(deps))
    .route('/', exportsRoutes(deps))
    .route('/', operationsRoutes(deps))
    .route('/', apiKeysRoutes(deps))
    .route('/', noticesRoutes(deps))
    .route('/', webhooksRoutes(deps))
    .route('/', erasingRoutes(deps))
    .route('/', operatorRoutes(deps, jobs))
    .route('/', duplicatesRoutes(deps))
    .route('/', trashRoutes(deps));

/** The whole API, depending on nothing but what it is given; tests call it without a port. */
export const createApp = (deps: Deps) => {
  const app = new Hono<AppEnv>();
  app.onError(onError(deps.log));
  app.notFound(() => {
    throw new Refusal('request.not-found', { detail: 'There is nothing at this address.' });
  });
  app.use('*', locate(deps), secureHeaders, requestLog(deps.log), refuseCompressed);
  app.use('/api/*', measure(deps), refuseNul);
  app.get('/api/metrics', admitCollector(deps));
  app.use('/api/*', identify(deps), refuseCrossSite(deps.config), refuseReaders, holdBody);
  const api = app.route('/api', routes(deps));
  app.route('/api', openApiRoutes(app, apiNouns));
  app.route('/f', publicFormsRoutes(deps, formActs));
  app.route(FEED_PATH, publicCalendarRoutes(deps));
  return api;
};

/**
 * What the command line asks of the running server, behind a door that only this user of the machine can open; `origin`
 * is the address of links.
 */
export const createControlApp = (deps: Deps, origin: string) => {
  const app = new Hono<AppEnv>();
  app.onError(onError(deps.log));
  app.use('*', requestLog(deps.log));
  return app
    .route('/', peopleControlRoutes(deps, origin))
    .route('/', importsControlRoutes(deps))
    .route('/', backupControlRoutes(deps));
};

/** The type the web's client is made from. */
export type AppType = ReturnType<typeof createApp>;
