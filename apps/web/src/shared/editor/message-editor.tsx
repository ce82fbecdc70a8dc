import { MESSAGE_FIELDS, type MessageValues } from '@daybook/shared/messages/message-field';
import { Bold, Braces, Italic, List } from 'lucide-react';
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { IconButton } from '../ui/icon-button.tsx';
import { ButtonMenu } from '../ui/menu.tsx';
import { messageOf } from './message-doc.ts';
import {
  createMessageView,
  fieldViews,
  insertField,
  insertMessage,
  looksAt,
  replaceMessage,
  toggleBold,
  toggleItalic,
  toggleList,
} from './message-view.ts';

export interface MessageEditorProps {
  readonly label: string;
  /** As messages are written down. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** What the fields say. */
  readonly values: MessageValues;
  readonly readOnly?: boolean;
  /** Further tools; `insert` writes a message where the cursor is. */
  readonly renderTools?: (insert: (message: string) => void) => ReactNode;
  /** At the right end of the tools: how long it is. */
  readonly count?: ReactNode;
}

const PLAIN = { bold: false, italic: false, list: false };

const useMessageView = (props: MessageEditorProps) => {
  const { label, value, values, readOnly = false } = props;
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [looks, setLooks] = useState(PLAIN);
  const onUpdate = useEffectEvent((of: EditorView, textChanged: boolean) => {
    setLooks(looksAt(of.state));
    if (textChanged) props.onChange(messageOf(of.state.doc));
  });
  const onBlur = useEffectEvent(() => props.onBlur?.());
  const isEditable = useEffectEvent(() => !readOnly);
  const start = useEffectEvent((element: HTMLElement) =>
    createMessageView(element, {
      label,
      message: value,
      values,
      editable: () => isEditable(),
      onUpdate: (of, textChanged) => onUpdate(of, textChanged),
      onBlur: () => onBlur(),
    }),
  );
  useEffect(() => {
    if (!place.current) return undefined;
    const made = start(place.current);
    view.current = made;
    return () => {
      view.current = null;
      made.destroy();
    };
  }, []);
  useEffect(() => {
    if (view.current && messageOf(view.current.state.doc) !== value) replaceMessage(view.current, value);
  }, [value]);
  const known = JSON.stringify(values);
  useEffect(() => {
    view.current?.setProps({ nodeViews: fieldViews(JSON.parse(known) as MessageValues) });
  }, [known]);
  return { place, view, looks };
};

/** A text with bold, italic, lists and fields, which show what they will say. */
export const MessageEditor = (props: MessageEditorProps) => {
  const { readOnly, renderTools, count } = props;
  const { place, view, looks } = useMessageView(props);
  const run = (command: Command) => () => {
    if (!view.current) return;
    command(view.current.state, view.current.dispatch);
    view.current.focus();
  };
  const onView = (does: (of: EditorView, text: string) => void) => (text: string) => {
    if (view.current) does(view.current, text);
  };
  const insert = onView(insertField);
  return (
    <div className="rounded-md border border-line bg-surface focus-within:border-line-strong">
      {!readOnly && (
        <div
          role="toolbar"
          aria-label={`Tools for ${props.label}`}
          className="flex flex-wrap items-center gap-1 border-b border-line px-2 py-1.5"
        >
          <IconButton
            size="sm"
            variant="quiet"
            icon={Bold}
            label="Bold"
            keys="Mod+B"
            aria-pressed={looks.bold}
            onClick={run(toggleBold)}
          />
          <IconButton
            size="sm"
            variant="quiet"
            icon={Italic}
            label="Italic"
            keys="Mod+I"
            aria-pressed={looks.italic}
            onClick={run(toggleItalic)}
          />
          <IconButton
            size="sm"
            variant="quiet"
            icon={List}
            label="List"
            aria-pressed={looks.list}
            onClick={run(toggleList)}
          />
          <ButtonMenu
            label="Insert field"
            icon={Braces}
            variant="quiet"
            size="sm"
            align="start"
            items={MESSAGE_FIELDS.map(({ name, label }) => ({ label, onSelect: () => insert(name) }))}
          />
          {renderTools?.(onView(insertMessage))}
          {count && <span className="ml-auto pr-1">{count}</span>}
        </div>
      )}
      <div ref={place} />
    </div>
  );
};
