/** `nhipcau doctor`: what is wrong with this installation, and how to mend it. */

import type { Ailment } from './doctor/ailment.ts'
import { checkPlace } from './doctor/place.ts'
import { checkProgram } from './doctor/program.ts'
import { checkState } from './doctor/state.ts'
import { exitCodes } from './exit.ts'
import { settingsOrFail } from './server-commands.ts'
import { chosenLanguage, type Say, sayIn } from './words.ts'

export interface DoctorOptions {
  readonly lang?: string
  readonly json?: boolean
}

/** Prints what is wrong, each with the way to mend it. Exit code 1 when there is something. */
export async function doctor(options: DoctorOptions): Promise<number> {
  const say = sayIn(chosenLanguage(options.lang, process.env))
  const config = settingsOrFail()
  const ailments = [...(await checkProgram()), ...(await checkPlace(config)), ...(await checkState(config))]
  const lines = options.json === true ? [JSON.stringify(ailments, null, 1)] : told(ailments, say)
  process.stdout.write(`${lines.join('\n')}\n`)
  return ailments.length > 0 ? exitCodes.found : exitCodes.fine
}

function told(ailments: readonly Ailment[], say: Say): string[] {
  if (ailments.length === 0) return [say('doctor-fine')]
  return [
    say('doctor-found', { count: ailments.length }),
    ...ailments.flatMap(({ code, args }) => [
      '',
      `• ${say(`doctor-${code}`, args)}`,
      `  ${say('doctor-mend')}: ${say(`doctor-${code}-mend`, args)}`,
    ]),
  ]
}
