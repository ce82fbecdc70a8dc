import { toMs } from '@daybook/shared/kernel/time';
import { SCOPE_LABELS } from '@daybook/shared/people/scope';
import type { ApiKey } from '@daybook/shared/programs/api-key';
import { useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useMinute } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { RevokeDialog } from '../../../shared/operations/revoke-dialog.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { Tag } from '../../../shared/ui/tag.tsx';
import { apiKeysQuery, revokeApiKey } from '../programs.queries.ts';
import { NewKeyDialog } from './new-key-dialog.tsx';

/** How a key was used, and until when it can be. */
const Facts = ({ apiKey }: { readonly apiKey: ApiKey }) => {
  const formats = useFormats();
  const now = useMinute();
  const { usedAt, usedFrom, createdAt, expiresAt, ending } = apiKey;
  return (
    <span className="text-sm wrap-anywhere text-ink-2">
      {`Ends in ${ending} · ${SCOPE_LABELS[apiKey.scope]} · `}
      {usedAt === null ? (
        'Never used'
      ) : (
        <span title={formats.fullMoment(usedAt)}>
          {`Last used: ${formats.ago(usedAt, now)}${usedFrom && ` from ${usedFrom}`}`}
        </span>
      )}
      {' · '}
      <span title={formats.fullMoment(createdAt)}>Made: {formats.ago(createdAt, now)}</span>
      {expiresAt !== null && ` · Runs out ${formats.fullMoment(expiresAt)}`}
    </span>
  );
};

const KeyRow = ({ apiKey, showOwner }: { readonly apiKey: ApiKey; readonly showOwner: boolean }) => {
  const [revoking, setRevoking] = useState(false);
  const now = useMinute();
  const hasRunOut = apiKey.expiresAt !== null && toMs(apiKey.expiresAt) <= now;
  return (
    <li className="flex items-center justify-between gap-4 border-t border-line py-3 first:border-t-0">
      <div className="flex min-w-0 flex-col gap-0.5">
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-medium wrap-anywhere">{apiKey.name}</span>
          {showOwner && <span className="text-sm text-ink-2">{apiKey.owner.name}</span>}
          {hasRunOut && <Tag tint="amber">Run out</Tag>}
        </span>
        <Facts apiKey={apiKey} />
      </div>
      <Button size="sm" onClick={() => setRevoking(true)} aria-label={`Revoke ${apiKey.name}`}>
        Revoke
      </Button>
      <RevokeDialog
        open={revoking}
        title={`Revoke ${apiKey.name}`}
        revoke={() => revokeApiKey(apiKey.id)}
        said={`The key ${apiKey.name} is revoked.`}
        onClose={() => setRevoking(false)}
      >
        The program that uses it is out at once, and nothing brings the key back. What it did stays.
      </RevokeDialog>
    </li>
  );
};

interface KeyListProps {
  readonly of: 'me' | 'all';
  /** Others’ keys only. */
  readonly exceptOf?: string;
  readonly empty: ReactNode;
}

const KeyList = ({ of, exceptOf, empty }: KeyListProps) => {
  const { data, error, refetch, isFetching } = useQuery(apiKeysQuery(of));
  const keys = data?.filter(({ owner }) => owner.id !== exceptOf);
  if (!keys && error)
    return (
      <ErrorState
        what="The API keys could not be read."
        error={error}
        onRetry={() => void refetch()}
        busy={isFetching}
      />
    );
  if (!keys) return <SkeletonRows label="Reading the API keys" rows={2} />;
  if (keys.length === 0) return empty;
  return (
    <ul className="flex flex-col">
      {keys.map((apiKey) => (
        <KeyRow key={apiKey.id} apiKey={apiKey} showOwner={of === 'all'} />
      ))}
    </ul>
  );
};

interface ApiKeysSectionProps {
  readonly meId: string;
  readonly isAdmin: boolean;
}

/** Keys by which programs work in one's name, and for admins those of everybody else. */
export const ApiKeysSection = ({ meId, isAdmin }: ApiKeysSectionProps) => {
  const [making, setMaking] = useState(false);
  return (
    <>
      <Section
        title="API keys"
        lead={
          <>
            A key lets a program work in Daybook in your name: an automation, a script, a website. Give each
            program its own.{' '}
            <a href="/api/docs" className="text-pen underline">
              What a program can do
            </a>
          </>
        }
        actions={
          <Button variant="filled" icon={Plus} onClick={() => setMaking(true)}>
            New key
          </Button>
        }
      >
        <KeyList
          of="me"
          empty={
            <EmptyState icon={KeyRound}>
              Keys go here. A program that shows one needs no password of yours.
            </EmptyState>
          }
        />
        <NewKeyDialog mayAdmin={isAdmin} open={making} onClose={() => setMaking(false)} />
      </Section>
      {isAdmin && (
        <Section title="Keys of others" lead="As an admin you can revoke any of them.">
          <KeyList of="all" exceptOf={meId} empty={<p className="text-ink-2">Nobody else has a key.</p>} />
        </Section>
      )}
    </>
  );
};
