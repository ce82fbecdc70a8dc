import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';

export type Pdf = PDFDocumentProxy;

/** Opens a PDF to be drawn: nothing in it runs, and it fetches nothing. */
export const openPdf = async (url: string): Promise<Pdf> => {
  const worker = await import('pdfjs-dist/build/pdf.worker.min.mjs?url');
  GlobalWorkerOptions.workerSrc = worker.default;
  return getDocument({ url, enableXfa: false, useWasm: false }).promise;
};

/** Draws a page as wide as the canvas is shown, sharp on any screen; answers what it says. */
export const drawPage = async (pdf: Pdf, n: number, canvas: HTMLCanvasElement): Promise<string> => {
  const page = await pdf.getPage(n);
  const natural = page.getViewport({ scale: 1 });
  const width = Math.max(200, canvas.clientWidth) * Math.min(3, devicePixelRatio);
  const viewport = page.getViewport({ scale: width / natural.width });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport }).promise;
  const { items } = await page.getTextContent();
  return items.flatMap((item) => ('str' in item ? [item.hasEOL ? `${item.str}\n` : item.str] : [])).join('');
};
