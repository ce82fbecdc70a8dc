import { useEffect, useRef, useState } from 'react';
import { attachedFilePath } from '../../../shared/lib/paths.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { drawPage, openPdf, type Pdf } from '../pdf-pages.ts';

/** As many pages are drawn at first, and more at a time. */
const AT_ONCE = 5;

interface PageProps {
  readonly pdf: Pdf;
  readonly n: number;
  readonly name: string;
}

const PdfPage = ({ pdf, n, name }: PageProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    let gone = false;
    const draw = async () => {
      if (canvas.current === null) return;
      const says = await drawPage(pdf, n, canvas.current);
      if (!gone) setText(says);
    };
    // A page that cannot be drawn stays empty; the others are there, and the file can be downloaded.
    draw().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [pdf, n]);
  return (
    <li>
      <canvas
        ref={canvas}
        role="img"
        aria-label={`Page ${n} of ${pdf.numPages} of ${name}`}
        className="w-full rounded-sm border border-line bg-white"
      />
      <p className="sr-only">{text}</p>
    </li>
  );
};

const usePdf = (id: string): { readonly pdf: Pdf | undefined; readonly failed: boolean } => {
  const [pdf, setPdf] = useState<Pdf>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    const opened = openPdf(attachedFilePath(id));
    opened.then(
      (read) => !gone && setPdf(read),
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
      const close = async () => (await opened).loadingTask.destroy();
      close().catch(() => undefined);
    };
  }, [id]);
  return { pdf, failed };
};

/** The pages of a PDF, a few at a time. */
export const PdfView = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const { pdf, failed } = usePdf(id);
  const [shown, setShown] = useState(AT_ONCE);
  if (failed)
    return (
      <p className="py-6 text-center text-ink-2">
        This PDF cannot be shown here: it may be damaged or have a password. Download it to read it.
      </p>
    );
  if (pdf === undefined) return <SkeletonRows label="Reading the PDF" rows={3} />;
  const pages = Array.from({ length: Math.min(shown, pdf.numPages) }, (_, i) => i + 1);
  return (
    <>
      <ol aria-label={`Pages of ${name}`} className="flex flex-col gap-3">
        {pages.map((n) => (
          <PdfPage key={n} pdf={pdf} n={n} name={name} />
        ))}
      </ol>
      {shown < pdf.numPages && (
        <Button onClick={() => setShown(shown + AT_ONCE)}>Show more of {pdf.numPages} pages</Button>
      )}
    </>
  );
};
