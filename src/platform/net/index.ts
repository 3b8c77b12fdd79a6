/** The door of what is fetched from the network. */
export type { FetchFailure, FetchFailureCode } from './fetch-failure.ts'
export { type Fetched, type FetchedPage, type FetchOptions, fetchSafely } from './fetch-safely.ts'
export { isPublicAddress } from './public-address.ts'
