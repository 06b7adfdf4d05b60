/** A file with the folders it lay in. */
export type PathedFile = { readonly path: string; readonly file: File }

/** What systems leave in folders, and what open documents leave beside themselves. */
const leftOver = (path: string): boolean => /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(path)

/** Files of a dialogue; those of a folder know their way through it. */
export const pathedFiles = (files: readonly File[]): readonly PathedFile[] =>
  files
    .map((file) => ({ path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }))
    .filter(({ path }) => !leftOver(path))

/** Files of a drop, and everything in the folders among them. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly PathedFile[]> {
  // The list is empty as soon as the event is over: entries are taken from it first.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return pathedFiles([...transfer.files])
  const found = await Promise.all(entries.map((entry) => filesWithin(entry)))
  return found.flat().filter(({ path }) => !leftOver(path))
}

async function filesWithin(entry: FileSystemEntry): Promise<readonly PathedFile[]> {
  const path = entry.fullPath.replace(/^\//, '')
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ path, file }]
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const found: PathedFile[] = []
  for (;;) {
    // A reader hands out a hundred at a time, and none when it is done.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return found
    for (const one of some) found.push(...(await filesWithin(one)))
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
