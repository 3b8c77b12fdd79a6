/** A review without a database, kept by the same rules: what the one in the database must be equal to. */
import type { PlanDocument } from '../../../../documents/index.ts'
import { applyCommand } from '../apply.ts'
import { changeToRedo, changeToUndo, reversed, whatHinders } from '../history.ts'
import { reviewItemsOf, withChanges } from '../items.ts'
import type { ItemChange, ReviewCommand, ReviewItem } from '../model.ts'

/** A change as the desk keeps it. */
interface Made {
  readonly number: number
  readonly by: number
  readonly items: readonly ItemChange[]
  version: number
  undone: boolean
  dropped: boolean
}

/** A review in memory, kept by the same rules as the one in the database. */
export class ReviewInMemory {
  items: readonly ReviewItem[]
  version = 0
  readonly made: Made[] = []
  readonly plan: PlanDocument
  constructor(plan: PlanDocument) {
    this.plan = plan
    this.items = reviewItemsOf(plan)
  }

  /** Does a command, or goes back or forth. */
  step(by: number, step: ReviewCommand | 'undo' | 'redo'): void {
    if (step === 'undo') this.undo(by)
    else if (step === 'redo') this.redo(by)
    else this.change(by, step)
  }

  change(by: number, command: ReviewCommand): void {
    const outcome = applyCommand(this.plan, this.items, command)
    if (!outcome.ok || outcome.changes.length === 0) return
    const items = this.write(outcome.changes)
    for (const one of this.made) if (one.by === by && one.undone) one.dropped = true
    this.made.push({
      number: this.made.length + 1,
      by,
      items,
      version: this.version,
      undone: false,
      dropped: false,
    })
  }

  /** Whether something was taken back. */
  undo(by: number): boolean {
    return this.travel(changeToUndo(this.own(by)), 'undo')
  }

  redo(by: number): boolean {
    return this.travel(changeToRedo(this.own(by)), 'redo')
  }

  private own(by: number): Made[] {
    return this.made.filter(one => one.by === by)
  }

  private travel(change: Made | undefined, way: 'undo' | 'redo'): boolean {
    if (!change) return false
    const changes = way === 'undo' ? reversed(change.items) : change.items
    if (whatHinders(this.items, changes)) return false
    this.write(changes)
    change.undone = way === 'undo'
    change.version = this.version
    return true
  }

  private write(changes: readonly ItemChange[]): readonly ItemChange[] {
    this.version += 1
    this.items = withChanges(this.items, changes, this.version)
    // As the database keeps it: as JSON.
    return JSON.parse(JSON.stringify(changes)) as ItemChange[]
  }

  /** The items without what only tells when they changed. */
  bare(): readonly ReviewItem[] {
    return this.items.map(item => ({ ...item, version: 0 }))
  }
}
