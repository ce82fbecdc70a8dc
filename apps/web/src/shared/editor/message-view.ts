import { fillField } from '@daybook/shared/messages/fill-message.rules';
import { type MessageValues, messageFieldLabel } from '@daybook/shared/messages/message-field';
import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { type Node, Slice } from 'prosemirror-model';
import { liftListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, EditorState } from 'prosemirror-state';
import { EditorView, type NodeViewConstructor } from 'prosemirror-view';
import { docOf } from './message-doc.ts';
import { messageSchema } from './message-schema.ts';

const { nodes, marks } = messageSchema;

const CHIP = 'rounded-xs px-1 py-px';

/** A field shows what it will say; one that will say nothing stands out. */
const fieldView =
  (values: MessageValues): NodeViewConstructor =>
  ({ attrs }: Node) => {
    const name = String(attrs['name']);
    const label = messageFieldLabel(name);
    const { text, gap } = fillField({ name, fallback: String(attrs['fallback']) }, values);
    const dom = document.createElement('span');
    dom.dataset['field'] = name;
    dom.dataset['fallback'] = String(attrs['fallback']);
    dom.contentEditable = 'false';
    dom.textContent = gap ? (label ?? `{${name}}`) : text;
    dom.title = gap
      ? label === undefined
        ? `There is no field ${name}`
        : `${label} is not known`
      : (label ?? name);
    dom.className = `${CHIP} ${gap ? 'bg-late-soft text-late' : 'bg-pen-soft text-pen-ink'}`;
    return { dom };
  };

export const fieldViews = (values: MessageValues) => ({ field: fieldView(values) });

export const toggleBold: Command = toggleMark(marks.bold);
export const toggleItalic: Command = toggleMark(marks.italic);
export const toggleList: Command = chainCommands(
  liftListItem(nodes.list_item),
  wrapInList(nodes.bullet_list),
);

const keys = keymap({
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': toggleBold,
  'Mod-i': toggleItalic,
  'Mod-Shift-8': toggleList,
  Enter: splitListItem(nodes.list_item),
});

const sliceOf = (message: string): Slice => Slice.maxOpen(docOf(message).content);

interface MessageViewOptions {
  readonly label: string;
  readonly message: string;
  readonly values: MessageValues;
  readonly editable: () => boolean;
  /** Called after every change of the text or the selection. */
  readonly onUpdate: (view: EditorView, textChanged: boolean) => void;
  readonly onBlur: () => void;
}

/** The editor of a message in `place`. */
export const createMessageView = (place: HTMLElement, options: MessageViewOptions): EditorView => {
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({
      doc: docOf(options.message),
      plugins: [history(), keys, keymap(baseKeymap)],
    }),
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': options.label,
      class:
        'min-h-40 cursor-text px-4 py-3.5 leading-6 whitespace-pre-wrap outline-none wrap-anywhere [&_ul]:list-disc [&_ul]:pl-5',
    },
    editable: options.editable,
    nodeViews: fieldViews(options.values),
    // A pasted text is read as a message is: its fields and lists are meant.
    clipboardTextParser: (text) => sliceOf(text),
    transformPastedHTML: (html) => html.replace(/<br\s*\/?>/gi, '</p><p>'),
    handleDOMEvents: {
      blur: () => {
        options.onBlur();
        return false;
      },
    },
    dispatchTransaction: (transaction) => {
      view.updateState(view.state.apply(transaction));
      options.onUpdate(view, transaction.docChanged);
    },
  });
  return view;
};

/** Writes a message where the cursor is. */
export const insertMessage = (view: EditorView, message: string): void => {
  view.dispatch(view.state.tr.replaceSelection(sliceOf(message)).scrollIntoView());
  view.focus();
};

export const insertField = (view: EditorView, name: string): void => {
  view.dispatch(view.state.tr.replaceSelectionWith(nodes.field.create({ name })).scrollIntoView());
  view.focus();
};

/** Puts another message in place of all of it; its own undo brings the former back. */
export const replaceMessage = (view: EditorView, message: string): void => {
  const { tr, doc } = view.state;
  view.dispatch(tr.replaceWith(0, doc.content.size, docOf(message).content));
};

/** What is true at the cursor. */
export const looksAt = ({ selection, storedMarks }: EditorState) => {
  const at = storedMarks ?? selection.$from.marks();
  return {
    bold: marks.bold.isInSet(at) !== undefined,
    italic: marks.italic.isInSet(at) !== undefined,
    list: selection.$from.depth > 1,
  };
};
