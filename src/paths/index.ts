/** Paths that somebody named: one way to read them, one way to write to them. */
export { DiskError, faultOfName, isShort, meaning, PathError } from './fault.ts'
export { FolderFault, makeFolder, removeFolders } from './folder.ts'
export {
  fileFault,
  folderFault,
  type Got,
  PIPE_MS,
  type ReadBounds,
  readBytes,
  textIn,
  type Unread,
} from './read.ts'
export { type Content, overwritable, tryFile, tryFolder, writeFiles, writeOne } from './write.ts'
