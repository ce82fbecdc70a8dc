import {
  activityParticipantSpec,
  activityRecordSpec,
  activitySpec,
} from './features/activities/activities.tables.ts';
import { seriesSpec } from './features/activities/series.tables.ts';
import { attachmentSpec } from './features/attachments/attachments.tables.ts';
import { calendarFeedSpec } from './features/calendar-feed/calendar-feed.tables.ts';
import { choiceSpec } from './features/choices/choices.tables.ts';
import { notDuplicateSpec } from './features/duplicates/duplicates.tables.ts';
import { customFieldSpec, customValueSpec } from './features/fields/fields.tables.ts';
import { formSpec, formSubmissionSpec } from './features/forms/forms.tables.ts';
import { importedSpec } from './features/imports/imported.tables.ts';
import { linkedInActionSpec } from './features/linkedin/linkedin.tables.ts';
import { teamMemberSpec, teamSpec, usersSpec, workspaceSpec } from './features/people/people.tables.ts';
import { apiKeySpec } from './features/programs/programs.tables.ts';
import { campaignSpec, contractSpec, dealSpec } from './features/records/plain.tables.ts';
import {
  accountSpec,
  contactIdentitySpec,
  contactSpec,
  employmentSpec,
  opportunitySpec,
  recordSpec,
  taggedSpec,
  tagSpec,
} from './features/records/records.tables.ts';
import { stageSpec } from './features/stages/stages.tables.ts';
import { templateSpec } from './features/templates/templates.tables.ts';
import { savedViewSpec } from './features/views/saved-views.tables.ts';
import { webhookSpec } from './features/webhooks/webhooks.tables.ts';
import type { TableSpecs } from './platform/operation/table-spec.ts';

/** What the operation knows of each table; a table missing here does not compile. */
export const specs: TableSpecs = {
  workspace: workspaceSpec,
  users: usersSpec,
  team: teamSpec,
  team_member: teamMemberSpec,
  record: recordSpec,
  account: accountSpec,
  contact: contactSpec,
  contact_identity: contactIdentitySpec,
  employment: employmentSpec,
  opportunity: opportunitySpec,
  deal: dealSpec,
  campaign: campaignSpec,
  contract: contractSpec,
  stage: stageSpec,
  not_duplicate: notDuplicateSpec,
  tag: tagSpec,
  tagged: taggedSpec,
  custom_field: customFieldSpec,
  custom_value: customValueSpec,
  activity: activitySpec,
  activity_record: activityRecordSpec,
  activity_participant: activityParticipantSpec,
  attachment: attachmentSpec,
  series: seriesSpec,
  imported: importedSpec,
  api_key: apiKeySpec,
  calendar_feed: calendarFeedSpec,
  webhook: webhookSpec,
  choice: choiceSpec,
  linkedin_action: linkedInActionSpec,
  template: templateSpec,
  saved_view: savedViewSpec,
  form: formSpec,
  form_submission: formSubmissionSpec,
};
