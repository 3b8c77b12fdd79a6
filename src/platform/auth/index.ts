/** The door of signing in: passwords, sessions, CSRF tokens, throttling, the first set-up. No pages. */
export {
  type ApiToken,
  findApiToken,
  issueApiToken,
  listApiTokensOf,
  type NewApiToken,
  revokeApiToken,
} from './api-tokens.ts'
export { csrfToken, isCsrfToken } from './csrf.ts'
export {
  checkPassword,
  hashPassword,
  passwordRefusals,
  readPasswordHash,
  storePassword,
} from './passwords.ts'
export {
  endSession,
  endSessionsOf,
  findSession,
  listSessionsOf,
  removeOldSessions,
  type Session,
  type SessionLimits,
  startSession,
} from './sessions.ts'
export { finishSetup, isSetupFinished, isSetupToken, issueSetupToken } from './setup.ts'
export { admitSignIn, forgetFailures, removeOldAttempts } from './throttle.ts'
export { newToken } from './tokens.ts'
