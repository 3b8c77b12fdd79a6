/**
 * PGlite's files on disk, with a real fsync: its own Node file system has none, and a commit that was
 * acknowledged would then be lost with the machine's power.
 */
import { fsyncSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** The one place of Emscripten's NODEFS that we change; `nfd` is the operating system's file number. */
interface NodeFileSystem {
  readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number }
}

type InitArguments = Parameters<NodeFS['init']>

export class DurableFiles extends NodeFS {
  readonly #fsyncs: Int32Array

  /** `fsyncs` holds one number, which counts the calls: the proof that they happen. */
  constructor(folder: string, fsyncs: SharedArrayBuffer) {
    super(folder)
    this.#fsyncs = new Int32Array(fsyncs)
  }

  override init(database: InitArguments[0], options: InitArguments[1]): ReturnType<NodeFS['init']> {
    const addFsync = (module: unknown) => {
      const { NODEFS } = module as { NODEFS: NodeFileSystem }
      NODEFS.stream_ops.fsync = stream => {
        fsyncSync(stream.nfd)
        Atomics.add(this.#fsyncs, 0, 1)
        return 0
      }
    }
    return super.init(database, { ...options, preRun: [...(options.preRun ?? []), addFsync] })
  }
}
