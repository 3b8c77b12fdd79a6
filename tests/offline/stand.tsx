/** A product of one form, behind a line that can be cut: what is filled in, and what the server has of it. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext } from 'playwright-core'
import { z } from 'zod'
import { endSession, startSession } from '../../src/platform/auth/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import type { Database } from '../../src/platform/db/index.ts'
import { type FileStore, openFileStore } from '../../src/platform/files/index.ts'
import {
  createWeb,
  type FormFault,
  listen,
  loadAssets,
  type Person,
  type Route,
  route,
  type Visit,
} from '../../src/platform/http/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { silentLog } from '../../src/platform/log/index.ts'
import type { Services } from '../../src/platform/room.ts'
import { Button } from '../../src/platform/ui/parts/button.tsx'
import { Checkbox, FileField, TextArea } from '../../src/platform/ui/parts/fields.tsx'
import { ErrorSummary, type FieldError } from '../../src/platform/ui/parts/form.tsx'
import { OfflineForm } from '../../src/platform/ui/parts/offline-form.tsx'
import { uiRoutes } from '../../src/platform/ui/routes.tsx'
import {
  accountOwner,
  allSentFiles,
  uploadedField,
  uploadRoutes,
  uploadWords,
} from '../../src/platform/uploads/index.ts'
import { Line } from './line.ts'

/** What the server has taken. */
export interface Taken {
  readonly by: string
  readonly text: string
  readonly hashes: readonly string[]
}

export interface Stand {
  readonly address: string
  readonly line: Line
  readonly files: FileStore
  /** By the id that the browser made. */
  readonly taken: ReadonlyMap<string, Taken>
  /** How often a form reached the server, taken or not. */
  readonly posts: () => number
  /** Signs this person in in the browser; gives what signs out. */
  signIn(context: BrowserContext, person: string): Promise<() => Promise<void>>
  stop(): Promise<void>
}

const dist = fileURLToPath(new URL(`../../${process.env.NHIPCAU_TEST_TREE ?? 'dist'}/`, import.meta.url))
const potForm = z.object({
  client_id: z.uuid(),
  text: z.string().trim().min(3, 'too-short'),
  uploaded: uploadedField,
})

/** Opens it on a database, with behaviours as they were built. */
export async function openStand(database: Database): Promise<Stand> {
  if (!existsSync(`${dist}main.js`)) throw new Error('The product is not built: run script/bootstrap first.')
  const folder = await mkdtemp(join(tmpdir(), 'nhipcau-offline-'))
  const config = readConfig({ NHIPCAU_DATA: folder, PORT: '0' })
  const files = await openFileStore(join(folder, 'files'))
  const services: Services = { database, files, config, log: silentLog }
  const pots = new Pots(services)
  const bare = { menu: [], personMenu: [], running: null, messages: null, search: null }
  const web = createWeb({
    routes: [...uiRoutes(services), ...uploadRoutes(services), ...pots.routes()],
    assets: loadAssets(dist),
    database,
    config,
    log: silentLog,
    findPerson: async (_tx, id) => ({ id, name: `Người ${id.slice(-4)}`, grants: [] }),
    frame: async (_tx, person) => ({ office: 'Xã Bến Lúa', person: person?.name ?? null, ...bare }),
    problemBooks: [uploadWords],
    workerRuns: () => false,
  })
  const served = await listen(web, config)
  const line = new Line()
  const port = await line.open(Number(new URL(served.address).port))
  const people = new Map<string, string>()
  return {
    address: `http://localhost:${port}`,
    line,
    files,
    taken: pots.taken,
    posts: () => pots.posts,
    async signIn(context, name) {
      const id = people.get(name) ?? newId()
      people.set(name, id)
      const { token } = await database.transaction(tx => startSession(tx, id, config))
      await context.addCookies([{ name: 'session', value: token, url: `http://localhost:${port}` }])
      return () => database.transaction(tx => endSession(tx, token))
    },
    async stop() {
      await line.close()
      await served.stop(0)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type PotVisit = Visit<Person, { name: string }, unknown, unknown>

/** The form, and what came of it. */
class Pots {
  readonly taken = new Map<string, Taken>()
  posts = 0
  private readonly services: Services

  constructor(services: Services) {
    this.services = services
  }

  routes(): readonly Route[] {
    const signedIn = { access: 'signed-in', params: z.object({ name: z.string() }) } as const
    return [
      route('GET', '/sign-in', { access: 'anyone' }, visit => visit.page(<h1>Sign in</h1>, { title: 'In' })),
      route('GET', '/plain', { access: 'signed-in' }, visit =>
        visit.page(<h1>Plain</h1>, { title: 'Plain' }),
      ),
      route('GET', '/pots/:name', signedIn, visit => this.show(visit)),
      route('GET', '/pots/:name/thanks', signedIn, visit =>
        visit.page(<h1 id="thanks">Thanks</h1>, { title: 'Thanks' }),
      ),
      route(
        'POST',
        '/pots/:name',
        {
          ...signedIn,
          form: potForm,
          filesBytesMax: 50_000_000,
          whenInvalid: (visit, faults) => this.showAgain(visit, faults),
        },
        async visit => {
          this.posts += 1
          const { client_id: id, text, uploaded } = visit.form
          const owner = accountOwner(visit.person)
          const sent = await allSentFiles(this.services, owner, visit.files, uploaded)
          const stored = await Promise.all(
            sent.map(({ bytes }) => this.services.files.put(bytes, 50_000_000)),
          )
          if (!this.taken.has(id)) {
            this.taken.set(id, { by: visit.person.id, text, hashes: stored.map(({ hash }) => hash) })
          }
          return visit.redirectSaying(`/pots/${visit.params.name}/thanks`, { words: 'Đã nhận.' })
        },
      ),
    ]
  }

  private showAgain(visit: PotVisit, faults: readonly FormFault[]): Promise<Response> {
    this.posts += 1
    const errors = faults.map(({ field }) => ({ field, message: 'Hãy viết dài hơn.' }))
    return this.show(visit, errors, 422)
  }

  private show(visit: PotVisit, errors: readonly FieldError[] = [], status = 200): Promise<Response> {
    const path = `/pots/${visit.params.name}`
    const body = (
      <>
        <h1>Chậu {visit.params.name}</h1>
        <ErrorSummary view={visit.view} errors={errors} />
        <OfflineForm
          view={visit.view}
          action={path}
          name={`pot-${visit.params.name}`}
          title={`Chậu ${visit.params.name}`}
          original="as_taken"
        >
          <TextArea name="text" label="Viết" errors={errors} />
          <FileField name="photo" label="Ảnh" multiple required={false} />
          <Checkbox name="as_taken" label="Giữ ảnh như khi chụp" />
          <Button kind="primary">Gửi</Button>
        </OfflineForm>
      </>
    )
    return visit.page(body, { title: `Chậu ${visit.params.name}`, offline: true }, status)
  }
}
