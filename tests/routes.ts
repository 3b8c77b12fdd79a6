/** Every address of the product, from the lists of its rooms; nothing behind them runs. */
import { webOptions } from '../src/app.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Assets, Route } from '../src/platform/http/index.ts'
import type { Services } from '../src/platform/room.ts'

export function routesOfProduct(): readonly Route[] {
  const services = { config: readConfig({}) } as Services
  return webOptions(services, {} as Assets, () => true).routes
}
