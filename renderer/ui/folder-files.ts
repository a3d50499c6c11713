/** Files out of folders: those that are wanted, and how many others lay beside them. */
export type Gathered = { readonly files: readonly File[]; readonly passedOver: number };
type Wanted = (name: string) => boolean;

/**
 * Every wanted file of a drop, in folders at any depth. Files that were dropped by themselves are all taken: a person
 * chose each of them. Entries have to be asked for before the event is over, so call this without awaiting first.
 */
export async function droppedFiles(transfer: DataTransfer, wanted: Wanted): Promise<Gathered> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const single = [...transfer.files].filter((file) =>
    entries.some(({ isFile, name }) => isFile && name === file.name),
  );
  const folders = entries.filter((entry) => entry instanceof FileSystemDirectoryEntry);
  const inside = await Promise.all(folders.map((folder) => gather(folder, wanted)));
  return together([{ files: single, passedOver: 0 }, ...inside]);
}

/** Opens the system's dialog for a folder; nothing happens when the person turns back. */
export function chooseFolder(wanted: Wanted, onFiles: (gathered: Gathered) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  input.addEventListener('change', () => {
    const all = [...(input.files ?? [])];
    const files = all.filter(({ name }) => wanted(name));
    if (all.length > 0) onFiles({ files, passedOver: all.length - files.length });
  });
  input.click();
}

async function gather(folder: FileSystemDirectoryEntry, wanted: Wanted): Promise<Gathered> {
  const found: Gathered[] = [];
  for (const entry of await entriesOf(folder)) {
    if (entry instanceof FileSystemDirectoryEntry) found.push(await gather(entry, wanted));
    else if (entry instanceof FileSystemFileEntry && wanted(entry.name))
      found.push({ files: [await fileOf(entry)], passedOver: 0 });
    else found.push({ files: [], passedOver: 1 });
  }
  return together(found);
}

/** The browser gives a hundred at a time, and nothing at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

function together(parts: readonly Gathered[]): Gathered {
  return {
    files: parts.flatMap(({ files }) => files),
    passedOver: parts.reduce((sum, { passedOver }) => sum + passedOver, 0),
  };
}
