import type { ImportDetail } from '@daybook/shared/imports/import';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { PAGE_X, Page, PageHeader } from '../../../shared/ui/page.tsx';
import { fileFacts, findingLines, productName } from '../import-words.ts';
import { type SettingsChange, useChangeImport } from '../imports.queries.ts';
import { ColumnsOfFile, type RenderNewField } from './columns-of-file.tsx';
import { FirstRows } from './first-rows.tsx';
import { ImportBar } from './import-bar.tsx';
import { ImportOptions } from './import-options.tsx';
import { NearCompanies } from './near-companies.tsx';
import { Section } from './section.tsx';
import { StageChoices } from './stage-choices.tsx';

const recognised = (product: string | null): string =>
  product === null
    ? 'Daybook does not know this list by its header. Check where each column goes.'
    : `This is an export of ${product}. Its columns are known; change them where you want it otherwise.`;

type Preview = NonNullable<ImportDetail['preview']>;

/** A file that was uploaded: what is in it, where it goes, what importing it will do. */
export const ImportPreview = ({
  detail,
  preview,
  renderNewField,
}: {
  readonly detail: ImportDetail;
  readonly preview: Preview;
  readonly renderNewField: RenderNewField | undefined;
}) => {
  const formats = useFormats();
  const { mutate } = useChangeImport(detail.id);
  const change = (changed: SettingsChange) => mutate(changed);
  const product = productName(preview.settings.mapping.source);
  const { findings, settings } = preview;
  const { holds } = settings.mapping;
  return (
    <Page title="Import" footer={<ImportBar detail={detail} preview={preview} />}>
      <PageHeader
        title={detail.fileName}
        lead={
          <>
            {product && <span className="font-medium text-ink">{product}</span>}
            <span>{fileFacts(detail, formats)}</span>
          </>
        }
      />
      <div className={`${PAGE_X} flex flex-col gap-8 pt-4 pb-10`}>
        <Section title="What will happen">
          {findings === null ? (
            <p className="text-ink-2">Looking through the whole file. Large ones take a moment.</p>
          ) : (
            <ul className="flex flex-col gap-0.5 text-ink-2">
              {findingLines(findings, formats, holds).map((line) => (
                <li key={line}>{line}.</li>
              ))}
            </ul>
          )}
        </Section>
        <Section title="Columns" lead={recognised(product)}>
          <ColumnsOfFile
            detail={detail}
            preview={preview}
            renderNewField={renderNewField}
            onChange={(mapping) => change({ mapping })}
          />
        </Section>
        <Section
          title={holds === 'contact' ? 'The first people' : 'The first rows'}
          lead="As they will be read."
        >
          <FirstRows preview={preview} />
        </Section>
        {findings && findings.stages.length > 0 && (
          <Section title="Stages" lead="What the stages of the file become here.">
            <StageChoices
              stages={findings.stages}
              chosen={settings.stages}
              onChange={(stages) => change({ stages })}
            />
          </Section>
        )}
        {findings && findings.near.length > 0 && (
          <Section
            title="Probably one company"
            lead="These names differ by case, accents or legal form only."
          >
            <NearCompanies
              findings={findings}
              separate={preview.settings.separate}
              onChange={(separate) => change({ separate })}
            />
          </Section>
        )}
        <Section title="For the whole file">
          <ImportOptions settings={preview.settings} onChange={change} />
        </Section>
      </div>
    </Page>
  );
};
