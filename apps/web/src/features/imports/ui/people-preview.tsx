import type { ImportPreview, ImportPreviewRow } from '@daybook/shared/imports/import';

const SHOWN = 5;

const Person = ({ row }: { readonly row: ImportPreviewRow }) => {
  const reached = [...row.emails, ...row.phones].join(' · ');
  const works = [row.jobTitle, row.company].filter((text) => text !== '').join(', ');
  return (
    <li className="flex items-baseline gap-3 border-b border-line py-2">
      <span className="w-9 shrink-0 text-right text-sm text-ink-3 tabular-nums">
        <span className="sr-only">Line </span>
        {row.line}
      </span>
      {row.rejected === null ? (
        <span className="flex min-w-0 flex-1 flex-col md:flex-row md:gap-4">
          <span className="min-w-0 truncate font-medium md:w-52">{row.name || row.emails[0]}</span>
          <span className="min-w-0 flex-1 truncate text-ink-2">{works}</span>
          <span className="min-w-0 flex-1 truncate text-ink-2">{reached}</span>
        </span>
      ) : (
        <span className="text-late">{row.rejected}.</span>
      )}
    </li>
  );
};

/** The first rows as they will be read. */
export const PeoplePreview = ({ preview }: { readonly preview: ImportPreview }) => (
  <ol className="border-t border-line">
    {preview.rows.slice(0, SHOWN).map((row) => (
      <Person key={row.line} row={row} />
    ))}
  </ol>
);
