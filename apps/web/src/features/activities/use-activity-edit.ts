import type { Activity, ActivityInput, ActivityRow } from '@daybook/shared/activities/activity';
import { dueDay } from '@daybook/shared/activities/due.rules';
import { ok } from '@daybook/shared/kernel/result';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useInsertionEffect, useRef, useState } from 'react';
import { Problem } from '../../shared/api/problem.ts';
import { problemSentence } from '../../shared/api/problem-words.ts';
import { readDraft, writeDraft } from '../../shared/lib/drafts.ts';
import { currentPreferences } from '../../shared/lib/preferences.state.ts';
import { perform } from './act.ts';
import { activityQuery, rowOf, send } from './activities.queries.ts';
import { callMinutes, endCall } from './call-timer.state.ts';
import {
  completionOf,
  type FieldDrafts,
  type FieldName,
  fieldDraftsName,
  isSame,
  rebased,
  savedValue,
  settled,
  typed,
  withoutCompletion,
} from './field-drafts.ts';
import { useStage } from './use-activity-actions.ts';
import { useChosen } from './use-chosen.ts';
import type { Verbs } from './use-verbs.ts';

/** Why a field could not be saved. */
interface FieldTrouble {
  readonly message: string;
  /** What was chosen, where what is saved is shown again. */
  readonly refused?: { readonly value: unknown };
  /** Somebody else wrote it meanwhile: both values are there to choose from. */
  readonly conflict: boolean;
}

export interface EditedField<Value> {
  readonly value: Value;
  /** What is saved. */
  readonly saved: Value;
  readonly onChange: (value: Value) => void;
  /** Saves what was typed, if anything was. */
  readonly save: () => void;
  /** Saves a value chosen, not typed. */
  readonly choose: (value: Value) => void;
  readonly discard: () => void;
  /** Typed and not saved. */
  readonly dirty: boolean;
  readonly saving: boolean;
  readonly trouble: FieldTrouble | undefined;
  /** Saves one's own over what somebody else wrote. */
  readonly insist: () => void;
}

/** Drafts live in this browser, so that nothing typed is lost by a reload. */
const useDrafts = (id: string) => {
  const { userId } = currentPreferences();
  const [drafts, setDrafts] = useState<FieldDrafts>(() => readDraft(userId, fieldDraftsName(id)) ?? {});
  const empty = Object.keys(drafts).length === 0;
  useEffect(() => {
    writeDraft(userId, fieldDraftsName(id), empty ? null : { ...drafts });
  }, [userId, id, drafts, empty]);
  return [drafts, setDrafts] as const;
};

const forgetCompletion = (id: string): void => {
  const { userId } = currentPreferences();
  const kept = readDraft(userId, fieldDraftsName(id));
  if (!kept) return;
  const rest = withoutCompletion(kept);
  writeDraft(userId, fieldDraftsName(id), Object.keys(rest).length === 0 ? null : { ...rest });
};

const troubleOf = (error: unknown): FieldTrouble => {
  const conflict = error instanceof Problem && error.code === 'thing.conflict';
  const [first] = error instanceof Problem && !conflict ? error.errors : [];
  return { conflict, message: first?.message ?? problemSentence(error) };
};

/** How the row looks once the field is saved. */
const changedRow = (activity: Activity, name: FieldName, value: unknown): ActivityRow => {
  const row = rowOf(activity);
  if (name === 'due')
    return {
      ...row,
      due: value as ActivityInput['due'],
      dueDay: dueDay(value as ActivityInput['due'], row.owner.zone),
    };
  return name in row ? { ...row, [name]: value } : row;
};

const NAMES: { readonly [Name in FieldName]?: string } = {
  due: 'due date',
  endAt: 'end',
  durationMinutes: 'duration',
  primaryId: 'record',
  recordIds: 'records',
  ownerId: 'owner',
  messageSubject: 'subject of the message',
  followsId: 'followed activity',
  endOn: 'end date',
  source: 'source type',
  sourceReason: 'source reason',
  locationComments: 'location comments',
  startedAt: 'activity date',
  culture: 'language',
  asText: 'way of sending',
  useTemplate: 'template',
  templateId: 'template',
  action: 'action',
  participants: 'participants',
  colleagues: 'colleagues',
  remindAt: 'reminder',
  remindBefore: 'reminder',
};

const saidOf = ({ subject }: Activity, name: FieldName): string =>
  `Changed the ${NAMES[name] ?? name} of “${subject}”`;

/** Saves what is chosen at once, and shows it from the press on. */
const useChoosing = (
  activity: Activity,
  chosen: ReturnType<typeof useChosen>,
  drop: (name: FieldName) => void,
  onRefused: (name: FieldName, value: unknown, error: unknown) => void,
) => {
  const client = useQueryClient();
  const stage = useStage();
  const choose = async (name: FieldName, value: unknown): Promise<void> => {
    drop(name);
    chosen.begin(name, value);
    let refusal: unknown;
    const changed = await perform(stage, {
      before: rowOf(activity),
      prediction: ok(changedRow(activity, name, value)),
      send: async () => {
        const version = chosen.base(name, activity.version);
        const answer = await send.change(activity.id, { version, [name]: value });
        chosen.saved(name, answer.activity.version);
        return answer;
      },
      said: saidOf(activity, name),
      onRefused: (error) => {
        refusal = error;
        void client.invalidateQueries({ queryKey: activityQuery(activity.id).queryKey });
      },
    });
    if (chosen.end(name, changed !== undefined) && !changed) onRefused(name, value, refusal);
  };
  /** Saves several at once: one change, one undo. */
  const chooseAll = (values: Partial<ActivityInput>, what: string): void =>
    void perform(stage, {
      before: rowOf(activity),
      prediction: ok(rowOf(activity)),
      send: () => send.change(activity.id, { version: activity.version, ...values }),
      said: `Changed the ${what} of “${activity.subject}”`,
    });
  return { choose, chooseAll };
};

