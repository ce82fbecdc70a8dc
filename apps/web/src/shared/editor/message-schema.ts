import { type DOMOutputSpec, Schema } from 'prosemirror-model';

const CONTENT: DOMOutputSpec = ['p', 0];

/** What a message is made of: lines, lists of lines, bold, italic, and fields. */
export const messageSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => CONTENT },
    bullet_list: {
      group: 'block',
      content: 'list_item+',
      parseDOM: [{ tag: 'ul' }, { tag: 'ol' }],
      toDOM: () => ['ul', 0],
    },
    list_item: { content: 'paragraph', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    text: { group: 'inline' },
    field: {
      inline: true,
      group: 'inline',
      atom: true,
      attrs: { name: { default: '' }, fallback: { default: '' } },
      leafText: ({ attrs }) => `{${attrs['name']}}`,
      parseDOM: [
        {
          tag: 'span[data-field]',
          getAttrs: (dom) => ({ name: dom.dataset['field'] ?? '', fallback: dom.dataset['fallback'] ?? '' }),
        },
      ],
      toDOM: ({ attrs }) => [
        'span',
        { 'data-field': String(attrs['name']), 'data-fallback': String(attrs['fallback']) },
        `{${attrs['name']}}`,
      ],
    },
  },
  marks: {
    bold: {
      parseDOM: [{ tag: 'strong' }, { tag: 'b' }, { style: 'font-weight=bold' }],
      toDOM: () => ['strong', 0],
    },
    italic: {
      parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
      toDOM: () => ['em', 0],
    },
  },
});
