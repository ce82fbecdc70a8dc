interface SoundProps {
  readonly src: string;
  readonly label: string;
}

/** A recording, heard in the page; nothing of it is fetched before. There is no text of it that could be shown. */
export const Sound = ({ src, label }: SoundProps) => (
  <audio
    controls
    preload="none"
    src={src}
    aria-label={label}
    className="mt-1.5 h-9 w-full max-w-md print:hidden"
  >
    <track kind="captions" />
  </audio>
);
