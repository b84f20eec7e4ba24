/** Loads the files beside the page. */

/** Throws, in words for the reader of the page, where one does not come. */
export async function load(file: string): Promise<string> {
  const response = await fetch(file).catch(() => undefined);
  if (!response) throw new Error(`"${file}" could not be loaded. Check your connection, then try again.`);
  if (response.ok) return response.text();
  throw new Error(
    `"${file}" is missing here (${response.status}). Whoever runs this page puts the whole folder "site" there, as "npm run build" makes it.`,
  );
}
