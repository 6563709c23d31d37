import type { Calendar } from './calendar.ts'
import type { County } from './county.ts'
import type { Hall } from './hall.ts'
import type { Notice } from './notice.ts'
import type { Problem } from './problem.ts'
import type { Procedure } from './procedure.ts'
import type { Playlist } from '../signage/playlist.ts'

/** An authoring folder as read from the disk. Paths are below the folder, with `/`. */
export interface SourceFiles {
  /** the text files, by path; only names that the format knows */
  readonly texts: ReadonlyMap<string, string>
  /** pictures and films by path below `media/`; size in bytes */
  readonly media: ReadonlyMap<string, number>
  /** paths of text files that are there and could not be read: too large, or not UTF-8 */
  readonly unread?: readonly string[]
}

/** A value that a file of the authoring folder says. */
export interface Parsed<T> {
  readonly file: string
  readonly value: T
}

/** What a text file of the authoring folder is about. */
export type FileKind = 'county' | 'calendar' | 'procedure' | 'notice' | 'playlist' | 'hall'

/** A file that can be read and has a fault. */
export interface FaultyFile {
  readonly kind: FileKind
  readonly file: string
  /** its fields, as they are: anything may stand in them */
  readonly data: unknown
}

/** An authoring folder, parsed: what is wrong in single files stands in `problems`, and those files are left out. */
export interface Source {
  readonly county: Parsed<County> | undefined
  readonly calendar: Parsed<Calendar> | undefined
  /** sorted by id */
  readonly procedures: readonly Parsed<Procedure>[]
  /** sorted by id */
  readonly notices: readonly Parsed<Notice>[]
  /** sorted by id */
  readonly playlists: readonly Parsed<Playlist>[]
  /** sorted by code */
  readonly halls: readonly Parsed<Hall>[]
  /** ids that a file exists for, even where the file is wrong, so that one fault is told once */
  readonly known: { readonly procedures: ReadonlySet<string>; readonly halls: ReadonlySet<string>; readonly notices: ReadonlySet<string> }
  readonly media: ReadonlyMap<string, number>
  readonly faulty: readonly FaultyFile[]
  readonly problems: readonly Problem[]
}

/** An authoring folder without a fault that stops it: what `compile` takes. */
export interface SoundSource extends Source {
  readonly county: Parsed<County>
  readonly calendar: Parsed<Calendar>
}
