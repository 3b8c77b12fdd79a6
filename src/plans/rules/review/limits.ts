/** What an officer may type, far above what plans hold; a form can only say so many things at once. */
export const reviewLimits = {
  /** Letters of a task's text. */
  textLettersMax: 20_000,
  /** Letters of a name, a title's line, a symbol. */
  nameLettersMax: 500,
  /** Letters of a title, a subject, an output. */
  linesLettersMax: 4000,
  /** Units of a task, receivers of a report, days of a schedule, recipients of the plan. */
  listMax: 300,
} as const
