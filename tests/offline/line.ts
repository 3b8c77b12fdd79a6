/** The line between a browser and the server, which a test cuts as it likes. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export class Line {
  /** Nothing comes through. */
  down = false
  /** The next answer to a request that begins like this is lost on the way, after the server has done its work. */
  loseAnswerTo: string | null = null
  /** How often the line still breaks while files travel, and after how many bytes each time. */
  breaks = { left: 0, everyBytes: 300_000 }
  private readonly sockets = new Set<Socket>()
  private passed = 0
  private readonly server = createServer(socket => this.join(socket))
  private target = 0

  /** Begins to carry to a port of this machine; gives the port of this end. */
  async open(target: number): Promise<number> {
    this.target = target
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', () => resolve()))
    return (this.server.address() as AddressInfo).port
  }

  /** Cuts what is under way. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy()
  }

  goDown(): void {
    this.down = true
    this.cut()
  }

  async close(): Promise<void> {
    this.goDown()
    await new Promise(resolve => this.server.close(resolve))
  }

  private join(near: Socket): void {
    if (this.down) return void near.destroy()
    const far = connect(this.target, '127.0.0.1')
    let losing = false
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        this.sockets.delete(one)
        other.destroy()
      })
    }
    near.on('data', bytes => {
      if (this.loseAnswerTo && bytes.toString('latin1').includes(this.loseAnswerTo)) {
        losing = true
        this.loseAnswerTo = null
      }
      far.write(bytes)
      this.count(bytes.length, near)
    })
    far.on('data', bytes => {
      if (losing) near.destroy()
      else near.write(bytes)
    })
  }

  private count(bytes: number, near: Socket): void {
    this.passed += bytes
    if (this.breaks.left === 0 || this.passed < this.breaks.everyBytes) return
    this.passed = 0
    this.breaks = { ...this.breaks, left: this.breaks.left - 1 }
    near.destroy()
  }
}
