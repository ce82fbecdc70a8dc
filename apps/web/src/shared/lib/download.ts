/** Has the browser fetch and keep a file of the server, as a link to it would. */
export const download = (path: string): void => {
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
};
