import { useEffect, useEffectEvent, useState } from 'react';
import { showToast } from '../../shared/ui/toast.state.ts';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** A dialog takes what is dropped on it, or nobody does. */
const isOver = ({ target }: Event): boolean => target instanceof Element && target.closest('dialog') !== null;

const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName));

/** The files in what was dropped; a folder is none. */
const filesIn = ({ items }: DataTransfer): File[] => {
  const there = [...items].filter(({ kind }) => kind === 'file');
  const plain = there.filter((item) => item.webkitGetAsEntry()?.isDirectory !== true);
  if (plain.length < there.length)
    showToast({ text: 'A folder cannot be uploaded. Drop the files that are in it.', tone: 'late' });
  return plain.flatMap((item) => item.getAsFile() ?? []);
};

/** Takes files that are dropped anywhere on the page, or pasted into it; answers whether some are held over it. */
export const useFileDrop = (onFiles: ((files: readonly File[]) => void) | undefined): boolean => {
  const [over, setOver] = useState(false);
  const take = useEffectEvent((files: readonly File[]) => onFiles?.(files));
  const takes = onFiles !== undefined;
  useEffect(() => {
    if (!takes) return undefined;
    const events = new AbortController();
    const on = <K extends keyof DocumentEventMap>(type: K, listen: (event: DocumentEventMap[K]) => void) =>
      document.addEventListener(type, listen, { signal: events.signal });
    on('dragover', (event) => {
      if (event.defaultPrevented || !hasFiles(event) || isOver(event)) return setOver(false);
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    on('drop', (event) => {
      setOver(false);
      if (event.defaultPrevented || event.dataTransfer === null || !hasFiles(event) || isOver(event)) return;
      event.preventDefault();
      take(filesIn(event.dataTransfer));
    });
    on('paste', (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0 && !isTyping(event) && !isOver(event)) take(files);
    });
    return () => {
      events.abort();
      setOver(false);
    };
  }, [takes]);
  return over;
};
