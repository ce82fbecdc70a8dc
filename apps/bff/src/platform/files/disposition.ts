/** What would lead out of the folder that a file is saved to. */
const WAY = /[/\\]|^\.+/g;

/** The header under which a file is shown or saved; any name fits in, and it stays a name. */
export const disposition = (kind: 'inline' | 'attachment', name: string): string => {
  const plain = name.replace(WAY, '_');
  const ascii = plain.replace(/[^\x20-\x7e]|"/g, '_');
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(plain)}`;
};
