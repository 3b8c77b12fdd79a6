/** The files of a form: taken out of its fields to be kept, and put back. */
import { smallerPhoto } from './photos.ts'
import { filesOf, type KeptFile, keepFiles, newId } from './store.ts'

function fileFields(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].filter(({ name }) => name !== '')
}

function kept(letterId: string, field: string, file: File): KeptFile {
  return { id: newId(), letterId, field, name: file.name, type: file.type, blob: file }
}

/** Keeps what was chosen in one field. */
export function keepChosen(letterId: string, field: HTMLInputElement): Promise<void> {
  const files = [...(field.files ?? [])].map(file => kept(letterId, field.name, file))
  return keepFiles(letterId, field.name, files)
}

/** Keeps what was chosen in every field. */
export async function keepAllChosen(letterId: string, form: HTMLFormElement): Promise<void> {
  for (const field of fileFields(form)) await keepChosen(letterId, field)
}

/** Puts the kept files back into their fields; a browser that cannot still sends them. */
export async function restoreFiles(letterId: string, form: HTMLFormElement): Promise<void> {
  const files = await filesOf(letterId)
  for (const field of fileFields(form)) {
    const own = files.filter(file => file.field === field.name)
    if (own.length === 0) continue
    try {
      const transfer = new DataTransfer()
      for (const { blob, name, type } of own) transfer.items.add(new File([blob], name, { type }))
      field.files = transfer.files
    } catch {
      return
    }
  }
}

/** Puts smaller photos in place of large ones. */
export async function makeSmaller(letterId: string, form: HTMLFormElement): Promise<void> {
  const files = await filesOf(letterId)
  for (const field of fileFields(form)) {
    const own = files.filter(file => file.field === field.name)
    const smaller: KeptFile[] = []
    for (const one of own) {
      const file = await smallerPhoto(new File([one.blob], one.name, { type: one.type }))
      smaller.push(file.size < one.blob.size ? kept(letterId, field.name, file) : one)
    }
    if (smaller.some((file, index) => file !== own[index])) await keepFiles(letterId, field.name, smaller)
  }
}
