import {
  type MessageLine,
  type MessagePart,
  readMessage,
  writeMessage,
} from '@daybook/shared/messages/message-text.rules';
import type { Node } from 'prosemirror-model';
import { messageSchema } from './message-schema.ts';

const { nodes, marks } = messageSchema;

const nodeOf = (part: MessagePart): Node => {
  const looks = [
    ...(part.bold ? [marks.bold.create()] : []),
    ...(part.italic ? [marks.italic.create()] : []),
  ];
  return part.kind === 'text'
    ? messageSchema.text(part.text, looks)
    : nodes.field.create({ name: part.name, fallback: part.fallback }, null, looks);
};

const lineNode = ({ parts }: MessageLine): Node => nodes.paragraph.create(null, parts.map(nodeOf));

/** The message as the editor holds it. */
export const docOf = (message: string): Node => {
  const blocks: Node[] = [];
  for (const line of readMessage(message)) {
    const paragraph = lineNode(line);
    const last = blocks.at(-1);
    if (!line.bullet) blocks.push(paragraph);
    else if (last?.type === nodes.bullet_list) {
      const item = nodes.list_item.create(null, paragraph);
      blocks[blocks.length - 1] = last.copy(last.content.addToEnd(item));
    } else blocks.push(nodes.bullet_list.create(null, nodes.list_item.create(null, paragraph)));
  }
  return nodes.doc.create(null, blocks);
};

const partOf = (node: Node): MessagePart => {
  const has = (name: string) => node.marks.some(({ type }) => type.name === name);
  const looks = {
    ...(has('bold') && { bold: true as const }),
    ...(has('italic') && { italic: true as const }),
  };
  return node.isText
    ? { kind: 'text', text: node.text ?? '', ...looks }
    : {
        kind: 'field',
        name: String(node.attrs['name']),
        fallback: String(node.attrs['fallback']),
        ...looks,
      };
};

const lineOf = (paragraph: Node, bullet: boolean): MessageLine => ({
  bullet,
  parts: paragraph.children.map(partOf),
});

/** What is in the editor, as a message is written down. */
export const messageOf = (doc: Node): string =>
  writeMessage(
    doc.children.flatMap((block) =>
      block.type === nodes.bullet_list
        ? block.children.map((item) => lineOf(item.child(0), true))
        : [lineOf(block, false)],
    ),
  );
