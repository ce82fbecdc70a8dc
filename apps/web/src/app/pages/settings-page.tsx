import { may } from '@daybook/shared/people/may.rules';
import type { Me, Workspace } from '@daybook/shared/people/user';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import { LinkedInActionsSection } from '../../features/activities/ui/linkedin-actions-section.tsx';
import { ActivityTypesSection } from '../../features/choices/ui/activity-types-section.tsx';
import { OperationsSection } from '../../features/operator/ui/operations-section.tsx';
import { PasswordSection } from '../../features/people/ui/password-section.tsx';
import { ProfileSection } from '../../features/people/ui/profile-section.tsx';
import { SessionsSection } from '../../features/people/ui/sessions-section.tsx';
import { TeamsSection } from '../../features/people/ui/teams-section.tsx';
import { UsersSection } from '../../features/people/ui/users-section.tsx';
import { WorkspaceSection } from '../../features/people/ui/workspace-section.tsx';
import { ApiKeysSection } from '../../features/programs/ui/api-keys-section.tsx';
import { TemplatesSection } from '../../features/templates/ui/templates-section.tsx';
import { WebhooksSection } from '../../features/webhooks/ui/webhooks-section.tsx';
import { settingsPath } from '../../shared/lib/paths.ts';
import { useMe, workspaceQuery } from '../../shared/session/session.queries.ts';
import { Page as Frame, PAGE_X, PageHeader } from '../../shared/ui/page.tsx';
import { TabLinks } from '../../shared/ui/tabs.tsx';

interface Part {
  readonly key: string;
  readonly label: string;
  readonly forAdmins?: true;
  readonly render: (signedIn: { readonly me: Me; readonly workspace: Workspace }) => ReactNode;
}

const PARTS: readonly Part[] = [
  {
    key: 'profile',
    label: 'Profile',
    render: ({ me, workspace }) => (
      <>
        <ProfileSection me={me} />
        <PasswordSection name={me.name} email={me.email} workspace={workspace.name} />
      </>
    ),
  },
  { key: 'templates', label: 'Templates', render: ({ me }) => <TemplatesSection me={me} /> },
  { key: 'sessions', label: 'Sessions', render: () => <SessionsSection /> },
  {
    key: 'api',
    label: 'API',
    render: ({ me }) => <ApiKeysSection meId={me.id} isAdmin={me.role === 'admin'} />,
  },
  { key: 'users', label: 'Users', forAdmins: true, render: ({ me }) => <UsersSection meId={me.id} /> },
  { key: 'teams', label: 'Teams', forAdmins: true, render: () => <TeamsSection /> },
  { key: 'webhooks', label: 'Webhooks', forAdmins: true, render: () => <WebhooksSection /> },
  { key: 'linkedin', label: 'LinkedIn', forAdmins: true, render: () => <LinkedInActionsSection /> },
  {
    key: 'activity-types',
    label: 'Activity types',
    forAdmins: true,
    render: () => <ActivityTypesSection />,
  },
  {
    key: 'workspace',
    label: 'Workspace',
    forAdmins: true,
    render: ({ workspace }) => <WorkspaceSection workspace={workspace} />,
  },
  { key: 'operations', label: 'Operations', forAdmins: true, render: () => <OperationsSection /> },
];

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
  const part = PARTS.find(({ key }) => key === address);
  if (!part) return <Navigate to={settingsPath('profile')} replace />;
  const isAdmin = may({ ...me, teamMates: [] }, 'settings.change');
  const tabs = PARTS.filter(({ forAdmins }) => isAdmin || !forAdmins).map(({ key, label }) => ({
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
        {part.forAdmins && !isAdmin ? <OnlyAdmins /> : workspace && part.render({ me, workspace })}
      </div>
    </Frame>
  );
};
