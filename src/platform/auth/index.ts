/**
 * The door of signing in: passwords, sessions, passkeys, codes, one-time links, the office's own provider, CSRF
 * tokens, throttling, the first set-up. No pages.
 */
export {
  type ApiToken,
  findApiToken,
  issueApiToken,
  listApiTokensOf,
  type NewApiToken,
  revokeApiToken,
} from './api-tokens.ts'
export {
  type Challenge,
  type ChallengeKind,
  findChallenge,
  removeOldChallenges,
  startChallenge,
  takeChallenge,
} from './challenges.ts'
export { csrfToken, isCsrfToken } from './csrf.ts'
export { findDevice, forgetDevices, readDeviceCookie, rememberDevice, removeOldDevices } from './devices.ts'
export { guessableRefusals } from './guessable.ts'
export {
  endLinksOf,
  findLink,
  issueLink,
  type Link,
  listLinks,
  type NewLink,
  prepareLink,
  readLink,
  sealLink,
  useLink,
} from './links.ts'
export {
  type OpenidChecks,
  type OpenidIdentity,
  type OpenidProvider,
  openidProvider,
  openidReturnPath,
} from './openid.ts'
export {
  checkNewPasskey,
  checkPasskey,
  findPasskey,
  listPasskeys,
  type MadePasskey,
  newPasskeyOptions,
  type Passkey,
  type PasskeyOwner,
  passkeyOptions,
  recordPasskeyUse,
  removePasskey,
  removePasskeysOf,
  type Site,
  storePasskey,
} from './passkeys.ts'
export {
  checkPassword,
  hashPassword,
  passwordRefusals,
  readPasswordHash,
  storePassword,
} from './passwords.ts'
export {
  countRecoveryCodes,
  issueRecoveryCodes,
  removeRecoveryCodes,
  takeRecoveryCode,
} from './recovery-codes.ts'
export {
  endSession,
  endSessionOf,
  endSessionsOf,
  findSession,
  isConfirmed,
  listSessionsOf,
  removeOldSessions,
  renewSession,
  type Session,
  type SessionLimits,
  startSession,
} from './sessions.ts'
export { finishSetup, isSetupFinished, isSetupToken, issueSetupToken } from './setup.ts'
export { soon } from './soon.ts'
export { type LinkPurpose, linkPurposes } from './tables.ts'
export {
  addressSubject,
  admitTry,
  codeSubjects,
  forgetTries,
  removeOldAttempts,
  type SignInSubject,
  signInSubjects,
  type TryKind,
  type TrySubject,
} from './throttle.ts'
export { hashOf, newToken } from './tokens.ts'
export {
  hasTotp,
  newTotpSecret,
  readTotpSecret,
  removeTotp,
  storeTotp,
  takeTotpStep,
  totpAddress,
  totpStep,
} from './totp.ts'
