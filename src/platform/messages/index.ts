/** The door of messages to people: in the application, by mail and by the office's gateway for SMS or Zalo. */
export { messageLocales } from './choices.ts'
export { type MessageReader, type NewMessage, putMessage, putMessages, textMax, titleMax } from './put.ts'
export type { Urgency } from './tables.ts'