/** What was typed and not saved yet, what is on its way, and what was refused. */
const useSaving = (activity: Activity) => {
  const client = useQueryClient();
  const stage = useStage();
  const [drafts, setDrafts] = useDrafts(activity.id);
  const [saving, setSaving] = useState<readonly FieldName[]>([]);
  const [troubles, setTroubles] = useState<{ readonly [Name in FieldName]?: FieldTrouble }>({});
  const chosen = useChosen(activity.version);
  const latest = useRef(drafts);
  /** Left again while it was being saved: what was typed on is saved next. */
  const wished = useRef(new Set<FieldName>());
  /** As it is now, not as it was drawn last. */
  const underway = useRef(new Set<FieldName>());
  useInsertionEffect(() => {
    latest.current = drafts;
  });

  const write = async (name: FieldName, value: unknown, version: number, of: Activity = activity) => {
    underway.current.add(name);
    setSaving((names) => [...names, name]);
    setTroubles(({ [name]: _gone, ...rest }) => rest);
    const changed = await perform(stage, {
      before: rowOf(of),
      prediction: ok(changedRow(of, name, value)),
      send: () => send.change(of.id, { version, [name]: value }),
      said: saidOf(of, name),
      onRefused: (error) => {
        setDrafts((now) => ({ ...now, [name]: now[name] ?? { value, version } }));
        setTroubles((now) => ({ ...now, [name]: troubleOf(error) }));
        void client.invalidateQueries({ queryKey: activityQuery(activity.id).queryKey });
      },
    });
    setSaving((names) => names.filter((other) => other !== name));
    underway.current.delete(name);
    const more = wished.current.delete(name);
    if (!changed) return;
    // What was typed on while it was being saved is kept.
    const { version: newest } = changed.activity;
    const typedOn = latest.current[name];
    chosen.keep(name, value, newest);
    setDrafts((now) => (isSame(now[name]?.value, value) ? settled(now, name) : rebased(now, name, newest)));
    if (more && typedOn && !isSame(typedOn.value, value))
      await write(name, typedOn.value, newest, changed.activity);
  };
  const save = (name: FieldName) => {
    const draft = latest.current[name];
    if (!draft) return;
    if (underway.current.has(name)) wished.current.add(name);
    else void write(name, draft.value, chosen.base(name, draft.version));
  };
  const drop = (name: FieldName) => {
    setDrafts((now) => settled(now, name));
    setTroubles(({ [name]: _gone, ...rest }) => rest);
  };
  const choosing = useChoosing(activity, chosen, drop, (name, value, error) => {
    const trouble = troubleOf(error);
    // Both values of a conflict are there to choose from; of anything else what is saved shows again.
    if (trouble.conflict) setDrafts((now) => ({ ...now, [name]: { value, version: activity.version } }));
    setTroubles((now) => ({
      ...now,
      [name]: trouble.conflict ? trouble : { ...trouble, refused: { value } },
    }));
  });
  return { drafts, setDrafts, saving, troubles, write, save, drop, chosen, ...choosing };
};

/** Editing one activity, field by field: each is saved by itself, and what is typed is never lost. */
export const useActivityEdit = (activity: Activity, verbs: Verbs) => {
  const { drafts, setDrafts, saving, troubles, write, save, drop, choose, chosen, chooseAll } =
    useSaving(activity);
  const field = <Name extends FieldName>(name: Name): EditedField<ActivityInput[Name]> => {
    const saved = savedValue(activity, name);
    const kept = drafts[name];
    // Saved by another way, as by completing it from a question: nothing is left to save.
    const draft = kept && !isSame(kept.value, saved) ? kept : undefined;
    const trouble = troubles[name];
    const shown = draft ?? chosen.of(name);
    const value = shown ? (shown.value as ActivityInput[Name]) : saved;
    return {
      value,
      saved,
      dirty: draft !== undefined,
      saving: saving.includes(name),
      trouble,
      onChange: (next) => setDrafts((now) => typed(now, chosen.seen(name, saved), name, next)),
      save: () => (trouble?.refused ? void choose(name, trouble.refused.value) : save(name)),
      choose: (next) => {
        if (!isSame(next, value)) void choose(name, next);
        else if (isSame(next, saved)) drop(name);
      },
      discard: () => drop(name),
      insist: () => {
        if (draft) void write(name, draft.value, activity.version);
      },
    };
  };
  const messageFields = [field('message'), field('messageSubject')];
  return {
    field,
    chooseAll,
    /** Whether the message was changed and not saved. */
    messageDirty: messageFields.some(({ dirty }) => dirty),
    saveMessage: () => {
      for (const { save: saveIt } of messageFields) saveIt();
    },
    /** Completes with what has been written so far; refused, all of it stays. */
    complete: (anchor: Element | null) => {
      const measured = callMinutes(activity.id);
      // A call that is still being timed ends with being completed.
      const how = { ...(measured !== null && { durationMinutes: measured }), ...completionOf(drafts) };
      verbs.complete(rowOf(activity), anchor, how, () => {
        endCall(activity.id);
        setDrafts(withoutCompletion);
        // One may have gone on to another activity, and this one is off the screen.
        forgetCompletion(activity.id);
      });
    },
  };
};

export type ActivityEdit = ReturnType<typeof useActivityEdit>;
