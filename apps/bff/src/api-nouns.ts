import { Account } from '@daybook/shared/accounts/account';
import { Activity, ActivityRow } from '@daybook/shared/activities/activity';
import { ActivityCounts, Today } from '@daybook/shared/activities/activity-list';
import { Attachment } from '@daybook/shared/activities/attachment';
import { Choice } from '@daybook/shared/activities/choice';
import { Contact } from '@daybook/shared/contacts/contact';
import { Form, FormSubmission } from '@daybook/shared/forms/form';
import { ImportDetail, ImportPreview, ImportRun, ImportSettings } from '@daybook/shared/imports/import';
import { Money } from '@daybook/shared/kernel/money';
import { Id, InstantWire, LocalDateWire } from '@daybook/shared/kernel/wire';
import { LinkedInAction } from '@daybook/shared/linkedin/linkedin-action';
import { Draft } from '@daybook/shared/messages/draft';
import { Notice } from '@daybook/shared/notices/notice';
import { OperationSummary, UndoAnswer } from '@daybook/shared/operations/operation';
import { Job } from '@daybook/shared/operator/job';
import { ServerState } from '@daybook/shared/operator/server-state';
import { Opportunity } from '@daybook/shared/opportunities/opportunity';
import { Team } from '@daybook/shared/people/team';
import { Me, User, Workspace } from '@daybook/shared/people/user';
import { ApiKey } from '@daybook/shared/programs/api-key';
import { Webhook, WebhookDelivery } from '@daybook/shared/programs/webhook';
import { RecordHead, RecordRef, UserRef } from '@daybook/shared/records/record';
import { RecordHit } from '@daybook/shared/records/record-list';
import { ActivityHit } from '@daybook/shared/search/search';
import { Stage } from '@daybook/shared/stages/stage';
import { Template } from '@daybook/shared/templates/template';
import { TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import { Trashed } from '@daybook/shared/trash/trashed';
import { SavedView } from '@daybook/shared/views/saved-view';

/** The nouns that the description of the API calls by name, rather than spelling them out at each route. */
export const apiNouns = {
  Account,
  Activity,
  ActivityCounts,
  ActivityHit,
  ActivityRow,
  ApiKey,
  Attachment,
  Choice,
  Contact,
  Draft,
  Id,
  ImportDetail,
  ImportPreview,
  ImportRun,
  ImportSettings,
  Instant: InstantWire,
  Job,
  LinkedInAction,
  LocalDate: LocalDateWire,
  Me,
  Money,
  Notice,
  OperationSummary,
  Opportunity,
  RecordHead,
  RecordHit,
  RecordRef,
  ServerState,
  Stage,
  Team,
  Template,
  SavedView,
  Form,
  FormSubmission,
  TimelineEntry,
  Today,
  Trashed,
  UndoAnswer,
  User,
  UserRef,
  Webhook,
  WebhookDelivery,
  Workspace,
};
