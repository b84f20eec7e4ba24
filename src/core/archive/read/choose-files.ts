/** Which of the files is which. Refuses what is not the two files of one archive, each by its name. */
import type { ArchiveFile } from '../archive-file.ts';
import { ArchiveRefused } from './archive-refused.ts';
import { type FileKind, findHeader, type Header } from './table.ts';

export interface ChosenFile extends ArchiveFile {
  readonly header: Header;
}

export interface ChosenFiles {
  readonly invitations: ChosenFile;
  readonly connections: ChosenFile | undefined;
}

/** Another tool's file comes here where it cannot be read as one, or was not dropped alone. */
const FROM_TOOLS =
  'A file from another tool needs a column of names or profile addresses, and one of days sent or statuses: drop it alone.';

export function chooseFiles(files: readonly ArchiveFile[]): ChosenFiles {
  const chosen = new Map<FileKind, ChosenFile>();
  for (const file of files) {
    const header = findHeader(file.rows);
    if (header === undefined) {
      throw new ArchiveRefused(
        `Cannot read "${file.name}": it isn’t LinkedIn’s Invitations.csv or Connections.csv. ${FROM_TOOLS}`,
      );
    }
    if (header.kind === 'messages') {
      throw new ArchiveRefused(
        `Cannot import "${file.name}": it holds your messages. Drop Invitations.csv and Connections.csv.`,
      );
    }
    if (header.missing.length > 0) {
      const names = header.missing.map((column) => `"${column}"`).join(' and ');
      const columns = header.missing.length > 1 ? `columns ${names} are` : `column ${names} is`;
      throw new ArchiveRefused(
        `Cannot read "${file.name}": the ${columns} missing from its header. Drop the file as LinkedIn sent it. ${FROM_TOOLS}`,
      );
    }
    const twin = chosen.get(header.kind);
    if (twin) {
      throw new ArchiveRefused(
        `Cannot import both "${twin.name}" and "${file.name}": each holds ${header.kind}. Drop one archive at a time.`,
      );
    }
    chosen.set(header.kind, { ...file, header });
  }
  const invitations = chosen.get('invitations');
  if (invitations) return { invitations, connections: chosen.get('connections') };
  throw new ArchiveRefused(
    'Cannot find the invitations: drop Invitations.csv, or the zip as LinkedIn sent it.',
  );
}
