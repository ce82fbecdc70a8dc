import type { ImportPreview, ImportPreviewRow } from '@daybook/shared/imports/import';

const SHOWN = 5;

/** What of a row its fields cannot take. */
const Unread = ({ values }: { readonly values: ImportPreviewRow['unread'] }) => (
  <span className="w-full text-sm text-amber wrap-anywhere">
    Kept beside, as it fits no field: {values.map(({ column, text }) => `${column} “${text}”`).join(', ')}
  </span>
);

const Row = ({ row, headings }: { readonly row: ImportPreviewRow; readonly headings: readonly string[] }) => {
  const [name = '', ...others] = row.shown;
  return (
    <li className="flex items-baseline gap-3 border-b border-line py-2">
      <span className="w-9 shrink-0 text-right text-sm text-ink-3 tabular-nums">
        <span className="sr-only">Line </span>
        {row.line}
      </span>
      {row.rejected === null ? (
        <span className="flex min-w-0 flex-1 flex-col md:flex-row md:flex-wrap md:gap-x-4">
          <span className="min-w-0 truncate font-medium md:w-52 md:shrink-0">
            {name || others.find((text) => text !== '')}
          </span>
          {others.map((text, at) => (
            <span
              key={headings[at + 1]}
              title={headings[at + 1]}
              className="min-w-0 truncate text-ink-2 md:flex-1"
            >
              {text}
            </span>
          ))}
          {row.unread.length > 0 && <Unread values={row.unread} />}
        </span>
      ) : (
        <span className="text-late">{row.rejected}.</span>
      )}
    </li>
  );
};

/** The first rows as they will be read. */
export const FirstRows = ({ preview }: { readonly preview: ImportPreview }) => (
  <ol className="border-t border-line">
    {preview.rows.slice(0, SHOWN).map((row) => (
      <Row key={row.line} row={row} headings={preview.headings} />
    ))}
  </ol>
);
