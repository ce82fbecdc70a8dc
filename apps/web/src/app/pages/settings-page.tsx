import { may } from '@daybook/shared/people/may.rules';
import type { Me, Workspace } from '@daybook/shared/people/user';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import { CalendarFeedSection } from '../../features/activities/ui/calendar-feed-section.tsx';
import { LinkedInActionsSection } from '../../features/activities/ui/linkedin-actions-section.tsx';
import { ActivityTypesSection } from '../../features/choices/ui/activity-types-section.tsx';
import { ChoiceList } from '../../features/choices/ui/choice-list.tsx';
import { FieldsSection } from '../../features/fields/ui/fields-section.tsx';
import { FormsSection } from '../../features/forms/ui/forms-section.tsx';
import { OperationsSection } from '../../features/operator/ui/operations-section.tsx';
import { PasswordSection } from '../../features/people/ui/password-section.tsx';
import { ProfileSection } from '../../features/people/ui/profile-section.tsx';
import { SessionsSection } from '../../features/people/ui/sessions-section.tsx';
import { TeamsSection } from '../../features/people/ui/teams-section.tsx';
import { UsersSection } from '../../features/people/ui/users-section.tsx';
import { WorkingHoursSection } from '../../features/people/ui/working-hours-section.tsx';
import { WorkspaceSection } from '../../features/people/ui/workspace-section.tsx';
import { ApiKeysSection } from '../../features/programs/ui/api-keys-section.tsx';
import { StagesPart, StagesSection } from '../../features/stages/ui/stages-section.tsx';
import { TemplatesSection } from '../../features/templates/ui/templates-section.tsx';
import { WebhooksSection } from '../../features/webhooks/ui/webhooks-section.tsx';
import { settingsPath } from '../../shared/lib/paths.ts';
import { useMe, workspaceQuery } from '../../shared/session/session.queries.ts';
import { Page as Frame, PAGE_X, PageHeader } from '../../shared/ui/page.tsx';
import { TabLinks } from '../../shared/ui/tabs.tsx';
import { SETTINGS_PARTS, type SettingsPartKey } from '../settings-parts.ts';

interface SignedIn {
  readonly me: Me;
  readonly workspace: Workspace;
}

const SECTIONS: Readonly<Record<SettingsPartKey, (signedIn: SignedIn) => ReactNode>> = {
  profile: ({ me, workspace }) => (
    <>
      <ProfileSection me={me} />
      <PasswordSection name={me.name} email={me.email} workspace={workspace.name} />
    </>
  ),
  calendar: ({ me }) => (
    <>
      <WorkingHoursSection me={me} />
      <CalendarFeedSection />
    </>
  ),
  templates: ({ me }) => <TemplatesSection me={me} />,
  sessions: () => <SessionsSection />,
  api: ({ me }) => <ApiKeysSection meId={me.id} isAdmin={me.role === 'admin'} />,
  users: ({ me }) => <UsersSection meId={me.id} />,
  teams: () => <TeamsSection />,
  webhooks: () => <WebhooksSection />,
  forms: () => <FormsSection />,
  linkedin: () => <LinkedInActionsSection />,
  'activity-types': () => <ActivityTypesSection />,
  stages: () => (
    <>
      <StagesSection />
      <StagesPart title="Why opportunities are lost" lead="Asked for when an opportunity is lost.">
        <ChoiceList list="lost-reason" of="opportunity" />
      </StagesPart>
      <StagesPart title="Why contacts are lost" lead="Asked for when a contact is lost.">
        <ChoiceList list="lost-reason" of="contact" />
      </StagesPart>
    </>
  ),
  fields: () => <FieldsSection />,
  workspace: ({ workspace }) => <WorkspaceSection workspace={workspace} />,
  operations: () => <OperationsSection />,
};

const OnlyAdmins = () => (
  <p role="alert" className="py-6 text-ink-2">
    Only admins can open this. Ask one of them if something here should change.
  </p>
);

/** The settings: one's own, and for admins those of the workspace. */
export const Page = () => {
  const { '*': address = '' } = useParams();
  const me = useMe();
  const { data: workspace } = useQuery(workspaceQuery());
  const part = SETTINGS_PARTS.find(({ key }) => key === address);
  if (!part) return <Navigate to={settingsPath('profile')} replace />;
  const isAdmin = may({ ...me, teamMates: [] }, 'settings.change');
  const tabs = SETTINGS_PARTS.filter((each) => isAdmin || !('forAdmins' in each)).map(({ key, label }) => ({
    to: settingsPath(key),
    label,
    current: key === part.key,
  }));
  return (
    <Frame title={`${part.label} – Settings`}>
      <PageHeader title="Settings">
        <div className="border-b border-line">
          <TabLinks label="Settings" tabs={tabs} />
        </div>
      </PageHeader>
      <div className={PAGE_X}>
        {'forAdmins' in part && !isAdmin ? (
          <OnlyAdmins />
        ) : (
          workspace && SECTIONS[part.key]({ me, workspace })
        )}
      </div>
    </Frame>
  );
};
