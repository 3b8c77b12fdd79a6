/** What the pg driver takes for a network connection: the bytes go to the database's thread and come from it. */
import { Duplex } from 'node:stream'
import type { EngineThread } from './thread.ts'

export class EngineSocket extends Duplex {
  readonly #thread: () => Promise<EngineThread>
  #connected: EngineThread | undefined

  /** `thread` gives the running thread, starting a new one when the last one died. */
  constructor(thread: () => Promise<EngineThread>) {
    super()
    this.#thread = thread
  }

  /** Called by pg in place of `net.Socket.connect`. */
  connect(): void {
    this.#thread().then(
      thread => {
        this.#connected = thread
        thread.connect(
          bytes => this.push(bytes),
          error => this.destroy(error),
        )
        this.emit('connect')
      },
      (error: Error) => this.destroy(error),
    )
  }

  override _read(): void {}

  override _write(bytes: Uint8Array, _encoding: string, done: (error?: Error) => void): void {
    this.#connected?.send({ kind: 'bytes', bytes })
    done()
  }

  override _final(done: (error?: Error) => void): void {
    done()
    this.destroy()
  }

  // pg sets these on a network connection; here they mean nothing.
  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }
}
